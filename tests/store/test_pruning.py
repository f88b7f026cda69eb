"""Texts and pages go when their days are over; who they were stays."""

import pytest

from wirefeed.items import StoredPage, Verdict
from wirefeed.store import Sighting, Store

NOW = 1_736_164_800.0
DAY = 86_400


@pytest.fixture
def store(tmp_path):
    """A store of five articles, a day apart, each with two pages."""
    store = Store("ians", tmp_path, tmp_path / "feeds", clock=lambda: NOW)
    for age in range(5):
        key, at = f"k{age}", NOW - age * DAY
        with store.savepoint():
            store.ledger.find("hp.test", [Sighting(key=key, url=f"http://hp.test/{key}")], at)
            store.ledger.close(key, at, state="done")
            verdict = Verdict(story="s", version=1, relation="first")
            store.articles.place(f"u{age}", "hp.test", verdict, b'{"body": "long"}', at, line=True)
            page = StoredPage(url="http://hp.test", headers={}, body=b"<p>", fetched=at)
            store.pages.keep(key, "hp.test", [page, page])
    yield store
    store.close()


def texts(store):
    return [age for age in range(5) if store.articles.latest(f"u{age}")]


def pages(store):
    return [age for age in range(5) if list(store.pages.read(f"k{age}"))]


@pytest.mark.parametrize(
    ("keep_days", "keep_pages", "left"),
    [
        (0, 0, ([0, 1, 2, 3, 4], [0])),
        (2, 0, ([0, 1, 2], [0])),
        (2, 3, ([0, 1, 2], [0, 1, 2])),
        (0, 3, ([0, 1, 2, 3, 4], [0, 1, 2, 3])),
    ],
)
def test_texts_and_pages_are_kept_for_their_days(store, keep_days, keep_pages, left):
    store.prune(keep_days, keep_pages, 100)

    assert (texts(store), pages(store)) == left


def test_a_pruned_article_is_neither_new_nor_due(store):
    store.prune(1, 0, 100)

    sighting = Sighting(key="k4", url="http://hp.test/k4")
    assert store.ledger.find("hp.test", [sighting], NOW) == []
    assert store.ledger.is_done("k4")
    assert store.articles.count("u4") == 1
    assert store.articles.records("u4") == [b""]


def test_pruning_goes_in_batches_the_oldest_first(store):
    counts = [store.prune(1, 3, 2)]
    left = texts(store), pages(store)
    counts += [store.prune(1, 3, 2) for _ in range(3)]

    assert left == ([0, 1, 2], [0, 1, 2, 3])
    assert counts == [4, 3, 2, 0]
    assert (texts(store), pages(store)) == ([0, 1], [0, 1])


def test_a_page_read_again_takes_the_place_of_the_old_ones(store):
    again = StoredPage(url="http://hp.test/b", headers={"Via": "x"}, body=b"<b>", fetched=NOW)
    store.pages.keep("k1", "hp.test", [again])

    assert list(store.pages.read("k1")) == [again]
    assert store.pages.find(NOW - 10, ["hp.test"]) == ["k0", "k1"]
    assert store.pages.find(NOW - 10, ["other.test"]) == []
