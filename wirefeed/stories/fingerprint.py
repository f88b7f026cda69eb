"""The fingerprint of a text: hashes of its words and of every five words in a row."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from wirefeed.stories.words import FLAG_BITS, HOLDS_DIGIT, QUOTED, Codes, Flags, Places, encode

Hashes = npt.NDArray[np.uint32]

SHINGLE: Final = 5  # words
LEAST_SKETCH: Final = 32
SHARE: Final = 12
_LONGEST_HEADLINE: Final = 1000  # characters
_NO_BITS: Final = np.uint32(0)
_UNQUOTED: Final = ~QUOTED
_UNFLAGGED: Final = ~(HOLDS_DIGIT | QUOTED)

NOTHING: Final = np.zeros(0, np.uint32)
_LOWEST: Final = np.uint32((1 << 30) // SHARE)
_FIRST, _SECOND, _THIRD = map(np.uint32, (0x9E3779B1, 0x85EBCA77, 0x27D4EB2F))


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The words of a text, in its order."""

    words: Codes
    ends: Places  # of each paragraph, the number of words up to its end
    headline: Codes

    def find_bounds(self, paragraph: int) -> tuple[int, int]:
        """Return first and last word (exclusive) of a paragraph, (0, 0) of one that was cut off."""
        if paragraph >= len(self.ends):
            return 0, 0
        return int(self.ends[paragraph - 1]) if paragraph else 0, int(self.ends[paragraph])


@dataclass(frozen=True, eq=False)
class Imprint:
    """What is kept of a fingerprint, and the sets it is compared by: each hash once, ascending."""

    text: Codes  # the words in the order of the text
    headline: Codes

    @cached_property
    def shingles(self) -> Hashes:
        return sort_once(hash_shingles(self.text), FLAG_BITS)

    @cached_property
    def identities(self) -> Hashes:
        """Return the shingles without flags."""
        return identities(self.shingles)

    @cached_property
    def is_quoted(self) -> Flags:
        """Return which shingles stand in quotation marks."""
        quoted: Flags = (self.shingles & QUOTED) != 0
        return quoted

    @cached_property
    def size(self) -> int:
        """Return how many shingles lie in the lowest twelfth of all hashes."""
        return int(self.identities.searchsorted(_LOWEST))

    @cached_property
    def sketch(self) -> Hashes:
        """Return the shingles of the lowest twelfth, the 32 lowest at least.

        They are the same for whoever holds the same words, so a cut copy still holds some of them.
        """
        return self.identities[: max(self.size, LEAST_SKETCH)].copy()

    @cached_property
    def words(self) -> Codes:
        """Return the words without QUOTED."""
        return sort_once(self.text & _UNQUOTED)

    @cached_property
    def numbers(self) -> Codes:
        numbers: Codes = self.words[(self.words & HOLDS_DIGIT) != 0]
        return numbers

    @cached_property
    def headline_words(self) -> Codes:
        return sort_once(self.headline)

    @cached_property
    def pairs(self) -> Hashes:
        """Return hashes of every two words in a row of which the first is no quotation."""
        bare = self.text & _UNFLAGGED
        hashes = bare[:-1] * _FIRST
        hashes += bare[1:]
        return sort_once(hashes[(self.text[:-1] & QUOTED) == 0])


def fingerprint(headline: str, paragraphs: tuple[str, ...]) -> Fingerprint:
    codes, ends = encode((headline[:_LONGEST_HEADLINE], *paragraphs))
    title = int(ends[0])
    return Fingerprint(
        words=codes[title:], ends=ends[1:] - title, headline=codes[:title] & _UNQUOTED
    )


def identities(shingles: Hashes) -> Hashes:
    """Return shingles without their flags, in the same order."""
    return shingles >> FLAG_BITS


def sort_once(hashes: Hashes, flag_bits: np.uint32 = _NO_BITS) -> Hashes:
    """Return each hash once, ascending; hashes that differ in their flags alone are one."""
    if not len(hashes):
        return hashes
    ascending = hashes.copy()
    ascending.sort()
    bare = ascending >> flag_bits if flag_bits else ascending
    is_first = np.empty(len(hashes), np.bool_)
    is_first[0] = True
    np.not_equal(bare[1:], bare[:-1], out=is_first[1:])
    return ascending[is_first]


def hash_shingles(words: Codes) -> Hashes:
    """Hash every five words in a row: 30 bits of hash above two flags, of which one is used.

    QUOTED says that the middle word stands in quotation marks. Copies quote differently, so that is
    no part of a shingle's identity. A text of fewer words has one shingle, an empty text none.
    """
    if not len(words):
        return words
    if len(words) < SHINGLE:
        words = np.concatenate((words, np.zeros(SHINGLE - len(words), np.uint32)))
    # Codes are hashes above two flags, and so are all sums of their multiples.
    bare = words & _UNFLAGGED
    pairs = bare[:-1] * _FIRST
    pairs += bare[1:]
    fours = pairs[:-2] * _SECOND
    fours += pairs[2:]
    shingles: Hashes = fours[:-1] * _THIRD
    shingles += bare[4:]
    shingles |= words[2:-2] & QUOTED
    return shingles
