"""Update markers: what a headline or a slug says about its place in a run of versions."""

import re
from typing import Final

from wirefeed.items import UpdateMarker

_LONGEST: Final = 300
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_NUMBER: Final = r"(?P<number>\d{1,2})"
_NTH: Final = rf"(?:{_NUMBER}(?:st|nd|rd|th)|(?P<word>first|second|third|fourth|fifth))"
_DASH: Final = r"\s?[-:–—]\s*"
_KINDS: Final = (
    "FACTBOX|TIMELINE|SCENARIOS|QUOTEBOX|HIGHLIGHTS|CHRONOLOGY|TABLE|TEXT|ANALYSIS|EXCLUSIVE"
)
# Tried in order; a number in the marker is the version it announces.
_MARKERS: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "kill",
            r"^(?:STORY )?(?:WITHDRAWN|KILL(?:ED)?|(?:MANDATORY|BULLETIN) KILL)\b\s?[-:–—]?\s*",
        ),
        ("kill", rf"(?i)^(?:story withdrawn|kill notice|withdrawal){_DASH}"),
        ("correction", rf"^(?:REFILE-)?CORRECT(?:ED|ION)(?:\s?\([^()]{{1,60}}\))?{_DASH}"),
        ("correction", r"(?i)^\((?:corrected|correction|c o r r e c t i o n)\)\s*"),
        ("refile", rf"^REFILE-(?:UPDATE\s?{_NUMBER}?-)?\s*"),
        ("repeat", rf"^(?:RPT|REPEAT)(?:-\w+)?{_DASH}"),
        ("update", rf"^UPDATE\s?{_NUMBER}?{_DASH}"),
        ("wrapup", rf"^WRAPUP\s?{_NUMBER}?{_DASH}"),
        ("urgent", r"(?i)^(?:URGENT|FLASH|EILMELDUNG|EIL|DRINGEND)\s?[-:–—+]+\s*|^\(urgent\)\s*"),
        ("lead", rf"(?i)(?:^|\s)\({_NTH}\s?-?(?:ld|lead)\)(?=\s|$)"),  # (2nd LD) (Second Lead)
        ("lead", rf"(?i)(?:^|,\s?){_NTH}\s?-?(?:ld|lead)-?\s?(?:writethru)?(?:{_DASH}|$)"),
        ("lead", rf"^{_NUMBER}(?:ST|ND|RD|TH) LEAD\b{_DASH}"),
        ("lead", rf"(?i)(?:^|\s)\((?:lead|ld)\)(?=\s|$)|^LEAD{_DASH}"),
        ("lead", rf"^\({_NUMBER}보\)\s*|^\(종합\)\s*|\(종합\)\s*$"),
        ("roundup", rf"(?i)(?:^|\s)\(roundup\)(?=\s|$)|^roundup{_DASH}"),
        ("attention", r"(?i)^\((?:ATTN|Achtung)\b[^()]{0,120}\)\s*"),
        ("kind", rf"^(?:{_KINDS}){_DASH}"),
        ("latest", r"^The Latest:\s*"),
        ("series", r"(?i)^\((?:News Focus|Yonhap Interview|Yonhap Feature)\)\s*"),
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
