"""What running text looks like in any language."""

import re

# A sign-off glued to a sentence: "... at noon. --IANS int/khz", "... at noon. (PTI)".
_SIGNED = re.compile(r"[.!?…।。][\"'”’»]? ?(?:[-–—]{1,2} ?|[(\[/])[^.!?]{2,30}$")
# One with nothing around it: "... at noon. EFE", "... at noon. PTI ABC KVK".
_BARE = re.compile(
    r"[^\W\d_A-ZÀ-Þ]{2}[.!?…।][\"'”’»]? (?:© ?(?:\d{4} )?)?"
    r"(?:(?:[A-ZÀ-Þ]{2,12}|dpa)(?: [A-ZÀ-Þ]{1,4})*|\w{2,4}(?:/\w{2,4})+)$"
)
_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟։።፧།။។៕\"'”’»“)）：:;*")


def is_prose(text: str, words: int, link_share: float) -> bool:
    """Say whether a block that is no heading reads like a sentence of running text."""
    if link_share > 0.6 and words * (1 - link_share) < 12:
        return False
    return words >= 18 or (words >= 4 and ends_sentence(text))


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as sentences do.

    >>> ends_sentence("He left."), ends_sentence("वह गया।"), ends_sentence("Ferry fares rise")
    (True, True, False)
    >>> ends_sentence("Նա գնաց։"), ends_sentence("ሄደ።"), ends_sentence("သူထွက်သွားသည်။")
    (True, True, True)
    >>> ends_sentence("He left at noon. --IANS int/khz"), ends_sentence("He left at noon. EFE")
    (True, True)
    """
    end = text[-40:]
    return text[-1:] in _SENTENCE_ENDS or bool(_SIGNED.search(end) or _BARE.search(end))
