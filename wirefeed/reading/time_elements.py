"""The elements of a page that are times, and the time that each states."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, islice
from typing import Any, Final

from lxml import etree

from wirefeed.reading.dating.ages import read_age
from wirefeed.reading.dating.clocks import scan_tokens
from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.shapes import find_shapes
from wirefeed.reading.dating.times import is_modified
from wirefeed.text.spaces import squeeze

_LONGEST: Final = 100
_MOST_OTHERS: Final = 200  # of the elements that are no times by their tag
_STAMPED: Final = re.compile(r"(?:^|\s)(?:published|updated)(?:\s|$)")
_FOR_MACHINES: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
# Custom elements: news-time, relative-time, time-ago.
_CUSTOM: Final = re.compile(r"[a-z]\w{0,20}(?:-\w{1,20}){0,3}-(?:time|date|datetime|ago|stamp)")
_OTHERS: Final = etree.XPath(
    "descendant::span[contains(@title, '20') or (@style and contains(@class, 'updated'))]"
    " | descendant::*[@datetime and not(self::time or self::abbr or self::ins or self::del)]"
)


def find_times(place: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements within one that may tell a time.

    Before there was `time`, hAtom had times in the title of an `abbr`; a script that prints ages
    leaves the time in the title of a `span`, and themes hide that of a change in one.
    """
    others: Any = _OTHERS(place)
    others = islice(others, _MOST_OTHERS)
    yield from filter(_may_tell, chain(place.iter("time", "abbr"), others))


def _may_tell(element: etree._Element) -> bool:
    if element.tag == "span" and element.get("title") is None:
        return bool(_FOR_MACHINES.match((element.text or "").strip()))
    if element.tag == "span":
        return read_day(_title(element)) is not None and read_age(say(element)) is not None
    if element.tag != "abbr":
        return element.tag == "time" or bool(_CUSTOM.fullmatch(str(element.tag)))
    if _STAMPED.search(element.get("class", "")[:_LONGEST]):
        return True
    return element.get("class") is None and bool(_FOR_MACHINES.match(_title(element)))


def say(element: etree._Element) -> str:
    """Return what an element says, the beginning of it."""
    return squeeze(" ".join(map(str, islice(element.itertext(), 10)))[: 4 * _LONGEST], _LONGEST)


def state_time(element: etree._Element, text: str, *, own: bool) -> str:
    """Return the time that an element which says a text states, the best it has.

    Some write the day for machines where the text has its clock as well; that of a change or of
    another day is not its own, nor are several. An attribute's day counts without one only in the
    article's `own` lines: others are of what a text tells.
    """
    if element.tag == "abbr":
        return element.get("title", "")
    raw = element.get("datetime") or element.get("content") or ""
    if len(raw) > len("2025-01-06"):
        return raw
    if not own:
        return text or raw
    told = [text, element.get("title", ""), element.get("aria-label", "")]
    told = [each[:_LONGEST] for each in told]
    stated = read_day(raw)
    if whole := next((each for each in told if _is_whole(each, stated)), ""):
        return whole
    day = next((each for each in (raw, *told) if read_day(each)), "")
    return f"{day} {_find_clock(text)}".strip() if day and day != text else text or raw


def _is_whole(text: str, stated: date | None) -> bool:
    """Say whether a text has a clock beside a day, that which is stated or one beside it."""
    tokens = scan_tokens(text)
    shapes = find_shapes(tokens)
    if not _find_clock(text) or all(
        token.letter not in "dmn" for first, last in shapes for token in tokens[first:last]
    ):
        return False
    day = read_day(text)
    return stated is None or (day is not None and abs(day - stated) <= timedelta(days=1))


def _find_clock(text: str) -> str:
    """Return what a text says from its clock on, "" where it has none, several, or a change's."""
    tokens = scan_tokens(text)
    clocks = [place for place, token in enumerate(tokens) if token.letter == "t"]
    if len(clocks) != 1 or is_modified(tokens[: clocks[0]]):
        return ""
    first = next(token for token in tokens if token.letter in "ht")
    return text[first.start :]


def _title(element: etree._Element) -> str:
    return element.get("title", "")[:_LONGEST]
