"""Names alone, where neither markup nor "by" tells a byline: beside the time, below the text."""

from typing import Final

from wirefeed.reading.authors.authors import TOWN, AgencyTest, is_full_name
from wirefeed.reading.authors.near_lines import list_places
from wirefeed.reading.body.body import Body
from wirefeed.reading.body.edges import is_signature
from wirefeed.reading.dating.timed import split_time
from wirefeed.text.spaces import letters

_LAST: Final = 2  # blocks of a text that may introduce its writer
_SIGNS: Final = frozenset(",:/|()&")


def find_name_beside_time(
    body: Body, headline: str, address: str, titles: str, is_agency: AgencyTest
) -> str:
    """Return the full name before the time between headline and text, "" where none is.

    A section or a place may stand there too: the text, the page's address or its titles hold those.
    """
    lines = [line for line in next(list_places(body, headline), []) if line]
    for place, line in enumerate(lines):
        before, behind = split_time(line)
        if (before, behind) == (line, ""):
            continue
        name = before or (lines[place - 1] if place else "")
        if is_agency(name):
            return name
        if _may_be_someone(name):
            known = (address, titles, *(block.text for block in body.blocks[:-_LAST]))
            return "" if any(letters(name) in letters(text) for text in known) else name
    return ""


def find_signature(body: Body) -> str:
    """Return the full name that stands in bold letters right below a text, "" where none does."""
    blocks = body.layout.blocks
    place = blocks.index(body.blocks[-1]) + 1 if body.blocks else len(blocks)
    return next(
        (
            block.text
            for block in blocks[place : place + 1]
            if is_signature(block) and _may_be_someone(block.text)
        ),
        "",
    )


def _may_be_someone(name: str) -> bool:
    """Say whether words are a full name in title case.

    >>> _may_be_someone("Ada van Moor"), _may_be_someone("PRINT SHARE"), _may_be_someone("New Hale")
    (True, False, False)
    """
    words = name.split()
    told = not name.isupper() and not _SIGNS & set(name) and not TOWN.match(name)
    return told and is_full_name(name) and all(word.upper() != word.lower() for word in words)
