"""`scrapy doctor`: how outlets were in their last runs, and what to mend."""

import argparse
import sqlite3
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from scrapy.commands import ScrapyCommand

from wirefeed.commands.checked import Checked
from wirefeed.commands.stores import Unread, check_options, find_stores, wrong
from wirefeed.extensions.plan import read_stated
from wirefeed.registry.registry import suggest
from wirefeed.report import RUNS, OutletRun, RunReport, recall
from wirefeed.report.words import WIDTH, count, reasons
from wirefeed.store import Revisits, Runs, open_read_only
from wirefeed.store.schema import VERSION


class Command(Checked, ScrapyCommand):
    """Show the history of outlets; reads the stores and fetches nothing."""

    def syntax(self) -> str:
        return "[options] [domain ...]"

    def short_desc(self) -> str:
        return "Show how outlets were in their last runs, and what to mend"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}: links listed, pages read, lines written, failures, which "
            "fields its pages have, and the health rules that failed. Without a domain: the "
            "outlets that were not well in the last run of any spider, and how many kept articles "
            "wait to be asked again past their time. Fetches nothing. "
            "Exit codes: 0 shown, well or not; 2 a wrong option, an outlet that no run has met, no "
            "store yet, or one that cannot be read, beside which the others are shown."
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_options(args)
        stores = find_stores(self.settings, None)
        asks_again = read_stated(self.settings)["revisit"]
        reports: list[RunReport] = []
        late: dict[str, dict[str, int]] = {}
        unread = Unread()
        for store in stores:
            try:
                reports += last_reports(store, args)
                late[store.stem] = count_late(store) if asks_again and not args else {}
            except sqlite3.Error as error:
                unread.note(store, error)
                self.exitcode = 2
        known = {outlet.outlet for report in reports for outlet in report.outlets}
        if strangers := sorted(set(args) - known):
            near = " ".join(filter(None, (suggest(each, known) for each in strangers)))
            raise wrong(
                f"no run that has ended met {', '.join(strangers)}: "
                f"{near or '`scrapy outlets` lists the known.'}"
            )
        for line in history(reports, set(args)) if args else unwell(reports, late):
            print(line)


def last_reports(store: Path, outlets: list[str]) -> list[RunReport]:
    """Return the newest reports that a store holds of these outlets, newest first."""
    with open_read_only(store) as connection:
        return recall(Runs(connection).read(), outlets, RUNS)


def count_late(store: Path) -> dict[str, int]:
    """Return by outlet how many kept articles wait to be asked again, past their time."""
    with open_read_only(store) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return Revisits(connection).overdue(time.time()) if version == VERSION else {}


def unwell(reports: list[RunReport], late: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Yield what the last run of each spider found wrong, and which revisits are `late`."""
    latest: dict[str, RunReport] = {}
    for report in reports:
        latest.setdefault(report.spider, report)
    for report in latest.values():
        ill = report.unhealthy
        yield f"{report.spider}: {count(len(report.outlets), 'outlet')}, {len(ill)} not well"
        for outlet in ill:
            yield from (f"  {outlet.outlet}: {sentence}" for sentence in outlet.health)
        if waiting := late.get(report.spider):
            articles = count(sum(waiting.values()), "kept article")
            yield f"  {articles} overdue to be asked again by an hour or more: {reasons(waiting)}"
    for spider in late:
        if spider not in latest:
            yield f"{spider}: no run has ended yet"


def history(reports: list[RunReport], domains: set[str]) -> Iterator[str]:
    """Yield the runs of these outlets, a line each, and what was wrong with them."""
    for report in sorted(reports, key=lambda report: str(report.started), reverse=True):
        for outlet in report.outlets:
            if outlet.outlet in domains:
                when = f"{report.started:%Y-%m-%d %H:%M}" if report.started else "?"
                yield from wrap(
                    f"{when}  {report.spider:8} {describe(outlet)}",
                    WIDTH,
                    subsequent_indent="    ",
                    break_on_hyphens=False,
                )
                yield from (f"    {_look_up(sentence, outlet)}" for sentence in outlet.health)


def _look_up(sentence: str, run: OutletRun) -> str:
    """Return what is wrong with an outlet without the advice to run the command that shows it."""
    return sentence.replace(f"see scrapy doctor {run.outlet}", "see docs/outlets.md")


def describe(run: OutletRun) -> str:
    """Return one run of an outlet on one line.

    >>> describe(OutletRun(outlet="hp.test", found=9, articles=4, lines=3, coverage={"by": 0.5}))
    'hp.test: 9 links, 4 read, 3 lines, 0 copies; by 50%'
    >>> describe(OutletRun(outlet="hp.test", listings=2, unchanged=2))
    'hp.test: links unchanged, 0 read, 0 lines, 0 copies'
    >>> describe(OutletRun(outlet="hp.test", listings=1, warnings=["no-feed"]))
    'hp.test: 0 links, 0 read, 0 lines, 0 copies; listings: no-feed'
    """
    links = "links unchanged" if run.unchanged and not run.found else count(run.found, "link")
    lines, copies = count(run.lines, "line"), count(run.copies, "copy", "copies")
    parts = [f"{run.outlet}: {links}, {run.articles:,} read, {lines}, {copies}"]
    losses = {**run.failures, **run.dropped}
    if losses:
        parts.append(", ".join(f"{number} {reason}" for reason, number in losses.items()))
    if run.warnings:
        parts.append(f"listings: {', '.join(run.warnings)}")
    if run.coverage:
        parts.append(", ".join(f"{field} {share:.0%}" for field, share in run.coverage.items()))
    return "; ".join(parts)
