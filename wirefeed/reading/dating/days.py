"""Printed days: a date without a clock, and the year of a date that is printed without one."""

import re
from datetime import date, timedelta
from typing import Final

from wirefeed.reading.dating.clocks import (
    DAY,
    Token,
    build_day,
    clean_line,
    make_day,
    read_number,
    scan_tokens,
)
from wirefeed.reading.dating.months import find_month
from wirefeed.reading.dating.shapes import EARLIEST, LATEST, Place
from wirefeed.reading.dating.words import YESTERDAY

_LONGEST: Final = 200
_WHOLE: Final = re.compile(DAY)
_YEARLESS: Final = re.compile(r"nm|mn")
_BEFORE: Final = timedelta(days=7)  # a dispatch is printed within a week
_AFTER: Final = timedelta(days=2)  # or, by the clocks of two continents, before its own dateline


def read_day(
    raw: str, *, at: date | None = None, country: str = "", language: str = ""
) -> date | None:
    """Return the day a text prints, the year taken from `at` where none stands, or None.

    Country and language settle what its figures and the names of months mean.

    >>> read_day("NEW DELHI, Jan 6 (Reuters)", at=date(2025, 1, 7))
    datetime.date(2025, 1, 6)
    >>> read_day("January 2025")
    """
    text = clean_line(raw, _LONGEST)
    if at and text.casefold() in YESTERDAY:
        return at - timedelta(days=1)
    tokens = scan_tokens(text)
    letters = "".join(token.letter for token in tokens)
    if not (match := _WHOLE.search(letters)):
        match = _YEARLESS.search(letters) if at else None
        found = tokens[slice(*match.span())] if match else []
        return complete_day(*_split(found, country), at) if found and at else None
    found = tokens[slice(*match.span())]
    place = Place(country=country, language=language)
    day = build_day(found, order=place.order, country=place.home, persian=place.persian)
    return day if day and EARLIEST <= day.year < LATEST else None


def complete_day(month: int, day: int, at: date) -> date | None:
    """Return the day with the year that brings it near `at`: seven days before to two after it.

    >>> complete_day(12, 31, date(2025, 1, 1)), complete_day(7, 13, date(2025, 7, 2))
    (datetime.date(2024, 12, 31), None)
    """
    year = at.year - (622 if month > 12 else 0)  # of the Persian calendar, at the turn of ours
    candidates = (make_day(year + shift, month, day) for shift in (0, -1, 1))
    return next((found for found in candidates if found and is_near(found, at)), None)


def is_near(day: date, at: date) -> bool:
    """Tell whether a dispatch of this day may have been printed at that date."""
    return at - _BEFORE <= day <= at + _AFTER


def _split(tokens: list[Token], country: str) -> tuple[int, int]:
    """Return month and day of a shape without a year."""
    month = next(token.text for token in tokens if token.letter == "m")
    day = next(token.text for token in tokens if token.letter == "n")
    return find_month(month, country), read_number(day)
