"""The articles that were kept, line or copy, and the merges of their stories."""

import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article with its place in a story."""

    uri: str
    outlet: str
    story: str
    version: int
    relation: str
    line: bool


class Articles:
    """Reads and writes articles inside its caller's transaction; times are epoch seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def place(self, article: Placed, record: bytes, now: float) -> None:
        """Keep an article, the newest text of a uri last."""
        (revision,) = self._db.execute(
            "SELECT count(*) + 1 FROM articles WHERE uri = ?", (article.uri,)
        ).fetchone()
        self._db.execute(
            "INSERT INTO articles (uri, revision, outlet, story, version, relation, line, placed,"
            " record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.uri,
                revision,
                article.outlet,
                article.story,
                article.version,
                article.relation,
                article.line,
                now,
                zlib.compress(record, 1),
            ),
        )

    def latest(self, uri: str) -> bytes | None:
        """Return the newest record kept of an article, as JSON."""
        row = self._db.execute(
            "SELECT record FROM articles WHERE uri = ? ORDER BY revision DESC LIMIT 1", (uri,)
        ).fetchone()
        return zlib.decompress(row[0]) if row else None

    def lines_since(self, started: float) -> dict[str, int]:
        """Return how many lines were committed since an instant, by outlet."""
        rows = self._db.execute(
            "SELECT outlet, count(*) FROM articles WHERE line AND placed >= ? GROUP BY outlet",
            (started,),
        )
        return dict(rows.fetchall())

    def merge(self, survivor: str, gone: Iterable[str], now: float) -> list[str]:
        """Record that stories proved to be one; return those of which that was not known."""
        return [
            story
            for story in gone
            if self._db.execute(
                "INSERT OR IGNORE INTO merges (gone, story, at) VALUES (?, ?, ?)",
                (story, survivor, now),
            ).rowcount
        ]
