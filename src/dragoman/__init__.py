"""Dragoman: from news reports to a record of who did what to whom, who said it, and how real it is."""

__version__ = "0.1.0"
