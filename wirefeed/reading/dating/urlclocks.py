"""Days and clocks in addresses: where articles are filed, and what their numbers were made of."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from wirefeed.items import Instant, OffsetFrom
from wirefeed.text.addresses import path_of

_LONGEST: Final = 500
_EARLIEST: Final = 2000  # no address is older
_RUN: Final = re.compile(r"(?<!\d)\d{13,16}(?!\d)")
_CLOCK: Final = re.compile(r"(20\d\d)([01]\d)([0-3]\d)([0-2]\d)([0-5]\d)([0-5]\d)")
_FOLDER: Final = re.compile(r"/(20\d\d)/([01]?\d)/([0-3]?\d)(?=/)")
# 2025/01/06, 2025-1-6, 20250106.
_DAY: Final = re.compile(r"(?<!\d)(20\d\d)(?:[/-]([01]?\d)[/-]([0-3]?\d)|([01]\d)([0-3]\d))(?!\d)")


def read_filing_day(url: str) -> date | None:
    """Return the day whose folder an address is in, None where that is none or several.

    >>> read_filing_day("https://a.test/news/2025/1/6/rain")
    datetime.date(2025, 1, 6)
    >>> read_filing_day("https://a.test/2025-01-06-election-preview")
    """
    return _find_day(_FOLDER, url)


def read_url_day(url: str) -> date | None:
    """Return the day that an address names, None where it names none or several.

    It may be of what the article tells: whoever asks should know a clock on it.

    >>> read_url_day("https://a.test/2025-01-06-rain"), read_url_day("https://a.test/20250199")
    (datetime.date(2025, 1, 6), None)
    """
    return _find_day(_DAY, url)


def _find_day(pattern: re.Pattern[str], url: str) -> date | None:
    found = {_make_day(match) for match in pattern.finditer(path_of(url[:_LONGEST]))} - {None}
    return found.pop() if len(found) == 1 else None


def _make_day(match: re.Match[str]) -> date | None:
    year, month, day = (int(each) for each in match.groups() if each)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_url_clocks(url: str, zone: ZoneInfo | None) -> Iterator[Instant]:
    """Yield the clocks in an address, the last number first.

    A number of up to 16 digits may end in fourteen that are a clock, which is the outlet's, or in
    thirteen that count milliseconds since 1970. Other numbers look so by chance: whoever asks
    should know the day.

    >>> [str(one.value) for one in read_url_clocks("https://a.test/rain-720250106075012/", None)]
    []
    >>> kolkata = ZoneInfo("Asia/Kolkata")
    >>> [str(one.value) for one in read_url_clocks("https://a.test/rain-720250106075012/", kolkata)]
    ['2025-01-06 07:50:12+05:30']
    >>> [str(one.value) for one in read_url_clocks("https://a.test/rain-101736130012345", None)]
    ['2025-01-06 02:20:12+00:00']
    """
    for run in reversed(_RUN.findall(path_of(url[:_LONGEST]))):
        if match := _CLOCK.fullmatch(run[-14:]):
            if (clock := _build(match)) and zone:
                yield _name(clock.replace(tzinfo=zone), run, "outlet")
        else:
            yield from _read_epoch(run)


def _read_epoch(run: str) -> Iterator[Instant]:
    seconds = int(run[-13:-3])
    at = datetime.fromtimestamp(seconds, UTC)
    if at.year >= _EARLIEST:
        yield _name(at, run, "printed")


def _build(match: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second = (int(each) for each in match.groups() if each)
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  the zone comes next
    except ValueError:
        return None


def _name(value: datetime, run: str, offset_from: OffsetFrom) -> Instant:
    return Instant(value=value, raw=run, source="url", offset_from=offset_from)
