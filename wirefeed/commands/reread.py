"""`scrapy reread`: stored pages by today's rules and outlet files, without any request."""

import argparse
import logging
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from scrapy.commands import ScrapyCommand

from wirefeed.base_spiders.drafting import Drafting
from wirefeed.base_spiders.keeping import read_again
from wirefeed.commands.checked import Checked
from wirefeed.commands.stores import check_words, find_spider, find_stores, hold, read_when, wrong
from wirefeed.errors import WirefeedError
from wirefeed.extensions import Plan, project_folder, project_folders, read_plan
from wirefeed.extensions.drops import Drop
from wirefeed.extensions.logs import guard_log
from wirefeed.extensions.secrets import Secrets
from wirefeed.extensions.store import RECORDED, settle
from wirefeed.items import Article
from wirefeed.pipelines import (
    CheckPipeline,
    CreditPipeline,
    FeedPipeline,
    StoryPipeline,
)
from wirefeed.registry import load_registry
from wirefeed.report.words import count
from wirefeed.store import Store
from wirefeed.stories import SqliteIndex, StoryIndex

logger = logging.getLogger(__name__)

BEAT = 20  # articles between two looks at the terminal
LEFT = ": see the log; the articles stay as they were."
NOTHING = "no page is kept of that time: WIREFEED_KEEP_PAGES says for how many days runs keep them."


class Command(Checked, ScrapyCommand):
    """Read stored pages again; asks nobody."""

    requires_crawler_process = True

    def syntax(self) -> str:
        return "[options]"

    def short_desc(self) -> str:
        return "Read stored pages again by today's rules, and set right what was misread"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}. Runs keep pages where WIREFEED_KEEP_PAGES says for how many "
            "days. A line that reads otherwise now is followed by one of relation reread; an "
            "article that was dropped and is wanted now becomes a line. Exit codes: 0 done, also "
            "where nothing has changed; 1 an internal or disk error; 2 a wrong call or setting; "
            "75 a run is under way."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--spider", metavar="NAME", help="whose pages (default: all spiders')")
        parser.add_argument("--since", metavar="WHEN", help="read since: 7d, a day")
        parser.add_argument("--outlet", metavar="DOMAIN", help="of one outlet (default: all)")
        parser.add_argument(
            "--agencies", metavar="CODES", help="of spider wire: those wanted (default: all)"
        )
        parser.add_argument(
            "--keep-all", action="store_true", help="as -a keep=all: articles without credit too"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would change")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_words(args, 0, f"it takes no {' '.join(args)[:100]}: --outlet names an outlet.")
        guard_log(Secrets.of(self.settings))
        stores = [] if opts.spider else find_stores(self.settings, None)
        spiders = [opts.spider] if opts.spider else list(self._known(stores))
        if opts.agencies:
            self._check_agencies(opts.agencies, spiders)
        self.exitcode = max([self.exitcode, *(self._reread(spider, opts) for spider in spiders)])

    def _known(self, stores: list[Path]) -> Iterator[str]:
        """Yield the spiders of these stores; a file that is of none is said, and passed over."""
        there = self.crawler_process.spider_loader.list()
        for store in stores:
            if store.stem in there:
                yield store.stem
                continue
            self.exitcode = 2
            print(
                f"wirefeed: {store} is of no spider: move it away if it is no store of ours. "
                f"There are {', '.join(sorted(there))}.",
                file=sys.stderr,
            )

    def _check_agencies(self, codes: str, spiders: list[str]) -> None:
        """Raise `UsageError` for agencies that are not known, or that no spider here chooses by."""
        loader = self.crawler_process.spider_loader
        known = [name for name in spiders if name in loader.list()]
        if known and all(getattr(loader.load(name), "agency", "") for name in known):
            raise wrong(
                f"--agencies is for spider wire: {', '.join(known)} has an agency of its own, so "
                "leave it out."
            )
        try:
            folders = project_folders(self.settings, "WIREFEED_OUTLETS")
            registry = load_registry(folders, lenient=True)
            for code in codes.split(","):
                registry.agency(code.strip().lower())
        except WirefeedError as error:
            raise wrong(str(error)) from error

    def _reread(self, spider: str, opts: argparse.Namespace) -> int:
        """Read one spider's pages again and say what came of it; return the exit code."""
        since = read_when(opts.since)
        try:
            plan = self._plan(spider, opts)
        except WirefeedError as error:
            raise wrong(str(error)) from error
        state = project_folder(self.settings, "WIREFEED_STATE")
        if not (state / f"{spider}.db").exists():
            raise wrong(f"no run of {spider} has left a store in {state}: crawl first.")
        feeds = project_folder(self.settings, "WIREFEED_FEEDS")
        try:
            with hold(state / f"{spider}.db", feeds, dry=opts.dry_run) as store:
                told = Rereading(store, plan, dry=opts.dry_run).run(since)
        except WirefeedError as error:
            print(f"wirefeed: {error}", file=sys.stderr)
            return error.exit_code
        print(f"{spider}: {_sum_up(told, dry=opts.dry_run) if told else NOTHING}")
        if failed := told["failed"]:
            errors = count(failed, "error")
            print(f"wirefeed: {errors} of our own{LEFT}", file=sys.stderr)
        return 1 if failed else 0

    def _plan(self, spider: str, opts: argparse.Namespace) -> Plan:
        kind = find_spider(self.crawler_process.spider_loader, spider)
        given = {"outlets": opts.outlet, "agencies": "" if kind.agency else opts.agencies}
        plan = read_plan(
            self.settings, kind.agency, {name: word for name, word in given.items() if word}
        )
        for fault in plan.faults:
            print(f"wirefeed: {fault}", file=sys.stderr)
        outlets = plan.outlets if opts.outlet else tuple(plan.registry.outlets.values())
        return replace(plan, outlets=outlets, keep_all=opts.keep_all)


class Rereading:
    """Leads articles from their stored pages through the pipelines to the feed."""

    def __init__(self, store: Store, plan: Plan, *, dry: bool) -> None:
        self.store, self.plan, self.dry = store, plan, dry
        self.stories: StoryIndex = SqliteIndex(store.connection)
        self.drafting = Drafting(plan, store.ledger)
        self.check, self.credit = CheckPipeline(), CreditPipeline(plan, store.articles)
        self.story, self.feed = StoryPipeline(self.stories), FeedPipeline(self, plan.feed_policy)

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Give the store for one item's writes; a dry run never commits them."""
        with self.store.savepoint():
            yield self.store
        if not self.dry:
            self.store.commit_if_full()

    def run(self, since: float) -> Counter[str]:
        """Read what was fetched since; return how many articles came to which end."""
        told: Counter[str] = Counter()
        keys = self.store.pages.find(since, [outlet.domain for outlet in self.plan.outlets])
        for number, key in enumerate(keys):
            if number % BEAT == 0 and sys.stderr.isatty():
                sys.stderr.write(f"\r\x1b[K{number:,} of {count(len(keys), 'article')}\r")
            try:
                if article := self._read(key):
                    told[self._write(article)] += 1
            except (WirefeedError, sqlite3.Error):
                raise
            except Exception:  # as Scrapy in a crawl: an error with one must not keep the others
                logger.exception("%s could not be read again", key)
                told["failed"] += 1
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
        return told

    def _read(self, key: str) -> Article | None:
        entry = self.store.ledger.settled(key)
        pages = list(self.store.pages.read(key)) if entry else []
        outlet = self.plan.registry.outlets.get(self.store.pages.outlet_of(key))
        return read_again(self.drafting, outlet, entry, pages) if entry and outlet else None

    def _write(self, article: Article) -> str:
        """Lead an article through the pipelines; return what came of it."""
        is_kept = bool(self.store.articles.count(article.uri))
        try:
            self.credit.process_item(self.check.process_item(article))
            self.feed.process_item(self.story.process_item(article))
        except Drop as drop:
            if drop.outcome == "due" and drop.__cause__:  # the disk failed
                raise drop.__cause__ from None
            if drop.outcome not in RECORDED:
                return self._drop(article, drop, is_kept=is_kept)
            return "unchanged" if type(drop).__name__ == "Unchanged" else "no line"
        assert article.verdict
        print(f"{article.verdict.relation}: {article.url}: {article.verdict.why}")
        return "set right" if is_kept else "new lines"

    def _drop(self, article: Article, drop: Drop, *, is_kept: bool) -> str:
        if is_kept:
            print(f"kept, and would be dropped now as {type(drop).__name__}: {article.url}")
            return "kept"
        with self.writing() as store:
            settle(store, article, drop)
        return "dropped"


def _sum_up(told: Counter[str], *, dry: bool) -> str:
    parts = [
        f"{count(told['set right'], 'line')} {'would be ' if dry else ''}set right",
        f"{count(told['new lines'], 'new line')}",
        f"{count(told['no line'], 'article')} changed without a line",
        f"{told['unchanged'] + told['kept']:,} unchanged",
        f"{told['dropped']:,} dropped as before",
    ]
    return f"{count(told.total() - told['failed'], 'article')} read again: {', '.join(parts)}"
