"""The end of a run: how it went, in a report, and the exit code it earned."""

import contextlib
import logging
import os
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider

from wirefeed.errors import ConfigError, WirefeedError
from wirefeed.extensions.budgets import BudgetExtension
from wirefeed.extensions.folders import project_folder
from wirefeed.extensions.interruption import INTERRUPTION
from wirefeed.extensions.needed import needed
from wirefeed.extensions.plan import Plan, plan_of
from wirefeed.extensions.store import StoreExtension
from wirefeed.extensions.swallowed import Swallowed
from wirefeed.extensions.tally import TallyExtension
from wirefeed.items import VERSIONS
from wirefeed.report import (
    RUNS,
    OutletRun,
    RunReport,
    count,
    exit_code,
    health,
    list_gaps,
    metrics,
    newest_known,
    recall,
    to_json,
)
from wirefeed.store import Articles

logger = logging.getLogger(__name__)

BUDGETS = (
    "closespider_timeout",
    "closespider_timeout_no_item",
    "closespider_pagecount",
    "closespider_pagecount_no_item",
    "closespider_itemcount",
)
ENDINGS = ("finished", "shutdown", *BUDGETS)
REMEDIES = {
    "memusage_exceeded": "raise MEMUSAGE_LIMIT_MB, or ask fewer outlets at a time (-a outlets=...)",
    "start_error": "see the log for the error in the spider's start",
    "closespider_errorcount": "see the log for the errors that CLOSESPIDER_ERRORCOUNT counted",
}


class RunExtension:
    """Ends a run: last commit, report, closed store."""

    store: StoreExtension
    tally: TallyExtension

    def __init__(self, crawler: Crawler, plan: Plan) -> None:
        self.crawler, self.plan = crawler, plan
        self.started = time.time()
        self.report: RunReport | None = None
        self._swallowed = Swallowed()
        self._reason = ""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        run = cls(crawler, plan_of(crawler))
        run._swallowed.start()
        for handler, at in (
            (run.engine_started, signals.engine_started),
            (run.spider_closed, signals.spider_closed),
            (run.engine_stopped, signals.engine_stopped),
        ):
            crawler.signals.connect(handler, signal=at)
        return run

    def engine_started(self) -> None:
        self.store = needed(self.crawler, StoreExtension)
        self.tally = needed(self.crawler, TallyExtension)
        self._report_path().unlink(missing_ok=True)  # of the last run: this one may not get there

    def spider_closed(self, reason: str) -> None:
        self._reason = reason

    def engine_stopped(self) -> None:
        """Commit the rest, judge the run, write its report and close the store."""
        self.store.commit()
        self._swallowed.stop()
        report = self._report()
        with contextlib.suppress(WirefeedError, CloseSpider), self.store.writing() as store:
            store.runs.add(self.started, to_json(report))
        self.store.close()
        self._judge(report)
        self._publish(report)
        self._publish_metrics(report)
        self.report = report

    def _report(self) -> RunReport:
        outlets = self.tally.sum_up(time.time() - self.started)
        self._count_due()
        report = RunReport(
            spider=self.crawler.spider.name if self.crawler.spider else "",
            started=datetime.fromtimestamp(self.started, UTC),
            finished=datetime.now(UTC),
            finish_reason=self._reason,
            outlets=outlets,
            new_stories=self.tally.new_stories,
            carried=self.store.store.carried,
            unverified=sum(1 for outlet in self.plan.outlets if outlet.verified is None),
        )
        self._examine(report)
        self._judge(report)
        return report

    def _count_due(self) -> None:
        """Note how many articles of each outlet are due or wait, and whose budget is over."""
        budgets = self.crawler.get_extension(BudgetExtension)
        now, ledger = self.store.store.clock(), self.store.store.ledger
        for domain, tally in self.tally.outlets.items():
            with contextlib.suppress(sqlite3.Error):  # the disk that ended the run
                tally.due = ledger.count_due(domain, now, None)
                tally.waiting = ledger.count_waiting(domain, now)
                tally.due_older = tally.due - ledger.count_due(domain, now, self.plan.since)
            tally.over = budgets.budgets[domain].over if budgets else ""

    def _examine(self, report: RunReport) -> None:
        """Hold each outlet against the health rules and its own last runs."""
        domains = self.tally.outlets
        history = recall(self.store.store.runs.read(), domains, RUNS)
        past_of: dict[str, list[OutletRun]] = {domain: [] for domain in domains}
        for run in history:
            for outlet in run.outlets:
                if outlet.outlet in past_of:
                    past_of[outlet.outlet].append(outlet)
        for tally in report.outlets:
            past = past_of[tally.outlet]
            tally.newest = newest_known(tally, past)
            tally.gaps = list_gaps(tally, past)
            tally.health = health(tally, past)

    def _judge(self, report: RunReport) -> None:
        """Set the errors and the exit code; the last commit may still have failed."""
        failed = self.store.error
        report.errors = [str(failed)] if failed else []
        report.warnings = [*self.store.store.feed.warnings, *self.store.warnings]
        if errors := self.tally.internal_errors + self._swallowed.count:
            errors_of_ours = count(errors, "error")
            report.errors.append(f"{errors_of_ours} of our own: see the log; the pages stay due.")
        if self._swallowed.exports:
            report.errors.append(
                "An export (-o, -O or FEEDS) is not whole: see the log for the reason; its lines "
                f"are all in {_readable(self.store.store.feed_path)}."
            )
        if self._reason not in ENDINGS and not failed:
            remedy = REMEDIES.get(self._reason, "see the log for the reason, and run again")
            report.errors.append(f"The run ended early ({self._reason}): {remedy}.")
        wrong_setting = failed is not None and failed.exit_code == ConfigError.exit_code
        internal_error = len(report.errors) > wrong_setting
        report.errors += self.plan.faults
        report.exit_code = exit_code(
            internal_error=internal_error,
            configuration_error=wrong_setting or bool(self.plan.faults),
            signal=INTERRUPTION.number,
            budget=self._reason in BUDGETS,
            unhealthy=any(tally.health for tally in report.outlets),
        )
        if failed:
            self._recount(report)
        report.feed = _readable(self.store.store.feed_path) if report.lines else ""

    def _recount(self, report: RunReport) -> None:
        """Count what is safe alone: what was written since the last commit is not."""
        report.new_stories = report.carried = 0  # what took a line's place is its outlet's here
        for tally in report.outlets:
            tally.lines = tally.versions = tally.copies = 0
        for outlet, relation, is_line in self._read_committed():
            if outlet not in self.tally.outlets:  # placed while the clock was ahead
                continue
            tally = self.tally.outlets[outlet]
            tally.lines += is_line
            if relation == "first":
                report.new_stories += 1
            elif relation in VERSIONS:
                tally.versions += 1
            elif relation != "withdrawn":
                tally.copies += 1

    def _read_committed(self) -> list[tuple[str, str, bool]]:
        try:
            with closing(sqlite3.connect(self.store.store.path)) as connection:
                return Articles(connection).placed_since(self.started)
        except sqlite3.Error:
            return []

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

    def _publish_metrics(self, report: RunReport) -> None:
        """Write the textfile for node_exporter, if one is wanted; without it the run is no worse.

        The name of the draft does not end as the files that node_exporter reads.
        """
        if not self.crawler.settings["WIREFEED_TEXTFILES"]:
            return
        folder = project_folder(self.crawler.settings, "WIREFEED_TEXTFILES")
        path = folder / f"wirefeed-{report.spider}.prom"
        draft = path.with_suffix(".prom.new")
        try:
            draft.write_text(metrics(report), encoding="utf-8")
            draft.replace(path)
        except OSError as error:
            logger.warning(
                "%s could not be written (%s): see WIREFEED_TEXTFILES.", path, error.strerror
            )


def _readable(path: Path) -> str:
    """Return a path as people would type it."""
    return os.path.relpath(path)
