"""Anything people have to a Report, or a refusal with its reason."""
