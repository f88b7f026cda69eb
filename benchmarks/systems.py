"""What the public benchmarks call: one function a question."""

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wirefeed.reading import Page, read_credit, read_page
from wirefeed.registry import Outlet, Registry, load_registry
from wirefeed.text.addresses import host_of

if TYPE_CHECKING:
    from benchmarks.stories import NoSystem, StorySystem


def read(html: bytes, url: str) -> dict[str, Any]:
    """Return what a page says, the text as printed; the outlet is looked up by host."""
    page = read_page(html, url, outlet=_outlet(url))
    return {
        "headline": page.headline,
        "body": "\n".join(page.paragraphs),
        "authors": [author.name for author in page.authors],
        "published": _published(page),
        "modified": page.modified.value.isoformat() if page.modified else None,
        "language": page.language,
        "canonical_url": page.canonical_url,
        "tags": page.keywords,
        "image": page.image,
    }


def credit(html: bytes, url: str) -> dict[str, Any]:
    """Return the codes of the agencies a text is credited to, and its dateline's places."""
    outlet = _outlet(url)
    page = read_page(html, url, outlet=outlet)
    found = read_credit(
        page.paragraphs,
        page.credit_lines,
        agencies=_registry().agencies,
        outlet=outlet,
        url=url,
        headline=page.headline_raw or page.headline,
        at=_printed_at(page),
        disclaimer=page.disclaimer,
        standfirst=page.description,
        language=page.language,
    )
    roles = ("originator", "credited")
    return {
        "agencies": sorted(source.code for source in found.sources if source.role in roles),
        "dateline_place": "/".join(found.dateline.places) if found.dateline else None,
    }


def open_index(path: str) -> "StorySystem":
    """Return the story index over one SQLite file."""
    from benchmarks.stories import StorySystem  # noqa: PLC0415  reading needs none of its 30 MB

    return StorySystem(path)


def open_nothing(_path: str) -> "NoSystem":
    """Return an index that keeps nothing, to be taken off what another needs in the same run."""
    from benchmarks.stories import NoSystem  # noqa: PLC0415  as above

    return NoSystem()


def _published(page: Page) -> str | None:
    """Return the instant a page names, else the day: what it says, and no more."""
    if page.published:
        return page.published.value.isoformat()
    return page.published_day.isoformat() if page.published_day else None


def _printed_at(page: Page) -> datetime | None:
    at = page.published or page.modified
    return at.value if at else None


def _outlet(url: str) -> Outlet | None:
    host = host_of(url)
    return _registry().outlet_of(host) if host else None


@lru_cache(maxsize=1)
def _registry() -> Registry:
    return load_registry()
