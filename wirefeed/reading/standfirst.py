"""The standfirst: told from a teaser that only repeats how the text begins."""

import re
from itertools import islice

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.captions import is_caption
from wirefeed.reading.body.endings import is_plea, names_source
from wirefeed.reading.body.surroundings import find_span, find_title
from wirefeed.reading.claims import meta
from wirefeed.reading.credit.dateline import read_dateline
from wirefeed.reading.credit.dateline_head import opens_dispatch
from wirefeed.reading.credit.disclaimer import is_disclaimer
from wirefeed.reading.credit.photos import is_photo_credit, is_taken
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.phrases import is_prompt, names_picture
from wirefeed.reading.layout.stamps import is_topline, tells_age
from wirefeed.reading.markup.elements import HEADINGS, ROWS, SUBHEADINGS
from wirefeed.reading.material import Material
from wirefeed.text.entities import plain
from wirefeed.text.spaces import count_words, letters, squeeze

_LONGEST = 1_000
_SHORT = 60
_FEW_WORDS, _FEW_BLOCKS = 2, 3
_SEVERAL = 5  # paragraphs
_FEW_BESIDE, _BRIEF = 15, 30  # words of a line that tells its time, of a sentence above it
_FEWEST, _MOST, _SOME_LINKS = 6, 60, 0.3  # words; of a block's characters
_OTHER = Mark.FURNITURE | Mark.CAPTION | Mark.BYLINE | Mark.CREDIT | Mark.KICKER | Mark.DISCLAIMER
_SENTENCE = re.compile(r"(?<!\bvs)[.!?…]\s")
_SOLD = re.compile(
    r"(?i)earn \w+ commission|^\W*(?:advertis|sponsor|anzeige|werbung|publici|listen to)"
)
_SIGNS = " ·•|–—-"
_OPENING, _PIECE = 40, 30  # letters of a text that are unmistakable
_DATELINE = 50  # letters that a dateline has at most


def take_standfirst(material: Material, body: Body, headline: str) -> tuple[str, list[str]]:
    """Return the standfirst and warnings, and take it out of the body's blocks.

    What the head describes may be printed before the text, be its first paragraph, or be cut from
    it by a machine. "" where it only repeats a title, or how the text begins.
    """
    ruled = material.rule("description")
    printed = ruled[0] if ruled else _marked(body, headline)
    claims = [plain(material.claim("description")), plain(material.head.first(meta.DESCRIPTION))]
    first = body.blocks[0] if body.blocks else None
    if first and len(body.blocks) > 2 and printed and _key(printed) == _key(first.text):
        if _stands_above(first, body, headline) and not opens_dispatch(body.blocks[1].text):
            return "", []
        body.blocks.pop(0)
        first = body.blocks[0]
    if first and len(body.blocks) > 2:
        apart = _is_set_apart(first, body.blocks[1:])
        said = any(claim and _key(claim) == _key(first.text) for claim in (printed, *claims))
        several = len(body.blocks) > _FEW_BLOCKS
        if (apart and said) or (
            several and not printed and _stands_first(body, headline, apart=apart)
        ):
            body.blocks.pop(0)
            printed = printed or first.text
    begins = _key(" ".join(block.text for block in body.blocks[:4]))
    own = _key(headline.rstrip(". …"))
    titles = (material.head.title, material.head.first(meta.HEADLINE))
    named = {_key(title.rstrip(". …")) for title in titles}
    doubts: list[str] = []
    for text in filter(None, (printed, *claims, _find_unnamed(body, headline))):
        stem = _key(text.rstrip(". …"))
        if (
            not stem
            or stem == own
            or (text is not printed and stem in named)
            or (not ruled and _is_beside(text))
        ):
            continue
        if not _repeats(stem, begins):
            return squeeze(text, _LONGEST), []
        if first and stem == _key(first.text):
            doubts = ["standfirst-unclear"]
    return "", doubts


def _repeats(stem: str, begins: str) -> bool:
    """Say whether a standfirst's letters are those of a text's beginning, or go over into them.

    The text may have a dateline before them.
    """
    place = begins.find(stem[: max(_OPENING, int(len(stem) * 0.9))])
    if place == 0 or (0 < place <= _DATELINE and len(stem) >= _PIECE):
        return True
    if len(begins) <= _OPENING or begins[:_OPENING] not in stem[: 2 * _OPENING]:
        return False
    pieces = (stem[len(stem) * quarter // 4 :][:_PIECE] for quarter in (1, 2, 3))
    return any(piece in begins for piece in pieces)


def _stands_above(block: Block, body: Body, headline: str) -> bool:
    """Say whether a text's first block is printed above it as well, as its standfirst."""
    title, first = find_title(body, headline)
    return any(_key(other.text) == _key(block.text) for other in body.layout.blocks[title:first])


def _marked(body: Body, headline: str) -> str:
    """Return what the markup calls a standfirst near the headline, sooner below than above it.

    Several paragraphs or points in one box of that name are one, but no points under a heading.
    """
    start, _ = find_span(body, headline)
    blocks = body.layout.blocks
    title, first = find_title(body, headline) if body.blocks else (start, len(blocks))
    title = max(title, start)
    for block in (*blocks[title:first], *blocks[start:title]):
        if block.tag == "h1" or block.text == headline or block.mark & Mark.CAPTION:
            continue
        mark = block.mark
        for region in islice(block.region.around(), 2):
            mark |= region.mark
        if mark & Mark.STANDFIRST and block.words > 2 and block.link_share < 0.5:
            if _is_headed(block, blocks):
                continue
            home = block.region
            whole = home.mark & Mark.STANDFIRST or block.tag == "li"
            box = blocks[home.first : home.last] if whole else []
            more = (
                each for each in box if each.region is home and each.prose and each is not block
            )
            several = [block.text, *(each.text for each in islice(more, _SEVERAL))]
            return "" if opens_dispatch(block.text) else " ".join(several)
    return ""


def _is_headed(block: Block, blocks: list[Block]) -> bool:
    """Say whether a block heads the points in a box called a standfirst, or is one of them."""
    if block.tag not in HEADINGS and block.tag != "li":
        return False
    boxes = islice(block.region.around(), 2)
    box = next((each for each in boxes if each.mark & Mark.STANDFIRST), None)
    held = blocks[box.first : box.last] if box else []
    points = [each for each in held if each.tag == "li" and each.link_share < _SOME_LINKS]
    return len(points) > 1 and held[0].tag in HEADINGS


def _find_unnamed(body: Body, headline: str) -> str:
    """Return the one sentence or lower heading between headline and text that is nothing else."""
    if not body.blocks:
        return ""
    blocks = body.layout.blocks
    title, first = find_title(body, headline)
    places = range(title + 1, first)
    found = [place for place in places if _may_stand_first(blocks[place])]
    return blocks[found[0]].text.lstrip(_SIGNS) if len(found) == 1 else ""


def _may_stand_first(block: Block) -> bool:
    """Say whether a block may be a standfirst that no name calls so."""
    called = block.mark | block.region.mark
    if called & _OTHER or block.link_share > _SOME_LINKS or not _FEWEST <= block.words <= _MOST:
        return False
    if not (block.prose or block.tag in SUBHEADINGS) or block.tag in ROWS:
        return False
    text = block.text
    if (text[-1] == "?" and not _SENTENCE.search(text)) or _SOLD.search(text):  # a poll's
        return False
    others = (
        is_disclaimer, is_plea, is_topline, is_prompt, is_photo_credit, opens_dispatch, tells_age
    )  # fmt: skip
    return not any(says(text) for says in others) and not is_caption(block)


def _stands_first(body: Body, headline: str, *, apart: bool) -> bool:
    """Say whether a text's first block is a standfirst: its author or time is printed below it.

    It is set `apart` from the text, but no quotation, or as the headline is, in the same box, and
    has no place before it as the text has.
    """
    first = body.blocks[0]
    if not _may_stand_first(first) or not any(map(_tells_who_or_when, body.span(2)[1:-1])):
        return False
    if read_dateline(first.text):
        return False
    if apart:
        return first.region.element.tag != "blockquote"
    title = body.layout.blocks[find_title(body, headline)[0]]
    like = title is not first and (title.tag, title.region) == (first.tag, first.region)
    return like and first.words <= _BRIEF


def _tells_who_or_when(block: Block) -> bool:
    text = block.text
    if block.mark & Mark.BYLINE:
        return True
    if names_source(text) or block.prose:
        return False
    return is_topline(text) or (block.words <= _FEW_BESIDE and split_time(text)[0] == "")


def _is_beside(text: str) -> bool:
    """Say whether a short line is a picture's or a time, whatever its place is called."""
    if len(text) > _SHORT:
        return False
    before, behind = split_time(text)
    timed = before != text and count_words(f"{before} {behind}") <= _FEW_WORDS
    return timed or names_picture(text) or is_taken(text)


def _is_set_apart(block: Block, rest: list[Block]) -> bool:
    """Say whether a first paragraph is set in another way than the text."""
    if block.tag in HEADINGS or block.bold > 0.8 * len(block.text):
        return True
    homes = [other.region for other in rest]
    return block.region not in homes and homes.count(homes[0]) > 1


def _key(text: str) -> str:
    return letters(text[:2_000])
