"""How much of a run each outlet may have, so that nobody waits for the slowest."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.settings import BaseSettings
from scrapy.utils.asyncio import create_looping_call

from wirefeed.extensions.plan import Plan, plan_of
from wirefeed.extensions.values import read_fact

SECONDS = 0.5  # between two looks at the clock
GRACE = 5.0  # seconds; what is under way when a run is stopped may still arrive


class LeftDue(IgnoreRequest):
    """What was asked for is left to a later run: its outlet's budget, or the run, is over."""


@dataclass(slots=True, eq=False)
class Budget:
    """What one outlet may have of a run, and what it has had; 0 sets no bound."""

    seconds: float = 0.0  # from its first request on
    pages: int = 0  # requests of any kind, robots.txt and listings among them
    started: float | None = None
    asked: int = 0
    over: str = ""  # why it gets nothing more, as a person reads it
    late: bool = False  # it is the time that is over
    under_way: set["asyncio.Future[Any]"] = field(default_factory=set)

    def look(self) -> None:
        """Set `over` where the time or the pages are spent."""
        if self.started is None or self.late:
            return
        if self.seconds and time.monotonic() - self.started >= self.seconds:
            self.over, self.late = f"out of time after {self.seconds:g} s", True
        elif self.pages and self.asked >= self.pages:
            self.over = f"out of requests after {self.pages:,}"


class BudgetExtension:
    """Ends what is asked of an outlet with its budget, and of all outlets with the run.

    What waits is dropped at once; what is under way is cut off when an outlet's time is over, and
    `GRACE` seconds after the run was stopped. The ledger's rows stay due.
    """

    def __init__(self, crawler: Crawler, budgets: dict[str, Budget]) -> None:
        self.crawler, self.budgets = crawler, budgets
        self._stopped: float | None = None
        self._beat = create_looping_call(self.look)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler, read_budgets(crawler.settings, plan_of(crawler)))
        crawler.signals.connect(extension.engine_started, signal=signals.engine_started)
        crawler.signals.connect(extension.engine_stopped, signal=signals.engine_stopped)
        return extension

    def engine_started(self) -> None:
        self._beat.start(SECONDS)

    def engine_stopped(self) -> None:
        if self._beat.running:
            self._beat.stop()

    def is_over(self, outlet: str) -> bool:
        """Tell whether an outlet may be asked for nothing more in this run."""
        return self._stopped is not None or bool(self.budgets[outlet].over)

    def admit(self, outlet: str) -> None:
        """Raise `LeftDue` where an outlet may not be asked any more."""
        if outlet in self.budgets and self.is_over(outlet):
            raise self._left_due(outlet)

    def spend(self, outlet: str) -> None:
        """Count a request that is made now; raise `LeftDue` where there is none left."""
        self.admit(outlet)
        if budget := self.budgets.get(outlet):
            budget.asked += 1
            self._look_at(outlet, budget)

    async def carry(self, outlet: str, transfer: Any) -> Any:
        """Return what a transfer brings; raise `LeftDue` where the budget ends before it does."""
        budget = self.budgets.get(outlet)
        if budget is None:
            return await transfer
        task = asyncio.ensure_future(transfer)
        budget.started = budget.started or time.monotonic()
        budget.under_way.add(task)
        try:
            return await task
        except asyncio.CancelledError as error:
            raise self._left_due(outlet) from error
        finally:
            budget.under_way.discard(task)

    def look(self) -> None:
        """Cut off what is over; the beat calls it."""
        if self._stopped is None and is_ending(self.crawler):
            self._stopped = time.monotonic()
        for outlet, budget in self.budgets.items():
            self._look_at(outlet, budget)

    def _look_at(self, outlet: str, budget: Budget) -> None:
        budget.look()
        if self.is_over(outlet):
            self._drop_waiting(outlet)
        if budget.late or self._is_grace_over():
            for transfer in list(budget.under_way):
                transfer.cancel()

    def _is_grace_over(self) -> bool:
        return self._stopped is not None and time.monotonic() - self._stopped >= GRACE

    def _drop_waiting(self, outlet: str) -> None:
        """Fail what waits for its turn: Scrapy would fetch it to the end, at the outlet's pace."""
        slot = self.crawler.engine.downloader.slots.get(outlet)
        while slot and slot.queue:
            _, waiting = slot.queue.popleft()
            waiting.errback(self._left_due(outlet))

    def _left_due(self, outlet: str) -> LeftDue:
        return LeftDue(self.budgets[outlet].over or "the run is over")


def is_ending(crawler: Crawler) -> bool:
    """Tell whether Scrapy has begun to end the run; it sends no signal before all is done."""
    slot = crawler.engine._slot if crawler.engine else None  # noqa: SLF001  nothing public says so
    return slot is None or slot.closing is not None


def read_budgets(settings: BaseSettings, plan: Plan) -> dict[str, Budget]:
    """Return each outlet's budget: what was stated for this run, else its facts, else ours."""
    return {
        outlet.domain: Budget(
            seconds=read_fact(settings, "WIREFEED_OUTLET_SECONDS", outlet.budget_seconds),
            pages=int(read_fact(settings, "WIREFEED_OUTLET_PAGES", outlet.budget_pages)),
        )
        for outlet in plan.outlets
    }
