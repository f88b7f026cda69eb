"""What running text looks like in any language."""

import re

from wirefeed.reading.blocks import Block
from wirefeed.reading.elements import HEADINGS

# A sign-off glued to a sentence: "... at noon. --IANS int/khz", "... at noon. (PTI)".
_SIGNED = re.compile(r"[.!?…।。][\"'”’»]? ?(?:[-–—]{1,2} ?|[(\[/])[^.!?]{2,30}$")
_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟\"'”’»“)）：:;*")


def is_prose(block: Block) -> bool:
    """Say whether a block reads like a sentence of running text."""
    if block.tag in HEADINGS:
        return False
    words = block.words * (1 - block.link_share)
    if block.link_share > 0.6 and words < 12:
        return False
    return block.words >= 18 or (block.words >= 4 and ends_sentence(block.text))


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as sentences do.

    >>> ends_sentence("He left."), ends_sentence("वह गया।"), ends_sentence("Ferry fares rise")
    (True, True, False)
    >>> ends_sentence("He left at noon. --IANS int/khz")
    True
    """
    return text[-1:] in _SENTENCE_ENDS or bool(_SIGNED.search(text[-40:]))
