"""What the log says of articles: little, nothing that a page could forge, and no secret."""

import logging
from typing import Any, Self

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from twisted.python.failure import Failure

from wirefeed.extensions.secrets import Secrets
from wirefeed.items import Article

LONGEST = 20_000  # characters of a message; Scrapy's list of settings has a quarter of it


class QuietLog(LogFormatter):
    """Log an article by its address; its text would let a page write lines of its own."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        guard_log(Secrets.of(crawler.settings))
        return cls()

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


def guard_log(secrets: Secrets) -> None:
    """Make every message of this process harmless, whoever logs it and wherever it is written.

    Scrapy puts up new handlers as it goes, and Twisted logs through Python too: only the records
    are common to all.
    """

    class Record(logging.LogRecord):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            if self.exc_info and self.exc_info[0]:
                told = logging.Formatter().formatException(self.exc_info)
                self.exc_text = harmless(f"\n{told}", secrets)[1:]

        def getMessage(self) -> str:  # noqa: N802  logging's name
            return harmless(super().getMessage(), secrets)

    logging.setLogRecordFactory(Record)


def harmless(text: str, secrets: Secrets) -> str:
    r"""Return a text without secrets, of which no further line can pass for one of the log.

    >>> print(harmless("No answer\n2026-11-28 [scrapy] ERROR: forged\r\x1b[2J", Secrets()))
    No answer
      2026-11-28 [scrapy] ERROR: forged\x0d\x1b[2J
    """
    text = secrets.hide(text)[:LONGEST]  # in this order: half a secret would not be known
    if text.isprintable():
        return text
    plain = "".join(c if c.isprintable() or c == "\n" else _escape(c) for c in text)
    return plain.replace("\n", "\n  ")


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _line(message: str, item: Article) -> LogFormatterResult:
    return {"level": logging.DEBUG, "msg": message, "args": (item.url,)}
