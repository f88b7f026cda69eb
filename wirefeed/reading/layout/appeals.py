"""What a page says to its readers in a set phrase: `appeal_phrases.py`, `own_phrases.py`.

What stands in quotation marks was said by somebody.
"""

from collections.abc import Mapping
from typing import Final

from wirefeed.reading.layout import appeal_phrases, own_phrases
from wirefeed.text.spaces import count_unspaced

_LONGEST: Final = 240  # characters
_KEY: Final = 4  # characters a phrase is looked up by
_SIGNS: Final = " \t>→▶►•·-–—|*+()[]（）【】📲👉🔔📩📧✉🖨"


def _by_opening(phrases: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    pieces = "|".join(phrases.values()).casefold().split("|")
    for phrase in dict.fromkeys(" ".join(piece.split()) for piece in pieces):
        key = phrase.removesuffix(".")[:_KEY]
        table[key] = (*table.get(key, ()), phrase)
    return table


_APPEALS: Final = _by_opening(appeal_phrases.PHRASES)
_OWN: Final = _by_opening(own_phrases.PHRASES)


def is_appeal(text: str) -> bool:
    """Say whether a line asks its reader for something in a set phrase.

    >>> is_appeal("Folgen Sie uns auf Facebook!"), is_appeal("→ Artikel teilen")
    (True, True)
    >>> is_appeal("Partager l’article"), is_appeal("Folgen Sie uns" + ", sagte sie" * 30)
    (True, False)
    >>> is_appeal("次の記事"), is_appeal("次の記事を書いた。")
    (True, False)
    >>> is_appeal("Artikel teilen lohnt sich."), is_appeal("„Folgen Sie uns!“, rief er.")
    (False, False)
    """
    return _is_said(text, _APPEALS)


def tells_of_itself(text: str) -> bool:
    """Say whether a line is a page's own, on itself, its outlet or its pictures.

    >>> tells_of_itself("(Symbolbild)"), tells_of_itself("Symbolbild der Zeit ist der Kran.")
    (True, False)
    """
    return _is_said(text, _OWN)


def _is_said(text: str, table: Mapping[str, tuple[str, ...]]) -> bool:
    opening = text.strip(_SIGNS)
    phrases = table.get(opening[:_KEY].casefold())
    if not phrases or len(text) > _LONGEST:
        return False
    said = opening.casefold().replace("’", "'")
    return any(_opens(said, phrase) for phrase in phrases)


def _opens(said: str, phrase: str) -> bool:
    whole = phrase.endswith(".")
    if not said.startswith(phrase.rstrip(".")):
        return False
    rest = said[len(phrase) - whole :]
    if whole:
        return not any(map(str.isalpha, rest))
    return not rest[:1].isalnum() or bool(count_unspaced(rest[:1]))
