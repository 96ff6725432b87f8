"""Stories: the columns of the tables that tell which reports tell the same news."""

from __future__ import annotations

import pyarrow as pa

from dragoman.store.tables import TEXT, TEXTS, Column, TableForm

PLACE = pa.struct([("start", pa.int32()), ("end", pa.int32())])
DIFFERENCES = pa.list_(pa.struct([("was", TEXT), ("now", TEXT)]))
SUBSTITUTIONS = pa.list_(pa.struct([("span", PLACE), ("text", TEXT), ("reads", TEXT), ("sibling", PLACE)]))

STORIES = TableForm(
    "stories",
    "One piece of news: all reports that tell it, whoever published them. Kept in `cache/` and brought up to date "
    "whenever the desk has changed.",
    (
        Column("id", TEXT, "id of its first report, by publication date and id"),
        Column("title", TEXT, "title of the first report that has one"),
        Column("first", TEXT, "publication date of the first report"),
        Column("last", TEXT, "publication date of the last one"),
        Column("n_reports", pa.int32(), "reports that tell it"),
        Column("n_origins", pa.int32(), "independent origins among them: copies and reports of one wire count once"),
        Column("n_copies", pa.int32(), "reports whose words are another's; where all are, one counts as the origin"),
        Column("n_paraphrased", pa.int32(), "reports that a machine rewrote"),
        Column("sources", TEXTS, "who published it, or the wire credited, each once"),
        Column("follows", TEXT, "id of the earlier story it follows up, or null"),
        Column("report_ids", TEXTS, "ids of its reports, in order of publication"),
        Column("origin_ids", TEXTS, "ids of the reports its words go back to"),
    ),
    ("id",),
)

STORY_LINKS = TableForm(
    "story_links",
    "How a report hangs together with another of its story; and, for the first report of a story, with an earlier one.",
    (
        Column("story", TEXT, "id of the story"),
        Column("report", TEXT, "id of the report"),
        Column("kind", TEXT, "same_text, edited_copy, correction, paraphrased_copy, own_report or follow_up"),
        Column("to", TEXT, "id of the report it is linked to"),
        Column("likeness", pa.float64(), "share of the runs of four words both have, 0 to 1"),
        Column("score", pa.float64(), "how likely it is that both tell the same news, 0 to 1"),
        Column("reasons", TEXTS, "what speaks for it, the strongest first"),
    ),
    ("report", "kind"),
)
STORIED = TableForm(
    "storied",
    "A report in its story: whose words it has.",
    (
        Column("report", TEXT, "id of the report"),
        Column("published", TEXT, "its publication date"),
        Column("story", TEXT, "id of its story"),
        Column("kind", TEXT, "kind of its link within the story; first for the first report"),
        Column("origin", TEXT, "id of the report its words go back to; its own where they are its own"),
        Column("is_copy", pa.bool_(), "whether its words are another's, or a machine rewrote them"),
        Column("is_paraphrased", pa.bool_(), "whether a machine rewrote it, by its own text or beside a sibling"),
        Column("is_superseded", pa.bool_(), "whether a corrected or later version of the item replaces it"),
        Column("agency", TEXT, "the wire it credits, or is"),
    ),
    ("report",),
)
KEPT = {form.name: form for form in (STORIES, STORY_LINKS, STORIED)}

STORY = TableForm(
    "story",
    "One report of a story with what is known of its words: the answer of `dragoman stories --id`.",
    (
        *STORY_LINKS.columns,
        Column("published", TEXT, "publication date of the report"),
        Column("source", TEXT, "who published it"),
        Column("agency", TEXT, "the wire it credits, or is"),
        Column("title", TEXT, "its title"),
        Column("origin", TEXT, "id of the report its words go back to"),
        Column("is_copy", pa.bool_(), "whether its words are another's"),
        Column("follows", TEXT, "of the first report: id of the earlier story that this one follows up, or null"),
        Column("diff", DIFFERENCES, "what an edited copy or correction has in place of what, sentence by sentence"),
        Column(
            "substitutions",
            SUBSTITUTIONS,
            "words of a rewritten copy, what they read as, and where the other has these",
        ),
    ),
    ("report",),
)
