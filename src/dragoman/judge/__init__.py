"""What people decide on the record of a desk, by hand."""
