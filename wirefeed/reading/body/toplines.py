"""The lines close to a text that name who wrote it and when."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.endings import is_bio
from wirefeed.reading.body.neighbours import find_title_above
from wirefeed.reading.credit.bywords import AUTHOR, opens_byline
from wirefeed.reading.credit.known import is_agency
from wirefeed.reading.credit.photos import is_photo_credit, names_photographer
from wirefeed.reading.dating.clocks import scan_tokens
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.blocks import Aside, Block, Region
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.phrases import is_prompt, tells_first
from wirefeed.reading.layout.walk import lay_out

_ABOUT: Final = re.compile(r"(?i)\bbio|about|author-?(?:box|info|desc)|post-author|entry-author")
_LABELLED: Final = re.compile(rf"(?i){AUTHOR}")
CLOSE: Final = 5  # blocks above the text among which what is called furniture counts
_MOST_ASIDES, _MAX_ASIDE = 50, 20  # passed-by pieces, blocks of one
_LONGEST, _FEW, _WIDEST, _REACH = 200, 15, 14, 30
_NARROW: Final = 80  # characters: without spaces each counts as a word
_LINKED, _TITLE_WORDS = 0.8, 3
_SENTENCE: Final = 8  # words
_MOST_SIGNATURES: Final = 2  # below one text
_WHOLE_TITLE: Final = 6  # words, more than names of people and sections
_CARD: Final = 5  # blocks of a teaser


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


def find_dated_lines(body: Body, headline: str) -> tuple[list[str], list[str], list[str]]:
    """Return the short lines that hold a number, as a time does: behind the headline, and around.

    Those around stand in the furniture passed by before the text, be it above the headline in a
    box of both, or above the headline. A third list has those that follow a first paragraph, which
    opens the text in larger letters.
    """
    start, _ = find_span(body, headline)
    title, first = find_title(body, headline) if body.blocks else (0, start)
    blocks = body.layout.blocks
    asides = (aside for aside in find_asides(body, headline) if not holds_title(aside))
    around = [block for aside in asides for block in open_aside(aside)]
    around += _open_asides_above(body, title, first)
    around += blocks[start:title]
    behind = blocks[max(start, title) : first]
    return _list_dated(behind), _list_dated(around), _list_dated(body.span(2)[1:-1])


def _list_dated(blocks: Sequence[Block]) -> list[str]:
    lines = (
        block.text
        for block in blocks
        if (block.words <= _FEW or len(block.text) <= _NARROW) and not _is_caption(block)
    )
    return [line for line in lines if any(map(str.isdigit, line)) and len(line) <= _LONGEST][:10]


def _is_caption(block: Block) -> bool:
    """Say whether a block is a picture's caption: its day is when the picture was taken."""
    around = (region for region in _around(block.region) if region.last - region.first <= _CARD)
    return bool(block.mark & Mark.CAPTION) or any(each.mark & Mark.CAPTION for each in around)


def find_span(body: Body, headline: str) -> tuple[int, int]:
    """Return the first and last place of what surrounds a text closely: its head and tail."""
    if not body.blocks or body.region is None:
        return 0, min(len(body.layout.blocks), 2 * _REACH)
    title, first = find_title(body, headline)
    return max(0, title - (5 if title < first else _REACH)), body.region.last + 10


def find_title(body: Body, headline: str) -> tuple[int, int]:
    """Return the places of the headline above a text and of its first block, twice that if none."""
    blocks = body.layout.blocks
    first = blocks.index(body.blocks[0])
    above = range(first, -1, -1)
    titles = (place for place in above if blocks[place].text == headline)
    return next(titles, next((place for place in above if blocks[place].tag == "h1"), first)), first


def find_asides(body: Body, headline: str) -> list[Aside]:
    """Return the furniture that the walk passed by between the headline and a text close below."""
    if not body.blocks:
        return []
    title, first = find_title(body, headline)
    low = max(title + 1, first - CLOSE)
    near = (aside for aside in body.layout.aside if low <= aside.place <= first)
    return list(islice(near, _MOST_ASIDES))


def _open_asides_above(body: Body, title: int, first: int) -> list[Block]:
    """Return the lines of furniture above the headline in the smallest box of it and the text.

    Where that is no `article`, only those that say what their time is of: others are today's.
    """
    box = body.blocks[0].region if title < first else None
    while box is not None and box.first > title:
        box = box.parent
    if box is None or box.parent is None:
        return []
    near = (aside for aside in body.layout.aside if box.first <= aside.place <= title)
    inside = islice((each for each in near if box in _around(each.region)), _MOST_ASIDES)
    lines = [line for aside in inside if not holds_title(aside) for line in open_aside(aside)]
    return lines if box.element.tag == "article" else [line for line in lines if _is_labelled(line)]


def _is_labelled(block: Block) -> bool:
    tokens = scan_tokens(block.text) if len(block.text) <= _LONGEST else []
    return any(token.letter == "l" for token in tokens)


def open_aside(aside: Aside) -> list[Block]:
    """Return the lines of a piece of furniture that lead nowhere: a byline may hide in a widget.

    An agency's name alone is its credit, wherever it leads; its letters may be a button's: RSS.
    """
    if aside.opened is None:
        aside.opened = lay_out(aside.element, loose=True, within=aside.region).blocks[:_MAX_ASIDE]
    return [each for each in aside.opened if each.link_share < 0.5 or _names_agency(each.text)]


def _names_agency(text: str) -> bool:
    return " " in text and is_agency(text)


def holds_title(aside: Aside) -> bool:
    """Say whether a piece of furniture leads to another article: names and times there are its."""
    open_aside(aside)
    blocks = aside.opened or []
    if any(block.mark & Mark.BYLINE or opens_byline(block.text) for block in blocks):
        return False
    return any(_is_linked_title(block, _WHOLE_TITLE) for block in blocks)


def find_surroundings(body: Body, headline: str) -> etree._Element | None:
    """Return the smallest element that holds headline and text, or one around it if not large."""
    region = body.region
    if body.blocks:
        title, first = find_title(body, headline)
        top = title if title < first else max(0, first - _REACH)
        while region is not None and region.first > top:
            region = region.parent
    if region is None or region.parent is None:
        return None
    size = region.last - region.first
    wider = region.parent.last - region.parent.first
    return region.parent.element if wider < 2 * size + 20 else region.element


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
    body: Body, headline: str, places: range, seen: set[int], *, behind: bool = False
) -> Iterator[str]:
    """Yield the lines at some places, above the text or behind it; regions `seen` are passed by."""
    blocks = body.layout.blocks
    text = {id(block) for block in body.blocks}
    home = _find_home(body, headline)
    for place in places[: max(0, len(blocks) - places.start)]:
        block = blocks[place]
        if behind and (find_title_above(place, body.layout) or _stands_by_title(blocks, place)):
            continue
        if id(block) in text or block.words > 40 or _tells_life(block):
            continue
        if _names_photographer(block, home):
            continue
        region = _outermost(block.region, home)
        if region is None:
            if _fits(block) and (block.mark & Mark.BYLINE or _says_who(block)):
                yield block.text
        elif id(region) not in seen:
            seen.add(id(region))
            line = blocks[region.first : region.last]
            yield from _whole([each for each in line if not _names_photographer(each, home)])


def _stands_by_title(blocks: Sequence[Block], place: int) -> bool:
    """Say whether a line stands right behind another article's linked title, or over it in a box.

    What the text is dated with at its end may stand over a first teaser as well, in no box of both.
    """
    if place and _is_linked_title(blocks[place - 1]):
        return True
    region: Region | None = blocks[place].region
    while region is not None and region.last <= place + 1:
        region = region.parent
    small = region is not None and region.last - region.first <= _CARD
    return small and _is_linked_title(blocks[place + 1])


def _is_linked_title(block: Block, least: int = _TITLE_WORDS) -> bool:
    linked = block.link_share > _LINKED and block.words >= least
    return linked and not is_prompt(block.text)


def _aside_lines(body: Body, headline: str) -> Iterator[str]:
    for aside in find_asides(body, headline):
        if holds_title(aside):
            continue
        outer = {id(region) for region in _around(aside.region)}
        for block in open_aside(aside):
            inner = (region for region in _around(block.region) if id(region) not in outer)
            named = (block.mark & Mark.BYLINE) or any(region.mark & Mark.BYLINE for region in inner)
            if not (named or opens_byline(block.text)) or is_photo_credit(block.text):
                continue
            if block.words <= 40 and _fits(block):
                yield block.text


def _names_photographer(block: Block, home: set[int]) -> bool:
    """Say whether a byline is a picture's: says so, or stands within one, no portrait in a byline.

    A region that holds the headline or the text, one of `home`, names the page, not a line. A line
    that says "by" beside a picture may have the author's portrait there.
    """
    if names_photographer(block.text):
        return True
    says_by = opens_byline(block.text)
    named = says_by or bool(block.mark & Mark.BYLINE)
    for region in _around(block.region):
        if id(region) in home:
            break
        tag = str(region.element.tag)
        if named and (tag == "figcaption" or (tag == "figure" and not says_by)):
            return True
        named = named or bool(region.mark & Mark.BYLINE)
    return False


def _find_home(body: Body, headline: str) -> set[int]:
    """Return the regions that hold the text or its headline, by their ids."""
    home = {id(region) for region in _around(body.region)}
    if body.blocks:
        title, _ = find_title(body, headline)
        home.update(map(id, _around(body.layout.blocks[title].region)))
    return home


def _around(region: Region | None) -> Iterator[Region]:
    """Yield a region and all that it stands in, the innermost first."""
    while region is not None:
        yield region
        region = region.parent


def _outermost(region: Region | None, home: set[int]) -> Region | None:
    """Return the widest small region around a block that the markup calls a byline.

    One of `home`, which holds the headline or the text, is none.
    """
    found = None
    while region is not None and id(region) not in home:
        if region.mark & Mark.BYLINE and region.last - region.first <= _WIDEST:
            found = region
        region = region.parent
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
    boxes = islice(_around(block.region), 3)
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


def _fits(block: Block) -> bool:
    return len(block.text) <= _LONGEST
