"""Body kinds: what bare nouns for bodies can mean (the alliance, the watchdog), and what their names tell of them."""

from __future__ import annotations

SECTORS = {
    word: sector
    for sector, words in {
        "EDU": "university college institute school academy polytechnic faculty",
        "BUS": "bank corp corporation inc ltd plc company airlines airways motors holdings petroleum steel oil "
        "electronics pharmaceuticals industries shipping mining stores telecom",
        "HLH": "hospital clinic medical health",
        "MED": "times post news television tv radio herald gazette tribune broadcasting daily newspaper",
        "PTY": "party",
        "REL": "church diocese synod mosque patriarchate",
        "NGO": "foundation society relief charity trust watch",
        "JUD": "court tribunal",
        "GOV": "ministry department bureau authority commission secretariat",
        "COP": "police gendarmerie",
        "MIL": "army navy brigade battalion regiment fleet",
        "LEG": "parliament senate assembly legislature",
    }.items()
    for word in words.split()
}
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
