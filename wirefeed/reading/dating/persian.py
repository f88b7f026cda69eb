"""The Persian calendar, by which Iran and Afghanistan date what they print."""

from datetime import date
from typing import Final

# Twelve columns a language, from the equinox of spring on; "/" parts the forms of one month.
PERSIAN_MONTHS: Final = """
fa فروردین/فروردين اردیبهشت/ارديبهشت خرداد تیر/تير مرداد/امرداد شهریور/شهريور مهر آبان/ابان
   آذر/اذر دی/دي بهمن اسفند
fa حمل ثور جوزا سرطان اسد سنبله میزان/ميزان عقرب قوس جدی/جدي دلو حوت
ps وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب
"""
# Years that outlets print, 1921 to 2060: from here on they are the lunar calendar's, 1447 is 2025.
PERSIAN_YEARS: Final = range(1300, 1440)
_BEFORE: Final = 226_894  # days before its first, as Python counts them


def make_persian(year: int, month: int, day: int) -> date | None:
    """Return a day of the Persian calendar as one of ours, None where there is none.

    The rule is that of ICU's calendar: eight years of 33 have a day more. From 1210 to 1499 it
    names the years that the equinox does.

    >>> make_persian(1404, 5, 19), make_persian(1403, 12, 30), make_persian(1404, 12, 30)
    (datetime.date(2025, 8, 10), datetime.date(2025, 3, 20), None)
    """
    if year not in PERSIAN_YEARS or not 1 <= month <= 12:
        return None
    first = (
        _BEFORE + 365 * (year - 1) + (8 * year + 21) // 33 + 31 * (month - 1) - max(0, month - 7)
    )
    last = 31 if month < 7 else 30 if month < 12 else 29 + _is_longer(year)
    return date.fromordinal(first + day) if 1 <= day <= last else None


def _is_longer(year: int) -> bool:
    return (25 * year + 11) % 33 < 8
