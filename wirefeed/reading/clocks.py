"""The words of a printed time: what each is, and the day, the clock and the zone they make."""

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from wirefeed.reading.months import MONTHS, WEEKDAYS, fold_word
from wirefeed.reading.zones import is_zone

# Before a time: what it is the time of.
PUBLISHED: Final = frozenset(
    """published posted publish created uploaded issued released veröffentlicht erstellt publiziert
    publié publiée paru publicado publicada creado publicat pubblicato gepubliceerd geplaatst
    publicerad publisert publiceret julkaistu opublikowano publikováno megjelent yayınlanma yayın
    опубликовано опубликована создано опубліковано प्रकाशित पब्लिश اشاعت نشر النشر প্রকাশিত
    发布时间 发布 发表 公開 公開日 入力 입력 등록 송고""".split()  # noqa: SIM905  a list of words reads as one
)
MODIFIED: Final = frozenset(
    """updated update modified edited refreshed revised aktualisiert aktualisierung geändert stand
    jour modifié actualisé màj maj actualizado actualizada modificado modificada atualizado
    atualizada atualização aggiornato aggiornamento actualitzat bijgewerkt gewijzigd uppdaterad
    oppdatert opdateret päivitetty aktualizacja zaktualizowano aktualizováno frissítve güncelleme
    güncellenme обновлено обновлена оновлено अपडेट अपडेटेड ڈیٹ تحديث হালনাগাদ আপডেট 更新 更新时间
    更新日 最終更新 수정""".split()  # noqa: SIM905  a list of words reads as one
)
FILLERS: Final = frozenset(
    """at on of de del the um uhr à a las el le la hrs hours às da di do ore alle kl klo kell om den
    г года год року в о u godz vom last first ultimo ultima última mis mise to date and und en y e
    et by t ob u เวลา น को पर बजे तारीख تاریخ بجے اپ""".split()  # noqa: SIM905  a list of words reads as one
)
# 12-hour marks. Ante meridiem keeps the hour, post meridiem adds twelve.
_LEADING_HALVES: Final = {"午前": 0, "上午": 0, "오전": 0, "午後": 12, "下午": 12, "오후": 12}
_HALVES: Final = _LEADING_HALVES | {
    "am": 0, "a.m": 0, "पूर्वाह्न": 0, "ص": 0, "صباحا": 0, "صباحًا": 0, "صباحاً": 0,
    "pm": 12, "p.m": 12, "अपराह्न": 12, "م": 12, "مساء": 12, "مساءً": 12, "مساءا": 12,
    "بعد الظهر": 12, "عصرا": 12, "عصرًا": 12, "عصراً": 12, "ليلا": 12, "ليلًا": 12, "ليلاً": 12,
    "ظهرا": 12, "ظهرًا": 12, "ظهراً": 12, "قبل الظهر": 0, "فجرا": 0, "فجرًا": 0, "فجراً": 0,
}  # fmt: skip
_NOON: Final = frozenset({"ظهرا", "ظهرًا", "ظهراً"})
_NIGHT: Final = frozenset({"ليلا", "ليلًا", "ليلاً"})

_TOKEN: Final = re.compile(
    r"""
    (?P<day>\d{4}[年년./-]\s?\d{1,2}[月월./-]\s?\d{1,2}[日일.]?(?!\d)   # 2025年1月6日 2025. 1. 6.
      | \d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d\d)(?![\d:]))        # 06.01.2025 6/1/25
  | (?P<time>\d{1,2}\s?[時时시点點]\s?(?:\d{1,2}\s?[分분])?             # 10時20分
      | \d{1,2}[:.hH：٫]\d\d(?:[:.]\d{1,2}(?:[.,]\d{1,9})?)?(?!\d)      # 7:50 07.50 03h20 07:50:00
      | \d{1,2}(?=\s?(?:[ap]\.?m\b|uhr\b)))                            # 7 pm
  | (?P<zone>(?:(?:utc|gmt)\s?)?[+\-−]\d\d?:?(?:\d\d)?(?!\d|[./-]\d) | [a-z]+/[a-z]+(?:[_/][a-z]+)*)
  | (?P<number>\d{1,4})(?!\d)(?:st|nd|rd|th|er|ère|º|°|ª|\.)?(?![^\W\d])
  | (?P<word>(?:كانون|تشرين)\s+(?:ال)?(?:[أا]ول|ثان[يى])\b | (?:بعد|قبل)\s+الظهر\b
      | [^\s\d,|:;()\[\]/\-–—.（）•·،]+(?:\.[a-z]\b)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BUDDHIST: Final = range(2500, 2650)  # as Thailand counts


class Token(NamedTuple):
    """A piece of a printed time, and where it stands in the line.

    Letters: d day in figures, t clock, z zone, n number, m month, h half of the day, l label, x any
    other word.
    """

    letter: str
    text: str
    start: int
    end: int


def scan_tokens(line: str) -> list[Token]:
    """Return the pieces of a line that make up times, without weekdays and filler words."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(line):
        kind, text = match.lastgroup, match[0]
        letter = _name_word(text) if kind == "word" else (kind or "")[:1]
        if letter == "m" and tokens and _is_twin(tokens[-1], text):
            tokens[-1] = tokens[-1]._replace(end=match.end())
        elif letter:
            tokens.append(Token(letter, text, match.start(), match.end()))
    return tokens


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
    ("h", _HALVES),
    ("m", MONTHS),
    ("l", PUBLISHED | MODIFIED),
    ("", WEEKDAYS | FILLERS),
)


def build_day(tokens: list[Token], *, month_first: bool) -> date | None:
    """Return the day of one token in figures, or of a month and two numbers in any order.

    >>> build_day(scan_tokens("6 January 2025"), month_first=False)
    datetime.date(2025, 1, 6)
    """
    if tokens[0].letter == "d":
        return _split_day(tokens[0].text, month_first=month_first)
    month = next(MONTHS[fold_word(token.text)] for token in tokens if token.letter == "m")
    first, second = (read_number(token.text) for token in tokens if token.letter == "n")
    day, year = (second, first) if first > 31 else (first, second)
    return make_day(_widen(year), month, day)


def read_number(text: str) -> int:
    """Return the number a token begins with: "6th" is 6."""
    return int("".join(takewhile(str.isdecimal, text)))


def _split_day(text: str, *, month_first: bool) -> date | None:
    printed = re.findall(r"\d+", text)
    first, second, third = map(int, printed)
    if len(printed[0]) == 4:
        return make_day(first, second, third)
    if (month_first and first <= 12) or second > 12:
        return make_day(_widen(third), first, second)
    return make_day(_widen(third), second, first)


def _widen(year: int) -> int:
    """Return a year of two digits as 1980 to 2079, and one of the Buddhist era as ours."""
    if year in _BUDDHIST:
        return year - 543
    return year if year > 99 else year + (2000 if year < 80 else 1900)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_leading_half(word: str) -> bool:
    """Tell whether a half of the day stands before its clock, as in 午後3時."""
    return word in _LEADING_HALVES


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


def turn_hour(hour: int, half: str) -> int:
    """Return the hour of 24 that an hour of twelve is; "13:05 pm" stays as it is.

    "At noon" may be half past eleven, and "at night" half past one.
    """
    word = fold_word(half)
    if not half or not 0 < hour <= 12:
        return hour
    if (word in _NOON and hour > 9) or (word in _NIGHT and hour < 6):
        return hour
    return 0 if word in _NIGHT and hour == 12 else hour % 12 + _HALVES[word]
