"""A cast hands out what stands in one paragraph."""

from __future__ import annotations

from dragoman.actors.cast import Cast, Reference


def test_the_references_of_a_paragraph_are_had_without_the_others() -> None:
    places = [(0, 1), (0, 4), (2, 0), (2, 3), (5, 2)]
    references = tuple(Reference(paragraph, at, at + 1, at, ("mali",), "codebook") for paragraph, at in places)
    cast = Cast((), references)
    assert cast.on(2) == references[2:4]
    assert cast.on(1) == ()
    assert [one.paragraph for one in cast.on(5)] == [5]
