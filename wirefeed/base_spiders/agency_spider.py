"""The walk every agency's spider takes: outlets, listings, articles."""

import json
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, ClassVar, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from wirefeed.base_spiders.absence import note_failure, note_miss, withdraw
from wirefeed.base_spiders.answers import ask_with
from wirefeed.base_spiders.draft import Draft
from wirefeed.base_spiders.drafting import Drafting
from wirefeed.base_spiders.faults import is_ours, is_too_long, tell_reason, tell_status
from wirefeed.base_spiders.keeping import note_page
from wirefeed.base_spiders.pace import introduce, set_pace
from wirefeed.base_spiders.walk import Walk
from wirefeed.extensions import (
    BudgetExtension,
    HostsExtension,
    LeftDue,
    StoreExtension,
    TallyExtension,
    needed,
)
from wirefeed.extensions.environment import is_stated
from wirefeed.extensions.plan import Plan, read_plan
from wirefeed.items import Article
from wirefeed.registry import Outlet
from wirefeed.store import Entry, Host, ListingPage, Store
from wirefeed.text.addresses import authority_of

LONGEST_SITEMAP = 25_000_000  # bytes; 50,000 addresses with dates and titles are shorter
NOT_NOW = ("HTTP 429", "ChallengePage")  # what a part is not given up for


class AgencySpider(Spider):
    """Crawls the outlets that carry one agency; a subclass names itself and the agency.

    A run starts from what the ledger says is due, then reads the listings (feeds, sitemaps,
    sections) of its outlets; every article URL they show is in the ledger before it is fetched.
    Arguments: ``outlets`` (domains, separated by commas), ``since`` (2d, 6h or a day), ``limit``
    (articles fetched in this run), ``keep=all`` (articles without any agency credit too).
    """

    agency: ClassVar[str] = ""  # a code of registry/agencies.toml; "": every agency
    allowed_domains: list[str]
    plan: Plan
    walk: Walk

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        plan = read_plan(crawler.settings, cls.agency, kwargs)
        spider = super().from_crawler(crawler, *args)
        spider.plan = plan
        spider.allowed_domains = [host for o in plan.outlets for host in (o.domain, *o.hosts)]
        set_pace(crawler.settings, plan)
        introduce(crawler.settings)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        self.store = needed(self.crawler, StoreExtension)
        self.tally = needed(self.crawler, TallyExtension)
        self.hosts = needed(self.crawler, HostsExtension)
        self.budgets = needed(self.crawler, BudgetExtension)
        slots = self.crawler.settings.getdict("DOWNLOAD_SLOTS")
        ahead = {domain: 2 * slot["concurrency"] for domain, slot in slots.items()}
        store = self.store.store
        revisits = store.revisits if self.plan.revisit else None
        self.walk = Walk(self.plan, store.ledger, store.listings, ahead, revisits)
        self.drafting = Drafting(self.plan, store.ledger)
        with self.store.writing():
            self.walk.revive()
            store.ledger.set_right(store.clock())
            store.revisits.give_up(store.clock())
        for outlet in self.plan.outlets:
            if not self.hosts.is_ours(outlet):
                self.tally.left_out(outlet)
                continue
            # Both are settled before the first answer can change what is due.
            self.walk.queue_due(outlet)
            pages = list(self.walk.listings(outlet))
            for request in self.article_requests(outlet):
                yield request
            for page in pages:
                yield self.listing_request(outlet, page)

    def listing_request(self, outlet: Outlet, page: ListingPage) -> Request:
        """Ask for a listing, if it was read before only for what has changed."""
        conditions = self.walk.conditions(outlet, page)
        meta: dict[str, Any] = {"download_slot": outlet.domain}
        meta["handle_httpstatus_list"] = _answers(conditions)
        if page.kind == "sitemap" and not is_stated(self.settings, "DOWNLOAD_MAXSIZE"):
            meta["download_maxsize"] = LONGEST_SITEMAP
        return Request(
            page.url,
            headers=conditions,
            callback=self.parse_listing,
            errback=self.listing_failed,
            cb_kwargs={"outlet": outlet, "page": page},
            meta=meta,
            priority=10,
        )

    def article_requests(self, outlet: Outlet) -> Iterator[Request]:
        """Ask for as many articles as an outlet may have under way; the others wait their turn.

        What Scrapy holds takes places that other outlets could have, so it holds little.
        """
        if self.budgets.is_over(outlet.domain):
            return  # what waits stays due
        for entry in self.walk.take_off(outlet):
            if entry.is_tried:
                self.tally.tries_again(entry.key)
            conditions = ask_with(entry.validators)
            meta = {
                "download_slot": outlet.domain,
                "article": True,
                "handle_httpstatus_list": _answers(conditions),
            }
            yield Request(
                entry.url,
                headers=conditions,
                callback=self.parse_article,
                errback=self.article_failed,
                cb_kwargs={"outlet": outlet, "entry": entry},
                meta=meta,
                priority=-5 if entry.is_revisit else 0,
            )

    def parse_listing(
        self, response: Response, outlet: Outlet, page: ListingPage
    ) -> Iterator[Request]:
        """Record what a listing shows, then ask for what is new in it."""
        if response.status == 304:
            self.tally.unchanged(outlet)
            with self.store.writing():
                self.walk.unchanged(page)
            self.walk.again.close_listing(outlet.domain)
            yield from self.article_requests(outlet)
            return
        shown = self.walk.read(outlet, page, response)
        if shown.fault:
            self.shows_nothing(outlet, page, shown.fault)
        with self.store.writing():
            onward = self.walk.record(outlet, page, shown)
        self.walk.again.close_listing(outlet.domain)
        self.tally.listed(outlet, len(shown.sightings), self.walk.warnings(outlet, shown))
        yield from self.article_requests(outlet)
        for other in onward:
            yield self.listing_request(outlet, other)

    def parse_article(
        self, response: Response, outlet: Outlet, entry: Entry
    ) -> Iterator[Article | Request]:
        """Read an article, ask for the next and for its own further parts."""
        self.walk.land(outlet)
        if entry.is_revisit:
            self.tally.revisited(outlet)
        if response.status == 304:
            with self.store.writing() as store:
                store.revisits.postpone(entry.key, store.clock())
            yield from self.article_requests(outlet)
            return
        yield from self.article_requests(outlet)
        draft = self.drafting.begin(outlet, entry, response)
        self.note(draft, response)
        if draft.beginning:
            with self.store.writing():
                self.walk.queue(outlet, draft.beginning)
            yield from self.article_requests(outlet)
        yield from self.part_or_article(draft)

    def part_or_article(self, draft: Draft) -> Iterator[Article | Request]:
        """Ask for an article's next part, or hand on what was read of it where there is none.

        Until then the ledger's row stays due: a run that ends here has lost nothing.
        """
        url = self.drafting.onward(draft)
        if not url:
            yield self.drafting.finish(draft)
            return
        self.walk.count_part(draft.entry, draft.outlet)
        yield Request(
            url,
            callback=self.parse_part,
            errback=self.part_failed,
            cb_kwargs={"outlet": draft.outlet, "entry": draft.entry, "draft": draft},
            meta={"download_slot": draft.outlet.domain},
            priority=5,
        )

    def parse_part(
        self, response: Response, outlet: Outlet, entry: Entry, draft: Draft
    ) -> Iterator[Article | Request]:
        self.drafting.take_part(draft, response)
        self.note(draft, response)
        yield from self.part_or_article(draft)

    def note(self, draft: Draft, response: Response) -> None:
        """Note a page that is to be read again by other rules, if that is wanted."""
        if self.plan.keep_pages:
            note_page(draft, response)

    def part_failed(self, failure: Failure) -> Iterator[Article | Request]:
        """Count a part that could not be fetched and go on without it.

        Where its host wants to be left alone the whole article stays due: a line is never
        completed later.
        """
        if isinstance(failure.value, LeftDue):
            return
        outlet, draft = _kwargs(failure, "draft")
        self.look_into(failure)
        reason = tell_reason(failure)
        self.tally.failed(outlet, reason, draft.entry.key)
        if self.waits(outlet, failure) or reason in NOT_NOW:
            with self.store.writing() as store:
                self._give_up(store, outlet, draft.entry, failure)
                store.revisits.delay(draft.entry.key, store.clock())
            return
        draft.joining.missed()
        yield from self.part_or_article(draft)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """Count a listing that could not be read; one that a listing named is forgotten if gone."""
        if isinstance(failure.value, LeftDue):
            return
        outlet, page = _kwargs(failure, "page")
        self.look_into(failure)
        self.tally.unlisted(outlet, tell_reason(failure), too_long=is_too_long(failure.value))
        if not self.waits(outlet, failure):
            self.shows_nothing(outlet, page, tell_reason(failure))
        if tell_status(failure) in (404, 410):
            with self.store.writing() as store:
                store.listings.abandon(page.url)
        self.walk.again.close_listing(outlet.domain)
        yield from self.article_requests(outlet)

    def shows_nothing(self, outlet: Outlet, page: ListingPage, reason: str) -> None:
        known = self.walk.known_listings.was_read(page.url)
        self.tally.shows_nothing(outlet, page.url, reason, was_read=known)

    def article_failed(self, failure: Failure) -> Iterator[Request | Article]:
        """Leave an article due for a later run, or close it where the server says it is gone."""
        outlet, entry = _kwargs(failure, "entry")
        self.walk.land(outlet)
        if isinstance(failure.value, LeftDue):
            return
        self.look_into(failure)
        if entry.is_revisit:
            yield from self.revisit_failed(failure)
            return
        self.tally.failed(outlet, tell_reason(failure), entry.key)
        if self.waits(outlet, failure):
            return
        yield from self.article_requests(outlet)
        with self.store.writing() as store:
            self._give_up(store, outlet, entry, failure)

    def _give_up(self, store: Store, outlet: Outlet, entry: Entry, failure: Failure) -> None:
        """Write down an article that could not be fetched; count it where it is given up."""
        if note_failure(store, entry, tell_reason(failure), tell_status(failure)):
            self.tally.gave_up(outlet)

    def revisit_failed(self, failure: Failure) -> Iterator[Request | Article]:
        """Hand on the notice of an article that its outlet has withdrawn, or ask again later."""
        outlet, entry = _kwargs(failure, "entry")
        status, reason = tell_status(failure), tell_reason(failure)
        tells = self.walk.may_be_withdrawn(outlet, entry)
        self.tally.revisited(outlet)
        if status not in (404, 410):
            self.tally.failed(outlet, reason, entry.key)
        with self.store.writing() as store:
            is_withdrawn = note_miss(store, outlet, entry, status, tells=tells)
            kept = store.articles.latest(entry.uri) if is_withdrawn else b""
            if is_withdrawn and not kept:  # its text was pruned: there is nothing to tell of it
                store.ledger.close(entry.key, store.clock(), state="withdrawn", reason=reason)
        if not self.waits(outlet, failure):
            yield from self.article_requests(outlet)
        if kept:
            self.tally.withdrawn(outlet)
            story = self.store.stories.find(json.loads(kept)["story"])
            yield withdraw(kept, entry, story, reason)

    def look_into(self, failure: Failure) -> None:
        """Log an error of our own, which would else be told as the outlet's."""
        if failure.value and is_ours(failure.value):
            self.tally.internal_errors += 1
            self.logger.error("Our own code failed", exc_info=failure.value)

    def waits(self, outlet: Outlet, failure: Failure) -> bool:
        """Tell whether a request failed because its host is to be left alone, and leave it alone.

        What the run would still have asked of that host stays due as it is.
        """
        host = getattr(failure.value, "host", None)
        if not isinstance(host, Host):
            if isinstance(failure.value, HttpError):
                host = self.hosts.known(authority_of(failure.value.response.url))
                if host.asked and self.hosts.left(host):
                    self.tally.waits(outlet, host)
            return False
        self.walk.set_aside(outlet, host.name)
        self.tally.waits(outlet, host)
        return True


def _answers(conditions: Mapping[str, str]) -> list[int]:
    """Return the statuses that answer a request besides 200: "unchanged" where it asks for that."""
    return [304] if conditions else []


def _kwargs(failure: Failure, name: str) -> tuple[Outlet, Any]:
    kwargs = failure.request.cb_kwargs  # type: ignore[attr-defined]  # Scrapy adds it to failures
    return kwargs["outlet"], kwargs[name]
