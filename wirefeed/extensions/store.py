"""The run's store: opened once, asked for by spiders and pipelines, closed when all is written."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from scrapy.utils.asyncio import create_looping_call
from twisted.python.failure import Failure

from wirefeed.errors import WirefeedError
from wirefeed.extensions.drops import NoCredit, OptedOut
from wirefeed.extensions.folders import project_folder
from wirefeed.extensions.plan import Plan, plan_of
from wirefeed.extensions.values import read_number
from wirefeed.items import Article
from wirefeed.store import MIB, Store
from wirefeed.stories import SqliteIndex, StoryIndex

SECONDS_A_COMMIT = 1.0
RECORDED = ("kept", "noted", "due")  # outcomes that are recorded already, or not to be
BATCH = 500  # texts pruned in one transaction
BATCHES = 20  # at a run's start
BRIEF = 150  # words of a text that another may replace
STORIES_LIVE = timedelta(days=7)  # after their last copy; a copy joins within 96 hours


class StoreExtension:
    """Owns the store and the story index, commits in batches, and stops a run that cannot write."""

    def __init__(self, crawler: Crawler, store: Store) -> None:
        self.crawler, self.store = crawler, store
        self.warnings: list[str] = []
        try:
            with store.savepoint():
                self.stories: StoryIndex = SqliteIndex(store.connection)
            store.commit()
        except WirefeedError:
            store.abandon()
            raise
        self.error: WirefeedError | None = None
        self._beat = create_looping_call(self.commit)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        plan_of(crawler)
        assert crawler.spider is not None
        store = Store(
            crawler.spider.name,
            project_folder(crawler.settings, "WIREFEED_STATE"),
            project_folder(crawler.settings, "WIREFEED_FEEDS"),
            least_free=int(read_number(crawler.settings, "WIREFEED_MIN_FREE_MB")) * MIB,
        )
        extension = cls(crawler, store)
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.item_dropped, signal=signals.item_dropped)
        crawler.signals.connect(extension.item_error, signal=signals.item_error)
        crawler.signals.connect(extension.spider_error, signal=signals.spider_error)
        return extension

    def spider_opened(self) -> None:
        with suppress(WirefeedError), self.writing() as store:
            self.stories.evict(datetime.fromtimestamp(store.clock(), UTC) - STORIES_LIVE)
        with suppress(WirefeedError):
            self.prune()
        self._beat.start(SECONDS_A_COMMIT, now=False)

    def prune(self) -> None:
        """Drop texts and pages that are older than their days, some thousands a run."""
        plan = plan_of(self.crawler)
        had = 0 if plan.keep_pages else self.store.pages.count()
        self._prune_batches(plan)
        if had:
            self.warnings.append(
                f"{had - self.store.pages.count():,} of {had:,} stored pages were dropped, as "
                "WIREFEED_KEEP_PAGES is 0 in this run: set it in the environment of every run."
            )

    def _prune_batches(self, plan: Plan) -> None:
        for _ in range(BATCHES):
            with self.writing() as store:
                pruned = store.prune(plan.keep_days, plan.keep_pages, BATCH)
            self.commit()
            if not pruned:
                return

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Give the store for one item's writes, which are kept whole or not at all.

        Where the disk does not take them, the run is stopped and the error raised; whoever comes
        after that is only told that the run is closing.
        """
        if self.error:
            raise CloseSpider("store_error")
        try:
            with self.store.savepoint():
                yield self.store
            self.store.commit_if_full()
        except WirefeedError as error:
            self.stop(error)
            raise

    def commit(self) -> None:
        """Make what was written so far durable, once a second and at the end."""
        if self.error:
            return
        try:
            self.store.commit()
        except WirefeedError as error:
            self.stop(error)

    def item_dropped(self, item: Article, exception: Exception) -> None:
        """Close the ledger's row of an article that is not wanted, as its reason says."""
        outcome = getattr(exception, "outcome", "dropped")
        if outcome in RECORDED or self.error:
            return
        with self.writing() as store:
            settle(store, item, exception)

    def item_error(self, item: Article, failure: Failure) -> None:
        """Keep an article on which our own code failed due: mended, a later run reads it."""
        self._stop_where_unreadable(failure)
        self._fail(item.key)

    def spider_error(self, response: Response | None, failure: Failure) -> None:
        """Keep an article whose page could not be read due too."""
        self._stop_where_unreadable(failure)
        entry = response.request.cb_kwargs.get("entry") if response and response.request else None
        if entry:
            self._fail(entry.key)

    def _stop_where_unreadable(self, failure: Failure) -> None:
        """End a run that failed because the disk did not give what it had taken."""
        if isinstance(failure.value, sqlite3.Error):
            self.stop(self.store.failed(failure.value))

    def _fail(self, key: str) -> None:
        if self.error:
            return
        with self.writing() as store:
            store.ledger.fail(key, store.clock(), reason="internal error", answered=False)
            store.revisits.delay(key, store.clock())

    def stop(self, error: WirefeedError) -> None:
        """End the run: what cannot be written must not be fetched."""
        if self.error:
            return
        self.error = error
        if self.crawler.engine.spider is None:  # the run has ended, but for its last commit
            return
        closing: Any = self.crawler.engine.close_spider_async(reason="store_error")
        self._closing = asyncio.ensure_future(closing)

    def close(self) -> None:
        """Close the store after the last commit; a store that failed is left as it is on disk."""
        if self._beat.running:
            self._beat.stop()
        if self.error:
            self.store.abandon()
            return
        try:
            self.store.close()
        except WirefeedError as error:
            self.error = error


class Desk(Protocol):
    """What the feed needs: the index of stories, and the store for one item's writes."""

    @property
    def stories(self) -> StoryIndex: ...

    def writing(self) -> AbstractContextManager[Store]: ...


def settle(store: Store, item: Article, exception: Exception) -> None:
    """Say in the ledger why an article was dropped; one that is kept is asked again later.

    Its pages are kept too, but not in place of those that a text was read from.
    """
    if not store.articles.count(item.uri):
        store.pages.keep(item.key, item.outlet, item.pages)
    outcome, now = getattr(exception, "outcome", "dropped"), store.clock()
    if outcome == "later":
        store.ledger.put_off(item.key, item.latest)
    elif outcome == "behind":
        store.revisits.doubt(item.key)
    elif outcome == "failed":
        store.ledger.fail(item.key, now, reason=type(exception).__name__, answered=True)
    elif outcome == "empty" and not item.reread:
        store.ledger.doubt(item.key, now, reason=type(exception).__name__)
    elif outcome == "unsure" and not item.reread:
        reason = type(exception).__name__
        store.ledger.doubt(item.key, now, reason=reason, believed="passed")
    elif outcome in ("passed", "unsure"):
        credit = getattr(exception, "credit", "")
        store.ledger.close(item.key, now, state="passed", reason=credit)
    else:
        store.ledger.close(item.key, now, state="dropped", reason=type(exception).__name__)
        if "known-address" in item.warnings:  # what is forgotten under one is under all
            for first in filter(store.ledger.is_done, item.aliases):
                store.ledger.alias(item.outlet, first, {item.key: item.url}, now)
    if not item.reread:
        store.revisits.postpone(item.key, now)
        if _may_change(item, exception):
            store.revisits.look_again(item.key, now)


def _may_change(item: Article, exception: Exception) -> bool:
    """Say whether an article that was left out may be another in hours.

    Outlets print a few lines until an agency's text takes their place, and hide whole sites from
    machines by mistake.
    """
    if isinstance(exception, NoCredit):
        return item.word_count < BRIEF
    return isinstance(exception, OptedOut)
