"""World: the invented happenings that synthetic reports tell of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from dragoman.model.mention import Status

FIRST_DAY = date(2021, 1, 1)
PER_DAY = 40  # happenings in the world on one day


@dataclass(frozen=True, slots=True)
class Party:
    """A state with its capital and a (made-up) minister who speaks for it."""

    name: str
    country: str
    capital: str
    lat: float
    lon: float
    minister: str


PARTIES = (
    Party("Russia", "RUS", "Moscow", 55.75, 37.62, "Anton Velichkin"),
    Party("Ukraine", "UKR", "Kyiv", 50.45, 30.52, "Taras Holubenko"),
    Party("the United States", "USA", "Washington", 38.9, -77.04, "Harold Winslade"),
    Party("China", "CHN", "Beijing", 39.9, 116.41, "Shen Weiran"),
    Party("Iran", "IRN", "Tehran", 35.69, 51.39, "Davoud Karamian"),
    Party("Israel", "ISR", "Jerusalem", 31.77, 35.21, "Eitan Barzohar"),
    Party("Turkey", "TUR", "Ankara", 39.93, 32.86, "Kemal Ozdursun"),
    Party("Armenia", "ARM", "Yerevan", 40.18, 44.51, "Vahe Tigranian"),
    Party("Azerbaijan", "AZE", "Baku", 40.41, 49.87, "Rasim Huseynzade"),
    Party("India", "IND", "New Delhi", 28.61, 77.21, "Prakash Venkatan"),
    Party("Pakistan", "PAK", "Islamabad", 33.68, 73.05, "Javed Rahmatullah"),
    Party("Ethiopia", "ETH", "Addis Ababa", 9.03, 38.74, "Bekele Woldeyes"),
    Party("Eritrea", "ERI", "Asmara", 15.32, 38.93, "Yonas Tesfazghi"),
    Party("Sudan", "SDN", "Khartoum", 15.5, 32.56, "Hashim Abdelgadir"),
    Party("Egypt", "EGY", "Cairo", 30.04, 31.24, "Nabil Shafiqi"),
    Party("Colombia", "COL", "Bogotá", 4.71, -74.07, "Rodrigo Ariztegui"),
    Party("Venezuela", "VEN", "Caracas", 10.48, -66.9, "Marcos Villarrueda"),
    Party("Serbia", "SRB", "Belgrade", 44.79, 20.45, "Dragutin Stojkov"),
    Party("Kosovo", "XKX", "Pristina", 42.66, 21.17, "Luan Berishaj"),
    Party("Japan", "JPN", "Tokyo", 35.68, 139.69, "Kenjiro Matsunaka"),
)

# code: (quad, past, infinitive, noun for headlines, CAMEO)
ACTS = {
    "AGREE": (1, "signed an agreement with", "sign an agreement with", "agreement", "057"),
    "CONSULT": (1, "met envoys of", "meet envoys of", "talks", "046"),
    "SUPPORT": (1, "restored ties with", "restore ties with", "ties", "050"),
    "CONCEDE": (1, "eased restrictions on", "ease restrictions on", "concession", "081"),
    "COOPERATE": (2, "held joint exercises with", "hold joint exercises with", "exercises", "062"),
    "AID": (2, "sent relief supplies to", "send relief supplies to", "aid", "073"),
    "RETREAT": (2, "pulled its troops back from", "pull its troops back from", "withdrawal", "087"),
    "REQUEST": (3, "called for guarantees from", "call for guarantees from", "appeal", "102"),
    "ACCUSE": (3, "accused", "accuse", "accusation", "112"),
    "REJECT": (3, "turned down the offer of", "turn down the offer of", "rejection", "120"),
    "THREATEN": (3, "threatened", "threaten", "warning", "130"),
    "PROTEST": (4, "summoned the envoy of", "summon the envoy of", "protest", "141"),
    "SANCTION": (4, "imposed sanctions on", "impose sanctions on", "sanctions", "163"),
    "MOBILIZE": (4, "moved troops to the border with", "move troops to the border with", "troops", "152"),
    "COERCE": (4, "detained citizens of", "detain citizens of", "detentions", "173"),
    "ASSAULT": (4, "shelled positions of", "shell positions of", "shelling", "194"),
}
WEIGHTS = (4, 16, 3, 1, 3, 4, 1, 6, 8, 4, 5, 5, 6, 7, 5, 14)
STATUSES = tuple(Status)
STATUS_WEIGHTS = (58, 8, 6, 6, 5, 7, 5, 3, 2)


@dataclass(frozen=True, slots=True)
class Happening:
    """Who did what to whom on which day."""

    number: int
    actor: Party
    recipient: Party
    code: str
    day: date


def happening(seed: int, number: int) -> Happening:
    """Return the world's happening of a number; the same for the same seed."""
    random = Random(f"{seed} happening {number}")
    actor, recipient = random.sample(PARTIES, 2)
    (code,) = random.choices(tuple(ACTS), WEIGHTS)
    return Happening(number, actor, recipient, code, FIRST_DAY + timedelta(days=number // PER_DAY))


def some_happenings(seed: int, day: date, random: Random) -> list[Happening]:
    """Return what a report of a day tells of: one to nine happenings of the last few days, often the same ones."""
    last = ((day - FIRST_DAY).days + 1) * PER_DAY
    picks = [
        max(last - 1 - int(random.expovariate(1 / 25)), 0) for _ in range(1 + min(int(random.expovariate(0.3)), 8))
    ]
    return [happening(seed, number) for number in dict.fromkeys(picks)]


def some_status(random: Random) -> Status:
    """Return a status, as often as news has it."""
    (status,) = random.choices(STATUSES, STATUS_WEIGHTS)
    return status
