"""Datelines: the opening of a dispatch, in the forms agencies print and outlets leave of them."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from wirefeed.items import Dateline
from wirefeed.reading.credit.dateline_asian import read_asian
from wirefeed.reading.credit.dateline_days import (
    find_day,
    find_end,
    find_figures,
    settle_day,
)
from wirefeed.reading.credit.dateline_head import Head, is_dateline
from wirefeed.reading.credit.dateline_tag import (
    TAG,
    holds_agency,
    is_spelled,
    read_late_tag,
    read_tag,
)
from wirefeed.reading.credit.names import Names, name_agencies
from wirefeed.reading.credit.photos import is_photo_credit
from wirefeed.reading.credit.places import is_cased, is_place, is_shouted, split_places
from wirefeed.reading.credit.states import is_state
from wirefeed.registry.facts import Agency

_LONGEST: Final = 160
_LONGEST_PLACE: Final = 40
_WORD: Final = (
    r"(?:(?:[A-Z]\.){2,3}"
    r"|[^\W\d_](?:[^\s,;:!?.()\[\]{}/|–—=<>\"“”„«»0-9।،·_\ufffd-]|-(?=\w)){0,30})"
)
_STOP: Final = r"(?:(?<=\bSt)|(?<=\bST)|(?<=\bSte)|(?<=\bFt)|(?<=\bFT)|(?<=\bMt)|(?<=\bMT))\."
# Frankfurt a.M., Bad Hale v. d. Höhe, Hale i. d. OPf.
_SHORT: Final = r"[abdiosuv]\.(?:\s?[abdiosuv]\.)?(?:\s?[A-Z]{1,2}[a-z]{0,2}\.)?"
_PLACE: Final = rf"{_WORD}(?:{_STOP})?(?: (?!-)(?:{_SHORT}|{_WORD}(?:{_STOP})?)){{0,4}}"
_TOWN: Final = re.compile(_PLACE)
_HEAD: Final = re.compile(rf"{_PLACE}(?:\s?/\s?{_PLACE}){{0,2}}")
_ABBREVIATED: Final = r"(?:[A-Z][\w'’]{0,12}(?:\.(?![-–—]))?(?:[A-Z]\.){0,2}|[^\W\d_][\w'’-]{1,20})"
_JOINED: Final = re.compile(r"(?<=[A-Z]{2}) (?:and|et|und|y) (?=[A-Z]{2})")
_REGION: Final = re.compile(
    rf"\s?(?:,\s({_ABBREVIATED}(?:\s[^\W\d_][\w'’-]{{1,15}}){{0,3}})|\(([^()\d/]{{2,30}})\)|\[([^\[\]\d]{{2,30}})\])"
)
_FIRST: Final = re.compile(r"[\s/]")
_CAPTION: Final = re.compile(r"\s?\.?\s?\(([^()]{2,80})\)")
_SEPARATOR: Final = re.compile(
    r"\s?,?\s?(?:--|\.\s?[-–—]{1,2}|[-–—_:·।=]|/(?=\s)|\ufffd{1,3}|\"(?=\s)|\.(?=\s|$))\s?-?|$|\s+"
)
_FRONT: Final = re.compile(r"\(([^()]{2,30})\)\s?\.?\s?[-–—_:]{0,2}\s?")
# JTA —  HARBOUR POST via JTA —
_VIA: Final = re.compile(
    r"(?:[^\s.,;:()]+ ){0,3}(?:via )?(?P<credit>[^\s.,;:()–—-]{2,14})\s?[–—]\s"
)
# اللاذقية-سانا  بغداد – واع –  القدس 4-5-2026 وفا-
_TIGHT: Final = re.compile(
    r"(?P<place>[\u0620-\u064a]{2,20}(?: [\u0620-\u064a]{2,20})?)"
    r"(?:-(?=[\u0620-\u064a]{4})|\s–\s|(?P<day>\s\d{1,2}-\d{1,2}-20\d\d)\s)"
    r"(?P<credit>[\u0620-\u064a]{3,10})(?:\s?[–-])?\s"
)
_COMMA: Final = re.compile(r"\s?[,،]\s")
# What papers in Hindi print before the town: जागरण संवाददाता, गोरखपुर।
_HINDI_DESK: Final = (
    "(?:[\u0900-\u097f]{2,20} ){0,3}(?:संवाददाता|संवाद सूत्र|संवाद सहयोगी|डेस्क|टीम|ब्यूरो|नेटवर्क|न्यूज एजेंसी), "
)
# The outlet's own name beside the place: KOMPAS.com, REPUBLIKA.CO.ID; CNN Indonesia.
_SITE: Final = r"(?i:[^\W_][\w-]{1,30}\.(?:com|co|net|id|tv)(?:\.[a-z]{2})?(?![\w.]))"
_BESIDE: Final = re.compile(rf"\s?,\s?(?:{_SITE}|[A-Z]{{3,5}}\s[A-Z][a-z]{{2,15}}(?=\s?[-–—]))")
_OPENING: Final = re.compile(
    rf"(?:{_HINDI_DESK})?(?:{_SITE}\s?,\s?)?"
    r"(?:DALL?[AO]?['’]?\s?(?:NOSTR[AO]\s)?(?:INVIAT[AO]|CORRISPONDENTE)\s(?:A\s)?)?[\s*>•]*"
)


def read_dateline(
    paragraph: str,
    *,
    at: datetime | None = None,
    agencies: Mapping[str, Agency] | None = None,
    first: bool = True,
    home: str = "",
) -> Dateline | None:
    """Return the dateline a paragraph opens with, or None where there is none.

    `at` is when the outlet printed it, in the outlet's zone: a day without a year gets the year
    that brings it near (seven days before to two after), or stays None. A paragraph that is not
    the `first` of its text needs more than a place: a day, an agency, or capitals and a dash. At
    `home`, a country, letters behind a town may be its state's: "Bagheria (PA) -".

    >>> found = read_dateline("PORT HALE, Jan 6: Ferries stopped.", at=datetime(2025, 1, 7))
    >>> found.printed, found.places, str(found.day)
    ('PORT HALE, Jan 6: ', ('PORT HALE',), '2025-01-06')
    >>> read_dateline("The strike ended on Monday.")
    """
    text = paragraph[:_LONGEST]
    names = name_agencies(agencies or {})
    on = at.date() if at else None
    for read in (_read_asian, _read_front, _read_day_first, _read_plain):
        head = read(text, names, on)
        if head and is_state(head.credit, head.place, home):
            head.place, head.credit, head.known = f"{head.place} ({head.credit})", "", False
            head = head if head.separator.strip() else None
        if head and (first or head.is_firm):
            places = split_places(head.place.strip(" ,"))
            printed = text[: head.end]
            return Dateline(printed=printed, places=places, day=head.day, credit=head.credit)
    return None


def names_place(line: str) -> bool:
    """Tell whether a short line is but a place and what parts it from a text.

    >>> names_place("Ranchi:"), names_place("Muara Enim -"), names_place("Highlights:")
    (True, True, False)
    """
    parted = len(line) <= _LONGEST_PLACE and line.endswith((":", "-", "–", "—"))
    found = read_dateline(f"{line} X") if parted else None
    return found is not None and found.printed.startswith(line)


def _read_asian(text: str, names: Names, on: date | None) -> Head | None:
    found = read_asian(text, names, on)
    if not found:
        return None
    known = bool(names.find_whole(found.credit))
    return Head(found.end, found.place, found.day, found.dated, found.credit, known)


def _read_front(text: str, names: Names, on: date | None) -> Head | None:
    """Read (ANSA) - ROMA, 28 LUG - and (Reuters) -."""
    match = _FRONT.match(text)
    if not match or not holds_agency(match[1], names):
        return _read_via(text, names, on)
    if text[match.end() : match.end() + 1] in {"", "("}:  # a credit on a line of its own
        return None
    behind = _read_plain(text[match.end() :], names, on)
    if behind and (behind.dated or is_shouted(behind.place)):
        behind.end += match.end()
        behind.credit = match[1].strip()
        return behind
    return Head(match.end(), credit=match[1].strip(), known=True)


def _read_via(text: str, names: Names, on: date | None) -> Head | None:
    """Read AGENCY —, OUTLET via AGENCY — and, in Arabic, PLACE-AGENCY."""
    tight = _TIGHT.match(text)
    match = tight or _VIA.match(text)
    if not match or not names.find_whole(match["credit"]) or text[match.end() :][:2].islower():
        return None  # Petra — the rose city — has seen; but AFP — iPhone users
    place = match["place"] if tight else ""
    head = Head(match.end(), place=place, credit=match["credit"], known=True)
    if tight and (figures := match["day"]):
        day, month, year = figures.split("-")
        head.day, head.dated = settle_day(int(month), int(day), year, on), True
    return head


def _read_plain(text: str, names: Names, on: date | None) -> Head | None:
    """Read PLACE, REGION, DATE (AGENCY) - with any piece but the place left out."""
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    match = _HEAD.match(text, start)
    end = find_end(text, start, match.end()) if match else start
    place = _JOINED.sub("/", text[start:end])
    if not is_place(place):
        return None
    head = Head(end, place=place)
    _read_pieces(text, head, names, on)
    _turn(head, names)
    first = _FIRST.split(head.place, maxsplit=1)[0]
    is_label = (
        first in names.printed
        and not head.known
        and (first != head.place or not (head.dated or head.credit))
    )  # AP FACT CHECK; AAP - 20 seats
    if _is_caption(text, head) or is_label or names.find_long(head.place):
        return None
    separator = _SEPARATOR.match(text, head.end)
    if separator:
        head.separator, head.end = separator[0], separator.end()
    read_late_tag(text, head, names)
    return head if is_dateline(head, text) else None


def _read_pieces(text: str, head: Head, names: Names, on: date | None) -> None:
    """Read what stands between place and separator, in whatever order."""
    for _ in range(5):
        if not (
            (not head.dated and _read_date(text, head, on))
            or (not head.dated and _read_figures(text, head, names, on))
            or (not head.credit and read_tag(text, head, names, on))
            or (not head.dated and not head.credit and _read_region(text, head))
        ):
            return


def _read_date(text: str, head: Head, on: date | None) -> bool:
    found = find_day(text, head.end, on)
    if found:
        head.dated, (head.end, head.day) = True, found
    return bool(found)


def _read_figures(text: str, head: Head, names: Names, on: date | None) -> bool:
    """Read a day in figures alone, before an agency's bracket: "06.01.2025 (PAP)"."""
    found = find_figures(text, head.end, on)
    tag = TAG.match(text, found[0]) if found else None
    if not found or not tag or not holds_agency(tag["round"] or "", names):
        return False
    head.dated, (head.end, head.day) = True, found
    return True


def _is_caption(text: str, head: Head) -> bool:
    """Tell whether a picture's credit stands where an agency's would: "Quill (Ada Moor/AFP)"."""
    if is_shouted(head.place.partition(",")[0]):
        return False
    tag = head.credit if head.known else ""
    if not tag and (match := _CAPTION.match(text, head.end)):
        tag = match[1]
    return bool(tag) and is_photo_credit(tag)


def _read_region(text: str, head: Head) -> bool:
    """Read a region behind a place, or pass by the outlet's name there."""
    if beside := _BESIDE.match(text, head.end):
        head.end = beside.end()
        return True
    match = _REGION.match(text, head.end)
    if not match:
        return False
    comma = match[1]
    if comma and not (is_place(comma) or comma.isupper()):
        return False
    head.place += match[0]
    head.end = match.end()
    return True


def _turn(head: Head, names: Names) -> None:
    """Take the agency that stands where a place would: "TASS, November 28.", "पटना/भाषा।"."""
    place, _, last = head.place.rpartition("/")
    if place and not (head.credit or is_cased(place)) and names.find_whole(last):
        head.place, head.credit, head.known = place, last, True
    alone = head.dated and not head.credit if is_cased(head.place) else head.credit
    if alone and not head.known and names.find_whole(head.place) and is_spelled(head.place, names):
        head.place, head.credit, head.known = head.credit, head.place, True


def _read_day_first(text: str, names: Names, on: date | None) -> Head | None:
    """Read "Nov. 28 (UPI) --", "28 ноября, Минск /БЕЛТА/" and, where it fits, "Jan 30 India's"."""
    head = Head(0)
    if not _read_date(text, head, on):
        return None
    read_tag(text, head, names, on)
    comma = None if head.known else _COMMA.match(text, head.end)
    if comma and (match := _TOWN.match(text, comma.end())) and is_place(match[0]):
        placed = Head(match.end(), place=match[0], day=head.day, dated=True)
        head = placed if read_tag(text, placed, names, on) and placed.known else head
    if separator := _SEPARATOR.match(text, head.end):
        head.end = separator.end()
    fits = on and head.day and separator and text[head.end : head.end + 1].isupper()
    return head if head.known or fits else None
