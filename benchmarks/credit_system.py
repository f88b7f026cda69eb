"""The agency bench's door: whom a page is credited to, and the place of its dateline."""

from functools import lru_cache
from typing import Any

from wirefeed.reading.credit import Credit, read_credit
from wirefeed.reading.reader import read_page
from wirefeed.registry import Registry, load_registry
from wirefeed.text.addresses import host_of


@lru_cache(maxsize=1)
def _registry() -> Registry:
    return load_registry()


def read(html: bytes, url: str) -> Credit:
    """Return everything wirefeed concludes about a page's credit."""
    registry = _registry()
    outlet = registry.outlet_of(host_of(url)) if host_of(url) else None
    page = read_page(html, url, outlet=outlet)
    return read_credit(
        page.paragraphs,
        page.credit_lines,
        agencies=registry.agencies,
        outlet=outlet,
        url=url,
        headline=page.headline_raw or page.headline,
        at=page.published.value if page.published else None,
        disclaimer=page.disclaimer,
    )


def credit(html: bytes, url: str) -> dict[str, Any]:
    """Return the codes credited for the text, and the dateline's place as printed."""
    found = read(html, url)
    return {
        "agencies": sorted(
            source.code for source in found.sources if source.role in {"originator", "credited"}
        ),
        "dateline_place": "/".join(found.dateline.places) if found.dateline else None,
    }
