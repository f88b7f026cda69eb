"""The outlet's own name among the names a page gives its authors."""

import unicodedata
from collections.abc import Collection, Iterable
from typing import Final

from wirefeed.reading.authors import is_full_name

_OF: Final = frozenset({"do", "da", "de", "del", "of", "from", "von", "the"})


def is_own_name(name: str, own: Iterable[str]) -> bool:
    """Say whether a name is the outlet's: its title, its host or a word of it, as `own` has them.

    >>> own = ["Harbour Post", "www.harbourpost.test", "hp"]
    >>> is_own_name("harbourpost.test", own), is_own_name("HP Skarv", own)
    (True, True)
    >>> is_own_name("Ada Moor", own), is_own_name("Editions Hárbour Post", own)
    (False, True)
    """
    mine = _letters(name)
    words = name.split()[:6]
    openings = {_letters("".join(words[:end])) for end in range(1, len(words) + 1)} | {mine}
    openings |= {_letters("".join(words[start:])) for start in range(1, len(words) - 1)}
    return bool(mine) and any(
        other in openings or (len(mine) > (5 if mine.isascii() else 1) and other.startswith(mine))
        for other in map(_letters, own)
        if len(other) > 1
    )


def cut_address(claim: str, own: Collection[str]) -> str:
    """Return a claim without the places that an outlet prints behind its own name.

    >>> cut_address("Harbour Post Ltd, Skarv, Norway", ["Harbour Post"])
    'Harbour Post Ltd'
    >>> cut_address("Harbour Post, Ada Moor", ["Harbour Post"])
    'Harbour Post, Ada Moor'
    """
    first, _, places = claim.partition(",")
    alone = all(" " not in place.strip() for place in places.split(","))
    return first if places and alone and is_own_name(first, own) else claim


def cut_own_name(name: str, own: Collection[str]) -> str:
    """Return a full name without the outlet's that is printed behind it, with a preposition.

    >>> cut_own_name("Ada Moor do Harbour Post", ["Harbour Post"])
    'Ada Moor'
    >>> cut_own_name("Ada Post", ["Post"]), cut_own_name("Harbour Post", ["Harbour Post"])
    ('Ada Post', 'Harbour Post')
    """
    words, mine = name.split(), {_letters(other) for other in own}
    for start in range(2, len(words)):
        if _letters("".join(words[start:])) in mine:
            end = start - (words[start - 1].casefold() in _OF)
            person = " ".join(words[:end])
            return person if is_full_name(person) else name
    return name


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold().removeprefix("www."))
    return "".join(filter(str.isalnum, plain))  # letters without their accents
