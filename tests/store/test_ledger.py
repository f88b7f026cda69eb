"""The ledger knows every URL found: what is new, what is due, what is done with."""

from datetime import UTC, datetime

import pytest

from wirefeed.store import NOT_THERE, Sighting, Store
from wirefeed.store.ledger import ATTEMPTS, DOUBTS

NOW, HOUR = 1_736_164_800.0, 3600


@pytest.fixture
def ledger(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")
    yield store.ledger
    store.close()


def sightings(*keys, published=None):
    return [Sighting(key=key, url=f"http://hp.test/{key}", published=published) for key in keys]


def due(ledger, at=NOW, since=None, limit=100):
    return {entry.key for entry in ledger.due("hp.test", at, since, limit)}


def test_a_url_is_new_once(ledger):
    first = ledger.find("hp.test", sightings("a", "b"), NOW)
    second = ledger.find("hp.test", sightings("b", "c"), NOW)

    assert [entry.key for entry in first] == ["a", "b"]
    assert [entry.key for entry in second] == ["c"]


@pytest.mark.parametrize(
    ("key", "url", "located"),
    [
        ("a", "http://hp.test/a", [("hp.test", "a")]),
        ("a", "https://hp.test/a", [("hp.test", "a")]),
        ("www.hp.test/b", "http://hp.test/b", [("hp.test", "b")]),
        ("c", "http://hp.test/c", [("old.test", "kept"), ("hp.test", "c")]),
        ("d", "http://hp.test/d", []),
    ],
)
def test_an_address_is_located_by_its_key_and_as_it_was_written(ledger, key, url, located):
    ledger.find("hp.test", sightings("a", "b", "c"), NOW)
    ledger.find("old.test", [Sighting(key="kept", url="http://hp.test/c")], NOW)
    ledger.close("kept", NOW, state="done")

    assert ledger.locate(key, url) == located


def test_what_was_found_is_due_until_it_is_closed(ledger):
    ledger.find("hp.test", sightings("a", "b", "c"), NOW)

    ledger.close("a", NOW, state="done")
    ledger.close("b", NOW, state="dropped", reason="NoText")

    assert due(ledger) == {"c"}


def test_due_articles_are_those_of_the_outlet(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    ledger.find("other.test", sightings("b"), NOW)

    assert due(ledger) == {"a"}


def test_an_article_known_to_be_old_waits_for_a_run_that_reaches_further_back(ledger):
    day = datetime(2025, 1, 6, tzinfo=UTC)
    ledger.find("hp.test", sightings("old", published=datetime(2024, 1, 1, tzinfo=UTC)), NOW)
    ledger.find("hp.test", sightings("undated"), NOW)
    ledger.put_off("undated", datetime(2023, 1, 1, tzinfo=UTC))

    assert due(ledger, since=day) == set()
    assert due(ledger) == {"old", "undated"}


def test_a_failed_article_is_tried_again_later_each_time_and_given_up_at_last(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    waits, now = [], NOW
    for _ in range(ATTEMPTS - 1):
        ledger.fail("a", now, reason="HTTP 500", answered=True)
        (at,) = ledger._db.execute("SELECT due FROM ledger").fetchone()
        waits.append(at - now)
        now = at

    given_up = ledger.fail("a", now, reason="HTTP 500", answered=True)

    assert given_up
    assert waits == sorted(waits)
    assert waits[0] == 15 * 60
    assert 5 < sum(waits) / 86_400 < 6
    assert due(ledger, at=now + 1e9) == set()


def test_a_page_in_which_nothing_was_found_is_asked_for_again_and_dropped_at_last(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    tried = [entry.is_tried for entry in ledger.due("hp.test", NOW, None, 9)]
    for _ in range(DOUBTS - 1):
        ledger.doubt("a", NOW, reason="NoText")
        tried += [entry.is_tried for entry in ledger.due("hp.test", NOW + 86_400, None, 9)]

    ledger.doubt("a", NOW, reason="NoText")

    assert tried == [False, *[True] * (DOUBTS - 1)]
    assert ledger.state("a") == ("dropped", "NoText")
    assert due(ledger, at=NOW + 1e9) == set()


def test_a_page_that_is_believed_as_one_without_credit_may_be_wanted_later(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    for _ in range(DOUBTS):
        ledger.doubt("a", NOW, reason="NoTime", believed="passed")

    ledger.revive({"ians"}, uncredited=True)

    assert due(ledger) == {"a"}


def test_what_was_put_off_while_the_clock_was_ahead_is_due_now(ledger):
    ledger.find("hp.test", sightings("ahead", "later"), NOW)
    ledger.fail("ahead", NOW + 365 * 86_400, reason="HTTP 500", answered=True)
    ledger.fail("later", NOW, reason="HTTP 500", answered=True)

    ledger.set_right(NOW)

    assert due(ledger) == {"ahead"}


def test_what_was_asked_for_in_vain_waits(ledger):
    ledger.find("hp.test", sightings("a", "b"), NOW)
    ledger.find("other.test", sightings("c"), NOW)
    for key in "ac":
        ledger.fail(key, NOW, reason="HTTP 500", answered=True)

    assert ledger.count_waiting("hp.test", NOW) == 1
    assert ledger.count_waiting("hp.test", NOW + 86_400) == 0


def test_an_empty_page_behind_errors_is_asked_for_as_often_as_another(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    for _ in range(DOUBTS):
        ledger.fail("a", NOW, reason="HTTP 500", answered=True)

    ledger.doubt("a", NOW, reason="NoText")

    assert due(ledger, at=NOW + 86_400) == {"a"}


def test_an_article_that_is_wanted_again_was_not_asked_for_in_vain(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    ledger.close("a", NOW, state="passed", reason="ani")

    ledger.revive({"ani"}, uncredited=False)

    assert [entry.is_tried for entry in ledger.due("hp.test", NOW, None, 9)] == [False]


def test_silence_never_gives_an_article_up(ledger):
    ledger.find("hp.test", sightings("a"), NOW)

    for _ in range(5 * ATTEMPTS):
        ledger.fail("a", NOW, reason="DownloadTimeoutError", answered=False)

    assert due(ledger, at=NOW + 2 * 86_400) == {"a"}


def test_silences_and_one_error_do_not_give_an_article_up(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    for _ in range(2 * ATTEMPTS):
        ledger.fail("a", NOW, reason="DownloadTimeoutError", answered=False)

    ledger.fail("a", NOW, reason="HTTP 502", answered=True)

    assert due(ledger, at=NOW + 2 * 86_400) == {"a"}


def test_an_article_passed_over_for_its_credit_is_due_again_when_that_is_wanted(ledger):
    ledger.find("hp.test", sightings("ani", "both", "none"), NOW)
    for key, credit in (("ani", "ani"), ("both", "ani ians"), ("none", "")):
        ledger.close(key, NOW, state="passed", reason=credit)
    before = due(ledger)

    ledger.revive({"ians", "pti"}, uncredited=False)
    narrow = due(ledger)
    ledger.revive({"ani"}, uncredited=True)

    assert before == set()
    assert narrow == {"both"}
    assert due(ledger) == {"ani", "both", "none"}


def test_a_clock_set_back_hides_nothing_that_was_found(ledger):
    ledger.find("hp.test", sightings("a"), NOW + 365 * 86_400)

    assert due(ledger, at=NOW) == {"a"}


def test_the_other_addresses_of_a_written_article_are_neither_due_nor_new(ledger):
    ledger.find("hp.test", sightings("a", "a-amp", "b"), NOW)

    ledger.alias(
        "hp.test", "a", {"a-amp": "http://hp.test/a-amp", "a-2": "http://hp.test/a-2"}, NOW
    )

    assert due(ledger) == {"a", "b"}
    assert ledger.find("hp.test", sightings("a-2"), NOW) == []
    assert ledger.is_done("a-amp")
    assert not ledger.is_done("a")


def test_the_addresses_of_an_article_are_looked_up_and_not_searched_for(ledger):
    ledger.alias("hp.test", "a", {"a-amp": "http://hp.test/a-amp"}, NOW)
    asked = []
    ledger._db.set_trace_callback(asked.append)

    assert ledger.names("a-amp") == ["a-amp", "a"]

    ledger._db.set_trace_callback(None)
    plans = [ledger._db.execute(f"EXPLAIN QUERY PLAN {query}").fetchall() for query in asked]
    steps = [step for plan in plans for *_, step in plan]
    assert steps
    assert not [step for step in steps if not step.startswith("SEARCH")]


@pytest.mark.parametrize("state", ["dropped", "passed"])
def test_an_address_that_was_read_and_not_kept_is_the_articles_once_that_is_written(ledger, state):
    ledger.find("hp.test", sightings("a", "a-amp"), NOW)
    ledger.close("a-amp", NOW, state=state, reason="ani")

    ledger.alias("hp.test", "a", {"a-amp": "http://hp.test/a-amp"}, NOW)
    ledger.revive({"ani"}, uncredited=False)

    assert due(ledger) == {"a"}
    assert ledger.names("a") == ["a", "a-amp"]


@pytest.mark.parametrize("state", ["done", "withdrawn", "gone"])
def test_what_was_settled_for_itself_stays_as_it_was(ledger, state):
    ledger.find("hp.test", sightings("a", "a-amp"), NOW)
    ledger.close("a-amp", NOW, state=state, reason="its own")

    ledger.alias("hp.test", "a", {"a-amp": "http://hp.test/a-amp"}, NOW)

    assert ledger.state("a-amp") == (state, "its own")


def test_an_address_of_a_written_article_is_not_dropped_by_its_own_page(ledger):
    ledger.find("hp.test", sightings("a", "a-amp"), NOW)
    ledger.close("a", NOW, state="done")
    ledger.alias("hp.test", "a", {"a-amp": "http://hp.test/a-amp"}, NOW)

    ledger.close("a-amp", NOW, state="dropped", reason="KnownAddress")

    assert ledger.state("a-amp") == ("done", "same as a")
    assert ledger.names("a") == ["a", "a-amp"]


def test_an_address_that_was_under_way_when_another_wrote_its_article_stays_its_own(ledger):
    ledger.find("hp.test", sightings("a", "a-amp"), NOW)
    ledger.close("a", NOW, state="done")
    ledger.alias("hp.test", "a", {"a-amp": "http://hp.test/a-amp"}, NOW)

    ledger.close("a-amp", NOW, state="done")

    assert ledger.names("a") == ["a", "a-amp"]


def test_what_was_not_there_and_is_still_listed_is_asked_for_once_a_day(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    for _ in range(3):
        ledger.doubt("a", NOW, reason="HTTP 404", believed="gone", weight=NOT_THERE)
    asked = []
    for hour in range(24 * 20):
        now = NOW + hour * HOUR
        for entry in ledger.find("hp.test", sightings("a"), now):
            asked.append((hour, entry.is_tried))
            ledger.doubt("a", now, reason="HTTP 404", believed="gone", weight=NOT_THERE)

    assert asked == [(25 * day, True) for day in range(1, 5)]


@pytest.mark.parametrize(("state", "reason"), [("gone", "HTTP 410"), ("dropped", "NoText")])
def test_what_is_gone_for_good_is_not_asked_for_though_it_is_listed(ledger, state, reason):
    ledger.find("hp.test", sightings("a"), NOW)
    ledger.close("a", NOW, state=state, reason=reason)

    assert ledger.find("hp.test", sightings("a"), NOW + 100 * HOUR) == []


def test_a_page_that_is_not_there_counts_for_two_that_are_empty(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    states = []
    for reason, weight in [("NoText", 1), ("NoText", 1), ("HTTP 404", NOT_THERE)] * 2:
        ledger.doubt("a", NOW, reason=reason, believed="gone", weight=weight)
        states.append(ledger.state("a"))

    assert [state for state, _ in states] == ["found"] * 4 + ["gone"] * 2


def test_a_withdrawn_article_that_is_listed_by_another_of_its_addresses_is_asked_for_there(ledger):
    ledger.find("hp.test", sightings("a"), NOW)
    ledger.close("a", NOW, state="done")
    ledger.alias("hp.test", "a", {"a-amp": "http://hp.test/a-amp"}, NOW)
    before = ledger.find("hp.test", sightings("a-amp"), NOW + 2 * HOUR)
    ledger.close("a", NOW, state="withdrawn")

    entries = ledger.find("hp.test", sightings("a-amp"), NOW + 2 * HOUR)

    assert before == []
    assert [(entry.key, entry.url) for entry in entries] == [("a", "http://hp.test/a-amp")]
    assert ledger.state("a-amp") == ("done", "same as a")
