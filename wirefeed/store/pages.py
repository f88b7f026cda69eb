"""Pages as they were answered, kept for some days to be read again by other rules."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence

from wirefeed.items import StoredPage

LEVEL = 6  # of zlib: a page takes a sixth of its size, for three milliseconds


class Pages:
    """Reads and writes stored pages inside its caller's transaction; times are epoch seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def keep(self, key: str, outlet: str, pages: Sequence[StoredPage]) -> None:
        """Keep the pages of an article, if there are any, in place of all that were kept before.

        Some alone would read as if the others were missing.
        """
        if pages:
            self.forget([key])
        self._db.executemany(
            "INSERT INTO pages (key, part, outlet, url, headers, fetched, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    key,
                    part,
                    outlet,
                    page.url,
                    json.dumps(dict(page.headers)),
                    page.fetched,
                    zlib.compress(page.body, LEVEL),
                )
                for part, page in enumerate(pages)
            ],
        )

    def find(self, since: float, outlets: Sequence[str]) -> list[str]:
        """Return the keys of the articles of outlets that were read since, the oldest first."""
        rows = self._db.execute(
            "SELECT key FROM pages WHERE part = 0 AND fetched >= ?"
            " AND outlet IN (SELECT value FROM json_each(?)) ORDER BY fetched, key",
            (since, json.dumps(list(outlets))),
        )
        return [key for (key,) in rows]

    def outlet_of(self, key: str) -> str:
        """Return the domain of the outlet that answered with an article, "" for none."""
        row = self._db.execute("SELECT outlet FROM pages WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def read(self, key: str) -> Iterator[StoredPage]:
        """Yield the pages of an article, its first one first."""
        rows = self._db.execute(
            "SELECT url, headers, body, fetched FROM pages WHERE key = ? ORDER BY part", (key,)
        ).fetchall()
        for url, headers, body, fetched in rows:
            yield StoredPage(
                url=url, headers=json.loads(headers), body=zlib.decompress(body), fetched=fetched
            )

    def count(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM pages").fetchone()[0])

    def prune(self, before: float, limit: int) -> int:
        """Drop the oldest pages read before an instant; return how many."""
        return self._db.execute(
            "DELETE FROM pages WHERE rowid IN"
            " (SELECT rowid FROM pages WHERE fetched < ? ORDER BY fetched LIMIT ?)",
            (before, limit),
        ).rowcount

    def forget(self, keys: Iterable[str]) -> None:
        self._db.executemany("DELETE FROM pages WHERE key = ?", [(key,) for key in keys])
