"""What the log says of articles: little, and nothing that a page could forge."""

import logging

from scrapy import Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from twisted.python.failure import Failure

from wirefeed.items import Article


class QuietLog(LogFormatter):
    """Log an article by its address; its text would let a page write lines of its own."""

    def scraped(
        self, item: Article, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        return _line("Read %r", item)

    def dropped(
        self,
        item: Article,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> LogFormatterResult:
        return _line(f"Dropped ({type(exception).__name__}) %r", item)

    def item_error(
        self,
        item: Article,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> LogFormatterResult:
        return {"level": logging.ERROR, "msg": "An error of ours with %r", "args": (item.url,)}


def _line(message: str, item: Article) -> LogFormatterResult:
    return {"level": logging.DEBUG, "msg": message, "args": (item.url,)}
