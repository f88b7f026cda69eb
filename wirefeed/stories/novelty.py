"""Which passages of a copy no written line of its story holds."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

import numpy as np

from wirefeed.stories.comparing import Overlap, find_in
from wirefeed.stories.fingerprint import SHINGLE, Fingerprint, hash_shingles, identities
from wirefeed.stories.words import QUOTED, Flags, Places

LONGEST_PASSAGE = 80  # words; a longer paragraph is looked at in pieces of half of that
SHORTEST_PASSAGE = 12  # words; what is shorter is no news
SHORT_PARAGRAPHS = 30  # words; so many make a passage of shorter paragraphs in a row
# A passage of which this much is known is known: an editor's pen leaves the words and breaks many
# of the shingles. Words alone prove nothing: an update tells its news with the words of the first
# take.
KNOWN_SHINGLES = 0.5
KNOWN_WORDS = 0.72
SHINGLES_AN_EDITOR_LEAVES = 0.25


class Known(NamedTuple):
    """Which words and shingles of a text stand in other texts too, in the order of the text."""

    words: Flags
    shingles: Flags


def find_known(text: Fingerprint, overlaps: list[Overlap]) -> Known:
    """Return what of a text stands in those that it was compared with, of which there are some."""
    shingles = identities(hash_shingles(text.words))
    held = reduce(or_, (overlap.held for overlap in overlaps))
    words = np.concatenate([overlap.second.words for overlap in overlaps])
    words.sort()
    return Known(
        words=find_in(text.words & ~QUOTED, words),
        shingles=held.take(overlaps[0].first.identities.searchsorted(shingles)),
    )


def find_new_passages(
    text: Fingerprint, known: Known, foreign: AbstractSet[int], codes_a_word: int
) -> list[tuple[int, int]]:
    """Return first and last code (exclusive) of each passage of a text that is not known.

    Paragraphs in `foreign` are the outlet's own and are no passage.
    """
    known_shingles, known_words = _count(known.shingles), _count(known.words)
    return [
        (start, end)
        for start, end in split_passages(text.ends.tolist(), foreign, codes_a_word)
        if _is_new(start, end, known_shingles, known_words)
    ]


def split_passages(
    ends: Sequence[int], foreign: AbstractSet[int], codes_a_word: int
) -> list[tuple[int, int]]:
    """Return where each passage begins and ends: a paragraph, a piece of one, or short ones."""
    passages = []
    for start, end in _join_short(ends, foreign, codes_a_word):
        words = (end - start) // codes_a_word
        pieces = -(-words // (LONGEST_PASSAGE // 2)) if words > LONGEST_PASSAGE else 1
        bounds = [start + (end - start) * piece // pieces for piece in range(pieces + 1)]
        passages += list(pairwise(bounds))
    return passages


def _join_short(
    ends: Sequence[int], foreign: AbstractSet[int], codes_a_word: int
) -> Iterator[tuple[int, int]]:
    """Yield each paragraph of twelve words or more, and shorter ones in a row as one."""
    shortest, enough = SHORTEST_PASSAGE * codes_a_word, SHORT_PARAGRAPHS * codes_a_word
    begin = 0  # of the short ones
    for place, (start, end) in enumerate(pairwise((0, *ends))):
        if end - start >= shortest or place in foreign:
            if start - begin >= enough:
                yield begin, start
            if place not in foreign:
                yield start, end
            begin = end
    if ends and ends[-1] - begin >= enough:
        yield begin, ends[-1]


def _is_new(start: int, end: int, known_shingles: Places, known_words: Places) -> bool:
    shingles = end - start - SHINGLE + 1
    share = (known_shingles[start + shingles] - known_shingles[start]) / shingles
    words = (known_words[end] - known_words[start]) / (end - start)
    edited = words >= KNOWN_WORDS and share >= SHINGLES_AN_EDITOR_LEAVES
    return bool(share < KNOWN_SHINGLES and not edited)


def _count(flags: Flags) -> Places:
    """Return how many of the first n flags are set, for every n."""
    counts: Places = np.concatenate(([0], np.cumsum(flags)))
    return counts
