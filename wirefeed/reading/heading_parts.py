"""What stands in a heading's element behind its words: a time, a source, a badge."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.headings import SEPARATOR, is_long, opens
from wirefeed.reading.layout.blocks import Layout
from wirefeed.text.spaces import letters, squeeze

_TAGS: Final = ("h1", "h2", "h3")
_APART: Final = frozenset({"br", "span", "sup", "small", "em"})  # what parts the words behind
_MOST_BLOCKS, _MOST_HEADINGS, _MOST_PIECES = 300, 50, 20
_LONGEST: Final = 1_000


def part_headings(layout: Layout, root: etree._Element, claims: Sequence[str]) -> None:
    """Part the headings that hold more words than a claim does, where their markup does so."""
    whole = [letters(claim) for claim in claims]
    told = {letters(part) for claim in claims for part in _list_beginnings(claim) if is_long(part)}
    if not told:
        return
    for place, block in enumerate(layout.blocks[:_MOST_BLOCKS]):
        if block.tag in _TAGS and is_long(block.text):
            mine = letters(block.text)
            if mine not in told and mine.startswith(tuple(told)) and not opens(mine, whole):
                words = _find_words(root, block.tag, mine)
                if letters(words) in told and block.text.startswith(words):
                    layout.split(place, len(words))
                return


def _list_beginnings(claim: str) -> Iterator[str]:
    yield claim
    yield SEPARATOR.split(claim, maxsplit=1)[0]
    yield claim.partition("_")[0]


def _find_words(root: etree._Element, tag: str, told: str) -> str:
    """Return the words of the heading of these letters, down to what parts others from them."""
    for heading in islice(root.iter(tag), _MOST_HEADINGS):
        pieces = islice(heading.itertext(), _MOST_PIECES)
        if letters("".join(map(str, pieces))[:_LONGEST]) == told:
            return squeeze("".join(_list_pieces(heading)), _LONGEST)
    return ""


def _list_pieces(heading: etree._Element) -> Iterator[str]:
    said = False
    for event, element in etree.iterwalk(heading, events=("start", "end")):
        if event == "start" and said and element.tag in _APART:
            return
        if event == "start" or element is not heading:
            piece = str((element.text if event == "start" else element.tail) or "")
            said = said or bool(piece.strip())
            yield piece
