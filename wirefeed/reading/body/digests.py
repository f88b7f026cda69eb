"""Summaries that a machine made, printed before a text: told by a label or a note that says so."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.machine_words import labels_machine, may_tell, tells_machine
from wirefeed.reading.markup.elements import ROWS

_MOST_BLOCKS, _MOST_WORDS = 12, 150  # of a box
_MOST_DIGESTS: Final = 3
_FEW_WORDS: Final = 40  # of prose behind a headline: the text has begun
_LINE: Final = 5  # words of what a summary says
_LISTS: Final = frozenset({"ul", "ol"})


def mark_digests(layout: Layout) -> None:
    """Mark the blocks of each summary between a headline and its text as furniture."""
    blocks = layout.blocks
    above = [*_list_above(blocks)]
    if not may_tell(" ".join(blocks[place].text for place in above)):
        return
    told = (place for place in above if _tells(blocks[place].text))
    for place in islice(told, _MOST_DIGESTS):
        label = labels_machine(blocks[place].text)
        found = _find_box(blocks, place)
        beside = blocks[place + 1 : place + 2] if label else blocks[max(place - 1, 0) : place]
        listed = [block.region for block in beside if _is_list(block.region)]
        for region in [found] if found else listed:
            for block in blocks[region.first : region.last]:
                block.mark |= Mark.FURNITURE
        if found or listed:
            blocks[place].mark |= Mark.FURNITURE


def _is_list(region: Region) -> bool:
    return region.element.tag in _LISTS and region.last - region.first <= _MOST_BLOCKS


def _tells(text: str) -> bool:
    return may_tell(text) and (labels_machine(text) or tells_machine(text))


def _list_above(blocks: list[Block]) -> Iterator[int]:
    """Yield the places of the blocks behind a headline down to where the text has begun."""
    read = 0
    for place, block in enumerate(blocks):
        if block.tag == "h1":
            read = 0
        elif block.mark & Mark.FURNITURE:
            continue
        if read < _FEW_WORDS:
            yield place
        read += block.words * block.prose


def _find_box(blocks: list[Block], place: int) -> Region | None:
    """Return the smallest box around a label that holds what it stands by, if that is no text.

    More than it holds must follow it.
    """
    region: Region | None = blocks[place].region
    while region and not any(map(_says, _without(blocks, region, place))):
        region = region.parent
    if region is None or region.last - region.first > _MOST_BLOCKS:
        return None
    held = sum(block.words for block in blocks[region.first : region.last])
    behind = sum(block.words for block in blocks[region.last :] if block.prose)
    return region if held <= min(_MOST_WORDS, behind) else None


def _without(blocks: list[Block], region: Region, place: int) -> Iterable[Block]:
    return (blocks[other] for other in range(region.first, region.last) if other != place)


def _says(block: Block) -> bool:
    return block.prose or block.tag in ROWS or block.words >= _LINE
