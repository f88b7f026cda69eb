"""Captions that no name calls so: told by the picture beside them."""

import re
from typing import Final

from lxml import etree

from wirefeed.reading.blocks import Block
from wirefeed.reading.elements import ITEMS, LEAVES
from wirefeed.reading.photos import is_photo_credit
from wirefeed.reading.prose import ends_sentence

_LONGEST_CAPTION: Final = 35  # words
_LONGEST_CREDIT: Final = 6
_NO_CREDITS: Final = LEAVES | ITEMS
_NAMED: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d]*+(?:[ ./|,'’-]+[A-ZÀ-ÞĀ-Ž][^\W\d]*+)*")


def is_caption(block: Block) -> bool:
    """Say whether a short line stands by itself with a picture or right behind one."""
    region = block.region
    if block.words > _LONGEST_CAPTION or region.last - region.first > 1 or block.tag in LEAVES:
        return False
    if ends_sentence(block.text):
        return False
    element: etree._Element | None = region.element
    for _ in range(2):
        if element is None or _pictures(element):
            return element is not None
        before = element.getprevious()
        if before is not None:
            return _pictures(before) and not any(map(str.strip, map(str, before.itertext())))
        element = element.getparent()
    return False


def is_credit(block: Block) -> bool:
    """Say whether a few words behind a caption name who took its picture."""
    if block.words > _LONGEST_CREDIT or block.tag in _NO_CREDITS or block.bold:
        return False
    if ends_sentence(block.text):
        return False
    return bool(_NAMED.fullmatch(block.text)) or is_photo_credit(block.text)


def _pictures(element: etree._Element) -> bool:
    return next(element.iter("img", "picture"), None) is not None
