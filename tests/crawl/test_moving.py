"""State and feeds copied to another place go on there, after a killed run too."""

import random
import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing

import pytest

from wirefeed.errors import FeedError
from wirefeed.store import Store

from .conftest import ROOT, Crawls
from .test_kill import whole_lines

NOON = 1_736_164_800.0
DAY = 86_400


def write(folder, at, *lines):
    store = Store("ians", folder / "state", folder / "feeds", clock=lambda: at)
    for line in lines:
        with store.savepoint():
            store.feed.add(line)
    store.close()


def copy(folder, to, *names):
    for name in names:
        shutil.rmtree(to / name, ignore_errors=True)
        shutil.copytree(folder / name, to / name)


@pytest.mark.slow
def test_a_killed_run_goes_on_at_another_place_and_loses_and_repeats_nothing(
    crawls, stand, tmp_path
):
    outlets = ("-a", f"outlets={','.join(stand.outlets)}")
    goal = random.Random(5).randint(40, 80)
    with subprocess.Popen(
        crawls.line("crawl", "ians", *outlets), cwd=ROOT, stdout=subprocess.DEVNULL
    ) as run:
        while len(stand.requests) < goal and run.poll() is None:
            signal.sigtimedwait([], 0.005)
        run.send_signal(signal.SIGKILL)
    moved = Crawls(tmp_path / "moved")
    copy(crawls.folder, moved.folder, "state", "feeds", "outlets")
    before = whole_lines(crawls)

    done = moved.run("ians", *outlets)

    assert done.returncode == 0, done.stderr
    assert whole_lines(moved).startswith(before)
    uris = [line["uri"] for line in moved.lines()]
    assert len(set(uris)) == len(uris)
    pages = {page.url: page.canonical or page.url for page in stand.expected()}
    wanted = {
        pages[page.url] for page in stand.expected() if page.is_article and "ians" in page.agencies
    }
    kept = moved.ask("SELECT url FROM ledger WHERE state = 'done'")
    assert sorted(pages[url] for (url,) in kept) == sorted(wanted)
    assert moved.call("verify").returncode == 0


def test_a_backup_that_sqlite_makes_while_a_run_writes_is_whole(tmp_path):
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=lambda: NOON)
    with store.savepoint():
        store.feed.add(b"1\n")
        store.articles.merge("a", ["b"], NOON)
    store.commit()
    with store.savepoint():
        store.articles.merge("a", ["c"], NOON)

    (tmp_path / "backup").mkdir()
    with (
        closing(sqlite3.connect(tmp_path / "state/ians.db")) as live,
        closing(sqlite3.connect(tmp_path / "backup/ians.db")) as backup,
    ):
        live.backup(backup)
    store.close()

    restored = Store("ians", tmp_path / "backup", tmp_path / "none", clock=lambda: NOON)
    assert restored.articles.merge("a", ["b", "c"], NOON) == ["c"]
    restored.close()


def test_an_old_state_beside_a_newer_feed_is_refused(tmp_path):
    write(tmp_path, NOON, b"1\n")
    copy(tmp_path, tmp_path / "backup", "state", "feeds")
    write(tmp_path, NOON + 60, b"2\n")
    copy(tmp_path / "backup", tmp_path, "state")

    with pytest.raises(FeedError, match="holds bytes that this store did not write") as refused:
        write(tmp_path, NOON + 120, b"3\n")

    assert "If the state is older than the feed, as one from a backup, bring" in str(refused.value)
    copy(tmp_path / "backup", tmp_path, "feeds")
    write(tmp_path, NOON + 120, b"3\n")


def test_an_old_state_beside_files_of_later_days_is_refused_too(tmp_path):
    write(tmp_path, NOON, b"1\n")
    copy(tmp_path, tmp_path / "backup", "state", "feeds")
    write(tmp_path, NOON + DAY, b"2\n")
    copy(tmp_path / "backup", tmp_path, "state")

    with pytest.raises(FeedError, match="the state is older than the feed"):
        write(tmp_path, NOON + 3 * DAY, b"3\n")

    copy(tmp_path / "backup", tmp_path, "feeds")
    write(tmp_path, NOON + 3 * DAY, b"3\n")
    assert len(list((tmp_path / "feeds/ians").iterdir())) == 2


def test_a_state_without_its_feed_begins_one(tmp_path):
    write(tmp_path, NOON, b"1\n")
    shutil.rmtree(tmp_path / "feeds")

    write(tmp_path, NOON, b"2\n")

    assert (tmp_path / "feeds/ians/2025-01-06.jsonl").read_bytes() == b"2\n"
