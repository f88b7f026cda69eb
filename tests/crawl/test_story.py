"""`scrapy story`: a story on a screen and as JSON, and plain sentences where there is none."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from wirefeed.exporters import line, record
from wirefeed.items import Article, Dateline, InfoSource, Instant, Verdict
from wirefeed.loaders import article_uri
from wirefeed.store import Sighting, Store
from wirefeed.text.addresses import identity

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)
FERRY = "The ferry to Skarv was cancelled on Monday because of ice."
CREWS = "Ada Moor said that 14 crews waited for the tide at the old pier."
RAIN = "It rained over the harbour all day."
OLD, GONE, LONE = "0" * 15 + "1", "0" * 15 + "2", "0" * 15 + "3"


def url(outlet):
    return f"https://{outlet}/a/ferries-wait"


def place(store, outlet, relation, version, body, *, story=OLD, minutes=0, **more):
    at = NOON + timedelta(minutes=minutes)
    key = identity(url(outlet), domain=outlet)
    credit = InfoSource(
        code="ians", name="IANS", role="originator", evidence=("dateline",), confidence=0.9
    )
    article = Article(
        uri=article_uri(outlet, key),
        outlet=outlet,
        agency="ians",
        sources=[credit],
        dateline=Dateline(printed="Skarv, Jan 6 (IANS) ", places=("Skarv",)),
        body=list(body),
        word_count=sum(len(text.split()) for text in body),
        published=Instant(value=at, raw="", source="meta", offset_from="printed"),
        first_seen=at,
        verdict=Verdict(
            story=story, relation=relation, version=version, similarity=0.8, why="so it is"
        ),
        **{"url": url(outlet), "headline": "Ferries wait", "sign_off": "ians/pk", **more},
    )
    with store.savepoint():
        seen = Sighting(key=key, url=article.url)
        store.ledger.find(outlet, [seen], 0.0)
        store.ledger.close(key, 0.0, state="done")
        written, now = line(record(article)), at.timestamp()
        store.articles.place(article.uri, outlet, article.verdict, written, now, line=True)


@pytest.fixture
def store(crawls):
    """A store of a story of two versions and two copies, and of one that was merged into it."""
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")
    place(store, "quay.test", "first", 1, [FERRY, CREWS])
    place(store, "pier.test", "first", 1, [RAIN], story=GONE, minutes=5)
    place(store, "bay.test", "updated", 2, [FERRY, CREWS, RAIN], minutes=90)
    cut = {"headline": "No ferry", "sign_off": ""}
    place(store, "cove.test", "cut", 1, [CREWS.replace("14", "17")], minutes=150, **cut)
    with store.savepoint():
        store.articles.merge(OLD, [GONE], 0.0)
    store.commit()
    yield store
    store.close()


@pytest.fixture
def story(crawls):
    def ask(*words):
        return crawls.call("story", *words)

    return ask


def test_a_story_is_shown_on_one_screen_while_a_run_writes(story, store):
    with store.savepoint():  # as a run has it: a write transaction that is not committed
        store.articles.merge(LONE, ["0" * 16], 0.0)

        done = story(OLD)

    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) < 40
    assert max(map(len, lines)) <= 80
    for told in (
        f"story        {OLD}",
        f"merged       from {GONE}",
        "headline     Ferries wait",
        "printed      4 texts at 4 outlets",
        "  1          first, quay.test, 2026-01-06T12:00:00+00:00, +0 s, 25 words",
        "  2          updated, bay.test, 2026-01-06T13:30:00+00:00, +1 h, 32 words",
        "so it is",
        "cove.test: cut of version 1, 0.80; headline changed; 1 sentence dropped;",
        "number 14 -> 17; sign-off lost",
        "copies, by their lag behind the earliest",
    ):
        assert " ".join(told.split()) in " ".join(done.stdout.split())
    at = lines.index("             2026-01-06T14:30:00+00:00")
    assert lines[at + 1] == f"             {url('cove.test')}"
    assert lines.count(f"             {url('bay.test')}") == 1


def test_an_address_stays_whole_however_long_it_is(story, store):
    long = f"https://cape.test/a/{'ferries-wait-' * 12}1"
    place(store, "cape.test", "cut", 1, [CREWS], minutes=20, url=long)
    store.commit()

    done = story(OLD, "--edits")

    assert done.stdout.splitlines().count(f"             {long}") == 2


def test_a_text_that_was_forgotten_is_told_apart_from_one_that_was_pruned(story, store):
    with store.savepoint():
        key = identity(url("bay.test"), domain="bay.test")
        store.articles.forget([article_uri("bay.test", key)])
        store.ledger.forget([key])
        store.articles.forget([article_uri("quay.test", identity(url("quay.test")))])
    store.commit()

    done = story(OLD)

    assert "! 1 text forgotten (scrapy forget), for good" in done.stdout
    assert "  2          updated, bay.test, forgotten\n" in done.stdout
    assert "  1          first, quay.test, undated, no text kept\n" in done.stdout


def test_a_story_that_was_merged_shows_the_survivor(story, store):
    done = story(GONE)

    assert done.returncode == 0, done.stderr
    assert f"story        {OLD}" in done.stdout
    assert f"{GONE} proved to be this story" in done.stdout


def test_a_url_shows_its_story_and_its_own_edits(story, store):
    done = story(url("cove.test"), "--edits")

    assert done.returncode == 0, done.stderr
    assert f"story        {OLD}" in done.stdout
    assert f"dropped    - {FERRY}" in done.stdout
    assert "14 -> 17" in done.stdout
    assert 'credit     sign-off: "ians/pk" -> (nothing)' in done.stdout
    assert "bay.test, updated, after" not in done.stdout


def test_two_articles_are_compared(story, store):
    done = story("--diff", url("bay.test"), url("quay.test"))

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["1 sentence dropped", f"  dropped    - {RAIN}"]


def test_json_holds_copies_and_edits(story, store):
    found = json.loads(story(OLD, "--json").stdout)

    assert found["mergedFrom"] == [GONE]
    cove = found["copies"][-1]
    assert (cove["outlet"], cove["lag"], cove["follows"]["version"]) == ("cove.test", 9000.0, 1)
    assert cove["edits"]["dropped"] == [FERRY]
    assert cove["edits"]["creditsLost"] == ["sign-off"]


def test_a_text_that_is_no_longer_kept_is_missed_in_a_sentence(story, store, crawls):
    with closing(sqlite3.connect(crawls.folder / "state" / "ians.db")) as pruned:
        pruned.execute("UPDATE articles SET record = x'' WHERE outlet = 'quay.test'")
        pruned.commit()

    done = story(OLD, "--edits")

    assert done.returncode == 0, done.stderr
    assert "some texts are no longer kept" in done.stdout
    assert "cut of version 1, 0.80; text no longer kept" in done.stdout


def test_a_copy_that_was_taken_down_is_told(story, store):
    place(store, "cove.test", "withdrawn", 1, [], minutes=200)
    store.commit()

    done = story(OLD)

    assert "  withdrawn  cove.test, it was of version 1" in done.stdout
    assert "no longer kept" not in done.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["f" * 16], "no story ffffffffffffffff in the store of ians"),
        (["quay"], "quay is no story and no address"),
        ([url("elsewhere.test")], "no run has kept https://elsewhere.test/a/ferries-wait"),
        ([OLD, "--spider", "afp"], "there are those of ians"),
        (["--diff", url("quay.test"), "quay"], "quay is no story and no address"),
        ([OLD, OLD], "give one story id"),
        ([OLD, "--diff", OLD, OLD], "--diff takes two addresses"),
        ([OLD, "--all"], "there is no option --all"),
    ],
)
def test_what_goes_wrong_is_a_sentence_with_a_remedy(story, store, words, sentence):
    done = story(*words)

    assert done.returncode == 2
    assert sentence in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_a_story_of_two_stores_wants_a_spider(story, store, crawls):
    other = Store("wire", crawls.folder / "state", crawls.folder / "feeds")
    place(other, "quay.test", "first", 1, [FERRY, CREWS])
    other.close()

    assert "in the stores of ians, wire: name one with --spider" in story(OLD).stderr
    assert story(OLD, "--spider", "wire").returncode == 0


def test_before_the_first_run_there_is_no_store(story):
    done = story(OLD)

    assert done.returncode == 2
    assert "no run has left a store in" in done.stderr
