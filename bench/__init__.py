"""Benches: what the parts are worth, measured on development data that never enters the project."""
