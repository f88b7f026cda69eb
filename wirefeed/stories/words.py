"""Words as numbers: one code a word, the same for spellings that house styles swap."""

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from wirefeed.stories.letters import END, PLAIN, QUOTE, make_plain
from wirefeed.stories.spellings import HONORIFICS, list_same_words

Codes = npt.NDArray[np.uint32]  # 30 bits of hash above two flags
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
Bytes = npt.NDArray[np.uint8]

HOLDS_DIGIT = np.uint32(1)  # a word that begins with a digit
QUOTED = np.uint32(2)  # a word that stands in quotation marks
FLAG_BITS = np.uint32(2)

MAX_WORDS = 20_000

# A word is hashed as a polynomial of its bytes: sums of the whole text's terms, of which those
# before the word are taken away. All numbers are taken modulo 2**32, where odd ones have inverses.
_BASE: Final = 0x9E3779B1
_MIX: Final = np.uint32(0x85EBCA6B)
_HALF: Final = np.uint32(15)
_BREAKS: Final = np.uint8(2)  # the end of a line and a quotation mark
_UNFLAGGED: Final = ~(HOLDS_DIGIT | QUOTED)
_ABOVE_DIGITS: Final = np.uint8(ord("9") + 1)


class Words(NamedTuple):
    """The words of some paragraphs."""

    codes: Codes  # HOLDS_DIGIT and QUOTED are set where true
    ends: Places  # of each paragraph, the number of words up to its end


def encode(paragraphs: tuple[str, ...]) -> Words:
    """Return the words of the paragraphs, without honorifics; at most the first 20,000.

    >>> a = encode(("Mr. Khan won five of 1,000 seats in the U.S.",))
    >>> b = encode(("Dr Khan won 5 of 1000 seats in the US",))
    >>> a.codes.tolist() == b.codes.tolist()
    True
    """
    text = make_plain(paragraphs)
    # What is found from here on stands one place before its own: the first byte is a line's end.
    letters = np.frombuffer(text, np.uint8)
    is_letter = letters > QUOTE
    bounds = (is_letter[1:] != is_letter[:-1]).nonzero()[0][: 2 * MAX_WORDS]
    codes, starts = _normalize(_hash_words(letters, bounds), bounds[::2])
    breaks = ((letters - END) < _BREAKS).nonzero()[0]
    words_before = starts.searchsorted(breaks)
    if QUOTE not in text:
        return Words(codes, words_before[1:])
    kinds = letters.take(breaks)
    codes |= np.repeat(_find_quoted(kinds.tobytes()), words_before[1:] - words_before[:-1])
    return Words(codes, words_before[kinds != QUOTE][1:])


def _hash_words(letters: Bytes, bounds: Places) -> Codes:
    """Hash the words of a text, of which `bounds` has the place before each and its last."""
    powers, inverses = _powers(len(letters).bit_length())
    sums = letters.astype(np.uint32)
    sums *= powers[: len(letters)]
    at_bounds = sums.cumsum(dtype=np.uint32).take(bounds)
    before = bounds[::2]
    codes: Codes = at_bounds[1::2] - at_bounds[::2]
    codes *= inverses.take(before)
    codes ^= codes >> _HALF
    codes *= _MIX
    codes &= _UNFLAGGED
    codes |= letters[1:].take(before) < _ABOVE_DIGITS
    return codes


@cache
def _powers(bits: int) -> tuple[Codes, Codes]:
    """Return powers of the base, and their inverses, for a text of less than 2**bits bytes."""
    powers, inverses = (
        np.cumprod(np.full(1 << bits, base, np.uint32), dtype=np.uint32)
        for base in (_BASE, pow(_BASE, -1, 1 << 32))
    )
    return powers, inverses


def _normalize(codes: Codes, starts: Places) -> tuple[Codes, Places]:
    """Return codes without honorifics, one for what is one word, and where their words start."""
    places = _MAY_CHANGE.take(codes.view(np.uint16)[1::2]).nonzero()[0]
    if not len(places):
        return codes, starts
    spelled = codes.take(places)
    rows = _SPELLED.searchsorted(spelled)
    meant = np.where(_SPELLED.take(rows) == spelled, _MEANT.take(rows), spelled)
    codes[places] = meant
    if meant.all():
        return codes, starts
    kept = codes != _DROPPED
    return codes[kept], starts[kept]


def _find_quoted(breaks: bytes) -> Codes:
    """Return QUOTED for each break after which a quotation is open, but the last.

    Breaks are quotation marks and ends of paragraphs; the end of its paragraph closes a quotation.
    """
    is_open = False
    opened = []
    for kind in breaks[:-1]:
        is_open = kind == QUOTE and not is_open
        opened.append(is_open)
    return np.array(opened, np.uint32) * QUOTED


def _list_codes(words: Iterable[bytes]) -> list[int]:
    letters = np.frombuffer(b"!%b!" % b" ".join(words).translate(PLAIN), np.uint8)
    is_letter = letters > QUOTE
    codes: list[int] = _hash_words(letters, (is_letter[1:] != is_letter[:-1]).nonzero()[0]).tolist()
    return codes


# What a word is written as, ascending, and what it means; above them one that no word is.
_DROPPED: Final = np.uint32(0)
_SAME: Final = tuple(zip(*list_same_words(), strict=True))
_SPELLED, _MEANT = (
    np.array(column, np.uint32)
    for column in zip(
        *sorted(
            [
                *((code, 0) for code in _list_codes(HONORIFICS)),
                *zip(_list_codes(_SAME[0]), _list_codes(_SAME[1]), strict=True),
                (0xFFFFFFFF, 0xFFFFFFFF),
            ]
        ),
        strict=True,
    )
)
_MAY_CHANGE: Final = np.zeros(1 << 16, np.bool_)
_MAY_CHANGE[_SPELLED[:-1].view(np.uint16)[1::2]] = True
