"""Printed lines with a day in them: which date the article, and which of several comes first."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from wirefeed.reading.body.toplines import DatedLines
from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.dating.clocks import Token, labels_time, scan_tokens
from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.months import fold_word
from wirefeed.reading.dating.times import is_modified
from wirefeed.reading.dating.words import MODIFIED, PUBLISHED
from wirefeed.reading.layout.stamps import tells_first

_WEEK, _LATER = timedelta(days=7), timedelta(days=31)
_BARS: Final = re.compile(r"\s*[|•·●]\s*|\s[-–—]\s")
_FEW_WORDS: Final = 5
_MINUTES: Final = re.compile(
    r"(?i)[\s,]+\d{1,3}[\s-]?(?:min|мин|хв|dk|دق|分|분)\w{0,10}\.?(?:\s[^\W\d]+){0,2}$"
)

_Read = Callable[[Iterable[str]], Iterator[date]]


class Printed(NamedTuple):
    """The printed lines that may date an article."""

    stated: list[str]  # bylines and time lines
    behind: list[str]  # other short lines, behind the headline
    around: list[str]  # and elsewhere near it
    ages: list[str]  # those behind the headline, if none names a day: an age counts in them

    @property
    def own(self) -> list[str]:
        return [*self.stated, *self.behind]

    @property
    def beside(self) -> list[str]:
        return [*self.behind, *self.around]

    @property
    def by_day(self) -> list[str]:
        """All lines, those whose day is most the article's first."""
        lines = [*filter(is_dated, self.behind), *self.stated, *self.beside]
        return sorted(lines, key=rank_day)


def choose_lines(
    lines: Sequence[str],
    dated: DatedLines,
    *,
    country: str,
    language: str,
    filed: date | None = None,
) -> Printed:
    """Return the lines that may date an article, those left out that date something else.

    `lines` are bylines and time lines. Those amid the text are asked where no other names a day,
    or but one a day above the headline and they a clock, then those below it. `filed` is the
    address's day.

    >>> lines = DatedLines(["3 May 2024"], ["Originally published 3 May 2014"])
    >>> choose_lines([], lines, country="GB", language="en").beside
    ['3 May 2024']
    >>> lines = DatedLines(["3 April 2025"], ["Friday, 4 April 2025 09:12"], ["5 March 2025"])
    >>> choose_lines([], lines, country="IN", language="en").beside
    ['3 April 2025']
    >>> lines = DatedLines([], ["Friday, 4 April 2025"], ["3 April 2025, 9:30"])
    >>> choose_lines([], lines, country="IN", language="en").beside
    ['3 April 2025, 9:30']
    >>> lines = DatedLines([], ["Friday, 4 April 2025 09:12"], ["5 March 2025"])
    >>> choose_lines([], lines, country="IN", language="en", filed=date(2025, 3, 3)).beside
    ['5 March 2025']
    """
    read = partial(_read_days, country=country, language=language)
    behind, around, amid, below = dated
    others = _find_reprints([*lines, *behind, *around], read)
    others |= _find_todays(behind, around, read, filed)
    kept = [[line for line in some if line not in others] for some in (lines, behind, around)]
    amid = [*filter(is_dated, amid)]
    if any(map(_list_clocks, amid)) and not any(map(_list_clocks, kept[2])):
        kept[2] = [line for line in kept[2] if not any(read([line]))]  # a masthead's bare day
    for later in (amid, below):
        if not any(map(any, map(read, kept))):
            kept[1] += later
    return Printed(kept[0], kept[1], kept[2], ages=[] if any(read(kept[1])) else kept[1])


def _read_days(lines: Iterable[str], *, country: str, language: str) -> Iterator[date]:
    return filter(None, (read_day(line, country=country, language=language) for line in lines))


def _find_reprints(lines: Sequence[str], read: _Read) -> set[str]:
    """Return the lines that date a text's first print, if it is printed again far later."""
    first = {line for line in lines if tells_first(line)}
    if not first:
        return first
    others = read(line for line in lines if line not in first and not rank_day(line)[1])
    newest = max(others, default=None)
    return {line for line in first if newest and any(newest - day > _LATER for day in read([line]))}


def _find_todays(
    behind: Sequence[str], above: Sequence[str], read: _Read, filed: date | None
) -> set[str]:
    """Return the lines above the headline that say when the page was sent, as mastheads do.

    One that does not say of what its time is does so where one behind the headline has a day, and
    one that says but a time where the address names a day more than a week before.
    """
    others = [line for line in above if line not in behind and not labels_time(line)]
    told = (line for line in behind if opens_byline(line) or labels_time(line) or is_dated(line))
    if others and any(read(told)):
        said = {clock for line in behind for clock in _list_clocks(line)}
        return {line for line in others if said.isdisjoint(_list_clocks(line))}
    others = [line for line in others if filed and is_dated(line)]
    return {line for line in others if filed and any(day - filed > _WEEK for day in read([line]))}


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
