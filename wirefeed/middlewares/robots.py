"""robots.txt as RFC 9309 has it: read once a run and host, obeyed, and feared when it fails."""

import asyncio
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

MAX_BYTES = 512 * 1024  # RFC 9309 asks for 500 KiB at least; what follows is not read
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

    A missing file (4xx) allows everything. A server error or silence allows nothing this run:
    Scrapy's own middleware would crawl on.
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
            self.crawler.stats.inc_value("wirefeed/robots/unreachable")
            raise RobotsUnreachable("robots.txt could not be read: stayed away this run")
        if not rules.can_fetch(request.url, self.agent):
            self.crawler.stats.inc_value("wirefeed/robots/forbidden")
            raise RobotsForbid("robots.txt forbids it")

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
        return read_robots(response)


def read_robots(response: Response) -> Protego | None:
    """Return a host's rules, or None where everything is to be taken as forbidden."""
    if response.status >= 500:
        return None
    if response.status >= 400:
        return Protego.parse("")
    body = response.body
    if len(body) > MAX_BYTES:
        body = body[:MAX_BYTES].rpartition(b"\n")[0]  # half a rule would be another rule
    return Protego.parse(body.decode("utf-8", "replace"))
