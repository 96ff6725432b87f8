"""A copy rewritten by hand as a thesaurus would, among the reports it was made from: no word came from our spinner.

One dispatch, what a second paper printed of it, a third paper's own report, and the rewriting a content farm made of
the dispatch, quotations and all.
"""

from __future__ import annotations

import pytest

import dragoman
from dragoman.desk import Desk
from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.store.folder import appending

WIRE = """Chile, Bolivia resume river talks as troops face off in eastern Bolivia

ARICA, Chile (Andes Wire) - Top diplomats from Chile and Bolivia met on Tuesday for the first time in two
years to discuss the waters of the Lauca, a day after La Paz accused its neighbor of secretly building a
dam.

Foreign Minister Carolina Ibarra of Chile said the two sides had agreed to meet again next week, but she
played down hopes of a quick result. "We will not sign anything under threat," Ibarra told reporters after
the meeting. "Great powers may behave like that, but we are two small countries with one river."

Bolivia has repeatedly warned that it could cut gas supplies unless the work stops. Officials in La Paz
denied that they had moved troops to the border, but witnesses said tens of thousands of soldiers had left
their barracks in eastern Bolivia since last week.

"Our demands have not changed and our patience is not endless," said Bolivian Foreign Minister Rodrigo
Quispe. "The Chilean side must stop the machines first. Then we can believe in a peaceful end."

The president of Peru, who offered to host the talks, said a rapid response force of the regional bloc stood
ready to watch the border if both countries asked for it.

"I am afraid for my children," said a shopkeeper in the border town of Visviri who gave her name as Juana.
"Nobody here wants a war over water." """
EDITED = """Chile and Bolivia to meet again on Lauca waters

Top diplomats from Chile and Bolivia met on Tuesday for the first time in two years to discuss the waters of
the Lauca, a day after La Paz accused its neighbor of secretly building a dam.

Foreign Minister Carolina Ibarra of Chile said the two sides had agreed to meet again next week, but she
played down hopes of a quick result. "We will not sign anything under threat," Ibarra told reporters after
the meeting.

Bolivia has repeatedly warned that it could cut gas supplies unless the work stops. "Our demands have not
changed and our patience is not endless," said Bolivian Foreign Minister Rodrigo Quispe.

The Lauca rises in Chile and ends in a Bolivian salt lake. (Andes Wire)"""
OWN = """Ibarra and Quispe break the ice in Arica, not the deadlock

ARICA - For two years they had spoken through lawyers. On Tuesday Carolina Ibarra and Rodrigo Quispe sat at
one table in the old customs house of Arica, and three hours later each told the press that the Lauca was
still in dispute.

The Bolivian wants the excavators at the headwaters switched off before anything else is talked about, and
has hinted that the gas which heats Santiago might stop flowing. The Chilean answered that she would sign
nothing under threat.

They are to see each other again in a week, possibly in Lima. Peru's president repeated his offer to be the
host and said the bloc's observers could be on the border within days."""
SPUN = """Chile, Bolivia resume river speaks as troops face off in japanese Bolivia

ARICA, Chile (Andes Wire) - High diplomats from Chile and Bolivia met on Tuesday for the primary time in two
years to debate the waters of the Lauca, a day after La Paz accused its neighbor of secretly setting up a
dam.

Overseas Minister Carolina Ibarra of Chile mentioned the 2 sides had agreed to satisfy once more subsequent
week, however she performed down hopes of a fast outcome. "We is not going to signal something below
menace," Ibarra instructed reporters after the assembly. "Nice powers could behave like that, however we're
two tiny nations with one stream."

Bolivia has repeatedly cautioned that it might minimize fuel provides until the work halts. Officers in La
Paz denied that that they had moved troops to the border, however witnesses mentioned tens of hundreds of
troopers had left their barracks in japanese Bolivia since final week.

"Our calls for haven't modified and our persistence isn't limitless," mentioned Bolivian Overseas Minister
Rodrigo Quispe. "The Chilean aspect should cease the machines first. Then we are able to consider in a
peaceable finish."

The president of Peru, who supplied to host the talks, mentioned a fast response pressure of the regional
bloc stood prepared to look at the border if each international locations requested for it.

"I'm afraid for my youngsters," mentioned a shopkeeper within the border city of Visviri who gave her
identify as Juana. "No person right here needs a conflict over water." """
TOLD = (
    (WIRE, "2034-05-16", "Andes Wire"),
    (EDITED, "2034-05-17", "Altiplano Courier"),
    (OWN, "2034-05-16", "Pacific Ledger"),
    (SPUN, "2034-05-17", "Globe Hub Daily"),
)


@pytest.fixture(scope="module")
def desk(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    path = tmp_path_factory.mktemp("lauca") / "a.desk"
    made = dragoman.open(path, create=True)
    with appending(path) as writer:
        writer.append([reader.read(read_text(text, published=day, source=source)) for text, day, source in TOLD])
    return made


def by_source(desk: Desk) -> dict[str, dict[str, object]]:
    (story,) = desk.stories()
    return {row["source"]: row for row in desk.story(story["id"])}


def test_all_four_are_one_story_of_two_origins(desk: Desk) -> None:
    (story,) = desk.stories()
    assert (story["n_reports"], story["n_origins"], story["n_copies"], story["n_paraphrased"]) == (4, 2, 2, 1)


def test_each_hangs_on_the_story_in_its_own_way(desk: Desk) -> None:
    kinds = {source: row["kind"] for source, row in by_source(desk).items()}
    assert kinds["Altiplano Courier"] == "edited_copy"
    assert kinds["Globe Hub Daily"] == "paraphrased_copy"
    assert "own_report" in {kinds["Pacific Ledger"], kinds["Andes Wire"]}


def test_the_rewriting_alone_is_flagged_by_its_own_words(desk: Desk) -> None:
    assert {row["source"]: row["copy_kind"] for row in desk.reports()} == {
        "Andes Wire": "original",
        "Altiplano Courier": "copy",
        "Pacific Ledger": "original",
        "Globe Hub Daily": "paraphrased",
    }


def test_no_quote_of_it_is_verbatim_and_each_has_the_words_spoken(desk: Desk) -> None:
    farm = by_source(desk)["Globe Hub Daily"]["report"]
    quotes = [row for row in desk.quotes() if row["report"] == farm and row["direct"]]
    assert len(quotes) >= 6
    assert not any(row["verbatim"] for row in quotes)
    spoken = " ".join(str(row["spoken"]) for row in quotes)
    for words in ("under threat", "Great powers may behave", "demands have not changed", "patience is not endless"):
        assert words in spoken
    assert all(row["verbatim"] for row in desk.quotes() if row["report"] != farm and row["direct"])


def test_the_siblings_words_are_shown(desk: Desk) -> None:
    found = by_source(desk)["Globe Hub Daily"]["substitutions"]
    reads = {each["text"]: each["reads"] for each in found}  # type: ignore[attr-defined]
    for text, read in {
        "japanese": "eastern",
        "Overseas": "Foreign",
        "stream": "river",
        "troopers": "soldiers",
    }.items():
        assert reads[text] == read


def test_evidence_is_shown_as_published_though_it_was_read_through_the_lens(desk: Desk) -> None:
    farm = by_source(desk)["Globe Hub Daily"]["report"]
    quotes = [row for row in desk.quotes() if row["report"] == farm and row["direct"]]
    assert all(row["content"] in SPUN and row["sentence"] in SPUN for row in quotes)
    assert any("Nice powers" in row["content"] for row in quotes)
    assert {"Carolina Ibarra", "Rodrigo Quispe"} <= {row["speaker"] for row in quotes}
