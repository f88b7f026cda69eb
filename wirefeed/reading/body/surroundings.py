"""What surrounds a text closely: its headline, and the furniture that was passed by near it."""

import re
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.body.body import Body
from wirefeed.reading.credit.bywords import BY, opens_byline
from wirefeed.reading.credit.known import is_agency
from wirefeed.reading.dating.clocks import labels_time
from wirefeed.reading.layout.blocks import Aside, Block
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.phrases import is_prompt
from wirefeed.reading.layout.walk import lay_out

CLOSE: Final = 5  # blocks above the text among which what is called furniture counts
_MOST_ASIDES, _MAX_ASIDE = 50, 20  # passed-by pieces, blocks of one
_LONGEST, _REACH = 200, 30  # characters of a line; blocks
_LINKED, _TITLE_WORDS = 0.8, 3
# "By Ada van Moor", and no title: "By Ferry to Skarv".
_BY_NAME: Final = re.compile(
    rf"(?i:{BY})\s[A-ZÀ-Þ][\w.’'-]+(?:\s(?:(?:van|von|de|del|der|da|al|el|bin)\s)?[A-ZÀ-Þ][\w.’'-]+){{1,2}}"
)
_WHOLE_TITLE: Final = 6  # words, more than names of people and sections


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


def find_surroundings(body: Body, headline: str) -> etree._Element | None:
    """Return the smallest element that holds headline and text, or one around it if not large."""
    region = body.region
    if region and body.blocks:
        title, first = find_title(body, headline)
        top = title if title < first else max(0, first - _REACH)
        region = next((each for each in region.around() if each.first <= top), None)
    if region is None or region.parent is None:
        return None
    size = region.last - region.first
    wider = region.parent.last - region.parent.first
    return region.parent.element if wider < 2 * size + 20 else region.element


def find_asides(body: Body, headline: str) -> list[Aside]:
    """Return the furniture that the walk passed by between the headline and a text close below."""
    if not body.blocks:
        return []
    title, first = find_title(body, headline)
    low = max(title + 1, first - CLOSE)
    near = (aside for aside in body.layout.aside if low <= aside.place <= first)
    return list(islice(near, _MOST_ASIDES))


def open_asides_above(body: Body, headline: str) -> list[Block]:
    """Return the lines of furniture above the headline in the smallest box of it and the text.

    Where that is no `article`, only those that say what their time is of: others are today's.
    """
    title, first = find_title(body, headline) if body.blocks else (0, 0)
    boxes = body.blocks[0].region.around() if title < first else ()
    box = next((each for each in boxes if each.first <= title), None)
    if box is None or box.parent is None:
        return []
    near = (aside for aside in body.layout.aside if box.first <= aside.place <= title)
    inside = islice(
        (each for each in near if each.region and box in each.region.around()), _MOST_ASIDES
    )
    lines = [line for aside in inside if not holds_title(aside) for line in open_aside(aside)]
    if box.element.tag == "article":
        return lines
    return [line for line in lines if len(line.text) <= _LONGEST and labels_time(line.text)]


def open_aside(aside: Aside) -> list[Block]:
    """Return the lines of a piece of furniture that lead nowhere: a byline may hide in a widget.

    "By" and a name, or an agency's alone, is a credit wherever it leads; letters may be a button's.
    """
    if aside.opened is None:
        aside.opened = lay_out(aside.element, loose=True, within=aside.region).blocks[:_MAX_ASIDE]
    return [each for each in aside.opened if each.link_share < 0.5 or _credits(each.text)]


def _credits(text: str) -> bool:
    return bool(_BY_NAME.fullmatch(text)) or (" " in text and is_agency(text))


def holds_title(aside: Aside) -> bool:
    """Say whether a piece of furniture leads to another article: names and times there are its."""
    open_aside(aside)
    blocks = aside.opened or []
    if any(block.mark & Mark.BYLINE or opens_byline(block.text) for block in blocks):
        return False
    return any(is_linked_title(block, _WHOLE_TITLE) for block in blocks)


def is_linked_title(block: Block, least: int = _TITLE_WORDS) -> bool:
    """Say whether a block is a link of a few words, as titles of other articles are."""
    linked = block.link_share > _LINKED and block.words >= least
    return linked and not is_prompt(block.text)
