"""The feed's log: which bytes stand where, so that every line is written exactly once.

The log is the truth and the file its copy. A line's bytes and their offset are committed with the
article they tell of; only then are they written, at that offset, and synced; only then do they
leave the outbox. Writing them again changes nothing, so a start after any death simply does that.
"""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from wirefeed.errors import FeedError
from wirefeed.store.disk import not_had, stat, sync, sync_folder, write_all

_A_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].jsonl"


class FeedLog:
    """Plans lines inside its caller's transaction and writes them after the commit.

    A file's name is its path below one of the `roots`, with the root's key in front:
    ``feeds/ians/2026-11-23.jsonl``. So folders can move without their log knowing.
    """

    def __init__(self, connection: sqlite3.Connection, roots: Mapping[str, Path]) -> None:
        self._db = connection
        self._roots = roots
        self._open_files: dict[str, int] = {}
        self._waiting: list[tuple[str, bytes]] = []
        self._missing: dict[str, str] = {}  # files that were taken away too early, and what to do
        self._held: set[str] = set()  # of these, those that leftovers belong to
        self._written = 0  # seq up to which the outbox's bytes are on disk
        self._emptied = 0  # seq up to which its rows are gone

    def path(self, name: str) -> Path:
        root, _, rest = name.partition("/")
        return self._roots[root] / rest

    # In a transaction.

    def add(self, line: bytes, name: str = "") -> None:
        """Plan a line, its newline included, for the end of the day's file or of the one named."""
        self._waiting.append((name, line))

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    def keep(self, count: int) -> None:
        """Forget the lines planned after the first `count`: their transaction is rolled back."""
        del self._waiting[count:]

    @property
    def unsettled(self) -> bool:
        """Tell whether a commit has something to do besides its caller's writes."""
        return bool(self._waiting) or self._written > self._emptied

    def plan(self, today: str) -> None:
        """Give every waiting line its place; the last act before the commit."""
        self._db.execute("DELETE FROM outbox WHERE seq <= ?", (self._written,))
        self._emptied = self._written
        if self._waiting:
            self.release(today)
        blocks: dict[str, list[bytes]] = {}
        for name, line in self._waiting:
            blocks.setdefault(name or today, []).append(line)
        for name, lines in blocks.items():
            self._plan_block(name, lines, today)

    def release(self, today: str) -> None:
        """Let leftovers of missing files be written after the commit, to files begun anew."""
        for name in sorted(self._held):
            if not self._check(name):
                self._begin_anew(name, today)
        self._held.clear()

    def _plan_block(self, name: str, lines: list[bytes], today: str) -> None:
        self._let_go(name)
        if self._check(name) or not self._size(name):
            self._open(name, self._size(name))
        else:  # its new file is made after the commit: until then the log tells of the old one
            self._begin_anew(name, today)
        size, block = self._size(name), b"".join(lines)
        self._db.execute(
            "INSERT INTO outbox (file, start, bytes) VALUES (?, ?, ?)", (name, size, block)
        )
        self._db.execute(
            "INSERT INTO files (name, size, lines) VALUES (?, ?, ?) ON CONFLICT (name)"
            " DO UPDATE SET size = excluded.size, lines = lines + excluded.lines",
            (name, size + len(block), len(lines)),
        )

    def check(self, today: str) -> None:
        """Compare the files with the log, before the first write of a run.

        Looks at the day's file, the newest, that of merges and those with leftovers. Raises
        `FeedError` where one is not what the log says; nothing is ever deleted. A file that is not
        there changes nothing yet: it may come back, as a disk does that was not mounted.
        """
        self._refuse_unknown(today)
        names = {today}
        names.update(name for (name,) in self._db.execute("SELECT DISTINCT file FROM outbox"))
        names.update(
            name
            for (name,) in self._db.execute(
                "SELECT max(name) FROM files GROUP BY name LIKE 'feeds/%'"
            )
        )
        for name in sorted(names):
            if not self._check(name):
                self._miss(name, today)
        self._refuse_later(today)

    @property
    def warnings(self) -> list[str]:
        """A sentence for each file that was taken away before its day was over."""
        return list(self._missing.values())

    def _miss(self, name: str, today: str) -> None:
        """Note a missing file that lines are to be added to, and hold its leftovers back."""
        size, lines = self._size(name), self._lines(name)
        first = self._first_unsynced(name, size)
        if 0 < first < size:
            self._held.add(name)
        if first and (name == today or name in self._held):
            self._missing[name] = (
                f"{self.path(name)} is not there (lines in it: {lines:,}): bring it back, or set "
                "WIREFEED_FEEDS to where it is, before a run has lines to write and begins it anew."
            )

    def _refuse_unknown(self, today: str) -> None:
        """Refuse a feed that this log knows nothing of, as where the state was emptied or lost."""
        folder = self.path(today).parent
        if self._db.execute("SELECT 1 FROM files WHERE name LIKE 'feeds/%'").fetchone():
            return
        found = map(stat, folder.glob(_A_DAY))
        if any(file and file.st_size for file in found):
            raise FeedError(
                f"The state in {self._roots['state']} is new or was emptied, and {folder} holds "
                "lines that it did not write: bring the state back from a backup, or move the "
                "files away: what they hold is fetched and written once more."
            )

    def _refuse_later(self, today: str) -> None:
        """Refuse a feed that has gone on without this log, as after an old backup is put back."""
        folder, _, _ = today.rpartition("/")
        known = {
            name
            for (name,) in self._db.execute(
                "SELECT name FROM files WHERE name LIKE ? || '/%'", (folder,)
            )
        }
        there = (
            f"{folder}/{file.name}"
            for file in self.path(folder).glob(_A_DAY)
            # A run that dies before its first commit of a day leaves an empty one.
            if (found := stat(file)) and found.st_size
        )
        for name in sorted(there):
            if known and name > max(known):
                raise FeedError(
                    f"{self.path(name)} is later than all that this store has written: the state "
                    "is older than the feed. Bring the state back that belongs to it, or move the "
                    "later files away: what they hold is fetched and written once more."
                )

    # After the commit.

    def write(self) -> None:
        """Write what was committed and sync it; its rows leave the outbox with the next commit."""
        self._waiting.clear()
        if self._held:
            return
        rows = self._db.execute(
            "SELECT seq, file, start, bytes FROM outbox WHERE seq > ? ORDER BY seq",
            (self._written,),
        ).fetchall()
        for _, name, start, block in rows:
            write_all(self._open(name, start), block, start, self.path(name))
        for name in {name for _, name, _, _ in rows}:
            sync(self._open_files[name], self.path(name))
        if rows:
            self._written = rows[-1][0]

    # The check of one file.

    def _check(self, name: str) -> bool:
        """Tell whether a file is there; raise `FeedError` where it is not what the log says."""
        path, size = self.path(name), self._size(name)
        first = self._first_unsynced(name, size)
        found = stat(path)
        if found is None:
            return False
        on_disk = found.st_size
        if on_disk < first:
            raise FeedError(
                f"{path} is {on_disk} bytes long and its log says {first}: something cut it. "
                "Bring the file back, or move it away to begin a new one."
            )
        if on_disk > size or not self._explained(name, first, on_disk):
            raise FeedError(
                f"{path} holds bytes that this store did not write. If the state is older than the "
                "feed, as one from a backup, bring back the two that belong together. If something "
                "else wrote to the file, move it away to begin a new one: lines that runs have "
                "written since the state is from are then fetched and written once more."
            )
        self._missing.pop(name, None)
        return True

    def _begin_anew(self, name: str, today: str) -> None:
        """Begin a file with what is not known to be on disk: its reader took the old one."""
        first = self._first_unsynced(name, self._size(name))
        lines = sum(block.count(b"\n") for _, block in self._unsynced(name))
        lost, day = self._lines(name) - lines, Path(name).stem
        if lost and name == today:
            self._missing[name] = (
                f"{self.path(name)} was taken away before its day (UTC) was over (lines in it: "
                f"{lost:,}), and begun anew: `scrapy export -o FILE --since {day}` has them."
            )
        elif name != today:
            self._missing.pop(name, None)
        self._db.execute("UPDATE outbox SET start = start - ? WHERE file = ?", (first, name))
        self._db.execute(
            "UPDATE files SET size = size - ?, lines = ? WHERE name = ?", (first, lines, name)
        )

    def _explained(self, name: str, first: int, on_disk: int) -> bool:
        """Tell whether the bytes past the synced part are ours, or holes a power cut left."""
        if on_disk == first:
            return True
        planned = b"".join(block for _, block in self._unsynced(name))
        try:
            with self.path(name).open("rb") as file:
                file.seek(first)
                found = file.read(on_disk - first)
        except OSError as error:
            raise not_had(self.path(name), error) from error
        return all(byte in (0, ours) for byte, ours in zip(found, planned, strict=False))

    def _unsynced(self, name: str) -> Iterator[tuple[int, bytes]]:
        yield from self._db.execute(
            "SELECT start, bytes FROM outbox WHERE file = ? ORDER BY seq", (name,)
        )

    def _first_unsynced(self, name: str, size: int) -> int:
        return next((start for start, _ in self._unsynced(name)), size)

    def _size(self, name: str) -> int:
        row = self._db.execute("SELECT size FROM files WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def _lines(self, name: str) -> int:
        row = self._db.execute("SELECT lines FROM files WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def _open(self, name: str, size: int) -> int:
        """Return the open file, making it where the log says that it begins here."""
        if name in self._open_files:
            return self._open_files[name]
        path = self.path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            if size == 0:
                sync_folder(path.parent)
                sync_folder(path.parent.parent)
        except OSError as error:
            raise not_had(path, error) from error
        if size == 0 and not self._is_ours(name, file):
            os.close(file)
            raise FeedError(
                f"{path} was not written by this store: "
                "move the file away, or set WIREFEED_FEEDS to another folder."
            )
        self._open_files[name] = file
        return file

    def _let_go(self, name: str) -> None:
        """Close an open file that is no longer the one of its path: its reader may take it away."""
        if name not in self._open_files:
            return
        try:
            ours = os.fstat(self._open_files[name])
        except OSError as error:
            raise not_had(self.path(name), error) from error
        there = stat(self.path(name))
        if there is None or (there.st_dev, there.st_ino) != (ours.st_dev, ours.st_ino):
            os.close(self._open_files.pop(name))

    def _is_ours(self, name: str, file: int) -> bool:
        """Tell whether a file that begins now is empty, or holds what is to be written again."""
        return os.fstat(file).st_size == 0 or next(self._unsynced(name), None) is not None

    def close(self) -> None:
        for file in self._open_files.values():
            os.close(file)
        self._open_files.clear()
