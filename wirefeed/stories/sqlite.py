"""The shelf of a story index in SQLite, inside its caller's transactions."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import orjson

from wirefeed.stories.fingerprint import Hashes, Imprint
from wirefeed.stories.postings import Posting
from wirefeed.stories.shelf import MOST_WITNESSES, YEAR, PlacedCopy, StoryRow, Witness
from wirefeed.stories.tables import ADD_POSTING, EVICTIONS, MERGE, TABLES


class SqliteShelf:
    """Keeps everything in tables; see Shelf.

    Nothing is remembered between two calls, as the caller may roll back at any time.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        for table in TABLES:
            self._db.execute(table)

    def find_number(self, story: str) -> int:
        return self._ask("SELECT coalesce(parent, number) FROM story_story WHERE id = ?", story)

    def read_stories(self, numbers: Iterable[int]) -> list[StoryRow]:
        rows = self._db.execute(
            """SELECT number, id, since, last FROM story_story WHERE parent IS NULL AND number IN
            (SELECT coalesce(parent, number) FROM story_story
                WHERE number IN (SELECT value FROM json_each(?))) ORDER BY number""",
            (_list(numbers),),
        )
        return [StoryRow(*row) for row in rows]

    def read_revisions(self, page: int) -> list[PlacedCopy]:
        rows = self._db.execute("SELECT * FROM story_copy WHERE page = ? ORDER BY number", (page,))
        return [_read_copy(row) for row in rows]

    def read_copies(self, story: int) -> list[PlacedCopy]:
        rows = self._db.execute(
            "SELECT * FROM story_copy WHERE story = ? ORDER BY number", (story,)
        )
        return [_read_copy(row) for row in rows]

    def read_witnesses(self, story: int) -> list[Witness]:
        rows = self._db.execute(
            """SELECT shingles, words, headline, story_copy.*
            FROM story_text JOIN story_copy ON number = copy
            WHERE story_text.story = ? ORDER BY copy""",
            (story,),
        )
        return [
            Witness(_read_copy(copy), Imprint(_unpack(shingles), _unpack(words), _unpack(headline)))
            for shingles, words, headline, *copy in rows
        ]

    def read_postings(self, hashes: Sequence[int]) -> list[tuple[int, ...]]:
        rows = self._db.execute(
            """SELECT one, two, three, held_by, since, last
            FROM story_posting WHERE hash IN (SELECT value FROM json_each(?))""",
            (_list(hashes),),
        )
        return [Posting(*row).stories for row in rows]

    def read_edges(self, edges: Sequence[int]) -> Mapping[int, tuple[int, bool]]:
        if not edges:
            return {}
        rows = self._db.execute(
            """SELECT edge, coalesce(parent, story), is_common
            FROM story_edge LEFT JOIN story_story ON number = story
            WHERE edge IN (SELECT value FROM json_each(?))""",
            (_list(edges),),
        )
        return {edge: (story, bool(is_common)) for edge, story, is_common in rows}

    def read_key(self, key: str) -> int:
        return self._ask(
            """SELECT coalesce(parent, number) FROM story_key JOIN story_story ON number = story
            WHERE key = ?""",
            key,
        )

    def read_untold(self, story: int) -> tuple[str, ...]:
        rows = self._db.execute(
            "SELECT id FROM story_story WHERE parent = ? AND untold ORDER BY untold, number",
            (story,),
        )
        return tuple(row[0] for row in rows)

    def add_story(self, story: str) -> int:
        return self._insert("INSERT INTO story_story (id) VALUES (?)", (story,))

    def add_copy(self, copy: PlacedCopy) -> int:
        self._widen(copy.story, copy.at, copy.at)
        return self._insert(
            "INSERT INTO story_copy VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                copy.page,
                copy.digest,
                copy.story,
                copy.uri,
                copy.outlet,
                copy.agency,
                copy.at,
                copy.relation,
                copy.version,
                copy.similarity,
                copy.nearest,
                copy.why,
                copy.marker,
                " ".join(copy.merged_from),
                copy.written,
            ),
        )

    def add_witness(self, copy: int, story: int, imprint: Imprint) -> None:
        self._db.execute(
            "INSERT INTO story_text VALUES (?, ?, ?, ?, ?)",
            (copy, story, _pack(imprint.shingles), _pack(imprint.words), _pack(imprint.headline)),
        )
        self._thin_out(story)

    def add_postings(self, hashes: Sequence[int], story: int, at: int) -> None:
        self._db.executemany(ADD_POSTING, [(value, story, at) for value in hashes])

    def add_edges(self, edges: Sequence[int], story: int) -> None:
        self._db.executemany(
            """INSERT INTO story_edge VALUES (?1, ?2, 0, ?2) ON CONFLICT (edge) DO UPDATE SET
            is_common = is_common OR story != ?2, last_story = ?2""",
            [(edge, story) for edge in edges],
        )

    def add_key(self, key: str, story: int) -> None:
        self._db.execute("INSERT OR IGNORE INTO story_key VALUES (?, ?)", (key, story))

    def merge(self, young: int, old: int) -> None:
        since, last = self._db.execute(
            "SELECT since, last FROM story_story WHERE number = ?", (young,)
        ).fetchone()
        self._widen(old, since, last)
        for change in MERGE:
            self._db.execute(change, (old, young))
        self._thin_out(old)

    def tell(self, merged: Iterable[str]) -> None:
        self._db.executemany(
            "UPDATE story_story SET untold = 0 WHERE id = ?", [(story,) for story in merged]
        )

    def read_clusters(self) -> dict[str, str]:
        rows = self._db.execute(
            """SELECT uri, id FROM story_copy JOIN story_story ON story_story.number = story
            ORDER BY story_copy.number"""
        )
        return dict(rows.fetchall())

    def evict(self, before: int) -> int:
        newest = self._ask(
            """SELECT coalesce(max(number), 0) FROM story_story
            WHERE parent IS NULL AND 0 < last AND last < ?""",
            before,
        )
        bounds = {"newest": newest, "before": before, "ahead": before + YEAR}
        rows = self._db.execute(
            """SELECT number FROM story_story
            WHERE parent IS NULL AND number <= :newest AND NOT last BETWEEN :before AND :ahead""",
            bounds,
        )
        gone = {"gone": _list(row[0] for row in rows), **bounds}
        copies = self._db.execute(
            "DELETE FROM story_copy WHERE story IN (SELECT value FROM json_each(:gone))", gone
        ).rowcount
        for change in EVICTIONS:
            self._db.execute(change, gone)
        return copies

    def _widen(self, story: int, since: int, last: int) -> None:
        self._db.execute(
            """UPDATE story_story SET last = max(last, ?1),
            since = CASE WHEN since = 0 THEN ?2 WHEN ?2 = 0 THEN since ELSE min(since, ?2) END
            WHERE number = ?3""",
            (last, since, story),
        )

    def _thin_out(self, story: int) -> None:
        rows = self._db.execute(
            "SELECT copy FROM story_text WHERE story = ? ORDER BY copy", (story,)
        ).fetchall()
        if len(rows) > MOST_WITNESSES:
            surplus = rows[1 : len(rows) - MOST_WITNESSES + 1]
            self._db.executemany("DELETE FROM story_text WHERE copy = ?", surplus)

    def _ask(self, question: str, about: str | int) -> int:
        """Return the one number a question has for an answer, 0 where there is none."""
        row = self._db.execute(question, (about,)).fetchone()
        return int(row[0]) if row else 0

    def _insert(self, statement: str, row: tuple[str | int | float, ...]) -> int:
        return self._db.execute(statement, row).lastrowid or 0


def _list(numbers: Iterable[int]) -> str:
    return orjson.dumps(list(numbers)).decode()


def _pack(hashes: Hashes) -> bytes:
    return hashes.astype("<u4").tobytes()


def _unpack(blob: bytes) -> Hashes:
    return np.frombuffer(blob, "<u4").astype(np.uint32, copy=False)


def _read_copy(row: Sequence[Any]) -> PlacedCopy:
    """Make a copy of a row of story_copy, whose columns stand in the order of its fields."""
    _, page, digest, story, uri, outlet, agency, at, relation, version, *rest = row
    similarity, nearest, why, marker, merged_from, written = rest
    return PlacedCopy(
        page=page,
        digest=digest,
        story=story,
        uri=uri,
        outlet=outlet,
        agency=agency,
        at=at,
        relation=relation,
        version=version,
        similarity=similarity,
        nearest=nearest,
        why=why,
        marker=marker,
        merged_from=tuple(merged_from.split()),
        written=bool(written),
    )
