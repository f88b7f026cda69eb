"""Whose a picture is, where the line below it does not say that it speaks of one."""

import re
from functools import lru_cache
from typing import Final

from wirefeed.reading.credit.bywords import SOURCE, opens_byline
from wirefeed.reading.credit.known import find_agency
from wirefeed.reading.credit.places import is_cased, is_place
from wirefeed.reading.credit.sources import UNNAMED
from wirefeed.text.spaces import count_words

_LONGEST: Final = 80  # characters of the end that is looked at
_FULL_NAME: Final = 4  # letters of who stands beside an agency: "red" is its desk
_FEW, _FEW_UNCASED = 3, 2  # words of a place or a name
_CLOSED: Final = re.compile(r"[)）\]】」>〉.。।]*$")
# What the agency is set off by, from what is to be seen: ". — AFP", " (ANI)", "。中央社", " | PTI".
_SET_OFF: Final = re.compile(
    r"[(（\[【<〈|｜ⓒ©—–]|\s-{1,2}\s|[.。।!?！？]\s?(?!$)|(?<=\s)(?=[/／])"
)
_SIGNS: Final = re.compile(r"[(（\[【<〈|｜ⓒ©—–/／-]")
_ENDED: Final = re.compile(r"[.。।!?！？]")
_PARTS: Final = re.compile(r"[/／]")
_KIND: Final = re.compile(r"(?i)\s+(?:file|files|pics?|handout|archiv\w{0,2})$")
_SOURCE: Final = re.compile(rf"(?i)\W*{SOURCE}\s?[:：]")


@lru_cache(maxsize=8_192)  # asked by body and credit, and of each walk over a page
def ends_in_agency(text: str) -> bool:
    """Say whether a line is an agency's name, or ends in one that is set off from the rest.

    >>> lines = ("Reuters", "Ferries at the quay | ANI", "Boats. — Reuters/File", "渡輪。（路透）")
    >>> [ends_in_agency(line) for line in lines]
    [True, True, True, True]

    Bylines do so too: what stands behind a place, behind "by" or beside another agency.

    >>> lines = ("By ANI", "Port Hale | PTI", "Ada Moor (AP)", "APA/dpa", "Agencies")
    >>> [ends_in_agency(line) for line in lines]
    [False, False, False, False, False]
    """
    end = _CLOSED.sub("", text[-_LONGEST:])
    start = max((match.end() for match in _SET_OFF.finditer(end)), default=0)
    if not _is_one_agency(end[start:]) or opens_byline(text) or _SOURCE.match(text):
        return False
    return not _is_name(text[:-_LONGEST] + end[:start])


def _is_one_agency(text: str) -> bool:
    """Say whether a text names one agency, with who took the picture for it perhaps."""
    parts = [_KIND.sub("", part.strip()) for part in _PARTS.split(text)]
    owners = {part: find_agency(part) for part in parts if part}
    named = [code for code in owners.values() if code]
    others = [part for part, code in owners.items() if not code]
    shortest = min(map(len, others), default=_FULL_NAME)
    return len(named) == 1 and named != [UNNAMED] and shortest >= _FULL_NAME


def _is_name(text: str) -> bool:
    """Say whether words may be a place's or a person's alone; a sentence is neither."""
    said = _SIGNS.sub(" ", text).strip()
    few = _FEW if is_cased(said) else _FEW_UNCASED
    return bool(said) and count_words(said) <= few and not _ENDED.search(text) and is_place(said)
