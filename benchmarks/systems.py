"""What the public benchmarks call: one function a question."""

from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from wirefeed.reading.reader import read_page
from wirefeed.registry import Registry, load_registry


def read(html: bytes, url: str) -> dict[str, Any]:
    """Return what a page says, the text as printed; the outlet is looked up by host."""
    page = read_page(html, url, outlet=_registry().outlet_of(urlsplit(url).netloc) if url else None)
    return {
        "headline": page.headline,
        "body": "\n".join(page.paragraphs),
        "authors": [author.name for author in page.authors],
        "published": page.published.value.isoformat() if page.published else None,
        "modified": page.modified.value.isoformat() if page.modified else None,
        "language": page.language,
        "canonical_url": page.canonical_url,
        "tags": page.keywords,
        "image": page.image,
    }


@lru_cache(maxsize=1)
def _registry() -> Registry:
    return load_registry()
