"""The shelf of a story index in SQLite, inside its caller's transactions."""

import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import orjson

from wirefeed.stories.drawers import Cabinet, Card
from wirefeed.stories.fingerprint import Hashes, Imprint
from wirefeed.stories.postings import PERIOD
from wirefeed.stories.shelf import MOST_WITNESSES, PlacedCopy, StoryRow, Witness
from wirefeed.stories.tables import (
    EVICTIONS,
    INSERT_COPY,
    READ_CARDS,
    READ_COPIES,
    READ_NEWEST,
    READ_REVISIONS,
    READ_TEXTS,
    READ_UNDATED_CARDS,
    READ_WITNESSES,
    RETRACT,
    TABLES,
    WRITTEN,
)
from wirefeed.stories.words import Codes


class _Latest(NamedTuple):
    """The copy that was placed last."""

    number: int  # 0 where none was
    digest: int
    period: int  # in which it appeared, where undated the one of the copy before


_NONE = _Latest(0, 0, 0)


class SqliteShelf:
    """Keeps everything in tables; see Shelf.

    In memory are only drawers, which hold what the tables held when `_latest` was the copy placed
    last. The caller may roll back at any time; then another copy is the last, and they are closed.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        for table in TABLES:
            self._db.execute(table)
        self._cabinet = Cabinet(self._load)
        self._latest = _NONE

    def begin(self, page: int) -> bool:
        row = self._db.execute(
            """SELECT number, digest, period, EXISTS (SELECT 1 FROM story_copy WHERE page = ?)
            FROM story_copy ORDER BY number DESC LIMIT 1""",
            (page,),
        ).fetchone()
        *latest, is_known = row or (*_NONE, 0)
        if tuple(latest) != self._latest:
            self._latest = _Latest(*latest)
            self._cabinet.clear()
        return bool(is_known)

    def find_number(self, story: str) -> int:
        return self._ask("SELECT coalesce(parent, number) FROM story_story WHERE id = ?", story)

    def read_story(self, number: int) -> StoryRow | None:
        row = self._db.execute(
            """SELECT number, id, since, last, shortest, seen FROM story_story
            WHERE number = coalesce((SELECT parent FROM story_story WHERE number = ?1), ?1)""",
            (number,),
        ).fetchone()
        return StoryRow(*row) if row else None

    def read_revisions(self, page: int) -> list[PlacedCopy]:
        return [_read_copy(row) for row in self._db.execute(READ_REVISIONS, (page,))]

    def read_copies(self, story: int) -> list[PlacedCopy]:
        return [_read_copy(row) for row in self._db.execute(READ_COPIES, (story,))]

    def read_newest(self, story: int) -> int:
        return self._ask(READ_NEWEST, story)

    def read_witnesses(self, story: int) -> list[Witness]:
        rows = self._db.execute(READ_WITNESSES, (story,))
        return [
            Witness(_read_copy(copy), _imprint(headline, words)) for headline, words, *copy in rows
        ]

    def find_stories(self, sketch: Hashes, at: int) -> dict[int, tuple[int, ...]]:
        return self._cabinet.find_stories(sketch, self._date(at))

    def find_edges(self, edges: Sequence[int], at: int) -> dict[int, int]:
        return self._cabinet.find_edges(edges, self._date(at))

    def read_key(self, key: str) -> int:
        return self._ask(
            """SELECT coalesce(parent, number) FROM story_key JOIN story_story ON number = story
            WHERE key = ?""",
            key,
        )

    def read_untold(self, story: int) -> tuple[str, ...]:
        rows = self._db.execute(
            "SELECT id FROM story_story WHERE parent = ? AND untold ORDER BY number",
            (story,),
        )
        return tuple(row[0] for row in rows)

    def add_story(self, story: str, at: int, size: int, seen: int) -> int:
        cursor = self._db.execute(
            "INSERT OR IGNORE INTO story_story VALUES (NULL, ?1, ?2, ?2, ?3, NULL, 0, ?4)",
            (story, at, size, seen),
        )
        return (cursor.lastrowid or 0) if cursor.rowcount else 0

    def widen(self, story: int, at: int, size: int, seen: int) -> None:
        self._widen(story, at, at, size, seen)

    def add_copy(self, copy: PlacedCopy, sketch: Hashes, edges: Sequence[int]) -> int:
        about = self._date(copy.at)
        packed = np.array(edges, "<i8")
        cursor = self._db.execute(
            INSERT_COPY,
            (
                copy.page,
                copy.digest,
                copy.story,
                about // PERIOD,
                _pack(sketch),
                packed.tobytes(),
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
        number = cursor.lastrowid or 0
        self._latest = _Latest(number, copy.digest, about // PERIOD)
        self._cabinet.file(Card(number, copy.story, copy.at, sketch, packed))
        return number

    def add_witness(self, copy: int, words: Codes, headline: Codes) -> None:
        self._db.execute(
            "INSERT INTO story_text VALUES (?, ?, ?)", (copy, _pack(headline), _pack(words))
        )

    def thin_out(self, story: int) -> None:
        rows = self._db.execute(READ_TEXTS, (story,)).fetchall()
        if len(rows) > MOST_WITNESSES:
            surplus = rows[1 : len(rows) - MOST_WITNESSES + 1]
            self._db.executemany("DELETE FROM story_text WHERE copy = ?", surplus)

    def retract(self, page: int, story: int, standing: int | None) -> None:
        self._db.execute(RETRACT, (story, standing, page))

    def add_key(self, key: str, story: int) -> None:
        self._db.execute("INSERT OR IGNORE INTO story_key VALUES (?, ?)", (key, story))

    def merge(self, young: int, old: int) -> None:
        span = self._db.execute(
            "SELECT since, last, shortest, seen FROM story_story WHERE number = ?", (young,)
        ).fetchone()
        self._widen(old, *span)
        self._db.execute(
            """UPDATE story_story SET parent = ?1, untold = (number = ?2 OR untold)
            WHERE number = ?2 OR parent = ?2""",
            (old, young),
        )
        self.thin_out(old)

    def tell(self, merged: Iterable[str]) -> None:
        self._db.executemany(
            "UPDATE story_story SET untold = 0 WHERE id = ?", [(story,) for story in merged]
        )

    def read_clusters(self) -> dict[str, str]:
        ids: dict[int, str] = dict(
            self._db.execute(
                """SELECT own.number, survivor.id FROM story_story AS own JOIN story_story
                AS survivor ON survivor.number = coalesce(own.parent, own.number)"""
            )
        )
        rows = self._db.execute("SELECT uri, story FROM story_copy ORDER BY number")
        return {uri: ids[story] for uri, story in rows}

    def evict(self, before: int) -> int:
        rows = self._db.execute(
            """SELECT number FROM story_story WHERE parent IS NULL AND seen < ?
            AND EXISTS (SELECT 1 FROM story_copy WHERE story = story_story.number)""",
            (before,),
        )
        numbers = [number for (number,) in rows]
        if not numbers:  # the statements read every row
            return 0
        gone = {"gone": orjson.dumps(numbers).decode()}
        _, copies, *_ = [self._db.execute(change, gone).rowcount for change in EVICTIONS]
        self._cabinet.clear()
        return copies

    def _date(self, at: int) -> int:
        """Return an instant, of none the beginning of the period of the copy placed last."""
        return at or self._latest.period * PERIOD

    def _load(self, period: int | None) -> Iterable[Card]:
        """Read the cards of a drawer; undated copies stand in the period they were met in."""
        rows = self._db.execute(READ_UNDATED_CARDS if period is None else READ_CARDS, (period,))
        for number, story, at, sketch, edges in rows:
            yield Card(number, story, at, _unpack(sketch), np.frombuffer(edges, "<i8"))

    def _widen(self, story: int, since: int, last: int, size: int, seen: int) -> None:
        self._db.execute(
            """UPDATE story_story
            SET last = max(last, ?1), shortest = min(shortest, ?4), seen = max(seen, ?5),
            since = CASE WHEN since = 0 THEN ?2 WHEN ?2 = 0 THEN since ELSE min(since, ?2) END
            WHERE number = ?3""",
            (last, since, story, size, seen),
        )

    def _ask(self, question: str, about: str | int) -> int:
        """Return the one number a question has for an answer, 0 where there is none."""
        row = self._db.execute(question, (about,)).fetchone()
        return int(row[0]) if row else 0


def _pack(codes: Codes) -> bytes:
    return codes.astype("<u4", copy=False).tobytes()


def _unpack(blob: bytes) -> Codes:
    return np.frombuffer(blob, "<u4").astype(np.uint32, copy=False)


@lru_cache(maxsize=256)  # one of the longest text takes 260 kB
def _imprint(headline: bytes, words: bytes) -> Imprint:
    """Return the imprint of a kept text; it depends on nothing else, so no rollback undoes it."""
    return Imprint(_unpack(words), _unpack(headline))


def _read_copy(row: Sequence[Any]) -> PlacedCopy:
    """Make a copy of a row that holds COLUMNS."""
    *others, merged_from, written = row
    return PlacedCopy._make((*others, tuple(merged_from.split()), written == WRITTEN))
