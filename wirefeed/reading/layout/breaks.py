"""Where line breaks divide a text into paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from wirefeed.reading.layout.prose import ends_sentence
from wirefeed.text.spaces import count_words

BREAK: Final = "\x1e"  # a control character: no page's own text keeps it
_FEW, _LONG = 3, 15  # lines that end a sentence, words down to such a line on average


@dataclass(slots=True)
class Line:
    """A line of a text, and how many of its characters are linked and bold."""

    text: str
    linked: int = 0
    bold: int = 0


def divide(lines: Sequence[Line]) -> list[Line]:
    """Join lines to paragraphs: two breaks in a row divide them, else those that end a sentence."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        if line.text and not line.text.isspace():
            parts[-1].append(line)
        else:
            parts.append([])
    parts = [part for part in parts if part]
    if len(parts) == 1 and _are_paragraphs(parts[0]):
        parts = _by_sentences(parts[0])
    return [
        Line(
            " ".join(line.text for line in part),
            sum(line.linked for line in part),
            sum(line.bold for line in part),
        )
        for part in parts
    ]


def _are_paragraphs(lines: Sequence[Line]) -> bool:
    """Say whether most lines end a sentence, as none but a few of a wrapped text do."""
    ended = sum(_ends_sentence(line) for line in lines)
    words = sum(count_words(line.text) for line in lines)
    return ended >= max(_FEW, len(lines) / 2) and words >= _LONG * ended


def _by_sentences(lines: list[Line]) -> list[list[Line]]:
    ends = [place for place, line in enumerate(lines[:-1], 1) if _ends_sentence(line)]
    return [lines[start:end] for start, end in pairwise([0, *ends, len(lines)])]


def _ends_sentence(line: Line) -> bool:
    return ends_sentence(line.text.rstrip())
