"""The tags a page gives its article, without those that are only for machines; printed sections."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final

from lxml import etree

from wirefeed.text.spaces import letters, squeeze

_MOST, _LONGEST = 50, 100
_MOST_LINKS, _DEEP = 2_000, 6
_NOWHERE: Final = frozenset(  # as WordPress files what nobody has filed
    ("uncategorized", "uncategorised", "sin categoría", "sem categoria", "non classé", "allgemein",
     "senza categoria", "geen categorie", "genel", "без рубрики")
)  # fmt: skip
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


def find_printed(
    around: etree._Element, is_out: Callable[[etree._Element], bool]
) -> tuple[list[str], list[str]]:
    """Return the sections and tags that links around a text say they are, the first list of each.

    Links within an element of which `is_out` is true are another article's. The microformat is
    `rel=tag`; of a section WordPress says "category tag".

    >>> link = "<a rel='{}' href=/x>{}</a>".format
    >>> page = f"<p>{link('category tag', 'Trade')}</p><p>{link('tag', 'ice')}</p>"
    >>> find_printed(etree.HTML(page), lambda _: False)
    (['Trade'], ['ice'])
    """
    told = (each for each in islice(around.iter("a"), _MOST_LINKS) if "tag" in _read_rel(each))
    is_known_out = cache(is_out)  # many links share what they stand in
    links = [
        each
        for each in islice(told, 2 * _MOST)
        if not any(map(is_known_out, islice(each.iterancestors(), _DEEP)))
    ]
    sections = [link for link in links if "category" in _read_rel(link)]
    return _list_first(sections), _list_first([link for link in links if link not in sections])


def _read_rel(link: etree._Element) -> list[str]:
    return (link.get("rel") or "")[:_LONGEST].lower().split()


def _list_first(links: Sequence[etree._Element]) -> list[str]:
    """Return what the first link says and those beside it, in one element or in items of a list."""
    if not links:
        return []
    home = _find_list(links[0])
    said = (link for link in links[:_MOST] if _find_list(link) is home)
    texts = (squeeze("".join(map(str, islice(link.itertext(), 10))), _LONGEST) for link in said)
    return [text for text in texts if text and text.casefold() not in _NOWHERE]


def _find_list(link: etree._Element) -> etree._Element | None:
    parent = link.getparent()
    return parent.getparent() if parent is not None and parent.tag == "li" else parent


def _split(source: Sequence[str]) -> Iterator[str]:
    texts = source[0].split(",") if len(source) == 1 else source
    for text in texts[: 4 * _MOST]:
        tag = _TAXONOMY.sub("", squeeze(text, _LONGEST), count=1).strip(" ,;").lstrip("#")
        if tag and not _MACHINE.fullmatch(tag):
            yield tag
