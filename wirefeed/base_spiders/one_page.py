"""One article, fetched as a crawl fetches it and kept for nobody but who asks."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from wirefeed.base_spiders.draft import Draft
from wirefeed.base_spiders.drafting import Drafting
from wirefeed.base_spiders.pace import introduce, set_pace
from wirefeed.extensions import Plan
from wirefeed.registry import Outlet
from wirefeed.store import Entry, Ledger
from wirefeed.store.schema import create_tables
from wirefeed.text.addresses import host_of
from wirefeed.text.spaces import squeeze

HAVE_FILE = "save the page in a browser and give it with --file"
REFUSALS = {
    "RobotsForbid": f"robots.txt of {{host}} forbids it: {HAVE_FILE}.",
    "RobotsUnreachable": (
        "robots.txt of {host} could not be read, which forbids everything: look for a slip in the "
        f"name, try later, or {HAVE_FILE}."
    ),
    "LedElsewhere": (
        "it leads to another site, which a crawl does not follow: give the address it leads to, or "
        "name that host in `hosts` of the outlet's file."
    ),
    "PrivateAddress": (
        "{host} is not a public address: none is asked unless WIREFEED_ALLOW_PRIVATE_NETWORKS "
        "names its network (docs/settings.md)."
    ),
}


class OnePage(Spider):
    """Fetches one article with its further parts; afterwards it has a draft, or a failure.

    It has no plan, so no store is opened, and no pipeline runs.
    """

    name = "why"
    custom_settings: dict[str, Any] | None = {"ITEM_PIPELINES": {}}  # noqa: RUF012  Scrapy's name
    answer: Response | None = None
    draft: Draft | None = None
    failure: Failure | None = None

    def __init__(self, drafting: Drafting, outlet: Outlet, url: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.drafting, self.outlet, self.entry = drafting, outlet, enter(outlet, url)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        set_pace(crawler.settings, spider.drafting.plan)
        introduce(crawler.settings)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        yield self.ask(self.entry.url, self.parse, self.failed, article=True)

    def ask(self, url: str, callback: Any, errback: Any, *, article: bool = False) -> Request:
        meta = {"download_slot": self.outlet.domain, "article": article}
        return Request(url, callback=callback, errback=errback, meta=meta)

    def parse(self, response: Response) -> Iterator[Request]:
        self.answer = response
        self.draft = self.drafting.begin(self.outlet, self.entry, response)
        yield from self.onward(self.draft)

    def parse_part(self, response: Response) -> Iterator[Request]:
        assert self.draft
        self.drafting.take_part(self.draft, response)
        yield from self.onward(self.draft)

    def onward(self, draft: Draft) -> Iterator[Request]:
        if url := self.drafting.onward(draft):
            yield self.ask(url, self.parse_part, self.part_failed)

    def failed(self, failure: Failure) -> None:
        self.failure = failure

    def part_failed(self, failure: Failure) -> Iterator[Request]:
        assert self.draft
        self.draft.joining.missed()
        yield from self.onward(self.draft)


def enter(outlet: Outlet, url: str) -> Entry:
    """Return what the ledger would hold of an address that is met now."""
    return Entry(key=outlet.identify(url), url=url, found=datetime.now(UTC).timestamp())


def open_drafting(plan: Plan) -> Drafting:
    """Return what reads articles as a crawl does, over a ledger that is empty and not kept."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    create_tables(connection, Path(":memory:"))
    return Drafting(plan, Ledger(connection))


def say_why(failure: Failure | None, url: str) -> str:
    """Return a sentence on why a page could not be had, with what to do."""
    reason = failure.value if failure else None
    host = host_of(url)
    if isinstance(reason, HttpError):
        status = reason.response.status
        return f"{host} answers {url} with HTTP {status}: open it in a browser, or {HAVE_FILE}."
    if sentence := next(
        (REFUSALS[kind.__name__] for kind in type(reason).__mro__ if kind.__name__ in REFUSALS), ""
    ):
        return f"{url} was not fetched: {sentence.format(host=host)}"
    told = squeeze(f"{type(reason).__name__}: {reason}", 300) if reason else "it was cut off"
    return f"{url} could not be fetched ({told}): try later, or {HAVE_FILE}."
