"""Index: a shelf of mentions on the disk, of which only what is looked at comes into memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from dragoman.events.block import Key, keys, slot, twin
from dragoman.events.pack import packed, unpacked
from dragoman.events.shelf import Place, Shelf
from dragoman.events.told import Told

TABLES = """
CREATE TABLE IF NOT EXISTS told (id TEXT PRIMARY KEY, report TEXT, leader TEXT, doubts TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS keys (key INTEGER, id TEXT, leads INTEGER, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS doubts (other TEXT, leader TEXT, PRIMARY KEY (other, leader)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS told_leader ON told (leader);
CREATE INDEX IF NOT EXISTS told_report ON told (report);
"""


class Index(Shelf):
    """A shelf over a database; `save` writes what has changed, in the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__()
        self._db = connection
        self._loaded: set[Key] = set()
        self._led: set[str] = set()
        self._ours: set[str] = set()  # mentions whose rows in the database no longer count
        self._old: list[tuple[int, str]] = []

    def told(self, mention: str) -> Told:
        """Return a mention."""
        self._fetch(mention)
        return super().told(mention)

    def place(self, mention: str) -> Place | None:
        """Return where a mention stands; None while it stands nowhere."""
        self._fetch(mention)
        return super().place(mention)

    def members(self, key: Key) -> set[str]:
        """Return the ids of the mentions entered by a key."""
        self._load(key)
        return super().members(key)

    def leaders(self, key: Key) -> set[str]:
        """Return the ids of those of them that lead."""
        self._load(key)
        return super().leaders(key)

    def followers(self, leader: str) -> set[str]:
        """Return the ids of all mentions of a happening, the leader among them."""
        if leader not in self._led:
            self._led.add(leader)
            rows = self._db.execute("SELECT id FROM told WHERE leader = ?", (leader,))
            self._followers[leader] |= {mention for (mention,) in rows if mention not in self._ours}
        return super().followers(leader)

    def doubters(self, mention: str) -> set[str]:
        """Return the leaders that are unsure whether theirs is the happening another one leads."""
        rows = self._db.execute("SELECT leader FROM doubts WHERE other = ?", (mention,))
        found = {leader for (leader,) in rows}
        found |= {each for each in self._ours if (place := super().place(each)) and mention in place.doubts}
        return {each for each in found if (place := self.place(each)) and mention in place.doubts}

    def of_report(self, report: str) -> list[str]:
        """Return the ids of a report's mentions as they were saved."""
        return [mention for (mention,) in self._db.execute("SELECT id FROM told WHERE report = ?", (report,))]

    def is_new(self, told: Told) -> bool:
        """Whether a mention is not there, or not as it is now."""
        mention = told.mention.id
        return self.place(mention) is None or packed(self.told(mention)) != packed(told)

    def put(self, told: Told, place: Place) -> None:
        """Enter a mention, or place it anew."""
        super().put(told, place)
        self._ours.add(told.mention.id)

    def take(self, mention: str) -> None:
        """Take a mention out; nothing happens where it is not there."""
        self._fetch(mention)
        if mention in self._told and mention not in self._ours:
            self._old += [(_number(key), mention) for key in _entered(self._told[mention])]
            self._ours.add(mention)
        super().take(mention)

    def save(self) -> None:
        """Write what has changed since it was opened."""
        ours = [(mention,) for mention in sorted(self._ours)]
        self._db.executemany("DELETE FROM keys WHERE key = ? AND id = ?", sorted(self._old))
        self._db.executemany("DELETE FROM told WHERE id = ?", ours)
        self._db.executemany("DELETE FROM doubts WHERE leader = ?", ours)
        there = [mention for (mention,) in ours if mention in self._told]
        self._db.executemany("INSERT INTO told VALUES (?, ?, ?, ?, ?)", map(self._row, there))
        self._db.executemany("INSERT OR REPLACE INTO keys VALUES (?, ?, ?)", sorted(self._keys(there)))
        doubts = ((other, mention) for mention in there for other in self._places[mention].doubts)
        self._db.executemany("INSERT INTO doubts VALUES (?, ?)", sorted(doubts))

    def _row(self, mention: str) -> tuple[str, str, str, str, str]:
        told, place = self._told[mention], self._places[mention]
        return (mention, told.source.report, place.leader, json.dumps(place.doubts), packed(told))

    def _keys(self, mentions: Iterable[str]) -> Iterator[tuple[int, str, int]]:
        for mention in mentions:
            leads = self._places[mention].leader == mention
            yield from ((_number(key), mention, int(leads)) for key in set(_entered(self._told[mention])))

    def _fetch(self, mention: str) -> None:
        if mention in self._told or mention in self._ours:
            return
        rows = self._db.execute("SELECT leader, doubts, data FROM told WHERE id = ?", (mention,))
        for leader, doubts, data in rows:
            self._told[mention] = unpacked(data)
            self._places[mention] = Place(leader, tuple(json.loads(doubts)))

    def _load(self, key: Key) -> None:
        if key in self._loaded:
            return
        self._loaded.add(key)
        for mention, leads in self._db.execute("SELECT id, leads FROM keys WHERE key = ?", (_number(key),)):
            if mention not in self._ours:
                self._members[key].add(mention)
                if leads:
                    self._leaders[key].add(mention)


def _entered(told: Told) -> Iterator[Key]:
    yield from keys(told)
    yield twin(told)
    yield slot(told)


def _number(key: Key) -> int:
    """Return a key as a number that is the same on every machine."""
    digest = blake2b("\x1f".join(map(str, key)).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big", signed=True)
