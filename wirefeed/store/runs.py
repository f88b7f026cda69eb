"""The history of runs, for health rules and for people."""

import sqlite3
import zlib
from collections.abc import Iterator

KEPT = 1000  # runs


class Runs:
    """Reads and writes run reports (JSON bytes) inside its caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def add(self, started: float, report: bytes) -> None:
        self._db.execute(
            "INSERT INTO runs (started, report) VALUES (?, ?)", (started, zlib.compress(report))
        )
        self._db.execute("DELETE FROM runs WHERE id <= (SELECT max(id) FROM runs) - ?", (KEPT,))

    def read(self) -> Iterator[bytes]:
        """Yield the reports, newest first."""
        for (report,) in self._db.execute("SELECT report FROM runs ORDER BY id DESC"):
            yield zlib.decompress(report)
