"""What hosts ask of us, for a run, and the outlets that it leaves to another run."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler

from wirefeed.errors import BusyError, WirefeedError
from wirefeed.extensions.environment import is_stated
from wirefeed.extensions.folders import project_folder
from wirefeed.extensions.plan import plan_of
from wirefeed.extensions.store import StoreExtension
from wirefeed.registry import Outlet
from wirefeed.store import Host, Hosts, Visits
from wirefeed.store.hosts import FILED, NAME


class HostsExtension:
    """Owns hosts.db and the locks of the run's outlets; a file it cannot use ends the run."""

    def __init__(self, crawler: Crawler, hosts: Hosts, visits: Visits) -> None:
        self.crawler, self.hosts, self.visits = crawler, hosts, visits
        self.failed = False
        settings = crawler.settings
        self.paces = settings.getbool("ROBOTSTXT_OBEY") and not is_stated(
            settings, "DOWNLOAD_DELAY"
        )

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        plan = plan_of(crawler)
        state = project_folder(crawler.settings, "WIREFEED_STATE")
        hosts = Hosts(state / NAME)
        visits = Visits(state / "hosts", [outlet.domain for outlet in plan.outlets])
        if len(visits.busy) == len(plan.outlets):
            visits.release()
            hosts.close()
            raise BusyError(
                "Another run is visiting every outlet of this one: wait until it has ended."
            )
        extension = cls(crawler, hosts, visits)
        crawler.signals.connect(extension.engine_stopped, signal=signals.engine_stopped)
        return extension

    def is_ours(self, outlet: Outlet) -> bool:
        """Tell whether this run visits an outlet, which another run may be doing."""
        return outlet.domain not in self.visits.busy

    def known(self, host: str) -> Host:
        try:
            return self.hosts.known(host)
        except WirefeedError as error:
            self._end(error)
            return Host(name=host)

    def left(self, host: Host) -> float:
        """Return the seconds for which nothing is asked of a host."""
        return max(host.not_before - self.hosts.clock(), 0.0)

    def refused(
        self, host: str, reason: str, *, seconds: float | None = None, asked: bool, free: int
    ) -> None:
        with self._writing() as hosts:
            hosts.refused(host, reason, seconds=seconds, asked=asked, free=free)

    def answered(self, host: str) -> None:
        with self._writing() as hosts:
            hosts.answered(host)

    def set_delay(self, host: str, seconds: float) -> None:
        with self._writing() as hosts:
            hosts.set_delay(host, seconds)

    def filed(self, host: str, seconds: float = FILED) -> str | None:
        try:
            return self.hosts.filed(host, seconds)
        except WirefeedError as error:
            self._end(error)
            return None

    def set_filed(self, host: str, rules: str) -> None:
        with self._writing() as hosts:
            hosts.set_filed(host, rules)

    def pace(self, slot: str, seconds: float) -> None:
        """Leave so many seconds between an outlet's requests, unless it is asked for more already.

        The slot may be made anew at any time, so that what it is made of is changed too.
        """
        downloader: Any = self.crawler.engine.downloader if self.crawler.engine else None
        if not (self.paces and seconds and downloader):
            return
        facts = downloader.per_slot_settings.get(slot, {})
        if facts.get("delay", seconds) < seconds:
            facts["delay"] = seconds
        if slot in downloader.slots and downloader.slots[slot].delay < seconds:
            downloader.slots[slot].delay = seconds

    def engine_stopped(self) -> None:
        self.hosts.close()
        self.visits.release()

    @contextmanager
    def _writing(self) -> Iterator[Hosts]:
        try:
            yield self.hosts
        except WirefeedError as error:
            self._end(error)

    def _end(self, error: WirefeedError) -> None:
        """End the run as where its store fails: without its memory it would not be polite."""
        self.failed = True
        store = self.crawler.get_extension(StoreExtension)
        if store is None:
            raise error
        store.stop(error)
