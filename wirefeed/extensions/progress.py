"""A line of progress for people who watch a run; cron and log files see nothing of it."""

import shutil
import sys
import time
from datetime import timedelta
from typing import Self, TextIO

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call

from wirefeed.extensions.plan import plan_of
from wirefeed.extensions.run import RunExtension
from wirefeed.report import OutletRun, count, span

SECONDS = 0.5
ERASE = "\x1b[2K"


class Progress:
    """Rewrites one line on a terminal, twice a second, and erases it at the end."""

    def __init__(self, crawler: Crawler, terminal: TextIO) -> None:
        self.crawler, self.terminal = crawler, terminal
        self._beat = create_looping_call(self.show)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not sys.stderr.isatty():
            raise NotConfigured
        plan_of(crawler)
        progress = cls(crawler, sys.stderr)
        crawler.signals.connect(progress.engine_started, signal=signals.engine_started)
        crawler.signals.connect(progress.spider_closed, signal=signals.spider_closed)
        return progress

    def engine_started(self) -> None:
        self._beat.start(SECONDS)

    def show(self) -> None:
        run = self.crawler.get_extension(RunExtension)
        if run:
            width = shutil.get_terminal_size().columns - 1
            # Back to the line's beginning, so that a warning overwrites it.
            lasted = timedelta(seconds=time.time() - run.started)
            line = fit(describe(list(run.tally.outlets.values()), lasted), width)
            self.terminal.write(f"\r{ERASE}{line}\r")
            self.terminal.flush()

    def spider_closed(self) -> None:
        if self._beat.running:
            self._beat.stop()
        self.terminal.write(f"\r{ERASE}")
        self.terminal.flush()


def describe(outlets: list[OutletRun], lasted: timedelta) -> str:
    """Return how far a run is.

    >>> describe([OutletRun(outlet="a.test", listings=1, articles=12, lines=7, copies=1)],
    ...          timedelta(seconds=8))
    '8 s: listings of 1 of 1 outlets, 12 articles read, 7 lines, 1 copy, 0 failed'
    """
    listed = sum(1 for outlet in outlets if outlet.listings)
    read, lines, copies = (
        sum(getattr(outlet, name) for outlet in outlets) for name in ("articles", "lines", "copies")
    )
    failed = sum(sum(outlet.failures.values()) for outlet in outlets)
    return (
        f"{span(lasted)}: listings of {listed} of {len(outlets)} outlets, "
        f"{count(read, 'article')} read, {count(lines, 'line')}, "
        f"{count(copies, 'copy', 'copies')}, {failed:,} failed"
    )


def fit(line: str, width: int) -> str:
    """Return as many of a line's counts as have room, the first ones.

    >>> fit("8 s: listings of 1 of 1 outlets, 12 articles read, 7 lines", 50)
    '8 s: listings of 1 of 1 outlets, 12 articles read'
    """
    if len(line) <= width:
        return line
    whole, _, _ = line[: width + 1].rpartition(", ")
    return whole or line[:width]
