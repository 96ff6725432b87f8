"""What goes out: the record in the forms other programs read, each with its data dictionary."""
