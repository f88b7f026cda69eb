"""When a kept article is asked for again, and when it has been missing for long enough."""

from datetime import UTC, datetime

import pytest

from wirefeed.store import Sighting, Store, Validators

NOW = 1_736_164_800.0
HOUR = 3600


@pytest.fixture
def store(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")
    yield store
    store.close()


def keep(store, key="a", published=NOW, etag='"7"'):
    store.ledger.find("hp.test", [Sighting(key=key, url=f"http://hp.test/{key}")], NOW)
    store.ledger.close(key, NOW, state="done")
    store.revisits.plan(
        key,
        f"urn:{key}",
        NOW,
        published=datetime.fromtimestamp(published, UTC),
        validators=Validators(etag=etag),
    )


def due(store, hours, since=None):
    return [entry.key for entry in store.revisits.due("hp.test", NOW + hours * HOUR, since, 9)]


def test_a_kept_article_is_due_after_an_hour_with_what_it_can_be_asked_with(store):
    keep(store)

    assert due(store, 0.9) == []
    (entry,) = store.revisits.due("hp.test", NOW + HOUR, None, 9)
    assert (entry.uri, entry.validators.etag, entry.is_revisit) == ("urn:a", '"7"', True)


def test_only_the_young_that_wait_for_more_than_an_hour_are_overdue(store):
    keep(store)
    keep(store, key="b")
    keep(store, key="old", published=NOW - 47 * HOUR)
    store.revisits.postpone("b", NOW + HOUR)

    assert store.revisits.overdue(NOW + 1.9 * HOUR) == {}
    assert store.revisits.overdue(NOW + 2 * HOUR) == {"hp.test": 1}  # not b, which was asked
    assert store.revisits.overdue(NOW + 6 * HOUR) == {"hp.test": 2}
    assert store.revisits.overdue(NOW + 49 * HOUR) == {}


def test_visits_widen_and_end_with_youth(store):
    keep(store, published=NOW - 20 * HOUR)
    at, seen = 1.0, []
    while due(store, at):
        seen.append(at)
        store.revisits.postpone("a", NOW + at * HOUR)
        at = next((hour for hour in range(int(at), 60) if due(store, hour)), 60)

    assert seen == [1, 4, 13]


def test_a_visit_that_was_put_off_while_the_clock_was_ahead_is_due_now(store):
    keep(store)
    store.revisits.delay("a", NOW + 365 * 24 * HOUR)

    store.revisits.give_up(NOW)

    assert due(store, 0) == ["a"]


def test_what_grew_old_while_nobody_asked_is_left_alone(store):
    keep(store)

    assert due(store, 49) == []
    store.revisits.give_up(NOW + 49 * HOUR)
    assert store.connection.execute("SELECT revisit FROM ledger").fetchall() == [(None,)]


def test_since_holds_for_revisits(store):
    keep(store, published=NOW - 5 * HOUR)

    assert due(store, 1, datetime.fromtimestamp(NOW - 6 * HOUR, UTC)) == ["a"]
    assert due(store, 1, datetime.fromtimestamp(NOW - 4 * HOUR, UTC)) == []


def test_a_missing_article_comes_first_and_is_gone_after_an_hour(store):
    keep(store, "a")
    keep(store, "b")

    first = store.revisits.miss("b", NOW + HOUR)
    soon = store.revisits.miss("b", NOW + 1.5 * HOUR)
    later = store.revisits.miss("b", NOW + 2 * HOUR)

    assert (first, soon, later) == (False, False, True)
    assert due(store, 2) == ["b", "a"]


def test_a_clock_that_was_set_back_does_not_stretch_the_hour_of_a_missing_article(store):
    keep(store)
    store.revisits.miss("a", NOW + 5 * HOUR)

    store.revisits.miss("a", NOW + HOUR)

    assert store.revisits.miss("a", NOW + 2 * HOUR)


def test_a_missing_article_is_looked_for_past_its_youth(store):
    keep(store, published=NOW - 46 * HOUR)
    store.revisits.miss("a", NOW + HOUR)
    store.revisits.give_up(NOW + 3 * HOUR)

    assert due(store, 3) == ["a"]


@pytest.mark.parametrize("state", ["withdrawn", "forgotten"])
def test_what_is_withdrawn_or_forgotten_is_never_asked_or_done_again(store, state):
    keep(store)
    with store.savepoint():
        store.connection.execute("UPDATE ledger SET state = ?, revisit = NULL", (state,))

    store.ledger.close("a", NOW, state="done")
    store.ledger.fail("a", NOW, reason="internal error", answered=False)

    assert store.ledger.state("a") == (state, "")
    assert store.ledger.is_done("a")
    assert store.ledger.due("hp.test", NOW + 1e6, None, 9) == []


def test_what_a_text_can_be_asked_with_dies_with_the_text(store):
    """A 304 to validators whose text a crash took would hide that text for ever."""
    with store.savepoint():
        keep(store)
    store.commit()

    with pytest.raises(ValueError, match="killed"), store.savepoint():
        keep(store, etag='"8"')
        raise ValueError("killed")
    store._roll_back()

    (entry,) = store.revisits.due("hp.test", NOW + HOUR, None, 9)
    assert entry.validators.etag == '"7"'
