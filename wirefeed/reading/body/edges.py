"""Where a text begins and ends: decided by the shape its paragraphs share."""

import re
from collections import Counter
from collections.abc import Sequence

from wirefeed.reading.body.paragraph_shapes import read_shape
from wirefeed.reading.body.trailing import is_farewell, keep_trailing
from wirefeed.reading.body.witness import Witness
from wirefeed.reading.credit.dateline import names_place
from wirefeed.reading.credit.signoff import is_signed
from wirefeed.reading.layout.blocks import Block, Region
from wirefeed.reading.markup.elements import HEADINGS, ROWS, SUBHEADINGS

_ENOUGH = 0.15  # of a text's words: a shape that so many share is the text's
_NEARLY = 0.9  # of a text's words: so many in the claimed text make it a whole one
_HEADINGS = 2  # above a first chapter: its own and that of several
_NAMES = 6  # words of a signature, and one more
_VIETNAMESE = re.compile("[đơưạảấếầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_SOME, _LAST = 5, 4  # letters that tell a language; blocks, with the signature, that have them


def cut_edges(blocks: list[Block], witness: Witness) -> list[Block]:
    """Cut what stands before the first and after the last piece of the text itself."""
    shapes = {place: read_shape(block) for place, block in enumerate(blocks) if block.prose}
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
    while len(inside) > 1 and is_farewell(blocks[last]) and not witness.holds(blocks[last].text):
        inside.pop()
        last = inside[-1]
    kept = blocks[_find_start(blocks, first) : last + 1]
    kept += keep_trailing(blocks[last + 1 :], kept)
    whole = len(kept)
    while len(kept) > 3 and (
        _leads_nowhere(kept[-1]) or (len(kept) < whole and is_farewell(kept[-1]))
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
    place = first
    while 0 < place > first - _HEADINGS and _heads(blocks[place - 1], blocks[first:]):
        place -= 1
    return place


def _heads(block: Block, text: list[Block]) -> bool:
    """Say whether a block is a heading, and more are like it. Bold words may be a name or a day."""
    return block.tag in SUBHEADINGS and any(
        each.tag == block.tag and _is_akin(each.region, block.region) for each in text
    )


def _is_akin(region: Region, other: Region) -> bool:
    """Say whether two regions are one, or boxes of one kind."""
    kind, others = region.element, other.element
    alike = kind.tag == others.tag and kind.get("class") == others.get("class")
    return region is other or (alike and region.parent is other.parent)


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
    alone = named and block.tag not in HEADINGS and block.is_bold
    return alone and block.text[-1].isalpha() and not is_signed(block.text)


def _is_list(blocks: list[Block]) -> bool:
    """Say whether blocks are an article made of lists alone, such as winners or results."""
    items = [block for block in blocks if block.tag in ROWS and block.link_share < 0.3]
    return len(items) >= 8 and 2 * len(items) > len(blocks)
