"""A small desk that has something of everything a format may carry, and a larger synthetic one."""

from __future__ import annotations

import pytest
from tests.exports.tellings import ALARA, BRENN, CORVO, MARTA, Telling, desk_of, record

import dragoman
from dragoman.desk import Desk
from dragoman.model.mention import Status
from dragoman.model.when import When
from dragoman.testing import synthetic_desk

TELLINGS = (
    Telling(killed=3, mode="heavy-weapons", contexts=("military",)),
    Telling((ALARA, CORVO), (ALARA, CORVO), "CONSULT", when=When("2021-02"), place=None),
    Telling((CORVO,), (ALARA,), "CONSULT", status=Status.PLANNED, when=When("2021-03-12")),
    Telling((BRENN,), (ALARA,), "ASSAULT", status=Status.THREATENED, ledger="threat", due="2021-03-20", deed="=cmd()"),
    Telling((MARTA,), (BRENN,), "PROTEST", mode="demo", said="“We in Ilves’s street have had enough.”"),
    Telling((CORVO,), (MARTA, BRENN), "AID"),
)


@pytest.fixture(scope="session")
def crafted(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("crafted") / "a.desk"
    return desk_of(folder, [record(*TELLINGS), record(Telling(killed=4), published="2021-03-06", source="Hill Times")])


@pytest.fixture(scope="session")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return dragoman.open(synthetic_desk(60, 5, tmp_path_factory.mktemp("desks") / "synthetic.desk"))
