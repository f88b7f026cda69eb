"""The article's text: which region holds it, and which of its blocks are the text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from wirefeed.reading.body.asking_boxes import mark_asking
from wirefeed.reading.body.digests import mark_digests
from wirefeed.reading.body.edges import cut_edges
from wirefeed.reading.body.neighbours import cut_neighbours
from wirefeed.reading.body.offers import sells_rest
from wirefeed.reading.body.pull_quotes import drop_pull_quotes
from wirefeed.reading.body.regions import choose_region
from wirefeed.reading.body.scrambled import cut_scrambled
from wirefeed.reading.body.sifting import sift
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.credit.dateline_head import opens_dispatch
from wirefeed.reading.layout.attributes import is_data
from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import OUT, Mark
from wirefeed.reading.layout.prose import is_prose
from wirefeed.reading.markup.elements import HEADINGS, ITEMS, SUBHEADINGS

_LONGEST_KICKER, _LONGEST_STANDFIRST = 25, 120
_FEW_WORDS, _FEW_PARAGRAPHS, _LEAD, _MOST_TEXTS = 40, 3, 15, 50
_NAMES = 200  # characters of class and id
_TITLES = frozenset({"h1", "h2"})


@dataclass(slots=True)
class Body:
    """The text found, where it was found, and the share of the page's prose it is."""

    layout: Layout
    blocks: list[Block] = field(default_factory=list)
    region: Region | None = None
    share: float = 0.0
    scrambled: bool = False  # whether its rest was, and is left out
    sold: bool = False  # whether its rest is

    @property
    def words(self) -> int:
        return sum(block.words for block in self.blocks)

    def span(self, most: int | None = None) -> list[Block]:
        """Return every block from the text's first to its last, furniture among it too.

        With `most`, only as many of the text's own.
        """
        if not self.blocks:
            return []
        first, *_, last = self.blocks[0], *self.blocks[:most]
        blocks = self.layout.blocks
        return blocks[blocks.index(first) : blocks.index(last) + 1]

    def is_filled_up(self) -> bool:
        """Say whether text that says nothing stands where the article's should go on."""
        filler = self.layout.filler
        if self.scrambled or self.region is None or len(filler) < 2:
            return self.scrambled or len(filler) > 1
        return self.region.first <= filler[0] and filler[-1] < self.region.last


def find_body(layout: Layout, witness: Witness, headline: str, *, lenient: bool = False) -> Body:
    """Return the article's blocks in reading order, none where the page has no text.

    A `lenient` search does not believe names that call a region furniture: for pages where they
    leave no text at all. In the layout itself machines' summaries are marked as furniture, for
    those who look for a standfirst there.
    """
    blocks = layout.blocks
    mark_digests(layout)
    marks = settle_marks(layout)
    if lenient:
        marks = [mark & ~(Mark.FURNITURE | Mark.HEADER | Mark.STANDFIRST) for mark in marks]
    weights = [_weigh(block, mark, witness) for block, mark in zip(blocks, marks, strict=True)]
    sums = [0.0, *accumulate(weights)]
    region = choose_region(layout, sums, headline)
    if region is None:
        return Body(layout)
    start = _find_head(layout, region, marks, headline)
    span = range(start, region.last)
    rows = mark_asking([(blocks[place], marks[place]) for place in span], layout, region)
    rows = cut_neighbours(rows, layout, headline)
    sifted = drop_pull_quotes(sift(rows, layout, start, witness, headline))
    told = _drop_teasers(sifted)
    clear = cut_scrambled(told)
    prose = sum(weight for weight in weights if weight > 0)
    share = (sums[region.last] - sums[region.first]) / prose
    kept = cut_edges(clear, witness)
    sold = bool(kept) and sells_rest(rows, kept[-1])
    return Body(layout, kept, region, share, scrambled=len(clear) < len(told), sold=sold)


def let_headings_run(layout: Layout) -> None:
    """Make paragraphs of a layout's lower headings that read like sentences: some set a text so.

    They stand in one box; in one each they are teasers.
    """
    several = [
        block
        for block in layout.blocks
        if block.tag in SUBHEADINGS and is_prose(block.text, block.words, block.link_share)
    ]
    boxes = Counter(id(block.region) for block in several)
    for block in several:
        if boxes[id(block.region)] >= _FEW_PARAGRAPHS:
            block.tag, block.prose = "p", True


def _find_head(layout: Layout, region: Region, marks: Sequence[int], headline: str) -> int:
    """Return the place where a region's text may begin: at its headline, if few words precede.

    In no heading of the first levels it may be a player's title; a sentence before it is a lead.
    """
    blocks = layout.blocks
    first, last = region.first, region.last
    titles = (
        place
        for place, block in enumerate(blocks[:last])
        if block.text == headline and block.tag in _TITLES
    )
    title = next(titles, first)
    if title <= first:
        return first
    words = [
        0 if mark & OUT or not block.prose else block.words
        for block, mark in zip(blocks[first:last], marks[first:last], strict=True)
    ]
    above = sum(words[: title - first])
    return title if above < _LEAD and 2 * above < sum(words) else first


def settle_marks(layout: Layout) -> list[int]:
    """Return each block's marks, those of the regions around it among them.

    A name that calls half of the page's prose furniture names the page's theme, not its furniture,
    but for a sidebar without a headline where a text that is called so stands outside.
    """
    blocks = layout.blocks
    prose = [block.words if block.words >= 10 and block.link_share < 0.5 else 0
             for block in blocks]  # fmt: skip
    sums = [0, *accumulate(prose)]
    half = max(40.0, sums[-1] * 0.45)
    titles = [0, *accumulate(block.tag == "h1" for block in blocks)]
    called = (region for region in layout.regions if region.mark & Mark.BODY
              and sums[region.last] - sums[region.first] >= _FEW_WORDS)  # fmt: skip
    texts = [*islice(called, _MOST_TEXTS)]
    settled: dict[int, int] = {}
    for region in layout.regions:
        own, around = region.mark, settled.get(id(region.parent), Mark.NONE)
        if own & OUT:
            words = sums[region.last] - sums[region.first]
            titled = titles[region.last] > titles[region.first]
            if (
                words >= half
                and not (own & Mark.FOOTER and _is_foot(region, blocks, sums))
                and (titled or not _is_beside(region, texts))
            ):
                own &= Mark.BODY
            elif words >= _LONGEST_STANDFIRST:
                own &= ~Mark.STANDFIRST
        settled[id(region)] = own | (around & ~_overruled(region) if around & OUT else around)
    marks = [_own_marks(block) | settled[id(block.region)] for block in blocks]
    return [
        mark & ~Mark.STANDFIRST if mark & Mark.STANDFIRST and opens_dispatch(block.text) else mark
        for mark, block in zip(marks, blocks, strict=True)
    ]


def _is_foot(region: Region, blocks: Sequence[Block], sums: Sequence[int]) -> bool:
    """Say whether what is called a footer is the page's: behind half of it, or behind a text."""
    if 2 * region.first > len(blocks):
        return True
    held = blocks[region.first : region.last]
    return sums[region.first] >= _FEW_WORDS and all(block.tag != "h1" for block in held)


def _is_beside(region: Region, texts: Sequence[Region]) -> bool:
    """Say whether a region is a sidebar, and one of the texts stands before or behind it."""
    element = region.element
    named = f"{element.get('class', '')} {element.get('id', '')}"[:_NAMES]
    return (element.tag == "aside" or "sidebar" in named.lower()) and any(
        text.last <= region.first or region.last <= text.first for text in texts
    )


def _overruled(region: Region) -> int:
    """Return the marks of what is around a region that its own element speaks against."""
    tag = region.element.tag
    if tag == "main" or (region.mark & Mark.BODY and region.element.get("itemprop")):
        return Mark.FURNITURE | Mark.HEADER
    told = tag == "blockquote" or (tag == "table" and is_data(region.element))
    return Mark.CAPTION if told else Mark.NONE


def _own_marks(block: Block) -> int:
    """Return what a block itself is called; a kicker is a few words, whatever its name."""
    return block.mark & ~Mark.KICKER if block.words > _LONGEST_KICKER else block.mark


def _weigh(block: Block, mark: int, witness: Witness) -> float:
    if mark & OUT:
        return 0.0
    if witness.holds(block.text):
        return 2.0 * min(block.words, 150)
    if block.tag in HEADINGS:
        return 0.0 if block.link_share < 0.5 else -6.0
    if block.prose:
        return min(block.words, 150) * (1 - block.link_share)
    if mark & Mark.BODY and block.tag in {"li", "tr"} and block.link_share < 0.3:
        return 1.0
    return -9.0 * block.link_share - (0.0 if block.tag in ITEMS else 1.0)


def _drop_teasers(blocks: list[Block]) -> list[Block]:
    """Drop what breaks off in dots and begins like a later block: the text's own beginning."""
    return [
        block
        for place, block in enumerate(blocks)
        if not (block.text.endswith(("...", "…")) and _begins(block.text, blocks[place + 1 :]))
    ]


def _begins(teaser: str, blocks: Sequence[Block]) -> bool:
    stem = teaser.rstrip(". …")
    return len(stem) > 20 and any(block.text.startswith(stem) for block in blocks[:8])
