"""`scrapy crawl`, in place of Scrapy's own: it tells the truth in its exit code and last screen."""

import argparse
import asyncio
import sys
import traceback
from typing import Any

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.exceptions import UsageError

from wirefeed.errors import WirefeedError
from wirefeed.extensions import RunExtension
from wirefeed.extensions.interruption import INTERRUPTION
from wirefeed.report import exit_code, screen

EXIT_CODES = (
    "Exit codes: 0 fine, also when nothing is new; 1 an internal or disk error, what was "
    "committed is safe; 2 a wrong setting, argument or outlet file; 3 at least one outlet failed "
    "its health rule; 4 stopped by its time budget (CLOSESPIDER_TIMEOUT); 75 another run of the "
    "spider is under way; 130, 143 stopped cleanly by a signal."
)
AT_ONCE = "wirefeed: stopped at once; what was committed is safe, the next run goes on."
ARGUMENTS = (
    "Spider arguments: -a outlets=a.com,b.com (default: all that carry the agency); "
    "-a since=2d (an age or a day: nothing older); -a limit=20 (articles fetched in this run); "
    "-a keep=all (articles without any agency credit too); for wire also -a agencies=ians,ani."
)


class Command(ScrapyCrawl):
    """Run a spider and say how it went."""

    def short_desc(self) -> str:
        return "Fetch an agency's dispatches: everything new since the last run"

    def long_desc(self) -> str:
        return f"{self.short_desc()}. {ARGUMENTS} {EXIT_CODES}"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError
        assert self.crawler_process
        try:
            crawler = self._create_crawler(args[0])
        except KeyError as error:
            names = ", ".join(sorted(self.crawler_process.spider_loader.list()))
            raise UsageError(f"no spider {args[0]}: there are {names}.") from error
        asyncio.get_event_loop().call_soon(INTERRUPTION.listen)
        task: Any = self.crawler_process.crawl(crawler, **opts.spargs)
        failed: BaseException | None
        try:
            self.crawler_process.start()
            failed = failure_of(task)
        except WirefeedError as error:  # of the resolver, which is made last
            task.cancel()
            failed = error
        if isinstance(failed, WirefeedError):
            print(f"wirefeed: {failed}", file=sys.stderr)
            self.exitcode = failed.exit_code
            return
        if INTERRUPTION.number and failed is not None:  # before the run began, or a second time
            print(AT_ONCE, file=sys.stderr)
            self.exitcode = exit_code(signal=INTERRUPTION.number)
            return
        if failed is not None:
            traceback.print_exception(failed)
        run = crawler.get_extension(RunExtension) if failed is None else None
        self.exitcode = run.report.exit_code if run and run.report else 1
        if run and run.report:
            for fault in run.plan.faults:
                print(f"wirefeed: {fault}", file=sys.stderr)
            print(screen(run.report))


def failure_of(task: "asyncio.Task[None]") -> BaseException | None:
    """Return what kept a crawl from running, None where it ran."""
    if not task.done() or task.cancelled():
        return RuntimeError("the crawl was cut off")
    return task.exception()
