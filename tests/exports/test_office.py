"""LibreOffice opens our CSV and XLSX, and no cell of them is a formula."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.exports.tellings import BRENN, Telling, desk_of, record

from dragoman.exports.save import save
from dragoman.model.actor import Actor

CALC = shutil.which("soffice")
CELLS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "'=1",
    '=HYPERLINK("file:///etc/passwd")',
    '=cmd|"/c calc"!A1',
    "＝1",
    "a\n=1",
)


@pytest.mark.slow
@pytest.mark.skipif(CALC is None, reason="LibreOffice is not installed: Debian's libreoffice-calc-nogui")
@pytest.mark.parametrize("form", ["csv", "xlsx", "acled"])
def test_no_cell_is_a_formula_in_libreoffice(form: str, tmp_path: Path) -> None:
    told = [Telling((Actor(f"x{at}", name, "state"),), (BRENN,), deed=name) for at, name in enumerate(CELLS)]
    desk = desk_of(tmp_path / "a.desk", [record(*told, source=name, title=name) for name in CELLS])
    made = tmp_path / (f"{form}.csv" if form == "acled" else "made" if form == "csv" else f"made.{form}")
    save(desk.export(form), made)
    for file in sorted(made.glob("*.csv")) if form == "csv" else [made]:
        command = [str(CALC), "--headless", "--convert-to", "fods", "--outdir", str(tmp_path), str(file)]
        home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        subprocess.run(command, check=True, timeout=120, capture_output=True, env=home)
        text = (tmp_path / f"{file.stem}.fods").read_text(encoding="utf-8")
        assert "<table:table-cell" in text
        assert "table:formula" not in text
