"""The store is one run's at a time, and says in a sentence what is wrong with it."""

import errno
import fcntl
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from wirefeed.errors import BusyError, ConfigError, FeedError, StoreError
from wirefeed.store import Lock, Store


def test_a_second_run_is_told_who_holds_the_lock(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")

    with pytest.raises(BusyError, match=r"ians\.lock \(process \d+\)"):
        Store("ians", tmp_path, tmp_path / "feeds")

    store.close()
    Store("ians", tmp_path, tmp_path / "feeds").close()


@pytest.mark.parametrize("left", [b"", b"process 999999999\n", b"process -1\n", b"process 9e9\n"])
def test_a_backup_that_holds_the_lock_is_not_called_by_the_name_of_a_run_that_ended(tmp_path, left):
    path = tmp_path / "ians.lock"
    Lock(path).release()
    ended = path.read_bytes()
    path.write_bytes(left)

    with path.open() as backup:
        fcntl.flock(backup, fcntl.LOCK_EX)
        with pytest.raises(BusyError, match=r"^Another run or a backup holds .*ians\.lock: wait"):
            Lock(path)

    assert ended == b""


def test_a_run_of_another_user_is_named_too(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    lock = Lock(tmp_path / "ians.lock")
    monkeypatch.setattr(os, "kill", refuse)

    with pytest.raises(BusyError, match=rf"\(process {os.getpid()}\)"):
        Lock(tmp_path / "ians.lock")

    lock.release()


def test_a_batch_is_committed_when_it_holds_fifty_lines(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")
    sizes = []
    for _ in range(100):
        with store.savepoint():
            store.feed.add(b"1\n")
        store.commit_if_full()
        sizes.append(store.feed_path.stat().st_size if store.feed_path.exists() else 0)
    store.close()

    assert sizes == [0] * 49 + [100] * 50 + [200]


def test_runs_of_two_spiders_do_not_meet(tmp_path):
    ians = Store("ians", tmp_path, tmp_path / "feeds")

    ani = Store("ani", tmp_path, tmp_path / "feeds")

    ians.close()
    ani.close()


def test_a_store_of_another_version_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "ians.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(FeedError, match="written by version 99"):
        Store("ians", tmp_path, tmp_path / "feeds")


def test_a_file_that_is_no_store_is_refused(tmp_path):
    (tmp_path / "ians.db").write_bytes(b"not a database at all, not even nearly" * 40)

    with pytest.raises(FeedError, match="is not a store"):
        Store("ians", tmp_path, tmp_path / "feeds")


@pytest.mark.parametrize(
    "told",
    [
        "CREATE TABLE recipes (name TEXT)",
        "CREATE TABLE ledger (account TEXT); PRAGMA user_version = 2",
        "PRAGMA application_id = 7",
    ],
)
def test_another_programs_file_is_refused_and_left_as_it_was(tmp_path, told):
    with closing(sqlite3.connect(tmp_path / "ians.db")) as theirs:
        theirs.executescript(told)
    before = (tmp_path / "ians.db").read_bytes()

    with pytest.raises(FeedError, match="another program's file: move it away"):
        Store("ians", tmp_path, tmp_path / "feeds")

    assert (tmp_path / "ians.db").read_bytes() == before


def test_a_refused_store_does_not_keep_the_lock(tmp_path):
    (tmp_path / "ians.db").write_bytes(b"not a database at all, not even nearly" * 40)
    with pytest.raises(FeedError):
        Store("ians", tmp_path, tmp_path / "feeds")

    Lock(tmp_path / "ians.lock").release()


def test_a_folder_that_cannot_be_made_names_the_setting(tmp_path):
    (tmp_path / "state").write_text("a file where a folder should be")

    with pytest.raises(ConfigError, match="WIREFEED_STATE"):
        Store("ians", tmp_path / "state", tmp_path / "feeds")


@pytest.mark.parametrize("below", ["", "/deep/down"])
def test_a_file_in_the_place_of_a_folder_is_to_be_moved_away(tmp_path, below):
    file = tmp_path / "state"
    file.write_text("a file where a folder should be")

    with pytest.raises(ConfigError, match=f"for {file} is no folder: move that away, or set"):
        Store("ians", Path(f"{file}{below}"), tmp_path / "feeds")


@pytest.mark.parametrize("below", ["", "/deep/down"])
def test_a_link_to_a_disk_that_is_not_there_names_the_disk(tmp_path, below):
    link, disk = tmp_path / "feeds", tmp_path / "disk/feeds"
    link.symlink_to(disk)

    with pytest.raises(
        ConfigError,
        match=f"for {link} is a link to {disk}, which is missing: mount or make that, or",
    ):
        Store("ians", tmp_path / "state", Path(f"{link}{below}"))


def test_reports_of_runs_come_newest_first(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")
    for number in range(3):
        with store.savepoint():
            store.runs.add(float(number), b"run %d" % number)

    assert list(store.runs.read())[:2] == [b"run 2", b"run 1"]
    store.close()


def test_reports_of_runs_are_kept_up_to_a_bound(tmp_path, monkeypatch):
    monkeypatch.setattr("wirefeed.store.runs.KEPT", 3)
    store = Store("ians", tmp_path, tmp_path / "feeds")

    for number in range(9):
        with store.savepoint():
            store.runs.add(float(number), b"run %d" % number)

    assert list(store.runs.read()) == [b"run 8", b"run 7", b"run 6"]
    store.close()


@pytest.mark.parametrize("name", ["../ians", "a/b", "", ".ians", "a b", "a\n", "x" * 65, "ïans"])
def test_a_spiders_name_that_is_no_files_is_refused(tmp_path, name):
    with pytest.raises(ConfigError, match="becomes a file's"):
        Store(name, tmp_path / "state", tmp_path / "feeds")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, StoreError), (errno.EIO, StoreError), (errno.EACCES, ConfigError)],
)
def test_a_full_or_broken_disk_is_no_wrong_setting(tmp_path, monkeypatch, number, kind):
    def refuse(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(kind, match="cannot be opened"):
        Store("ians", tmp_path, tmp_path / "feeds")
