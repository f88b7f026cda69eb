"""Twice the page is at most twice the work, whatever it holds: counted in calls, not in seconds.

What a search inside one call costs is not seen here: `python -m benchmarks.hostile` measures it.
"""

import sys
from itertools import count

import pytest

from benchmarks.hostile import PAGES
from wirefeed.reading import read_page

SIZE = 15_000
ADDRESS = "https://harbourpost.test/world/ferry-fares"


def count_calls(html):
    """Return how many functions are called and generators resumed while a page is read."""
    calls = count()

    def notice(_frame, event, _argument):
        if event in {"call", "c_call"}:
            next(calls)

    sys.setprofile(notice)
    try:
        read_page(html, ADDRESS)
    finally:
        sys.setprofile(None)
    return next(calls)


@pytest.mark.parametrize("case", PAGES)
def test_twice_the_page_is_twice_the_work(case):
    read_page(PAGES[case](1_000), ADDRESS)  # what is loaded or compiled once

    single, double = (count_calls(PAGES[case](size)) for size in (SIZE, 2 * SIZE))

    if double >= 2.4 * single + 1_000:  # a page in which no text was found is walked once more
        single, double = double, count_calls(PAGES[case](4 * SIZE))
        assert double < 2.2 * single


@pytest.mark.parametrize("case", PAGES)
def test_what_is_read_of_a_hostile_page_is_bounded(case):
    page = read_page(PAGES[case](4 * SIZE), ADDRESS)

    assert len(page.paragraphs) <= 2_000
    assert sum(map(len, page.paragraphs)) <= 200_000
    assert len(page.headline) <= 40_000
    assert len(page.credit_lines) <= 200
    assert len(page.authors) <= 20
    assert len(page.keywords) <= 50
