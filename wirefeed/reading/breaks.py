"""Where line breaks divide a text into paragraphs."""

from itertools import pairwise
from typing import Final

from wirefeed.reading.prose import ends_sentence
from wirefeed.text.spaces import count_words

BREAK: Final = "\x1e"  # a control character: no page's own text keeps it
_FEW, _LONG = 3, 15  # lines that end a sentence, words down to such a line on average


def split_at_breaks(raw: str) -> list[str]:
    """Split at two breaks with nothing between them, else at those that end a paragraph."""
    parts: list[list[str]] = [[]]
    for line in raw.split(BREAK):
        text = line.strip()
        if text:
            parts[-1].append(text)
        else:
            parts.append([])
    parts = [part for part in parts if part]
    if len(parts) == 1 and _are_paragraphs(parts[0]):
        parts = _by_sentences(parts[0])
    return [" ".join(part) for part in parts]


def _are_paragraphs(lines: list[str]) -> bool:
    """Say whether most lines end a sentence, as none but a few of a wrapped text do."""
    ended = sum(map(ends_sentence, lines))
    return ended >= max(_FEW, len(lines) / 2) and sum(map(count_words, lines)) >= _LONG * ended


def _by_sentences(lines: list[str]) -> list[list[str]]:
    ends = [place for place, line in enumerate(lines[:-1], 1) if ends_sentence(line)]
    return [lines[start:end] for start, end in pairwise([0, *ends, len(lines)])]
