"""The words of a printed time: what each is, and the day, the clock and the zone they make."""

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from itertools import takewhile
from typing import Final, Literal, NamedTuple

from wirefeed.reading.dating.halves import PLAIN_HALVES, turn_hour
from wirefeed.reading.dating.months import (
    MONTHS,
    WEEK,
    WEEKDAYS,
    find_month,
    fold_word,
    may_be_name,
)
from wirefeed.reading.dating.persian import PERSIAN_YEARS, make_persian
from wirefeed.reading.dating.words import AT, FILLERS, MODIFIED, PUBLISHED, TODAY, YESTERDAY
from wirefeed.reading.dating.zones import is_zone

_INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_TOKEN: Final = re.compile(
    r"""
    (?P<day>\d{4}[年년./-]\s?\d{1,2}[月월./-]\s?\d{1,2}[日일.]?(?!\d)   # 2025年1月6日 2025. 1. 6.
      | \d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d\d)(?![\d:]))        # 06.01.2025 6/1/25
  | (?P<time>\d{1,2}\s?[時时시点點]\s?(?:\d{1,2}\s?[分분])?             # 10時20分
      | \d{1,2}[:.hH：٫]\d\d(?:[:.]\d{1,2}(?:[.,]\d{1,9})?)?(?!\d)      # 7:50 07.50 03h20 07:50:00
      | \d{1,2}\sh\s\d\d(?!\d|\s?min|[/.-]\d)                         # 7 h 50
      | \d{1,2}(?=\s?(?:[ap](?:\.\s?)?m\b|uhr\b)))                      # 7 pm
  | (?P<zone>(?:(?:utc|gmt)\s?|(?<![^\W\d_])|(?<=[ap]m)|(?<=uhr))         # not Jan-10
        [+\-−](?:0\d|1[0-4]|\d)(?::?[0-5]\d)?(?!\d|[./-]\d)            # nor -2024
      | [a-z]+/[a-z]+(?:[_/][a-z]+)*)
  | (?P<number>\d{1,4})(?!\d)(?:st|nd|rd|th|er|ère|º|°|ª|\s?(?-i:[mdржթ])\.|\.)?(?![^\W\d])
  | (?P<half>(?-i:[ap]\.\sm\b | [AP]\.\sM\b(?!\.?\s(?!Por\b|By\b)[A-Z][a-z]) | [pm]\.d\b)
      | [πμ]\.\s?μ\b | [قب]\.ظ\b | غ\.[مو]\b | පෙ?\.\s?ව
      | d[ea]\s(?:la\s)?(?:madrugada|tarde|noche|noite)\b
      | (?:(?-i:PG|PTG|SA|CH|G[HD]|Ö[ÖS]|[vn]m|W[DB]|SF|YM)|ptg|pagi|petang|malam)\b
          (?=[\s.]*(?:$|[|,)\d–-]|waktu)))
  | (?P<word>(?:[\u0e00-\u0e7f]{1,3}\.){2} | (?:tháng|thg)\s\d{1,2}(?!\d)
      | [ií]\s(?:dag|går|gær)\b | hari\sini\b | hôm\s(?:nay|qua)\b
      | thứ\s(?:hai|ba|tư|năm|sáu|bảy)\b | chủ\snhật\b
      | (?:كانون|تشرين)\s+(?:ال)?(?:[أا]ول|ثان[يى])\b | (?:بعد|قبل)\s+الظهر\b
      | [^\s\d,|:：;()\[\]/\-–—.（）•·،]+(?:\.[a-z]\b)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A day and a clock of elements of their own: 2025 08/19 21:07, with or without the spaces.
_PARTED: Final = re.compile(r"(?<!\d)(20\d\d)\s?([01]\d)/([0-3]\d)\s?(?=\d\d:\d\d)")
_EDITED_BY: Final = re.compile(
    r"(?i)(?:[eé]dit\w+|bearbeitet|upraveno)\s(?:by|por|par|von|redakcí)\b"
)
_BUDDHIST: Final = range(2500, 2650)  # as Thailand counts
Order = Literal["dmy", "mdy", "ymd", "y-m-d"]  # of the figures of a day, where its year has two
# The pieces of a whole day; each letter is a token's. "8) January 6, 2025" begins with no day.
DAY: Final = "(?:d|nmy|mny|ymn(?!y)|ynm(?!y)|nmn(?!y)|mnn|myn(?!y))"
_WHOLE_DAY: Final = re.compile(DAY)
_FIRST_BUDDHIST: Final = 40  # below it two figures are a year of the common era
_THAI: Final = re.compile("[\u0e00-\u0e7f]")


class Token(NamedTuple):
    """A piece of a printed time, and where it stands in the line.

    Letters: d day in figures, t clock, z zone, y year of four figures, n other number, m month,
    h half of the day, r today or yesterday, l label, x any other word.
    """

    letter: str
    text: str
    start: int
    end: int


def clean_line(raw: str, longest: int) -> str:
    """Return the beginning of a line without what is not seen, a day in pieces put together.

    >>> clean_line("202508/1921:07:33", 200)
    '2025-08-19 21:07:33'
    """
    text = raw[:longest].strip()
    text = _PARTED.sub(r"\1-\2-\3 ", text) if "/" in text else text
    return text if text.isascii() else _INVISIBLE.sub("", text)


def scan_tokens(line: str, *, bare: bool = False) -> list[Token]:
    """Return the pieces of a line that make up times, without weekdays and filler words.

    Where it must be `bare`, a line with any other word has none. The text of a day in figures that
    only one order makes the weekday before it is that day's.

    >>> [token.text for token in scan_tokens("Tue, 12/07/2021 - 09:15")]
    ['2021-12-07', '09:15']
    """
    tokens: list[Token] = []
    word = None
    for match in _TOKEN.finditer(line):
        kind, text = match.lastgroup, match[0]
        if kind == "day" and word and (weekday := _find_weekday(word, line[: match.start()])) >= 0:
            text = _order_by(weekday, text)
        word = match if kind == "word" else None
        letter = _name_word(text) if kind == "word" else (kind or "")[:1]
        if letter == "l" and _EDITED_BY.match(line, match.start()):
            letter = "x"  # of a person: the time behind it is the article's
        if letter == "n" and text[:4].isdecimal() and len(text) > 3:
            letter = "y"
        while letter == "t" and tokens and fold_word(tokens[-1].text) in AT:
            tokens.pop()
        if letter == "m" and tokens and _is_twin(tokens[-1], text):
            tokens[-1] = tokens[-1]._replace(end=match.end())
        elif letter == "x" and bare and fold_word(text) not in AT:
            return []
        elif letter:
            tokens.append(Token(letter, text, match.start(), match.end()))
    tokens = _settle_names(tokens)
    return [] if bare and any(token.letter == "x" for token in tokens) else tokens


def labels_time(line: str) -> bool:
    """Say whether a line has a word such as "published" or "updated" in it.

    >>> labels_time("Updated: 7 May 2025"), labels_time("7 May 2025")
    (True, False)
    """
    return any(token.letter == "l" for token in scan_tokens(line))


def _find_weekday(word: re.Match[str], line: str) -> int:
    """Return which day of the week a word at the end of a line is, from 0, else -1.

    Two letters are one before a comma: "di 1/7" is Italian, and no Tuesday's.
    """
    between = line[word.end() :].strip()
    if between.strip(".,") or (word.end() - word.start() < 3 and "," not in between):
        return -1
    return int(WEEK.get(fold_word(word[0]), -1))


def _order_by(weekday: int, text: str) -> str:
    """Return a day in figures with its year first, if only one order makes it that weekday."""
    if not re.match(r"\d{1,2}/", text):  # with dots and dashes the day goes before the month
        return text
    days = {_split_day(text, "dmy"), _split_day(text, "mdy")}
    fitting = [day for day in days if day and day.weekday() == weekday]
    return fitting[0].isoformat() if len(fitting) == 1 else text


def _settle_names(tokens: list[Token]) -> list[Token]:
    """Take for names the months that may be some and stand in no whole day: Julie, or July."""
    doubtful = [
        place
        for place, token in enumerate(tokens)
        if token.letter == "m" and may_be_name(token.text)
    ]
    if not doubtful:
        return tokens
    letters = "".join(token.letter for token in tokens)
    days = [range(*match.span()) for match in _WHOLE_DAY.finditer(letters)]
    settled = list(tokens)
    for place in doubtful:
        if not any(place in day for day in days):
            settled[place] = tokens[place]._replace(letter="x")
    return settled


def _is_twin(before: Token, month: str) -> bool:
    """Tell whether a month is that before it by another name: نيسان / أبريل."""
    if before.letter != "m" or before.text.isascii():
        return False
    return MONTHS[fold_word(before.text)] == MONTHS[fold_word(month)]


@lru_cache(maxsize=4096)
def _name_word(word: str) -> str:
    """Return a word's letter, "" for a weekday or a filler."""
    if is_zone(word):
        return "z"
    folded = fold_word(word)
    return next((letter for letter, words in _KINDS if folded in words), "x")


_KINDS: Final[tuple[tuple[str, Collection[str]], ...]] = (
    ("h", PLAIN_HALVES),
    ("m", MONTHS),
    ("l", PUBLISHED | MODIFIED),
    ("r", TODAY | YESTERDAY),
    ("", WEEKDAYS | FILLERS),
)


def build_day(
    tokens: list[Token], *, order: Order = "dmy", country: str = "", persian: bool = False
) -> date | None:
    """Return the day of one token in figures, or of a month and two numbers in any order.

    `persian` says that 1404/05/19 is of the Persian calendar, and not of the Arabs' of the moon.

    >>> build_day(scan_tokens("6 January 2025")), build_day(scan_tokens("1/6/25"), order="mdy")
    (datetime.date(2025, 1, 6), datetime.date(2025, 1, 6))
    >>> build_day(scan_tokens("6 ม.ค. 68")), build_day(scan_tokens("25.01.06"), order="ymd")
    (datetime.date(2025, 1, 6), datetime.date(2025, 1, 6))
    """
    if tokens[0].letter == "d":
        return _split_day(tokens[0].text, order, 12 if persian else 0)
    month = next(token.text for token in tokens if token.letter == "m")
    first, second = (read_number(token.text) for token in tokens if token.letter in "ny")
    day, year = (second, first) if first > 31 else (first, second)
    if _FIRST_BUDDHIST <= year < 100 and _THAI.match(month):
        year += _BUDDHIST.start
    return make_day(_widen(year), find_month(month, country), day)


def read_number(text: str) -> int:
    """Return the number a token begins with: "6th" is 6."""
    return int("".join(takewhile(str.isdecimal, text)))


def _split_day(text: str, order: Order, persian: int = 0) -> date | None:
    """Return the day of figures; `persian` is added to the month of a year that may be."""
    printed = re.findall(r"\d+", text)
    first, second, third = map(int, printed)
    if len(printed[0]) == 4:
        return make_day(first, second + (first in PERSIAN_YEARS) * persian, third)
    if third in PERSIAN_YEARS:
        return make_day(third, second + persian, first)
    # A year has four figures or two; 06-01-25 is a day of January even in Korea.
    year_first = order == "ymd" or (order == "y-m-d" and "-" in text)
    if year_first and len(printed[2]) < 4 and first > 12:
        return make_day(_widen(first), second, third)
    if (order == "mdy" and first <= 12) or second > 12:
        return make_day(_widen(third), first, second)
    return make_day(_widen(third), second, first)


def _widen(year: int) -> int:
    """Return a year of two digits as 1980 to 2079, and one of the Buddhist era as ours."""
    if year in _BUDDHIST:
        return year - 543
    return year if year > 99 else year + (2000 if year < 80 else 1900)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none; months from 13 on are Persian."""
    if month > 12:
        return make_persian(year, month - 12, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def build_clock(text: str, half: str) -> timedelta | None:
    """Return how long after midnight a clock stands; 24:00 is the day's end.

    >>> build_clock("7.50", "pm")
    datetime.timedelta(seconds=71400)
    """
    numbers = [int(number) for number in re.findall(r"\d+", text)[:3]]
    hour, minute, second = (*numbers, 0, 0)[:3]
    hour = turn_hour(hour, half)
    if (hour, minute, second) == (24, 0, 0):
        return timedelta(days=1)
    if hour > 23 or minute > 59 or second > 60:
        return None
    return timedelta(hours=hour, minutes=minute, seconds=second)
