"""What the public benchmarks call: one function a question."""

import sqlite3
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from wirefeed.reading import Page, read_credit, read_page
from wirefeed.registry import Outlet, Registry, load_registry
from wirefeed.stories import Copy, SqliteIndex
from wirefeed.text.addresses import host_of

ADDS_A_COMMIT = 1000


def read(html: bytes, url: str) -> dict[str, Any]:
    """Return what a page says, the text as printed; the outlet is looked up by host."""
    page = read_page(html, url, outlet=_outlet(url))
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
    )
    roles = ("originator", "credited")
    return {
        "agencies": sorted(source.code for source in found.sources if source.role in roles),
        "dateline_place": "/".join(found.dateline.places) if found.dateline else None,
    }


def open_index(path: str) -> "StorySystem":
    return StorySystem(path)


class StorySystem:
    """The story index over one SQLite file, each version taken for a written line."""

    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute("PRAGMA cache_size = -65536")
        self._db.execute("BEGIN")
        self._index = SqliteIndex(self._db)
        self._added = 0

    def add(self, article: dict[str, Any]) -> str:
        """Judge and place an article, and return the story it was placed in."""
        copy = _copy(article)
        verdict = self._index.judge(copy)
        self._index.place(copy, verdict, written=verdict.is_version)
        self._added += 1
        if self._added % ADDS_A_COMMIT == 0:
            self._db.execute("COMMIT")
            self._db.execute("BEGIN")
        return verdict.story

    def clusters(self) -> dict[str, str]:
        return self._index.clusters()

    def close(self) -> None:
        self._db.execute("COMMIT")
        self._db.close()


def _copy(article: dict[str, Any]) -> Copy:
    body = article.get("body") or ""
    return Copy(
        uri=article["id"],
        outlet=article.get("outlet") or "",
        headline=article.get("headline") or "",
        paragraphs=tuple([line for line in body.split("\n") if line and not line.isspace()]),
        at=_instant(article.get("published") or ""),
    )


def _instant(text: str) -> datetime | None:
    """Return an instant, UTC where it says no offset, None where it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _printed_at(page: Page) -> datetime | None:
    at = page.published or page.modified
    return at.value if at else None


def _outlet(url: str) -> Outlet | None:
    host = host_of(url)
    return _registry().outlet_of(host) if host else None


@lru_cache(maxsize=1)
def _registry() -> Registry:
    return load_registry()
