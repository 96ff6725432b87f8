"""Furniture: the words by which agencies, editors' lines and web furniture are known. Patterns ignore case."""

from __future__ import annotations


def words_of(line: str) -> tuple[str, ...]:
    """Return the words of a line, in order."""
    return tuple(line.split())


AGENCIES = tuple(
    name.strip()
    for name in (
        "Reuters | AP | The Associated Press | Associated Press | AFP | Agence France-Presse | Agence France "
        "Presse | dpa | UPI | TASS | ITAR-TASS | Interfax | Interfax-Ukraine | Ukrinform | UNIAN | RIA | RIA "
        "Novosti | Sputnik | BelTA | PAP | CTK | Xinhua | Kyodo | Kyodo News | Yonhap | KCNA | ANSA | EFE | PTI | "
        "ANI | IANS | UNI | APP | Bernama | Antara | PNA | VNA | Anadolu | Anadolu Agency | AA | IRNA | Fars | "
        "Tasnim | SPA | WAM | MENA | SANA | NAN | BNS | BTA | MTI | ANP | Belga | TT | NTB | Ritzau | STT | "
        "Bloomberg | Bloomberg News | CNN | CNN Business | BBC | BBC News | Al Jazeera | RFE/RL | VOA | VOA News "
        "| Dow Jones | NPR | SAnews | Wikinews | CP | The Canadian Press | AAP | JTA | PA | PA Media | IRIN | "
        "ReliefWeb | The New York Times | The Washington Post | The Guardian | Kathimerini | Newsroom | Staff | "
        "Staff Writer | Staff Writers | Agencies | Agency"
    ).split("|")  # noqa: SIM905
)

CORRECTIONS = r"(?:corrects|adds|updates|refiles|recasts|repeats|removes|fixes|clarifies|rewrites|changes|drops)\s+\w"

OPENINGS = (
    r"(?:(?:additional|with|further)\s+)*(?:reporting|writing|editing|edited|reported|written|compiled|graphics?|translated"
    r"|translation)(?:\s+and\s+(?:writing|editing|reporting))?\s+(?:by|from)\b",
    r"this (?:story|article|report|version|item)\b.{0,40}\b(?:was|has been|corrects|is)\s+(?:\w+\s+)?"
    r"(?:published|corrected|updated|originally|produced|generated|refiled|translated|supplied|edited)",
    r"(?:this )?(?:story|article) (?:corrects|has been)\b",
    r"correction\s*:",
    r"editor[’']?s?[’']? note\b",
    r"source link\b",
    r"read (?:more|also|next)\b",
    r"(?:see also|also read|more on this|recommended (?:stories|for you))\b",
    r"related(?:\s+(?:stories|articles|links|news|coverage))?\s*:",
    r"(?:continue|keep) reading\b",
    r"click (?:here|to share|on)\b",
    r"(?:tap here|sign up|subscribe|log in|join our|our standards|register now)\b",
    r"(?:share (?:this|on|via)|download (?:the|our)|story continues|article continues|scroll (?:down|to))\b",
    r"follow (?:us|our|him|her|the author)\b",
    r"watch (?:live|video|now)\b",
    r"(?:watch|listen|disclaimer)\s*:",
    r"(?:advertisement|advertising|sponsored|copyright|all rights reserved|first published|last updated)\b",
    r"©|\(c\)\s",
    r"published (?:by|in|on)\b.{0,60}$",
    r"updated\s*:|updated (?:at|on)\s+\d",
    r"posted (?:on|by|at)\b.{0,60}$",
    r"(?:file |ap |afp |reuters |handout )?(?:photos?|image|picture|photograph|credit|caption)\s*(?::|/|by\b)",
    r"photo credit\b",
    r"file\s*[-–—]\s",
    r"(?:getty images|reuters|afp|ap|epa|shutterstock)\s*/\s*\w",
    r"\d+ of \d+\b.{0,20}$",
    r"\d+ min(?:ute)?s? read\b",
    r"\[?(?:photo|image|video)\]",
    r"view (?:photos|gallery|comments)\b",
    r"comments?\s*\(\d",
    r"sources?\s*:\s*(?:\w+\W+){0,5}\w+\W*$",
    r"via (?:reuters|ap|afp)\b",
    r"the[- ](?:associated press|reuters)[^.]{0,60}contributed to this (?:report|story)",
    r"(?:associated press writers?|reuters staff|contact the (?:author|reporter))\b",
)

WHOLE = (
    r"-?\s*ends?\s*-?|more|\d+|#+",
    r"(?:tags?|topics?|keywords?):.*",
    r"share|tweet|email|print|facebook|twitter|whatsapp|linkedin|advertisement|loading|menu|home|news|world|live|analysis|video",
    r"(?:reuters|ap|afp|xinhua|tass|cnn|bbc)(?:[/ ,]\w+)?",
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w[\w.-]*|pic\.twitter\.com/\S+",
)

NOT_PERSON = words_of(
    "staff correspondent writer reporter editor bureau news press agency agencies reuters desk team service times "
    "post analyst contributor media network updated published posted"
)

NOT_A_PLACE = words_of(
    "BREAKING UPDATE UPDATED EXCLUSIVE OPINION ANALYSIS EXPLAINER EXPLAINED FACTBOX WATCH LIVE VIDEO PHOTO PHOTOS "
    "NEWS NATO EU UN COVID NOTE CORRECTION QUESTION ANSWER Q A INTERVIEW TIMELINE SPECIAL REPORT COMMENT "
    "EDITORIAL BRIEF ALERT WARNING SUMMARY BACKGROUND MR MS MRS SECRETARY MODERATOR PRESIDENT MINISTER FILE READ "
    "MORE ADVERTISEMENT WHO WHAT WHEN WHERE WHY HOW PART CHAPTER TOPLINE KEY"
)
