"""The small box of a picture, a player or a chart, whose lines are its own and not the text's."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.credit.known import is_agency, names_agency
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.markup.elements import SUBHEADINGS
from wirefeed.reading.markup.naming import AUTHOR_NAME
from wirefeed.text.spaces import squeeze

_MOST_LINES, _MOST_PICTURES, _LONGEST = 4, 4, 200
_MOST_ELEMENTS: Final = 60  # of a box
_NAMED: Final = re.compile(
    r"(?i)(?<![a-z])(?:im(?:g|age)|photo|picture|foto|bild|video|player"
    r"|figure|charts?(?![a-z])|graphi[ck]|grafi[ck]|infogra)"
)
# Where a picture stands on a page; who wrote the text may stand there as well.
_PLACED: Final = re.compile(r"(?i)(?<![a-z])(?:media|hero|featured|thumb)")
_SOURCES: Final = Mark.BYLINE | Mark.CREDIT
_AUTHORS: Final = re.compile(r"(?i)/(?:authors?|auteurs?|autor(?:en|es|e)?)/[^\s/]")
_PORTRAIT: Final = re.compile(r"(?i)avatar|author|autor|logo|profile|portrait|icon")


def stands_with_media(
    line: Block, blocks: Sequence[Block], home: Region | None, title: int
) -> bool:
    """Say whether a line that names an agency is the picture's, player's or chart's it stands with.

    Such a box is called so, holds a picture or a heading of its own and no time; `home` is the
    text's. A box that holds the headline, in the place `title`, is the text's, and so is what is
    called an author's name or leads to an author's page; of a box that is called by where it
    stands, what is called a byline or a source.
    """
    around = set(home.around()) if home else set()
    called = line.mark
    for region in line.region.around():
        called |= region.mark
        held = range(region.first, region.last)
        if region in around or title in held or len(held) > _MOST_LINES:
            return False
        if not region.mark & _SOURCES and _is_called(region.element, placed=not called & _SOURCES):
            return (
                _names_agency(line.text[:_LONGEST])
                and _holds_media(region, blocks[region.first : region.last])
                and not _names_author(region.element, line.text)
            )
    return False


def _names_author(box: etree._Element, line: str) -> bool:
    """Say whether a piece of a line in a box is called an author's name or leads to an author."""
    authors = filter(_is_authors, islice(box.iter(etree.Element), _MOST_ELEMENTS))
    texts = ("".join(map(str, islice(each.itertext(), _MOST_ELEMENTS))) for each in authors)
    return any(name and name in line for name in (squeeze(text, _LONGEST) for text in texts))


def _is_authors(element: etree._Element) -> bool:
    called = AUTHOR_NAME.search(element.get("class", "")[:_LONGEST])
    leads = _AUTHORS.search(element.get("href", "")[:_LONGEST])
    return bool(called or leads or element.get("rel") == "author")


def _names_agency(text: str) -> bool:
    return not opens_byline(text) and (names_agency(text) or is_agency(text.rsplit(maxsplit=1)[-1]))


def _is_called(element: etree._Element, *, placed: bool) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"[:_LONGEST]
    return bool(_NAMED.search(names) or (placed and _PLACED.search(names)))


def _holds_media(region: Region, lines: Sequence[Block]) -> bool:
    tags = {line.tag for line in lines}
    timed = region.element.find(".//time") is not None
    if "h1" in tags or timed or any(split_time(line.text)[0] != line.text for line in lines):
        return False
    titled = not tags.isdisjoint(SUBHEADINGS) or any(line.is_bold for line in lines[:-1])
    return titled or _is_pictured(region.element)


def _is_pictured(element: etree._Element) -> bool:
    """Say whether an element holds a picture or a player, and no writer's portrait."""
    pictures = islice(element.iter("img", "picture", "video", "iframe", "table"), _MOST_PICTURES)
    told = (f"{each.get('class', '')} {each.get('src', '')}"[:_LONGEST] for each in pictures)
    return any(not _PORTRAIT.search(names) for names in told)
