"""What a store has of an article is found by whatever address it was met under."""

import pytest

from wirefeed.items import Verdict
from wirefeed.loaders import article_uri
from wirefeed.report.kept import find_kept
from wirefeed.store import Sighting, Store, Validators

NOW = 1_736_164_800.0
READ, CANONICAL = "hp.test/a/x/ferry-sinks-off-coast", "hp.test/a/ferry-sinks-off-coast"


@pytest.fixture
def state(tmp_path):
    """The folder of a store whose article has a canonical address that was gone before."""
    uri = article_uri("hp.test", CANONICAL)
    verdict = Verdict(story="0" * 16, version=1, relation="first")
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=lambda: NOW)
    with store.savepoint():
        found = [Sighting(key=key, url=f"http://{key}") for key in (READ, CANONICAL)]
        store.ledger.find("hp.test", found, NOW)
        store.ledger.close(CANONICAL, NOW, state="gone", reason="HTTP 404")
        store.ledger.alias("hp.test", READ, {CANONICAL: f"http://{CANONICAL}"}, NOW)
        text = b'{"uri": "%s"}' % uri.encode()
        store.articles.place(uri, "hp.test", verdict, text, NOW, line=True)
        store.ledger.close(READ, NOW, state="done")
        store.revisits.plan(READ, uri, NOW, published=None, validators=Validators())
    store.close()
    return tmp_path / "state"


@pytest.mark.parametrize("key", [READ, CANONICAL])
def test_an_article_is_found_where_its_canonical_address_was_gone_before(state, key):
    record, stored = find_kept(state, None, "hp.test", key, f"http://{key}", lost=print)

    assert record == {"uri": article_uri("hp.test", CANONICAL)}
    assert stored
