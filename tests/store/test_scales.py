"""Scales: Goldstein's and PLOVER's values beside mentions and events."""

from __future__ import annotations

from pathlib import Path

import dragoman
from dragoman.codebook.codebook import Codebook
from dragoman.settings import Settings
from dragoman.testing import synthetic_desk


def test_every_mention_and_event_has_the_values_of_its_code(tmp_path: Path) -> None:
    desk = dragoman.open(synthetic_desk(40, 3, tmp_path / "a.desk"))
    book = Codebook()
    for table in (desk.mentions(), desk.events()):
        assert len(table)
        for row in table:
            assert row["goldstein"] == book.goldstein(row["code"], row["cameo"])
            assert row["plover_score"] == book.scale(row["code"], row["mode"])


def test_another_codebook_gives_other_values_for_the_same_mentions(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    rows = [f"{code}\t{quad.quad}\t\t9.5\t{quad.cameo}\t\tx" for code, quad in Codebook().types.items()]
    (tmp_path / "mine" / "plover.tsv").write_text(
        "\n".join(["code\tquad\tharm\tscale\tcameo\trecipient\tdefinition", *rows]), encoding="utf-8"
    )
    path = synthetic_desk(10, 3, tmp_path / "a.desk")
    desk = dragoman.open(path, settings=Settings(codebook=tmp_path / "mine"))
    assert {row["plover_score"] for row in desk.mentions() if row["mode"] is None} == {9.5}
