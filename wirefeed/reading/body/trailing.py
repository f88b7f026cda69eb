"""What follows a text's last paragraph, in the text's own box, and is still the text's."""

import re
from itertools import takewhile

from wirefeed.reading.body.endings import is_bio, is_plea, names_source, speaks_to_readers
from wirefeed.reading.body.imprint import is_imprint
from wirefeed.reading.body.paragraph_shapes import read_shape
from wirefeed.reading.credit.bywords import AUTHOR, opens_byline
from wirefeed.reading.credit.known import names_agency, signs_off
from wirefeed.reading.credit.signoff import is_signed
from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.markup.elements import HEADINGS, ROWS

_SHORT, _INITIALS = 12, 5  # words of a line behind a text; characters
_LIST, _LAST = 3, 10  # lines; a text's last ones
_FEW = 8  # words of a line that is no sentence
_SENTENCE = 20  # words of a line that is longer than a contact is
_MARKED = re.compile(r"[-–—•·*▪●◦]\s|\(?\d{1,2}[.)]\s")  # 2) Ada Moor
_OF_AUTHORS = re.compile(rf"(?i){AUTHOR}")
_CONTACT = re.compile(r"\S@\S+\.\w|https?://", re.IGNORECASE)
_LISTS = frozenset({"ul", "ol", "table"})


def keep_trailing(tail: list[Block], text: list[Block]) -> list[Block]:
    """Keep lists, with their headings, and a sign-off that follow a text in its place."""
    last, home = text[-1], text[-1].region.home
    kept: list[Block] = []
    rows: list[Block] = []
    for block in takewhile(lambda block: _may_trail(block, home, rows), tail):
        if _is_row(block, home):
            rows.append(block)
        elif not _is_beside(block, home):
            break
        kept.append(block)
    while kept and kept[-1].tag in HEADINGS:
        kept.pop()
    if len(rows) > 1 or any(row.tag in ROWS and row.words > 1 for row in rows):
        return kept
    if lines := _list_lines(kept, text):
        return lines
    return [block for block in kept[:2] if block.words < _SHORT and _is_like(block, last)]


def _may_trail(block: Block, home: Region, rows: list[Block]) -> bool:
    """Say whether a block stands in a text's box, or a frame of it, and leads nowhere.

    Behind rows a source is theirs.
    """
    if block.link_share > 0.3 or all(each is not home for each in block.region.around()):
        return False
    return not is_farewell(block) or bool(rows and names_source(block.text))


def _list_lines(kept: list[Block], text: list[Block]) -> list[Block]:
    """Return the lines that follow a text as paragraphs of its own, where they are a list.

    A colon announces it, the text's last lines are as short, or each has its mark.
    """
    last, home = text[-1], text[-1].region.home
    lines = list(takewhile(lambda block: _is_line(block, last, home), kept))
    listed = len(text) > _LAST and all(block.words < _SHORT for block in text[-_LAST:])
    if not (listed or last.text[-1] in ":："):
        lines = list(takewhile(lambda block: _MARKED.match(block.text), lines))
    several = sum(block.tag not in HEADINGS and block.words > 1 for block in lines) >= _LIST
    return lines if several else []


def _is_line(block: Block, last: Block, home: Region) -> bool:
    """Say whether a block is a heading, or a paragraph as a text's last one, of no author."""
    if block.tag in HEADINGS:
        return block.region.home is home
    named = opens_byline(block.text) or _OF_AUTHORS.match(block.text)
    return not named and block.tag == last.tag and block.region is last.region


def _find_box(region: Region, home: Region) -> Region | None:
    """Return the box in a text's own that a region is of, None where that is the text's or none."""
    return next((each for each in region.around() if each.parent is home), None)


def _is_row(block: Block, home: Region) -> bool:
    """Say whether a block is of a list or table that is all of a box; single words are tags."""
    region = block.region
    if home in (region.home, region.parent) and (block.tag in ROWS or region.element.tag == "dl"):
        return True
    box = _find_box(region, home)
    if box is None or (block.tag in ROWS and block.words == 1):
        return False
    span = box.last - box.first
    return any(
        each.element.tag in _LISTS and each.last - each.first == span for each in region.around()
    )


def _is_beside(block: Block, home: Region) -> bool:
    """Say whether a block stands in a text's box, or in a box or a frame there."""
    region = block.region
    framed = block.tag not in ROWS and region.outer.parent is home
    return framed or home in (region.home, region.parent)


def _is_like(block: Block, last: Block) -> bool:
    """Say whether a block stands where the last one does, or is a sign-off in a frame like its."""
    if block.region is last.region:
        return True
    text = block.text
    initials = len(text) <= _INITIALS or ("/" in text and " " not in text)  # kb, aja/PAP
    signed = initials or is_signed(text) or signs_off(text)
    return signed and read_shape(block) == read_shape(last)


def is_farewell(block: Block) -> bool:
    """Say whether a last block names a contact, author, outlet or source, or asks for something.

    A source that is an agency signs the text.
    """
    text = block.text
    # A Korean reporter's address is glued to the last sentence, or stands alone.
    told = block.words < _FEW or "기자" not in text[-60:]
    found = _CONTACT.search(text) if block.words < 60 and told else None
    # Of a letter box a sentence tells as well: "Who saw it should write to police at ...".
    asks = block.words < _SENTENCE or speaks_to_readers(text)
    contact = found is not None and (asks or "@" not in found[0])
    if names_source(text) and not names_agency(text):
        return True
    told = is_plea(text) or is_bio(text) or is_imprint(text)
    return contact or (block.words < 150 and told)
