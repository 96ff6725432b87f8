"""The learned judge of pairs: what it says, and that it never runs on weights other than its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dragoman.coding.classify import WEIGHTS, Classifier, Judged
from dragoman.coding.pairs import Pair
from dragoman.errors import DragomanError
from dragoman.model.mention import Status
from dragoman.model.span import Span

LARGEST = 40 * 1024 * 1024


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier()


def pair(text: str, actor: str, recipient: str | None = None) -> Pair:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Pair(text, span(actor), span(recipient) if recipient else None)


PAIRS = [
    ("ASSAULT", pair("Rwandan troops shelled a camp outside Goma on Sunday.", "Rwandan troops", "a camp")),
    ("COERCE", pair("Police in Harare arrested the editor of a newspaper.", "Police in Harare", "the editor")),
    ("CONSULT", pair("The Finnish premier met the Latvian president in Riga.", "The Finnish premier", "the Latvian")),
    ("REJECT", pair("Lima turned down Quito's offer of mediation.", "Lima", "Quito")),
    ("REQUEST", pair("Tonga asked New Zealand for a hospital ship.", "Tonga", "New Zealand")),
    ("PROTEST", pair("Thousands of miners marched against the government.", "Thousands of miners", "the government")),
]


@pytest.mark.parametrize(("code", "given"), PAIRS)
def test_plain_sentences_get_their_code(classifier: Classifier, code: str, given: Pair) -> None:
    [judged] = classifier.classify([given])
    assert (judged.code, judged.status, judged.abstain) == (code, Status.HAPPENED, False)


def test_who_does_it_to_whom_decides(classifier: Classifier) -> None:
    text = "The judge jailed a rebel who had bombed a barracks."
    [jailed, bombed] = classifier.classify([pair(text, "The judge", "a rebel"), pair(text, "a rebel", "a barracks")])
    assert (jailed.code, bombed.code) == ("COERCE", "ASSAULT")


def test_a_promise_is_an_act_of_its_own_and_its_deed_is_planned(classifier: Classifier) -> None:
    [judged] = classifier.classify([pair("Oslo will send grain to Mali in May.", "Oslo", "Mali")])
    assert (judged.code, judged.status) == ("AGREE", Status.PLANNED)


def test_a_denial_is_no_deed(classifier: Classifier) -> None:
    [judged] = classifier.classify([pair("Russia denied shelling a camp outside Kharkiv.", "Russia", "a camp")])
    assert (judged.deed, judged.status) == ("ASSAULT", Status.DENIED)


def test_probabilities_add_up_and_company_changes_none(classifier: Classifier) -> None:
    alone = [classifier.classify([given])[0] for _, given in PAIRS]
    assert classifier.classify([given for _, given in PAIRS]) == alone
    for judged in alone:
        assert len(judged.probabilities) == 17 and sum(judged.probabilities.values()) == pytest.approx(1, abs=1e-4)
        assert len(judged.statuses) == 9 and judged.confidence == judged.probabilities[judged.code]


def test_it_abstains_under_the_threshold(classifier: Classifier) -> None:
    [judged] = classifier.classify([PAIRS[0][1]], threshold=1.01)
    assert judged.abstain


def test_any_text_is_judged(classifier: Classifier) -> None:
    for text in ("x", " \n ", "中国", "[unused1] [SEP]", "\ud800 a", "word " * 5000):
        [judged] = classifier.classify([Pair(text, Span(0, 1), Span(len(text) - 1, len(text)))])
        assert isinstance(judged, Judged)


def test_the_weights_are_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= LARGEST


def test_weights_that_were_changed_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "weights"
    shutil.copytree(WEIGHTS, folder)
    with (folder / "judge.onnx").open("r+b") as file:
        file.seek(1000)
        file.write(b"\0\1\2\3")
    with pytest.raises(DragomanError, match="install Dragoman afresh"):
        Classifier(folder)
    (folder / "judge.onnx").unlink()
    with pytest.raises(DragomanError, match=r"lack judge.onnx"):
        Classifier(folder)


def test_a_folder_without_weights_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match="make train"):
        Classifier(tmp_path)


def test_the_manifest_names_every_file_by_its_sum() -> None:
    manifest = json.loads((WEIGHTS / "manifest.json").read_text())
    assert set(manifest["files"]) == {path.name for path in WEIGHTS.iterdir()} - {"manifest.json", "README.md"}
