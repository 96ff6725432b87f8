"""A rewritten quote beside the words of the sibling report."""

from __future__ import annotations

from tests.matters.conftest import Keep

TOLD = (
    "LIMA - The foreign ministers of Peru and Ecuador met for two hours on Friday but failed to end the border row, "
    'officials said.\n\nPeruvian Foreign Minister Ana Salas told reporters that the talks had been frank. "We will '
    'know more when we have read the answer," she said before leaving for the airport.\n\nEcuador said its military '
    'forces would remain near the river. "Our people will not allow foreign soldiers at the gate," Defence Minister '
    "Luis Paz said.\n\nBoth ministers said that they could meet again once Lima had studied the written answer. "
    "No date was set for a new round of talks."
)
SPUN = (
    "LIMA - The overseas ministers of Peru and Ecuador met for 2 hours on Friday however did not finish the border "
    "dispute, officers mentioned.\n\nPeruvian Overseas Minister Ana Salas instructed reporters that the talks had been "
    'frank. "We\'ll know extra when we have now learn the reply," she mentioned earlier than leaving.\n\n'
    'Ecuador mentioned its navy forces would stay close to the river. "Our individuals is not going to permit overseas '
    'troopers on the gate," Protection Minister Paz mentioned.\n\nEach ministers mentioned that they may meet once '
    "more as soon as Lima had studied the written reply. No date was set for a brand new spherical of talks."
)


def test_a_rewritten_quote_is_not_verbatim_and_shows_what_was_spoken(keep: Keep) -> None:
    desk = keep([("2015-03-06", TOLD), ("2015-03-07", SPUN)])
    rows = {row["content"]: row for row in desk.quotes().rows() if row["published"] == "2015-03-07"}
    quote = rows['"We\'ll know extra when we have now learn the reply,"']
    assert quote["direct"] and not quote["verbatim"]
    assert quote["spoken"] == '"We will know more when we have read the answer,"'
    sibling = next(row["id"] for row in desk.reports().rows() if row["published"] == "2015-03-06")
    assert quote["spoken_report"] == sibling


def test_the_sibling_keeps_its_words_for_itself(keep: Keep) -> None:
    desk = keep([("2015-03-06", TOLD), ("2015-03-07", SPUN)])
    told = [row for row in desk.quotes().rows() if row["published"] == "2015-03-06"]
    assert {row["spoken"] for row in told} == {None}
    assert any(row["verbatim"] for row in told)


def test_a_rewritten_report_without_a_sibling_has_nothing_to_show(keep: Keep) -> None:
    rows = keep([("2015-03-07", SPUN)]).quotes().rows()
    assert rows and not any(row["verbatim"] or row["spoken"] for row in rows)
