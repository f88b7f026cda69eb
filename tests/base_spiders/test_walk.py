"""What a run has still to ask of an outlet, and what an answer means for the ledger."""

import dataclasses
import re

import pytest
from scrapy.http import HtmlResponse

from wirefeed.base_spiders.absence import UNASKED, note_failure, note_miss
from wirefeed.base_spiders.walk import Walk
from wirefeed.extensions import Plan
from wirefeed.registry import Outlet, Registry
from wirefeed.registry.facts import Discovery
from wirefeed.store import ListingPage, Sighting, Store, Validators
from wirefeed.text.addresses import authority_of

NOW = 1_736_164_800.0
HOUR = 3600
OUTLET = Outlet(
    domain="quay.test",
    name="Quay",
    discover=Discovery(article=re.compile(r"/a/")),
)


@pytest.fixture
def store(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds", clock=lambda: NOW)
    yield store
    store.abandon()


@pytest.fixture
def walk(store):
    return start(store)


def start(store, **wishes):
    registry = Registry(agencies={}, outlets={OUTLET.domain: OUTLET})
    plan = Plan(registry=registry, agencies=frozenset({"ians"}), outlets=(OUTLET,), **wishes)
    return Walk(plan, store.ledger, store.listings, {OUTLET.domain: 9}, store.revisits)


def find(store, *names, host="quay.test"):
    seen = [Sighting(key=f"quay.test/a/{name}", url=f"http://{host}/a/{name}") for name in names]
    return store.ledger.find(OUTLET.domain, seen, NOW - HOUR)


def keep(store, name):
    (entry,) = find(store, name)
    store.ledger.close(entry.key, NOW - HOUR, state="done")
    store.revisits.plan(
        entry.key, f"urn:{name}", NOW - HOUR, published=None, validators=Validators()
    )
    return dataclasses.replace(entry, uri=f"urn:{name}")


def keys(entries):
    return [entry.key.rpartition("/")[2] for entry in entries]


def row(store, columns):
    return store.connection.execute(f"SELECT {columns} FROM ledger").fetchone()


@pytest.mark.parametrize("reason", UNASKED)
def test_what_was_not_asked_is_not_counted(store, walk, reason):
    (entry,) = find(store, "crabs")

    note_failure(store, entry, reason, None)

    assert row(store, "attempts, due") == (0, 0)


@pytest.mark.parametrize(
    ("reason", "status", "answers"),
    [
        ("HTTP 500", 500, 1),
        ("HTTP 403", 403, 0),
        ("DownloadTimeoutError", None, 0),
        ("LedElsewhere", None, 1),
    ],
)
def test_an_error_is_the_articles_where_its_address_gave_it(store, walk, reason, status, answers):
    (entry,) = find(store, "crabs")

    given_up = note_failure(store, entry, reason, status)

    assert not given_up
    assert row(store, "attempts, answers, state") == (1, answers, "found")


def test_an_address_that_leads_nowhere_is_asked_three_times_whatever_it_answered_before(
    store, walk
):
    (entry,) = find(store, "crabs")
    states = []
    for status in (500, 500, 404, 404, 404):
        note_failure(store, entry, f"HTTP {status}", status)
        states += row(store, "state")

    assert states == ["found"] * 4 + ["gone"]


def test_what_is_gone_by_its_servers_word_is_not_asked_again(store, walk):
    (entry,) = find(store, "crabs")

    note_failure(store, entry, "HTTP 410", 410)

    assert row(store, "state, due") == ("gone", None)


@pytest.mark.parametrize("status", [500, None])
def test_a_known_article_that_was_not_had_is_asked_again_in_an_hour(store, walk, status):
    entry = keep(store, "crabs")

    withdrawn = note_miss(store, OUTLET, entry, status, tells=True)

    assert not withdrawn
    assert row(store, "revisit") == (NOW + HOUR,)


def test_what_was_read_under_another_address_meanwhile_is_not_asked_for(store, walk):
    find(store, "crabs", "eels")
    walk.queue_due(OUTLET)
    store.ledger.close("quay.test/a/crabs", NOW, state="done")

    assert keys(walk.take_off(OUTLET)) == ["eels"]


def test_what_a_host_keeps_back_leaves_its_room_to_others(store):
    find(store, "crabs", "eels", host="old.quay.test")
    walk = start(store, limit=2)
    walk.queue_due(OUTLET)
    walk.set_aside(OUTLET, authority_of("http://old.quay.test/a"))

    page = ListingPage(url="http://quay.test/", outlet=OUTLET.domain, kind="section")
    html = b"<a href=/a/prawns>Prawns are sold on the quay of Skarv from Monday on</a>"
    response = HtmlResponse(page.url, body=html)
    walk.record(OUTLET, page, walk.read(OUTLET, page, response))

    assert keys(walk.take_off(OUTLET)) == ["prawns"]


@pytest.mark.parametrize(
    ("body", "etag"),
    [
        (b"<rss><channel><item><link>http://quay.test/a/1</link></item></channel></rss>", '"7"'),
        (b"<rss><channel><item><link>http://quay.test/a/1</link></item>", ""),
    ],
)
def test_a_listing_that_could_not_be_read_whole_is_asked_for_anew(walk, body, etag):
    page = ListingPage(url="http://quay.test/feed", outlet=OUTLET.domain, kind="feed")

    shown = walk.read(OUTLET, page, HtmlResponse(page.url, body=body, headers={"ETag": '"7"'}))

    assert len(shown.sightings) == 1
    assert shown.validators == Validators(etag=etag)


def test_a_listing_of_the_outlets_facts_is_remembered_though_it_is_not_there(store):
    facts = ListingPage(url="http://quay.test/feed", outlet=OUTLET.domain, kind="feed")
    named = ListingPage(url="http://quay.test/2", outlet=OUTLET.domain, kind="section", page=2)
    store.listings.read(facts, Validators(etag='"7"'), [named], NOW)

    for page in (facts, named):
        store.listings.abandon(page.url)

    assert store.listings.was_read(facts.url)
    assert store.listings.due(OUTLET.domain) == []
