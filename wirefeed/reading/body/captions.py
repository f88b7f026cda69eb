"""Captions that no name calls so: told by the picture beside them."""

import re
from typing import Final

from lxml import etree

from wirefeed.reading.credit.photos import is_photo_credit
from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.layout.prose import ends_sentence
from wirefeed.reading.markup.elements import ITEMS, LEAVES
from wirefeed.text.spaces import letters

_LONGEST_CAPTION: Final = 80  # words
_LONGEST_LINE: Final = 35
_LONGEST_ALT, _SHORTEST_ALT = 1_000, 20  # characters
_WHOLE: Final = 0.7  # of a line that its picture's description must say too
# "(Photo: Ada Moor)", "(Ada Moor/Tidings via Prism)", "（記者林博攝）"; agencies alone are the
# text's credit.
_CREDITED: Final = re.compile(
    r"""[(（\[【] [^()（）\[\]【】]{0,30} (?: [攝摄][)）] | [圖图]片?[/／:：] | 照片 | 写真 | 撮影
      | 사진 ) [^()（）\[\]【】]{0,30} [)）\]】]? $
      | \b (?:AP|EPA|Reuters|Getty|AFP) \s (?:Photo|Images?) \b [^.!?]{0,60} $
      | \( (?: [^()]{0,60} \b (?i:photos?|fotos?|getty|images?|file|bild) \b [^()]{0,40}
      | (?!(?i:with)) (?:[A-ZÀ-Þ][\w'’.-]+\ ){1,3} [A-ZÀ-Þ][\w'’.-]+ [/|] [\w.\ -]{2,40} ) \) $""",
    re.VERBOSE,
)
_LONGEST_CREDIT: Final = 6
_NO_CAPTIONS: Final = LEAVES - {"p"}
_NO_CREDITS: Final = LEAVES | ITEMS
_NAMED: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d]*+(?:[ ./|,'’-]+[A-ZÀ-ÞĀ-Ž][^\W\d]*+)*")


def is_caption(block: Block) -> bool:
    """Say whether a line stands by itself with a picture or right behind one.

    A whole sentence there is a caption where it says whose the picture is, or where the picture's
    own description (its `alt`) says the same.
    """
    region = block.region
    if (
        block.words > _LONGEST_CAPTION
        or region.last - region.first > 1
        or block.tag in _NO_CAPTIONS
    ):
        return False
    picture = _find_picture(region.element)
    if picture is None:
        return False
    line = block.words <= _LONGEST_LINE and not ends_sentence(block.text)
    if line and not (block.tag == "p" and block.prose):
        return True
    return bool(_CREDITED.search(block.text)) or _describes(picture, block.text)


def _find_picture(element: etree._Element | None) -> etree._Element | None:
    """Return what holds the picture that an element is with, or right behind."""
    for _ in range(2):
        if element is None or _pictures(element):
            return element
        before = element.getprevious()
        if before is not None:
            is_picture = _pictures(before) and not any(map(str.strip, map(str, before.itertext())))
            return before if is_picture else None
        element = element.getparent()
    return None


def _describes(picture: etree._Element, text: str) -> bool:
    said = letters(text)
    described = (letters((image.get("alt") or "")[:_LONGEST_ALT]) for image in picture.iter("img"))
    least = max(_SHORTEST_ALT, _WHOLE * len(said))
    return any(len(alt) >= least and said.startswith(alt) for alt in described)


def is_credit(block: Block) -> bool:
    """Say whether a few words behind a caption name who took its picture."""
    if block.words > _LONGEST_CREDIT or block.tag in _NO_CREDITS or block.bold:
        return False
    if ends_sentence(block.text):
        return False
    return bool(_NAMED.fullmatch(block.text)) or is_photo_credit(block.text)


def _pictures(element: etree._Element) -> bool:
    return next(element.iter("img", "picture"), None) is not None
