"""`scrapy crawl`, in place of Scrapy's own: it tells the truth in its exit code and last screen."""

import argparse
import asyncio
import sys
import traceback
from typing import Any

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import Crawler

from wirefeed.commands.checked import find_known_slips, refuse
from wirefeed.commands.stores import check_words, find_spider
from wirefeed.commands.streams import prepare_streams
from wirefeed.errors import BusyError, ConfigError, WirefeedError
from wirefeed.extensions import RunExtension
from wirefeed.extensions.feed_exports import find_unwritable
from wirefeed.extensions.interruption import INTERRUPTION
from wirefeed.extensions.logs import harmless
from wirefeed.extensions.ping import PingExtension
from wirefeed.extensions.secrets import Secrets
from wirefeed.report import EXIT_CODES, check_ping, exit_code, ping, screen

AT_ONCE = "stopped at once; what was committed is safe, the next run goes on."
ARGUMENTS = (
    "Spider arguments: -a outlets=a.com,b.com (default: all that carry the agency); "
    "-a since=2d (an age, or a day with or without a time: nothing older); "
    "-a limit=20 (articles fetched in this run); "
    "-a keep=all (articles without any agency credit too); for wire also -a agencies=ians,ani."
)


class Command(ScrapyCrawl):
    """Run a spider and say how it went."""

    def short_desc(self) -> str:
        return "Fetch an agency's dispatches: everything new since the last run"

    def long_desc(self) -> str:
        codes = " ".join(f"{code}: {meaning}." for code, meaning in EXIT_CODES.items())
        return f"{self.short_desc()}. {ARGUMENTS} Exit codes: {codes}"

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        for files in (opts.output, opts.overwrite_output):  # Scrapy wants a format with stdout's -
            if files:
                files[:] = ["-:jsonl" if file == "-" else file for file in files]
        prepare_streams()
        super().process_options(args, opts)
        assert self.settings is not None
        slips = [*find_known_slips(self.settings)]  # a wrong value is the run's to say: it pings
        slips += find_unwritable(map(str, self.settings.getdict("FEEDS")))
        refuse(slips)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_words(args, 1, "name one spider; for several agencies: crawl wire -a agencies=a,b.")
        assert self.crawler_process
        find_spider(self.crawler_process.spider_loader, args[0])
        crawler = self._create_crawler(args[0])
        failed = run_crawl(self.crawler_process, crawler, **opts.spargs)
        said = self.end(crawler, failed)
        unsent = tell_watchdog(crawler.settings["WIREFEED_PING_URL"], self.exitcode, said)
        start = crawler.get_extension(PingExtension) if failed is None else None
        if unsent and not (start and start.failed == unsent):  # which the log has said
            print(f"wirefeed: {unsent}", file=sys.stderr)

    def end(self, crawler: Crawler, failed: BaseException | None) -> str:
        """Set the exit code, print how the run went and return it."""
        run = crawler.get_extension(RunExtension) if failed is None else None
        if run and run.report:
            self.exitcode = run.report.exit_code
            for said in filter(None, (*run.plan.faults, run.plan.strangers)):
                print(f"wirefeed: {said}", file=sys.stderr)
            shown = screen(run.report)
            to_stdout = any(
                str(uri).startswith("stdout:") for uri in crawler.settings.getdict("FEEDS")
            )
            print(shown, file=sys.stderr if to_stdout else sys.stdout)
            return shown
        if isinstance(failed, WirefeedError):
            self.exitcode, sentence = failed.exit_code, str(failed)
        elif INTERRUPTION.number:  # before the run began, or a second time
            self.exitcode, sentence = exit_code(signal=INTERRUPTION.number), AT_ONCE
        else:
            failed = failed or RuntimeError("it left no report")
            secrets = Secrets.of(crawler.settings)
            print(harmless("".join(traceback.format_exception(failed)), secrets), file=sys.stderr)
            self.exitcode, sentence = 1, harmless(did_not_begin(failed), secrets)
        print(f"wirefeed: {sentence}", file=sys.stderr)
        return sentence


def tell_watchdog(url: str, code: int, said: str) -> str:
    """Ping the end of a run; return a sentence if that fails.

    A run that was not begun for another one says nothing: that one will.
    """
    try:
        check_ping(url)
    except ConfigError:
        return ""  # the run said so
    return ping(url, str(code), said) if url and code != BusyError.exit_code else ""


def did_not_begin(failed: BaseException) -> str:
    """Return a sentence on a run that an error of no class of ours kept from its end."""
    return (
        f"the run broke off ({type(failed).__name__}: {failed}): if a setting of yours names what "
        "is missing there, correct it; otherwise report it with the lines above. What was "
        "committed is safe."
    )


def run_crawl(process: Any, crawler: Crawler, **arguments: Any) -> BaseException | None:
    """Run a crawl to its end and return what kept it from that, None where it ran."""
    asyncio.get_event_loop().call_soon(INTERRUPTION.listen)
    task: asyncio.Task[None] = process.crawl(crawler, **arguments)
    try:
        process.start()
    except Exception as error:  # noqa: BLE001  what a setting names as resolver is made here
        task.cancel()
        return error
    if not task.done() or task.cancelled():
        return RuntimeError("the crawl was cut off")
    return task.exception()
