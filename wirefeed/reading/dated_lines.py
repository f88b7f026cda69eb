"""Printed lines with a day in them: which date the article, and which of several comes first."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.dating.clocks import MODIFIED, PUBLISHED, Token, labels_time, scan_tokens
from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.months import fold_word
from wirefeed.reading.dating.times import is_modified
from wirefeed.reading.layout.phrases import tells_first

_DAY, _LATER = timedelta(days=1), timedelta(days=31)
_BARS: Final = re.compile(r"\s*[|•·●]\s*|\s[-–—]\s")
_FEW_WORDS: Final = 5
_MINUTES: Final = re.compile(
    r"(?i)[\s,]+\d{1,3}[\s-]?(?:min|мин|хв|dk|دق|分|분)\w{0,10}\.?(?:\s[^\W\d]+){0,2}$"
)

_Read = Callable[[Iterable[str]], Iterator[date]]


def find_others(
    lines: Sequence[str],
    dated: Sequence[Sequence[str]],
    *,
    country: str,
    language: str,
    filed: date | None = None,
) -> set[str]:
    """Return the lines whose day is not that of this publication: a first print's, and today's.

    `lines` are bylines and time lines, `dated` other short lines: behind the headline, above it,
    and below a first paragraph. One elsewhere than behind the headline, that does not say of what
    its time is, tells of something else if the address names another day, on which it is `filed`.

    >>> lines = ["3 May 2024"], ["Originally published 3 May 2014"], []
    >>> find_others([], lines, country="GB", language="en")
    {'Originally published 3 May 2014'}
    >>> lines = ["3 April 2025"], ["Friday, 4 April 2025 09:12"], []
    >>> find_others([], lines, country="IN", language="en")
    {'Friday, 4 April 2025 09:12'}
    >>> lines = [], ["Friday, 4 April 2025 09:12"], []
    >>> find_others([], lines, country="IN", language="en", filed=date(2025, 3, 3))
    {'Friday, 4 April 2025 09:12'}
    """
    behind, above, _ = dated
    every = [*lines, *behind, *above]

    def read(some: Iterable[str]) -> Iterator[date]:
        days = (read_day(line, country=country, language=language) for line in some)
        return filter(None, days)

    elsewhere = {
        line
        for line in (*lines, *above)
        if filed
        and line not in behind
        and not _says_what(line)
        and any(abs(day - filed) > _DAY for day in read([line]))
    }
    return elsewhere | _find_reprints(every, read) | _find_todays(behind, above, read)


def _says_what(line: str) -> bool:
    return labels_time(line) or opens_byline(line)


def _find_reprints(lines: Sequence[str], read: _Read) -> set[str]:
    """Return the lines that date a text's first print, if it is printed again far later."""
    first = {line for line in lines if tells_first(line)}
    if not first:
        return first
    others = read(line for line in lines if line not in first and not rank_day(line)[1])
    newest = max(others, default=None)
    return {line for line in first if newest and any(newest - day > _LATER for day in read([line]))}


def _find_todays(behind: Sequence[str], above: Sequence[str], read: _Read) -> set[str]:
    """Return the lines above the headline that say but a time, where one behind it has a day.

    A masthead's clock says when the page was sent.
    """
    told = (line for line in behind if _says_what(line) or is_dated(line))
    if not above or not any(read(told)):
        return set()
    said = {clock for line in behind for clock in _list_clocks(line)}
    return {
        line
        for line in above
        if line not in behind and not labels_time(line) and said.isdisjoint(_list_clocks(line))
    }


def _list_clocks(line: str) -> list[str]:
    return [token.text for token in scan_tokens(line) if token.letter == "t"]


def rank_day(line: str) -> tuple[bool, bool]:
    """Put the day a text was first published before all others, and that of a change behind."""
    tokens = scan_tokens(line)
    return not tells_first(line), is_modified(tokens[: _find_time(tokens)])


def _find_time(tokens: Sequence[Token]) -> int:
    return next((place for place, token in enumerate(tokens) if token.letter in "dmny"), 0)


def drop_counts(line: str) -> str:
    """Return a line without how long a text takes to read, how many comments it has, and such.

    >>> drop_counts("3 May 2019, 9:30 BST 3 min read"), drop_counts("3 May 2019 - read 812 times")
    ('3 May 2019, 9:30 BST', '3 May 2019')
    """
    if _BARS.search(line):
        line = " | ".join(piece for piece in _BARS.split(line) if not _counts(piece))
    return _MINUTES.sub("", line)


def _counts(piece: str) -> bool:
    """Say whether a piece of a line is a figure and a few words, and no time."""
    if piece.count(" ") >= _FEW_WORDS or not any(map(str.isdigit, piece)):
        return False
    return not any(token.letter in "dtmyr" for token in scan_tokens(piece))


def is_dated(line: str) -> bool:
    """Say whether a line names a day of publication, a clock perhaps, and nothing else.

    Counts may stand beside it.

    >>> is_dated("Published Monday, 5 May 2025"), is_dated("Updated: 7 May 2025")
    (True, False)
    >>> is_dated("27 juin 2019"), is_dated("Skarv on 3 May 2019")
    (True, False)
    >>> is_dated("Posted: 3 May 2019, 9:30 | Updated: 7 May 2025, 9:30")
    True
    >>> is_dated("3 May 2019, 9:30 · Lesezeit: 3 Min."), is_dated("Skarv · 3 May 2019")
    (True, False)
    """
    tokens = scan_tokens(drop_counts(line))
    first = _find_time(tokens)
    said = {fold_word(token.text) for token in tokens if token.letter in "xl"}
    return said <= PUBLISHED | MODIFIED and not is_modified(tokens[:first])
