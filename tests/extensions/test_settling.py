"""What the ledger learns of an article that was dropped, or that our own code failed on."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from twisted.python.failure import Failure

from wirefeed.extensions.drops import NotAnArticle, NoText
from wirefeed.extensions.store import StoreExtension, settle
from wirefeed.items import Article
from wirefeed.store import Sighting, Store, Validators

NOW = 1_736_164_800.0
HOUR = 3600


@pytest.fixture
def store(tmp_path):
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=lambda: NOW)
    store.ledger.find("hp.test", [Sighting(key="a", url="http://hp.test/a")], NOW)
    yield store
    store.abandon()


def keep(store):
    store.ledger.close("a", NOW, state="done")
    store.revisits.plan(
        "a",
        "urn:a",
        NOW,
        published=datetime.fromtimestamp(NOW, UTC),
        validators=Validators(etag='"7"'),
    )


def ask(store, columns):
    return store.connection.execute(f"SELECT {columns} FROM ledger").fetchall()


async def extend(store):
    return StoreExtension(SimpleNamespace(), store)


def print_article(**fields):
    return Article(outlet="hp.test", key="a", url="http://hp.test/a", uri="urn:other", **fields)


@pytest.mark.parametrize(("reread", "hours", "visits"), [(True, 1, 1), (False, 3, 2)])
def test_only_an_answer_puts_the_next_visit_off(store, reread, hours, visits):
    keep(store)

    settle(store, print_article(reread=reread), NotAnArticle("a gallery"))

    assert ask(store, "revisit, visits") == [(NOW + hours * HOUR, visits)]


@pytest.mark.parametrize(("reread", "state", "doubts"), [(True, "dropped", 0), (False, "found", 1)])
def test_a_page_without_text_is_doubted_only_where_it_was_asked_for(store, reread, state, doubts):
    settle(store, print_article(reread=reread), NoText("no text"))

    assert ask(store, "state, doubts") == [(state, doubts)]


@pytest.mark.parametrize("where", ["pipelines", "spider"])
def test_a_known_article_that_our_own_code_fails_on_is_asked_again_in_an_hour(store, where):
    extension = asyncio.run(extend(store))
    keep(store)
    store.connection.execute("UPDATE ledger SET revisit = ?", (NOW,))

    if where == "pipelines":
        extension.item_error(print_article(), Failure(ValueError("a fault")))
    else:
        (entry,) = store.revisits.due("hp.test", NOW, None, 9)
        response = SimpleNamespace(request=SimpleNamespace(cb_kwargs={"entry": entry}))
        extension.spider_error(response, Failure(ValueError("a fault")))

    assert ask(store, "revisit, visits") == [(NOW + HOUR, 1)]
