"""Demands, threats, promises, denials, predictions, and their answers within one report."""
