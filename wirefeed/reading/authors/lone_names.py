"""Names alone, where neither markup nor "by" tells a byline: beside the time, below the text."""

from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.authors.authors import TOWN, AgencyTest
from wirefeed.reading.authors.jobs import is_full_name
from wirefeed.reading.authors.near_lines import list_places
from wirefeed.reading.body.body import Body
from wirefeed.reading.body.edges import signs
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.material import Material
from wirefeed.text.spaces import letters

_LAST: Final = 2  # blocks of a text that may introduce its writer, or tell its language
_MOST_ELEMENTS, _LONGEST = 2_000, 100  # looked at; characters of a label
_SIGNS: Final = frozenset(",:/|()&")


def find_name_beside_time(
    body: Body, headline: str, material: Material, is_agency: AgencyTest
) -> str:
    """Return the full name before the time between headline and text, "" where none is.

    An agency may stand behind it too.

    A section, a label or a place may stand there too: the text, the page's address or its titles
    hold those, and nothing says them a second time as pages do with people's names.
    """
    places = [[line for line in lines if line] for lines in list_places(body, headline)]
    lines, below = places or ([], [])
    for place, line in enumerate(lines):
        before, behind = split_time(line)
        if (before, behind) == (line, ""):
            continue
        name = before or (lines[place - 1] if place else "")
        if is_agency(name) or is_agency(behind):
            return name if is_agency(name) else behind
        if _may_be_someone(name):
            titles = (material.url, headline, material.head.title)
            known = (*titles, *(block.text for block in body.blocks[:-_LAST]))
            if any(letters(name) in letters(text) for text in known):
                return ""
            after = (*(block.text for block in body.blocks[-_LAST:]), *below)
            told = any(name in text for text in after) or _is_labelled(name, material.root)
            return name if told else ""
    return ""


def _is_labelled(name: str, root: etree._Element) -> bool:
    """Say whether a portrait is called by a name, or a link says that it leads to their texts."""
    for element in islice(root.iter("img", "a"), _MOST_ELEMENTS):
        if element.tag == "img" and element.get("alt", "")[:_LONGEST].strip() == name:
            return True
        said = element.get("title", "")[:_LONGEST] or element.get("aria-label", "")[:_LONGEST]
        if said.endswith(name) and said.count(" ") > name.count(" ") + 1:
            return True
    return False


def find_signature(body: Body) -> str:
    """Return the full name that stands in bold letters right below a text, "" where none does."""
    blocks = body.layout.blocks
    place = blocks.index(body.blocks[-1]) + 1 if body.blocks else len(blocks)
    if place < len(blocks) and signs(block := blocks[place], body.blocks[-_LAST:]):
        return block.text if _may_be_someone(block.text) else ""
    return ""


def _may_be_someone(name: str) -> bool:
    """Say whether words are a full name in title case.

    >>> _may_be_someone("Ada van Moor"), _may_be_someone("PRINT SHARE"), _may_be_someone("New Hale")
    (True, False, False)
    """
    words = name.split()
    told = not name.isupper() and not _SIGNS & set(name) and not TOWN.match(name)
    return told and is_full_name(name) and all(word.upper() != word.lower() for word in words)
