"""A store opened for those who only read it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def open_read_only(store: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that can change nothing, beside whatever run writes the store.

    Each query is a transaction of its own unless one is begun. Raises `sqlite3.Error` where the
    file cannot be read.
    """
    address = f"{store.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        yield connection
