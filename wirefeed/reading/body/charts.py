"""Boxes of charts amid a text: a title, the frame that draws it, and whose the figures are."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.markup.elements import HEADINGS

_MOST_FRAMES: Final = 20
_FEWEST, _MOST_BLOCKS, _MOST_WORDS = 2, 5, 40  # of a box


def mark_charts(
    rows: list[tuple[Block, int]], layout: Layout, region: Region
) -> list[tuple[Block, int]]:
    """Mark the short lines that stand with an embedded frame in a box that holds nothing else."""
    frames = list(islice(region.element.iter("iframe"), _MOST_FRAMES))
    if not frames:
        return rows
    boxes = {id(each.element): each for each in layout.regions if _is_chart(each, layout)}
    around = (next(_find(frame, boxes), None) for frame in frames)
    told = {id(block) for box in around if box for block in layout.blocks[box.first : box.last]}
    return [(block, mark | Mark.FURNITURE * (id(block) in told)) for block, mark in rows]


def _find(frame: etree._Element, boxes: dict[int, Region]) -> Iterator[Region]:
    return (boxes[id(element)] for element in frame.iterancestors() if id(element) in boxes)


def _is_chart(box: Region, layout: Layout) -> bool:
    """Say whether a box holds a heading and a few lines, none of them a sentence or an item."""
    if not _FEWEST <= box.last - box.first <= _MOST_BLOCKS:
        return False
    title, *lines = layout.blocks[box.first : box.last]
    words = title.words + sum(line.words for line in lines)
    plain = not any(line.prose or line.tag in HEADINGS or line.tag == "li" for line in lines)
    return title.tag in HEADINGS and plain and words <= _MOST_WORDS
