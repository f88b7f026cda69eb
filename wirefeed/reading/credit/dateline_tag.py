"""The agency a dateline names: in a bracket, or bare before or behind what parts it from a text."""

import re
from datetime import date
from typing import Final

from wirefeed.reading.credit.dateline_head import STRONG, Head
from wirefeed.reading.credit.names import Names
from wirefeed.reading.credit.places import is_cased, is_shouted
from wirefeed.reading.dating.days import is_near, read_day

TAG: Final = re.compile(
    r"\s?(?:[,.:]|--)?\s?(?:\((?P<round>[^()]{1,60})\)|/(?P<slash>[^/]{2,25})/|\[(?P<square>[^\[\]]{2,30})\])"
)
_BARE_TAG: Final = re.compile(
    r"\s?[,.;–—-]{0,2}\s(?P<tag>[^\s,:;.–—।()-]{2,12}(?: [^\s,:;.–—।()-]{2,12})?)"
    r"(?=\s?(?:[:–—।-]|\.\s))"
)
_CORRESPONDENT: Final = re.compile(r"^Корр\.\s(\S+).*")
# РИА Новости, Ада Мур.
_REPORTER: Final = re.compile(r"[A-ZА-ЯЁ][\w-]{1,20} [A-ZА-ЯЁ][\w-]{1,20}\.\s+")
_LATE_TAG: Final = re.compile(r"[.:–—-]\s+|\s(?=[^\W\d_])|(?=\()")
_PARTS: Final = re.compile(r"\s?[/,&+;]\s?|\s-\s|-")


def read_tag(text: str, head: Head, names: Names, on: date | None) -> bool:
    """Read (AGENCY), /AGENCY/ or a bare AGENCY before the separator."""
    if not (match := TAG.match(text, head.end)):
        return _read_bare_tag(text, head, names)
    tag = match["round"] or match["slash"] or match["square"] or ""
    tag = _CORRESPONDENT.sub(r"\1", tag)
    known = holds_agency(tag, names)
    station = bool(match["round"]) and bool(STRONG.search(text[match.end() : match.end() + 4]))
    loud = head.dated or is_shouted(head.place.partition(",")[0])  # HALE (KHAL 5), Hale (KHAL)
    station = station and (loud or " " not in tag) and not match[0].startswith((":", " :"))
    if not known and (not station or (not head.dated and _is_region(tag, text))):
        return False
    head.credit, head.known, head.end = tag.strip(), known, match.end()
    if known and not head.dated and any(map(str.isdigit, tag)):  # (Sputnik - 29th April, 2020)
        found = read_day(tag, at=on)
        head.dated = found is not None
        head.day = found if found and (on is None or is_near(found, on)) else None
    return True


def _read_bare_tag(text: str, head: Head, names: Names) -> bool:
    match = _BARE_TAG.match(text, head.end)
    if not match:
        return False
    known = bool(names.find_whole(match["tag"])) and is_spelled(match["tag"], names)
    if not known and text[match.end() :].lstrip()[:1] != "।":
        return False
    head.credit, head.known, head.end = match["tag"], known, match.end()
    return True


def _is_region(tag: str, text: str) -> bool:
    """Tell whether a bracket before a dash names a region, as in Bernau (Barnim), not a station."""
    words = tag.split()
    titled = all(word.istitle() or word in {"and", "of", "the"} for word in words)
    return len(words) <= 4 and words[0].istitle() and titled and not text.isupper()


def is_spelled(tag: str, names: Names) -> bool:
    """Tell whether letters are an agency's as printed and not a state's: "HALE, Pa. —"."""
    if not tag.isascii():
        return True
    return len(tag) > 2 and (tag in names.spelled or tag.casefold() in names.long)


def read_late_tag(text: str, head: Head, names: Names) -> None:
    """Read an agency behind the separator: "6 января - РИА Новости. "."""
    if head.credit or not (head.dated or not is_cased(head.place)):
        return
    for match in _LATE_TAG.finditer(text, head.end, head.end + 30):
        printed = text[head.end : match.start()].strip()
        if names.find_whole(printed):
            by = _REPORTER.match(text, match.end()) if printed.endswith(",") else None
            head.end = by.end() if by else match.end()
            head.credit, head.known = printed.rstrip(","), True
            return


def holds_agency(tag: str, names: Names) -> bool:
    parts = _PARTS.split(tag)
    return any(names.find_whole(part) for part in (tag, *parts))
