"""Where a text begins and ends: decided by the shape its paragraphs share."""

import re
from collections import Counter
from collections.abc import Sequence

from wirefeed.reading.body.endings import is_bio, is_plea, names_source
from wirefeed.reading.body.imprint import is_imprint
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.credit.dateline import names_place
from wirefeed.reading.credit.known import names_agency, signs_off
from wirefeed.reading.credit.signoff import is_signed
from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.markup.elements import HEADINGS, ROWS, SUBHEADINGS

_ENOUGH = 0.15  # of a text's words: a shape that so many share is the text's
_NEARLY = 0.9  # of a text's words: so many in the claimed text make it a whole one
_SHORT, _INITIALS = 12, 5  # words of a line behind a text; characters
_FEW = 8  # words of a line that is no sentence
_NAMES = 6  # words of a signature, and one more
_VIETNAMESE = re.compile("[đơưạảấếầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_SOME, _LAST = 5, 4  # letters that tell a language; blocks, with the signature, that have them
_DIGITS = re.compile(r"\d+")
_CONTACT = re.compile(r"\S@\S+\.\w|https?://", re.IGNORECASE)


def cut_edges(blocks: list[Block], witness: Witness) -> list[Block]:
    """Cut what stands before the first and after the last piece of the text itself."""
    shapes = {place: _shape(block) for place, block in enumerate(blocks) if block.prose}
    if not shapes:
        return blocks if _is_list(blocks) else []
    words: Counter[str] = Counter()
    for place, shape in shapes.items():
        words[shape] += blocks[place].words
    home = {shape for shape, many in words.items() if many >= _ENOUGH * words.total()}
    inside = [
        place
        for place, shape in shapes.items()
        if shape in home or witness.holds(blocks[place].text)
    ] or [*shapes]
    first, last = next(iter(shapes)), inside[-1]
    while len(inside) > 1 and _is_farewell(blocks[last]) and not witness.holds(blocks[last].text):
        inside.pop()
        last = inside[-1]
    kept = blocks[_find_start(blocks, first) : last + 1]
    kept += _trailing(blocks[last + 1 :], blocks[last])
    whole = len(kept)
    while len(kept) > 3 and (
        _leads_nowhere(kept[-1]) or (len(kept) < whole and _is_farewell(kept[-1]))
    ):
        kept.pop()
    if len(kept) > 3 and signs(kept[-1], kept[-_LAST:-1]) and not witness.holds(kept[-1].text):
        kept.pop()
    return _drop_strangers(kept, witness)


def _find_start(blocks: list[Block], first: int) -> int:
    """Return the place of a first chapter's heading, if others like it follow, or of its text.

    A town that stands loose before it, in the same box, opens it: "<b>Ranchi: </b><p>A court".
    """
    if (
        first
        and _is_loose(blocks[first - 1], blocks[first])
        and names_place(blocks[first - 1].text)
    ):
        return first - 1
    if not first or (heading := blocks[first - 1]).tag not in SUBHEADINGS:
        return first
    alike = (
        block.tag == heading.tag and block.region is heading.region for block in blocks[first:]
    )
    return first - any(alike)


def _is_loose(block: Block, following: Block) -> bool:
    """Say whether a block is text of a box that holds the paragraph following it, in no element."""
    region = block.region
    return region is following.region and block.tag == region.element.tag != following.tag


def _drop_strangers(blocks: list[Block], witness: Witness) -> list[Block]:
    """Drop the regions a claimed text knows nothing of, where it holds nearly all the others."""
    if not witness.words:
        return blocks
    prose = [block for block in blocks if block.prose]
    held = [block for block in prose if witness.holds(block.text)]
    if sum(block.words for block in held) < _NEARLY * sum(block.words for block in prose):
        return blocks
    homes = {id(block.region) for block in held}
    amid = prose[prose.index(held[0]) :]
    strange = {id(block.region) for block in amid} - homes
    return [block for block in blocks if id(block.region) not in strange]


def _trailing(tail: list[Block], last: Block) -> list[Block]:
    """Keep lists with their headings and a sign-off that follow the last sentence in its place."""
    kept: list[Block] = []
    for block in tail:
        if block.link_share > 0.3 or not _is_beside(block, last) or _is_farewell(block):
            break
        kept.append(block)
    while kept and kept[-1].tag in HEADINGS:
        kept.pop()
    rows = [block for block in kept if block.tag in ROWS]
    if len(rows) > 1 or any(row.words > 1 for row in rows):
        return kept
    return [block for block in kept[:2] if block.words < _SHORT and _is_like(block, last)]


def _is_beside(block: Block, last: Block) -> bool:
    """Say whether a block stands beside the text's last one, or in a list or a frame there.

    Single words in a frame are tags.
    """
    region, home = block.region, last.region.home
    if region.parent is home or region.home is home:
        return True
    return region.outer.parent is home and (block.tag not in ROWS or block.words > 1)


def _is_like(block: Block, last: Block) -> bool:
    """Say whether a block stands where the last one does, or is a sign-off in a frame like its."""
    if block.region is last.region:
        return True
    text = block.text
    initials = len(text) <= _INITIALS or ("/" in text and " " not in text)  # kb, aja/PAP
    return (initials or is_signed(text) or signs_off(text)) and _shape(block) == _shape(last)


def _leads_nowhere(block: Block) -> bool:
    """Say whether a last block is a heading, or announces what is not there."""
    return block.tag in HEADINGS or (block.text[-1] in ":：" and block.words < 30)


def signs(block: Block, last: Sequence[Block]) -> bool:
    """Say whether a block behind a text's last ones is but its writer's name in bold letters.

    So Vietnamese outlets print it; elsewhere such a line is an agency or words of the text.
    """
    letters = sum(len(_VIETNAMESE.findall(each.text)) for each in last)
    if letters < _SOME or block.tag in ROWS:
        return False
    words = block.text.split()
    named = 1 < len(words) < _NAMES and all(word[0].isupper() for word in words)
    alone = named and block.tag not in HEADINGS and block.bold >= len(block.text)
    return alone and block.text[-1].isalpha() and not is_signed(block.text)


def _is_list(blocks: list[Block]) -> bool:
    """Say whether blocks are an article made of lists alone, such as winners or results."""
    items = [block for block in blocks if block.tag in ROWS and block.link_share < 0.3]
    return len(items) >= 8 and 2 * len(items) > len(blocks)


def _is_farewell(block: Block) -> bool:
    """Say whether a last block names a contact, the author, the outlet or a source, or asks for
    something. An agency's name signs the text.
    """
    text = block.text
    # A Korean reporter's address is glued to the last sentence, or stands alone.
    told = block.words < _FEW or "기자" not in text[-60:]
    contact = block.words < 60 and told and bool(_CONTACT.search(text))
    if names_source(text) and not names_agency(text):
        return True
    told = is_plea(text) or is_bio(text) or is_imprint(text)
    return contact or (block.words < 150 and told)


def _shape(block: Block) -> str:
    """Return what paragraphs of one text have in common: their element and the one around it.

    What is quoted stands among them; around a box that has no name, the next counts too.
    """
    tag, region = block.tag, block.region
    if region.element.tag == "blockquote" and region.parent is not None:
        tag, region = tag.replace("blockquote", "p"), region.parent
    if _is_divided(block) and region.parent is not None:
        tag, region = "p", region.parent
    named = _read_class(region)
    shape = f"{tag} {region.element.tag} {named}"
    if named or region.parent is None:
        return shape
    return f"{shape} in {region.parent.element.tag} {_read_class(region.parent)}"


def _read_class(region: Region) -> str:
    """Return a region's class without figures."""
    return _DIGITS.sub("", (region.element.get("class") or "")[:200]).strip()


def _is_divided(block: Block) -> bool:
    """Say whether a block is one of several that line breaks divide, in a box without a name."""
    region = block.region
    several = region.last - region.first > 1
    return block.tag == "div" and several and not region.element.get("class")
