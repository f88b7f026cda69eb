"""What hosts ask of us, remembered for all spiders together in one file that they share."""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wirefeed.errors import FeedError, StoreError

NAME = "hosts.db"  # beside the spiders' stores
VERSION = 1
FIRST_WAIT = 2.0  # seconds; doubled with each further refusal in a row
LONGEST_WAIT = 3600.0
FILED = 86_400.0  # seconds for which a host's tdmrep.json is known
MOST_FILED = 16_000_000  # characters of all hosts' rules; nearly all files have some hundred
FORGOTTEN = 30 * 86_400  # seconds after which a host that was not met again is forgotten

_PATIENCE = (
    10.0  # seconds that another spider's write is waited for; such a write takes less than one
)
_PAUSE = 0.05  # seconds between two tries, where SQLite itself does not wait
_TABLES = """
-- A host is a name, with its port where that is not the scheme's own. Times are epoch seconds, UTC.
CREATE TABLE IF NOT EXISTS hosts (
    host TEXT PRIMARY KEY,
    not_before REAL NOT NULL DEFAULT 0,  -- nothing is asked of it before
    asked INTEGER NOT NULL DEFAULT 0,    -- 1 where the host itself has asked for that
    refusals INTEGER NOT NULL DEFAULT 0, -- in a row
    reason TEXT NOT NULL DEFAULT '',     -- of the last of them
    crawl_delay REAL NOT NULL DEFAULT 0, -- seconds, as its robots.txt has it
    filed TEXT NOT NULL DEFAULT '',      -- the rules of its tdmrep.json, as JSON
    filed_read REAL NOT NULL DEFAULT 0,  -- when that was read
    met REAL NOT NULL                    -- when something was last learnt of it
) WITHOUT ROWID;
"""

_DROP_LONGEST = """
UPDATE hosts SET filed = '' WHERE host IN (
    SELECT host FROM (
        SELECT host, SUM(LENGTH(filed)) OVER (ORDER BY LENGTH(filed), filed_read DESC, host) AS sum
        FROM hosts WHERE filed <> ''
    ) WHERE sum > ?
)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """What one host has asked of us."""

    name: str
    not_before: float = 0.0  # epoch seconds
    asked: bool = False
    refusals: int = 0
    reason: str = ""
    crawl_delay: float = 0.0


class Hosts:
    """Reads and writes hosts; what several spiders learn at once is merged to the greater wait.

    Each write is a transaction of its own, and nothing is kept in memory: what another spider has
    learnt holds for this one's next request.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open the file or make it.

        Raises `FeedError` (it is damaged or another version's) or `StoreError` (it cannot be
        written).
        """
        self.path, self.clock = path, clock
        try:
            self._db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        except sqlite3.Error as error:
            raise self._fault(error) from error
        try:
            with self._told():
                self._open()
        except BaseException:
            self._db.close()
            raise

    def _open(self) -> None:
        self._share()
        self._db.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last second
        with self._writing():
            (found,) = self._db.execute("PRAGMA user_version").fetchone()
            if found not in (0, VERSION):
                raise FeedError(
                    f"{self.path} was written by version {found}, this is {VERSION}: use the "
                    "wirefeed that wrote it, or move the file away."
                )
            (sound,) = self._db.execute("PRAGMA quick_check(1)").fetchone()
            if sound != "ok":
                raise sqlite3.DatabaseError(sound)
            self._db.execute(_TABLES)
            self._db.execute(f"PRAGMA user_version = {VERSION}")
            self._db.execute("DELETE FROM hosts WHERE met < ?", (self.clock() - FORGOTTEN,))

    def _share(self) -> None:
        """Let readers go on beside a writer; SQLite waits for nobody here, so this does."""
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() >= until:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def known(self, name: str) -> Host:
        """Return what is known of a host; one never met asks for nothing."""
        with self._told():
            row = self._db.execute(
                "SELECT not_before, asked, refusals, reason, crawl_delay FROM hosts WHERE host = ?",
                (name,),
            ).fetchone()
        if row is None:
            return Host(name=name)
        not_before, asked, refusals, reason, crawl_delay = row
        is_possible = not_before <= self.clock() + LONGEST_WAIT  # else a clock was wrong then
        return Host(
            name=name,
            not_before=not_before if is_possible else 0.0,
            asked=bool(asked),
            refusals=refusals,
            reason=reason,
            crawl_delay=crawl_delay,
        )

    def refused(
        self,
        name: str,
        reason: str,
        *,
        seconds: float | None = None,
        asked: bool = False,
        free: int = 0,
    ) -> None:
        """Record a refusal and hold the host: for `seconds`, or longer with each one in a row.

        The first `free` refusals hold nothing: they may be the page's own. Answers that were under
        way when the host was held count as one with the first.
        """
        with self._told(), self._writing():
            known, now = self.known(name), self.clock()
            held = now < known.not_before
            refusals = known.refusals + (not held)
            wait = 0.0 if held or refusals <= free else back_off(refusals)
            until = now + min(max(wait, seconds or 0.0), LONGEST_WAIT)
            self._db.execute(
                "INSERT INTO hosts (host, not_before, asked, refusals, reason, met)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (host) DO UPDATE SET"
                " asked = ?3, not_before = ?2, refusals = ?4, reason = ?5, met = ?6",
                (
                    name,
                    max(known.not_before, until),
                    asked if until >= known.not_before else known.asked,
                    refusals,
                    reason[:200],
                    now,
                ),
            )

    def answered(self, name: str) -> None:
        """Record a good answer: refusals are counted from the beginning again.

        A time that was asked for still holds.
        """
        if self.known(name).refusals:
            with self._told(), self._writing():
                self._db.execute(
                    "UPDATE hosts SET refusals = 0, met = ? WHERE host = ?", (self.clock(), name)
                )

    def set_delay(self, name: str, seconds: float) -> None:
        """Record the Crawl-delay of a host's robots.txt, 0 for none."""
        if self.known(name).crawl_delay != seconds:
            with self._told(), self._writing():
                self._db.execute(
                    "INSERT INTO hosts (host, crawl_delay, met) VALUES (?1, ?2, ?3)"
                    " ON CONFLICT (host) DO UPDATE SET crawl_delay = ?2, met = ?3",
                    (name, seconds, self.clock()),
                )

    def filed(self, name: str, seconds: float = FILED) -> str | None:
        """Return the rules of a host's tdmrep.json, None where none were read for so long."""
        with self._told():
            row = self._db.execute(
                "SELECT filed FROM hosts WHERE host = ?1 AND filed <> ''"
                " AND filed_read > ?2 - ?3 AND filed_read <= ?2",
                (name, self.clock(), seconds),
            ).fetchone()
        return row[0] if row else None

    def set_filed(self, name: str, rules: str) -> None:
        """Record the rules of a host's tdmrep.json; of all that are kept the longest give way."""
        with self._told(), self._writing():
            self._db.execute(
                "INSERT INTO hosts (host, filed, filed_read, met) VALUES (?1, ?2, ?3, ?3)"
                " ON CONFLICT (host) DO UPDATE SET filed = ?2, filed_read = ?3, met = ?3",
                (name, rules, self.clock()),
            )
            self._db.execute(_DROP_LONGEST, (MOST_FILED,))

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def _fault(self, error: sqlite3.Error) -> FeedError | StoreError:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            return FeedError(
                f"{self.path} is damaged ({error}): move it away; what hosts ask of us is "
                "learnt anew."
            )
        return StoreError(
            f"{self.path} could not be read or written ({error}): see to the disk and the "
            "folder's permissions, and run again."
        )


def spider_stores(state: Path) -> list[Path]:
    """Return the stores of all spiders in a folder, which hosts.db is none of."""
    return sorted(store for store in state.glob("*.db") if store.name != NAME)


def back_off(refusals: int) -> float:
    """Return the seconds to stay away after so many refusals in a row, an hour at most.

    Up to half of it is chance, so that spiders that were refused together do not return together.
    """
    wait = FIRST_WAIT * (1 << min(refusals, 20) - 1)
    return min(wait * random.uniform(1.0, 1.5), LONGEST_WAIT)  # noqa: S311  no secret
