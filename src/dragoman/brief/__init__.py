"""The crisis on two pages: every line with its sentence and its source."""
