"""What a metered paywall says above a text: how many articles its reader may read."""

import re
from typing import Final

_HINTS: Final = ("rticle", "rticol", "rtículo", "rtikel", "stories")
_QUOTED: Final = re.compile('["“”„«»‘‹›「『]')
_LEFT: Final = re.compile(
    r"""(?ix) \W*+ (?:
      you(?:[’']ve|\s have) \s (?:\d{1,2}|one|two|three|no) \s (?:\w+ \s){0,2}
        (?:articles?|stories|story) \s (?:left|remaining) \b .{0,120}
    | you(?:[’']ve|\s have) \s (?:reached|hit|used|read) \s (?:\S+ \s){0,5}
        (?:free|monthly|complimentary) \s (?:articles?|stories|limit) \b .{0,120}
    | this \s is \s your \s (?:\w+ \s){0,2}? (?:free|last|final) \s article \b .{0,140}
    | \d{1,2} \s (?:free|complimentary) \s articles? \s (?:left|remaining) .{0,60}
    | sie \s haben \s (?:noch \s)? (?:\d{1,2}|keinen?) \s (?:kostenlose|freie)\w* \s artikel .{0,80}
    | il \s (?:ne \s)? vous \s reste .{0,20} \s articles? \s (?:gratuits?|offerts?) .{0,60}
    | te \s quedan? .{0,20} \s artículos? \s gratis .{0,60}
    | ti \s restano .{0,20} \s articoli \s gratuiti .{0,60}
    )"""
)


def counts_articles_left(text: str) -> bool:
    """Say whether a line tells its reader how many articles are left to read.

    >>> counts_articles_left("You have 1 article left to read this month.")
    True
    >>> counts_articles_left("You have two articles of impeachment before you, he told them.")
    False
    """
    if not any(map(text.__contains__, _HINTS)) or _QUOTED.search(text):
        return False
    return bool(_LEFT.fullmatch(text))
