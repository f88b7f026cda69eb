"""Parts of a crawl that fail in the ways such parts can, for tests to put in by a setting."""

import errno
import os

from scrapy.exceptions import CloseSpider
from twisted.internet.defer import Deferred

from newsstand.resolver import NewsstandResolver
from wirefeed.base_spiders import AgencySpider
from wirefeed.middlewares import RobotsMiddleware


class Spider(AgencySpider):
    name = "faulty"
    agency = "ians"


class BrokenInit(Spider):
    name = "init"

    def __init__(self, **arguments):
        raise RuntimeError("cannot be made")


class BrokenStart(Spider):
    name = "start"

    async def start(self):
        async for request in super().start():
            yield request
        raise RuntimeError("cannot start")


class BrokenCallback(Spider):
    name = "callback"

    def parse_article(self, response, outlet, entry):
        raise RuntimeError("cannot read")


class Closing(Spider):
    name = "closing"

    def parse_listing(self, response, outlet, page):
        raise CloseSpider("enough")


class FullDisk(Spider):
    """Leaves no room on the disk from the first article on."""

    name = "full"

    def parse_article(self, response, outlet, entry):
        if not self.crawler.settings["FAULTLESS"]:
            self.store.store.least_free = 2**80
        return super().parse_article(response, outlet, entry)


class LockedFeed(Spider):
    """May not open the files of its feed."""

    name = "locked"

    def parse_article(self, response, outlet, entry):
        os.open = refuse_feeds
        return super().parse_article(response, outlet, entry)


def refuse_feeds(path, *rest, real=os.open, **more):
    if str(path).endswith(".jsonl"):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return real(path, *rest, **more)


class Forging(Spider):
    """Fails on one article with a text that would like to be a line of the log."""

    name = "forging"

    def parse_article(self, response, outlet, entry):
        if entry.url.endswith("title"):
            raise RuntimeError(
                "cannot take this page\r\n2026-11-28 00:00:00 [scrapy] ERROR: forged\x1b[2J"
            )
        return super().parse_article(response, outlet, entry)


class BrokenRules(RobotsMiddleware):
    async def _fetch(self, request):
        raise ZeroDivisionError("cannot read the rules")


class BrokenItems:
    def process_item(self, item):
        raise RuntimeError("cannot take an item")


class BrokenOpening:
    def open_spider(self):
        raise RuntimeError("cannot open")

    def process_item(self, item):
        return item


class BrokenClosing(BrokenOpening):
    def open_spider(self):
        pass

    def close_spider(self):
        raise RuntimeError("cannot close")


class SilentResolver(NewsstandResolver):
    """Never answers for one name."""

    def getHostByName(self, name, timeout=()):  # noqa: N802  Twisted's name
        return Deferred() if name == "pier.test" else super().getHostByName(name, timeout)
