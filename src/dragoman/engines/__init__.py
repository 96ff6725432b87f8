"""Who reads the reports, and the account of it."""
