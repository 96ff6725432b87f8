"""The ledger over a whole desk: what was demanded, threatened or promised, and what came of it."""
