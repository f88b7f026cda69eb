"""`scrapy verify`: a feed that is as its log says is well, any other is told of in sentences."""

import json
import os
import sqlite3
from contextlib import closing

import pytest

from wirefeed.store import Store

ALL = ("-a", "outlets=quay.test")


@pytest.fixture
def feed(crawls, site):
    """The path of a feed of two lines."""
    site.article("/a/crabs", "Crabs")
    site.article("/a/rain", "Rain")
    site.section("/", "/a/crabs", "/a/rain")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_FEED_POLICY="all")
    (path,) = (crawls.folder / "feeds/ians").iterdir()
    assert len(path.read_bytes().splitlines()) == 2
    return path


def rewrite(path, *changes):
    """Change the first lines of a feed, their lengths kept."""
    lines = path.read_bytes().splitlines()
    for number, change in enumerate(changes):
        record = json.loads(lines[number])
        change(record)
        line = json.dumps(record, separators=(",", ":"), ensure_ascii=False).encode()
        lines[number] = line.ljust(len(lines[number]))
    path.write_bytes(b"\n".join(lines) + b"\n")


def test_a_feed_as_its_log_has_it_is_well(crawls, feed):
    done = crawls.call("verify")

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "ians: 1 file, 2 lines: as the log has them\n"
    assert done.stderr == ""


def test_all_is_well_while_a_run_writes(crawls, feed):
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")
    with store.savepoint():
        store.ledger.find("quay.test", [], 0.0)

        done = crawls.call("verify", "--spider", "ians")

    store.close()
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_that_its_reader_took_away_is_no_fault(crawls, feed):
    feed.unlink()

    done = crawls.call("verify", "--json")

    (found,) = json.loads(done.stdout)
    assert done.returncode == 0
    assert (found["taken"], found["faults"]) == ([f"feeds/ians/{feed.name}"], [])
    assert "before its day (UTC) is over (lines in it: 2)" in found["notes"][0]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda line: line.update(headline=7), "headline: 7 is not string"),
        (lambda line: line.update(headline="Grabs"), "reads otherwise in the store"),
        (lambda line: line.update(story="f" * 16), "the store knows no story ffffffffffffffff"),
        (lambda line: line.update(uri=line["uri"][:-1] + "x"), "is no line to the store"),
        (lambda line: line.update(revision=2), "is no line to the store"),
    ],
)
def test_a_line_that_was_changed_is_found(crawls, feed, change, sentence):
    rewrite(feed, change)

    done = crawls.call("verify")

    assert done.returncode == 1
    assert sentence in done.stdout
    assert f"{feed.name}, line 1: " in done.stdout


def test_a_line_that_stands_twice_is_found(crawls, feed):
    first, second = feed.read_bytes().splitlines(keepends=True)
    feed.write_bytes(first + first[: len(second)].ljust(len(second)))

    done = crawls.call("verify")

    assert done.returncode == 1
    assert "fault" in done.stdout


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-9]), "9 bytes shorter than its log"),
        (
            lambda path: path.write_bytes(path.read_bytes() + b"x\n"),
            "holds 2 bytes that this store did not write: the state is older than the feed, or",
        ),
        (lambda path: path.write_bytes(b"x" + path.read_bytes()[1:]), "line 1: it is no JSON"),
        (
            lambda path: path.with_name("1999-01-01.jsonl").write_bytes(b"{}\n"),
            "1999-01-01.jsonl stands in the feed and was not written by this store",
        ),
    ],
)
def test_a_file_that_is_not_what_its_log_says_is_found(crawls, feed, spoil, sentence):
    spoil(feed)

    done = crawls.call("verify")

    assert done.returncode == 1
    assert sentence in done.stdout


def test_a_store_that_is_damaged_is_found(crawls, feed):
    path = crawls.folder / "state/ians.db"
    data = bytearray(path.read_bytes())
    data[8192:24576] = os.urandom(16384)
    path.write_bytes(data)

    done = crawls.call("verify")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_store_that_was_emptied_is_one_fault_with_one_remedy(crawls, feed):
    (crawls.folder / "state/ians.db").write_bytes(b"")

    done = crawls.call("verify")

    assert done.returncode == 1
    assert "ians: 0 files, 0 lines: 1 fault\n! " in done.stdout
    assert "ians.db is empty" in done.stdout
    assert "bring it back from a backup" in done.stdout
    assert "renews" not in done.stdout


def test_another_programs_file_among_the_stores_is_named(crawls, feed):
    with closing(sqlite3.connect(crawls.folder / "state/recipes.db")) as theirs:
        theirs.execute("CREATE TABLE recipes (name TEXT)")

    done = crawls.call("verify")

    assert done.returncode == 1
    assert "recipes.db is no store but another program's file: move it away." in done.stdout
    assert "ians: 1 file, 2 lines: as the log has them" in done.stdout


def test_a_store_that_cannot_be_opened_is_not_said_to_be_damaged(crawls, feed):
    path = crawls.folder / "state/ians.db"
    path.unlink()
    path.symlink_to("nowhere")  # which SQLite cannot open either, whoever asks

    done = crawls.call("verify")

    assert done.returncode == 1
    assert "make it and its folder writable for the user that runs wirefeed" in done.stdout


def test_a_feed_that_cannot_be_read_is_a_sentence(crawls, feed):
    feed.unlink()
    feed.mkdir()

    done = crawls.call("verify")

    assert done.returncode == 1
    assert f"{feed.name} cannot be read (Is a directory): see to its disk" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_story_merged_in_a_circle_is_found(crawls, feed):
    with crawls.open() as store:
        store.execute("INSERT INTO merges VALUES ('a', 'b', 0), ('b', 'a', 0)")

    assert "merged in a circle" in crawls.call("verify").stdout


def test_what_a_killed_run_left_to_write_is_no_fault(crawls, feed):
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")
    with store.savepoint():
        store.feed.add(b"{}\n", f"feeds/ians/{feed.name}")
    store.feed.plan(store.feed_name)
    store.connection.execute("COMMIT")
    store.feed.keep(0)
    store.abandon()

    done = crawls.call("verify")

    assert done.returncode == 0, done.stdout
    assert "a run will write what is missing at its end" in done.stdout


def test_lines_of_an_earlier_version_lack_keys_and_are_no_fault(crawls, feed):
    rewrite(feed, lambda line: line.pop("revision"))

    done = crawls.call("verify")

    assert done.returncode == 0, done.stdout
    assert "lack keys that this version has added" in done.stdout


def test_two_texts_of_one_version_are_told_apart_where_lines_have_no_revision(crawls, feed):
    uri = json.loads(feed.read_bytes().splitlines()[0])["uri"]

    def read_at(clock):
        def make_earlier(line):
            del line["revision"]
            line.update(uri=uri, version=1, retrieved=f"2025-01-06T{clock}:00+00:00")

        return make_earlier

    rewrite(feed, read_at("12:00"), read_at("13:00"))
    well = crawls.call("verify")
    rewrite(feed, lambda line: line.update(retrieved="2025-01-06T13:00:00+00:00"))
    twice = crawls.call("verify")

    assert well.returncode == 0, well.stdout
    assert twice.returncode == 1
    assert "has another line of the same revision" in twice.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--spider", "afp"], "there are those of ians"),
        (["now"], "it takes no now: --spider names whose feed"),
        (["--outlet", "quay.test"], "there is no option --outlet: -h shows all"),
    ],
)
def test_a_wrong_call_is_said(crawls, feed, words, sentence):
    done = crawls.call("verify", *words)

    assert done.returncode == 2
    assert sentence in done.stderr


def test_a_store_of_a_later_version_is_a_sentence(crawls, feed):
    with crawls.open() as store:
        store.execute("PRAGMA user_version = 99")

    done = crawls.call("verify")

    assert done.returncode == 2
    assert "written by version 99" in done.stderr
