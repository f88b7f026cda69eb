import sqlite3

import pytest

from wirefeed.stories import MemoryIndex, SqliteIndex


@pytest.fixture(params=["memory", "sqlite"])
def index(request):
    if request.param == "memory":
        yield MemoryIndex()
        return
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield SqliteIndex(connection)
    connection.close()


@pytest.fixture
def add(index):
    """Judge a copy, place it as the feed would, and return the verdict."""

    def add(copy):
        verdict = index.judge(copy)
        index.place(copy, verdict, written=verdict.is_version)
        return verdict

    return add
