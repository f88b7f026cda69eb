"""The way through one outlet: which listings to ask, what they show, what is new and due."""

import json
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from scrapy.http import Response

from wirefeed.base_spiders.again import Again
from wirefeed.base_spiders.answers import ask_with, conditions_of, may_be_half
from wirefeed.extensions.plan import Plan
from wirefeed.reading import Listing, find_beginning, read_feed, read_section, read_sitemap
from wirefeed.registry import Outlet
from wirefeed.store import (
    Entry,
    Ledger,
    ListingPage,
    Listings,
    Revisits,
    Sighting,
    Validators,
)
from wirefeed.text.addresses import authority_of, is_trap

PAGES_AT_FIRST = 3  # of a section that was never read before
PAGES_LATER = 10  # of one that was: more, so that a long pause loses nothing
ARTICLES_A_RUN = 500  # new articles fetched from an outlet; the others stay due
SITEMAPS_DEEP = 3
CHILDREN = 50  # sitemaps that one index leads to

Reader = Callable[[bytes, str], Listing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a listing shows of its outlet."""

    sightings: tuple[Sighting, ...]
    onward: tuple[ListingPage, ...]
    validators: Validators
    goes_on: bool  # there are further pages, whether they are within reach or not
    warnings: tuple[str, ...]
    fault: str  # why that is nothing, "" where it is something


class Walk:
    """Knows what a run has still to ask of each outlet; asks nothing itself."""

    def __init__(
        self,
        plan: Plan,
        ledger: Ledger,
        listings: Listings,
        ahead: Mapping[str, int],
        revisits: Revisits | None = None,
    ) -> None:
        """`ahead` says for each outlet how many articles Scrapy may hold at a time."""
        self.plan, self.ledger, self.ahead = plan, ledger, ahead
        self.known_listings = listings
        self.again = Again(revisits, plan.since)
        self._asked: Counter[str] = Counter()  # articles this run asks for, by outlet
        self._waiting: dict[str, deque[Entry]] = {o.domain: deque() for o in plan.outlets}
        self._flying: Counter[str] = Counter()  # articles under way, by outlet
        self._cut_short: set[str] = set()  # outlets of which a section had more that was new
        self._read: set[str] = set()  # listings asked for in this run
        self._well: set[str] = set()  # outlets of which a listing was read in this run
        self._shown: set[str] = set()  # known articles that feeds and sections name in this run
        self._began = datetime.now(UTC).timestamp()

    # The beginning.

    def revive(self) -> None:
        """Make due what earlier runs passed over and this one wants."""
        self.ledger.revive(self.plan.agencies, uncredited=self.plan.keep_all)

    def queue_due(self, outlet: Outlet) -> None:
        """Queue the articles that earlier runs found and did not finish.

        Where the run is limited, they share the limit at its start: an outlet that is down must
        not use it up. What listings then show as new takes what is left, first come first served.
        """
        now = datetime.now(UTC).timestamp()
        room = self._room(outlet)
        if self.plan.limit is not None:
            room = min(room, -(-self.plan.limit // len(self.plan.outlets)))
        self._queue(outlet, self.ledger.due(outlet.domain, now, self.plan.since, room))

    def listings(self, outlet: Outlet) -> Iterator[ListingPage]:
        """Yield the listings of an outlet's facts, then those an earlier run left unread."""
        facts = outlet.discover
        for kind, urls in (
            ("feed", facts.feeds),
            ("sitemap", facts.sitemaps),
            ("section", facts.sections),
        ):
            for url in urls:
                page = ListingPage(
                    url=url, outlet=outlet.domain, kind=kind, reach=self._reach(kind, url)
                )
                yield from self._once(page)
        for page in self.known_listings.due(outlet.domain):
            yield from self._once(page)

    def _once(self, page: ListingPage) -> Iterator[ListingPage]:
        if page.url not in self._read:
            self._read.add(page.url)
            self.again.ask_listing(page.outlet)
            yield page

    def _reach(self, kind: str, url: str) -> int:
        if kind == "section":
            return PAGES_LATER if self.known_listings.was_read(url) else PAGES_AT_FIRST
        return SITEMAPS_DEEP

    def conditions(self, outlet: Outlet, page: ListingPage) -> dict[str, str]:
        """Return the headers that ask for a listing only if it has changed."""
        return ask_with(self.known_listings.validators(page.url, _facts(outlet)))

    # A listing.

    def read(self, outlet: Outlet, page: ListingPage, response: Response) -> Shown:
        """Return what a listing shows: article URLs of its outlet, and listings further on."""
        listing = self._reader(outlet, page)(response.body, response.url)
        sightings = {
            key: Sighting(key=key, url=url, published=found.at)
            for found in listing.articles
            if self.plan.registry.is_article(outlet, found.url)
            and (url := self._beginning(outlet, found.url))
            and (key := outlet.identify(url))
        }
        return Shown(
            sightings=tuple(sightings.values()),
            onward=tuple(self._onward(outlet, page, listing)),
            goes_on=page.kind == "section" and bool(listing.listings),
            validators=_validators(response, listing, found=bool(sightings)),
            fault=_tell_fault(page, listing, found=bool(sightings)),
            warnings=(*listing.warnings, *["end-missing"] * may_be_half(response)),
        )

    def _reader(self, outlet: Outlet, page: ListingPage) -> Reader:
        if page.kind == "section":
            return partial(read_section, is_article=outlet.discover.is_article)
        return read_feed if page.kind == "feed" else read_sitemap

    def _beginning(self, outlet: Outlet, url: str) -> str:
        """Return where an article begins whose URL says that it is a later part's."""
        first = find_beginning(url)
        return first if self.plan.registry.is_article(outlet, first) else url

    def _onward(self, outlet: Outlet, page: ListingPage, listing: Listing) -> Iterator[ListingPage]:
        """Yield the next page of a section, or the children of a sitemap index, bounded."""
        if page.page >= page.reach:
            return
        for url in listing.listings[:CHILDREN]:
            if self.plan.registry.owns(outlet, url) and not is_trap(url):
                yield replace(page, url=url, page=page.page + 1, overdue=False)

    def record(self, outlet: Outlet, page: ListingPage, shown: Shown) -> list[ListingPage]:
        """Write down what a listing shows, queue what is new, return the listings to ask for now.

        A section is followed as long as its pages show what no run before knew, in whichever
        listing this one met it, and past a page that an earlier run could not read.
        """
        now = datetime.now(UTC).timestamp()
        new = self.ledger.find(outlet.domain, shown.sightings, now)
        if shown.sightings:
            self._well.add(outlet.domain)
        if page.kind != "sitemap":
            self._shown |= {seen.key for seen in shown.sightings} - {entry.key for entry in new}
        goes_on = page.kind != "section" or page.overdue or bool(new)
        goes_on = goes_on or self.ledger.were_found(shown.sightings, self._began)
        follow = shown.onward if goes_on else ()
        if new and shown.goes_on and PAGES_AT_FIRST < page.reach <= page.page:
            self._cut_short.add(outlet.domain)
        if page.page > 1 or not shown.fault:
            self.known_listings.read(page, shown.validators, follow, now, facts=_facts(outlet))
        recent = {seen.key for seen in shown.sightings if self._is_recent(seen)}
        fresh = [entry for entry in new if entry.key in recent]
        self._queue(outlet, fresh[: self._room(outlet)])
        return [other for page in follow for other in self._once(page)]

    def warnings(self, outlet: Outlet, shown: Shown) -> tuple[str, ...]:
        """Return what is worth telling of a listing that was recorded."""
        return (*shown.warnings, *["more-pages"] * (outlet.domain in self._cut_short))

    def unchanged(self, page: ListingPage) -> None:
        """Write down that a listing is as it was."""
        self._well.add(page.outlet)
        self.known_listings.unchanged(page.url)

    def _is_recent(self, seen: Sighting) -> bool:
        since = self.plan.since
        return since is None or seen.published is None or seen.published >= since

    def _queue(self, outlet: Outlet, entries: list[Entry]) -> None:
        self._asked[outlet.domain] += len(entries)
        self._waiting[outlet.domain].extend(entries)

    def _room(self, outlet: Outlet) -> int:
        """Return how many more articles this run may ask an outlet for."""
        room = ARTICLES_A_RUN - self._asked[outlet.domain]
        if self.plan.limit is not None:
            room = min(room, self.plan.limit - self._asked.total())
        return max(room, 0)

    # An article.

    def take_off(self, outlet: Outlet) -> Iterator[Entry]:
        """Yield the articles that may be asked for now: those that wait, then known ones again.

        None is asked for that was read under another address meanwhile.
        """
        waiting = self._waiting[outlet.domain]
        while waiting and self._may_fly(outlet):
            entry = waiting.popleft()
            if not self.ledger.is_done(entry.key):
                self._flying[outlet.domain] += 1
                self.again.count(outlet.domain)
                yield entry
        if waiting or not self._may_fly(outlet) or not self._room(outlet):
            return
        for entry in self.again.take(outlet.domain, datetime.now(UTC).timestamp()):
            self._flying[outlet.domain] += 1
            self._asked[outlet.domain] += 1
            yield entry
            if not self._may_fly(outlet) or not self._room(outlet):
                return

    def _may_fly(self, outlet: Outlet) -> bool:
        return self._flying[outlet.domain] < self.ahead[outlet.domain]

    def land(self, outlet: Outlet) -> None:
        """Note that an article was answered or failed."""
        self._flying[outlet.domain] -= 1

    def set_aside(self, outlet: Outlet, authority: str) -> None:
        """Ask nothing more of a host in this run: its waiting articles stay due as they are."""
        waiting = self._waiting[outlet.domain]
        kept = [entry for entry in waiting if authority_of(entry.url) != authority]
        self._asked[outlet.domain] -= len(waiting) - len(kept)
        self._waiting[outlet.domain] = deque(kept)
        self.again.stop(outlet.domain)

    def count_part(self, entry: Entry, outlet: Outlet) -> None:
        """Count a request for a further part of an article."""
        count = self.again.spend if entry.is_revisit else self.again.count
        count(outlet.domain)

    def queue(self, outlet: Outlet, beginning: Sighting) -> None:
        """Record and queue the article that a page proved to be a later part of."""
        new = self.ledger.find(outlet.domain, [beginning], datetime.now(UTC).timestamp())
        self._queue(outlet, new[: self._room(outlet)])

    def may_be_withdrawn(self, outlet: Outlet, entry: Entry) -> bool:
        """Tell whether a 404 of a known article says something of it.

        It says nothing of what the outlet's front page and feeds still name, nor where none of its
        listings can be read.
        """
        is_shown = not self._shown.isdisjoint(self.ledger.names(entry.key))
        return outlet.domain in self._well and not is_shown


def _facts(outlet: Outlet) -> str:
    """Return what an outlet's listings are read for: where it changes, a 304 says nothing."""
    facts = outlet.discover
    decisive = (facts.article.pattern, outlet.hosts, facts.keep_query, facts.drop_query)
    return json.dumps(decisive)


def _tell_fault(page: ListingPage, listing: Listing, *, found: bool) -> str:
    """Return why a listing shows nothing, "" where it does; feeds and sitemaps may be quiet."""
    if found or (listing.listings and page.kind == "sitemap"):
        return ""
    return listing.fault or ("no article link" if page.kind == "section" else "")


def _validators(response: Response, listing: Listing, *, found: bool) -> Validators:
    """Return what a listing can be asked with next time.

    One that showed nothing or could not be read whole is asked for as if for the first time.
    """
    if not found or listing.warnings or may_be_half(response):
        return Validators()
    return conditions_of(response)
