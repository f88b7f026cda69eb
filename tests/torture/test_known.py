"""What a store knows costs a run nothing: no statement looks at a whole table of it."""

import sqlite3

import pytest

from benchmarks.torture.known import crawl_known, fill_ledger
from benchmarks.torture.rehearsal import open_registry, read_articles, rehearse
from wirefeed.store import store as store_module

GROWING = ("ledger", "listings", "articles", "merges", "story_copy", "story_text", "story_key")


@pytest.fixture
def statements(monkeypatch):
    """The statements of every store that is opened."""
    said, connect = set(), store_module._connect

    def connect_and_listen(path):
        connection = connect(path)
        connection.set_trace_callback(said.add)
        return connection

    monkeypatch.setattr(store_module, "_connect", connect_and_listen)
    return said


def test_no_statement_of_a_run_scans_a_table_that_grows(tmp_path, statements):
    articles = read_articles(open_registry(tmp_path / "outlets"))

    for _ in range(2):
        assert rehearse(tmp_path, articles) == 0

    asked = {word for word in statements if word.lstrip()[:6] in ("SELECT", "UPDATE", "DELETE")}
    asked -= {word for word in asked if word.endswith("ORDER BY number DESC LIMIT 1")}  # the newest
    assert len(asked) > 20
    with sqlite3.connect(tmp_path / "state/ians.db") as store:
        scans = {
            (step, word)
            for word in asked
            for *_, step in store.execute(f"EXPLAIN QUERY PLAN {word}")
            if step.startswith("SCAN") and step.split()[1] in GROWING and "INDEX" not in step
        }
    store.close()
    assert scans == set()


@pytest.mark.slow
def test_a_crawl_that_knows_thousands_of_addresses_finds_nothing_new(tmp_path):
    outcome = crawl_known(tmp_path, 3_000)

    assert outcome.faults == []
    assert outcome.figures["addresses"] >= 3_000


def test_a_ledger_is_filled_with_as_many_addresses_as_asked(tmp_path):
    store_module.Store("ians", tmp_path, tmp_path / "feeds").close()

    fill_ledger(tmp_path / "ians.db", 12_345)

    with sqlite3.connect(tmp_path / "ians.db") as store:
        assert store.execute("SELECT count(*) FROM ledger").fetchone() == (12_345,)
    store.close()
