"""Which reports tell the same news, and which were machine-paraphrased."""
