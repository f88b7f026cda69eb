"""`scrapy export`: the lines of the feed once more, in a file that is whole or not there."""

import csv
import json
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from wirefeed.store import Store

from .test_story import CREWS, FERRY, RAIN, place


@pytest.fixture
def store(crawls):
    """A store of two lines, the later one placed first, and of a copy that is none."""
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")
    place(store, "quay.test", "first", 1, [FERRY, CREWS], minutes=90)
    place(store, "bay.test", "updated", 2, [FERRY, CREWS, RAIN])
    place(store, "cove.test", "cut", 1, [CREWS], minutes=150)
    with store.savepoint():
        store.connection.execute("UPDATE articles SET line = 0 WHERE outlet = 'cove.test'")
        store.connection.execute(
            "UPDATE articles SET placed = ? WHERE outlet = 'bay.test'", (time.time(),)
        )
    store.commit()
    yield store
    store.close()


def outlets(data):
    return [json.loads(line)["outlet"] for line in data.splitlines()]


def test_lines_come_in_the_order_they_were_committed_beside_a_run(crawls, store):
    path = crawls.folder / "out.jsonl"

    done = crawls.call("export", "-o", str(path))

    assert done.returncode == 0, done.stderr
    assert outlets(path.read_bytes()) == ["quay.test", "bay.test"]
    assert done.stderr == f"2 lines in {path}\n"
    assert sorted(crawls.folder.glob("out.*")) == [path]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--since", "1h"], ["bay.test"]),
        (["--all"], ["quay.test", "bay.test", "cove.test"]),
        (["--spider", "ians", "--since", "2020-01-01"], ["quay.test", "bay.test"]),
    ],
)
def test_what_is_wanted_is_written_to_stdout(crawls, store, words, expected):
    assert outlets(crawls.call("export", "-o", "-", *words).stdout) == expected


def test_a_table_and_an_array_hold_the_same_lines(crawls, store):
    table, array = crawls.folder / "out.csv", crawls.folder / "out"
    crawls.call("export", "-o", str(table))
    crawls.call("export", "-o", str(array), "--format", "json")

    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["outlet"] for row in rows] == ["quay.test", "bay.test"]
    assert [line["outlet"] for line in json.loads(array.read_bytes())] == ["quay.test", "bay.test"]


def test_an_ending_names_the_format_unless_one_is_said(crawls, store):
    array, lines = crawls.folder / "out.JSON", crawls.folder / "out.xml"
    crawls.call("export", "-o", str(array))
    crawls.call("export", "-o", str(lines), "--format", "jsonl")

    assert [line["outlet"] for line in json.loads(array.read_bytes())] == ["quay.test", "bay.test"]
    assert outlets(lines.read_bytes()) == ["quay.test", "bay.test"]


def test_a_file_that_is_there_is_only_written_over_where_that_is_asked(crawls, store):
    path = crawls.folder / "out.jsonl"
    path.write_text("theirs")

    refused = crawls.call("export", "-o", str(path))
    kept = path.read_text()
    done = crawls.call("export", "-O", str(path))

    assert (refused.returncode, kept, done.returncode) == (2, "theirs", 0)
    assert f"{path} is there already" in refused.stderr
    assert len(outlets(path.read_bytes())) == 2


def test_a_file_of_much_the_same_name_is_left_alone_and_the_new_one_is_as_others(crawls, store):
    theirs, path = crawls.folder / "week.csv.new", crawls.folder / "week.csv"
    theirs.write_text("theirs")

    done = crawls.call("export", "-o", str(path))

    assert done.returncode == 0, done.stderr
    assert theirs.read_text() == "theirs"
    assert sorted(crawls.folder.glob("*week*")) == [path, theirs]
    assert path.stat().st_mode == theirs.stat().st_mode


def test_texts_no_longer_kept_are_counted(crawls, store):
    with closing(sqlite3.connect(crawls.folder / "state/ians.db")) as pruned:
        pruned.execute("UPDATE articles SET record = x'' WHERE outlet = 'bay.test'")
        pruned.commit()

    done = crawls.call("export", "-o", "-")

    assert outlets(done.stdout) == ["quay.test"]
    assert done.stderr == "1 line in stdout; 1 line no longer kept\n"


def test_a_folder_that_is_not_there_is_a_sentence(crawls, store):
    done = crawls.call("export", "-o", str(crawls.folder / "none/out.jsonl"))

    assert done.returncode == 1
    assert (
        "out.jsonl could not be written (No such file or directory): see that its folder"
        in done.stderr
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "name one file"),
        (["out.jsonl"], "it takes no out.jsonl: -o names the file"),
        (["--spiders", "ians", "-o", "-"], "there is no option --spiders"),
        (
            ["-o", "out.xml"],
            "out.xml ends in no format: name it .csv, .json, .jsonl, or say --form",
        ),
        (["-o", "-", "--since", "soon"], "--since soon: write an age"),
        (["-o", "-", "--spider", "afp"], "there are those of ians"),
        (["-o", "-", "--format", "xml"], "invalid choice"),
    ],
)
def test_a_wrong_call_is_said(crawls, store, words, sentence):
    done = crawls.call("export", *words)

    assert done.returncode == 2
    assert sentence in done.stderr


def test_of_two_stores_one_is_named(crawls, store):
    Store("wire", crawls.folder / "state", crawls.folder / "feeds").close()

    assert "the stores of ians, wire: name one" in crawls.call("export", "-o", "-").stderr


@pytest.mark.parametrize("name", ["pipe", "outlets", "."])
def test_what_is_no_file_is_not_written_over(crawls, store, name):
    pipe = crawls.folder / "pipe"
    os.mkfifo(pipe)
    place = Path(name) if name == "." else crawls.folder / name

    done = crawls.call("export", "-O", str(place))

    assert done.returncode == 2
    assert f"{place} is no file: name one, or - for stdout." in done.stderr
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("version", "sentence"),
    [(1, "the next run renews it"), (99, "export with the wirefeed that wrote it")],
)
def test_a_store_of_another_version_is_said_to_be_one(crawls, store, version, sentence):
    store.connection.execute(f"PRAGMA user_version = {version}")

    done = crawls.call("export", "-o", "-")

    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
