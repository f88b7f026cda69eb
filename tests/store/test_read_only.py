"""Who reads a store leaves it as it is."""

import sqlite3

import pytest

from wirefeed.store import Store, open_read_only


def test_a_store_is_read_beside_a_run_and_cannot_be_written(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")

    with store.savepoint(), open_read_only(store.path) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM articles")

    store.close()


def test_a_store_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(sqlite3.OperationalError), open_read_only(tmp_path / "ians.db"):
        pass

    assert list(tmp_path.iterdir()) == []
