"""Others' coding: rows of other event data, kept beside ours with their coder, to be compared and merged with it."""
