"""The run's account of itself: what each outlet gave, how it ended, and the exit code it earned."""

import contextlib
import os
import sqlite3
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request, Response

from wirefeed.errors import ConfigError, WirefeedError
from wirefeed.extensions.interruption import INTERRUPTION
from wirefeed.extensions.plan import Plan
from wirefeed.extensions.store import StoreExtension
from wirefeed.extensions.swallowed import Swallowed
from wirefeed.items import Article
from wirefeed.registry import Outlet
from wirefeed.report import (
    OutletRun,
    RunReport,
    exit_code,
    health,
    newest_known,
    read_report,
    to_json,
)
from wirefeed.store import Articles

HISTORY = 7  # runs that the health rules look back on
BUDGETS = (
    "closespider_timeout",
    "closespider_timeout_no_item",
    "closespider_pagecount",
    "closespider_pagecount_no_item",
    "closespider_itemcount",
)
ENDINGS = ("finished", "shutdown", *BUDGETS)
COVERED = ("by", "published", "modified", "description", "language")


class RunExtension:
    """Counts what happens to each outlet, and ends the run: report, last commit, closed store."""

    store: StoreExtension

    def __init__(self, crawler: Crawler, plan: Plan) -> None:
        self.crawler, self.plan = crawler, plan
        self.started = time.time()
        self.outlets = {o.domain: OutletRun(outlet=o.domain, name=o.name) for o in plan.outlets}
        self.report: RunReport | None = None
        self._covered = {domain: Counter[str]() for domain in self.outlets}
        self._new_stories = 0
        self._internal_errors = 0
        self._swallowed = Swallowed()
        self._reason = ""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        plan = getattr(crawler.spider, "plan", None)
        if not isinstance(plan, Plan):
            raise NotConfigured
        run = cls(crawler, plan)
        run._swallowed.start()
        for handler, at in (
            (run.engine_started, signals.engine_started),
            (run.response_received, signals.response_received),
            (run.item_scraped, signals.item_scraped),
            (run.item_dropped, signals.item_dropped),
            (run.item_error, signals.item_error),
            (run.spider_error, signals.spider_error),
            (run.spider_closed, signals.spider_closed),
            (run.engine_stopped, signals.engine_stopped),
        ):
            crawler.signals.connect(handler, signal=at)
        return run

    # What the spider tells.

    def listed(self, outlet: Outlet, *, found: int, warnings: tuple[str, ...] = ()) -> None:
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

    def failed(self, outlet: Outlet, reason: str, *, listing: str = "") -> None:
        """Count a listing or an article that could not be fetched."""
        tally = self.outlets[outlet.domain]
        tally.failures[reason] = tally.failures.get(reason, 0) + 1
        if listing:
            tally.failed_listings += 1
        if reason in ("HTTP 401", "HTTP 403", "HTTP 429"):
            tally.blocked += 1

    # What Scrapy tells.

    def engine_started(self) -> None:
        store = self.crawler.get_extension(StoreExtension)
        if store is None:
            raise RuntimeError("StoreExtension is switched off in EXTENSIONS: a run needs it.")
        self.store = store
        self._report_path().unlink(missing_ok=True)  # of the last run: this one may not get there

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
            self._new_stories += 1
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
        dropped = self.outlets[item.outlet].dropped
        reason = type(exception).__name__
        dropped[reason] = dropped.get(reason, 0) + 1
        if outcome != "dropped":  # an article, only not for this run
            self._read(item)

    def item_error(self, item: Article) -> None:
        self.failed(self.plan.registry.outlets[item.outlet], "internal error")
        self._internal_errors += 1

    def spider_error(self) -> None:
        self._internal_errors += 1

    def _read(self, item: Article) -> OutletRun:
        """Count a page that was read as an article, whosever it is."""
        tally = self.outlets[item.outlet]
        tally.articles += 1
        self._covered[item.outlet].update(name for name in COVERED if getattr(item, name))
        at = item.published or item.modified
        if at and (tally.newest is None or at.value > tally.newest):
            tally.newest = at.value
        return tally

    # The end.

    def spider_closed(self, reason: str) -> None:
        self._reason = reason

    def engine_stopped(self) -> None:
        """Commit the rest, judge the run, write its report and close the store."""
        self.store.commit()
        self._swallowed.stop()
        report = self._report()
        with contextlib.suppress(WirefeedError), self.store.writing() as store:
            store.runs.add(self.started, to_json(report))
        self.store.close()
        self._judge(report)
        self._publish(report)
        self.report = report

    def _report(self) -> RunReport:
        seconds = time.time() - self.started
        for domain, tally in self.outlets.items():
            tally.seconds = seconds
            if tally.articles:
                covered = self._covered[domain]
                tally.coverage = {name: covered[name] / tally.articles for name in COVERED}
        report = RunReport(
            spider=self.crawler.spider.name if self.crawler.spider else "",
            started=datetime.fromtimestamp(self.started, UTC),
            finished=datetime.now(UTC),
            finish_reason=self._reason,
            outlets=list(self.outlets.values()),
            new_stories=self._new_stories,
            feed=_readable(self.store.store.feed_path),
            unverified=sum(1 for outlet in self.plan.outlets if outlet.verified is None),
        )
        self._examine(report)
        self._judge(report)
        return report

    def _examine(self, report: RunReport) -> None:
        """Hold each outlet against the health rules and its own last runs."""
        history = [read_report(data) for data in self.store.store.runs.last(HISTORY)]
        for tally in report.outlets:
            past = [o for run in history for o in run.outlets if o.outlet == tally.outlet]
            tally.newest = newest_known(tally, past)
            tally.health = health(tally, past)

    def _judge(self, report: RunReport) -> None:
        """Set the errors and the exit code; the last commit may still have failed."""
        failed = self.store.error
        report.errors = [str(failed)] if failed else []
        if errors := self._internal_errors + self._swallowed.count:
            report.errors.append(f"{errors} errors of our own: see the log; the pages stay due.")
        if self._reason not in ENDINGS and not failed:
            report.errors.append(f"The run ended early ({self._reason}): see the log.")
        wrong_setting = failed is not None and failed.exit_code == ConfigError.exit_code
        internal_error = len(report.errors) > wrong_setting
        report.errors += self.plan.faults
        report.exit_code = exit_code(
            internal_error=internal_error,
            configuration_error=wrong_setting or bool(self.plan.faults),
            signal=INTERRUPTION.number,
            time_budget=self._reason in BUDGETS,
            unhealthy=any(tally.health for tally in report.outlets),
        )
        if failed:
            written = self._count_committed()
            for tally in report.outlets:
                tally.lines = written.get(tally.outlet, 0)

    def _count_committed(self) -> dict[str, int]:
        """Return the lines that are safe, by outlet: what was planned since is not."""
        try:
            with closing(sqlite3.connect(self.store.store.path)) as connection:
                return Articles(connection).lines_since(self.started)
        except sqlite3.Error:
            return {}

    def _report_path(self) -> Path:
        return self.store.store.path.with_name(f"{self.store.store.spider}-run.json")

    def _publish(self, report: RunReport) -> None:
        """Write <state>/<spider>-run.json, whole or not at all."""
        path = self._report_path()
        draft = path.with_suffix(".json.new")
        try:
            draft.write_bytes(to_json(report))
            draft.replace(path)
        except OSError as error:
            report.errors.append(f"{path} could not be written: {error.strerror}.")
            report.exit_code = 1


def _readable(path: Path) -> str:
    """Return a path as people would type it."""
    return os.path.relpath(path)
