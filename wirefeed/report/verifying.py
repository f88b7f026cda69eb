"""Whether a feed is what its log says, line by line; beside a run, and without writing a byte."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from wirefeed.errors import FeedError, remedy
from wirefeed.exporters import validate
from wirefeed.store import FeedLog, open_read_only
from wirefeed.store.articles import unpack
from wirefeed.store.schema import VERSION, is_empty, is_foreign

MOST = 100  # faults told of one store
_LOOKS = 3  # at sizes that do not agree: a run may write between two of ours
_PAUSE = 0.5  # seconds
_BEAT = 500  # lines

Tell = Callable[[str], None]


@dataclass(slots=True, kw_only=True)
class Findings:
    """What was found of one spider's store and feed."""

    spider: str
    files: int = 0
    lines: int = 0
    taken: list[str] = field(default_factory=list)  # files that their reader took away
    notes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Logged:
    """What the log says of a file: its bytes, its lines, and the first byte not known on disk."""

    size: int
    lines: int
    first: int


def verify(store: Path, feeds: Path, tell: Tell) -> Findings:
    """Return what is wrong with a spider's store and feed; `tell` is told how far it is.

    Raises `FeedError` where a later version wrote the store.
    """
    found = Findings(spider=store.stem)
    try:
        with open_read_only(store) as connection:
            _Verifying(connection, store, feeds, found, tell).run()
    except sqlite3.DatabaseError as error:
        todo = remedy(error, "bring it back from a backup")
        found.faults.append(f"{store} cannot be read ({error}): {todo}.")
    except OSError as error:
        todo = remedy(error, "see to its disk")
        found.faults.append(f"{error.filename or feeds} cannot be read ({error.strerror}): {todo}.")
    return found


class _Verifying:
    def __init__(
        self,
        connection: sqlite3.Connection,
        store: Path,
        feeds: Path,
        found: Findings,
        tell: Tell,
    ) -> None:
        self.db, self.store, self.found, self.tell = connection, store, found, tell
        self.feed = FeedLog(connection, {"feeds": feeds, "state": store.parent})
        self.folder = feeds / store.stem
        self.seen: set[int] = set()
        self.knows = lru_cache(maxsize=10_000)(self._knows)

    def run(self) -> None:
        if is_foreign(self.db):
            self._blame(f"{self.store} is no store but another program's file: move it away.")
            return
        if is_empty(self.db):
            self._check_empty()
            return
        (version,) = self.db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise FeedError(
                f"{self.store} was written by version {version}, this is {VERSION}: "
                "verify it with the wirefeed that wrote it."
            )
        if version < VERSION:
            self.found.notes.append(f"the store is of version {version}: the next run renews it")
        self.tell("the store")
        for (sentence,) in self.db.execute("PRAGMA integrity_check(20)"):
            if sentence != "ok":
                self._blame(f"{self.store}: {sentence}")
        self._check_merges()
        sizes = self._check_sizes()
        for name in sorted(sizes):
            self._check_lines(name, sizes[name])

    def _blame(self, sentence: str) -> None:
        if len(self.found.faults) < MOST:
            self.found.faults.append(sentence)

    def _check_empty(self) -> None:
        """Blame a store without tables, unless it is one that a run is just making."""
        if any(file.stat().st_size for file in self.folder.glob("*.jsonl")):
            self._blame(
                f"{self.store} is empty, and {self.folder} holds lines: bring it back from a "
                "backup."
            )
        else:
            self.found.notes.append("the store is empty: the next run begins it")

    # Files.

    def _check_sizes(self) -> dict[str, _Logged]:
        """Compare files with the log; return what the log says of those that are there."""
        for look in range(_LOOKS):
            before = self._read_log()
            on_disk = {name: self._measure(name) for name in before} | self._find_others(before)
            after = self._read_log()
            faults = list(self._compare(before, on_disk, after))
            if not faults:
                break
            time.sleep(_PAUSE if look < _LOOKS - 1 else 0)
        for sentence in faults:
            self._blame(sentence)
        there = {name: logged for name, logged in before.items() if on_disk[name] is not None}
        self.found.taken = sorted(set(before) - set(there))
        self._tell_too_early(before)
        self.found.files = sum(name.startswith("feeds/") for name in there)
        return there

    def _tell_too_early(self, before: dict[str, _Logged]) -> None:
        today = f"feeds/{self.store.stem}/{datetime.now(UTC).date()}.jsonl"
        if today in self.found.taken and before[today].lines:
            self.found.notes.append(
                f"{self.feed.path(today)} is not there before its day (UTC) is over (lines in it: "
                f"{before[today].lines:,}): bring it back, or set WIREFEED_FEEDS to where it is"
            )

    def _read_log(self) -> dict[str, _Logged]:
        rows = self.db.execute(
            "SELECT name, size, lines, coalesce((SELECT min(start) FROM outbox WHERE file = name),"
            " size) FROM files"
        )
        return {name: _Logged(size, lines, first) for name, size, lines, first in rows}

    def _measure(self, name: str) -> int | None:
        try:
            return self.feed.path(name).stat().st_size
        except FileNotFoundError:
            return None

    def _find_others(self, known: dict[str, _Logged]) -> dict[str, int | None]:
        names = (f"feeds/{self.store.stem}/{file.name}" for file in self.folder.glob("*.jsonl"))
        return {name: self._measure(name) for name in names if name not in known}

    def _compare(
        self,
        before: dict[str, _Logged],
        on_disk: dict[str, int | None],
        after: dict[str, _Logged],
    ) -> Iterator[str]:
        """Yield what cannot be, though a run may have written between the three looks."""
        for name, size in on_disk.items():
            path = self.feed.path(name)
            if size is None:
                continue
            if name not in after:
                yield f"{path} stands in the feed and was not written by this store."
            elif size > after[name].size:
                more = size - after[name].size
                yield (
                    f"{path} holds {more:,} bytes that this store did not write: the state is "
                    "older than the feed, or something else wrote to it."
                )
            elif name in before and size < before[name].first:
                yield f"{path} is {before[name].first - size:,} bytes shorter than its log."

    # Lines.

    def _check_lines(self, name: str, logged: _Logged) -> None:
        path, count, ended = self.feed.path(name), 0, True
        is_feed = name.startswith("feeds/")
        try:
            with path.open("rb") as file:
                for line in file:
                    if file.tell() > logged.size:  # a run has gone on since
                        break
                    count, ended = count + 1, line.endswith(b"\n")
                    if count % _BEAT == 0:
                        self.tell(f"{path.name}, line {count:,} of {logged.lines:,}")
                    check = self._check_line if is_feed else self._check_merge
                    for sentence in check(line):
                        self._blame(f"{path}, line {count}: {sentence}")
                whole = file.tell() >= logged.size
        except FileNotFoundError:
            self.found.taken.append(name)
            return
        if not whole and logged.first < logged.size:
            self.found.notes.append(f"{path}: a run will write what is missing at its end")
        elif not ended:
            self._blame(f"{path}: its last line has no end.")
        elif whole and count != logged.lines:
            self._blame(f"{path} holds {count:,} lines, its log says {logged.lines:,}.")
        self.found.lines += count if is_feed else 0

    def _check_line(self, line: bytes) -> Iterator[str]:
        try:
            record = json.loads(line)
        except ValueError:
            yield "it is no JSON."
            return
        if not isinstance(record, dict):
            yield "it is no record."
            return
        breaches = validate(record)
        missing = [sentence for sentence in breaches if "is a required property" in sentence]
        if missing == breaches and breaches:  # keys that a later version has added
            note = "some lines lack keys that this version has added"
            self.found.notes += [] if note in self.found.notes else [note]
        else:
            yield from breaches
        yield from self._check_place(record, line)

    def _check_place(self, record: dict[str, Any], line: bytes) -> Iterator[str]:
        """Yield what is wrong with a line's place among the others and in the store."""
        uri, revision = str(record.get("uri")), record.get("revision")
        name = (uri, str(revision or record.get("retrieved")))  # the first lines had no revision
        if hash(name) in self.seen:
            yield f"{uri} has another line of the same revision."
        self.seen.add(hash(name))
        if revision:
            row = self.db.execute(
                "SELECT line, record FROM articles WHERE uri = ? AND revision = ?", (uri, revision)
            ).fetchone()
            if not row or not row[0]:
                yield f"{uri} is no line to the store."
            elif row[1] and unpack(row[1]) != line:
                yield f"{uri} reads otherwise in the store."
        for story in (record.get("story"), *(record.get("mergedFrom") or ())):
            if not self.knows(str(story)):
                yield f"the store knows no story {story}."

    def _knows(self, story: str) -> bool:
        return bool(
            self.db.execute(
                "SELECT 1 FROM articles WHERE story = ?1 UNION ALL"
                " SELECT 1 FROM merges WHERE gone = ?1 OR story = ?1 LIMIT 1",
                (story,),
            ).fetchone()
        )

    # Merges.

    def _check_merge(self, line: bytes) -> Iterator[str]:
        try:
            told = json.loads(line)
            stories = [told["story"], *told["mergedFrom"]]
        except (ValueError, KeyError, TypeError):
            yield "it tells of no merge."
            return
        for story in stories:
            if not self.knows(str(story)):
                yield f"the store knows no story {story}."

    def _check_merges(self) -> None:
        """Follow every story that was merged to the one it lives on in."""
        merges = dict(self.db.execute("SELECT gone, story FROM merges").fetchall())
        for gone in merges:
            story, steps = gone, 0
            while story in merges and steps <= len(merges):
                story, steps = merges[story], steps + 1
            if story in merges:
                self._blame(f"{self.store}: story {gone} is merged in a circle.")
                return
