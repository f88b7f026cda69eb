"""The ping at a run's start; that of its end is the command's, which knows the exit code."""

import asyncio
import logging
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from wirefeed.extensions.plan import plan_of
from wirefeed.report import check_ping, ping

logger = logging.getLogger(__name__)


class PingExtension:
    """Tells the watchdog of WIREFEED_PING_URL that a run has begun, and keeps nobody waiting."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.failed = ""  # why the ping at the start did

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        url = check_ping(crawler.settings["WIREFEED_PING_URL"])
        if not url:
            raise NotConfigured
        plan_of(crawler)
        extension = cls(url)
        crawler.signals.connect(extension.engine_started, signal=signals.engine_started)
        crawler.signals.connect(extension.engine_stopped, signal=signals.engine_stopped)
        return extension

    def engine_started(self) -> None:
        self._sent = asyncio.get_running_loop().run_in_executor(None, ping, self.url, "start")

    async def engine_stopped(self) -> None:
        """Wait for the ping: one that came after the end's would say that the run goes on."""
        self.failed = await self._sent
        if self.failed:
            logger.warning("%s", self.failed)
