"""A crisis told by many reports, and what a ledger kept of it must say: the format of the sheet, and its scoring.

The sheet is JSON Lines. Each line but the last is a report, in any order:

    {"id": "c01", "source": "Atlas Wire", "published": "2024-09-02", "text": "Headline\\n\\nPLACE - First paragraph.\\n\\n..."}

The last line is the gold: {"entries": [...]}, an object for each demand, threat, promise, accusation, prediction, offer
(or denial) of the whole crisis, however often it is told:

    key        a name for it within the sheet
    kind       demand, threat, promise, accusation, denial, prediction or offer; a list where more than one is fair
    by, to     an ISO-3 country (the state, its organs and its people count as one), or words of an actor's name; a list
               where any will do; null for `to` where nobody is named. A demand on two sides is two entries.
    contains   a list of words, any of which stands in what is demanded, threatened or promised
    condition_contains   the same for what it hangs on; left out where it hangs on nothing
    due        date prefix by which it is to be met ("within a week" is seven days after it was said); left out for none
    reports    ids of all reports that tell it, as its maker's words or as a thing said before
    outcome    what came of it by the end of the last report: open, accepted, rejected, ignored (demand, offer) ·
               carried_out, withdrawn (threat) · kept, broken (promise) · admitted, denied (accusation) ·
               came_true, did_not (prediction); null where only its parts have one
    outcome_by ids of the reports that tell so, any of which is right; left out where it is open
    parts      for a demand of several things: [{contains, outcome, outcome_by}]

An entry is right when the ledger has it, with kind, parties, words, condition and due date, once (no second row tells
of it), told by at least half of the reports that tell it, and by no row that is another entry too. A link is an outcome
(of the whole or of a part): right when the outcome is, and one of the reports named tells it.
"""
