"""Synthetic records: the same for the same seed, sound, and as varied as news."""

from __future__ import annotations

from pathlib import Path

import dragoman
from dragoman.testing import synthetic_desk, synthetic_records


def test_the_same_seed_gives_the_same_records_and_another_seed_others() -> None:
    assert list(synthetic_records(20, seed=1)) == list(synthetic_records(20, seed=1))
    assert list(synthetic_records(20, seed=1)) != list(synthetic_records(20, seed=2))
    assert list(synthetic_records(30, seed=1))[:20] == list(synthetic_records(20, seed=1))


def test_a_synthetic_desk_passes_the_check(tmp_path: Path) -> None:
    verdict = dragoman.open(synthetic_desk(300, 1, tmp_path / "a.desk")).check()
    assert (verdict.reports, verdict.problems, verdict.notes) == (300, (), ())


def test_about_three_in_ten_are_copies_and_they_are_found(tmp_path: Path) -> None:
    desk = synthetic_desk(400, 3, tmp_path / "a.desk")
    made = {
        record.report.id for record in synthetic_records(400, seed=3) if str(record.report.source).startswith("copy")
    }
    found = {row["id"] for row in dragoman.open(desk).reports() if row["is_copy"]}
    assert 80 < len(made) < 160
    assert abs(len(made) - len(found)) <= 0.05 * len(made)


def test_lengths_and_statuses_vary_as_in_news(tmp_path: Path) -> None:
    records = list(synthetic_records(300, seed=4))
    lengths = sorted(len(record.report.text) for record in records)
    assert lengths[30] < 1200
    assert lengths[270] > 3000
    assert len({mention.status for record in records for mention in record.mentions}) == 9
    assert any(row["n_origins"] > 2 for row in dragoman.open(synthetic_desk(300, 4, tmp_path / "a.desk")).events())
