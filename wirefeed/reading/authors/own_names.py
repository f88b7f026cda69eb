"""The outlet's own name among the names a page gives its authors."""

import unicodedata
from collections.abc import Collection, Iterable
from typing import Final

from wirefeed.reading.authors.authors import AgencyTest, no_agency
from wirefeed.reading.authors.jobs import is_full_name
from wirefeed.reading.credit.bywords import NO_PERSON
from wirefeed.text.spaces import letters

_OF: Final = frozenset({"do", "da", "de", "del", "of", "from", "von", "the"})
_LONGEST: Final = 400  # characters of a byline
_SIGNS: Final = " |,(/–—-"
_SHORTEST, _SHORTEST_UNCASED = 6, 2  # of a name that the outlet's goes on behind


def is_own_name(name: str, own: Iterable[str]) -> bool:
    """Say whether a name is the outlet's: its title, its host or a word of it, as `own` has them.

    >>> own = ["Harbour Post", "www.harbourpost.test", "hp"]
    >>> is_own_name("harbourpost.test", own), is_own_name("HP Skarv", own)
    (True, True)
    >>> is_own_name("Ada Moor", own), is_own_name("Editions Hárbour Post", own)
    (False, True)
    """
    mine = _fold(name)
    words = name.split()[:6]
    pieces = {_fold("".join(words[:end])) for end in range(1, len(words) + 1)} | {mine}
    pieces |= {_fold("".join(words[start:])) for start in range(1, len(words) - 1)}
    shortest = _SHORTEST if mine.isascii() else _SHORTEST_UNCASED
    return bool(mine) and any(
        other in pieces or (len(mine) >= shortest and other.startswith(mine))
        for other in map(_fold, own)
        if len(other) > 1
    )


def is_all_outlets(name: str, own: Iterable[str]) -> bool:
    """Say whether a name is all of the outlet's, and no person's whose own site that is.

    >>> is_all_outlets("Tidings", ["Tidings"]), is_all_outlets("Ada Moor", ["Ada Moor"])
    (True, False)
    >>> is_all_outlets("Gazeta Skarv", ["Gazeta Skarv"])
    True
    """
    if is_full_name(name) and not (name.isupper() or NO_PERSON.search(name)):
        return False
    return _fold(name) in map(_fold, own)


def cut_address(claim: str, own: Collection[str], is_agency: AgencyTest = no_agency) -> str:
    """Return a claim without the places that an outlet prints behind its own name.

    >>> cut_address("Harbour Post Ltd, Skarv, Norway", ["Harbour Post"])
    'Harbour Post Ltd'
    >>> cut_address("Harbour Post, Ada Moor", ["Harbour Post"])
    'Harbour Post, Ada Moor'
    >>> cut_address("By Ada Moor, Harbour Post, Skarv", ["Harbour Post"])
    'By Ada Moor'
    """
    pieces = [piece.strip() for piece in claim.split(",")]
    end = len(pieces)
    while end > 1 and _may_place(pieces[end - 1]) and not is_agency(pieces[end - 1]):
        end -= 1
    if end == len(pieces) or not is_own_name(pieces[end - 1], own):
        return claim
    return ", ".join(pieces[: max(end - 1, 1)])


def cut_place(claim: str) -> str:
    """Return a byline without the place behind its dash where that stands right before it as well.

    >>> cut_place("Por Ada Moor, g1 Hale — Hale"), cut_place("By Ada Moor — Bo Lind")
    ('Por Ada Moor, g1 Hale', 'By Ada Moor — Bo Lind')
    """
    before, dash, place = claim[:_LONGEST].rpartition(" — ")
    twice = bool(dash and place) and f" {before}".endswith(f" {place}")
    return before if twice else claim


def _may_place(name: str) -> bool:
    """Say whether a name is one word with capitals, as no person's with a surname is."""
    return " " not in name and name.upper() != name.lower()


def cut_own_name(name: str, own: Collection[str]) -> str:
    """Return a full name without the outlet's that is printed behind it.

    A surname may be an outlet's name as well: one word goes with a preposition alone.

    >>> cut_own_name("Ada Moor do Post", ["Post"]), cut_own_name("Ada Lena Post", ["Post"])
    ('Ada Moor', 'Ada Lena Post')
    >>> cut_own_name("Ada Moor Harbour Post", ["Harbour Post"])
    'Ada Moor'
    >>> cut_own_name("Ada Moor | Harbour Post", ["Harbour Post"])
    'Ada Moor'
    """
    words, mine = name.split(), {_fold(other) for other in own}
    for start in range(2, len(words)):
        of = words[start - 1].casefold() in _OF
        if (of or start < len(words) - 1) and _fold("".join(words[start:])) in mine:
            person = " ".join(words[: start - of]).rstrip(_SIGNS)
            return person if is_full_name(person) else name
    return name


def _fold(name: str) -> str:
    """Return a name's letters and figures without their accents."""
    return letters(unicodedata.normalize("NFD", name.casefold().removeprefix("www.")))
