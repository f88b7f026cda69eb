"""robots.txt as RFC 9309 has it: read once a run and host, obeyed, and feared when it fails."""

import re
from dataclasses import dataclass
from typing import Any, Self

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
from wirefeed.middlewares.last_hosts import LastHosts
from wirefeed.middlewares.resolver import refuse_private
from wirefeed.text.addresses import authority_of

MAX_BYTES = 512 * 1024  # RFC 9309 asks for 500 KiB at least; what follows is not read
# Rules for us, and of all an outlet's hosts but two: half a second, 15 MB; a hundred are many.
MOST_RULES = 10_000
LONGEST_DELAY = 60.0  # seconds of Crawl-delay that are obeyed
# A group is meant for a product token; what stands behind it is for people: "wirefeed bot".
_AGENT = re.compile(r"user[- ]?agent(?:\s*:\s*|\s+)(\*(?![^\s/#])|[^\s/#*]*)", re.IGNORECASE)
# What we obey of a group, as Protego spells it: a colon may lack, and a letter of "disallow".
_RULE = re.compile(r"(?:allow|diss?all?ow|diasllow|disallaw)(?=[\s:])", re.IGNORECASE)
_DELAY = re.compile(r"crawl[- ]delay(?=[\s:])", re.IGNORECASE)
_OPEN = ("sitemap", "host")  # said of the whole site: such a line ends no row of names
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


@dataclass(frozen=True, slots=True)
class Rules:
    """What a host's robots.txt asks of us."""

    parsed: Protego
    number: int  # of its Allow and Disallow lines for us

    def allow(self, url: str) -> bool:
        return self.parsed.can_fetch(url, "*")

    @property
    def delay(self) -> float:
        """The seconds to leave between requests, 0 where it asks for none."""
        return min(self.parsed.crawl_delay("*") or 0.0, LONGEST_DELAY)


class RobotsMiddleware:
    """Let through what a host's robots.txt allows.

    A missing file (4xx) allows everything. A server error, silence or a 429, which is no missing
    file, allows nothing this run: Scrapy's own middleware would crawl on.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self.crawler = crawler
        agent = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        self.product = read_product(agent)
        self._rules = LastHosts[Rules | None](None, MOST_RULES, _weigh)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware.bytes_received, signal=signals.bytes_received)
        return middleware

    async def process_request(self, request: Request) -> None:
        if request.meta.get("robots"):
            return
        outlet, host = request.meta.get("download_slot", ""), urlparse_cached(request).netloc
        rules = await self._rules.ask(outlet, host, lambda: self._fetch(request))
        if rules is None:
            refuse_private(request)
            self._leave_waiting(request)
            self.crawler.stats.inc_value("wirefeed/robots/unreachable")
            raise RobotsUnreachable("robots.txt could not be read: stayed away this run")
        if not rules.allow(request.url):
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

    async def _fetch(self, request: Request) -> Rules | None:
        response = await ask_file(self.crawler, request, "/robots.txt", {"robots": True})
        rules = read_robots(response, self.product) if response else None
        if rules and (hosts := self.crawler.get_extension(HostsExtension)):
            hosts.set_delay(authority_of(request.url), rules.delay)
            hosts.pace(request.meta.get("download_slot", ""), rules.delay)
        return rules


async def ask_file(
    crawler: Crawler, request: Request, path: str, meta: dict[str, Any]
) -> Response | None:
    """Return what the host of a request answers for a file of its own, None where it does not."""
    url = urlparse_cached(request)
    asked = Request(
        f"{url.scheme}://{url.netloc}{path}",
        meta={**meta, "download_slot": request.meta.get("download_slot")},
        callback=NO_CALLBACK,
    )
    try:
        response: Response = await crawler.engine.download_async(asked)
    except NO_ANSWER:
        return None
    return response


def _weigh(rules: Rules | None) -> int:
    return rules.number if rules else 0


def read_robots(response: Response, product: str) -> Rules | None:
    """Return what a host asks of a product, or None where everything is to be taken as forbidden.

    That of a group for the product itself, else that of the group for everyone (RFC 9309, 2.2.1).
    Where it has more rules than we keep, none of them is passed over: all is forbidden.
    """
    if response.status >= 500 or response.status == 429:
        return None
    body = response.body if response.status < 400 else b""
    if len(body) > MAX_BYTES:
        body = body[:MAX_BYTES].rpartition(b"\n")[0]  # half a rule would be another rule
    lines = _lines_for(product, body.decode("utf-8-sig", "replace"))
    number = sum(1 for line in lines if _RULE.match(line))
    if number > MOST_RULES:
        lines, number = ["Disallow: /"], 1
    return Rules(Protego.parse("\n".join(("User-agent: *", *lines))), number)


def _lines_for(product: str, text: str) -> list[str]:
    """Return the lines we obey of a product's groups together, else of those for everyone."""
    groups: dict[str, list[str]] = {}
    named: set[str] = set()
    is_open = False  # a further name joins the row
    for line in map(str.strip, text.splitlines()):
        if found := _AGENT.match(line):
            if not is_open:
                named, is_open = set(), True
            if (name := found[1].lower()) in (product, "*"):
                named.add(name)
                groups.setdefault(name, [])
        elif rule := line.partition("#")[0].strip():
            is_ours = bool(_RULE.match(rule) or _DELAY.match(rule))
            for name in named if is_ours else ():
                groups[name].append(rule)
            if is_ours or ":" in rule:  # else it says nothing
                is_open = is_open and rule.lower().startswith(_OPEN)
    return groups.get(product, groups.get("*", []))


def read_product(agent: str) -> str:
    """Return the product token of a user agent, which groups of robots.txt name.

    >>> read_product("wirefeed/0.1.0 (+https://example.org/crawler)")
    'wirefeed'
    """
    return re.split(r"[\s/]", agent.strip(), maxsplit=1)[0].lower()
