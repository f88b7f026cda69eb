"""Agency names as a table to look up: what stands in a byline, a bracket or a sign-off, and whose."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from wirefeed.registry.facts import Agency

_ARTICLE: Final = re.compile(r"(?:the|die|der|das|la|le|l['’]|agencia|agenzia|agence|agência)\s+")
_SPACES: Final = re.compile(r"\s+")
_EDGES: Final = " \t\n\r.,;:|()[]{}<>\"'“”„«»©*_/-–—=।"
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Names:
    """Every name and abbreviation of the agencies, folded, with the code it means."""

    whole: Mapping[str, str]  # names and letters: true of a text that says nothing else
    long: Mapping[str, str]  # names alone: true within a longer credit too
    printed: Mapping[str, str]  # capitals as printed: true of one word of a byline too
    long_pattern: re.Pattern[str]

    def find_whole(self, text: str) -> str:
        """Return the code of a text that is one agency's name, "" otherwise."""
        folded = fold_name(text)
        return self.whole.get(folded) or self.whole.get(_ARTICLE.sub("", folded, count=1), "")

    def find_all(self, text: str) -> tuple[str, ...]:
        """Return the codes of all agencies a sentence names, by name or by letters as printed."""
        words = [self.printed.get(word, "") for word in _WORD.findall(text)]
        long = [code for _, code in self.find_long(text)]
        return tuple(dict.fromkeys(code for code in (*long, *words) if code))

    def find_long(self, text: str) -> list[tuple[int, str]]:
        """Return where in a text agencies stand with an unmistakable name, and their codes."""
        found = [(match, fold_name(match[0])) for match in self.long_pattern.finditer(text)]
        return [(match.start(), self.long[name]) for match, name in found if name in self.long]


def name_agencies(agencies: Mapping[str, Agency]) -> Names:
    """Return the table of all agencies' names; one mapping is compiled once."""
    return _compile(_Same(agencies))


def fold_name(text: str) -> str:
    """Return a name as the tables hold it.

    >>> fold_name(" (Deutsche  Presse-Agentur). ")
    'deutsche presse-agentur'
    """
    return _SPACES.sub(" ", text[: 2 * _LONGEST_NAME].strip(_EDGES)).casefold()


class _Same:
    """A mapping as a key: equal to itself alone."""

    def __init__(self, agencies: Mapping[str, Agency]) -> None:
        self.agencies = agencies

    def __hash__(self) -> int:
        return id(self.agencies)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.agencies is self.agencies


@lru_cache(maxsize=4)
def _compile(key: _Same) -> Names:
    long: dict[str, str] = {}
    whole: dict[str, str] = {}
    printed: dict[str, str] = {}
    for code, agency in key.agencies.items():
        for name in (agency.name, *agency.names):
            long.setdefault(fold_name(name), code)
        for letters in agency.letters:
            whole.setdefault(fold_name(letters), code)
            if letters.isupper():
                printed.setdefault(letters, code)
    whole = {**long, **whole}
    letters_alone = {fold_name(form) for agency in key.agencies.values() for form in agency.letters}
    long = {name: code for name, code in long.items() if name not in letters_alone}
    return Names(whole, long, printed, _alternate(long))


def _alternate(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of whole names, longest first; scripts without spaces need no edges."""
    longest_first = sorted(names, key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<![^\W_])(?:{joined})(?![^\W_]|-[^\W\d_])", re.IGNORECASE)
