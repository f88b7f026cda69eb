"""Names that addresses give an article: slugs, and numbers of it."""

import re
import unicodedata

from wirefeed.text.addresses import path_of

_NAME = re.compile(
    r"(?<![a-z0-9])(?:[a-z0-9]+(?:[-_][a-z0-9]+){2,}|(?!(?:19|20)\d{4}(?:\d\d)?(?!\d))\d{5,})(?![a-z0-9])"
)

_WORD = re.compile(r"[a-z]{3,}")
_STEM = 4  # letters that words of one stem share
_TELLING = 3  # words of a slug that no two headlines share by chance
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


def spells_another(headline: str, own: str, other: str) -> bool:
    """Say whether a headline is spelled by another address, and by its own in no word of three.

    Slugs are made of headlines; one that was made of an earlier headline shares a stem with it, and
    what stands before a query ("story-page.php?id=7") is none.

    >>> spells_another("Ferry strike ends", "https://x.test/prices-of-crabs-fall", "https://x.test/ferry-strike-ends")
    True
    >>> spells_another("Ferry strike ends", "https://x.test/ferries-stay-at-home", "https://x.test/ferry-strike-ends")
    False
    >>> spells_another("Ferry strike ends", "https://x.test/letters-from-abroad/port", "https://x.test/ferry-strike-ends")
    False
    """
    plain = unicodedata.normalize("NFKD", headline).encode("ascii", "ignore").decode().lower()
    words, ours, theirs = (
        set(_WORD.findall(text)) for text in (plain, _end_of(own), _end_of(other))
    )
    long = {word for word in theirs if len(word) >= _STEM}  # articles and the like tell nothing
    spelled = len(long & words)
    if spelled < _TELLING or 2 * spelled < len(theirs) or len(ours) < _TELLING:
        return False
    return {word[:_STEM] for word in ours}.isdisjoint({word[:_STEM] for word in words})


def _end_of(address: str) -> str:
    """Return the last name in an address, "" where a query says what it is."""
    path = path_of(address).lower()
    return "" if "?" in path else path.rstrip("/").rpartition("/")[2]
