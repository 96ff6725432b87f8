"""What Dragoman knows of codes, acts, statuses, triggers, states, organisations, offices and places: data."""
