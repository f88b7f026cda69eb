"""The feed is its log: every line once, whatever happened to the process or the file."""

import errno
import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from wirefeed.errors import FeedError, StoreError
from wirefeed.store import Store

NOON = 1_736_164_800.0  # 2025-01-06T12:00:00Z
FEED = Path("feeds/ians/2025-01-06.jsonl")


def open_store(folder: Path, at: float = NOON) -> Store:
    return Store("ians", folder / "state", folder / "feeds", clock=lambda: at)


def write(store: Store, *lines: bytes) -> None:
    for line in lines:
        with store.savepoint():
            store.feed.add(line)


def run(folder: Path, *lines: bytes) -> Store:
    """Write lines as a whole run does, and return the store that was closed."""
    store = open_store(folder)
    write(store, *lines)
    store.close()
    return store


def leave(folder: Path, *lines: bytes) -> None:
    """Write lines and die after the commit, before a byte of them is in the file."""
    store = open_store(folder)
    write(store, *lines)
    store.feed.plan(store.feed_name)
    store.connection.execute("COMMIT")
    store.feed.keep(0)
    store.abandon()


def test_lines_are_in_the_file_after_a_commit_and_not_before(tmp_path):
    store = open_store(tmp_path)
    write(store, b"1\n", b"2\n")
    before = (tmp_path / FEED).exists()

    store.commit()

    assert not before
    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"
    store.close()


def test_a_second_run_appends(tmp_path):
    for line in (b"1\n", b"2\n", b"3\n"):
        store = open_store(tmp_path)
        write(store, line)
        store.close()

    assert (tmp_path / FEED).read_bytes() == b"1\n2\n3\n"


def test_what_fails_in_a_savepoint_leaves_nothing_and_the_rest_stays(tmp_path):
    store = open_store(tmp_path)
    write(store, b"1\n")

    with pytest.raises(ValueError, match="ours"), store.savepoint():
        store.feed.add(b"2\n")
        store.articles.merge("survivor", ["gone"], 0)
        raise ValueError("ours")
    write(store, b"3\n")
    store.close()

    assert (tmp_path / FEED).read_bytes() == b"1\n3\n"
    store = open_store(tmp_path)
    assert store.articles.merge("survivor", ["gone"], 0) == ["gone"]
    store.close()


def test_a_start_writes_what_a_dead_run_had_committed(tmp_path):
    leave(tmp_path, b"1\n", b"2\n")

    open_store(tmp_path).close()

    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"


@pytest.mark.parametrize("there", [b"", b"1", b"1\n", b"1\n\0\0", b"1\n2\n"])
def test_leftovers_are_written_over_the_part_of_them_that_is_there(tmp_path, there):
    leave(tmp_path, b"1\n", b"2\n")
    (tmp_path / FEED).write_bytes(there)

    open_store(tmp_path).close()

    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"


def test_leftovers_go_to_the_file_named_in_their_row(tmp_path):
    leave(tmp_path, b"1\n")

    store = open_store(tmp_path, NOON + 86_400)
    write(store, b"2\n")
    store.close()

    assert (tmp_path / FEED).read_bytes() == b"1\n"
    assert (tmp_path / "feeds/ians/2025-01-07.jsonl").read_bytes() == b"2\n"


@pytest.mark.parametrize("there", [b"1\n2\n3\n", b"1\nX"])
def test_bytes_that_the_log_does_not_explain_stop_the_run_and_stay(tmp_path, there):
    leave(tmp_path, b"1\n", b"2\n")
    (tmp_path / FEED).write_bytes(there)

    with pytest.raises(FeedError, match="did not write"):
        open_store(tmp_path)

    assert (tmp_path / FEED).read_bytes() == there


def test_a_file_of_the_day_that_another_wrote_stops_the_run(tmp_path):
    store = open_store(tmp_path, NOON - 86_400)
    write(store, b"1\n")
    store.close()
    (tmp_path / FEED).write_bytes(b"theirs\n")

    with pytest.raises(FeedError, match="did not write"):
        open_store(tmp_path)

    assert (tmp_path / FEED).read_bytes() == b"theirs\n"


@pytest.mark.parametrize("days", [0, 9])
@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_feed_whose_state_was_lost_or_emptied_asks_for_the_backup(tmp_path, lose, days):
    run(tmp_path, b"1\n")
    lose(tmp_path / "state/ians.db")

    for _ in range(2):
        with pytest.raises(FeedError, match=r"new or was emptied, .*back from a backup"):
            open_store(tmp_path, NOON + days * 86_400)

    assert (tmp_path / FEED).read_bytes() == b"1\n"


def test_a_file_shorter_than_its_log_is_refused(tmp_path):
    run(tmp_path, b"12345\n")
    (tmp_path / FEED).write_bytes(b"123")

    with pytest.raises(FeedError, match="something cut it"):
        open_store(tmp_path)


def test_a_file_its_reader_took_away_is_begun_anew(tmp_path):
    run(tmp_path, b"1\n")
    (tmp_path / FEED).rename(tmp_path / "taken")

    run(tmp_path, b"2\n")
    run(tmp_path, b"3\n")

    assert (tmp_path / FEED).read_bytes() == b"2\n3\n"


@pytest.mark.parametrize("there", [b"", b"1\n\n", b"1\nX\n"])
def test_a_file_changed_amid_a_run_stops_it_and_stays(tmp_path, there):
    store = open_store(tmp_path)
    write(store, b"1\n")
    store.commit()
    (tmp_path / FEED).write_bytes(there)

    write(store, b"2\n")
    with pytest.raises(FeedError, match=r"something cut it|did not write"):
        store.commit()

    store.abandon()
    assert (tmp_path / FEED).read_bytes() == there


def test_a_file_taken_away_that_the_run_has_written_to_is_the_readers(tmp_path):
    store = open_store(tmp_path)
    write(store, b"1\n")
    store.commit()
    (tmp_path / FEED).rename(tmp_path / "taken")
    write(store, b"2\n")
    store.close()

    assert (tmp_path / "taken").read_bytes() == b"1\n"
    assert (tmp_path / FEED).read_bytes() == b"2\n"


def test_a_file_taken_away_after_the_start_is_begun_anew_too(tmp_path):
    run(tmp_path, b"1\n")

    store = open_store(tmp_path)
    (tmp_path / FEED).unlink()
    write(store, b"2\n")
    store.close()

    assert (tmp_path / FEED).read_bytes() == b"2\n"


def test_a_folder_that_is_missing_for_a_quiet_run_is_as_it_was_when_it_is_back(tmp_path):
    store = open_store(tmp_path)
    with store.savepoint():
        store.feed.add(b"1\n")
        store.feed.add(b"m\n", store.merges_name)
    store.close()
    (tmp_path / "feeds").rename(tmp_path / "unmounted")

    store = open_store(tmp_path)
    with store.savepoint():
        store.articles.merge("survivor", ["gone"], 0)
    store.close()
    warnings = store.feed.warnings
    (tmp_path / "feeds").rmdir()
    (tmp_path / "unmounted").rename(tmp_path / "feeds")

    store = run(tmp_path, b"2\n")
    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"
    assert len(warnings) == 1
    assert "2025-01-06.jsonl is not there (lines in it: 1): bring it back" in warnings[0]
    assert store.feed.warnings == []


def test_leftovers_of_a_file_that_is_not_there_wait_until_a_line_is_written(tmp_path):
    run(tmp_path, b"1\n")
    leave(tmp_path, b"2\n")
    (tmp_path / "feeds").rename(tmp_path / "unmounted")

    open_store(tmp_path).close()
    (tmp_path / "feeds").rmdir()
    (tmp_path / "unmounted").rename(tmp_path / "feeds")
    open_store(tmp_path).close()

    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"


def test_leftovers_of_a_file_that_was_never_there_wait_for_nothing(tmp_path):
    leave(tmp_path, b"1\n")
    (tmp_path / FEED).unlink()

    store = open_store(tmp_path)
    store.close()

    assert (tmp_path / FEED).read_bytes() == b"1\n"
    assert store.feed.warnings == []


def test_a_folder_that_is_back_before_a_line_is_written_is_told_of_no_more(tmp_path):
    run(tmp_path, b"1\n")
    (tmp_path / "feeds").rename(tmp_path / "unmounted")
    store = open_store(tmp_path)
    missed = store.feed.warnings
    (tmp_path / "feeds").rmdir()
    (tmp_path / "unmounted").rename(tmp_path / "feeds")

    write(store, b"2\n")
    store.close()

    assert len(missed) == 1
    assert store.feed.warnings == []
    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"


def test_leftovers_of_a_file_that_its_reader_took_are_written_with_the_next_line(tmp_path):
    run(tmp_path, b"1\n")
    leave(tmp_path, b"2\n")
    (tmp_path / FEED).unlink()

    store = open_store(tmp_path, NOON + 86_400)
    write(store, b"3\n")
    store.close()

    assert (tmp_path / FEED).read_bytes() == b"2\n"
    assert (tmp_path / "feeds/ians/2025-01-07.jsonl").read_bytes() == b"3\n"
    assert store.feed.warnings == []


def test_a_file_of_today_that_was_taken_away_is_told_of(tmp_path):
    run(tmp_path, b"1\n", b"2\n")
    (tmp_path / FEED).unlink()

    store = run(tmp_path, b"3\n")

    assert len(store.feed.warnings) == 1
    assert "taken away before its day (UTC) was over (lines in it: 2)" in store.feed.warnings[0]
    assert "--since 2025-01-06" in store.feed.warnings[0]
    assert (tmp_path / FEED).read_bytes() == b"3\n"


def test_a_death_before_the_commit_that_begins_a_file_anew_changes_nothing(tmp_path):
    run(tmp_path, b"1\n")
    (tmp_path / FEED).rename(tmp_path / "taken")
    store = open_store(tmp_path)
    write(store, b"2\n")
    store.feed.plan(store.feed_name)
    store.abandon()

    is_there = (tmp_path / FEED).exists()
    (tmp_path / "taken").rename(tmp_path / FEED)
    run(tmp_path, b"2\n")

    assert not is_there
    assert (tmp_path / FEED).read_bytes() == b"1\n2\n"


def test_a_line_takes_the_day_of_its_commit(tmp_path):
    now = [NOON]
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=lambda: now[0])
    write(store, b"1\n")

    now[0] += 86_400
    store.close()

    assert [path.name for path in (tmp_path / "feeds/ians").iterdir()] == ["2025-01-07.jsonl"]


def test_a_commit_that_cannot_write_raises_and_the_next_run_writes(tmp_path, monkeypatch):
    store = open_store(tmp_path)
    write(store, b"1\n")

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", full)
        with pytest.raises(StoreError, match="No space left"):
            store.commit()
    store.abandon()

    open_store(tmp_path).close()
    assert (tmp_path / FEED).read_bytes() == b"1\n"


@pytest.mark.parametrize("error", [OSError(errno.ESTALE, "Stale file handle"), MemoryError()])
def test_a_commit_that_fails_half_way_repeats_nothing(tmp_path, monkeypatch, error):
    store = open_store(tmp_path)
    for number in (b"1\n", b"2\n"):
        write(store, number)
        with store.savepoint():
            store.feed.add(b"{}\n", store.merges_name)
        if number == b"1\n":
            store.commit()
    fstat, asked = os.fstat, []

    def refuse(file):
        asked.append(file)
        if len(asked) == 2:  # that of the second of the two files
            raise error
        return fstat(file)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", refuse)
        with pytest.raises(StoreError if isinstance(error, OSError) else MemoryError):
            store.commit()
    store.close()

    assert (tmp_path / FEED).read_bytes() == b"1\n"


@pytest.mark.parametrize(
    ("number", "remedy"),
    [(errno.EACCES, "make it and its folder writable"), (errno.EIO, "see to its disk")],
)
def test_a_feed_that_cannot_be_opened_says_what_to_see_to(tmp_path, monkeypatch, number, remedy):
    store = open_store(tmp_path)
    write(store, b"1\n")

    def refuse(*_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        with pytest.raises(StoreError, match=f"cannot be opened .*: {remedy}"):
            store.commit()
    store.abandon()


def test_a_feed_that_cannot_be_looked_at_is_a_sentence(tmp_path, monkeypatch):
    open_store(tmp_path).close()
    stat = Path.stat

    def refuse(path, **more):
        if path.suffix == ".jsonl":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", refuse)

    with pytest.raises(StoreError, match="make it and its folder writable"):
        open_store(tmp_path)


WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from wirefeed.store import Store

    folder = Path(sys.argv[1])
    store = Store("ians", folder / "state", folder / "feeds", clock=lambda: 1_736_164_800.0)
    known = {url for (url,) in store.connection.execute("SELECT key FROM ledger")}
    print("up", flush=True)
    for number in range(4000):
        if f"k{number}" in known:
            continue
        with store.savepoint():
            store.connection.execute(
                "INSERT INTO ledger (key, url, outlet, state, found) VALUES (?, '', '', 'done', 0)",
                (f"k{number}",),
            )
            store.feed.add(b'{"number": %d, "text": "%s"}\\n' % (number, b"x" * (number % 700)))
        if number % 7 == 0:
            store.commit()
    store.close()
""")


@pytest.mark.slow
def test_killed_again_and_again_it_loses_and_repeats_nothing_and_never_changes_a_byte(tmp_path):
    feed, seen, chance = tmp_path / FEED, b"", random.Random(7)
    for _ in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE
        ) as run:
            run.stdout.readline()
            time.sleep(chance.uniform(0, 0.08))
            run.send_signal(signal.SIGKILL)
        now = feed.read_bytes() if feed.exists() else b""
        assert now.startswith(seen[: seen.rfind(b"\n") + 1])
        seen = now

    subprocess.run([sys.executable, "-c", WRITER, str(tmp_path)], check=True, capture_output=True)

    numbers = [json.loads(line)["number"] for line in feed.read_bytes().splitlines()]
    assert sorted(numbers) == list(range(4000))


def test_the_newest_file_is_looked_at_beside_the_merges_too(tmp_path):
    store = open_store(tmp_path)
    with store.savepoint():
        store.feed.add(b"1\n")
        store.feed.add(b"2\n", store.merges_name)
    store.close()
    (tmp_path / FEED).write_bytes(b"")

    with pytest.raises(FeedError, match="something cut it"):
        open_store(tmp_path, NOON + 86_400)


def test_a_file_of_no_day_does_not_make_the_state_too_old(tmp_path):
    run(tmp_path, b"1\n")
    (tmp_path / FEED).with_name("summary.jsonl").write_bytes(b"{}\n")

    open_store(tmp_path, NOON + 86_400).close()


def test_a_run_that_died_before_the_first_commit_of_a_day_does_not_stop_the_next(tmp_path):
    run(tmp_path, b"1\n")
    dead = open_store(tmp_path, NOON + 86_400)
    write(dead, b"2\n")
    dead.feed.plan(dead.feed_name)
    dead.abandon()

    store = open_store(tmp_path, NOON + 86_400)
    write(store, b"2\n")
    store.close()

    assert (tmp_path / "feeds/ians/2025-01-07.jsonl").read_bytes() == b"2\n"
