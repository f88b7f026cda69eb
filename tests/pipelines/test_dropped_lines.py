"""What readers drop as docs/record.md says is no known text: the next copy of it is a line."""

import json
import random
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from wirefeed.exporters import validate
from wirefeed.extensions.drops import Drop
from wirefeed.items import Article, Instant
from wirefeed.loaders import article_uri, load_withdrawn
from wirefeed.pipelines import FeedPipeline, StoryPipeline
from wirefeed.report.verifying import verify
from wirefeed.store import Store
from wirefeed.stories import SqliteIndex

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
WORDS = ["barn", "dole", "fenic", "gimod", "hokun", "jultan", "kemros", "loran", "pelta", "quon"]


def write(seed):
    chosen = random.Random(seed).choices(WORDS, k=40)
    return " ".join(f"{word}{seed}" for word in chosen).capitalize() + "."


DISPATCH = [write(number) for number in range(6)]
MORE = write(7)


class Desk:
    def __init__(self, store):
        self.store, self.stories = store, SqliteIndex(store.connection)

    @contextmanager
    def writing(self):
        with self.store.savepoint():
            yield self.store


@pytest.fixture
def desk(tmp_path):
    store = Store("ians", tmp_path / "state", tmp_path / "feeds", clock=NOON.timestamp)
    yield Desk(store)
    store.abandon()


def print_copy(key, paragraphs, hours=0, **fields):
    outlet = key.partition("/")[0]
    at = NOON + timedelta(hours=hours)
    return Article(
        outlet=outlet,
        key=key,
        url=f"https://{key}",
        uri=article_uri(outlet, key),
        kind="article",
        headline="Ferries sail",
        body=list(paragraphs),
        agency="ians",
        retrieved=NOON,
        first_seen=NOON,
        published=Instant(value=at, raw="", source="meta", offset_from="printed"),
        **fields,
    )


def send(desk, article):
    """Lead an article to the feed; return its verdict where it is a line, else None."""
    try:
        FeedPipeline(desk, "versions").process_item(
            StoryPipeline(desk.stories).process_item(article)
        )
    except Drop:
        return None
    return article.verdict


def withdraw(desk, key):
    kept = json.loads(desk.store.articles.latest(article_uri(key.partition("/")[0], key)))
    notice = load_withdrawn(kept, key=key, story=kept["story"], why="HTTP 410", retrieved=NOON)
    assert send(desk, notice).relation == "withdrawn"


def lines(desk):
    desk.store.commit()
    return [json.loads(line) for line in desk.store.feed_path.read_bytes().splitlines()]


def test_a_dispatch_goes_on_with_its_next_copy_when_its_line_is_withdrawn(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    withdraw(desk, "x.test/1")

    told = [send(desk, print_copy(key, DISPATCH, 1)) for key in ("y.test/1", "z.test/1")]

    first, withdrawn, again = lines(desk)
    assert told[1] is None
    assert (again["relation"], again["version"], again["story"]) == ("first", 2, first["story"])
    assert again["uri"] == article_uri("y.test", "y.test/1")
    assert (withdrawn["relation"], withdrawn["version"]) == ("withdrawn", 1)
    assert validate(again) == []


def test_the_fullest_copy_that_is_known_is_the_line_when_the_only_one_is_withdrawn(desk):
    for key, text in (("x.test/1", DISPATCH), ("y.test/1", DISPATCH[:4]), ("z.test/1", DISPATCH)):
        send(desk, print_copy(key, text))
    withdraw(desk, "x.test/1")

    late = send(desk, print_copy("w.test/1", DISPATCH[1:], 1))
    again = send(desk, print_copy("z.test/1", DISPATCH))

    told = lines(desk)
    assert [(line["outlet"], line["relation"], line["version"]) for line in told] == [
        ("x.test", "first", 1),
        ("x.test", "withdrawn", 1),
        ("z.test", "first", 2),
    ]
    assert (told[2]["revision"], told[2]["story"]) == (2, told[0]["story"])
    assert validate(told[2]) == []
    assert (late, again) == (None, None)
    assert desk.store.carried == 1


def test_a_dispatch_goes_on_as_long_as_a_copy_of_it_is_left(desk):
    for key, text in (("x.test/1", DISPATCH), ("y.test/1", DISPATCH[:4]), ("z.test/1", DISPATCH)):
        send(desk, print_copy(key, text))
    for key in ("x.test/1", "z.test/1", "y.test/1"):
        withdraw(desk, key)

    told = [(line["outlet"], line["relation"], line["version"]) for line in lines(desk)]
    assert told == [
        ("x.test", "first", 1),
        ("x.test", "withdrawn", 1),
        ("z.test", "first", 2),
        ("z.test", "withdrawn", 2),
        ("y.test", "first", 3),
        ("y.test", "withdrawn", 3),
    ]
    found = verify(desk.store.path, desk.store.feed_path.parents[1], print)
    assert (found.lines, found.faults) == (6, [])


def test_a_line_that_stands_elsewhere_is_enough(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", [*DISPATCH, MORE], 20))
    send(desk, print_copy("z.test/1", DISPATCH, 21))
    withdraw(desk, "x.test/1")

    assert [line["relation"] for line in lines(desk)] == ["first", "updated", "withdrawn"]


def test_a_dispatch_that_was_killed_does_not_come_back(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH, 1))
    kill = "The agency has withdrawn this story because its source could not be confirmed."
    send(desk, print_copy("x.test/1", [kill], 2))
    withdraw(desk, "x.test/1")

    late = send(desk, print_copy("z.test/1", DISPATCH, 3))

    assert [line["relation"] for line in lines(desk)] == ["first", "killed", "withdrawn"]
    assert late is None


def test_a_paragraph_that_a_line_read_anew_lacks_is_a_line_where_a_copy_holds_it(desk):
    send(desk, print_copy("x.test/1", [*DISPATCH, MORE]))
    send(desk, print_copy("x.test/1", DISPATCH, reread=True))

    verdict = send(desk, print_copy("y.test/1", [*DISPATCH, MORE], 1))

    assert [line["relation"] for line in lines(desk)] == ["first", "reread", "fuller"]
    assert verdict.version == 2


def test_what_is_rolled_back_retracts_nothing(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    desk.store.commit()
    with desk.store.savepoint():
        desk.stories.retract(article_uri("x.test", "x.test/1"))
    desk.store._roll_back()

    assert send(desk, print_copy("y.test/1", DISPATCH, 1)) is None


def test_each_story_of_a_withdrawn_article_goes_on_with_a_copy_of_its_own(desk):
    longer = [f"{text} So it was on the other shore of the bay, too." for text in DISPATCH]
    other = [" ".join(reversed(text.split())) for text in longer]
    first = send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH))
    second = send(desk, print_copy("x.test/1", other))
    send(desk, print_copy("y.test/1", other))
    assert first.story != second.story

    withdraw(desk, "x.test/1")

    again = [line for line in lines(desk) if line["outlet"] == "y.test"]
    assert [(line["story"], line["version"]) for line in again] == [
        (first.story, 2),
        (second.story, 2),
    ]
    assert [line["body"] for line in again] == ["\n".join(DISPATCH), "\n".join(other)]
