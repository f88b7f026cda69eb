"""Where a page credits its sources: the short texts in byline, source, caption and closing places.

`find_credit_lines(body, headline, structured=names, canonical=urls)` looks at what stands around a
text that was found; what it returns is `Page.credit_lines`, in the order the page prints them.
Nothing here decides what is an agency: `credit.read_credit` does.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from wirefeed.items import CreditLine, CreditPosition
from wirefeed.reading.body.body import Body
from wirefeed.reading.body.media_boxes import stands_with_media
from wirefeed.reading.body.surroundings import CLOSE, find_asides, find_span, find_title, open_aside
from wirefeed.reading.credit.bywords import SOURCE, opens_byline
from wirefeed.reading.credit.disclaimer import is_disclaimer
from wirefeed.reading.credit.known import closes_dispatch, is_agency
from wirefeed.reading.credit.ownership import ends_in_agency
from wirefeed.reading.credit.photos import is_bylines_photo, is_photo_credit, may_be_switch, signs
from wirefeed.reading.credit.signoff import is_signed
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.attributes import is_data
from wirefeed.reading.layout.blocks import Aside, Block, Layout, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.markup.elements import HEADINGS

_MAX_LINES: Final = 60
_LONGEST: Final = 220  # a byline; a caption or disclaimer may be longer
_LONGEST_CLOSING: Final = 700
_AFTER_TEXT: Final = 14  # blocks below the text that may hold its source line
_SIGNED_WITHIN: Final = 4  # blocks below the text in which a sign-off may stand apart

_REACH: Final = 20  # blocks above the text that may say whose its picture is
_BESIDE, _FEW = 5, 15  # lines behind an agency's that may tell its time; words of one
_NUMBER: Final = re.compile(r"\d")

_Called = CreditPosition | Literal["furniture", "post"] | None
# What the markup calls a block or what it stands in, tried in order.
_KINDS: Final[tuple[tuple[int, _Called], ...]] = (
    (Mark.EMBED, "post"),
    (Mark.CAPTION, "photo"),
    (Mark.DISCLAIMER, "disclaimer"),
    (Mark.CREDIT, "credit-line"),
    (Mark.BYLINE, "byline"),
    (Mark.FURNITURE, "furniture"),
)
_NAMED: Final = sum(kind for kind, _ in _KINDS)
_LABEL: Final = re.compile(rf"(?i)^[\s(\[]*(?:news\s+)?{SOURCE}\s?[:：]")
_COPYRIGHT: Final = re.compile(r"[©ⓒ]|\(c\)\s|\bcopyright\b", re.IGNORECASE)
# Who may print the text, and no picture: [저작권자(c) 연합뉴스, 무단 전재-재배포 금지].
_RIGHTS: Final = re.compile(r"\W{0,3}(?:저작권|版权所有|版權所有)|.{0,60}무단\s?(?:전재|복제|배포)")


def find_credit_lines(
    body: Body,
    headline: str,
    *,
    structured: Sequence[str] = (),
    canonical: Sequence[str] = (),
    people: Sequence[str] = (),
) -> list[CreditLine]:
    """Return the texts that stand in credit positions around and below the article's text.

    `structured` are author names of JSON-LD and meta tags, `canonical` the addresses on other sites
    that the page names as the original, `people` those who wrote it. Navigation, teasers and
    comments are passed over; at most sixty lines.
    """
    lines = [CreditLine(text=name[:_LONGEST], position="structured-author") for name in structured]
    lines += [CreditLine(text=address, position="canonical") for address in canonical]
    blocks = body.layout.blocks
    title, first = find_title(body, headline) if body.blocks else (0, len(blocks))
    last = blocks.index(body.blocks[-1]) if body.blocks else len(blocks)
    names = _Names(body.region)
    start, end = find_span(body, headline)
    told = {id(block) for block in body.blocks if block.prose}
    turkish = any(letter in block.text for block in body.blocks[:3] for letter in "ğışİ")
    asides = find_asides(body, headline)
    for place, block in _near(body.layout, start, min(end, last + _AFTER_TEXT), asides):
        called = names.call(block)
        position = _place(block, called, place, first, last)
        if not position and title <= place < first and is_agency(block.text):
            position = "credit-line"  # whatever it leads to and stands in
        own = block.tag == "p" and first < len(blocks) and block.region is blocks[first].region
        own = own and is_agency(block.text)  # the text's first line
        loose = not called or (called == "credit-line" and not _is_source(block))
        near = loose and not own and max(title, first - _REACH) < place < first
        if near and position == "credit-line" and _is_pictures(block, blocks[place + 1 : first]):
            position = "photo"
        if position == "photo" != called and signs(block.text, people):
            position = "byline"
        if position in {"byline", "credit-line"}:
            media = stands_with_media(block, blocks, body.region, title)
            position = "photo" if media else position
        if not called and not turkish and may_be_switch(block.text):
            continue  # unnamed, these letters are an agency's beside a Turkish text alone
        if position and not (position in {"photo", "byline"} and id(block) in told):
            lines.append(CreditLine(text=block.text, position=position))
    taken = {line.text for line in lines if line.position == "photo"}
    kept = (x for x in lines if x.position != "credit-line" or x.text not in taken)
    return list(dict.fromkeys(kept))[:_MAX_LINES]


def _near(layout: Layout, start: int, end: int, asides: list[Aside]) -> Iterator[tuple[int, Block]]:
    """Yield blocks with their places, and in their place the lines of what the walk passed by."""
    for place, block in enumerate(layout.blocks[start:end], start):
        for aside in asides:
            if aside.place == place:
                yield from ((place - 1, line) for line in open_aside(aside))
        yield place, block


class _Names:
    """What the markup calls blocks, by the innermost name; all that is in a picture is its.

    A region that holds the text itself names the page, not a line.
    """

    def __init__(self, home: Region | None) -> None:
        self._known: dict[Region, _Called] = dict.fromkeys(home.around() if home else ())

    def call(self, block: Block) -> _Called:
        around = self._call_region(block.region)
        return around if around == "photo" else _name(block.mark) or around

    def _call_region(self, region: Region | None) -> _Called:
        if region is None:
            return None
        if region not in self._known:
            around = self._call_region(region.parent)
            if around == "photo" and region.element.tag == "table" and is_data(region.element):
                around = None
            own = around if around == "photo" else _name(region.mark) or around
            self._known[region] = own
        return self._known[region]


def _name(mark: int) -> _Called:
    if not mark & _NAMED:
        return None
    return next(position for kind, position in _KINDS if mark & kind)


def _place(
    block: Block, called: _Called, place: int, first: int, last: int
) -> CreditPosition | None:
    """Return the position a block credits from, by what it is called, says and follows."""
    text = block.text
    if not 2 <= len(text) <= _LONGEST_CLOSING or called == "post":
        return None
    if called == "photo":
        return None if block.tag in HEADINGS and block.link_share > 0.5 else "photo"  # a teaser's
    if called == "furniture":
        close = first - CLOSE <= place + 1 <= first
        return _place_unnamed(block, place, first) if close else None
    if len(text) > _LONGEST:
        return None
    return _place_line(block, called, place, first, last)


def _place_line(
    block: Block, called: CreditPosition | None, place: int, first: int, last: int
) -> CreditPosition | None:
    text = block.text
    if is_disclaimer(text):
        return "disclaimer"
    if (is_bylines_photo if called == "byline" else is_photo_credit)(text):
        return "photo"
    if claimed := _place_claim(text, below=place >= last):
        return claimed
    if _LABEL.match(text):
        return None if first < place < last else "credit-line"  # amid a text it is a chart's
    if place > last:
        signed = place <= last + _SIGNED_WITHIN and (is_signed(text) or closes_dispatch(text))
        return "credit-line" if signed or called == "credit-line" else None
    return called or _place_unnamed(block, place, first)


def _is_source(block: Block) -> bool:
    """Say whether a line, or its own box, is called a source, as few credits of pictures are."""
    element = block.region.element
    called = (
        block.region.mark & Mark.CREDIT and "credit" not in (element.get("class") or "").lower()
    )
    return bool(called or _LABEL.match(block.text))


def _is_pictures(line: Block, behind: Sequence[Block]) -> bool:
    """Say whether a line above the text says whose the picture before it is.

    With a link, a time, or a short line with a number behind it, as tells the time, an agency's
    name is the text's byline.
    """
    if not line.pictured or line.tag == "li" or line.link_share > 0.5:
        return False
    if split_time(line.text)[0] != line.text or not ends_in_agency(line.text):
        return False
    return not any(block.words <= _FEW and _NUMBER.search(block.text) for block in behind[:_BESIDE])


def _place_claim(text: str, *, below: bool) -> CreditPosition | None:
    """Return the position of a line that claims the rights in the text or a picture, if it does."""
    if _RIGHTS.match(text):
        return "copyright"
    if not _may_claim(text) or not _COPYRIGHT.search(text):
        return None
    return "copyright" if below and _COPYRIGHT.match(text) else "photo"


def _may_claim(text: str) -> bool:
    """Say cheaply whether a line may claim a copyright."""
    return (
        "©" in text or "ⓒ" in text or "(c)" in (folded := text.casefold()) or "copyright" in folded
    )


def _place_unnamed(block: Block, place: int, first: int) -> CreditPosition | None:
    """Return the position of a line that no name of its markup places: only short ones, above."""
    leads = block.link_share > 0.5 and (block.tag == "li" or place < first - CLOSE)
    if place >= first or len(block.text) > 120 or block.tag == "h1" or leads:
        return None
    return "byline" if opens_byline(block.text) else "credit-line"
