"""Words as numbers: one code a word, the same for spellings that house styles swap."""

import re
import unicodedata

import numpy as np
import numpy.typing as npt

from wirefeed.text.folding import beyond_ascii, fold

Codes = npt.NDArray[np.uint64]

# Codes below FIRST_WORD are no words; of a word's code the lowest bit says that it holds a digit.
DROPPED, PARAGRAPH, QUOTE, FIRST_WORD = 0, 1, 2, 8
HOLDS_DIGIT = 1

MAX_WORDS = 20_000
_MAX_BYTES = 160_000

_NUMBERS = (
    b"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    b"fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = b"thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = b"first second third fourth fifth sixth seventh eighth ninth tenth".split()
_SAME_WORD: dict[bytes, bytes] = {
    **{word: b"%d" % value for value, word in enumerate(_NUMBERS)},
    **{word: b"%d" % (10 * value) for value, word in enumerate(_TENS, 3)},
    **dict(zip(_ORDINALS, b"1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(), strict=True)),
    b"pct": b"percent",
    b"pres": b"president",
    b"sen": b"senator",
    b"rep": b"representative",
    b"gov": b"governor",
    b"gen": b"general",
    b"jan": b"january",
    b"feb": b"february",
    b"aug": b"august",
    b"sept": b"september",
    b"oct": b"october",
    b"nov": b"november",
    b"dec": b"december",
}
_HONORIFICS = b"mr mrs ms miss dr prof sir shri smt sri herr frau mme".split()
# British endings and the American ones. Other words change too ("rise", "hour"); as all texts
# change alike, that costs nothing.
_ENDINGS = [
    (before + b" ", after + b" ")
    for before, after in (
        pair.split(b":")
        for pair in (
            b"isation:ization ise:ize ised:ized ising:izing our:or ours:ors tre:ter lled:led"
        ).split()
    )
]

# Apostrophes, full stops and commas vanish: "U.S." is "us", "1,000" is "1000".
_VANISHING = b"'`.,"
_KEPT = frozenset(b'abcdefghijklmnopqrstuvwxyz0123456789"\x03')
_SPACED = bytes(c if c in _KEPT or c > 127 else 32 for c in range(256))
_PUNCTUATION_BEYOND_ASCII = re.compile(
    "["
    + "".join(
        re.escape(chr(c)) for c in range(128, 0x10000) if unicodedata.category(chr(c))[0] in "PSZ"
    )
    + "\U0001f000-\U0001faff]"
)
# Scripts that print no spaces between words: every character is taken for a word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


# A word's hash is a polynomial of its bytes, taken for all words at once as the difference of two
# running sums; each step of the polynomial and its inverse modulo 2^64 is known beforehand.
_BASE = 0x9E3779B97F4A7C15
_STEPS: Codes = np.multiply.accumulate(np.full(_MAX_BYTES, _BASE, np.uint64))
_BACK: Codes = np.multiply.accumulate(np.full(_MAX_BYTES, pow(_BASE, -1, 1 << 64), np.uint64))
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_HALF = np.uint64(32)
_LOWEST_BIT = np.uint64(1)
_SPACE, _ZERO, _NINE = 32, 48, 57


def encode(paragraphs: tuple[str, ...]) -> Codes:
    """Return the codes of the words, PARAGRAPH after each paragraph and QUOTE at quotation marks.

    Honorifics become DROPPED. At most the first 20,000 words are taken.

    >>> a = encode(("Mr. Khan won five of 1,000 seats in the U.S.",))
    >>> b = encode(("Dr Khan won 5 of 1000 seats in the US",))
    >>> a.tolist() == b.tolist()
    True
    """
    folded = fold("\n".join(text.replace("\n", " ") for text in paragraphs))
    codes = _hash_words(_space(folded))
    places = np.minimum(np.searchsorted(_SPELLED, codes), len(_SPELLED) - 1)
    return np.where(_SPELLED[places] == codes, _MEANT[places], codes)


def _space(folded: str) -> bytes:
    """Return a folded text with one space or more after every word and mark, and no more marks."""
    beyond = beyond_ascii(folded)
    if beyond and _PUNCTUATION_BEYOND_ASCII.search(beyond):
        folded = _PUNCTUATION_BEYOND_ASCII.sub(" ", folded)
    if beyond and _UNSPACED.search(beyond):
        folded = _UNSPACED.sub(r" \g<0> ", folded)
    text = folded.encode("utf-8", "replace")[: _MAX_BYTES // 2] + b"\n"
    text = text.replace(b"per cent", b"percent").replace(b"%", b" percent ")
    text = text.replace(b"\n", b" \x03 ").replace(b'"', b' " ')
    text = text.translate(_SPACED, _VANISHING)
    for british, american in _ENDINGS:
        text = text.replace(british, american)
    return text[:_MAX_BYTES]


def _hash_words(text: bytes) -> Codes:
    letters = np.frombuffer(text, np.uint8)
    is_letter = np.zeros(len(letters) + 2, np.bool_)
    np.not_equal(letters, _SPACE, out=is_letter[1:-1])
    bounds = np.flatnonzero(is_letter[1:] != is_letter[:-1])[: 2 * MAX_WORDS]
    starts, ends = bounds[::2], bounds[1::2]
    if not len(starts):
        return np.zeros(0, np.uint64)
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(letters * _STEPS[: len(letters)], out=sums[1:])
    hashes = (sums[ends] - sums[starts]) * _BACK[starts]
    hashes ^= hashes >> _HALF
    hashes *= _MIX
    hashes ^= hashes >> _HALF
    holds_digit = np.logical_or.reduceat((letters >= _ZERO) & (letters <= _NINE), starts)
    hashes |= _LOWEST_BIT
    hashes[~holds_digit] -= _LOWEST_BIT
    return hashes


def _code(word: bytes) -> np.uint64:
    code: np.uint64 = _hash_words(word)[0]
    return code


# What a word is written as, ascending, and what it means.
_SPELLED, _MEANT = (
    np.array(column, np.uint64)
    for column in zip(
        *sorted(
            [
                (_code(b"\x03"), PARAGRAPH),
                (_code(b'"'), QUOTE),
                *((_code(word), DROPPED) for word in _HONORIFICS),
                *((_code(word), _code(same)) for word, same in _SAME_WORD.items()),
            ]
        ),
        strict=True,
    )
)
