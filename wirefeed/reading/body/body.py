"""The article's text: which region holds it, and which of its blocks are the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from wirefeed.reading.body.asking_boxes import mark_asking
from wirefeed.reading.body.boxes import (
    end_box,
    heads_links,
    is_box_heading,
    is_boxed,
    is_link_line,
    leads_to_link,
    opens_box,
)
from wirefeed.reading.body.captions import find_frames, is_below_picture, is_caption, is_credit
from wirefeed.reading.body.edges import cut_edges
from wirefeed.reading.body.endings import counts_comments, invites_comments, is_afterword
from wirefeed.reading.body.imprint import is_rights
from wirefeed.reading.body.neighbours import cut_neighbours
from wirefeed.reading.body.offers import end_offer, ends_text, is_offer, sells_rest
from wirefeed.reading.body.pointers import points_away
from wirefeed.reading.body.pull_quotes import drop_pull_quotes
from wirefeed.reading.body.regions import choose_region
from wirefeed.reading.body.scrambled import cut_scrambled
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.credit.dateline_head import opens_dispatch
from wirefeed.reading.credit.known import names_agency
from wirefeed.reading.layout.appeals import is_appeal
from wirefeed.reading.layout.attributes import is_data
from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import OUT, Mark
from wirefeed.reading.layout.phrases import (
    disclaims,
    is_day,
    is_label,
    is_prompt,
    is_topline,
    tells_first,
)
from wirefeed.reading.markup.elements import HEADINGS, ITEMS

_LINKED = 0.8
_LONGEST_KICKER, _LONGEST_STANDFIRST = 25, 120
_FEW_WORDS = 40
_AMID = 0.5  # links in what stands before a paragraph amid the text
_FEW_PARAGRAPHS, _LONGEST_AFTERWORD = 2, 6  # paragraphs; words
_BOX, _PAIR = 3, 2  # blocks
_LEAD = 40  # blocks that may stand before the text, its picture's caption among them
_YEAR = re.compile(r"\d{4}")
_WHOLE = 25  # words of a paragraph that is no line beside the text


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
    leave no text at all.
    """
    blocks = layout.blocks
    marks = settle_marks(layout)
    if lenient:
        marks = [mark & ~(Mark.FURNITURE | Mark.HEADER | Mark.STANDFIRST) for mark in marks]
    weights = [_weigh(block, mark, witness) for block, mark in zip(blocks, marks, strict=True)]
    sums = [0.0, *accumulate(weights)]
    region = choose_region(layout, sums, headline)
    if region is None:
        return Body(layout)
    span = range(region.first, region.last)
    rows = mark_asking([(blocks[place], marks[place]) for place in span], layout, region)
    rows = cut_neighbours(rows, layout, headline)
    sifted = drop_pull_quotes(_sift(rows, layout, region.first, witness, headline))
    told = _drop_teasers(sifted)
    clear = cut_scrambled(told)
    prose = sum(weight for weight in weights if weight > 0)
    share = (sums[region.last] - sums[region.first]) / prose
    kept = cut_edges(clear, witness)
    sold = bool(kept) and sells_rest(rows, kept[-1])
    return Body(layout, kept, region, share, scrambled=len(clear) < len(told), sold=sold)


def settle_marks(layout: Layout) -> list[int]:
    """Return each block's marks, those of the regions around it among them.

    A name that calls half of the page's prose furniture names the page's theme, not its furniture.
    """
    blocks = layout.blocks
    prose = [block.words if block.words >= 10 and block.link_share < 0.5 else 0
             for block in blocks]  # fmt: skip
    sums = [0, *accumulate(prose)]
    half = max(40.0, sums[-1] * 0.45)
    settled: dict[int, int] = {}
    for region in layout.regions:
        own, around = region.mark, settled.get(id(region.parent), Mark.NONE)
        if own & OUT:
            words = sums[region.last] - sums[region.first]
            if words >= half and not (own & Mark.FOOTER and _is_foot(region, blocks, sums)):
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


def _sift(
    rows: Sequence[tuple[Block, int]], layout: Layout, base: int, witness: Witness, headline: str
) -> list[Block]:
    """Drop what the markup or the wording makes furniture; a box goes with its heading.

    `base` is the first row's place in the layout.
    """
    kept: list[Block] = []
    seen: set[str] = set()
    whole = sum(block.words for block, mark in rows if not mark & OUT)
    words = [0, *accumulate(block.words for block, _ in rows)]
    frames = find_frames([block for block, mark in rows if not mark & OUT], whole)
    in_box, box_end, begun, caption, last = False, -1, 0, -1, -1
    for place, (block, mark) in enumerate(rows):
        text = block.text
        amid = begun > 1 and rows[place - 1][0].link_share < _AMID
        if place < box_end or _is_out(block, mark, started=bool(kept), amid=amid):
            continue
        if disclaims(text) or (begun and _is_last(block)):
            box_end = end_offer(rows, place, base, last)
            if _ends_here(rows, place, box_end, kept, whole):
                break
            continue
        if text == headline:
            continue
        behind = base + place + 1
        boxed = is_box_heading(text) and opens_box(rows, place, layout.passed_by(behind))
        asks = is_prompt(text)
        asked = asks and _heads_appeal(block, base + place)  # and so does what it heads
        if asked or (boxed and (leads_to_link(rows, place, base) or not asks)):
            box_end = end_box(rows, place, words, base, whole)
            in_box = boxed and block.link_share < 0.5
            continue
        if asks or tells_first(text):
            continue
        dated = block.tag not in HEADINGS and is_day(text)
        dated = dated and (block.prose or bool(_YEAR.search(text)))
        if begun < 2 and (is_topline(text) or dated):
            continue
        if begun and is_rights(text) and _is_over(kept, whole):
            # An agency's stands below its text, and credits it.
            kept += [block] * (block.region is kept[-1].region and names_agency(text))
            break
        if in_box and is_boxed(rows, place) and not witness.holds(text):
            continue
        in_box = False
        credited = place == caption + 1 and is_credit(block) and not witness.holds(text)
        twice = block.words > 6 and text in seen
        if credited or twice or is_label(text) or _leads_away(rows, place, base):
            continue
        above = place + 1 < len(rows) and rows[place + 1][0].pictured
        if is_caption(block) or (
            whole - block.words >= _FEW_WORDS
            and is_below_picture(block, frames, first=not begun and place < _LEAD, above=above)
            and not witness.holds(text)
        ):
            caption = place
            continue
        seen.add(text)
        kept.append(block)
        last = place
        begun += block.prose
    return kept


def _heads_appeal(block: Block, place: int) -> bool:
    """Say whether a heading that asks something opens a small box of its own."""
    region = block.region
    small = region.last - region.first <= _BOX
    return block.tag in HEADINGS and region.first == place and small and is_appeal(block.text)


def _is_last(block: Block) -> bool:
    """Say whether a line may stand behind a text, over an offer, comments or who its author is."""
    text, heads = block.text, block.tag in HEADINGS
    if is_offer(text):
        return True
    if block.words <= _LONGEST_AFTERWORD and is_afterword(text):
        return True
    return heads and (invites_comments(text) or counts_comments(text))


def _ends_here(
    rows: Sequence[tuple[Block, int]], place: int, end: int, kept: Sequence[Block], whole: int
) -> bool:
    """Say whether a disclaimer, an offer to read on or a heading of what others say ends the text.

    "Comments" is printed on buttons too, above texts and amid them, and counted in the list of
    buttons below a standfirst; buttons sell, too. `end` is the row behind the offer's box.
    """
    block = rows[place][0]
    if is_offer(block.text):
        told = block.tag in HEADINGS or block.prose
        return ends_text(rows, end) or (told and _is_over(kept, whole))
    if disclaims(block.text):
        return _is_over(kept, whole)
    if is_prompt(block.text):
        return block.tag in HEADINGS and _is_over(kept, whole)
    if block.tag == "li" and sum(each.prose for each in kept) < _FEW_PARAGRAPHS:
        return False
    return _is_over(kept, min(whole, _FEW_WORDS))


def _is_over(kept: Sequence[Block], whole: int) -> bool:
    """Say whether most of the words have been met: a disclaimer behind them ends the text."""
    return sum(block.words for block in kept) > 0.5 * whole


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


def _is_out(block: Block, mark: int, *, started: bool, amid: bool) -> bool:
    """Say whether marks keep a block out; what a text's own headings are called does not.

    Nor does it make a standfirst of a whole paragraph amid the text.
    """
    if started and block.tag in HEADINGS and not block.link_share > 0.5:
        mark &= ~(Mark.STANDFIRST | Mark.HEADER)
    if amid and block.tag == "p" and block.prose and block.words >= _WHOLE and not block.link_share:
        mark &= ~Mark.STANDFIRST
    return bool(mark & OUT)


def _leads_away(rows: Sequence[tuple[Block, int]], place: int, base: int) -> bool:
    """Say whether a block is a link to elsewhere, or a few words that lead to links."""
    block = rows[place][0]
    beside = [*rows[max(place - 1, 0) : place], *rows[place + 1 : place + 2]]
    listed = any(is_link_line(other) for other, _ in beside)  # results, casts, verses
    led = is_link_line(block) and not listed
    return _is_linked(block) or led or points_away(block) or heads_links(rows, place, base)


def _is_linked(block: Block) -> bool:
    """Say whether a block is a link to elsewhere rather than a sentence with links in it."""
    if block.link_share > _LINKED:
        return block.words < 40 or not block.prose
    alone = block.tag == "div" and block.region.last - block.region.first <= _PAIR
    entry = alone or block.tag == "li" or block.tag in HEADINGS
    return entry and block.link_share > 0.5 and not block.prose
