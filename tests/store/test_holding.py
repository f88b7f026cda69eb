"""A store held by a command: its lock, its commit, and what SQLite fails to do meanwhile."""

import sqlite3

import pytest

from wirefeed.commands.stores import hold
from wirefeed.errors import StoreError
from wirefeed.store import Store


@pytest.fixture
def path(tmp_path):
    Store("ians", tmp_path / "state", tmp_path / "feeds").close()
    return tmp_path / "state" / "ians.db"


def add_run(store):
    with store.savepoint():
        store.runs.add(1.0, b"{}")


@pytest.mark.parametrize(("dry", "kept"), [(False, [b"{}"]), (True, [])])
def test_what_is_done_is_committed_but_in_a_dry_run(path, tmp_path, dry, kept):
    with hold(path, tmp_path / "feeds", dry=dry) as store:
        add_run(store)

    with hold(path, tmp_path / "feeds") as store:
        assert list(store.runs.read()) == kept


def test_what_sqlite_cannot_read_is_a_sentence_and_nothing_is_kept(path, tmp_path):
    with (
        pytest.raises(
            StoreError, match=r"ians\.db could not be read or written \(disk I/O error\)"
        ),
        hold(path, tmp_path / "feeds") as store,
    ):
        add_run(store)
        raise sqlite3.OperationalError("disk I/O error")

    with hold(path, tmp_path / "feeds") as store:  # the lock is free again
        assert list(store.runs.read()) == []
