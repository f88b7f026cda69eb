"""The story index as the public benchmarks drive it: articles in, clusters out."""

import sqlite3
from datetime import UTC, datetime
from typing import Any

from wirefeed.stories import Copy, SqliteIndex

ADDS_A_COMMIT = 1000


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


class NoSystem(dict[str, str]):
    """An index that keeps nothing, each article a story: what a benchmark itself needs."""

    def add(self, article: dict[str, Any]) -> str:
        return str(article["id"])

    def clusters(self) -> dict[str, str]:
        return self

    def __missing__(self, article: str) -> str:
        return article


def _copy(article: dict[str, Any]) -> Copy:
    body = article.get("body") or ""
    return Copy(
        uri=article["id"],
        outlet=article.get("outlet") or "",
        headline=article.get("headline") or "",
        paragraphs=tuple(filter(str.strip, body.split("\n"))),
        at=_instant(article.get("published") or ""),
    )


def _instant(text: str) -> datetime | None:
    """Return an instant, UTC where it says no offset, None where it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
