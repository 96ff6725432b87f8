"""Every trigger's own sentence codes to it, no near miss does, and what a type is taken for codes to the other type."""

from __future__ import annotations

import pytest

from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.testing import marked
from dragoman.testing.examples import Failure, tried


@pytest.fixture(scope="module")
def failures(reader: Reader) -> list[Failure]:
    return list(tried(reader, reader.codebook.triggers))


def _said(failures: list[Failure], column: str) -> str:
    return "\n".join(failure.says for failure in failures if f"({column})" in failure.says)


def test_every_trigger_has_a_sentence_and_it_codes_to_it(reader: Reader, failures: list[Failure]) -> None:
    assert all(trigger.example for trigger in reader.codebook.triggers)
    assert not _said(failures, "example")


def test_no_near_miss_is_coded_as_having_happened(failures: list[Failure]) -> None:
    assert not _said(failures, "near_miss")


def test_what_a_type_is_taken_for_codes_to_the_other_type(reader: Reader) -> None:
    missed = []
    for kind in reader.codebook.types.values():
        for each in kind.neighbours:
            text, _ = marked(each.example)
            mentions = reader.read(read_text(text, published="2015-06-12")).mentions
            codes = {mention.code for mention in mentions if mention.within is None}
            if each.other not in codes or kind.code in codes:
                missed.append(f"{kind.code}, not {each.other}: {text} {sorted(codes)}")
    assert not missed, "\n".join(missed)
