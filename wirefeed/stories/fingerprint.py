"""The fingerprint of a text: hashes of its words and of every five words in a row."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wirefeed.stories.words import FIRST_WORD, HOLDS_DIGIT, PARAGRAPH, QUOTE, Codes, encode

Hashes = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

SHINGLE = 5  # words
_LONGEST_HEADLINE = 1000  # characters
# A shingle is 30 bits of hash above two flags. Copies quote differently, so whether its middle word
# stands in quotation marks is no part of a shingle's identity.
FLAG_BITS = np.uint32(2)
_NO_BITS = np.uint32(0)
NUMERIC = np.uint32(2)
QUOTED = np.uint32(1)

_FACTORS = np.array(
    [
        0x9E3779B97F4A7C15,
        0xC2B2AE3D27D4EB4F,
        0x165667B19E3779F9,
        0xD6E8FEB86659FD93,
        0xA0761D6478BD642F,
    ],
    np.uint64,
)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_HALF = np.uint64(32)
_UNUSED_BITS = np.uint64(34)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """What a text is compared by, in the order of the text."""

    shingles: Hashes  # one for each word but the last four
    words: Hashes  # the lowest bit says that a word holds a digit
    ends: Places  # of each paragraph, the number of words up to its end
    headline: Hashes  # its words, each once, ascending

    def find_bounds(self, paragraph: int) -> tuple[int, int]:
        """Return first and last word (exclusive) of a paragraph, (0, 0) of one that was cut off."""
        if paragraph >= len(self.ends):
            return 0, 0
        return int(self.ends[paragraph - 1]) if paragraph else 0, int(self.ends[paragraph])


@dataclass(frozen=True, slots=True, eq=False)
class Imprint:
    """What is kept of a fingerprint: each hash once, ascending."""

    shingles: Hashes
    words: Hashes
    headline: Hashes


def fingerprint(headline: str, paragraphs: tuple[str, ...]) -> Fingerprint:
    codes = encode((headline[:_LONGEST_HEADLINE], *paragraphs))
    body = int(np.argmax(codes == PARAGRAPH)) + 1
    title, codes = codes[:body], codes[body:]
    is_word = codes >= FIRST_WORD
    words = codes[is_word]
    return Fingerprint(
        shingles=_hash_shingles(words, _find_quoted(codes)[is_word]),
        words=words.astype(np.uint32),
        ends=np.cumsum(is_word)[codes == PARAGRAPH],
        headline=_unique(title[title >= FIRST_WORD].astype(np.uint32)),
    )


def press(text: Fingerprint) -> Imprint:
    return Imprint(_unique(text.shingles, FLAG_BITS), _unique(text.words), text.headline)


def identities(shingles: Hashes) -> Hashes:
    """Return shingles without their flags, in the same order."""
    return shingles >> FLAG_BITS


def _unique(hashes: Hashes, flag_bits: np.uint32 = _NO_BITS) -> Hashes:
    """Return each hash once, ascending; faster than numpy's own for a text's worth of them."""
    ascending = np.sort(hashes)
    first = np.ones(len(hashes), np.bool_)
    bare = ascending >> flag_bits
    np.not_equal(bare[1:], bare[:-1], out=first[1:])
    return ascending[first]


def _find_quoted(codes: Codes) -> Flags:
    """Return which codes stand inside quotation marks; a paragraph's end closes every quotation."""
    is_mark: Flags = codes == QUOTE
    if not is_mark.any():
        return is_mark
    marks = np.cumsum(is_mark)
    is_end = codes == PARAGRAPH
    before = np.concatenate(([0], marks[is_end]))
    paragraph = np.cumsum(is_end) - is_end
    quoted: Flags = (marks - before[paragraph]) % 2 == 1
    return quoted


def _hash_shingles(words: Codes, quoted: Flags) -> Hashes:
    """Hash every five words in a row; a text of fewer words has one shingle, an empty text none."""
    if 0 < len(words) < SHINGLE:
        missing = SHINGLE - len(words)
        words = np.concatenate((words, np.zeros(missing, np.uint64)))
        quoted = np.concatenate((quoted, np.zeros(missing, np.bool_)))
    count = max(len(words) - SHINGLE + 1, 0)
    hashes = np.zeros(count, np.uint64)
    numeric = np.zeros(count, np.uint64)
    for offset, factor in enumerate(_FACTORS):
        part = words[offset : offset + count]
        hashes += part * factor
        numeric |= part
    hashes ^= hashes >> _HALF
    hashes *= _MIX
    shingles = (hashes >> _UNUSED_BITS).astype(np.uint32) << FLAG_BITS
    shingles |= (numeric.astype(np.uint32) & np.uint32(HOLDS_DIGIT)) * NUMERIC
    shingles |= quoted[SHINGLE // 2 : SHINGLE // 2 + count] * QUOTED
    return shingles
