"""Boxes of links amid a text: where one opens, what stands in it, where it ends."""

from collections.abc import Sequence

from wirefeed.reading.blocks import Aside, Block
from wirefeed.reading.elements import HEADINGS
from wirefeed.reading.furniture import OUT, Mark


def opens_box(rows: Sequence[tuple[Block, int]], place: int, asides: Sequence[Aside]) -> bool:
    """Say whether the block at a place in the rows, which says so, is the heading of a box.

    `asides` is the furniture that was passed by between it and the next block.
    """
    block = rows[place][0]
    if not (block.tag in HEADINGS or (block.tag != "li" and (block.bold > 0 or block.words < 7))):
        return False
    linked = any(next(aside.element.iter("a"), None) is not None for aside in asides)
    return linked or not _heads_text(rows, place)


def _heads_text(rows: Sequence[tuple[Block, int]], place: int) -> bool:
    """Say whether running text follows a heading, as it does in no box of links."""
    if rows[place][0].text[-1] in ":：":
        return False
    for block, mark in rows[place + 1 : place + 5]:
        if not mark & (Mark.CAPTION | Mark.CREDIT):
            return not mark & OUT and block.prose and block.tag == "p" and not block.link_share
    return False


def is_boxed(block: Block) -> bool:
    """Say whether a block behind a box's heading is one of its entries."""
    return block.link_share > 0.2


def end_box(block: Block, place: int, words: Sequence[int], base: int, whole: int) -> int:
    """Return where a box that has a region of its own ends, else the place behind its heading.

    `words` are those before each row, `base` is the first row's place in the layout.
    """
    rows = len(words) - 1
    end = min(block.region.last - base, rows)
    small = words[end] - words[place] < 0.25 * whole
    alone = block.region.first > base and end < rows
    return end if small and (alone or end == rows) else place + 1
