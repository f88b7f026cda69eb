"""What stays of a player amid a text once its buttons are gone: how long, how far, how fast."""

import re
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.markup.elements import HEADINGS, ITEMS

_LONGEST, _MOST_BLOCKS = 30, 3  # characters; blocks of a box with a button
_PIECE: Final = r"(?:\d{1,2}(?::\d\d){1,2}|\d{1,3}\s?min\w{0,5}\.?|\d(?:[.,]\d{1,2})?\s?[x×])"
_BUTTONS: Final = frozenset({"button", "audio"})
_PLAYED: Final = re.compile(rf"(?i)\W*{_PIECE}(?:[\s/|·•–-]*{_PIECE})*\W*")
_PLAYERS: Final = re.compile(r"(?i):\d.*\d\s?[x×]\b|\b0?0:00\b")  # no other line says so alone
_BOXED: Final = HEADINGS | (ITEMS - {"p"})
_MOST_PIECES: Final = 30  # of a box


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
    return element.get("role") == "button" or (block.tag != "p" and _opens_with_button(element))


def _opens_with_button(box: etree._Element) -> bool:
    """Say whether a box has no words before a button, or the player itself."""
    for piece in islice(box.iter(), _MOST_PIECES):
        if piece.tag in _BUTTONS:
            return True
        if piece.text and not piece.text.isspace():
            return False
    return False
