"""Lines that name people and a time: where the time begins and ends."""

import re
from typing import Final

from wirefeed.reading.dating.clocks import Token, scan_tokens
from wirefeed.reading.dating.months import WEEKDAYS, fold_word
from wirefeed.reading.dating.words import FILLERS, MODIFIED, PUBLISHED

_NAMES: Final = frozenset({"đăng", "birt", "năm", "lúc", "ngày"})  # of people as well
_LEADING: Final = (
    PUBLISHED | MODIFIED | WEEKDAYS | FILLERS | {"am", "son", "letzte", "dernière"}
) - _NAMES
_PIECES: Final = frozenset("dtnymzh")
_OPENING: Final = re.compile("d|t|[ny]m|m[ny]|ynm")
_HOURS: Final = re.compile(r"(?i)^(?:uhr|hrs?|hs|h)\b[\s|•·]*")
_EDGES: Final = " \t,،.;:：|/·•–—-()[]"


def split_time(line: str) -> tuple[str, str]:
    """Return what stands before and behind the first time of a line, labels and weekdays gone.

    >>> split_time("Von Ada Moor publiziert am Montag, 6. Januar 2025, 05:00")
    ('Von Ada Moor', '')
    >>> split_time("January 6, 2025 | by Ada Moor"), split_time("By Ada Moor")
    (('', 'by Ada Moor'), ('By Ada Moor', ''))
    """
    if not any(map(str.isdigit, line)):
        return line, ""
    tokens = scan_tokens(line)
    first = next((place for place in range(len(tokens)) if _opens(tokens, place)), None)
    if first is None:
        return line, ""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].letter in _PIECES:
        last += 1
    behind = _HOURS.sub("", line[tokens[last].end :].strip(_EDGES))
    return drop_labels(line[: tokens[first].start]), behind


def _opens(tokens: list[Token], place: int) -> bool:
    """Tell whether a time begins with a token: a day, a clock, or a number beside a month."""
    letters = "".join(token.letter for token in tokens[place : place + 3])
    return bool(_OPENING.match(letters))


def drop_labels(text: str) -> str:
    """Return a text without the words that lead over to a time."""
    words = text.split()
    while words:
        word = fold_word(words[-1].strip(_EDGES))
        if word and not words[-1].endswith(":") and word not in _LEADING:
            break
        words.pop()
    return " ".join(words).rstrip(_EDGES)
