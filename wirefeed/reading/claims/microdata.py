"""Microdata: the properties a page marks on its own elements, as nodes like those of JSON-LD."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, cast

from lxml import etree

from wirefeed.reading.claims.jsonld import Node
from wirefeed.text.spaces import squeeze

_PROPERTIES: Final = etree.XPath("descendant-or-self::*/@itemprop")
_PAGES: Final = frozenset({"WebPage", "ItemPage", ""})  # where a page marks without an article
_WANTED: Final = {
    name.lower(): name
    for name in (
        "headline", "author", "creator", "datePublished", "dateModified", "articleSection",
        "keywords", "image", "url", "mainEntityOfPage", "isAccessibleForFree",
        "sourceOrganization",
    )
}  # fmt: skip
_PARTIES: Final = frozenset({"author", "creator", "sourceOrganization"})
_PICTURES: Final = frozenset({"figure", "figcaption"})
_MOST, _DEEPEST, _LONGEST, _VALUES = 1_000, 100, 1_000, 20


def read_items(root: etree._Element, page: bytes) -> list[Node]:
    """Return a node for each item a page marks, in the order they stand; `page` are its bytes.

    What is marked outside any item, or in one that is the page itself, is an article's: the page's.
    Each property is a list of texts. Who is named in a picture's box gave the picture.
    """
    if b"itemprop" not in page:
        return []
    items: dict[etree._Element | None, dict[str, object]] = {}
    for names in cast("list[Any]", _PROPERTIES(root))[:_MOST]:  # texts that know their element
        for name in filter(None, map(_WANTED.get, names.lower().split())):
            element = names.getparent()
            if name == "sourceOrganization" and _is_pictures(element):
                continue
            owner, kind = _find_owner(element)
            item = items.setdefault(owner, {"@type": kind})
            values = item.setdefault(name, [])
            if isinstance(values, list) and len(values) < _VALUES:
                values.extend(_read_values(element, name))
    return list(items.values())


def _find_owner(element: etree._Element) -> tuple[etree._Element | None, str]:
    """Return the element of the item a property belongs to, None for the page, and its type."""
    for around in islice(element.iterancestors(), _DEEPEST):
        if around.get("itemscope") is not None:
            kind = (around.get("itemtype") or "").rstrip("/").rpartition("/")[2]
            if kind not in _PAGES:
                return around, kind
    return None, "Article"


def _is_pictures(element: etree._Element) -> bool:
    around = islice(element.iterancestors(), _DEEPEST)
    return any(
        box.tag in _PICTURES or "caption" in (box.get("class") or "").lower() for box in around
    )


def _read_values(element: etree._Element, name: str) -> Iterator[str]:
    """Yield what a property says: its attribute, and its text where that may say more."""
    content = element.get("content") or element.get("datetime")
    address = element.get("href") or element.get("src")
    if content:
        yield squeeze(content, _LONGEST)
    elif name in {"url", "mainEntityOfPage", "image"}:
        inner = _inner(element, "url", "contenturl") if not address else []
        yield from ([address] if address else filter(None, map(_read_address, inner)))
        return
    named = _inner(element, "name") if name in _PARTIES else []
    if named:
        yield from (squeeze(one.get("content") or _read_text(one), 300) for one in named)
    elif not content or name.startswith("date"):
        yield _read_text(element)


def _inner(element: etree._Element, *names: str) -> list[etree._Element]:
    within = islice(element.iterdescendants(), 100)
    return [one for one in within if (one.get("itemprop") or "").lower() in names][:5]


def _read_address(element: etree._Element) -> str:
    return element.get("content") or element.get("href") or element.get("src") or ""


def _read_text(element: etree._Element) -> str:
    return squeeze(" ".join(map(str, islice(element.itertext(), 40)))[:_LONGEST], _LONGEST)
