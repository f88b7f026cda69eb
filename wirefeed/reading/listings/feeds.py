"""Feeds: RSS, RDF, Atom and JSON Feed, however ill-formed."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeAlias

import orjson
from lxml import etree

from wirefeed.reading.language import read_language
from wirefeed.reading.listings.listing import Found, Listing, keep_first, read_date, read_title
from wirefeed.reading.markup.rawxml import inflate, parse_xml
from wirefeed.text.addresses import resolve
from wirefeed.text.spaces import squeeze

MOST_ITEMS = 1_000
LARGEST = 10_000_000  # bytes, unpacked

_MOST_FIELDS = 200
_MOST_COMMAS = 300_000  # a value of JSON costs up to 230 bytes in memory
_LONGEST = 4_000  # characters of a field; what is kept of it is shorter
_MOST_KEYWORDS = 20
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
# Pictures and sound have titles, links and keywords of their own.
_ROOTS = ("rss", "feed", "rdf")
_FOREIGN = ("{http://search.yahoo.com/mrss", "{http://www.itunes.com/")
_PUBLISHED = ("pubDate", "published", "issued", "date", "created")
_CHANGED = ("updated", "modified")

_Fields: TypeAlias = "dict[str, list[etree._Element]]"  # noqa: SLF001  lxml has no other name


def read_feed(data: bytes, url: str) -> Listing:
    """Return the articles of the feed that stands at `url`: at most 1,000, in its order."""
    data, warnings = inflate(data, LARGEST)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        items = _list_json(data)
        found = [_read_json_item(item, url) for item in items or ()]
        is_feed = items is not None
    else:
        root, faults = parse_xml(data, url, LARGEST)
        warnings += faults
        found = [] if root is None else _read_items(root, url)
        is_feed = root is not None and root.tag.rpartition("}")[2].lower() in _ROOTS
    if not found and not is_feed:
        warnings.append("no-feed")  # one without items is a quiet day
    elif len(found) > MOST_ITEMS:
        warnings.append("cut")
    return Listing(keep_first(found, MOST_ITEMS), (), tuple(dict.fromkeys(warnings)))


def _read_items(root: etree._Element, url: str) -> list[Found]:
    items = islice(root.iter("{*}item", "{*}entry"), MOST_ITEMS + 1)
    heads = islice((root, *root.iterchildren("{*}channel")), 2)
    language = next((text for head in heads if (text := _read_language(head))), "")
    return [_read_item(item, url, language) for item in items]


def _read_item(item: etree._Element, url: str, language: str) -> Found:
    fields = _group_fields(item)
    printed = _first_text(fields, _PUBLISHED)
    return Found(
        url=next(filter(None, _list_links(item, fields, url)), ""),
        title=read_title(_first_text(fields, ("title",))),
        at=read_date(printed),
        changed=read_date(_first_text(fields, _CHANGED)),
        printed=squeeze(printed, 100),
        language=_read_language(item) or language,
        keywords=_keep_keywords(_list_keywords(fields)),
    )


def _group_fields(item: etree._Element) -> _Fields:
    fields: _Fields = {}
    for child in islice(item, _MOST_FIELDS):
        if isinstance(child.tag, str) and not child.tag.startswith(_FOREIGN):
            fields.setdefault(child.tag.rpartition("}")[2], []).append(child)
    return fields


def _first_text(fields: _Fields, names: tuple[str, ...]) -> str:
    texts = (_text(element) for name in names for element in fields.get(name, ()))
    return next(filter(None, texts), "")


def _text(element: etree._Element) -> str:
    return "".join(str(text)[:_LONGEST] for text in islice(element.itertext(), _LONGEST)).strip()


def _list_links(item: etree._Element, fields: _Fields, url: str) -> Iterator[str]:
    """Yield the addresses an item gives for its article, the best first."""
    for element in fields.get("origLink", []):  # a feed service's own links count the readers
        yield resolve(_text(element), url)
    for element in fields.get("link", []):
        if element.get("rel", "alternate") == "alternate":
            yield resolve(element.get("href") or _text(element), element.base or url)
    for element in (*fields.get("guid", []), *fields.get("id", [])):
        text = _text(element)
        if element.get("isPermaLink") != "false" and text[:4].lower() == "http":
            yield resolve(text, url)
    yield resolve(item.get(_ABOUT, ""), url)


def _read_language(element: etree._Element) -> str:
    own = (_text(child) for child in islice(element.iterchildren("{*}language"), 1))
    return read_language(*own, element.get(_LANG, ""))


def _list_keywords(fields: _Fields) -> Iterator[str]:
    for element in (*fields.get("category", []), *fields.get("subject", [])):
        yield element.get("label") or element.get("term") or _text(element)


def _keep_keywords(words: Iterator[str]) -> tuple[str, ...]:
    kept = dict.fromkeys(filter(None, (squeeze(word, 100) for word in words)))
    return tuple(islice(kept, _MOST_KEYWORDS))


def _list_json(data: bytes) -> list[dict[str, Any]] | None:
    """Return the items of a JSON feed, None of what is none."""
    if data.count(b",") > _MOST_COMMAS:
        return None
    try:
        feed = orjson.loads(data.decode("utf-8-sig", "replace"))
    except orjson.JSONDecodeError:
        return None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        return None
    found = [item for item in items[: MOST_ITEMS + 1] if isinstance(item, dict)]
    return found if found or not items else None


def _read_json_item(item: dict[str, Any], url: str) -> Found:
    texts = {key: value for key, value in item.items() if isinstance(value, str)}
    printed = texts.get("date_published", "")
    own = texts.get("id", "")
    links = (texts.get("url", ""), texts.get("external_url", ""), own if "://" in own else "")
    tags = item.get("tags")
    words = tags[:_MOST_FIELDS] if isinstance(tags, list) else []
    return Found(
        url=next(filter(None, (resolve(link, url) for link in links)), ""),
        title=read_title(texts.get("title", "")),
        at=read_date(printed),
        changed=read_date(texts.get("date_modified", "")),
        printed=squeeze(printed, 100),
        language=read_language(texts.get("language", "")),
        keywords=_keep_keywords(word for word in words if isinstance(word, str)),
    )
