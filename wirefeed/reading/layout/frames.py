"""Boxes that are but the frame of what they hold, and rows of framed cells."""

from itertools import islice

from lxml import etree

from wirefeed.reading.markup.elements import FRAMED, FRAMES, INLINE, ROW_BREAKERS

_CELL = 80  # characters of a framed cell


def is_frame(child: etree._Element, name: str, tag: str) -> bool:
    """Say whether a box is but the frame of all the words of an item or a heading around it."""
    around = child.getparent()
    return (
        name in FRAMES
        and tag in FRAMED
        and around is not None
        and around.tag == tag
        and is_framed(around)
        and all(inner.tag in INLINE for inner in islice(child.iter(), 1, None))
    )


def is_framed(element: etree._Element | None) -> bool:
    """Say whether all that an element holds stands in one other."""
    first = None if element is None else next(iter(element), None)
    if element is None or first is None or first.getnext() is not None:
        return False
    return not f"{element.text or ''}{first.tail or ''}".strip()


def is_row(element: etree._Element) -> bool:
    """Say whether a table row holds data: several cells, nothing in them but short text."""
    if len(element) < 2:
        return False
    return all(len(cell) <= 4 and _is_cell(cell) for cell in element)


def _is_cell(cell: etree._Element) -> bool:
    """Say whether a cell holds words alone, or a few of them in a frame."""
    breakers = list(islice(cell.iter(*ROW_BREAKERS), 2))
    if not breakers:
        return True
    if len(breakers) > 1 or breakers[0].tag not in FRAMES or not is_framed(cell):
        return False
    return breakers[0] is cell[0] and sum(map(len, map(str, cell.itertext()))) <= _CELL
