"""Summaries that a machine made, printed before a text: told by a label or a note that says so."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.machine_words import labels_machine, may_tell, tells_machine
from wirefeed.reading.markup.elements import HEADINGS, ROWS

_MOST_BLOCKS, _MOST_WORDS = 12, 150  # of a box
_MOST_LINES: Final = 60  # below a headline
_FEW_WORDS: Final = 40  # of prose there: the text has begun
_MOST_DIGESTS: Final = 3
_LINE: Final = 5  # words of what a summary says
_LISTS: Final = frozenset({"ul", "ol"})


def mark_digests(layout: Layout) -> None:
    """Mark the summaries between the first headline and its text as furniture, in the layout."""
    blocks = layout.blocks
    above = _list_above(blocks)
    if may_tell(" ".join(blocks[place].text for place in above)):
        told = filter(None, (_find_digest(blocks, place) for place in above))
        for digest in islice(told, _MOST_DIGESTS):
            for block in digest:
                block.mark |= Mark.FURNITURE


def _list_above(blocks: Sequence[Block]) -> list[int]:
    """Return the places of the blocks behind a headline down to where the text has begun."""
    first = next((place for place, block in enumerate(blocks) if block.tag == "h1"), -1) + 1
    places: list[int] = []
    read = 0
    for place, block in enumerate(blocks[first : first + _MOST_LINES], first):
        if read >= _FEW_WORDS:
            break
        if not block.mark & Mark.FURNITURE:
            places.append(place)
            read += block.words * block.prose
    return places


def _find_digest(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    """Return the summary that a line is of, and the line; nothing where it tells of none.

    A label opens the box of it, or stands over a list; with a note there are but points, and a
    heading perhaps: it may be a sentence of the text.
    """
    line = blocks[place]
    label = labels_machine(line.text)
    if not (label or tells_machine(line.text)):
        return []
    box = _find_box(blocks, place)
    if box:
        held = blocks[box.first : box.last]
        listed = all(block.tag in ROWS | HEADINGS for block in held if block is not line)
        return held if listed or (label and line is held[0]) else []
    below = blocks[place + 1].region if label and place + 1 < len(blocks) else None
    if below is None or below.element.tag not in _LISTS or _is_long(below):
        return []
    return [line, *blocks[below.first : below.last]]


def _find_box(blocks: Sequence[Block], place: int) -> Region | None:
    """Return the smallest box around a line that holds what it stands by, if that is no text.

    It has no headline, and more than it holds follows it.
    """
    for box in blocks[place].region.around():
        if _is_long(box):
            return None
        held = blocks[box.first : box.last]
        if any(_says(block) for block in held if block is not blocks[place]):
            behind = sum(block.words for block in blocks[box.last :] if block.prose)
            words = sum(block.words for block in held)
            titled = any(block.tag == "h1" for block in held)
            return box if not titled and words <= min(_MOST_WORDS, behind) else None
    return None


def _is_long(box: Region) -> bool:
    return box.last - box.first > _MOST_BLOCKS


def _says(block: Block) -> bool:
    return block.prose or block.tag in ROWS or block.words >= _LINE
