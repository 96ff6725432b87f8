"""Table: the rows a desk answers with."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pyarrow as pa

from dragoman.errors import DragomanError


class Table:
    """Rows in a defined order: as an Arrow table (`arrow`), as a pandas frame (`df()`), or as dicts (`rows()`)."""

    def __init__(self, arrow: pa.Table) -> None:
        self.arrow = arrow

    def __len__(self) -> int:
        return int(self.arrow.num_rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows())

    def __repr__(self) -> str:
        return f"Table({len(self)} rows: {', '.join(self.columns)})"

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order."""
        return list(self.arrow.column_names)

    def rows(self) -> list[dict[str, Any]]:
        """Return the rows as dicts of plain values."""
        found: list[dict[str, Any]] = self.arrow.to_pylist()
        return found

    def df(self) -> Any:
        """Return the rows as a pandas DataFrame; DragomanError where pandas is not installed."""
        if find_spec("pandas") is None:
            raise DragomanError("A data frame needs pandas, which is not installed: pip install pandas.")
        return self.arrow.to_pandas()
