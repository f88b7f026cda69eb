"""The page as a row of blocks (paragraphs, headings, items) inside nested regions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from lxml import etree

from wirefeed.text.spaces import count_words


@dataclass(slots=True, eq=False)
class Region:
    """An element that holds blocks: which ones, and what its markup calls it."""

    element: etree._Element
    parent: "Region | None"
    mark: int
    first: int
    last: int = 0

    @property
    def outer(self) -> "Region":
        """The outermost region that holds the same blocks: the others are frames around them."""
        region = self
        while (around := region.parent) and around.last - around.first == self.last - self.first:
            region = around
        return region

    @property
    def home(self) -> "Region":
        """The nearest region around that holds more than one block."""
        return (self.outer.parent or self) if self.last - self.first == 1 else self

    def around(self) -> "Iterator[Region]":
        """Yield the region and all that it stands in, the innermost first."""
        region: Region | None = self
        while region is not None:
            yield region
            region = region.parent


@dataclass(slots=True, eq=False)
class Block:
    """A run of text that is shown as one paragraph, heading or item."""

    text: str
    tag: str
    region: Region
    mark: int
    bold: int  # characters inside b or strong
    words: int
    link_share: float  # of its characters, those inside links
    prose: bool  # whether it reads like a sentence of running text
    pictured: bool = False  # whether a picture stands between it and the block before

    @property
    def is_bold(self) -> bool:
        return self.bold >= len(self.text)


@dataclass(slots=True, eq=False)
class Aside:
    """Furniture with next to no paragraphs that the walk passed by, and the block it precedes."""

    element: etree._Element
    region: Region | None
    place: int
    opened: list[Block] | None = None  # its blocks, once it was asked for them


_place_of = attrgetter("place")


@dataclass(slots=True)
class Layout:
    """The blocks and regions of a page in reading order."""

    blocks: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    deep: bool = False  # nested deeper, or longer, than was walked
    filler: list[int] = field(default_factory=list)  # places of text that says nothing

    def passed_by(self, place: int) -> list[Aside]:
        """Return the furniture that was passed by right before a block."""
        first = bisect_left(self.aside, place, key=_place_of)
        return self.aside[first : bisect_right(self.aside, place, lo=first, key=_place_of)]

    def split(self, place: int, length: int) -> None:
        """Part a block behind so many characters: the rest is a line of the box it stands in."""
        whole = self.blocks[place]
        text, rest = whole.text[:length].rstrip(), whole.text[length:].lstrip()
        parts = replace(whole, text=text), replace(whole, text=rest, tag="div", pictured=False)
        for part in parts:
            part.words, part.bold = count_words(part.text), min(whole.bold, len(part.text))
        self.blocks[place : place + 1] = parts
        for region in self.regions:
            region.first += region.first > place
            region.last += region.last > place
        for aside in self.aside:
            aside.place += aside.place > place
        self.filler = [at + (at > place) for at in self.filler]
