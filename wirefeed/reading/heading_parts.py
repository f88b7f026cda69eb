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
_BADGES: Final = frozenset(
    {"span", "sup", "small"}
)  # and may hold a badge: a line goes on in others
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
        words, by = _find_words(root, block.tag, letters(block.text))
        behind = block.text[len(words) :].strip()
        if (
            letters(words) in told
            and block.text.startswith(words)
            and _is_apart(words, behind, badge=by in _BADGES)
        ):
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


def _is_apart(words: str, behind: str, *, badge: bool) -> bool:
    """Say whether what stands behind a headline's words is a time, a source or a few on a badge.

    >>> _is_apart("Ice at Hale", "Premium", badge=True)
    True
    >>> _is_apart("Ice at Hale", "as two tugs turn back", badge=True)
    False
    """
    if words.endswith((":", "：")) or behind[:1].islower():
        return False
    if split_time(behind)[0] != behind or _SOURCE.match(behind):
        return True
    return badge and not is_long(behind)


def _list_beginnings(claim: str) -> Iterator[str]:
    yield claim
    yield SEPARATOR.split(claim, maxsplit=1)[0]
    yield claim.partition("_")[0]


def _find_words(root: etree._Element, tag: str, told: str) -> tuple[str, str]:
    """Return the words of the heading of these letters as `_cut` does, "" where there is none."""
    for heading in islice(root.iter(tag), _MOST_HEADINGS):
        pieces = islice(heading.itertext(), _MOST_PIECES)
        if letters("".join(map(str, pieces))[:_LONGEST]) == told:
            return _cut(heading)
    return "", ""


def _cut(heading: etree._Element) -> tuple[str, str]:
    """Return a heading's words down to what parts others from them, and the tag of that."""
    pieces: list[str] = []
    by = ""
    for event, element in etree.iterwalk(heading, events=("start", "end")):
        if event == "start" and element.tag in _APART and any(map(str.strip, pieces)):
            by = str(element.tag)
            break
        if event == "start" or element is not heading:
            pieces.append(str((element.text if event == "start" else element.tail) or ""))
    return squeeze("".join(pieces), _LONGEST), by
