"""Damage an outlet does to words when it strips an agency's letters out of the text."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

# Frequent words that hold an agency's letters; what is left of them is hardly a word or a name.
_WORDS: Final = {
    "ians": """politicians Ukrainians Palestinians Canadians comedians pedestrians custodians
        Norwegians Bolivians historians librarians vegetarians veterinarians""",
    "ani": """companies organisation organization animals mechanism Afghanistan Pakistani
        manifesto accompanied botanical humanitarian""",
    "pti": """corruption disruption interruption description adoption exception options optimistic
        prescription subscription reception Egyptian""",
    "uni": """community university municipal opportunities ammunition
        communication communist Tunisia""",
}  # fmt: skip
STRIPPABLE: Final = tuple(_WORDS)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LOOK_AT: Final = 60_000


def is_stripped(paragraphs: Sequence[str], codes: Sequence[str]) -> bool:
    """Tell whether words of a text have lost the letters of an agency it credits.

    An outlet that strips them strips them everywhere: one word that has them still is a denial.

    >>> is_stripped(["Harsh words by several politic."], ["ians"])
    True
    >>> is_stripped(["Harsh words by several politicians."], ["ians"])
    False
    """
    known = [code for code in codes if code in _WORDS]
    if not known:
        return False
    text = "\n".join(paragraphs)[:_LOOK_AT].casefold()
    words = set(_LETTERS.findall(text))
    return any(words & _leftovers(code) and not _holds(words, code) for code in known)


def _holds(words: set[str], letters: str) -> bool:
    return any(letters in word and word != letters for word in words)


@lru_cache(maxsize=16)
def _leftovers(code: str) -> frozenset[str]:
    left = (word.casefold().replace(code, "", 1) for word in _WORDS[code].split())
    return frozenset(word for word in left if len(word) > 3)
