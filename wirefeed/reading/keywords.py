"""The tags a page gives its article, without those that are only for machines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from wirefeed.text.spaces import letters, squeeze

_MOST, _LONGEST = 50, 100
_MACHINE: Final = re.compile(r"[0-9a-f-]{20,}|\d+|https?://\S+", re.IGNORECASE)
_TAXONOMY: Final = re.compile(
    r"(?:sections?|topics?|tags?|categor(?:y|ies)|organi[sz]ations?|person|people|places?"
    r"|locations?|keywords?|subjects?)\s?[:/]\s?(?=\S)",
    re.IGNORECASE,
)


def choose_keywords(sources: Iterable[Sequence[str]], own: Iterable[str] = ()) -> list[str]:
    """Return the tags of the first source that has several, else of the first that has any.

    A source is a list of tags, or one text of them with commas. The outlet's names, `own`, are no
    tags.

    >>> choose_keywords([["Skarv ice ferry"], ["Skarv, ice,topic/ferries, Harbour Post"]],
    ...                 ["harbourpost"])
    ['Skarv', 'ice', 'ferries']
    """
    names = {letters(name) for name in own}
    first: list[str] = []
    for source in sources:
        tags = list({tag.casefold(): tag for tag in _split(source)}.values())
        tags = [tag for tag in tags if letters(tag) not in names][:_MOST]
        if len(tags) > 1:
            return tags
        first = first or tags
    return first


def _split(source: Sequence[str]) -> Iterator[str]:
    texts = source[0].split(",") if len(source) == 1 else source
    for text in texts[: 4 * _MOST]:
        tag = _TAXONOMY.sub("", squeeze(text, _LONGEST), count=1).strip(" ,;")
        if tag and not _MACHINE.fullmatch(tag):
            yield tag
