"""Text whose letters were exchanged: what some outlets print in place of what is to be paid for."""

import re
from typing import Final

from wirefeed.reading.layout.blocks import Block

_LENGTH: Final = 1_000  # characters looked at
_WORD: Final = re.compile(r"\b(?![A-Z]+\b)[^\W\d_]{3,}\b")  # no abbreviation
_NO_VOWEL: Final = re.compile(r"\b[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{2,}\b")
# In paragraphs of 24 words or more on real pages 8 % had none at most, scrambled ones 17 % or more.
_FEWEST_WORDS, _LEAST = 20, 0.15
_LAST: Final = 3  # paragraphs that are looked at to know that a text is not scrambled
_FEWEST: Final = 2


def cut_scrambled(blocks: list[Block]) -> list[Block]:
    """Return a text's blocks down to where they are scrambled, all where none are."""
    prose = [block for block in blocks if block.prose]
    if not any(is_scrambled(block.text) for block in prose[-_LAST:]):
        return blocks
    scrambled = [block for block in prose if is_scrambled(block.text)]
    return blocks[: blocks.index(scrambled[0])] if len(scrambled) >= _FEWEST else blocks


def is_scrambled(text: str) -> bool:
    """Say whether so many words of a text in Latin letters have no vowel that it is no language's.

    >>> is_scrambled("Tdq Iqgfs tgs Rlbqu bg fqz qx Rjmtsb, wqb jzm Tqnxfm rbtf. " * 3)
    True
    >>> is_scrambled("Starosta řekl, že trh v přístavu bude od pondělí večer otevřený. " * 3)
    False
    """
    text = text[:_LENGTH]
    scrambled = len(_NO_VOWEL.findall(text))
    if scrambled < _LEAST * _FEWEST_WORDS:
        return False  # as nearly every text: told without counting its words
    words = len(_WORD.findall(text))
    return words >= _FEWEST_WORDS and scrambled >= _LEAST * words
