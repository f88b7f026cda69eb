"""Captions that no name calls so: told by the picture beside them."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.credit.ownership import ends_in_agency
from wirefeed.reading.credit.photos import is_photo_credit
from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.layout.prose import ends_sentence
from wirefeed.reading.markup.elements import ITEMS, LEAVES
from wirefeed.text.spaces import letters

_LONGEST_CAPTION: Final = 80  # words
_LONGEST_LINE: Final = 35
_LONGEST_SENTENCE, _FEW_WORDS = 40, 16
_LONGEST_ALT, _SHORTEST_ALT, _SHORTEST_SAID = 1_000, 20, 8  # characters
_LONGEST_CLASS, _FEW_PIECES = 200, 50  # characters; of a paragraph's text
_MUCH: Final = 0.3  # of a text's words
_WHOLE: Final = 0.7  # of a line that its picture's description must say too
# "(Photo: Ada Moor)", "(Ada Moor/Tidings via Prism)", "（記者林博攝）"; agencies alone are the
# text's credit.
_CREDITED: Final = re.compile(
    r"""[(（\[【] [^()（）\[\]【】]{0,30} (?: [攝摄][)）] | [圖图](?:源|片?[/／:：]) | 照片 | 写真
      | 撮影 | 사진 | 社[发發][)）] | צילום | ფოტო | फोटो | ছবি\s?: | (?:تصوير|عکس|ảnh)\s?[:/]
      | ภาพ(?:จาก|โดย|\s?:) )
        [^()（）\[\]【】]{0,30} [)）\]】]? $
      | \b (?:AP|EPA|Reuters|Getty|AFP) \s (?:Photo|Images?) \b [^.!?]{0,60} $
      | \( (?: [^()]{0,60} \b (?i:photos?|fotos?|getty|images?|file|bild) \b [^()]{0,40}
      | (?!(?i:with)) (?:[A-ZÀ-Þ][\w'’.-]+\ ){1,3} [A-ZÀ-Þ][\w'’.-]+ [/|] [\w.\ -]{2,40} ) \) $""",
    re.VERBOSE,
)
_LONGEST_CREDIT: Final = 6
_POINTS: Final = re.compile(r"[▲▼△▽◀◁]\s?\w")  # at its picture
_NO_CAPTIONS: Final = LEAVES - {"p"}
_NO_CREDITS: Final = LEAVES | ITEMS
_NAMED: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d]*+(?:[ ./|,'’-]+[A-ZÀ-ÞĀ-Ž][^\W\d]*+)*")

Frame = tuple[str, str, str]  # a block's tag, its box's, and the class of that


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


def is_below_picture(
    block: Block, frames: Collection[Frame], *, first: bool, above: bool = False
) -> bool:
    """Say whether a short line right behind a picture is its caption, though it ends a sentence.

    So it is where it points at the picture (which it may stand `above`), says whose that is, or
    stands in a box with nothing but the picture. Only a few words are one by their place, and
    sentences and paragraphs, `p`, only where they would be the `first` of the text; a box of the
    `frames` that hold the text is none.
    """
    if _POINTS.match(block.text):
        above = above or block.pictured
        return above and block.words <= _LONGEST_SENTENCE and block.tag not in _NO_CAPTIONS
    if not block.pictured or block.words > _LONGEST_SENTENCE or block.tag in _NO_CAPTIONS:
        return False
    if _CREDITED.search(block.text) and (first or block.tag != "p"):
        return True
    if block.words > _FEW_WORDS or not (first or (block.tag != "p" and not block.prose)):
        return False
    frame = _frame(block)
    alone = frame is not None and frame not in frames
    alone = alone and _frames_picture(block.region.outer.element)
    return alone or ends_in_agency(block.text)


def find_frames(blocks: Sequence[Block], whole: int) -> set[Frame]:
    """Return what holds single paragraphs of a text of `whole` words: boxes without a picture.

    Those with one do where much of the text is in such boxes, as in a list of the ten best.
    """
    plain: set[Frame] = set()
    words: Counter[Frame] = Counter()
    for block in blocks:
        if block.prose and (frame := _frame(block)):
            words[frame] += block.words
            if not block.pictured:
                plain.add(frame)
    return plain | {frame for frame, many in words.items() if many >= _MUCH * whole}


def _frame(block: Block) -> Frame | None:
    """Return what a block and the box that holds it alone are, by tags and class, if one does."""
    region = block.region
    if region.last - region.first > 1:
        return None
    element = region.element
    return block.tag, str(element.tag), (element.get("class") or "")[:_LONGEST_CLASS]


def _frames_picture(box: etree._Element) -> bool:
    """Say whether a box holds a picture, and not in a paragraph that runs around it."""
    image = next(box.iter("img"), None)
    if image is None:
        return False
    around = next(image.iterancestors("p"), None)
    pieces = around.itertext() if around is not None else ()
    return not any(str(piece).strip() for piece in islice(pieces, _FEW_PIECES))


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
    return any(
        (len(alt) >= least and said.startswith(alt))
        or (alt == said and len(said) >= _SHORTEST_SAID)
        for alt in described
    )


def is_credit(block: Block) -> bool:
    """Say whether a few words behind a caption name who took its picture."""
    if block.words > _LONGEST_CREDIT or block.tag in _NO_CREDITS or block.bold:
        return False
    if ends_sentence(block.text):
        return False
    return bool(_NAMED.fullmatch(block.text)) or is_photo_credit(block.text)


def _pictures(element: etree._Element) -> bool:
    return next(element.iter("img", "picture", "video"), None) is not None
