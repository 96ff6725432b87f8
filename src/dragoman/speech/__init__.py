"""Who said what: quotes with their speakers, cues and the acts done by saying them."""
