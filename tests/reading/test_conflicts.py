"""Times that cannot all be true: which is believed, and what the page is told."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from wirefeed.reading.dating.urlclocks import read_url_clocks
from wirefeed.reading.reader import read_page
from wirefeed.registry import Outlet

KOLKATA = ZoneInfo("Asia/Kolkata")
TEXT = "".join(
    f"<p>The {word} ferry left the quay before dawn on Monday, with more freight than the port "
    "office had announced and fewer passengers than its crew had hoped for.</p>"
    for word in ("first", "second", "third")
)


def read(published="", modified="", above="", url="https://courier.test/ice", **page):
    node = f'"datePublished":"{published}","dateModified":"{modified}"'
    html = (
        '<html lang="en"><head><meta charset="utf-8"><script type="application/ld+json">'
        '{"@type":"NewsArticle","headline":"Ferries sail",'
        f"{node}}}</script><title>Ferries sail</title></head><body><article><h1>Ferries sail</h1>"
        f"<p class=date>{above}</p>{TEXT}</article>"
    )
    outlet = Outlet(domain="courier.test", name="Courier", timezone=KOLKATA, country="IN")
    return read_page(html.encode(), url, outlet=outlet, **page)


def told(instant):
    return instant and instant.value.isoformat()


@pytest.mark.parametrize(
    ("published", "modified", "above", "expected", "warnings"),
    [
        pytest.param(
            "2025-01-06T07:50:42+05:30",
            "2025-01-06T13:20:42+05:30",
            "",
            ("2025-01-06T07:50:42+05:30", None),
            ["modified-zone-twice"],
            id="the zone is applied twice",
        ),
        pytest.param(
            "2025-01-06T02:20:42Z",
            "2025-01-06T07:50:42Z",
            "",
            ("2025-01-06T02:20:42+00:00", None),
            ["modified-zone-twice"],
            id="a local clock is called UTC",
        ),
        pytest.param(
            "2025-01-06T08:00:00+05:30",
            "2025-01-06T13:30:00+05:30",
            "",
            ("2025-01-06T08:00:00+05:30", "2025-01-06T13:30:00+05:30"),
            [],
            id="a change on the half-hour may be true",
        ),
        pytest.param(
            "2025-01-06T07:50:42+05:30",
            "2025-01-06T06:10:00+05:30",
            "",
            ("2025-01-06T07:50:42+05:30", None),
            ["modified-before-published"],
            id="changed before it was published",
        ),
        pytest.param(
            "2025-01-06T16:25:06+05:30",
            "2025-01-06T05:08:51+05:30",
            "Last Updated: Jan 6, 2025 05:08 PM IST",
            ("2025-01-06T16:25:06+05:30", "2025-01-06T17:08:00+05:30"),
            [],
            id="print has the half of the day that was lost",
        ),
        pytest.param(
            "2025-01-06T07:50:42+05:30",
            "2025-01-06T07:50:00+05:30",
            "",
            ("2025-01-06T07:50:42+05:30", "2025-01-06T07:50:00+05:30"),
            [],
            id="seconds left out are no change before",
        ),
        pytest.param(
            "2025-01-06T00:00:00+05:30",
            "",
            "January 6, 2025 07:50 IST",
            ("2025-01-06T07:50:00+05:30", None),
            [],
            id="midnight stands for a day",
        ),
        pytest.param(
            "2025-01-06T00:00:00+05:30",
            "",
            "January 7, 2025 07:50 IST",
            ("2025-01-06T00:00:00+05:30", None),
            ["published-midnight"],
            id="midnight stays where the clock is another day's",
        ),
        pytest.param(
            "2025-01-06T07:50:12Z",
            "",
            "January 6, 2025 07:50 IST",
            ("2025-01-06T07:50:00+05:30", None),
            ["zones-differ"],
            id="one clock with two zones: the outlet's own",
        ),
        pytest.param(
            "2025-01-06T07:50:12Z",
            "",
            "January 6, 2025 07:50 CET",
            ("2025-01-06T07:50:12+00:00", None),
            ["zones-differ"],
            id="one clock with two strange zones: the first",
        ),
        pytest.param(
            "2025-01-06T02:20:12Z",
            "",
            "January 6, 2025 07:50 IST",
            ("2025-01-06T02:20:12+00:00", None),
            [],
            id="two zones that agree",
        ),
    ],
)
def test_times_that_cannot_all_be_true(published, modified, above, expected, warnings):
    page = read(published, modified, above)

    assert (told(page.published), told(page.modified)) == expected
    assert page.warnings == warnings


def test_a_time_that_lies_ahead_is_believed_only_if_alone():
    retrieved = datetime(2025, 1, 6, 3, tzinfo=UTC)

    ahead = read("2025-01-06T07:50:00Z", above="6 Jan 2025 07:50 IST", retrieved=retrieved)
    alone = read("2025-01-06T07:50:00Z", retrieved=retrieved)

    assert told(ahead.published) == "2025-01-06T07:50:00+05:30"
    assert told(alone.published) == "2025-01-06T07:50:00+00:00"
    assert (ahead.warnings, alone.warnings) == ([], ["published-future"])


def test_a_change_that_lies_ahead_is_none():
    retrieved = datetime(2025, 1, 6, 3, tzinfo=UTC)

    page = read("2025-01-06T02:20:00Z", "2026-06-01T00:00:30Z", retrieved=retrieved)

    assert told(page.modified) is None
    assert page.warnings == ["modified-future"]


SLUG = "https://courier.test/ferries-sail--20250106074812"


def test_a_change_found_in_the_zone_of_the_domain_is_not_doubted():
    html = (
        "<title>Ferries sail</title><meta property='article:published_time' "
        "content='2025-01-06T02:20:00Z'><meta property='article:modified_time' "
        "content='2025-01-06T01:20:00Z'><meta property='article:modified_time' "
        f"content='2025-01-06 09:20:00'><h1>Ferries sail</h1>{TEXT}"
    )

    page = read_page(html.encode(), "https://courier.in/ice")

    assert told(page.modified) == "2025-01-06T09:20:00+05:30"
    assert page.warnings == ["zone-from-domain"]


def test_a_clock_in_the_address_confirms_the_publication():
    assert read("2025-01-06T07:50:00+05:30").confidence["published"] < 0.9
    assert read("2025-01-06T07:50:00+05:30", url=SLUG).confidence["published"] > 0.9


def test_a_clock_in_the_address_that_is_another_days_is_said():
    page = read("2025-01-16T07:50:00+05:30", url=SLUG)

    assert told(page.published) == "2025-01-16T07:50:00+05:30"
    assert page.warnings == ["url-clock-differs"]


def test_a_number_in_the_address_that_is_no_clock_yet_says_nothing():
    html = f"<h1>Ferries sail</h1><time datetime='2025-01-06T07:50:00+05:30'></time>{TEXT}".encode()
    url = "https://courier.in/ice-12611286440518"  # as milliseconds a day of 2052

    page = read_page(html, url, retrieved=datetime(2025, 1, 7, tzinfo=UTC))

    assert told(page.published) == "2025-01-06T07:50:00+05:30"
    assert page.warnings == []


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ("Published January 6, 2025", "2025-01-06T07:48:12+05:30"),
        ("Published January 9, 2025", None),
        ("", None),
    ],
)
def test_a_clock_in_the_address_fills_in_only_for_the_day_the_page_names(above, published):
    page = read(above=above, url=SLUG)

    assert told(page.published) == published
    assert (page.published.source if page.published else "url") == "url"


@pytest.mark.parametrize(
    ("address", "clocks"),
    [
        ("/ferries-sail--20250106075012", ["2025-01-06T07:50:12+05:30"]),
        ("/ferries-on-october-720250106075012/", ["2025-01-06T07:50:12+05:30"]),
        ("/ferries-101736130012345.html", ["2025-01-06T02:20:12+00:00"]),
        ("/show?id=1736130012345", ["2025-01-06T02:20:12+00:00"]),
        ("/ferries-20251306075012", []),
        ("/ferries-20250230075012", []),
        ("/ferries-0000000012345", []),
        ("/ferries-2025010607501234567", []),
        ("/2025/01/06/ferries", []),
        ("/" + "9" * 5_000, []),
    ],
)
def test_clocks_in_addresses(address, clocks):
    found = read_url_clocks(f"https://courier.test{address}", KOLKATA)

    assert [told(instant) for instant in found] == clocks


def test_a_day_below_the_headline_is_the_day_of_publication():
    page = read(above="Harbour desk am 06.01.2025")

    assert page.published is None
    assert str(page.published_day) == "2025-01-06"


def test_how_long_a_text_takes_to_read_is_no_age():
    retrieved = datetime(2025, 1, 6, 3, tzinfo=UTC)
    page = f"<html lang=en><body><article><h1>Ferries sail</h1><p>{{}}</p>{TEXT}</article></body>"

    found = [
        read_page(page.format(line).encode(), retrieved=retrieved).published
        for line in ("3 min", "6 January 2025 07:50 IST")
    ]

    assert [told(instant) for instant in found] == [None, "2025-01-06T07:50:00+05:30"]
