"""What happens to each outlet of a run, counted as it happens."""

from collections import Counter
from datetime import UTC, datetime
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request, Response

from wirefeed.extensions.plan import Plan, plan_of
from wirefeed.items import Article
from wirefeed.registry import Outlet
from wirefeed.report import REFUSALS, OutletRun
from wirefeed.store import Host

_COVERED = ("by", "published", "modified", "description", "language")


class TallyExtension:
    """Counts what the spider and Scrapy tell of each outlet."""

    def __init__(self, plan: Plan) -> None:
        self.outlets = {o.domain: OutletRun(outlet=o.domain, name=o.name) for o in plan.outlets}
        self.new_stories = 0
        self.internal_errors = 0
        self._tried: set[str] = set()
        self._covered = {domain: Counter[str]() for domain in self.outlets}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        tally = cls(plan_of(crawler))
        for handler, at in (
            (tally.response_received, signals.response_received),
            (tally.item_scraped, signals.item_scraped),
            (tally.item_dropped, signals.item_dropped),
            (tally.item_error, signals.item_error),
            (tally.spider_error, signals.spider_error),
        ):
            crawler.signals.connect(handler, signal=at)
        return tally

    # What the spider tells.

    def listed(self, outlet: Outlet, found: int, warnings: tuple[str, ...]) -> None:
        """Count a listing that was read and the article links in it, known ones too."""
        tally = self.outlets[outlet.domain]
        tally.listings += 1
        tally.found += found
        tally.warnings.extend(w for w in warnings if w not in tally.warnings)

    def unchanged(self, outlet: Outlet) -> None:
        """Count a listing that has not changed since it was last read."""
        tally = self.outlets[outlet.domain]
        tally.listings += 1
        tally.unchanged += 1

    def revisited(self, outlet: Outlet) -> None:
        """Count an article that was asked for again."""
        self.outlets[outlet.domain].revisits += 1

    def withdrawn(self, outlet: Outlet) -> None:
        """Count an article that its outlet has taken down."""
        self.outlets[outlet.domain].withdrawn += 1

    def tries_again(self, key: str) -> None:
        """Note an article that an earlier run asked for in vain."""
        self._tried.add(key)

    def failed(self, outlet: Outlet, reason: str, key: str) -> None:
        """Count an article that could not be fetched."""
        self._fail(outlet.domain, reason).failed_again += key in self._tried

    def gave_up(self, outlet: Outlet) -> None:
        """Count an article that answered with an error to the last, and is asked for no more."""
        self.outlets[outlet.domain].given_up += 1

    def unlisted(self, outlet: Outlet, reason: str, *, too_long: bool = False) -> None:
        """Count a listing that could not be fetched."""
        tally = self._fail(outlet.domain, reason)
        tally.failed_listings += 1
        _count(tally.listing_failures, reason)
        if too_long and "too-long" not in tally.warnings:
            tally.warnings.append("too-long")

    def shows_nothing(self, outlet: Outlet, url: str, reason: str, *, was_read: bool) -> None:
        """Name a listing of which nothing came, if it is one of the outlet's file."""
        if url in outlet.discover.listings:
            tally = self.outlets[outlet.domain]
            (tally.lost_listings if was_read else tally.unread_listings)[url] = reason

    def waits(self, outlet: Outlet, host: Host) -> None:
        """Note until when a host of an outlet is left alone, and whether it has asked for that."""
        tally = self.outlets[outlet.domain]
        until = datetime.fromtimestamp(host.not_before, UTC)
        if tally.waiting_until is None or tally.waiting_until < until:
            tally.waiting_until = until
        tally.wait_reason, tally.wait_asked = host.reason, host.asked

    def left_out(self, outlet: Outlet) -> None:
        """Note that another run is visiting an outlet, which this one therefore leaves alone."""
        self.outlets[outlet.domain].visited_by_another = True

    def sum_up(self, seconds: float) -> list[OutletRun]:
        """Return the counts at the end of a run that lasted so long."""
        for domain, tally in self.outlets.items():
            tally.seconds = seconds
            if tally.articles:
                covered = self._covered[domain]
                tally.coverage = {name: covered[name] / tally.articles for name in _COVERED}
        return list(self.outlets.values())

    # What Scrapy tells.

    def response_received(self, response: Response, request: Request) -> None:
        if tally := self.outlets.get(request.meta.get("download_slot", "")):
            tally.requests += 1

    def item_scraped(self, item: Article) -> None:
        """Count a line: of a new story, a version of a known one, a copy, or a notice."""
        if item.kind == "withdrawn":
            self.outlets[item.outlet].lines += 1
            return
        tally = self._read(item)
        tally.lines += 1
        if item.verdict and item.verdict.relation == "first":
            self.new_stories += 1
        elif item.verdict and item.verdict.is_version:
            tally.versions += 1
        else:
            tally.copies += 1

    def item_dropped(self, item: Article, exception: Exception) -> None:
        """Count a copy that is no line, or why an article is no part of the feed."""
        outcome = getattr(exception, "outcome", "dropped")
        if outcome == "kept":
            self._read(item).copies += 1
        if outcome in ("kept", "noted"):
            return
        tally = self.outlets[item.outlet]
        _count(tally.dropped, type(exception).__name__)
        tally.dropped_again += item.key in self._tried
        if outcome not in ("dropped", "empty", "unsure"):  # an article, only not for this run
            self._read(item)

    def item_error(self, item: Article) -> None:
        self._fail(item.outlet, "internal error")
        self.internal_errors += 1

    def spider_error(self) -> None:
        self.internal_errors += 1

    def _read(self, item: Article) -> OutletRun:
        """Count a page that was read as an article, whosever it is."""
        tally = self.outlets[item.outlet]
        tally.articles += 1
        self._covered[item.outlet].update(name for name in _COVERED if getattr(item, name))
        if item.at and (tally.newest is None or item.at > tally.newest):
            tally.newest = item.at
        return tally

    def _fail(self, domain: str, reason: str) -> OutletRun:
        tally = self.outlets[domain]
        _count(tally.failures, reason)
        if reason in REFUSALS:
            tally.blocked += 1
        return tally


def _count(counts: dict[str, int], reason: str) -> None:
    counts[reason] = counts.get(reason, 0) + 1
