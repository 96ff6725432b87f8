"""Ids depend on their parts, all of them, and on nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.identity import identity
from dragoman.model.report import Report
from dragoman.model.span import Span

part = st.one_of(st.none(), st.integers(), st.text(max_size=5))


@given(st.lists(part, max_size=4))
def test_an_id_is_sixteen_hexadecimal_digits_and_the_same_again(parts: list[object]) -> None:
    assert identity(*parts) == identity(*parts)
    assert len(identity(*parts)) == 16
    assert int(identity(*parts), 16) >= 0


@given(st.lists(st.text(max_size=3), max_size=4), st.lists(st.text(max_size=3), max_size=4))
def test_other_parts_make_another_id_even_where_they_join_to_the_same(left: list[str], right: list[str]) -> None:
    assert (identity(*left) == identity(*right)) == (left == right)


def test_none_is_not_the_empty_text() -> None:
    assert identity(None) != identity("")
    assert identity("a", None) != identity("a")


def test_an_id_stays_the_same_from_version_to_version() -> None:
    assert identity("Russia massed troops.", None, None) == Report("Russia massed troops.", ()).id
    assert identity("dragoman") == "e12a5f39ad8c4269"


def test_a_reports_id_is_of_its_text_source_and_url_alone() -> None:
    report = Report("Talks began.", (Span(0, 12),), published="2022-01-21", file="a.txt")
    assert report.id == Report("Talks began.", (), published="2021-01-01", file="b.txt", title="Talks").id
    assert report.id != Report("Talks began.", (), source="AFP").id
    assert Report("Talks began.", (), source="x").id != Report("Talks began.", (), url="x").id
