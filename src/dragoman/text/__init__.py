"""The door to spaCy: offsets into the unchanging text, and the lens for machine-paraphrased copies."""
