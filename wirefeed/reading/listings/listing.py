"""A listing of an outlet: the articles it names, and the further listings it leads to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from wirefeed.text.entities import unescape
from wirefeed.text.spaces import squeeze

NOT_ONE = ("no-feed", "no-sitemap", "no-page")  # warnings of what is nothing of the kind
_LONGEST_TITLE = 1_000
_EARLIEST, _LATEST = 1990, 2100  # an empty field reads as 1970 or as the year 1
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.{0,30}|\d{8}T\d{4}.{0,30}")
_RFC2822 = re.compile(
    r"(?:[A-Za-z]{3,9},? +)?\d{1,2}[ -]+[A-Za-z]{3,9}[ -]+\d{4} +\d\d?:\d\d(?::\d\d)?"
    r" *(?:[+-]\d{4}|[A-Z]{1,3})"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a listing says of one article; only `url`, which is http(s), is always there."""

    url: str
    title: str = ""
    at: datetime | None = None  # published, with its time zone
    changed: datetime | None = None  # last modified, with its time zone
    printed: str = ""  # the publication's date as printed, where it is more than `at` can say
    language: str = ""  # BCP 47
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles a listing names, in its order, each once, and the listings it leads to.

    Warnings: "no-feed", "no-sitemap", "no-page" (it is nothing of the kind), "repaired" (it is not
    well-formed), "cut" (longer than its bound), "gzip-broken", and for a page what `tree` warns of.
    """

    articles: tuple[Found, ...] = ()
    listings: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def fault(self) -> str:
        """The warning that it is no listing of its kind, "" where it is one."""
        return next((each for each in self.warnings if each in NOT_ONE), "")


def keep_first(found: Iterable[Found], limit: int) -> tuple[Found, ...]:
    """Return the first `limit` different addresses, each as it was met first."""
    return tuple(_differing(found, limit))


def _differing(found: Iterable[Found], limit: int) -> Iterator[Found]:
    seen: set[str] = set()
    for article in found:
        if len(seen) >= limit:
            return
        if article.url and article.url not in seen:
            seen.add(article.url)
            yield article


def read_title(text: str) -> str:
    r"""Return a title on one line, without the markup and the escapes that feeds leave in it.

    >>> read_title("Ferry &amp;amp; <b>harbour</b>\n open; 5 < 6")
    'Ferry & harbour open; 5 < 6'
    """
    text = unescape(text[: _LONGEST_TITLE * 4])
    return squeeze(unescape(_TAG.sub("", text)), _LONGEST_TITLE)


def read_date(text: str) -> datetime | None:
    """Return an ISO 8601 or RFC 2822 date and time that says its offset, else None.

    What listings hold of other times is left to the page, which says more: a feed of a thousand
    odd dates would cost seconds in the general reader of times.

    >>> read_date("2025-01-06T07:50:00+05:30") == read_date("Mon, 06 Jan 2025 02:20:00 GMT")
    True
    >>> read_date("2025-01-06 07:50:00"), read_date("06 Jan 2025 07:50 IST"), read_date("today")
    (None, None, None)
    """
    text = text.strip()
    try:
        if _ISO.fullmatch(text):
            found = datetime.fromisoformat(text)
        elif _RFC2822.fullmatch(text):
            found = parsedate_to_datetime(text)
        else:
            return None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if found.tzinfo is None and text.endswith("-0000"):
        found = found.replace(tzinfo=UTC)  # RFC 2822, 3.3: universal time of an unknown zone
    return found if found.tzinfo and _EARLIEST <= found.year < _LATEST else None
