"""The shape of a block: by which elements, and of which names, a text's paragraphs are printed."""

import re

from wirefeed.reading.layout.blocks import Block, Region

_DIGITS = re.compile(r"\d+")


def read_shape(block: Block) -> str:
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
