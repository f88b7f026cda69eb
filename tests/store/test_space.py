"""A run stops while there is room on the disk, and what was committed is in the feed."""

import os
from types import SimpleNamespace

import pytest

from wirefeed.errors import StoreError
from wirefeed.store import MIB, Store
from wirefeed.store.space import check_space


def disks(**free):
    """Return a statvfs that says how many MiB are free by a folder's name."""
    return lambda folder: SimpleNamespace(f_bavail=free[folder.name] * 256, f_frsize=4096)


@pytest.mark.parametrize(("free", "full"), [(0, True), (199, True), (200, False), (9000, False)])
@pytest.mark.parametrize("name", ["state", "feeds"])
def test_a_disk_with_too_little_room_is_named_with_the_remedy(
    tmp_path, monkeypatch, name, free, full
):
    monkeypatch.setattr(os, "statvfs", disks(**{"state": 500, "feeds": 500, name: free}))
    folders = [tmp_path / "state", tmp_path / "feeds"]

    if not full:
        check_space(folders, 200 * MIB)
        return
    with pytest.raises(StoreError) as caught:
        check_space(folders, 200 * MIB)

    assert str(caught.value) == (
        f"The disk of {tmp_path / name} has {free} MiB left and 200 are to stay free: make room, "
        "or set WIREFEED_MIN_FREE_MB lower; what was committed is safe."
    )


def test_a_folder_that_is_gone_is_told_in_a_sentence(tmp_path):
    with pytest.raises(StoreError) as caught:
        check_space([tmp_path / "state"], 200 * MIB)

    assert str(caught.value) == (
        f"The disk of {tmp_path / 'state'} could not be asked for its room (No such file or "
        "directory): bring the folder back and run again; what was committed is safe."
    )


def test_without_a_bound_nothing_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "statvfs", disks())

    check_space([tmp_path], 0)


def test_a_store_does_not_open_on_a_full_disk_and_keeps_no_lock(tmp_path):
    everything = os.statvfs(tmp_path).f_blocks * os.statvfs(tmp_path).f_frsize

    with pytest.raises(StoreError):
        Store("ians", tmp_path, tmp_path, least_free=2 * everything)

    Store("ians", tmp_path, tmp_path).close()


def test_the_batch_that_filled_the_disk_is_the_last_and_is_safe(tmp_path, monkeypatch):
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", least_free=1)
    monkeypatch.setattr(os, "statvfs", disks(state=0, feeds=0))
    with store.savepoint():
        store.feed.add(b'{"a": 1}\n')

    with pytest.raises(StoreError):
        store.commit()

    assert store.feed_path.read_bytes() == b'{"a": 1}\n'
    store.abandon()
    again = Store("ians", tmp_path / "state", tmp_path / "feeds")
    again.close()
    assert again.feed_path.read_bytes() == b'{"a": 1}\n'
