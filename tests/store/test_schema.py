"""A store of an earlier version is brought to this one with all that it holds."""

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from wirefeed.errors import FeedError
from wirefeed.store import Store, schema
from wirefeed.store.articles import pack
from wirefeed.stories import SqliteIndex

FIRST = (Path(__file__).parent / "version-1.sql").read_text()  # as version 1 made its tables

# And the index of stories: its tables of that time.
STORIES = """
CREATE TABLE story_story (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, since INTEGER NOT NULL DEFAULT 0,
    last INTEGER NOT NULL DEFAULT 0, parent INTEGER, untold INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX story_story_parent ON story_story (parent) WHERE parent IS NOT NULL;
INSERT INTO story_story VALUES (1, 's', 5, 7, NULL, 0), (2, 't', 5, 7, 1, 1);
"""


def leave(folder, version=1):
    """Write a store as version 1 left it: two articles, one of them revised, and a feed."""
    (folder / "feeds/ians").mkdir(parents=True)
    (folder / "feeds/ians/2025-01-06.jsonl").write_bytes(b"{}\n")
    with closing(sqlite3.connect(folder / "ians.db")) as old:
        old.executescript(FIRST)
        old.executescript(STORIES)
        for place, (uri, revision) in enumerate([("b", 1), ("a", 1), ("b", 2)]):
            old.execute(
                "INSERT INTO articles VALUES (?, ?, 'hp.test', 's', 1, 'first', 1, ?, ?)",
                (uri, revision, float(place), pack(b'{"n": %d}' % place)),
            )
        old.execute(
            "INSERT INTO ledger (key, url, outlet, state, found) VALUES ('k', 'u', 'hp.test',"
            " 'done', 7.0)"
        )
        old.execute("INSERT INTO files VALUES ('feeds/ians/2025-01-06.jsonl', 3, 1)")
        old.execute(f"PRAGMA user_version = {version}")
        old.commit()


def shape(path):
    with closing(sqlite3.connect(path)) as store:
        tables = store.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'l*'"
        )
        return (
            {
                name: store.execute(
                    f"SELECT name, type, pk FROM pragma_table_info('{name}')"
                ).fetchall()
                for (name,) in tables
            },
            store.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name GLOB 'l*'"
                " ORDER BY name"
            ).fetchall(),
            store.execute("PRAGMA user_version").fetchone(),
        )


@pytest.mark.parametrize("version", [1, 0], ids=["whole", "killed-while-it-was-made"])
def test_a_store_of_version_1_is_brought_to_this_one_and_keeps_what_it_holds(tmp_path, version):
    leave(tmp_path, version)

    store = Store("ians", tmp_path, tmp_path / "feeds")

    rows = store.connection.execute("SELECT uri, revision FROM articles ORDER BY seq").fetchall()
    assert rows == [("b", 1), ("a", 1), ("b", 2)]
    assert [json.loads(text)["n"] for text in store.articles.records("b")] == [0, 2]
    assert store.ledger.state("k") == ("done", "")
    assert SqliteIndex(store.connection).find("t") == "s"
    assert store.revisits.due("hp.test", 1e12, None, 9) == []
    store.close()
    Store("new", tmp_path, tmp_path / "feeds").close()
    assert shape(tmp_path / "ians.db") == shape(tmp_path / "new.db")


def test_stories_of_version_2_are_kept_for_their_days_from_now_on(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")
    SqliteIndex(store.connection)
    store.connection.execute("INSERT INTO story_story VALUES (1, 's', 5, 7, 9, NULL, 0, 0)")
    store.connection.execute("ALTER TABLE story_story DROP COLUMN seen")
    store.connection.execute("DROP INDEX ledger_same")
    store.connection.execute("DROP INDEX listings_due")
    store.connection.execute("ALTER TABLE ledger DROP COLUMN doubts")
    store.connection.execute("PRAGMA user_version = 2")
    store.close()
    began = int(time.time())

    store = Store("ians", tmp_path, tmp_path / "feeds")

    ((shortest, seen),) = store.connection.execute("SELECT shortest, seen FROM story_story")
    assert shortest == 9
    assert began <= seen <= time.time()
    store.close()


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path, monkeypatch):
    leave(tmp_path)
    before = shape(tmp_path / "ians.db")
    steps = (*schema._STEPS[:-1], f"{schema._STEPS[-1]}\nALTER TABLE nowhere ADD COLUMN x;\n")
    monkeypatch.setattr(schema, "_STEPS", steps)

    with pytest.raises(Exception, match="no such table"):
        Store("ians", tmp_path, tmp_path / "feeds")

    assert shape(tmp_path / "ians.db") == before


def test_a_store_of_a_later_version_is_refused(tmp_path):
    leave(tmp_path, version=schema.VERSION + 1)

    with pytest.raises(FeedError, match=f"written by version {schema.VERSION + 1}, this is"):
        Store("ians", tmp_path, tmp_path / "feeds")
