"""Words as numbers: one code a word, the same for spellings that house styles swap."""

import re
import unicodedata

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from wirefeed.text.folding import beyond_ascii, fold

Codes = npt.NDArray[np.uint64]

# Codes below FIRST_WORD are no words; of a word's code the lowest bit says that it holds a digit.
DROPPED, PARAGRAPH, QUOTE, FIRST_WORD = 0, 1, 2, 8
HOLDS_DIGIT = 1

MAX_WORDS = 20_000
_MAX_KNOWN = 100_000
_MAX_BYTES = 64

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
_HONORIFICS = frozenset(b"mr mrs ms miss dr prof sir shri smt sri herr frau mme".split())
# British endings and the American ones. Other words change too ("rise", "hour"); as all texts
# change alike, that costs nothing.
_ENDINGS = dict(
    pair.split(b":")
    for pair in (
        b"isation:ization ise:ize ised:ized ises:izes ising:izing iser:izer yse:yze ysed:yzed "
        b"our:or ours:ors oured:ored ouring:oring ourite:orite ence:ense ences:enses tre:ter "
        b"tres:ters lled:led lling:ling ller:ler llers:lers"
    ).split()
)
_ENDING_LENGTHS = range(7, 2, -1)

# Apostrophes, full stops and commas vanish: "U.S." is "us", "1,000" is "1000".
_VANISHING = b"'`.,"
_KEPT = frozenset(b'abcdefghijklmnopqrstuvwxyz0123456789"\x03')
_SPACED = bytes(c if c in _KEPT or c > 127 else 32 for c in range(256))
_PUNCTUATION_BEYOND_ASCII = re.compile(
    "[%s\U0001f000-\U0001faff]"
    % "".join(
        re.escape(chr(c)) for c in range(128, 0x10000) if unicodedata.category(chr(c))[0] in "PSZ"
    )
)
# Scripts that print no spaces between words: every character is taken for a word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


class _KnownWords(dict[bytes, int]):
    """The codes of words met so far; forgets all when there are too many."""

    def __missing__(self, word: bytes) -> int:
        if len(self) >= _MAX_KNOWN:
            self.clear()
            self.update(_TOKENS)
        code = self[word] = _code(word)
        return code


def encode(paragraphs: tuple[str, ...]) -> Codes:
    """Return the codes of the words, PARAGRAPH after each paragraph and QUOTE at quotation marks.

    Honorifics become DROPPED. At most the first 20,000 words are taken.

    >>> a = encode(("Mr. Khan won five of 1,000 seats in the U.S.",))
    >>> b = encode(("Dr Khan won 5 of 1000 seats in the US",))
    >>> a.tolist() == b.tolist()
    True
    """
    tokens = _split(fold("\n".join(text.replace("\n", " ") for text in paragraphs)))
    return np.fromiter(map(_known.__getitem__, tokens), np.uint64, len(tokens))


def _split(folded: str) -> list[bytes]:
    beyond = beyond_ascii(folded)
    if beyond and _PUNCTUATION_BEYOND_ASCII.search(beyond):
        folded = _PUNCTUATION_BEYOND_ASCII.sub(" ", folded)
    if beyond and _UNSPACED.search(beyond):
        folded = _UNSPACED.sub(r" \g<0> ", folded)
    text = folded.encode("utf-8", "replace") + b"\n"
    text = text.replace(b"per cent", b"percent").replace(b"%", b" percent ")
    text = text.replace(b"\n", b" \x03 ").replace(b'"', b' " ')
    return text.translate(_SPACED, _VANISHING).split()[:MAX_WORDS]


def _code(word: bytes) -> int:
    if word in _HONORIFICS:
        return DROPPED
    word = _SAME_WORD.get(word[:_MAX_BYTES], word[:_MAX_BYTES])
    for length in _ENDING_LENGTHS:
        if len(word) > length and word[-length:] in _ENDINGS:
            word = word[:-length] + _ENDINGS[word[-length:]]
            break
    holds_digit = word.translate(None, b"0123456789") != word
    return max(xxh3_64_intdigest(word) & ~HOLDS_DIGIT, FIRST_WORD) | holds_digit


_TOKENS = {b"\x03": PARAGRAPH, b'"': QUOTE}
_known = _KnownWords(_TOKENS)
