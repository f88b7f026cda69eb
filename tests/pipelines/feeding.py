"""Leads articles to a feed, without a crawl."""

import json
import random
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from wirefeed.extensions.drops import Drop
from wirefeed.items import Article, Instant
from wirefeed.loaders import article_uri, load_withdrawn
from wirefeed.pipelines import FeedPipeline, StoryPipeline
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


def open_desk(folder):
    """Yield a desk whose clock stands at noon, as fixtures do."""
    store = Store("ians", folder / "state", folder / "feeds", clock=NOON.timestamp)
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
        retrieved=max(at, NOON),
        first_seen=max(at, NOON),
        published=Instant(value=at, raw="", source="meta", offset_from="printed"),
        **fields,
    )


def send(desk, article, policy="versions"):
    """Lead an article to the feed; return its verdict where it is a line, else None."""
    try:
        FeedPipeline(desk, policy).process_item(StoryPipeline(desk.stories).process_item(article))
    except Drop:
        return None
    return article.verdict


def withdraw(desk, key, policy="versions"):
    """Lead a notice that an article is gone to the feed; return its verdict as `send` does."""
    kept = json.loads(desk.store.articles.latest(article_uri(key.partition("/")[0], key)))
    notice = load_withdrawn(kept, key=key, story=kept["story"], why="HTTP 410", retrieved=NOON)
    return send(desk, notice, policy)


def lines(desk):
    desk.store.commit()
    return [json.loads(line) for line in desk.store.feed_path.read_bytes().splitlines()]


def tell(desk):
    """Return what stands in the feed: each line's outlet, relation and version."""
    return [(line["outlet"], line["relation"], line["version"]) for line in lines(desk)]
