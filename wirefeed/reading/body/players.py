"""What stays of a player amid a text once its buttons are gone: how long, how far, how fast."""

import re
from typing import Final

from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.markup.elements import HEADINGS, ITEMS

_LONGEST, _MOST_BLOCKS = 30, 3  # characters; blocks of a box with a button
_PIECE: Final = r"(?:\d{1,2}(?::\d\d){1,2}|\d{1,3}\s?min\w{0,5}\.?|\d(?:[.,]\d{1,2})?\s?[x×])"
_PLAYED: Final = re.compile(rf"(?i)\W*{_PIECE}(?:[\s/|·•–-]*{_PIECE})*\W*")
_PLAYERS: Final = re.compile(r"(?i)\d\s?[x×]\b|\b0?0:00\b")  # no other line says so alone
_BOXED: Final = HEADINGS | (ITEMS - {"p"})


def is_player(block: Block) -> bool:
    """Say whether a line is but a player's times and speed, or a time beside a button."""
    text = block.text
    if len(text) > _LONGEST or block.tag in _BOXED or not _PLAYED.fullmatch(text):
        return False
    if _PLAYERS.search(text):
        return True
    region = block.region
    if region.last - region.first > _MOST_BLOCKS:
        return False
    element = region.element
    return (
        element.get("role") == "button" or next(element.iter("button", "audio"), None) is not None
    )
