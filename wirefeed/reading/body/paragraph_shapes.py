"""The shape of a block: by which elements, and of which names, a text's paragraphs are printed."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from wirefeed.reading.layout.blocks import Block, Region

_DIGITS = re.compile(r"\d+")
_CELLS = frozenset({"td", "center"})
_SEVERAL, ALONE = 3, "td lone"  # sentences in one cell; what cells of other tables are called


def find_divided(blocks: Sequence[Block]) -> set[Region | None]:
    """Return the tables in which one cell holds several sentences that line breaks divide."""
    cells = Counter(block.region for block in blocks if block.prose and block.tag == "td")
    return {_find_table(cell) for cell, several in cells.items() if several >= _SEVERAL}


def _find_table(cell: Region) -> Region | None:
    return next((each for each in cell.around() if each.element.tag == "table"), None)


def read_shape(block: Block, tables: Collection[Region | None] = ()) -> str:
    """Return what paragraphs of one text have in common: their element and the one around it.

    What is quoted stands among them; around a box that has no name, the next counts too. Of the
    cells of a page those of the `tables` are apart.
    """
    tag, region = block.tag, block.region
    if tables and tag in _CELLS:
        tag = "td br" if _find_table(region) in tables else ALONE
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
