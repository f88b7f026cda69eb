"""The one walk over a page's tree: it gathers the blocks and the regions around them."""

import re

from lxml import etree

from wirefeed.reading.layout.amid import (
    NEAR,
    ends_line,
    explains,
    heads,
    is_amid,
    open_texts,
    says_by,
)
from wirefeed.reading.layout.attributes import (
    asks,
    find_titled,
    is_bare,
    is_left_out,
    is_shown,
    leads,
    mark_element,
)
from wirefeed.reading.layout.blocks import Aside, Block, Layout, Region
from wirefeed.reading.layout.breaks import BREAK, Line, divide
from wirefeed.reading.layout.filler import is_filler
from wirefeed.reading.layout.frames import is_frame, is_framed, is_row
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.head_lines import part_head
from wirefeed.reading.layout.prose import is_prose
from wirefeed.reading.layout.seams import part_words
from wirefeed.reading.markup.elements import (
    BOLD,
    GLUED,
    HEADINGS,
    INLINE,
    LEAVES,
    NEVER_TEXT,
    SUBHEADINGS,
    TITLES,
)
from wirefeed.text.spaces import count_words, squeeze

_MAX_DEPTH, _MAX_BLOCKS, _MAX_RAW, _MAX_TEXT = 180, 2_400, 400_000, 40_000
_MAX_RUN = 20_000  # pieces of text and line breaks in one block
_ASKED = 40  # words of a line that asks to be followed
_HEAD = 4  # blocks of a box that may stand before the lines of its text's head
_SMALL = re.compile(r"[1-9]\d?|100")  # pixels


def lay_out(root: etree._Element, *, loose: bool = False, within: Region | None = None) -> Layout:
    """Walk a tree once and return its blocks and regions.

    What no reader sees stays out, as does furniture with next to no paragraphs in it; a `loose`
    walk takes both in, for pages that say nothing otherwise and for an `Aside`, whose region it
    stands `within`.
    """
    body = root.find("body")
    top = root if body is None else body
    walk = _Walk(loose=loose, bare=is_bare(top), titled=find_titled(top))
    walk.region = within
    if within is None and top.tag in LEAVES:  # a paragraph that an outlet's rule names
        walk.region = Region(top, None, Mark.NONE, 0)
    walk.enter(top, top.tag, Mark.NONE, 0)
    if len(walk.layout.filler) > 1:  # one alone may be a quotation
        for place in walk.layout.filler:
            walk.layout.blocks[place].mark |= Mark.HIDDEN
    return walk.layout


class _Walk:
    def __init__(
        self, *, loose: bool, bare: bool, titled: frozenset[etree._Element] = frozenset()
    ) -> None:
        self.loose = loose
        self.bare = bare
        self.titled = titled  # the elements that hold the page's headline
        self.layout = Layout()
        self.region: Region | None = None
        self.run: list[str] = []
        self.worded = False  # whether the run holds more than white space
        self.full = False  # whether the page has more blocks, or the run more pieces, than is read
        self.linked = self.bold = 0  # characters of the run's last line
        self.closed = -1  # the run's length when an inline element ended
        self.seam = -1  # and when one began right behind it
        self.seams: list[int] = []  # places in the run of pieces right behind such a seam
        self.lines: list[tuple[int, int, int]] = []  # those before it: end in the run, the same
        self.in_link = self.in_bold = 0
        self.asked = False  # whether a link of the run does: to follow what the page is of
        self.pictured = self.picture_next = False  # whether a picture stands before the run, in it

    def enter(self, element: etree._Element, tag: str, mark: int, depth: int) -> None:
        """Walk an element that begins and ends a block."""
        if tag in LEAVES:
            self.collect(element, tag, mark, depth)
            if self.run:
                self.flush(tag, mark)
            return
        outer, blocks = self.region, self.layout.blocks
        self.region = region = Region(element, outer, mark, len(blocks))
        self.layout.regions.append(region)
        self.collect(element, tag, Mark.NONE, depth)
        if self.run:
            self.flush(tag, Mark.NONE)
        region.last = len(blocks)
        if region.last == region.first:
            self.layout.regions.pop()
        self.region = outer

    def collect(self, element: etree._Element, tag: str, mark: int, depth: int) -> None:
        """Gather an element's text and walk its children; `tag` and `mark` are the block's."""
        run = self.run
        if text := element.text:
            self.hear(text)
        if depth > _MAX_DEPTH:
            self.layout.deep = True
            return
        for child in element:
            name = child.tag
            if name == "button":
                if self.says(child, tag):
                    self.collect(child, tag, mark, depth + 1)
            elif name not in NEVER_TEXT or (
                name == "template" and is_shown(child, loose=self.loose)
            ):
                if self.full:
                    self.layout.deep = True
                    return
                if name == "br":
                    self.end_line()
                elif name == "tr" and is_row(child):
                    self.row(child, mark)
                else:
                    self.step(child, name, tag, mark, depth + 1)
            if (text := child.tail) and (run or not text.isspace()):
                if name == "span" and tag in HEADINGS:
                    self.seam = len(run)
                self.hear(text)

    def step(self, child: etree._Element, name: str, tag: str, mark: int, depth: int) -> None:
        own = mark_element(child, name)
        if own and name == "a" and tag in HEADINGS and is_framed(child.getparent()):
            own = Mark.NONE  # the link of a whole heading, whatever its list calls it
        if (
            own
            and not self.loose
            and is_left_out(child, own, bare=self.bare, titled=child in self.titled)
            and (
                own & Mark.HIDDEN
                or not (name in INLINE or "-" in name)
                or not is_amid(child, self.before(), worded=self.worded)
            )
        ):
            if name not in INLINE and tag not in LEAVES and ends_line(self.before()):
                self.flush(tag, mark)
            if not own & Mark.HIDDEN:
                self.layout.aside.append(Aside(child, self.region, len(self.layout.blocks)))
            return
        if name == "img":
            self.see(child)
        begins = name not in INLINE and ("-" not in name or self.is_block(child, tag))
        begins = begins and (bool(own) or not is_frame(child, name, tag))
        if begins or (own and self.is_apart(child, own, tag)):
            if self.run:
                self.flush(tag, mark)
            if own & Mark.STANDFIRST and tag in SUBHEADINGS:
                name = tag  # the heading's own words
            self.enter(child, name, own | mark, depth)
        else:
            self.run_on(child, name, tag, mark, depth)

    def run_on(self, child: etree._Element, name: str, tag: str, mark: int, depth: int) -> None:
        """Gather what stands in an inline element, or in one that is but a frame."""
        apart = name not in GLUED
        if apart and (self.closed == len(self.run) or (name == "span" and tag in HEADINGS)):
            self.seam = len(self.run)
        if name in BOLD:
            self.in_bold += 1
            self.collect(child, tag, mark, depth)
            self.in_bold -= 1
        else:
            is_link = name == "a" and leads(child, tag)
            self.in_link += is_link
            self.asked = self.asked or (is_link and asks(child))
            self.collect(child, tag, mark, depth)
            self.in_link -= is_link
        if apart:
            self.closed = len(self.run)

    def see(self, image: etree._Element) -> None:
        """Note a picture: it stands before the block it opens, amid a block's words behind it."""
        if _is_icon(image):
            return
        if self.worded:
            self.picture_next = True
        else:
            self.pictured = True

    def row(self, element: etree._Element, mark: int) -> None:
        """Place a table's row as one block, its cells apart."""
        self.flush("tr", mark)
        cells = ["".join(map(str, cell.itertext())) for cell in element]
        self.place(" ".join(cells), "tr", mark, 0, 0)

    def is_block(self, child: etree._Element, tag: str) -> bool:
        """Say whether a custom element begins a block; it does not amid a paragraph's words."""
        if tag in LEAVES:
            return False
        runs_on = self.worded and bool((child.tail or "").strip())
        return not runs_on or len("".join(open_texts(child))) > NEAR

    def is_apart(self, child: etree._Element, own: int, tag: str) -> bool:
        """Say whether an inline element is a block of its own: no words run on around it."""
        if own & Mark.KICKER and tag in TITLES:
            return True
        if self.worded or not own & ~Mark.BODY:
            return False
        tail = child.tail
        return tag not in LEAVES or not (says_by(child) or (tail and not tail.isspace()))

    def says(self, button: etree._Element, tag: str) -> bool:
        """Say whether a button's words are the text's: a sentence's, around it, or a heading's."""
        if tag not in LEAVES:
            return False
        if tag in HEADINGS and is_framed(button.getparent()):
            return heads(button)
        return self.worded and explains(button, self.before())

    def before(self) -> str:
        """Return the end of what was gathered."""
        return "".join(piece[-NEAR:] for piece in self.run[-2:])

    def hear(self, text: str) -> None:
        """Add text to the run; white space before a block's text, most of a page's, is dropped."""
        if text.isspace():
            if self.run:
                self.run.append(text)
            return
        if self.seam == len(self.run) and self.worded:
            self.seams.append(self.seam)
        self.run.append(text)
        self.worded = True
        self.picture_next = False
        self.full = self.full or len(self.run) > _MAX_RUN
        if self.in_link or self.in_bold:
            length = len(" ".join(text[:_MAX_RAW].split()))  # markup is indented
            self.linked += length if self.in_link else 0
            self.bold += length if self.in_bold else 0

    def end_line(self) -> None:
        self.lines.append((len(self.run), self.linked, self.bold))
        self.run.append(BREAK)
        self.linked = self.bold = 0
        self.full = self.full or len(self.run) > _MAX_RUN

    def flush(self, tag: str, mark: int) -> None:
        """End the block that is being gathered; line breaks may end one too."""
        if self.seams:
            linked = self.linked + sum(linked for _, linked, _ in self.lines)
            part_words(self.run, self.seams, heading=tag in HEADINGS, linked=linked)
        if not self.lines:
            raw = "".join(self.run)[:_MAX_RAW]
            if not raw.isspace():
                self.place(raw, tag, mark, self.linked, self.bold)
        elif self.worded:
            self.asked = False
            for line in divide(self.read_lines(tag)):
                self.place(line.text, tag, mark, line.linked, line.bold)
        self.run.clear()
        self.lines.clear()
        self.seams.clear()
        self.closed = self.seam = -1
        self.worded = False
        self.asked = False
        self.linked = self.bold = 0

    def read_lines(self, tag: str) -> list[Line]:
        lines: list[Line] = []
        start, left = 0, _MAX_RAW
        for end, linked, bold in [*self.lines, (len(self.run), self.linked, self.bold)]:
            text = "".join(self.run[start:end])[:left]
            lines.append(Line(text, linked, bold))
            start, left = end + 1, left - len(text)
        region = self.region
        if tag in LEAVES or region is None or len(self.layout.blocks) - region.first > _HEAD:
            return lines
        return part_head(lines, region.element)

    def place(self, raw: str, tag: str, mark: int, linked: int, bold: int) -> None:
        text = squeeze(raw, _MAX_TEXT)
        if text and self.region is not None:
            length, words = len(text), count_words(text)
            share, bold = min(linked / length, 1.0), min(bold, length)
            if self.asked and words <= _ASKED:
                mark |= Mark.FURNITURE
            prose = tag not in HEADINGS and is_prose(text, words, share)
            if prose and is_filler(text) and self.region.element.tag != "blockquote":
                self.layout.filler.append(len(self.layout.blocks))
            block = Block(text, tag, self.region, mark, bold, words, share, prose, self.pictured)
            self.pictured, self.picture_next = self.picture_next, False
            self.layout.blocks.append(block)
            self.full = self.full or len(self.layout.blocks) > _MAX_BLOCKS


def _is_icon(image: etree._Element) -> bool:
    """Say whether an image is small by its own word: a portrait beside a name, a logo, a sign."""
    return any(_SMALL.fullmatch(image.get(side) or "") for side in ("width", "height"))
