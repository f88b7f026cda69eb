"""What running text looks like in any language."""

import re

from wirefeed.reading.dating.clocks import DAY, scan_tokens

# A sign-off glued to a sentence: "... at noon. --IANS int/khz", "... at noon. (PTI)".
_SIGNED = re.compile(r"[.!?…।。][\"'”’»]? ?(?:[-–—]{1,2} ?|[(\[/])[^.!?]{2,30}$")
# One with nothing around it: "... at noon. EFE", "... at noon. PTI ABC KVK".
_BARE = re.compile(
    r"[^\W\d_A-ZÀ-Þ]{2}[.!?…।][\"'”’»]? (?:© ?(?:\d{4} )?)?"
    r"(?:(?:[A-ZÀ-Þ]{2,12}|dpa)(?: [A-ZÀ-Þ]{1,4})*|\w{2,4}(?:/\w{2,4})+)$"
)
# A stop that a unit of time bears: "05:00 h.", "Lecture 4 min.", "7 p. m.".
_UNIT = re.compile(r"(?i)\d\s?(?:mins?|h|hs|hrs?|std|uhr|hod|ч|мин|хв|[ap]\.?\s?m)\.$")
_DAY = re.compile(DAY)
_LONGEST_STAMP = 160
_OPENING = 5  # words before a link
_BARS = frozenset("|•·●")
_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟։።፧།။។៕\"'”’»“)）：:;*")


def is_prose(text: str, words: int, link_share: float) -> bool:
    """Say whether a block that is no heading reads like a sentence of running text."""
    if link_share > 0.6:
        beside = words * (1 - link_share)
        if beside < 12 and (beside < _OPENING or not _ends_in_link(text, link_share)):
            return False
    return words >= 18 or (words >= 4 and ends_sentence(text) and not stops_at_unit(text))


def _ends_in_link(text: str, link_share: float) -> bool:
    """Say whether a sentence runs on into its last link: "The board told <a>of a plan.</a>"."""
    linked = text[round(len(text) * (1 - link_share)) :].lstrip()
    return ":" not in text and text.endswith(".") and linked[:1].islower()


def stops_at_unit(text: str) -> bool:
    """Say whether a line ends in a unit's stop and says when, and whose names stand beside that.

    >>> stops_at_unit("Publié le 3 mai 2024 à 06h30 • Lecture 4 min.")
    True
    >>> stops_at_unit("Ada Moor 15/07/2024 05:00 h."), stops_at_unit("It was 3 May 2024, 5 p.m.")
    (True, False)
    """
    if text[-1:] != "." or len(text) > _LONGEST_STAMP or not _UNIT.search(text[-10:]):
        return False
    tokens = scan_tokens(text)
    letters = "".join(token.letter for token in tokens)
    if "t" not in letters or not _DAY.search(letters):
        return False
    others = (token.text for token in tokens if token.letter == "x")
    return not _BARS.isdisjoint(text) or not any(word[0].islower() for word in others)


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
