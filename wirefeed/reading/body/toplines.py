"""The lines close to a text that name who wrote it and when."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.dated_ends import find_dated_end
from wirefeed.reading.body.endings import is_bio
from wirefeed.reading.body.neighbours import find_title_above
from wirefeed.reading.body.surroundings import (
    find_asides,
    find_span,
    find_title,
    holds_title,
    is_linked_title,
    open_aside,
    open_asides_above,
)
from wirefeed.reading.credit.bywords import AUTHOR, opens_byline, runs_on
from wirefeed.reading.credit.photos import is_photo_credit, names_photographer
from wirefeed.reading.dating.clocks import labels_time, scan_tokens
from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.stamps import tells_first
from wirefeed.reading.markup.elements import HEADINGS
from wirefeed.text.spaces import letters

_ABOUT: Final = re.compile(r"(?i)\bbio|about|author-?(?:box|info|desc)|post-author|entry-author")
_LABELLED: Final = re.compile(rf"(?i){AUTHOR}")
_LONGEST, _FEW, _WIDEST = 200, 15, 14
_MOST_LINES, _MOST_BESIDE = 300, 1_000  # of a text below its first paragraph, and around one
_NARROW: Final = 80  # characters: without spaces each counts as a word
_SENTENCE: Final = 8  # words
_MOST_SIGNATURES: Final = 2  # below one text
_CARD: Final = 5  # blocks of a teaser


class DatedLines(NamedTuple):
    """Short lines that hold a number, as a time does, by where they stand."""

    behind: Sequence[str] = ()  # the headline
    around: Sequence[str] = ()  # above the headline, and in furniture passed by before the text
    amid: Sequence[str] = ()  # below a first paragraph, which may be a standfirst, or called a time
    below: Sequence[str] = ()  # the text, and said to be its


def find_top_lines(body: Body, headline: str) -> list[str]:
    """Return the lines that name authors and times, those near the text, the likeliest first.

    Where a line above the text says "by", one below it is a reader's who comments; where one above
    is called a byline, several below that say "by" are other articles'.
    """
    above, below = _lines(body, headline)
    if above and len({line for line in below if opens_byline(line)}) > _MOST_SIGNATURES:
        below = []
    above += _aside_lines(body, headline)
    if not any(map(opens_byline, above)):
        above, below = [*above, *below], []
    lines = [*sorted(above, key=lambda line: not opens_byline(line)), *below]
    return list(dict.fromkeys(lines))[:10]


def find_dated_lines(body: Body, headline: str) -> DatedLines:
    """Return the short lines that hold a number, as a time does."""
    start, _ = find_span(body, headline)
    title, first = find_title(body, headline) if body.blocks else (0, start)
    blocks = body.layout.blocks
    asides = (aside for aside in find_asides(body, headline) if not holds_title(aside))
    around = [block for aside in asides for block in open_aside(aside)]
    around += open_asides_above(body, headline)
    around += blocks[start:title]
    behind = blocks[max(start, title) : first]
    return DatedLines(
        behind=_list_dated(behind),
        around=_list_dated(around),
        amid=_list_amid(body, headline),
        below=find_dated_end(body),
    )


def _list_dated(blocks: Sequence[Block]) -> list[str]:
    lines = (
        block.text
        for block in blocks
        if (block.words <= _FEW or len(block.text) <= _NARROW) and not _is_caption(block)
    )
    return [line for line in lines if any(map(str.isdigit, line)) and len(line) <= _LONGEST][:10]


def _is_caption(block: Block) -> bool:
    """Say whether a block is a picture's caption: its day is when the picture was taken."""
    around = (region for region in block.region.around() if region.last - region.first <= _CARD)
    return bool(block.mark & Mark.CAPTION) or any(each.mark & Mark.CAPTION for each in around)


def _lines(body: Body, headline: str) -> tuple[list[str], list[str]]:
    """Return the lines above the text, those behind the headline first, and those below it."""
    start, end = find_span(body, headline)
    title, first = find_title(body, headline) if body.blocks else (0, 0)
    seen: set[int] = set()
    near = [*_find_lines(body, headline, range(title, first), seen)]
    head = [*_find_lines(body, headline, range(start, title), seen)]
    tail = [*_find_lines(body, headline, range(max(first, start), end), seen, behind=True)]
    return [*near, *head], tail


def _find_lines(
    body: Body,
    headline: str,
    places: range,
    seen: set[int],
    *,
    behind: bool = False,
    amid: bool = False,
) -> Iterator[str]:
    """Yield the lines at some places, above the text or behind it; regions `seen` are passed by.

    Times `amid` the text may be of what that tells: they are yielded alone, if asked for.
    """
    blocks = body.layout.blocks
    text = {id(block) for block in body.blocks}
    last = blocks.index(body.blocks[-1]) if behind and body.blocks else 0
    home = _find_home(body, headline)
    inside = places[: max(0, len(blocks) - places.start)]
    beside = (place for place in inside if id(blocks[place]) not in text)
    for place in islice(beside, _MOST_BESIDE):
        block = blocks[place]
        if block.words > 40 or _tells_life(block) or _is_standfirst(block):
            continue
        if amid != (place < last and _is_time(block)):
            continue
        if behind and (find_title_above(place, body.layout) or _stands_by_title(blocks, place)):
            continue
        if _names_photographer(block, home):
            continue
        region = _outermost(block.region, home)
        if region is None:
            told = block.mark & Mark.BYLINE or _says_who(block)
            if told and _fits(block) and letters(block.text) != letters(headline):
                yield block.text
        elif id(region) not in seen:
            seen.add(id(region))
            line = blocks[region.first : region.last]
            yield from _whole([each for each in line if not _names_photographer(each, home)])


def _list_amid(body: Body, headline: str) -> list[str]:
    """Return what stands between a text's first two paragraphs, or a time below that is called one.

    Several that are called days are of what the text tells.
    """
    near = body.span(2)
    home = _find_home(body, headline)
    later = body.span()[len(near) :][:_MOST_LINES]
    times = [*islice(filter(_is_time, later), _FEW)]
    called = [time for time in times if _is_called(time) and read_day(time.text)]
    lines = {id(_outermost(time.region, home) or time) for time in called}
    if len(lines) > 1 or (lines and any(map(_is_time, near))):
        return []
    chapters = {_shape(time) for time in times}
    below = _list_dated([block for block in near[1:-1] if _dates_article(block, chapters)])
    if not called or called[0].tag in HEADINGS:
        return below
    _, first = find_title(body, headline)
    places = range(first, first + len(body.span()))
    return [*below, *_find_lines(body, headline, places, set(), behind=True, amid=True)]


def _is_called(block: Block) -> bool:
    return bool((block.mark | block.region.mark) & Mark.BYLINE)


def _dates_article(block: Block, chapters: Collection[str]) -> bool:
    """Say whether a line right below a first paragraph is no chapter's day, as others below are."""
    if block.mark & Mark.BYLINE:
        return True
    shape = _shape(block)
    return (shape not in chapters or not shape) and (block.tag not in HEADINGS or "t" in shape)


def _shape(block: Block) -> str:
    """Return which parts of a time a line holds, in its order: day, month, year, clock."""
    return "".join(token.letter for token in scan_tokens(block.text[:_LONGEST]))


def _is_time(block: Block) -> bool:
    """Say whether a line says but a time, and not of what."""
    text = block.text
    told = block.words <= _FEW and len(text) <= _LONGEST and any(map(str.isdigit, text))
    return told and split_time(text) == ("", "") and not labels_time(text)


def _stands_by_title(blocks: Sequence[Block], place: int) -> bool:
    """Say whether a line stands right behind another article's linked title, or over it in a box.

    What the text is dated with at its end may stand over a first teaser as well, in no box of both.
    """
    if place and is_linked_title(blocks[place - 1]):
        return True
    box = next((each for each in blocks[place].region.around() if each.last > place + 1), None)
    small = box is not None and box.last - box.first <= _CARD
    return small and is_linked_title(blocks[place + 1])


def _aside_lines(body: Body, headline: str) -> Iterator[str]:
    for aside in find_asides(body, headline):
        if holds_title(aside):
            continue
        outer = {*aside.region.around()} if aside.region else set()
        for block in open_aside(aside):
            inner = (region for region in block.region.around() if region not in outer)
            named = (block.mark & Mark.BYLINE) or any(region.mark & Mark.BYLINE for region in inner)
            if not (named or opens_byline(block.text)) or is_photo_credit(block.text):
                continue
            if block.words <= 40 and _fits(block):
                yield block.text


def _names_photographer(block: Block, home: set[Region]) -> bool:
    """Say whether a byline is a picture's: says so, or stands within one, no portrait in a byline.

    A region that holds the headline or the text, one of `home`, names the page, not a line. A line
    that says "by" beside a picture may have the author's portrait there.
    """
    if names_photographer(block.text):
        return True
    says_by = opens_byline(block.text)
    named = says_by or bool(block.mark & Mark.BYLINE)
    for region in block.region.around():
        if region in home:
            break
        tag = str(region.element.tag)
        if named and (tag == "figcaption" or (tag == "figure" and not says_by)):
            return True
        named = named or bool(region.mark & Mark.BYLINE)
    return False


def _find_home(body: Body, headline: str) -> set[Region]:
    """Return the regions that hold the text or its headline."""
    home = {*body.region.around()} if body.region else set()
    if body.blocks:
        title, _ = find_title(body, headline)
        home.update(body.layout.blocks[title].region.around())
    return home


def _outermost(inner: Region, home: set[Region]) -> Region | None:
    """Return the widest small region around a block that the markup calls a byline.

    One of `home`, which holds the headline or the text, is none.
    """
    found = None
    for region in takewhile(lambda region: region not in home, inner.around()):
        if region.mark & Mark.BYLINE and region.last - region.first <= _WIDEST:
            found = region
    return found


def _whole(blocks: list[Block]) -> Iterator[str]:
    """Yield a byline's blocks as one line where they fit on one, then one by one."""
    line = " ".join(block.text for block in blocks)
    if line and len(line) <= _LONGEST and not any(map(_tells_life, blocks)):
        yield line
    if len(blocks) > 1:
        yield from (block.text for block in blocks if _fits(block) and not _tells_life(block))


def _tells_life(block: Block) -> bool:
    """Say whether a line tells of its author's life: whom that worked for is in it."""
    text = block.text
    if not block.prose or block.words < _SENTENCE or opens_byline(text):
        return False
    boxes = islice(block.region.around(), 3)
    about = any(_ABOUT.search((box.element.get("class") or "")[:_LONGEST]) for box in boxes)
    return split_time(text)[0] == text and (about or is_bio(text))


def _says_who(block: Block) -> bool:
    """Say whether a line opens with "by" or a label such as "Author:", behind its time perhaps."""
    if opens_byline(block.text):
        return True
    if block.words > _FEW:
        return False
    if tells_first(block.text):
        return True
    before, behind = split_time(block.text)
    return bool(_LABELLED.match(block.text)) or (not before and opens_byline(behind))


def _is_standfirst(block: Block) -> bool:
    """Say whether a line that is called a standfirst or a kicker opens with "by" and no name."""
    called = block.mark | block.region.mark
    told = called & (Mark.STANDFIRST | Mark.KICKER) and not called & Mark.BYLINE
    return bool(told) and runs_on(block.text)


def _fits(block: Block) -> bool:
    return len(block.text) <= _LONGEST
