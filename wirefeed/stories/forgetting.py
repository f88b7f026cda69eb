"""Taking an article's text out of a story index in SQLite, its place among the stories left."""

import sqlite3
from collections.abc import Iterable


def forget(connection: sqlite3.Connection, uris: Iterable[str]) -> None:
    """Drop the words and the hashes kept of articles.

    Later copies are no longer compared with them. To be called before an index is opened on the
    connection: an open one still holds the hashes in its drawers.
    """
    copies = [
        (number,)
        for uri in uris
        for (number,) in connection.execute("SELECT number FROM story_copy WHERE uri = ?", (uri,))
    ]
    connection.executemany("DELETE FROM story_text WHERE copy = ?", copies)
    connection.executemany(
        "UPDATE story_copy SET sketch = x'', edges = x'' WHERE number = ?", copies
    )
