"""Where: the places a report names, and which of them stand for a government."""
