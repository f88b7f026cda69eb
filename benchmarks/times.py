"""Measure how many printed times are read in a second.

    python -m benchmarks.times

The forms are those outlets print most, a line each in the shape of the trade. What
`datetime.fromisoformat` does in the same run says how fast the machine is just then: it is C, reads
one form and makes no evidence. Rates are those of the best of several turns, in CPU time.
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from wirefeed.reading.dating.times import read_instant

FORMS = (
    "2025-01-06T07:50:00+05:30",
    "2025-01-06T02:20:00Z",
    "2025-01-06T02:20:00.123Z",
    "2025-01-06 07:50:00",
    "Mon, 06 Jan 2025 07:50:00 +0530",
    "January 6, 2025 07:50 IST",
    "Updated: January 6, 2025 07:50 IST",
    "Jan 6, 2025, 7:50 am",
    "06.01.2025 03:20 CET",
    "6 janvier 2025 à 03h20 CET",
    "Last Updated : Aug 26 2022 | 12:50 PM IST",
    "1736130000",
    "20250106075000",
)
TURNS, TIMES = 15, 2_000
KOLKATA = ZoneInfo("Asia/Kolkata")


def read(text: str) -> object:
    return read_instant(text, source="meta", zone=KOLKATA, country="IN")


def rate(function: Callable[[str], object], text: str) -> float:
    """Return how often a second a function reads a text, in the best turn."""
    spent = []
    for _ in range(TURNS):
        start = time.process_time()
        for _ in range(TIMES):
            function(text)
        spent.append(time.process_time() - start)
    return TIMES / min(spent)


def report() -> Iterator[str]:
    rates = {form: rate(read, form) for form in FORMS}
    for form, found in rates.items():
        yield f"{found:>11,.0f}/s  {form}"
    mixed = len(rates) / sum(1 / found for found in rates.values())
    yield f"{mixed:>11,.0f}/s  one of each in turn"
    yield f"{rate(datetime.fromisoformat, FORMS[0]):>11,.0f}/s  datetime.fromisoformat, beside it"
    yield f"dateparser was {'' if 'dateparser' in sys.modules else 'not '}imported"


if __name__ == "__main__":
    print("\n".join(report()))
