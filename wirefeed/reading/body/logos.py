"""Agencies that a page names by their logo alone, between headline and text."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.surroundings import find_surroundings
from wirefeed.reading.credit.known import find_agency
from wirefeed.text.spaces import squeeze

_MOST, _AROUND = 300, 4  # elements looked at, and around one
_LONGEST, _OPENING = 40, 8  # characters of a name; of the text's first words
_TAGS: Final = frozenset({"img", "a", "title"})
_LOGO: Final = re.compile(r"(?i)\s*\b(?:logo|icon)$")
_SOURCE: Final = re.compile(r"(?i)\b(?:author|byline|source|provider|agency|agence|agentur)")
_PICTURE: Final = re.compile(
    r"(?i)figure|figcaption|photo|image|caption|media|gallery|share|social"
)
_PAGES: Final = re.compile(r"/(?:authors?|sources?|agenc(?:y|ies)|providers?)/")


def find_logos(body: Body, headline: str) -> list[str]:
    """Return the agencies that logos above a text name, whole, where they say who it is by.

    That is in a box called author, source, provider or agency, or in a link to such a page.
    """
    around = find_surroundings(body, headline) if body.blocks else None
    if around is None:
        return []
    between = _between(around, headline, body.blocks[0].text)
    names = ((element, _read_name(element)) for element in between)
    return [name for element, name in names if name and find_agency(name) and _is_source(element)]


def _between(around: etree._Element, headline: str, text: str) -> Iterator[etree._Element]:
    """Yield what may be a logo behind the headline and before the element the text begins in."""
    told = False
    for element in islice(around.iter(etree.Element), _MOST):
        raw = element.text or ""
        begun = squeeze(raw, _LONGEST) if len(raw) >= _OPENING else ""
        if not told:
            told = len(begun) >= _OPENING and headline.startswith(begun)
        elif len(begun) >= _OPENING and text.startswith(begun):
            return
        elif element.tag in _TAGS:
            yield element


def _read_name(element: etree._Element) -> str:
    said = element.get("alt") or element.get("aria-label") or element.get("title") or ""
    said = said or (element.text or "" if element.tag == "title" else "")
    return _LOGO.sub("", said.strip()) if len(said) <= _LONGEST else ""


def _is_source(element: etree._Element) -> bool:
    """Say whether an element stands for who wrote a text, and for no picture's owner."""
    boxes = [element, *islice(element.iterancestors(), _AROUND)]
    called = " ".join(f"{box.get('class', '')} {box.get('id', '')}" for box in boxes[:3])
    leads = any(_PAGES.search(box.get("href", "")) for box in boxes[:3])
    tags = " ".join(str(box.tag) for box in boxes)
    return bool(leads or _SOURCE.search(called)) and not _PICTURE.search(f"{called} {tags}")
