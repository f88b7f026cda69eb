"""tdmrep.json: asked for before a host's first article, and known for a day."""

from collections.abc import Sequence
from typing import Self

import msgspec
from scrapy import Request
from scrapy.crawler import Crawler

from wirefeed.extensions import HostsExtension
from wirefeed.middlewares.last_hosts import LastHosts
from wirefeed.middlewares.robots import ask_file
from wirefeed.reading.hosts.tdm_file import MOST_RULES, Rule, find_reservation, read_tdm_file
from wirefeed.store.hosts import FORGOTTEN
from wirefeed.text.addresses import authority_of, path_of

LARGEST = 256 * 1024  # bytes of a file; a larger one is read as none


class TdmMiddleware:
    """Tells each article's request what its host's file says of it, as ``meta["filed"]``.

    Where a file cannot be had, what it said before holds for a month more; one that was never had
    reserves nothing, as the protocol has it. Header and meta tag are read all the same.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._rules = LastHosts[Sequence[Rule]]((), MOST_RULES, len)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("article"):
            outlet, host = request.meta.get("download_slot", ""), authority_of(request.url)
            rules = await self._rules.ask(outlet, host, lambda: self._learn(request, host))
            request.meta["filed"] = find_reservation(rules, path_of(request.url))

    async def _learn(self, request: Request, host: str) -> Sequence[Rule]:
        hosts = self.crawler.get_extension(HostsExtension)
        if hosts and (known := hosts.filed(host)) is not None:
            return msgspec.json.decode(known, type=list[Rule])
        rules = await self._fetch(request)
        if hosts and rules is not None:
            hosts.set_filed(host, msgspec.json.encode(rules).decode())
        elif hosts and (known := hosts.filed(host, FORGOTTEN)) is not None:
            return msgspec.json.decode(known, type=list[Rule])
        return rules or ()

    async def _fetch(self, request: Request) -> list[Rule] | None:
        """Return a host's rules, or None where it gave no answer that says whether it has any."""
        meta = {"well_known": True, "download_maxsize": LARGEST}
        response = await ask_file(self.crawler, request, "/.well-known/tdmrep.json", meta)
        if response is None:
            return None
        if response.status == 200:
            return read_tdm_file(response.body)
        return [] if 400 <= response.status < 500 and response.status != 429 else None
