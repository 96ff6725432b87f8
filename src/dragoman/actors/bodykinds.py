"""Body kinds: the kinds of organisation that bare nouns for bodies can mean: the alliance, the watchdog."""

from __future__ import annotations

BODIES = {
    "alliance": ("alliance", "igo"),
    "bloc": ("igo", "bloc", "forum", "alliance"),
    "union": ("igo", "bloc"),
    "coalition": ("alliance",),
    "organisation": ("igo", "agency", "ngo", "rights_group", "alliance"),
    "organization": ("igo", "agency", "ngo", "rights_group", "alliance"),
    "agency": ("agency", "media"),
    "watchdog": ("agency", "rights_group"),
    "body": ("igo", "agency"),
    "court": ("court",),
    "tribunal": ("court",),
    "charity": ("ngo",),
    "mission": ("mission", "peacekeeping"),
    "newspaper": ("media",),
    "broadcaster": ("media",),
    "company": ("company",),
    "group": ("rights_group", "ngo", "forum"),
}
