"""Names that addresses give an article: slugs, and numbers of it."""

import re

from wirefeed.text.addresses import path_of

_NAME = re.compile(
    r"(?<![a-z0-9])(?:[a-z0-9]+(?:[-_][a-z0-9]+){2,}|(?!(?:19|20)\d{4}(?:\d\d)?(?!\d))\d{5,})(?![a-z0-9])"
)

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)([01]?\d)\2([0-3]?\d)(?!\d)")


def share_name(one: str, other: str) -> bool:
    """Say whether two addresses name one thing: by a slug of three words or a number of five digits.

    Days written in one number are none, nor is the name of a folder that holds both; two that name
    different days are two.

    >>> share_name("https://harbourpost.test/a/ferry-strike-ends", "https://amp.x.test/?n=ferry-strike-ends")
    True
    >>> share_name("https://harbourpost.test/20250106/ferry", "https://harbourpost.test/20250106/port")
    False
    >>> share_name("https://harbourpost.test/north-coast-news/ferry", "https://harbourpost.test/north-coast-news/port")
    False
    >>> share_name("https://x.test/2026/11/29/market-closing-report", "https://x.test/2026/11/30/market-closing-report")
    False
    >>> share_name("https://x.test/2026/11/09/market-closing-report", "https://x.test/2026-11-9/market-closing-report")
    True
    """  # noqa: E501  a doctest cannot be broken
    paths = [path_of(address).lower().rstrip("/") for address in (one, other)]
    days = [{(y, int(m), int(d)) for y, _, m, d in _DAY.findall(path)} for path in paths]
    if all(days) and days[0].isdisjoint(days[1]):
        return False  # a report that is printed each day under one name
    first, second = (set(_NAME.findall(path)) for path in paths)
    ends = {name for path in paths for name in _NAME.findall(path.rpartition("/")[2])}
    return not ends.isdisjoint(first & second)
