"""Printed times, read down one ladder: ISO, news forms, epochs, ages, and dateparser last."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from wirefeed.items import Instant, OffsetFrom
from wirefeed.reading.dating.ages import read_age
from wirefeed.reading.dating.clocks import Token, clean_line, scan_tokens
from wirefeed.reading.dating.forms import read_form
from wirefeed.reading.dating.months import fold_word
from wirefeed.reading.dating.persian import PERSIAN_YEARS
from wirefeed.reading.dating.shapes import Place, build_time, find_shapes, in_range
from wirefeed.reading.dating.words import MODIFIED

_LONGEST: Final = 200
_EPOCH: Final = re.compile(r"(\d{10})(?:\.\d{1,6}|\d{3})?")
_DIGITS: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
# dateparser only sees what has a year and a clock: from less it makes up the rest.
_WORTH_ASKING: Final = re.compile(r"\d[:.h]\d\d(?!\d).*\d{4}|\d{4}.*\d[:.h]\d\d(?!\d)")
# What the markup alone parts: "Jan 6, 20254:29 AM", "6 Jan 2025Updated 08:41".
_GLUED: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\d{1,2}:\d\d|[A-Z][a-z]{3})")
_COLUMN: Final = re.compile(r"[^|•·●,–—]+")
_MOST_WORDS: Final = 6  # of an age
_IST: Final = re.compile(r"\bIST\b")


def read_instant(
    raw: str,
    *,
    source: str,
    zone: ZoneInfo | None = None,
    country: str = "",
    language: str = "",
    retrieved: datetime | None = None,
) -> Instant | None:
    """Return the point in time a text prints, to the second, or None.

    A clock is needed: a bare day is no instant (see `days.read_day`). A time without an offset is
    the outlet's, `zone`; without `zone` it is None. `country` settles zone names that several
    countries use and whether 6/1/2025 begins with the month. Ages count back from `retrieved`. An
    empty year (before 1980) is refused. dateparser is asked in `language` alone.

    >>> str(read_instant("Updated: January 6, 2025 07:50 IST", source="printed").value)
    '2025-01-06 07:50:00+05:30'
    >>> read_instant("Jan 6, 2025", source="printed", zone=ZoneInfo("Asia/Kolkata"))
    """
    text = clean_line(raw, _LONGEST)
    if text[:10].isdecimal():
        found = _read_epoch(text, zone)
    else:
        found = _read_iso(text, zone) or read_form(text, zone=zone, country=country)
    if found:
        return _name(found, text, source)
    place = Place(zone, country, language, retrieved)
    found = _read_shape(text, place) or _count_back(text, retrieved) or _ask_dateparser(text, place)
    return _name(found, text, source)


def read_stamps(
    line: str,
    *,
    zone: ZoneInfo | None = None,
    country: str = "",
    language: str = "",
    retrieved: datetime | None = None,
    told: bool = False,
) -> tuple[Instant | None, Instant | None]:
    """Return when a byline or time line says it was published, and when modified.

    A time belongs to the label before it; one without a label is the publication. Where ages must
    be `told` by a word such as "ago", "3 min" is how long the text takes to read.

    >>> published, modified = read_stamps("By IANS | Updated: January 6, 2025 07:50 IST")
    >>> published, str(modified.value)
    (None, '2025-01-06 07:50:00+05:30')
    """
    text = _GLUED.sub(r"\1 ", clean_line(line, _LONGEST))
    tokens = scan_tokens(text)
    stamps: dict[bool, Instant] = {}
    for first, last in find_shapes(tokens):
        raw = text[tokens[first].start : tokens[last - 1].end]
        found = build_time(tokens[first:last], Place(zone, country, language, retrieved))
        if instant := _name(found, raw, "printed"):
            stamps.setdefault(is_modified(tokens[:first]), instant)
    counted_from = None if told else retrieved
    if not stamps and (instant := _read_bare(text, tokens, zone, counted_from)):
        stamps[is_modified(tokens)] = instant
    if not stamps and retrieved:
        stamps = _read_ages(text, tokens, retrieved, whole=told)
    return stamps.get(False), stamps.get(True)


def _read_ages(
    text: str, tokens: list[Token], retrieved: datetime, *, whole: bool
) -> dict[bool, Instant]:
    """Read the ages that end a line's columns, or are whole ones: "By Ada Moor | 2 hours ago"."""
    stamps: dict[bool, Instant] = {}
    for column in _COLUMN.finditer(text):
        age = _find_age(column[0].split()[-_MOST_WORDS:], whole=whole)
        if age is not None:
            changed = is_modified([token for token in tokens if token.start < column.end()])
            if found := _name((retrieved - age, "printed"), column[0].strip(), "printed"):
                stamps.setdefault(changed, found)
    return stamps


def _find_age(words: list[str], *, whole: bool) -> timedelta | None:
    """Return the age that words are, or end in; not the minutes of hours and minutes."""
    for place in range(1 if whole else len(words)):
        if any(map(str.isdigit, "".join(words[:place]))):
            return None
        if (age := read_age(" ".join(words[place:]), told=True)) is not None:
            return age
    return None


def _name(found: tuple[datetime, OffsetFrom] | None, raw: str, source: str) -> Instant | None:
    if not found or not in_range(found[0]):
        return None
    value = found[0].replace(microsecond=0) if found[0].microsecond else found[0]
    return Instant(value=value, raw=raw, source=source, offset_from=found[1])


def _read_iso(text: str, zone: ZoneInfo | None) -> tuple[datetime, OffsetFrom] | None:
    if not text[:4].isdecimal() or len(text) < 13:
        return None
    try:
        value = datetime.fromisoformat(text.upper())  # 2025-01-06t07:50:00z is RFC 3339's too
    except ValueError:
        return None
    return None if value.year in PERSIAN_YEARS else _settle(value, zone)


def _settle(value: datetime, zone: ZoneInfo | None) -> tuple[datetime, OffsetFrom] | None:
    """Return a time with the offset it has, else the outlet's."""
    if value.tzinfo:
        return value, "printed"
    return (value.replace(tzinfo=zone), "outlet") if zone else None


def _read_shape(text: str, place: Place) -> tuple[datetime, OffsetFrom] | None:
    tokens = scan_tokens(text)
    for first, last in find_shapes(tokens):
        return build_time(tokens[first:last], place)
    return None


def _read_epoch(text: str, zone: ZoneInfo | None) -> tuple[datetime, OffsetFrom] | None:
    """Read seconds or milliseconds since 1970, or fourteen digits of a clock."""
    if match := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(match[1]), UTC), "printed"
    if not (match := _DIGITS.fullmatch(text)):
        return None
    return _read_iso("{}-{}-{}T{}:{}:{}".format(*match.groups()), zone)


def _count_back(text: str, retrieved: datetime | None) -> tuple[datetime, OffsetFrom] | None:
    """Count an age back from the retrieval, whose clock is exact: no zone comes into it."""
    age = read_age(text) if retrieved else None
    return (retrieved - age, "printed") if retrieved and age is not None else None


def _ask_dateparser(text: str, place: Place) -> tuple[datetime, OffsetFrom] | None:
    if not place.language or len(text) > 100 or not _WORTH_ASKING.search(text):
        return None
    import dateparser  # noqa: PLC0415  13 MB and a tenth of a second that few pages need

    order = {"DATE_ORDER": place.order.upper()}
    try:
        found = dateparser.parse(
            _IST.sub("+05:30", text), languages=[place.language.split("-")[0]], settings=order
        )
    except (ValueError, OverflowError):
        return None
    return _settle(found, place.zone) if found else None


def is_modified(before: list[Token]) -> bool:
    """Tell whether the last label before a time says that the text was changed."""
    labels = [fold_word(token.text) for token in before if token.letter == "l"]
    return bool(labels) and labels[-1] in MODIFIED


def _read_bare(
    text: str, tokens: list[Token], zone: ZoneInfo | None, retrieved: datetime | None
) -> Instant | None:
    """Read what stands behind the last label where it has no shape: an age, an epoch, ISO."""
    labels = [token.end for token in tokens if token.letter == "l"]
    bare = text[labels[-1] if labels else 0 :].strip(" :|-–—")
    return read_instant(bare, source="printed", zone=zone, retrieved=retrieved)
