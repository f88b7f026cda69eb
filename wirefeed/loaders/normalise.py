"""What a field may hold: small functions, each with a bound, none of which ever raises."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from wirefeed.items import Author, CreditLine
from wirefeed.text import addresses
from wirefeed.text.spaces import squeeze

BODY_CHARS = 200_000
BODY_PARAGRAPHS = 5_000

_LANGUAGE_CHARS = 35  # RFC 5646 asks software to hold at least so many
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE | re.ASCII)

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


def tidy(text: str, limit: int) -> str:
    """Return a text on one line without controls, cut to a limit.

    What reading has squeezed is seen to be so, at a tenth of the price of squeezing it again.
    """
    if len(text) <= limit and text.isprintable() and "  " not in text and text == text.strip():
        return text
    return squeeze(text, limit)


def upto(limit: int) -> Callable[[str], str | None]:
    """Return a normaliser that squeezes a text to `limit` characters, None where none is left.

    >>> upto(4)(" Rainfall "), upto(4)("  ")
    ('Rain', None)
    """

    def bound(text: str) -> str | None:
        return tidy(text, limit) or None

    return bound


def each(normalise: Callable[[T], H | None], most: int = 10) -> Callable[[Iterable[T]], list[H]]:
    """Return a processor that normalises the first `most` values and drops empty and repeated ones.

    >>> each(upto(5), most=3)(["rain", " ", "rain ", "flood"])
    ['rain']
    """

    def process(values: Iterable[T]) -> list[H]:
        good = (normalise(value) for value in islice(values, most))
        return list(dict.fromkeys(value for value in good if value))

    return process


def web_url(url: str) -> str | None:
    """Return an absolute http(s) address, None for anything else.

    >>> web_url(" https://harbourpost.test/rain.jpg "), web_url("data:image/png;base64,AAAA")
    ('https://harbourpost.test/rain.jpg', None)
    """
    return addresses.normalise(url) or None


def language(tag: str) -> str | None:
    """Return a language tag in the case of BCP 47, None for what is no tag.

    >>> language("zh_hans-cn"), language("EN-us"), language("es-419"), language("English")
    ('zh-Hans-CN', 'en-US', 'es-419', None)
    """
    tag = tag[: _LANGUAGE_CHARS + 1].strip().replace("_", "-")
    if len(tag) > _LANGUAGE_CHARS or not _LANGUAGE.fullmatch(tag):
        return None
    subtags = tag.lower().split("-")
    for place, subtag in enumerate(subtags[1:], start=1):
        if len(subtag) == 1:  # an extension or private use, lower case to the end
            break
        subtags[place] = _cased(subtag)
    return "-".join(subtags)


def _cased(subtag: str) -> str:
    if len(subtag) == 2:
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag


def body(paragraphs: Sequence[str]) -> list[str]:
    """Return at most 5,000 paragraphs, in lines at most 200,000 characters, none empty."""
    kept: list[str] = []
    room = BODY_CHARS
    for paragraph in paragraphs[:BODY_PARAGRAPHS]:
        text = tidy(paragraph, room)
        if text:
            kept.append(text)
            room -= len(text) + 1
        if room <= 0:
            break
    return kept


def author(printed: Author) -> Author | None:
    """Return an author with at most 200 characters of name, None where nobody is named.

    The place that closes a byline is no author; `by` keeps it.
    """
    if printed.is_place:
        return None
    name = tidy(printed.name, 200)
    if name == printed.name:
        return printed if name else None
    return replace(printed, name=name) if name else None


def credit_line(printed: CreditLine) -> CreditLine | None:
    """Return a credit line with at most 1,000 characters, None where there are none."""
    text = tidy(printed.text, 1_000)
    if text == printed.text:
        return printed if text else None
    return replace(printed, text=text) if text else None


def shares(confidences: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Return confidences by field as numbers from 0 to 1, without what is no number.

    >>> shares([{"headline": 0.91234, "body": 7.0, "by": float("nan")}])
    {'headline': 0.912, 'body': 1.0}
    """
    return {
        field[:40]: round(min(max(share, 0.0), 1.0), 3)
        for confidence in confidences
        for field, share in islice(confidence.items(), 50)
        if share == share  # noqa: PLR0124  only NaN differs from itself
    }
