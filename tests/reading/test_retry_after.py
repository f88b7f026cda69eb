"""What Retry-After asks for, in seconds."""

from datetime import UTC, datetime

import pytest

from wirefeed.reading import read_retry_after

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("1", 1),
        (" 120 ", 120),
        ("3600", 3600),
        ("59.5", 59.5),
        ("2.", 2),
        ("86400", 3600),
        ("9" * 5_000, 3600),
        ("Tue, 06 Jan 2026 12:00:30 GMT", 30),
        ("Tuesday, 06-Jan-26 12:00:30 GMT", 30),
        ("Tue Jan  6 12:00:30 2026", 30),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3600),
    ],
)
def test_seconds_and_dates_are_read_and_capped_at_an_hour(value, seconds):
    assert read_retry_after(value, "", NOON) == seconds


@pytest.mark.parametrize(
    "value",
    [
        "",
        "0",
        "-1",
        "1e3",
        "+5",
        "inf",
        "nan",
        "٣",
        "soon",
        "12 12",
        "Tue, 06 Jan 2026",
        "Tue, 06 Jan 2026 11:00:00 GMT",
        "Mon, 99 Xxx 99999 99:99:99 GMT",
        "," * 100_000,
    ],
)
def test_what_names_no_time_to_come_is_ignored(value):
    assert read_retry_after(value, "", NOON) is None


def test_a_date_counts_from_the_servers_own_clock():
    at, date = "Tue, 06 Jan 2026 09:00:30 GMT", "Tue, 06 Jan 2026 09:00:00 GMT"

    assert read_retry_after(at, date, NOON) == 30
