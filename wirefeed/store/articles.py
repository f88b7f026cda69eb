"""The articles that were kept, line or copy, and the merges of their stories."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator

from wirefeed.items import Verdict


class Articles:
    """Reads and writes articles inside its caller's transaction; times are epoch seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def place(
        self, uri: str, outlet: str, verdict: Verdict, record: bytes, now: float, *, line: bool
    ) -> None:
        """Keep a text of an article, the newest of a uri last, and whether it is a line."""
        self._db.execute(
            "INSERT INTO articles (uri, revision, outlet, story, version, relation, line, placed,"
            " record, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " (SELECT coalesce(max(seq), 0) + 1 FROM articles))",
            (
                uri,
                self.count(uri) + 1,
                outlet,
                verdict.story,
                verdict.version,
                verdict.relation,
                line,
                now,
                pack(record),
            ),
        )

    def count(self, uri: str) -> int:
        """Return how many texts of an article were kept."""
        row = self._db.execute("SELECT count(*) FROM articles WHERE uri = ?", (uri,)).fetchone()
        return int(row[0])

    def records(self, uri: str) -> list[bytes]:
        """Return the records kept of an article as JSON, in order; b"" for one that was pruned."""
        rows = self._db.execute(
            "SELECT record FROM articles WHERE uri = ? ORDER BY revision", (uri,)
        )
        return [unpack(record) for (record,) in rows]

    def latest(self, uri: str) -> bytes:
        """Return the newest record kept of an article as JSON, b"" where there is none."""
        row = self._db.execute(
            "SELECT record FROM articles WHERE uri = ? ORDER BY revision DESC LIMIT 1", (uri,)
        ).fetchone()
        return unpack(row[0]) if row else b""

    def line(self, uri: str) -> bytes:
        """Return the record of an article that is its newest line, b"" where none is kept."""
        row = self._db.execute(
            "SELECT record FROM articles WHERE uri = ? AND line ORDER BY revision DESC LIMIT 1",
            (uri,),
        ).fetchone()
        return unpack(row[0]) if row else b""

    def has_line(self, uri: str) -> bool:
        """Tell whether the feed has a line of an article."""
        row = self._db.execute("SELECT max(line) FROM articles WHERE uri = ?", (uri,)).fetchone()
        return bool(row[0])

    def stands(self, uri: str) -> bool:
        """Tell whether readers hold a line of an article: the newest is no withdrawal."""
        row = self._db.execute(
            "SELECT relation FROM articles WHERE uri = ? AND line ORDER BY revision DESC LIMIT 1",
            (uri,),
        ).fetchone()
        return row is not None and row[0] != "withdrawn"

    def last_relation(self, uri: str) -> str:
        """Return what the newest text or notice kept of an article was, "" where there is none."""
        row = self._db.execute(
            "SELECT relation FROM articles WHERE uri = ? ORDER BY revision DESC LIMIT 1", (uri,)
        ).fetchone()
        return row[0] if row else ""

    def newest_version(self, story: str) -> int:
        """Return the highest version that a line of a story bears, 0 where it has none."""
        row = self._db.execute(
            "SELECT max(version) FROM articles WHERE story = ? AND line", (story,)
        ).fetchone()
        return row[0] or 0

    def written(self, since: float, *, copies: bool) -> Iterator[bytes]:
        """Yield the lines committed since an instant in their order, b"" for those no longer kept.

        With `copies` what was kept and is no line comes too.
        """
        rows = self._db.execute(
            "SELECT record FROM articles WHERE placed >= ? AND (line OR ?) ORDER BY seq",
            (since, copies),
        )
        for (record,) in rows:
            yield unpack(record)

    def placed_since(self, started: float) -> list[tuple[str, str, bool]]:
        """Return outlet, relation and whether it is a line of all that was kept since then."""
        rows = self._db.execute(
            "SELECT outlet, relation, line FROM articles WHERE placed >= ?", (started,)
        )
        return [(outlet, relation, bool(is_line)) for outlet, relation, is_line in rows]

    def prune(self, before: float, limit: int) -> int:
        """Drop the oldest texts kept before an instant, and nothing else; return how many."""
        return self._db.execute(
            "UPDATE articles SET record = x'' WHERE (uri, revision) IN (SELECT uri, revision"
            " FROM articles WHERE record <> x'' AND placed < ? ORDER BY placed LIMIT ?)",
            (before, limit),
        ).rowcount

    def forget(self, uris: Iterable[str]) -> None:
        """Drop every text of an article; what stays is that it was there."""
        self._db.executemany(
            "UPDATE articles SET record = x'' WHERE uri = ?", [(uri,) for uri in uris]
        )

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


def pack(record: bytes) -> bytes:
    return zlib.compress(record, 1)


def unpack(packed: bytes) -> bytes:
    """Return a record as JSON, b"" where its text was pruned or forgotten."""
    return zlib.decompress(packed) if packed else b""
