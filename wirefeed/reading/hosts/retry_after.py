"""Retry-After: how long a server asks to be left alone."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 3600.0  # seconds; a slip of a server must not close an outlet for a year

_SECONDS = re.compile(r"[0-9]+(?:\.[0-9]*)?")  # some servers write parts of one
_LONGEST_HEADER = 100


def read_retry_after(value: str, date: str, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for, an hour at most (RFC 9110, 10.2.3).

    A date counts from the answer's own Date, since our clock may differ from the server's. None
    where the header names no time that is yet to come.

    >>> noon = datetime(2026, 1, 6, 12, tzinfo=UTC)
    >>> read_retry_after("120", "", noon), read_retry_after("Tue, 06 Jan 2026 12:01:30 GMT", "", noon)
    (120.0, 90.0)
    >>> read_retry_after("-5", "", noon), read_retry_after("soon", "", noon)
    (None, None)
    """  # noqa: E501  a doctest cannot be broken
    value = value.strip()
    if _SECONDS.fullmatch(value):
        seconds = float(value[:20]) if len(value) <= 20 else LONGEST
    else:
        until = _read_date(value)
        if until is None:
            return None
        seconds = (until - (_read_date(date) or now)).total_seconds()
    return min(seconds, LONGEST) if seconds > 0 else None


def _read_date(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text[:_LONGEST_HEADER])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
