"""Exports that a run could not write are named before it begins."""

from pathlib import Path

import pytest

from wirefeed.extensions.feed_exports import find_unwritable


def test_a_file_in_a_folder_that_is_there_or_can_be_made_is_fine(tmp_path):
    old = tmp_path / "old.csv"
    old.touch()

    assert not list(find_unwritable([str(old), str(tmp_path / "a/b/new.csv"), f"file://{old}"]))


def test_what_is_no_file_of_this_machine_is_left_to_the_run():
    assert not list(find_unwritable(["stdout:", "ftp://a.test/x.csv", "%(time)s.csv"]))


@pytest.mark.parametrize("name", ["a" * 300 + ".csv", "a\0b.csv"])
def test_a_name_that_no_disk_takes_raises_nothing(name):
    assert not list(find_unwritable([name]))


def test_a_folder_and_a_place_below_a_file_are_said(tmp_path):
    old = tmp_path / "old.csv"
    old.touch()

    folder, below = find_unwritable([str(tmp_path), str(old / "new.csv")])

    assert folder.endswith(f"for {tmp_path} is a folder: name another file.")
    assert below.endswith(f"for {old} is no folder: name another file.")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no such file system")
@pytest.mark.parametrize("name", ["/proc/out.csv", "/proc/self/a/out.csv"])
def test_a_place_that_takes_no_file_is_said_whatever_its_rights_are(name):
    (said,) = find_unwritable([name])

    assert "may not be written (" in said
    assert said.endswith("): name another file.")
