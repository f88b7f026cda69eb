"""Small boxes amid a text that ask for an address or a vote, told by the field to fill in."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.layout.attributes import is_hidden
from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import Mark

_MOST_BLOCKS, _MOST_WORDS = 12, 60  # of a box
_PART: Final = 0.25  # of the text's region
_MOST_FIELDS: Final = 20
_FEWEST_ANSWERS: Final = 2
_FILLED_IN: Final = frozenset({"email", "text", "tel", "radio"})
_MAIL: Final = re.compile("(?i)mail")
_LONGEST: Final = 80  # characters of a field's name


def mark_asking(
    rows: list[tuple[Block, int]], layout: Layout, region: Region
) -> list[tuple[Block, int]]:
    """Mark what stands in a small box with a field to fill in, inside the text's region."""
    boxed = {
        id(block)
        for box in _find_boxes(layout, region)
        for block in layout.blocks[box.first : box.last]
    }
    if not boxed:
        return rows
    return [(block, mark | Mark.FURNITURE * (id(block) in boxed)) for block, mark in rows]


def _find_boxes(layout: Layout, region: Region) -> Iterator[Region]:
    """Yield the largest of the small boxes around each field to fill in."""
    fields = list(islice(_find_fields(region), _MOST_FIELDS))
    if not fields:
        return
    most = min(_MOST_WORDS, _PART * _count(region, layout))
    small = {
        home.element: home
        for home in layout.regions
        if home.last - home.first <= _MOST_BLOCKS
        and _count(home, layout) <= most
        and not _is_chapter(home)
    }
    for field in fields:
        homes = [small[element] for element in field.iterancestors() if element in small]
        if field.get("type", "").lower() == "radio":
            homes = [home for home in homes if _has_answers(home)]
        yield from homes[-1:]


def _has_answers(home: Region) -> bool:
    """Say whether a box holds several fields, as a vote does; one may open a tab of text."""
    return len(list(islice(home.element.iter("input"), _FEWEST_ANSWERS))) == _FEWEST_ANSWERS


def _is_chapter(home: Region) -> bool:
    """Say whether an element beside this one is of its tag and class, as chapters are."""
    element = home.element
    beside = (element.getprevious(), element.getnext())
    return any(
        other is not None
        and other.tag == element.tag
        and other.get("class") == element.get("class")
        for other in beside
    )


def _find_fields(region: Region) -> Iterator[etree._Element]:
    """Yield the fields that are shown and take what is typed; one of no type asks for an address.

    What may be copied alone is read-only.
    """
    for field in region.element.iter("input"):
        kind = field.get("type") or ("email" if _MAIL.search(_name(field)) else "")
        if kind.lower() in _FILLED_IN and field.get("readonly") is None and not is_hidden(field):
            yield field


def _name(field: etree._Element) -> str:
    return " ".join((field.get(key) or "")[:_LONGEST] for key in ("name", "id", "placeholder"))


def _count(region: Region, layout: Layout) -> int:
    return sum(block.words for block in layout.blocks[region.first : region.last])
