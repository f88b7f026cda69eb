"""Lines that are an inline element each, as a head is set by hand: headline, standfirst, byline."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.breaks import Line
from wirefeed.reading.layout.prose import ends_sentence
from wirefeed.reading.markup.elements import INLINE, NEVER_TEXT
from wirefeed.text.spaces import squeeze

_MOST_CHILDREN, _MOST_LINES, _MOST_PIECES, _LONGEST = 40, 8, 20, 500
_SETS: Final = INLINE - {"a", "img"}


def part_head(lines: Sequence[Line], box: etree._Element) -> list[Line]:
    """Return the lines above a text with an empty one between those that the box sets apart.

    Lines go apart where all of those that one break divides are an element each, one of them says
    who wrote or when, and none runs on in the next.
    """
    alone = {*_list_alone(box)} if len(lines) > 1 else set()
    if len(alone) < 2:
        return [*lines]
    parted: list[Line] = []
    for part in _list_parts(lines):
        apart = _is_head([squeeze(line.text) for line in part[: _MOST_LINES + 1]], alone)
        for line in part:
            parted += [line, Line("")] if apart else [line]
        parted.append(Line(""))
    return parted


def _is_head(texts: Sequence[str], alone: Collection[str]) -> bool:
    if not 1 < len(texts) <= _MOST_LINES or any(text not in alone for text in texts):
        return False
    return any(map(_tells_who_or_when, texts)) and not any(map(_runs_on, texts, texts[1:]))


def _tells_who_or_when(text: str) -> bool:
    return opens_byline(text) or split_time(text)[0] == ""


def _runs_on(text: str, following: str) -> bool:
    return following[:1].islower() and not ends_sentence(text)


def _list_parts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if line.text and not line.text.isspace():
            part.append(line)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _list_alone(box: etree._Element) -> Iterator[str]:
    """Yield the texts of a box's inline elements that each have a line of their own."""
    while (
        len(box) == 1 and box[0].tag in _SETS and not f"{box.text or ''}{box[0].tail or ''}".strip()
    ):
        box = box[0]
    clear = not (box.text or "").strip()
    held: etree._Element | None = None
    for child in islice(box, _MOST_CHILDREN):
        if child.tag in NEVER_TEXT:
            pass
        elif child.tag == "br" or child.tag not in INLINE:
            if held is not None and clear:
                yield _read(held)
            held, clear = None, True
        else:
            clear = clear and held is None and child.tag in _SETS
            held = child
        clear = clear and not (child.tail or "").strip()
    if held is not None and clear:
        yield _read(held)


def _read(element: etree._Element) -> str:
    return squeeze("".join(map(str, islice(element.itertext(), _MOST_PIECES))), _LONGEST)
