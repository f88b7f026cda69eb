"""Who reads a store leaves it as it is."""

import os
import sqlite3
from contextlib import closing

import pytest

from wirefeed.store import Store, open_read_only
from wirefeed.store.read_only import is_still


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


@pytest.fixture
def closed(tmp_path):
    """The path of a store that no run has open."""
    store = Store("ians", tmp_path, tmp_path / "feeds")
    store.close()
    return store.path


@pytest.fixture
def sealed(closed, monkeypatch):
    """The same in a folder that cannot be written, also for root."""
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    return closed


def test_only_what_nobody_can_have_open_is_read_without_a_lock(closed):
    log = closed.with_name("ians.db-wal")

    assert is_still(closed, can_write=False)
    assert not is_still(closed, can_write=True)
    log.touch()
    assert not is_still(closed, can_write=False)  # what the file lacks is in the log


def test_a_store_in_a_folder_that_cannot_be_written_is_read_and_nothing_is_made(sealed):
    there = sorted(sealed.parent.iterdir())

    with open_read_only(sealed) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        beside = sorted(sealed.parent.iterdir())
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM articles")

    assert beside == there


def test_the_log_of_a_store_that_is_a_link_is_looked_for_beside_the_file(tmp_path, monkeypatch):
    (tmp_path / "disk").mkdir()
    link = tmp_path / "ians.db"
    link.symlink_to(tmp_path / "disk/ians.db")
    with closing(sqlite3.connect(link, isolation_level=None)) as run:
        run.execute("PRAGMA journal_mode=wal")
        run.execute("CREATE TABLE lines (number)")
        run.execute("PRAGMA wal_checkpoint(truncate)")
        run.execute("INSERT INTO lines VALUES (1)")
        monkeypatch.setattr(os, "access", lambda path, mode: False)

        with open_read_only(link) as connection:
            assert connection.execute("SELECT number FROM lines").fetchall() == [(1,)]


def test_a_store_that_was_written_while_it_was_read_without_a_lock_is_no_answer(sealed):
    def read():
        with open_read_only(sealed) as connection:
            connection.execute("SELECT count(*) FROM articles").fetchone()
            os.utime(sealed, ns=(0, 0))

    with pytest.raises(sqlite3.OperationalError, match="a run wrote to it meanwhile"):
        read()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_is_read_in_a_folder_without_the_right_to_write(closed):
    closed.parent.chmod(0o500)
    try:
        with open_read_only(closed) as connection:
            assert connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    finally:
        closed.parent.chmod(0o700)
