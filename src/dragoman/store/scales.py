"""Scales: the conflict-cooperation values of CAMEO codes and of types, as tables to be joined to mentions."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from dragoman.codebook.cameo import read_cameo
from dragoman.codebook.plover import event_types
from dragoman.codebook.tables import SHIPPED

VALUE = pa.field("value", pa.float64())
GOLDSTEIN = pa.schema([pa.field("code", pa.string()), pa.field("cameo", pa.string()), VALUE])
PLOVER = pa.schema([pa.field("code", pa.string()), pa.field("mode", pa.string()), VALUE])


def scales(codebook: Path | None) -> dict[str, pa.Table]:
    """Return Goldstein's values by CAMEO code, and PLOVER's by type and mode; a type alone has the key "" beside it.

    They are the codebook's, not the report's: another codebook gives other figures for the same mentions.
    """
    folder = codebook or SHIPPED
    types, cameo = event_types(folder), read_cameo(folder)
    goldstein = [{"code": "", "cameo": each.code, "value": each.goldstein} for each in cameo.values()]
    plover = []
    for kind in types.values():
        goldstein.append({"code": kind.code, "cameo": "", "value": cameo[kind.cameo].goldstein})
        plover.append({"code": kind.code, "mode": "", "value": kind.scale})
        plover += [{"code": kind.code, "mode": mode.name, "value": mode.scale} for mode in kind.modes.values()]
    return {
        "goldstein": pa.Table.from_pylist(goldstein, schema=GOLDSTEIN),
        "plover": pa.Table.from_pylist(plover, schema=PLOVER),
    }
