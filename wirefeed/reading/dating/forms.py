"""The forms most outlets print their times in, as anchored patterns: `shapes`, but sooner."""

import re
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from wirefeed.items import OffsetFrom
from wirefeed.reading.dating.months import find_month
from wirefeed.reading.dating.zones import set_offset

_OPENING: Final = r"""
    (?:(?:Last\ |First\ )?(?:[Uu]pdated?|[Pp]ublished|[Pp]osted|UPDATED|PUBLISHED)\ ?[:\-]?\ ?)?
    (?:[^\W\d]{2,9}[.,]{1,2}\ )?                                # Mon,
"""
_CLOCK: Final = r"""
    (?:,?\ ?(?:\||at|um|-|–|à)?,?\ ?)
    (?P<hour>\d\d?)[:.h](?P<minute>\d\d)(?::(?P<second>\d\d))?
    \ ?(?P<half>[AaPp]\.?[Mm]\b\.?)?(?:\ ?(?:hrs|Uhr))?
    \ ?\(?(?P<zone>[A-Z]{1,4}T|UTC|Z|(?:UTC|GMT)?[+-]\d\d:?\d\d)?\)?$
"""
_WORDS: Final = re.compile(
    rf"""{_OPENING}
    (?:(?P<day>\d\d?)(?:st|nd|rd|th|\.)?\ (?P<month>[^\W\d]+)\.?       # 06 Jan
      |(?P<month2>[^\W\d]+)\.?\ (?P<day2>\d\d?)(?:st|nd|rd|th)?)       # January 6
    ,?\ (?P<year>\d{{4}}) {_CLOCK}""",
    re.VERBOSE,
)
_FIGURES: Final = re.compile(
    rf"{_OPENING} (?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{{4}}) {_CLOCK}", re.VERBOSE
)  # 06.01.2025 03:20 CET


def read_form(
    text: str, *, zone: ZoneInfo | None, country: str
) -> tuple[datetime, OffsetFrom] | None:
    """Return the instant a text prints in a common form, and where its offset comes from.

    >>> str(read_form("Mon, 06 Jan 2025 07:50:00 +0530", zone=None, country="")[0])
    '2025-01-06 07:50:00+05:30'
    """
    if match := _WORDS.match(text):
        day, month, other, behind, year, *clock = match.groups()
        number = find_month(month or other, country)
        return _build((int(year), number, int(day or behind)), clock, zone, country)
    if match := _FIGURES.match(text):
        day, month, year, *clock = match.groups()
        return _build((int(year), int(month), int(day)), clock, zone, country)
    return None


def _build(
    day: tuple[int, int, int], clock: list[Any], zone: ZoneInfo | None, country: str
) -> tuple[datetime, OffsetFrom] | None:
    hour, minute, second, half, printed = clock
    if half and 0 < int(hour) <= 12:
        hour = int(hour) % 12 + (12 if half[0] in "pP" else 0)
    try:
        naive = datetime(*day, int(hour), int(minute), int(second or 0))  # noqa: DTZ001  the zone comes next
    except ValueError:
        return None
    return set_offset(naive, printed or "", zone=zone, country=country)
