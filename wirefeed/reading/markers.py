"""Update markers: what a headline or a slug says about its place in a run of versions."""

import re
from typing import Final

from wirefeed.items import UpdateMarker

_LONGEST: Final = 300
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_NUMBER: Final = r"(?P<number>\d{1,2})"
# Tried in order; a number in the marker is the version it announces.
_MARKERS: Final = tuple(
    (kind, re.compile(pattern, re.IGNORECASE if flag else 0))
    for kind, pattern, flag in (
        ("kill", r"^(?:STORY )?(?:WITHDRAWN|KILL(?:ED)?|MANDATORY KILL|BULLETIN KILL)\b\s?[-:–—]?\s*", 0),
        ("kill", r"^(?:story withdrawn|kill notice|withdrawal)\s?[-:–—]\s*", 1),
        ("correction", r"^(?:REFILE-)?(?:CORRECTED|CORRECTION)(?:\s?\([^()]{1,60}\))?\s?[-:–—]\s*", 0),
        ("correction", r"^\((?:corrected|correction|c o r r e c t i o n)\)\s*", 1),
        ("refile", rf"^REFILE-(?:UPDATE\s?{_NUMBER}?-)?\s*", 0),
        ("repeat", r"^(?:RPT|REPEAT)(?:-\w+)?\s?[-:–—]\s*", 0),
        ("update", rf"^UPDATE\s?{_NUMBER}?\s?[-:–—]\s*", 0),
        ("wrapup", rf"^WRAPUP\s?{_NUMBER}?\s?[-:–—]\s*", 0),
        ("urgent", r"^(?:URGENT|FLASH|BREAKING|EILMELDUNG|EIL|DRINGEND)\s?[-:–—+]+\s*|^\(urgent\)\s*", 1),
        (
            "lead",
            rf"(?:^|\s|,\s?)\(?(?:{_NUMBER}(?:st|nd|rd|th)|(?P<word>first|second|third|fourth|fifth))"
            r"\s?-?(?:ld|lead)(?:[-\s]?writethru)?\)?(?:\s*[-:–—]\s*|\s+|$)",
            1,
        ),
        ("lead", r"(?:^|\s)\((?:lead|ld)\)(?:\s+|$)|^LEAD\s?[-:–—]\s*", 1),
        ("lead", r"^\((?:종합)(?P<number>\d)?보?\)\s*|\(종합\)\s*$", 0),
        ("roundup", r"(?:^|\s)\(roundup\)(?:\s+|$)|^ROUNDUP\s?[-:–—]\s*|^Roundup:\s*", 0),
        ("roundup", r"(?:^|\s)\(roundup\)(?:\s+|$)", 1),
        ("attention", r"^\((?:ATTN|Achtung)\b[^()]{0,120}\)\s*", 0),
        (
            "kind",
            r"^(?:FACTBOX|TIMELINE|SCENARIOS|QUOTEBOX|HIGHLIGHTS|CHRONOLOGY|TABLE|TEXT|ANALYSIS|EXCLUSIVE)"
            r"\s?[-:–—]\s*",
            0,
        ),
        ("latest", r"^The Latest:\s*", 0),
        ("series", r"^\((?:News Focus|Yonhap Interview|Yonhap Feature)\)\s*", 1),
    )
)


def read_marker(headline: str) -> UpdateMarker | None:
    """Return the update marker of a headline or slug, as printed, or None.

    >>> read_marker("UPDATE 2-Ferries stop in Port Hale")
    UpdateMarker(kind='update', number=2, raw='UPDATE 2-')
    >>> read_marker("(2nd LD) Ferries stop").number, read_marker("Ferries lead the way")
    (2, None)
    """
    text = headline[:_LONGEST].strip()
    for kind, pattern in _MARKERS:
        if match := pattern.search(text):
            return UpdateMarker(kind=kind, number=_count(match), raw=match[0].strip(" ,"))
    return None


def _count(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("number"):
        return int(groups["number"])
    return _ORDINALS.get((groups.get("word") or "").casefold())
