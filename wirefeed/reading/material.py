"""Everything a page offers, gathered once: each field asks it in its own order."""

from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from wirefeed.reading import jsonld, meta, rules
from wirefeed.reading.blocks import Layout, lay_out
from wirefeed.registry import Outlet
from wirefeed.text.spaces import squeeze


@dataclass(slots=True)
class Material:
    """A page's tree, its structured data, its head and its blocks."""

    url: str
    root: etree._Element
    nodes: list[jsonld.Node]
    article: jsonld.Node  # the JSON-LD node of the article the page is about, {} without one
    head: meta.Head
    layout: Layout
    outlet: Outlet | None
    retrieved: datetime | None

    def claim(self, key: str, limit: int = 1_000) -> str:
        """Return the first text the article's JSON-LD node has under a key."""
        return squeeze(jsonld.first_text(self.article.get(key)), limit)

    def claims(self, key: str) -> list[str]:
        return [squeeze(text, 1_000) for text in jsonld.texts(self.article.get(key))]

    def named(self, key: str) -> list[str]:
        """Return the names of the people or organisations under a key."""
        return [squeeze(name, 300) for name in jsonld.names(self.article.get(key), self.nodes)]

    def rule(self, name: str) -> list[str]:
        """Return the texts the outlet's own rules find for a field."""
        known = self.outlet.read.get(name, ()) if self.outlet else ()
        return rules.find_texts(self.root, known) if known else []


def gather(
    root: etree._Element,
    clean: bytes,
    url: str,
    outlet: Outlet | None,
    retrieved: datetime | None,
) -> Material:
    """Read what a parsed page offers; `clean` are its bytes in UTF-8."""
    head = meta.read_head(root, url)
    nodes = jsonld.read_nodes(clean)
    titles = [head.first(meta.HEADLINE), head.title]
    article = jsonld.choose_article(nodes, [url, head.canonical], titles)
    return Material(url, root, nodes, article, head, lay_out(root), outlet, retrieved)
