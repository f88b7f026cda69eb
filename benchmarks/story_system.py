"""The story index as the story benchmark drives it."""

import sqlite3
from datetime import UTC, datetime
from typing import Any

from wirefeed.stories import Copy, SqliteIndex

_COMMIT_EVERY = 1000


class _StorySystem:
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
        copy = _make_copy(article)
        verdict = self._index.judge(copy)
        self._index.place(copy, verdict, written=verdict.is_version)
        self._added += 1
        if self._added % _COMMIT_EVERY == 0:
            self._db.execute("COMMIT")
            self._db.execute("BEGIN")
        return verdict.story

    def clusters(self) -> dict[str, str]:
        return self._index.clusters()

    def close(self) -> None:
        self._db.execute("COMMIT")
        self._db.close()


def open_index(path: str) -> _StorySystem:
    return _StorySystem(path)


def _make_copy(article: dict[str, Any]) -> Copy:
    published = article.get("published")
    return Copy(
        uri=article["id"],
        outlet=article.get("outlet") or "",
        headline=article.get("headline") or "",
        paragraphs=tuple(line for line in article["body"].split("\n") if line.strip()),
        at=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
    )
