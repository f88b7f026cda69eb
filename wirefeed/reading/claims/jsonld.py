"""Structured data as pages really write it: broken JSON mended, the article among many chosen."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

import orjson

from wirefeed.text.entities import plain, unescape, unescape_whole
from wirefeed.text.spaces import letters

Node = Mapping[str, Any]

_KIND = b"application/ld+json"
_OPENING = re.compile(rb"(?i)<script\b[^>]{0,500}$")  # a tag that is still open
_CLOSING = re.compile(rb"(?i)</script")
_WRAPPING = re.compile(r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:-->|\]\]>)[\s;*/]*$")
_TRAILING_COMMA = re.compile(r",(\s{0,200}[\]}])")
_COMMENT = re.compile(r"(?m)^[ \t]{0,200}+(?://[^\n]{0,2000}+|/\*[^*]{0,2000}+\*/)[ \t\r]{0,200}+$")
_CONTROL = re.compile(r"[\x00-\x1f]+")
_CONTROLS = dict.fromkeys(range(32), " ")  # the same, many times as fast where all is ASCII
_PLAIN_PAIR = re.compile(
    r'"(headline|datePublished|dateModified|description|articleSection|inLanguage)"'
    r'\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,1000})"'
)
_MAX_SCRIPTS, _MAX_LENGTH, _MAX_NODES, _MAX_DEPTH = 64, 2_000_000, 2_000, 12
_MAX_TEXT = 400_000
_LONGEST_TITLE = 300
_MAX_VALUES, _MAX_NAMES, _MAX_IMAGES = 200, 50, 20
_NESTS = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart")
_ARTICLES = {"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "Review"}


def read_nodes(page: bytes) -> list[Node]:
    """Return every JSON-LD node of a page, nested ones too, in the order they stand."""
    nodes: list[Node] = []
    for script in _scripts(page):
        for node in _walk(_load(script), 0):
            nodes.append(node)
            if len(nodes) >= _MAX_NODES:
                return nodes
    return nodes


def choose_article(nodes: Sequence[Node], urls: Sequence[str], titles: Sequence[str]) -> Node:
    """Return the node of the article a page is about, {} where there is none.

    `urls` are the page's own addresses, `titles` what the page calls itself: a page may carry
    nodes for the teasers around its article as well. What the node leaves open is filled from
    others of the same article, as two plug-ins write two.
    """
    articles = [node for node in nodes if is_article(node)]
    if not articles:
        return {}
    paths = {_path(url) for url in urls if url}
    wanted = {letters(title[:_LONGEST_TITLE]) for title in titles if title}

    def rank(node: Node) -> tuple[bool, bool, int]:
        here = any(_path(url) in paths for url in (address(node), address_of_page(node)) if url)
        name = first_text(node.get("headline")) or first_text(node.get("name"))
        title = letters(name[:_LONGEST_TITLE])
        named = bool(title) and any(title in other or other in title for other in wanted if other)
        return named or here, named and here, _richness(node)

    best, *others = sorted(articles, key=rank, reverse=True)
    if urls and not rank(best)[0] and _is_of_another(best, titles):
        return {}
    return _fill(best, [node for node in others if _is_same(node, best, paths)])


def _is_of_another(node: Node, titles: Sequence[str]) -> bool:
    """Say whether a node whose address is not the page's has a headline of other words.

    Beside an article whose page says nothing of it stands the teaser of another.
    """
    words = set(first_text(node.get("headline"))[:_LONGEST_TITLE].casefold().split())
    others = [set(title[:_LONGEST_TITLE].casefold().split()) for title in titles if title]
    if not (address(node) and others and len(words) > 1):
        return False
    return all(2 * len(words & other) < min(len(words), len(other)) for other in others)


def _fill(node: Node, others: Sequence[Node]) -> Node:
    if not others:
        return node
    filled = dict(node)
    for other in others:
        filled.update({key: value for key, value in other.items() if not filled.get(key)})
    return filled


def _is_same(one: Node, other: Node, paths: set[str]) -> bool:
    title, same = (letters(first_text(node.get("headline"))[:_LONGEST_TITLE])
                   for node in (one, other))  # fmt: skip
    if title and title == same:
        return True
    return any(_path(url) in paths for url in (address(one), address_of_page(one)) if url)


def is_article(node: Node) -> bool:
    return any(kind in _ARTICLES or kind.endswith("Article") for kind in types(node))


def types(node: Node) -> list[str]:
    """Return a node's types without their vocabulary.

    >>> types({"@type": ["https://schema.org/NewsArticle", "Article"]})
    ['NewsArticle', 'Article']
    """
    return [kind.rsplit("/", 1)[-1] for kind in texts(node.get("@type"))]


def is_page(node: Node) -> bool:
    """Say whether a node stands for the page itself, which some date instead of the article."""
    return any(kind == "ItemPage" or kind.endswith("WebPage") for kind in types(node))


def is_organisation(node: Node) -> bool:
    return any(kind.endswith("Organization") for kind in types(node))


def address(node: Node) -> str:
    return first_text(node.get("url")) or first_text(node.get("@id"))


def address_of_page(node: Node) -> str:
    page = node.get("mainEntityOfPage")
    return address(page) if isinstance(page, Mapping) else first_text(page)


def first_text(value: Any) -> str:
    """Return the first text in a value, entities resolved.

    >>> first_text(["Rain &amp; wind", "Sun"]), first_text(None), first_text({"@value": "x"})
    ('Rain & wind', '', 'x')
    """
    return next(iter(texts(value)), "")


def texts(value: Any) -> list[str]:
    """Return the texts of a value that may be one or a list of them, 200 at most."""
    found = (_strip(entry) for entry in islice(_entries(value), _MAX_VALUES))
    return [text for text in found if text]


def names(value: Any, nodes: Sequence[Node] = ()) -> list[str]:
    """Return the names of people or organisations; references are looked up among the nodes.

    >>> names([{"@type": "Person", "name": "Ada Moor"}, "Agency"])
    ['Ada Moor', 'Agency']
    """
    entries = islice(_entries(value), _MAX_NAMES)
    return [plain(name) for entry in entries for name in texts(_name(entry, nodes))]


def images(value: Any) -> list[str]:
    """Return the addresses of images, given as text, node or list."""
    entries = islice(_entries(value), _MAX_IMAGES)
    return [url for entry in entries for url in _image(entry)]


def _entries(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield what stands in lists, and in lists in them; what lies too deep is left out."""
    if isinstance(value, Mapping) and "@list" in value:
        value = value["@list"]
    if not isinstance(value, list):
        yield value
    elif depth < _MAX_DEPTH:
        for entry in value[:_MAX_NODES]:
            yield from _entries(entry, depth + 1)


def _strip(value: Any) -> str:
    """Return a text, or that of a node with a language, entities resolved."""
    if isinstance(value, Mapping):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    return unescape_whole(unescape_whole(value[:_MAX_TEXT].strip()))  # some escape it twice


def _name(entry: Any, nodes: Sequence[Node]) -> Any:
    """Return an entry's name, the text it is, or the name of the node it refers to."""
    if not isinstance(entry, Mapping):
        return entry
    if "name" not in entry and (target := entry.get("@id")):
        entry = next((node for node in nodes if node.get("@id") == target), {})
    name = entry.get("name")
    if not name:
        pieces = (entry.get(part) for part in ("givenName", "familyName"))
        return " ".join(piece for piece in pieces if isinstance(piece, str))
    return name.get("name", name) if isinstance(name, Mapping) else name


def _image(entry: Any) -> list[str]:
    if isinstance(entry, Mapping):
        return texts(entry.get("url")) or texts(entry.get("contentUrl"))
    return texts(entry)


def _scripts(page: bytes) -> Iterator[str]:
    folded, named = page, page.find(_KIND)
    if named < 0:  # in capitals, or not at all
        folded = page.lower()
        named = folded.find(_KIND)
    for _ in range(_MAX_SCRIPTS):
        if named < 0:
            return
        start = folded.find(b">", named, named + 400) + 1
        place = named + 1
        if start and _OPENING.search(folded, max(0, named - 600), named):
            end = _CLOSING.search(page, start)
            place = end.start() if end else len(page)
            if place - start <= _MAX_LENGTH:
                yield page[start:place].decode("utf-8", "replace")
        named = folded.find(_KIND, place)


def _load(script: str) -> Any:
    with suppress(orjson.JSONDecodeError):
        return orjson.loads(script)
    mended = _mend(script)
    escaped = [unescape(mended)] if "&quot;" in mended or "&#34;" in mended else []
    for text in (mended, *escaped):
        with suppress(orjson.JSONDecodeError):
            return orjson.loads(text)
    try:  # the standard library accepts lone surrogates
        return json.loads(mended, strict=False)
    except (ValueError, RecursionError):
        pairs = dict(_PLAIN_PAIR.findall(script))
        return {"@type": "Article", **pairs} if pairs and "Article" in script else {}


def _mend(script: str) -> str:
    script = _WRAPPING.sub("", _WRAPPING.sub("", script.strip()).strip())
    script = _COMMENT.sub("", script)
    script = script.translate(_CONTROLS) if script.isascii() else _CONTROL.sub(" ", script)
    return _TRAILING_COMMA.sub(r"\1", script).strip().rstrip(";")


def _walk(value: Any, depth: int) -> Iterator[Node]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for entry in value[:_MAX_NODES]:
            yield from _walk(entry, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for key in _NESTS:
            if key in value:
                yield from _walk(value[key], depth + 1)


def _richness(node: Node) -> int:
    body = len(first_text(node.get("articleBody")))
    return body + 100 * len(node) + (5_000 if "NewsArticle" in types(node) else 0)


def _path(url: str) -> str:
    try:
        parts = urlsplit(url[:2_000])
    except ValueError:
        return ""
    return f"{parts.path.rstrip('/')}?{parts.query}"
