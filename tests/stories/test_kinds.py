"""How the reports of one story hang together: same text, edited, corrected, rewritten, or in own words."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.stories.kinds import Link, Member, Told, tell

Makes = Callable[..., Member]
FIRST = """Gunboat stops survey ship off Essequibo

GEORGETOWN (Reuters) - A Venezuelan patrol boat stopped a seismic survey ship licensed by Guyana on Monday and took it
under escort towards the Orinoco delta, the government in Georgetown said.

The Arctic Petrel, which flies the flag of the Bahamas and carries 31 crew, was working 140 kilometres off the coast
when the gunboat Guaicamacuto ordered it to heave to, the defence force said."""
MORE = "\n\nThe United States called for the immediate release of the ship and its crew."
OWN = """Sailors in foreign hands

PORT OF SPAIN - Thirty-one sailors are being held after their research vessel was boarded in waters that two neighbours
call their own, officials in Guyana said."""


def told(*members: Member, spun: set[str] = frozenset()) -> tuple[dict[str, Link], dict[str, Told]]:  # type: ignore[assignment]
    links, found = tell(sorted(members, key=lambda each: each.entry.key), lambda report, other: report in spun)
    return {link.report: link for link in links}, {each.report: each for each in found}


def test_the_same_text_elsewhere_is_a_copy(member: Makes) -> None:
    one, other = member(FIRST), member(FIRST, "2031-03-05", source="Elsewhere")
    links, found = told(one, other)
    assert links[other.report] == Link(other.report, one.report, "same_text", 1.0)
    assert (found[other.report].origin, found[other.report].is_copy, found[one.report].is_copy) == (
        one.report,
        True,
        False,
    )


def test_a_copy_with_a_paragraph_more_is_an_edited_one(member: Makes) -> None:
    one, other = member(FIRST), member("Ship stopped\n\n" + FIRST + MORE, "2031-03-05", source="Elsewhere")
    assert told(one, other)[0][other.report].kind == "edited_copy"


def test_a_later_version_of_the_publishers_own_item_stands_in_its_place(member: Makes) -> None:
    one, other = member(FIRST), member("UPDATE 1-" + FIRST + MORE, "2031-03-05")
    links, found = told(one, other)
    assert links[other.report].kind == "correction"
    assert found[one.report].superseded
    assert found[one.report].origin == found[other.report].origin == other.report


def test_another_outlets_own_words_are_no_copy(member: Makes) -> None:
    one, other = member(FIRST), member(OWN, "2031-03-05", source="Elsewhere")
    links, found = told(one, other)
    assert links[other.report].kind == "own_report"
    assert not found[other.report].is_copy


def test_a_rewritten_copy_is_never_the_origin_though_it_comes_first(member: Makes) -> None:
    spun = member(FIRST.replace("ship", "vessel"), "2031-03-04", source="Farm", copy_kind="paraphrased")
    one = member(FIRST, "2031-03-05")
    links, found = told(spun, one)
    assert links[spun.report].kind == "paraphrased_copy"
    assert (found[spun.report].origin, found[spun.report].paraphrased) == (one.report, True)
    assert not found[one.report].is_copy


def test_a_copy_is_found_rewritten_beside_its_sibling_alone(member: Makes) -> None:
    one, other = member(FIRST), member(FIRST.replace("said", "mentioned") + MORE, "2031-03-05", source="Farm")
    links, found = told(one, other, spun={other.report})
    assert links[other.report].kind == "paraphrased_copy"
    assert (found[other.report].paraphrased, found[one.report].paraphrased) == (True, False)


def test_a_rewritten_copy_makes_no_one_of_two_originals(member: Makes) -> None:
    one, two = member(FIRST), member(OWN, source="Elsewhere")
    spun = member(FIRST.replace("said", "mentioned"), "2031-03-06", source="Farm", copy_kind="paraphrased")
    found = told(one, two, spun)[1]
    assert {found[one.report].origin, found[two.report].origin} == {one.report, two.report}
    assert found[spun.report].origin == one.report
