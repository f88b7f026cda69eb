"""Everything a page offers, gathered once: each field asks it in its own order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

from wirefeed.reading.claims import jsonld, meta, microdata
from wirefeed.reading.layout.blocks import Layout
from wirefeed.reading.layout.walk import lay_out
from wirefeed.reading.markup import rules
from wirefeed.reading.markup.naming import name_elements
from wirefeed.registry import Outlet
from wirefeed.text.addresses import host_of
from wirefeed.text.spaces import squeeze

_NO_NAMES = frozenset({"www", "com", "co"})


@dataclass(slots=True)
class Material:
    """A page's tree, its structured data, its head and its blocks."""

    url: str
    root: etree._Element
    nodes: list[jsonld.Node]
    article: jsonld.Node  # the JSON-LD node of the article the page is about, {} without one
    marked: jsonld.Node  # the microdata of that article, {} without any
    clean: bytes  # the page in UTF-8
    head: meta.Head
    layout: Layout
    outlet: Outlet | None
    retrieved: datetime | None
    unmatched: list[str] = field(default_factory=list)  # fields whose rules found nothing

    def claim(self, key: str, limit: int = 1_000) -> str:
        """Return the first text the structured data of the article has under a key."""
        found = jsonld.first_text(self.article.get(key)) or jsonld.first_text(self.marked.get(key))
        return squeeze(found, limit)

    def named(self, key: str) -> list[str]:
        """Return the names of the people or organisations under a key."""
        found = jsonld.names(self.article.get(key), self.nodes)
        found = found or jsonld.names(self.marked.get(key))
        return [squeeze(name, 300) for name in found]

    def organisations(self, key: str) -> list[str]:
        """Return those names under a key that JSON-LD calls organisations, not people."""
        value = self.article.get(key)
        nodes = value[:50] if isinstance(value, list) else [value]
        kept = [
            node for node in nodes if isinstance(node, Mapping) and jsonld.is_organisation(node)
        ]
        return [squeeze(name, 300) for name in jsonld.names(kept, self.nodes)]

    def titles(self) -> list[str]:
        """Return what the page says its outlet is called."""
        return [*self.head.tags.get("og:site_name", [])[:2], *self.named("publisher")[:2]]

    def names(self) -> list[str]:
        """Return every name the outlet may go by: its titles, its host and the words of it."""
        host = host_of(self.url or self.head.canonical)
        labels = [label for label in host.split(".")[:-1] if label not in _NO_NAMES]
        return [*self.titles(), host.removeprefix("www."), *labels]

    def rule(self, name: str) -> list[str]:
        """Return the texts the outlet's own rules find for a field."""
        known = self.outlet.read.get(name, ()) if self.outlet else ()
        found = rules.find_texts(self.root, known) if known else []
        if known and not found:
            self.unmatched.append(name)
        return found


def gather(
    root: etree._Element,
    clean: bytes,
    url: str,
    outlet: Outlet | None,
    retrieved: datetime | None,
) -> Material:
    """Read what a parsed page offers; `clean` are its bytes in UTF-8."""
    name_elements(root, clean)
    head = meta.read_head(root, url)
    nodes = jsonld.read_nodes(clean)
    titles = [head.first(meta.HEADLINE), head.title]
    urls = [url, head.canonical]
    article = jsonld.choose_article(nodes, urls, titles)
    marked = jsonld.choose_article(microdata.read_items(root, clean), urls, titles)
    return Material(
        url, root, nodes, article, marked, clean, head, lay_out(root), outlet, retrieved
    )
