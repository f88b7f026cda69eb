"""Where the text of a page ends because another one begins: entries, teasers, the next article."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.blocks import Block, Layout, Region
from wirefeed.reading.layout.furniture import OUT, Mark
from wirefeed.reading.layout.stamps import is_clock
from wirefeed.reading.markup.elements import HEADINGS

_LINKED = 0.8
_PAIR, _ITEM_BLOCKS, _TOP_LINES = 2, 2, 3
_FEW_WORDS, _FEW_TEASERS, _TEASER_BLOCKS, _TITLE_WORDS = 40, 3, 4, 3
_SITE = re.compile(r"https?://[^/]+/?")  # what a text recommends
_LISTS = frozenset({"ul", "ol"})
_ENTRY_TITLES, _FEW_ENTRIES, _ENOUGH = ("h2", "h3", "h4"), 4, 80

Rows = list[tuple[Block, int]]  # blocks with their marks


def cut_neighbours(rows: Rows, layout: Layout, headline: str) -> Rows:
    """Return the rows down to where other articles, or the entries of a live blog, begin.

    Teasers amid a text are marked as furniture.
    """
    rows = _cut_next(_cut_twins(_cut_entries(rows), layout, headline), headline)
    rows = _cut_teasers(rows, layout, headline)
    return _mark_teasers(rows, layout, headline)


def _cut_twins(rows: Rows, layout: Layout, headline: str) -> Rows:
    """Cut a next article: in an element like the headline's, beside it, under a linked title."""
    own = next((block.region for block, _ in reversed(rows) if block.text == headline), None)
    alike: dict[int, Region] = {}  # what holds the headline, by what is around it
    for region in own.around() if own else ():
        if region.parent:
            alike[id(region.parent)] = region
    base = layout.blocks.index(rows[0][0])
    for region in layout.regions if alike else ():
        first = alike.get(id(region.parent))
        if first is not None and first.last <= region.first and _is_twin(region, first, layout):
            end = region.first - base
            return rows[:end] if _has_text(rows[max(0, first.first - base) : end]) else rows
    return rows


def _is_twin(region: Region, first: Region, layout: Layout) -> bool:
    """Say whether a region is of the tag and class of an earlier one, under another's title.

    That is linked, or an `article` has it, or when it was written stands below it, or it is of the
    first level where the first region holds a text.
    """
    title, element = layout.blocks[region.first], first.element
    if title.tag not in HEADINGS or region.element.tag != element.tag:
        return False
    if region.element.get("class") != element.get("class"):
        return False
    if title.link_share > _LINKED:
        return _leads_away(region)
    below = layout.blocks[region.first + 1 : min(region.first + 1 + _TOP_LINES, region.last)]
    if element.tag == "article" or any(map(_tells_when, below)):
        return True
    held = layout.blocks[first.first : first.last]
    return title.tag == "h1" and sum(block.words for block in held if block.prose) >= _ENOUGH


def _tells_when(block: Block) -> bool:
    """Say whether a line under a title has its time; chapters have authors as well."""
    return not block.prose and split_time(block.text) != (block.text, "")


def _cut_next(rows: Rows, headline: str) -> Rows:
    """Cut a next article that no box holds: its first-level heading, right over its time."""
    own = next((place for place, (block, _) in enumerate(rows) if block.text == headline), None)
    if own is None:
        return rows
    words = 0
    for place, (block, mark) in enumerate(rows[:-1]):
        another = place > own and block.tag == rows[own][0].tag == "h1" and block.text != headline
        if another and words >= _FEW_WORDS and _tells_when(rows[place + 1][0]):
            return rows[:place]
        words += 0 if mark & OUT or not block.prose else block.words
    return rows


def _leads_away(region: Region) -> bool:
    """Say whether the first link of a region leads to another page: to no chapter here, no site."""
    link = next(region.element.iter("a"), None)
    address = "#" if link is None else link.get("href") or "#"
    return "#" not in address and not _SITE.fullmatch(address[:200])


def _has_text(rows: Sequence[tuple[Block, int]]) -> bool:
    words = sum(block.words for block, mark in rows if not mark & OUT and block.prose)
    return words >= _FEW_WORDS


def _cut_entries(rows: Rows) -> Rows:
    """Cut the dated entries of a live blog where a text that stands alone precedes them."""
    starts = [
        place
        for place in range(1, len(rows))
        if rows[place][0].tag in _ENTRY_TITLES and is_clock(rows[place - 1][0].text)
    ]
    if len(starts) < _FEW_ENTRIES:
        return rows
    lead = rows[: starts[0] - 1]
    words = sum(block.words for block, mark in lead if not mark & OUT and block.prose)
    return lead if words >= _ENOUGH else rows


def _cut_teasers(rows: Rows, layout: Layout, headline: str) -> Rows:
    """Cut teasers of other articles behind a text: each stands under a linked title.

    Two are, where they are headings in boxes alike.
    """
    teasers: list[Block] = []  # their titles, the last one first
    base = layout.blocks.index(rows[0][0])
    for place, (block, mark) in reversed([*enumerate(rows, base)]):
        if mark & OUT or not block.prose or block.link_share > _LINKED:
            continue
        title = find_title_above(place, layout)
        if title is None:
            break
        if title not in teasers[-1:]:
            teasers.append(title)
    pair = len(teasers) == _PAIR and all(_is_another(title, headline) for title in teasers)
    if len(teasers) < _FEW_TEASERS and not (pair and _are_alike(*teasers)):
        return rows
    end = next((place for place, (block, _) in enumerate(rows) if block is teasers[-1]), 0)
    while end and rows[end - 1][0].region is teasers[-1].region and not rows[end - 1][0].prose:
        end -= 1  # a section or a time over the title
    return rows[:end] if _has_text(rows[:end]) else rows


def _are_alike(one: Block, other: Block) -> bool:
    """Say whether two titles stand in boxes of one tag and class side by side, or in one list."""
    if one.region is other.region:
        return True
    first, second = one.region, other.region
    while first.parent and second.parent:
        if first.parent is second.parent:
            mine, others = first.element, second.element
            return mine.tag == others.tag and mine.get("class") == others.get("class")
        first, second = first.parent, second.parent
    return False


def _mark_teasers(rows: Rows, layout: Layout, headline: str) -> Rows:
    """Mark what stands in a small box with one paragraph, under another article's linked title.

    Several paragraphs are a list or a chapter, and so the text.
    """
    base = layout.blocks.index(rows[0][0]) if rows else 0
    titles = [
        find_title_above(place, layout) if block.prose else None
        for place, (block, _) in enumerate(rows, base)
    ]
    others = [title if title and _is_another(title, headline) else None for title in titles]
    if sum(map(bool, others)) != 1:
        return rows
    if not _has_text([row for row, title in zip(rows, others, strict=True) if not title]):
        return rows
    box = next(title.region for title in others if title)
    return [
        (block, mark | Mark.FURNITURE * bool(title or (block.region is box and not block.prose)))
        for (block, mark), title in zip(rows, others, strict=True)
    ]


def _is_another(title: Block, headline: str) -> bool:
    """Say whether a linked title is another article's: no chapter's, to which a link leads."""
    return title.tag in HEADINGS and title.text != headline and _leads_away(title.region)


def find_title_above(place: int, layout: Layout) -> Block | None:
    """Return the linked title that a block stands under in a small region, none without one.

    A word or two may stand over it: a section, a time. The blocks of an item stand in its list.
    """
    block = layout.blocks[place]
    home = block.region
    if home.element.tag in _LISTS:
        above = layout.blocks[max(home.first, place - _ITEM_BLOCKS) : place]
        return _find_linked(reversed(above), block)
    small = takewhile(lambda box: box.last - box.first <= _TEASER_BLOCKS, home.around())
    found = (_find_linked(layout.blocks[box.first : box.last], block) for box in small)
    return next(filter(None, found), None)


def _find_linked(blocks: Iterable[Block], block: Block) -> Block | None:
    """Return the first linked title of some blocks, up to a block or to prose."""
    for title in blocks:
        if title is block or title.prose:
            return None
        if title.words >= _TITLE_WORDS and title.link_share > _LINKED:
            return title
    return None
