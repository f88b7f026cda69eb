"""The run's store: opened once, asked for by spiders and pipelines, closed when all is written."""

import asyncio
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from scrapy.utils.asyncio import create_looping_call

from wirefeed.errors import WirefeedError
from wirefeed.extensions.folders import project_folder
from wirefeed.items import Article
from wirefeed.store import Store
from wirefeed.stories import SqliteIndex, StoryIndex

SECONDS_A_COMMIT = 1.0
RECORDED = ("kept", "noted")  # outcomes that the pipeline which drops has written down
BATCH = 500  # texts pruned in one transaction
BATCHES = 20  # at a run's start
STORIES_LIVE = timedelta(days=7)  # after their last copy; a copy joins within 96 hours


class StoreExtension:
    """Owns the store and the story index, commits in batches, and stops a run that cannot write."""

    def __init__(self, crawler: Crawler, store: Store) -> None:
        self.crawler, self.store = crawler, store
        self.stories: StoryIndex = SqliteIndex(store.connection)
        self.keep_days = self.keep_pages = 0
        self.error: WirefeedError | None = None
        self._beat = create_looping_call(self.commit)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        spider = crawler.spider
        if spider is None or not hasattr(spider, "plan"):
            raise NotConfigured  # not an agency's crawl: scrapy shell, check and the like
        store = Store(
            spider.name,
            project_folder(crawler.settings, "WIREFEED_STATE"),
            project_folder(crawler.settings, "WIREFEED_FEEDS"),
        )
        extension = cls(crawler, store)
        extension.keep_days, extension.keep_pages = spider.plan.keep_days, spider.plan.keep_pages
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.item_dropped, signal=signals.item_dropped)
        crawler.signals.connect(extension.item_error, signal=signals.item_error)
        crawler.signals.connect(extension.spider_error, signal=signals.spider_error)
        return extension

    def spider_opened(self) -> None:
        with self.writing() as store:
            self.stories.evict(datetime.fromtimestamp(store.clock(), UTC) - STORIES_LIVE)
        self.prune()
        self._beat.start(SECONDS_A_COMMIT, now=False)

    def prune(self) -> None:
        """Drop texts and pages that are older than their days, some thousands a run."""
        for _ in range(BATCHES):
            with self.writing() as store:
                pruned = store.prune(self.keep_days, self.keep_pages, BATCH)
            self.commit()
            if not pruned:
                return

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Give the store for one item's writes, which are kept whole or not at all.

        Where the disk does not take them, the run is stopped and the error raised.
        """
        if self.error:
            raise self.error
        try:
            with self.store.savepoint():
                yield self.store
            self.store.commit_if_full()
        except WirefeedError as error:
            self._stop(error)
            raise

    def commit(self) -> None:
        """Make what was written so far durable, once a second and at the end."""
        if self.error:
            return
        try:
            self.store.commit()
        except WirefeedError as error:
            self._stop(error)

    def item_dropped(self, item: Article, exception: Exception) -> None:
        """Close the ledger's row of an article that is not wanted, as its reason says."""
        if getattr(exception, "outcome", "dropped") not in RECORDED:
            with self.writing() as store:
                settle(store, item, exception)

    def item_error(self, item: Article) -> None:
        """Keep an article on which our own code failed due: mended, a later run reads it."""
        self._fail(item.key)

    def spider_error(self, response: Response | None) -> None:
        """Keep an article whose page could not be read due too."""
        entry = response.request.cb_kwargs.get("entry") if response and response.request else None
        if entry:
            self._fail(entry.key)

    def _fail(self, key: str) -> None:
        with self.writing() as store:
            store.ledger.fail(key, store.clock(), reason="internal error", answered=False)
            store.revisits.delay(key, store.clock())

    def _stop(self, error: WirefeedError) -> None:
        """End the run: what cannot be written must not be fetched."""
        if self.error:
            return
        self.error = error
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
    """Say in the ledger why an article was dropped; one that is kept is asked again later."""
    outcome, now = getattr(exception, "outcome", "dropped"), store.clock()
    if outcome == "later":
        at = item.published or item.modified
        store.ledger.put_off(item.key, at.value if at else None)
    elif outcome == "passed":
        credit = getattr(exception, "credit", "")
        store.ledger.close(item.key, now, state="passed", reason=credit)
    else:
        store.ledger.close(item.key, now, state="dropped", reason=type(exception).__name__)
    if not item.reread:
        store.revisits.postpone(item.key, now)
