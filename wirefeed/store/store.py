"""The store: one transaction around ledger, articles, stories and the feed's log."""

import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from wirefeed.errors import (
    BusyError,
    ConfigError,
    FeedError,
    StoreError,
    folder_error,
    remedy,
)
from wirefeed.store.articles import Articles
from wirefeed.store.feed import FeedLog
from wirefeed.store.ledger import Ledger
from wirefeed.store.listings import Listings
from wirefeed.store.lock import Lock
from wirefeed.store.pages import Pages
from wirefeed.store.revisits import Revisits
from wirefeed.store.runs import Runs
from wirefeed.store.schema import create_tables, refuse_foreign
from wirefeed.store.space import check_space

DAY = 86_400  # seconds
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
LINES_A_COMMIT = 50
WRITES_A_COMMIT = 500
CACHE_KIB = 65_536  # the story index looks hashes up at random


class Store:
    """One spider's memory, opened once a run and written in batches.

    Every write stands in `savepoint`; `commit` makes the batch durable and then writes the lines.
    Nothing here awaits, so what one item writes is never mixed with another's.
    """

    def __init__(
        self,
        spider: str,
        state: Path,
        feeds: Path,
        clock: Callable[[], float] = time.time,
        *,
        least_free: int = 0,
    ) -> None:
        """Take the lock, open the file and write again what a dead run left behind.

        Raises `BusyError`, `ConfigError` (a folder that cannot be written), `FeedError` (a store or
        feed that is not ours) or `StoreError` (less than `least_free` bytes on one of the disks).
        """
        if not _NAME.fullmatch(spider):
            raise ConfigError(
                f"The spider's name {spider[:80]!r} becomes a file's: use letters, digits, - and _."
            )
        self.spider, self.clock = spider, clock
        self._folders, self.least_free = (state, feeds), least_free
        self.path = state / f"{spider}.db"
        for folder in self._folders:
            _make_folder(folder)
        check_space(self._folders, least_free)
        self._lock = Lock(state / f"{spider}.lock")
        try:
            self.connection = _connect(self.path)
        except BaseException:
            self._lock.release()
            raise
        try:
            self.ledger = Ledger(self.connection)
            self.listings = Listings(self.connection)
            self.articles = Articles(self.connection)
            self.pages = Pages(self.connection)
            self.revisits = Revisits(self.connection)
            self.runs = Runs(self.connection)
            self.feed = FeedLog(self.connection, {"feeds": feeds, "state": state})
            self._recover()
        except BaseException:
            self.connection.close()
            self._lock.release()
            raise
        self._writes = 0
        self.carried = 0  # lines made of copies that were kept, in place of withdrawn ones

    @property
    def feed_name(self) -> str:
        """The name of the file that lines go to now: one a UTC day."""
        day = datetime.fromtimestamp(self.clock(), UTC).date()
        return f"feeds/{self.spider}/{day}.jsonl"

    @property
    def merges_name(self) -> str:
        return f"state/{self.spider}-merges.jsonl"

    @property
    def feed_path(self) -> Path:
        return self.feed.path(self.feed_name)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Keep what is written inside whole: all of it joins the batch, or nothing does."""
        waiting, carried = self.feed.waiting, self.carried
        try:
            if not self.connection.in_transaction:
                self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute("SAVEPOINT item")
            try:
                yield
            except BaseException:
                self.feed.keep(waiting)
                self.carried = carried
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK TO item")
                    self.connection.execute("RELEASE item")
                raise
            self.connection.execute("RELEASE item")
        except sqlite3.Error as error:
            raise self.failed(error) from error
        self._writes += 1

    def prune(self, keep_days: int, keep_pages: int, limit: int) -> int:
        """Drop the oldest texts and pages, so many at most; return how many.

        Texts are kept for ever where `keep_days` is 0, pages not at all where `keep_pages` is; a
        page holds a text and goes with it.
        """
        now = self.clock()
        pruned = self.pages.prune(now - min(keep_pages, keep_days or keep_pages) * DAY, limit)
        if keep_days:
            pruned += self.articles.prune(now - keep_days * DAY, limit)
        return pruned

    def vacuum(self) -> None:
        """Write the file anew, so that what was forgotten is in no page of it.

        Raises `StoreError` where the disk has no room for a second copy, and `BusyError` where a
        reader keeps the old pages in place.
        """
        try:
            self.connection.execute("VACUUM")
            is_busy, *_ = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error as error:
            raise self.failed(error) from error
        if is_busy:
            raise BusyError(
                f"{self.path} is being read by another program, which keeps what was to be "
                "forgotten in the file: end that program and run scrapy forget again."
            )

    def commit_if_full(self) -> None:
        if self.feed.waiting >= LINES_A_COMMIT or self._writes >= WRITES_A_COMMIT:
            self.commit()

    def commit(self) -> None:
        """Make the batch durable, then write its lines; raise `StoreError` where that fails.

        It is raised too where the disk is then nearly full: the batch is safe, and the last.
        A line takes the day of its commit, whatever the day of its reading was.
        """
        if not self.connection.in_transaction and not self.feed.unsettled:
            return
        try:
            if not self.connection.in_transaction:
                self.connection.execute("BEGIN IMMEDIATE")
            self.feed.plan(self.feed_name)
            self.connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            if isinstance(error, sqlite3.Error):
                raise self.failed(error) from error
            raise
        self._writes = 0
        self.feed.write()
        check_space(self._folders, self.least_free)

    def commit_all(self) -> None:
        """Commit, and once more to empty the outbox of what that has written."""
        self.commit()
        self.commit()

    def failed(self, error: sqlite3.Error) -> StoreError:
        """Return what to tell of an error of SQLite's."""
        return StoreError(_sentence(self.path, error))

    def _roll_back(self) -> None:
        self.feed.keep(0)
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _recover(self) -> None:
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            self.feed.check(self.feed_name)
            self.connection.execute("COMMIT")
            self.feed.write()
        except sqlite3.Error as error:
            raise self.failed(error) from error

    def close(self) -> None:
        """Commit what is left, close the files and drop the lock."""
        try:
            self.commit_all()
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Close without committing, as a run does that can no longer write."""
        self._roll_back()
        self.feed.close()
        self.connection.close()
        self._lock.release()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        settings = "WIREFEED_STATE and WIREFEED_FEEDS"
        raise folder_error(
            error, folder, f"set {settings} to folders that can be written"
        ) from error


def _connect(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(path, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(_sentence(path, error)) from error
    try:
        refuse_foreign(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        create_tables(connection, path)
    except FeedError:
        connection.close()
        raise
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise FeedError(
                f"{path} is not a store ({error}): bring it back from a backup, or move it away."
            ) from error
        raise StoreError(_sentence(path, error)) from error
    return connection


def _sentence(path: Path, error: sqlite3.Error) -> str:
    todo = remedy(error, "see to the disk")
    return (
        f"{path} could not be read or written ({error}): {todo} and run again; "
        "what was committed is safe."
    )
