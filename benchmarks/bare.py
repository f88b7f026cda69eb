"""What a crawl costs at the least: a spider that downloads the same pages and reads none.

It runs without the project (`scrapy runspider`), so that nothing of wirefeed is imported.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred, succeed


class Loopback(CachingThreadedResolver):
    """Every name is this machine."""

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> "Deferred[str]":  # noqa: N802  Twisted's name
        return succeed("127.0.0.1")


class BareSpider(Spider):
    """Asks for the listing of each host of `-a hosts=a.test:80,...` and for all it links to."""

    name = "bare"

    def __init__(self, hosts: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.hosts = hosts.split(",")

    async def start(self) -> AsyncIterator[Request]:
        for host in self.hosts:
            yield Request(f"http://{host}/", callback=self.parse_listing)

    def parse_listing(self, response: Response) -> Iterator[Request]:
        for link in response.xpath("//a/@href").getall():
            yield response.follow(link, callback=self.parse)

    def parse(self, response: Response) -> None:
        """Read nothing."""
