"""Tables kept beside a desk's segments."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.store.cache import cached


def test_what_is_kept_takes_the_place_of_what_was(tmp_path: Path) -> None:
    table = pa.table({"n": [1, 2]})
    cached({tmp_path / "cache" / "old.parquet": table})
    (tmp_path / "cache" / "killed.parquet.77.part").touch()
    (tmp_path / "cache" / "note.txt").touch()
    cached({tmp_path / "cache" / "new.parquet": table})
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == ["new.parquet", "note.txt"]
    assert pq.read_table(tmp_path / "cache" / "new.parquet") == table


def test_where_nothing_can_be_kept_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    cached({tmp_path / "cache" / "new.parquet": pa.table({"n": [1]})})
    assert (tmp_path / "cache").is_file()
