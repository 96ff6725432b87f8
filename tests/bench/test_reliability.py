"""The fit of confidence: bins, their error, and what a sheet decides about a mention."""

from __future__ import annotations

import pytest
from bench.confidence import Sample, bins, crossed, error, fitted, verdict

RECORD = {"actors": [{"id": "ken", "country": "KEN", "code": "KEN", "name": "Kenya"}], "mentions": []}


def told(**changes: object) -> dict[str, object]:
    return {
        "code": "SANCTION",
        "status": "happened",
        "actors": ["ken"],
        "recipients": [],
        "trigger": [6, 14],
        **changes,
    }


def samples() -> list[Sample]:
    good = [Sample(f"r{place}", ("plain",), place % 10 != 0) for place in range(200)]
    return good + [Sample(f"s{place}", ("deep",), place % 2 == 0) for place in range(200)]


def test_a_trait_of_the_right_weighs_more_than_one_of_the_wrong() -> None:
    _, weights = fitted(samples())
    assert weights["plain"] > 0 > weights["deep"]


def test_confidence_fitted_on_other_reports_matches_the_share_that_is_right() -> None:
    found = samples()
    table = bins(crossed(found), [sample.right for sample in found])
    assert table[0].right < 0.6
    assert min(one.right for one in table[1:]) >= 0.8
    assert error(table) < 0.1


def test_bins_hold_every_sample_once() -> None:
    table = bins([0.05, 0.6, 0.98], [False, True, True])
    assert sum(one.many for one in table) == 3


@pytest.mark.parametrize(
    ("probe", "mention", "right"),
    [
        ({"events": [{"code": "SANCTION", "actor": "KEN", "recipient": "SDN"}]}, told(), True),
        ({"none": [{"code": "SANCTION", "status": "happened"}]}, told(), False),
        ({"events": [], "happened": []}, told(), False),
        ({"events": []}, told(), None),
        ({"events": [], "happened": []}, told(status="planned"), None),
    ],
)
def test_what_the_sheet_asks_decides(probe: dict[str, object], mention: dict[str, object], right: bool | None) -> None:
    given = {"id": "one", "text": "Kenya expelled the envoy.", **probe}
    assert verdict(given, RECORD, mention, {}) is right


def test_a_mention_judged_by_hand_counts_where_no_sheet_decides() -> None:
    judged: dict[tuple[object, ...], bool] = {("one", "SANCTION", "happened", 6, 14, "ken", None): True}
    probe = {"id": "one", "text": "Kenya expelled the envoy.", "events": [], "happened": []}
    assert verdict(probe, RECORD, told(), judged) is True
