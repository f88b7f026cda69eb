"""The dates of listings: read where they are whole, left alone where they are not."""

from datetime import UTC, datetime

import pytest

from wirefeed.reading.listings.listing import read_date, read_title

MOMENT = datetime(2025, 1, 6, 2, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-06T02:20:00Z",
        "2025-01-06T07:50:00+05:30",
        "2025-01-06T07:50+05:30",
        "2025-01-06 07:50:00 +0530",
        "20250106T075000+0530",
        "2025-01-06T02:20:00.000000000Z",
        "Mon, 06 Jan 2025 02:20:00 GMT",
        "Mon, 06 Jan 2025 02:20:00 +0000",
        "Mon, 06 Jan 2025 02:20:00 -0000",
        "Mon, 6 Jan 2025 07:50 +0530",
        "6 Jan 2025 02:20:00 UT",
        "Sun, 05 Jan 2025 21:20:00 EST",
        "Monday, 06 January 2025 02:20:00 Z",
        " \n Mon, 06 Jan 2025 02:20:00 GMT \n",
    ],
)
def test_a_whole_date_is_read(text):
    assert read_date(text) == MOMENT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-01-06",
        "2025-01-06T07:50:00",
        "2025-13-06T07:50:00Z",
        "Mon, 06 Jan 2025 07:50:00",
        "Mon, 06 Jan 2025 07:50:00 IST",
        "Mon, 32 Jan 2025 07:50:00 GMT",
        "Mon, 06 Foo 2025 07:50:00 GMT",
        "Mon, 06 Jan 2025 99:99:99 +9999",
        "06/01/2025 07:50 GMT",
        "January 2025",
        "yesterday",
        "1736130000",
        "0001-01-01T00:00:00+23:59",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59-23:59",
        "2025-01-06T07:50:00" + "0" * 100_000,
        "Mon, " + " " * 100_000,
        "٢٠٢٥-٠١-٠٦T٠٧:٥٠:٠٠Z",
    ],
)
def test_anything_less_is_left_to_the_page(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry &amp; tug", "Ferry & tug"),
        ("Ferry &amp;lt; tug", "Ferry < tug"),
        ("<p>Ferry</p>", "Ferry"),
        ("3 < 5 and 5 > 3", "3 < 5 and 5 > 3"),
        ("  Ferry\n\tand\u00a0tug ", "Ferry and tug"),
        ("x" * 5_000, "x" * 1_000),
        ("<a" * 5_000, "<a" * 500),
        ("", ""),
    ],
)
def test_a_title_is_plain_text(text, expected):
    assert read_title(text) == expected
