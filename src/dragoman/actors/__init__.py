"""Who: the actors of a report, found, resolved and followed through it."""
