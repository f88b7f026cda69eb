"""What stands in a heading's element behind its words: a time, a source, a badge."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.credit.bywords import SOURCE
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.headings import SEPARATOR, is_long, opens
from wirefeed.reading.layout.blocks import Block, Layout
from wirefeed.text.spaces import letters, squeeze

_TAGS: Final = ("h1", "h2", "h3")
_APART: Final = frozenset({"br", "span", "sup", "small", "em"})  # what parts the words behind
_MOST_BLOCKS, _MOST_HEADINGS, _MOST_PIECES = 300, 50, 20
_MOST_TRIED: Final = 3  # headings that begin as a claim does
_SOURCE: Final = re.compile(rf"(?i){SOURCE}\s?[:：]")
_LONGEST: Final = 1_000


def part_headings(layout: Layout, root: etree._Element, claims: Sequence[str]) -> None:
    """Part the first heading whose markup sets a label, a time or a source behind a claim's words.

    Other words stay, as claims are shortened, and whatever stands behind a colon.
    """
    whole = [letters(claim) for claim in claims]
    told = {letters(part) for claim in claims for part in _list_beginnings(claim) if is_long(part)}
    if not told:
        return
    for place, block in islice(_list_longer(layout, whole, told), _MOST_TRIED):
        words = _find_words(root, block.tag, letters(block.text))
        behind = block.text[len(words) :].strip()
        if letters(words) in told and block.text.startswith(words) and _is_apart(words, behind):
            layout.split(place, len(words))
            return


def _list_longer(
    layout: Layout, claims: Sequence[str], told: Collection[str]
) -> Iterator[tuple[int, Block]]:
    """Yield the headings that begin with what is told, and are not all of it, with their places."""
    for place, block in enumerate(layout.blocks[:_MOST_BLOCKS]):
        if block.tag in _TAGS and is_long(block.text):
            mine = letters(block.text)
            if mine not in told and mine.startswith(tuple(told)) and not opens(mine, claims):
                yield place, block


def _is_apart(words: str, behind: str) -> bool:
    """Say whether what stands behind a headline's words is a few words, a time or a source.

    >>> _is_apart("Ice at Hale", "Premium"), _is_apart("Ice at Hale", "as two tugs turn back")
    (True, False)
    """
    if words.endswith((":", "：")) or behind[:1].islower():
        return False
    return not is_long(behind) or split_time(behind)[0] != behind or bool(_SOURCE.match(behind))


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
