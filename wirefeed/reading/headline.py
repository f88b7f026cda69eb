"""The headline, without the outlet's name behind it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from wirefeed.reading.blocks import Block
from wirefeed.text.spaces import letters

_SEPARATOR = re.compile(r"\s+[|–—·•»/\-:]{1,2}\s+|\s*[|｜]\s*|：(?=[^：]{1,20}$)")
_STRAY = re.compile(r"^\s*[:|]\s+(?=\w)")  # of a kicker that is not there: ": Ice at Skarv"
_SHORT = 15
_LOWER = ("h2", "h3")


def read_headline(
    claimed: str, headings: Sequence[str], titles: Sequence[str], outlets: Iterable[str]
) -> tuple[str, str]:
    """Return the headline and how it was printed, from the best source that has one.

    `claimed` is the structured one, `headings` the page's first-level headings, `titles` what the
    head says, in the order they are believed; `outlets` are the names the outlet goes by.
    """
    names, others, named = list(outlets), [*headings, *titles], next(iter(titles), "")
    first = _choose_heading(headings, titles)
    raw = next((text for text in (claimed, first, *titles) if text), "")
    if claimed and first and not _agree(claimed, named):
        shared = _agree(first, cut_outlet(named, names, others))
        if shared:  # two against one, as the one that keeps its kicker apart has them
            raw = max(first, cut_outlet(named, names, others), key=len)
        elif len(first) > _SHORT and claimed.endswith(first):
            raw = first  # the structured one has the kicker in front
    return _STRAY.sub("", cut_outlet(raw, names, others)), raw


def _choose_heading(headings: Sequence[str], titles: Sequence[str]) -> str:
    """Return the first heading that a title begins with, else the first: boxes have headings too.

    >>> _choose_heading(["Be the first to know", "Ferry fares rise"], ["Ferry fares rise | Post"])
    'Ferry fares rise'
    """
    said = [letters(title) for title in titles]
    agreed = (text for text in headings if len(text) > _SHORT and _opens(letters(text), said))
    return next(agreed, "") or next(iter(headings), "")


def _opens(letters: str, titles: Iterable[str]) -> bool:
    return any(title.startswith(letters) for title in titles)


def _agree(one: str, other: str) -> bool:
    return len(one) > _SHORT and letters(one) == letters(other)


def cut_outlet(title: str, outlets: Sequence[str], others: Sequence[str] = ()) -> str:
    """Drop the outlet's name and section from a title's end or beginning.

    >>> cut_outlet("Ferry fares rise | Harbour Post", ["Harbour Post"])
    'Ferry fares rise'
    >>> cut_outlet("Ferry fares rise - Trade - Harbour Post", [], ["Ferry fares rise"])
    'Ferry fares rise'
    """
    for other in others:
        if 12 <= len(other) < len(title) and title.startswith(other):
            rest = title[len(other) :].lstrip()
            if rest[:1] in {"|", "-", "–", "—", "·", "•", "»", "｜"}:
                return other
    parts = _SEPARATOR.split(title)
    names = {letters(name) for name in outlets if name}
    kept = [part for part in parts if letters(part) not in names]
    if len(kept) == len(parts) or not kept:
        return title
    first, last = title.find(kept[0]), title.rfind(kept[-1])
    return title[first : last + len(kept[-1])].strip()


def name_sources(printed: Iterable[str], sources: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the names of the sources that say one of the printed forms of a headline.

    >>> name_sources(["Ferry fares rise"], {"heading": ["Ferry fares rise!"], "meta": ["Fares"]})
    ['heading']
    """
    said = {letters(text) for text in printed if text}
    return [name for name, texts in sources.items() if said & {letters(text) for text in texts}]


def first_headings(blocks: Sequence[Block], claims: Iterable[str]) -> list[str]:
    """Return the page's first-level headings in the order they stand.

    Where it has none, a lower one that says what one of the `claims` says.
    """
    first = [block.text for block in blocks if block.tag == "h1" and block.words >= 2][:5]
    if first:
        return first
    said = {letters(claim) for claim in claims if len(claim) > _SHORT}
    lower = (block.text for block in blocks if block.tag in _LOWER)
    return [text for text in lower if letters(text) in said][:1]
