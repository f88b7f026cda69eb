"""robots.txt as RFC 9309 has it: read once a run and host, obeyed, and feared when it fails."""

import asyncio
import re
from typing import Self

from protego import Protego
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotConfigured,
    ResponseDataLossError,
    StopDownload,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.httpobj import urlparse_cached

from wirefeed.extensions import BudgetExtension, HostsExtension
from wirefeed.middlewares.hosts import HostWaits
from wirefeed.middlewares.resolver import refuse_private
from wirefeed.text.addresses import authority_of

MAX_BYTES = 512 * 1024  # RFC 9309 asks for 500 KiB at least; what follows is not read
LONGEST_DELAY = 60.0  # seconds of Crawl-delay that are obeyed
# A group is meant for a product token; what stands behind it is for people: "wirefeed bot".
_AGENT = re.compile(
    r"^([ \t]*user-agent[ \t]*:[ \t]*[^\s/#]+)[^\r\n]*", re.IGNORECASE | re.MULTILINE
)
NO_ANSWER = (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    OSError,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)


class RobotsForbid(IgnoreRequest):
    """robots.txt forbids this address."""


class RobotsUnreachable(IgnoreRequest):
    """robots.txt could not be read, which RFC 9309 (2.3.1.4) takes for a complete disallow."""


class RobotsMiddleware:
    """Let through what a host's robots.txt allows.

    A missing file (4xx) allows everything. A server error, silence or a 429, which is no missing
    file, allows nothing this run: Scrapy's own middleware would crawl on.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self.crawler = crawler
        self.agent = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        self._rules: dict[str, asyncio.Future[Protego | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware.bytes_received, signal=signals.bytes_received)
        return middleware

    async def process_request(self, request: Request) -> None:
        if request.meta.get("robots"):
            return
        rules = await self._rules_for(request)
        if rules is None:
            refuse_private(request)
            self._leave_waiting(request)
            self.crawler.stats.inc_value("wirefeed/robots/unreachable")
            raise RobotsUnreachable("robots.txt could not be read: stayed away this run")
        if not rules.can_fetch(request.url, self.agent):
            self.crawler.stats.inc_value("wirefeed/robots/forbidden")
            raise RobotsForbid("robots.txt forbids it")

    def _leave_waiting(self, request: Request) -> None:
        """Say so where a budget ended the wait, or a host answered with a wish to be left alone."""
        if budgets := self.crawler.get_extension(BudgetExtension):
            budgets.admit(request.meta.get("download_slot", ""))
        if hosts := self.crawler.get_extension(HostsExtension):
            host = hosts.known(authority_of(request.url))
            if host.asked and hosts.left(host):
                raise HostWaits(host)

    def bytes_received(self, data: bytes, request: Request) -> None:
        """Stop reading a robots.txt at the cap and keep what came."""
        if request.meta.get("robots"):
            request.meta["robots_bytes"] = request.meta.get("robots_bytes", 0) + len(data)
            if request.meta["robots_bytes"] > MAX_BYTES:
                raise StopDownload(fail=False)

    async def _rules_for(self, request: Request) -> Protego | None:
        host = urlparse_cached(request).netloc
        if host not in self._rules:
            answer: asyncio.Future[Protego | None] = asyncio.get_running_loop().create_future()
            self._rules[host] = answer
            rules = None
            try:
                rules = await self._fetch(request)
            finally:
                answer.set_result(rules)
        return await self._rules[host]

    async def _fetch(self, request: Request) -> Protego | None:
        url = urlparse_cached(request)
        meta = {"robots": True, "download_slot": request.meta.get("download_slot")}
        robots = Request(
            f"{url.scheme}://{url.netloc}/robots.txt",
            meta=meta,
            callback=NO_CALLBACK,
        )
        try:
            response = await self.crawler.engine.download_async(robots)
        except NO_ANSWER:
            return None
        rules = read_robots(response)
        if rules and (hosts := self.crawler.get_extension(HostsExtension)):
            delay = read_delay(rules, self.agent)
            hosts.set_delay(authority_of(robots.url), delay)
            hosts.pace(request.meta.get("download_slot", ""), delay)
        return rules


def read_robots(response: Response) -> Protego | None:
    """Return a host's rules, or None where everything is to be taken as forbidden."""
    if response.status >= 500 or response.status == 429:
        return None
    if response.status >= 400:
        return Protego.parse("")
    body = response.body
    if len(body) > MAX_BYTES:
        body = body[:MAX_BYTES].rpartition(b"\n")[0]  # half a rule would be another rule
    return Protego.parse(_AGENT.sub(r"\1", body.decode("utf-8", "replace")))


def read_delay(rules: Protego, agent: str) -> float:
    """Return the seconds between requests that robots.txt asks of us, 0 where it does not."""
    return min(rules.crawl_delay(agent) or 0.0, LONGEST_DELAY)
