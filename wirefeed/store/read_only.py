"""A store opened for those who only read it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def open_read_only(store: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that can change nothing, beside whatever run writes the store.

    Each query is a transaction of its own unless one is begun. Raises `sqlite3.Error` where the
    file cannot be read, or where it was read without a lock and was written meanwhile.
    """
    # The log of a store that is a link stands beside the file itself.
    store = Path(os.path.realpath(store))
    still = is_still(store, can_write=os.access(store.parent, os.W_OK))
    before = _stamp(store) if still else None
    address = f"{store.as_uri()}?{'immutable=1' if still else 'mode=ro'}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        try:
            yield connection
        except sqlite3.Error:
            _refuse_changed(store, before)
            raise
    _refuse_changed(store, before)


def is_still(store: Path, *, can_write: bool) -> bool:
    """Tell whether a store is to be read without a lock: nobody has it open, nor may we.

    A database with a write-ahead log can be read where SQLite may make the files beside it, or
    finds them; else only as `immutable`, which looks at the file alone (sqlite.org/wal.html, "Read
    only databases"). Where a log stands beside it, a run is under way or was killed, and what the
    file lacks is in there. `can_write` says whether its folder can be written.
    """
    log = store.with_name(f"{store.name}-wal")
    return not can_write and store.exists() and not log.exists()


def _stamp(store: Path) -> tuple[int, int, int] | None:
    """Return what differs once another program has written the file, None where it is gone."""
    try:
        found = store.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _refuse_changed(store: Path, before: tuple[int, int, int] | None) -> None:
    """Raise `sqlite3.OperationalError` where a file that was read without a lock was written."""
    if before and _stamp(store) != before:
        error = sqlite3.OperationalError("a run wrote to it meanwhile")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error
