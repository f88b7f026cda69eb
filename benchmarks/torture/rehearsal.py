"""A short run over pages that are at hand: real articles, real store, stories and feed pipeline.

It takes the steps of a crawl (listings, what is due, articles, the report) without Scrapy's engine,
at a clock that stands still: so two runs of it leave the same bytes, and a process can be forked
for each.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from copy import deepcopy
from datetime import UTC, datetime
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from scrapy.exceptions import CloseSpider, DropItem
from twisted.python.failure import Failure

from benchmarks.torture.press import OUTLETS, Press, page, write_dispatch
from wirefeed.commands.reread import Rereading
from wirefeed.commands.stores import hold
from wirefeed.errors import WirefeedError
from wirefeed.extensions import Plan, StoreExtension
from wirefeed.items import Article, StoredPage
from wirefeed.loaders import load_article
from wirefeed.pipelines import CheckPipeline, CreditPipeline, FeedPipeline, StoryPipeline
from wirefeed.reading import read_page
from wirefeed.registry import Registry, load_registry
from wirefeed.report.forgetting import find_article, forget
from wirefeed.store import Entry, ListingPage, Sighting, Store, Validators

NOW = datetime(2025, 1, 6, 12, tzinfo=UTC)
FACTS = "^/a/"
DISPATCHES = 9
A_COMMIT = 5  # articles, so that there are several


def print_pages() -> Iterator[tuple[str, str, bytes]]:
    """Yield outlet, path and page of every article: copies, a version, and two stories in one."""
    press = Press(7)
    press.publish(DISPATCHES, NOW)
    for copy in press.copies:
        yield copy.outlet, copy.path, page(*write_dispatch(copy.dispatch), NOW)
    headline, text = write_dispatch(1)
    _, more = write_dispatch(2)
    for outlet, path, part in (
        ("quay.test", "/a/half", text[:2]),
        ("pier.test", "/a/other-half", text[2:]),
        ("mole.test", "/a/whole", text),
        ("mole.test", "/a/whole-and-more", (*text, *more)),
        ("mole.test", "/a/empty", ()),
    ):
        yield outlet, path, page(headline, part, NOW)


def read_articles(registry: Registry) -> dict[str, Article | DropItem]:
    """Return, by ledger key, what the first two pipelines make of every page."""
    plan = Plan(registry=registry, agencies=frozenset({"ians"}), outlets=())
    check, credit = CheckPipeline(), CreditPipeline(plan)
    articles: dict[str, Article | DropItem] = {}
    for domain, path, html in print_pages():
        outlet, url = registry.outlets[domain], f"http://{domain}{path}"
        said = read_page(html, url, outlet=outlet, retrieved=NOW)
        key = f"{domain}{path}"
        article = load_article(said, outlet=outlet, key=key, url=url, retrieved=NOW, first_seen=NOW)
        try:
            articles[key] = credit.process_item(check.process_item(article))
        except DropItem as reason:
            articles[key] = reason
    return articles


@cache
def open_registry(folder: Path) -> Registry:
    """Write the press's outlet files and read them, once."""
    folder.mkdir(parents=True, exist_ok=True)
    Press().write_facts(folder, 80)
    return load_registry([folder])


class _Engine:
    spider = object()

    async def close_spider_async(self, reason: str) -> None:
        """Take the place of Scrapy's engine, which a run that cannot write stops."""


class _Crawler:
    engine = _Engine()


def take_down(folder: Path, articles: dict[str, Article | DropItem]) -> int:
    """Forget an article and prune the texts of the others; return the exit code that is earned."""
    key = next(iter(articles))
    try:
        with hold(folder / "state" / "ians.db", folder / "feeds") as store:
            if found := find_article(store, key, f"http://{key}"):
                forget(store, found)
                store.vacuum()
            with store.savepoint():
                while store.prune(1, 1, A_COMMIT):
                    pass
    except WirefeedError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


def keep_pages(folder: Path) -> None:
    """Give every article a page that reads otherwise: another headline, paragraph or credit."""
    changes = ((b"<h1>", b"<h1>Anew: "), (b"</p><p>", b" "), (b"(IANS)", b"(PTI)"))
    store = Store("ians", folder / "state", folder / "feeds", clock=NOW.timestamp)
    with store.savepoint():
        for number, (outlet, path, html) in enumerate(print_pages()):
            page = StoredPage(
                url=f"http://{outlet}{path}",
                headers={"Content-Type": "text/html"},
                body=html.replace(*changes[number % len(changes)]),
                fetched=NOW.timestamp(),
            )
            store.pages.keep(f"{outlet}{path}", outlet, [page])
    store.close()


def set_right(folder: Path, _: dict[str, Article | DropItem]) -> int:
    """Read all pages again that are kept; return the exit code that is earned."""
    registry = open_registry(folder.parent / "outlets")
    plan = Plan(
        registry=registry,
        agencies=frozenset({"ians"}),
        outlets=tuple(registry.outlets[outlet] for outlet in OUTLETS),
    )
    try:
        with (
            redirect_stdout(StringIO()),
            hold(folder / "state" / "ians.db", folder / "feeds") as store,
        ):
            told = Rereading(store, plan, dry=False).run(0.0)
    except WirefeedError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    if told["failed"]:
        print("errors of our own: see the log.", file=sys.stderr)
    return int(told["failed"] > 0)


def rehearse(folder: Path, articles: dict[str, Article | DropItem]) -> int:
    """Do what of a run is not done yet; return the exit code it earns, and say what failed."""
    return asyncio.run(_rehearse(folder, articles))


async def _rehearse(folder: Path, articles: dict[str, Article | DropItem]) -> int:
    stand_in: Any = _Crawler()
    try:
        store = Store("ians", folder / "state", folder / "feeds", clock=NOW.timestamp)
        extension = StoreExtension(stand_in, store)
    except WirefeedError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    code = 0
    try:
        _crawl(extension, articles)
    except (WirefeedError, CloseSpider):
        assert extension.error
    except sqlite3.Error as error:  # outside of any item: Scrapy logs it, the run counts it
        print(f"1 errors of our own: see the log: {error}.", file=sys.stderr)
        code = 1
    extension.close()
    if extension.error:
        print(extension.error, file=sys.stderr)
        return extension.error.exit_code
    return code


def _crawl(extension: StoreExtension, articles: dict[str, Article | DropItem]) -> None:
    store = extension.store
    for outlet in OUTLETS:
        _read_listing(extension, outlet, articles)
    story, feed = StoryPipeline(extension.stories), FeedPipeline(extension, "versions")
    for outlet in OUTLETS:
        for number, entry in enumerate(store.ledger.due(outlet, NOW.timestamp(), None, 500)):
            found = articles[entry.key]
            if isinstance(found, DropItem):
                _drop(extension, entry, found)
                continue
            article = deepcopy(found)  # a run before may have judged it in this process
            try:
                feed.process_item(story.process_item(article))
            except DropItem as reason:
                extension.item_dropped(article, reason)
            except sqlite3.Error:
                extension.item_error(article, Failure())  # type: ignore[no-untyped-call]
            if number % A_COMMIT == 0:
                extension.commit()
    extension.commit()
    with extension.writing() as at_the_end:
        at_the_end.runs.add(NOW.timestamp(), b"{}")


def _read_listing(
    extension: StoreExtension, outlet: str, articles: dict[str, Article | DropItem]
) -> None:
    """Take up what an outlet's listing shows, unless the store can ask for it with a validator."""
    url = f"http://{outlet}/list"
    if extension.store.listings.validators(url, FACTS).etag:
        return
    shown = [Sighting(key=key, url=f"http://{key}") for key in articles if key.startswith(outlet)]
    page = ListingPage(url=url, outlet=outlet, kind="section")
    with extension.writing() as store:
        store.ledger.find(outlet, shown, NOW.timestamp())
        store.listings.read(page, Validators(etag='"1"'), (), NOW.timestamp(), facts=FACTS)


def _drop(extension: StoreExtension, entry: Entry, reason: DropItem) -> None:
    extension.item_dropped(Article(key=entry.key, url=entry.url), reason)
