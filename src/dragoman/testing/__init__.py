"""Helpers for tests over reports: annotated text, records without a parser, and desks of any size."""

from dragoman.testing.marks import marked
from dragoman.testing.readers import BlankReader, FragileReader
from dragoman.testing.synthetic import synthetic_desk, synthetic_records

__all__ = ["BlankReader", "FragileReader", "marked", "synthetic_desk", "synthetic_records"]
