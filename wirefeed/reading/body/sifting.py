"""Which blocks of the region that holds the text are the text: what is furniture goes."""

import re
from collections.abc import Sequence
from itertools import accumulate

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
from wirefeed.reading.body.endings import counts_comments, invites_comments, is_afterword
from wirefeed.reading.body.imprint import is_rights
from wirefeed.reading.body.offers import end_offer, ends_text, is_offer
from wirefeed.reading.body.players import is_player
from wirefeed.reading.body.pointers import points_away
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.credit.bywords import runs_on
from wirefeed.reading.credit.known import names_agency
from wirefeed.reading.dating.clocks import scan_tokens
from wirefeed.reading.layout.appeals import is_appeal, tells_of_itself
from wirefeed.reading.layout.blocks import Block, Layout
from wirefeed.reading.layout.furniture import OUT, Mark
from wirefeed.reading.layout.phrases import disclaims, is_label, is_prompt
from wirefeed.reading.layout.stamps import is_day, is_topline, tells_first
from wirefeed.reading.markup.elements import HEADINGS

_LINKED = 0.8
_MAY_LIST = frozenset({*HEADINGS, *("li", "td", "th", "dt", "dd", "blockquote")})
_FEW_WORDS = 40
_AMID = 0.5  # links in what stands before a paragraph amid the text
_FEW_PARAGRAPHS, _LONGEST_AFTERWORD = 2, 6  # paragraphs; words
_BOX, _PAIR = 3, 2  # blocks
_LEAD = 40  # blocks that may stand before the text, its picture's caption among them
_LONGEST_DATE = 30  # characters
_YEAR = re.compile(r"\d{4}")
_WHOLE = 25  # words of a paragraph that is no line beside the text


def sift(
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
        sells = bool(begun) and is_offer(text)
        if sells or disclaims(text) or (begun and _is_last(block)):
            box_end = end_offer(rows, place, base, last) if sells else place + 1
            if (
                _sells_rest(rows, place, box_end, kept, whole)
                if sells
                else _ends(block, kept, whole)
            ):
                break
            continue
        if text == headline:
            continue
        behind = base + place + 1
        boxed = is_box_heading(text) and opens_box(rows, place, layout.passed_by(behind))
        asks = is_prompt(text) or (block.tag not in _MAY_LIST and tells_of_itself(text))
        asked = asks and _heads_appeal(block, base + place)  # and so does what it heads
        if asked or (boxed and (leads_to_link(rows, place, base) or not asks)):
            box_end = end_box(rows, place, words, base, whole)
            in_box = boxed and block.link_share < 0.5
            continue
        if asks or tells_first(text):
            continue
        if begun < 2 and _says_who_or_when(block, begun=bool(begun)):
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
        if credited or twice or _is_label(block, kept) or _leads_away(rows, place, base):
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


def _is_label(block: Block, kept: Sequence[Block]) -> bool:
    if is_label(block.text):
        return not (kept and _dates_chapter(block))
    claims = (
        bool(kept)
        and block.tag not in HEADINGS
        and is_rights(block.text)
        and not names_agency(block.text)
    )  # a picture's
    return claims or is_player(block)


def _dates_chapter(block: Block) -> bool:
    """Say whether a heading is a day, a month or a year of a chronicle, and no more."""
    text = block.text
    if block.tag not in HEADINGS or len(text) > _LONGEST_DATE or not any(map(str.isdigit, text)):
        return False
    letters = {token.letter for token in scan_tokens(text)}
    return bool(letters & {"m", "y"}) and letters <= set("lnmyt")


def _says_who_or_when(block: Block, *, begun: bool) -> bool:
    """Say whether a line above a text names its author or time, or is but a day of a year.

    Behind the first paragraph "Von der Idee zum Bau" heads a chapter.
    """
    text = block.text
    if is_topline(text):
        return not (begun and block.tag in HEADINGS and runs_on(text))
    told = block.prose or bool(_YEAR.search(text))
    return told and block.tag not in HEADINGS and is_day(text)


def _heads_appeal(block: Block, place: int) -> bool:
    """Say whether a heading that asks something opens a small box of its own."""
    region = block.region
    small = region.last - region.first <= _BOX
    return block.tag in HEADINGS and region.first == place and small and is_appeal(block.text)


def _is_last(block: Block) -> bool:
    """Say whether a line may stand behind a text, over comments or who its author is."""
    text = block.text
    if block.words <= _LONGEST_AFTERWORD and is_afterword(text):
        return True
    return block.tag in HEADINGS and (invites_comments(text) or counts_comments(text))


def _sells_rest(
    rows: Sequence[tuple[Block, int]], place: int, end: int, kept: Sequence[Block], whole: int
) -> bool:
    """Say whether an offer to read on ends the text: buttons amid one sell, too.

    `end` is the row behind the offer's box.
    """
    block = rows[place][0]
    told = block.tag in HEADINGS or block.prose
    return ends_text(rows, end) or (told and _is_over(kept, whole))


def _ends(block: Block, kept: Sequence[Block], whole: int) -> bool:
    """Say whether a disclaimer, or a heading of what others say, ends the text.

    "Comments" is printed on buttons too, above texts and amid them, and counted in the list of
    buttons below a standfirst.
    """
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


def _is_out(block: Block, mark: int, *, started: bool, amid: bool) -> bool:
    """Say whether marks keep a block out; what a text's own headings are called does not.

    Nor does it make a standfirst of a whole paragraph amid the text.
    """
    if started and block.tag in HEADINGS and not block.link_share > 0.5:
        mark &= ~(Mark.STANDFIRST | Mark.HEADER)
        if amid and _dates_chapter(block):
            mark &= ~Mark.BYLINE
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
