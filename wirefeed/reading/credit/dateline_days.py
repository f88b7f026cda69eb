"""The day in a dateline, "Jan 6" or "06.01.2025", and the year that is not printed with it."""

import re
from datetime import date
from typing import Final

from wirefeed.reading.dating.clocks import make_day
from wirefeed.reading.dating.days import complete_day, is_near
from wirefeed.reading.dating.months import MONTHS, WEEKDAYS, fold_word, list_months

# 19 and 20, in the digits of Devanagari, Bengali, Persian and Arabic too
_CENTURY: Final = "(?:[1१১۱١][9৯۹٩]|[2२২۲٢][0०০۰٠])"
_ARABIC: Final = "|".join(re.escape(name) for name in MONTHS if "\u0600" <= name <= "\u06ff")
# Days in words, as the Hindi desk of PTI prints those below ten: नयी दिल्ली, चार मई (भाषा)
_IN_WORDS: Final = {
    "एक": 1, "दो": 2, "तीन": 3, "चार": 4, "पांच": 5, "पाँच": 5, "छह": 6, "छः": 6, "सात": 7,
    "आठ": 8, "नौ": 9,
}  # fmt: skip
_DATE: Final = re.compile(
    rf"""\s?[,.،;]?\s?(?:في\s)?
    (?:(?P<year3>{_CENTURY}\d\d)\.\s(?P<month3>[^\W\d][^\s\d,.()]*)
         \s(?P<day3>\d{{1,2}})\.(?:,\s[^\W\d]+)?
      |(?P<month>[^\W\d][^\s\d,.()]*)(?:\.\s?|\s)(?P<day>\d{{1,2}})(?:st|nd|rd|th|\sd\.)?
         (?:(?:,?\s|/)(?P<year>{_CENTURY}\d\d)(?!\d))?
      |(?P<day2>\d{{1,2}}|{"|".join(_IN_WORDS)})(?:st|nd|rd|th|\.)?\s(?:de\s)?
         (?P<month2>(?:(?:كانون|تشرين)\s)?[^\W\d][^\s\d,.()،:/]*)\.?
         (?:(?:\s|\s?/\s?)(?:{_ARABIC}))?                 # نوفمبر تشرين الثاني: its other name
         (?:,?\s(?:de\s)?(?P<year2>{_CENTURY}\d\d)(?!\d)(?:\sم(?=\s))?)?)
    (?!\w|:\d)""",
    re.VERBOSE | re.IGNORECASE,
)
# Figures alone, before a bracket: 06.01.2025 (PAP), 6 (EUROPA PRESS), 6 - 1 (كونا), दि. 6 (पीटीआय)
_FIGURES: Final = re.compile(
    r"\s?[,،]?\s?(?:-\s|दि\.?\s)?(?P<day>\d{1,2})"
    r"(?:\s?[-./]\s?(?P<month>\d{1,2})(?:\s?[-./]\s?(?P<year>(?:19|20)\d\d))?)?\.?(?=\s?\()"
)
# A day of another calendar, before a bracket: १३ मंसिर (रासस)
_OTHER: Final = re.compile(r"\s?[,،]?\s?\d{1,2}\s[^\W\d_][^\s\d,.()]{1,14}(?=\s?\()")
# The day of the Hijra before ours: 27 جمادى الأولى 1446 هـ الموافق
_HIJRI: Final = re.compile(
    r"\s?[,،]?\s?\d{1,2}\s[\u0620-\u064a]{2,8}(?:\s[\u0620-\u064a]{2,8})?"
    r"\s1[34]\d\d\s?هـ?\s?الموافق"
)
# Fri Jan 6; Friday, Jan 6; Friday (Reuters). Two letters are as often a state: Mo.
_WEEKDAY: Final = re.compile(r"\s?[,،]?\s?([^\W\d][^\s\d,،.()]{2,})\.?(?=[,،]?\s)")

# What stands before a day's figure and is no place.
_LEADING: Final = frozenset(filter(list_months, MONTHS)) | WEEKDAYS | {"في"}
_FIGURE: Final = re.compile(r"\.?\s?\d")


def find_end(text: str, start: int, end: int) -> int:
    """Return where a place ends that the words before a figure are no part of.

    >>> find_end("SKARV Mon Jan 6", 0, 13)
    5
    """
    if _FIGURE.match(text, end):
        while fold_word(text[start:end].rpartition(" ")[2]) in _LEADING:
            end = max(start, text.rfind(" ", start, end))
    return end


def find_day(text: str, start: int, on: date | None) -> tuple[int, date | None] | None:
    """Return where a day that stands at `start` ends, and the day, None where it does not fit `on`.

    >>> find_day("SKARV, Jan 6 (AP) -", 5, date(2025, 1, 7))
    (12, datetime.date(2025, 1, 6))
    """
    hijri = _HIJRI.match(text, start)
    match = _DATE.match(text, hijri.end() if hijri else _skip_weekday(text, start))
    months = list_months(_pick(match, "month")) if match else []
    if not match or not months:
        return None
    printed, year = _pick(match, "day"), _pick(match, "year")
    day = _IN_WORDS.get(printed) or int(printed)
    settled = (settle_day(month, day, year, on) for month in months)
    return match.end(), next(filter(None, settled), None)


def find_figures(text: str, start: int, on: date | None) -> tuple[int, date | None] | None:
    """Return the same of figures, a weekday or a day of another calendar.

    It is one before an agency's bracket only.
    """
    match = _FIGURES.match(text, start)
    if not match:
        other = _OTHER.match(text, start)
        end = other.end() if other else _skip_weekday(text, start)
        return (end, None) if end > start else None
    day, month = int(match["day"]), match["month"]
    if month:
        return match.end(), settle_day(int(month), day, match["year"] or "", on)
    return match.end(), _settle_figure(day, on) if on else None


def _skip_weekday(text: str, start: int) -> int:
    match = _WEEKDAY.match(text, start)
    return match.end() if match and fold_word(match[1]) in WEEKDAYS else start


def settle_day(month: int, day: int, year: str, on: date | None) -> date | None:
    """Return the day, near `on` where that is known; a year not printed is taken from it."""
    if year:
        found = make_day(int(year), month, day)
        return found if found and (on is None or is_near(found, on)) else None
    return complete_day(month, day, on) if on else None


def prints_day(printed: str) -> bool:
    """Tell whether a dateline prints a day."""
    words = (_pick(match, "month") for match in _DATE.finditer(printed))
    return any(map(list_months, words)) or bool(_ASIAN.search(printed))


_ASIAN: Final = re.compile(r"\d日")


def _pick(match: re.Match[str], name: str) -> str:
    return match[name] or match[f"{name}2"] or match[f"{name}3"] or ""


def _settle_figure(day: int, on: date) -> date | None:
    """Return the day of a month that is not printed: `on`'s own, or the one before or after it."""
    months = (on.month, (on.month - 2) % 12 + 1, on.month % 12 + 1)
    return next((found for month in months if (found := complete_day(month, day, on))), None)
