"""Small boxes amid a text that ask for an address or a vote, told by what is to be filled in."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.markup.elements import HEADINGS

_MOST_BLOCKS, _MOST_WORDS = 12, 60  # of a box
_PART: Final = 0.25  # of the text's region
_MOST_FIELDS: Final = 20
_FEWEST_ANSWERS: Final = 2
_FILLED_IN: Final = frozenset({"email", "text", "tel", "radio"})
_FEW_WORDS, _LABEL = 30, 2  # of a box with buttons; of its heading
_QUESTION: Final = ("?", "？", "؟")


def mark_asking(
    rows: list[tuple[Block, int]], layout: Layout, region: Region
) -> list[tuple[Block, int]]:
    """Mark what stands in a small box with a field to fill in, or a question over buttons.

    They stand inside the text's region.
    """
    fields = [
        *islice(_find_fields(region), _MOST_FIELDS),
        *islice(_find_buttons(rows, region), _MOST_FIELDS),
    ]
    if not fields:
        return rows
    most = min(_MOST_WORDS, _PART * _count(region, layout))
    small = {
        home.element: home
        for home in layout.regions
        if home.last - home.first <= _MOST_BLOCKS
        and _count(home, layout) <= most
        and not _is_chapter(home)
    }
    boxed: set[int] = set()
    for field in fields:
        homes = [small[element] for element in field.iterancestors() if element in small]
        if field.tag != "input":
            homes = [home for home in homes if _asks(home, layout)]
        elif field.get("type", "").lower() == "radio":
            homes = [home for home in homes if _has_answers(home)]
        for home in homes[-1:]:  # the largest
            boxed |= {id(block) for block in layout.blocks[home.first : home.last]}
    if not boxed:
        return rows
    return [(block, mark | Mark.FURNITURE * (id(block) in boxed)) for block, mark in rows]


def _has_answers(home: Region) -> bool:
    """Say whether a box holds several fields, as a vote does; one may open a tab of text."""
    return len(list(islice(home.element.iter("input"), _FEWEST_ANSWERS))) == _FEWEST_ANSWERS


def _asks(home: Region, layout: Layout) -> bool:
    """Say whether a box with buttons holds one question, on none of them, and little else.

    One button alone is below a label: "Quiz".
    """
    blocks = layout.blocks[home.first : home.last]
    lines = [block for block in blocks if not _is_button(block)]
    asked = [block for block in lines if block.text.endswith(_QUESTION)]
    if len(asked) != 1 or asked[0].tag in HEADINGS or _count(home, layout) > _FEW_WORDS:
        return False
    if any(block.prose and block not in asked and not _counts(block) for block in lines):
        return False  # an answer
    if lines[0].tag in HEADINGS and lines[0].words <= _LABEL:
        return True
    buttons = len(list(islice(home.element.iter("button"), _FEWEST_ANSWERS)))
    return buttons + len(blocks) - len(lines) >= _FEWEST_ANSWERS


def _counts(block: Block) -> bool:
    return any(map(str.isdigit, block.text))


def _is_button(block: Block) -> bool:
    return block.region.element.get("role") == "button"


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
    for field in region.element.iter("input"):
        if (field.get("type") or "text").lower() in _FILLED_IN:
            yield field


def _find_buttons(rows: list[tuple[Block, int]], region: Region) -> Iterator[etree._Element]:
    yield from region.element.iter("button")
    yield from (block.region.element for block, _ in rows if _is_button(block))


def _count(region: Region, layout: Layout) -> int:
    return sum(block.words for block in layout.blocks[region.first : region.last])
