"""The demo's last screen: what lay on the newsstand and what the feed holds of it."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.markup import escape

from newsstand.copies import Expected

AGENCY = "ians"
_WIDTH = 80
_SHOWN = (  # fields of the sample record
    "story",
    "version",
    "relation",
    "agency",
    "outlet",
    "headline",
    "dateline",
    "datePublished",
    "dateModified",
    "signOff",
    "body",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a demo's last screen is made of."""

    day: date
    expected: list[Expected]
    requests: list[tuple[str, str]]
    unchanged: int  # answers "304 Not Modified"
    records: list[dict[str, Any]]  # the whole feed, earlier demos' lines included
    known: int  # of these, lines that stood there before the crawl
    feed: str  # its newest file, "" where there is none

    @property
    def copies(self) -> list[Expected]:
        """What the outlets print of the agency, each copy once."""
        return [
            page
            for page in self.expected
            if page.is_article and not page.is_amp and AGENCY in page.agencies
        ]

    @property
    def stories(self) -> int:
        """Return how many stories the feed has, those counted once that proved to be one."""
        merged = {gone for record in self.records for gone in record.get("mergedFrom") or ()}
        return len({record.get("story") for record in self.records} - merged)

    @property
    def fetched(self) -> Counter[str]:
        """Return how many article pages each outlet was asked for."""
        outlets = {_target(page.url): page.outlet for page in self.expected if page.is_article}
        return Counter(outlets[target] for target in self.requests if target in outlets)

    @property
    def others(self) -> int:
        """Return how many requests were for pages that only look like an article."""
        targets = {_target(page.url) for page in self.expected if not page.is_article}
        return sum(target in targets for target in self.requests)


def show(console: Console, outcome: Outcome) -> None:
    """Print the screen; without a terminal it is plain text."""
    console.print()
    console.rule(f"[bold]What came of the newsstand of {outcome.day}[/]", align="left")
    for name, value in _lines(outcome):
        console.print(f"  [bold]{name:<11}[/] {escape(value)}", soft_wrap=True)
    console.print()
    for row in _table(outcome):
        console.print(row, markup=False, soft_wrap=True)
    if outcome.records:
        console.print("\n[bold]One line of it, shortened[/]")
        for line in sample(outcome.records):
            console.print(f"  {line}", markup=False, soft_wrap=True)
        console.print("\n[bold]What to try next[/]")
        for command, why in _next_steps(outcome.feed):
            console.print(f"  [cyan]{escape(command)}[/]", soft_wrap=True)
            console.print(f"      {why}", style="dim", soft_wrap=True)


def _lines(outcome: Outcome) -> list[tuple[str, str]]:
    copies = outcome.copies
    dispatches = {page.dispatch for page in copies}
    versions = {(page.dispatch, page.version) for page in copies}
    new = len(outcome.records) - outcome.known
    relations = Counter(str(record.get("relation")) for record in outcome.records)
    return [
        ("Printed", f"{len(dispatches)} IANS dispatches in {len(versions)} versions, as"),
        ("", f"{len(copies)} copies in {len({page.outlet for page in copies})} outlets"),
        ("Asked", f"{_count(len(outcome.requests), 'request')}, of which"),
        ("", f"{outcome.unchanged} answered with 304: not modified"),
        ("Fetched", _fetched(sum(outcome.fetched.values()), outcome.others)),
        ("Feed", _count(outcome.stories, "story") + f" in {_count(len(outcome.records), 'line')}"),
        ("", ", ".join(f"{count} {name}" for name, count in relations.most_common()) or "empty"),
        (
            "This run",
            _count(new, "new line") if new else "nothing new to write",
        ),
        ("It lies in", outcome.feed or "no file yet"),
    ]


def _fetched(articles: int, others: int) -> str:
    """Return how many article pages were fetched, and pages that hold none.

    >>> _fetched(275, 7), _fetched(0, 4)
    ('275 article pages, 7 without one', 'no article: all were known; 4 pages without one, again')
    """
    if articles:
        return _count(articles, "article page") + (f", {others} without one" if others else "")
    told = f"; {_count(others, 'page')} without one, again" if others else ""
    return f"no article: all were known{told}"


def _count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> _count(2, "story"), _count(1, "line")
    ('2 stories', '1 line')
    """
    many = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number} {noun if number == 1 else many}"


def _table(outcome: Outcome) -> list[str]:
    printed = Counter(page.outlet for page in outcome.copies)
    lines = Counter(str(record.get("outlet")) for record in outcome.records)
    fetched = outcome.fetched
    by_lines = sorted(printed, key=lambda outlet: (-lines[outlet], outlet))
    return [
        f"  {'Outlet':<24}{'IANS copies':>12}{'pages fetched':>15}{'lines in the feed':>19}",
        *(
            f"  {outlet:<24}{printed[outlet]:>12}{fetched[outlet]:>15}{lines[outlet]:>19}"
            for outlet in by_lines
        ),
    ]


def sample(records: list[dict[str, Any]]) -> list[str]:
    """Return one record's telling fields, a line each; of a later version if there is one.

    >>> sample([{"story": "s1", "relation": "first", "headline": "Rain over Thane"}])
    ['{ "story": "s1",', '  "relation": "first",', '  "headline": "Rain over Thane"}']
    """
    later = [record for record in records if record.get("relation") not in (None, "first")]
    record = (later or records)[-1]
    written = [f"{json.dumps(name)}: {_value(record[name])}" for name in _SHOWN if name in record]
    return ("{ " + ",\n  ".join(written) + "}").split("\n")


def _value(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    room = _WIDTH - 24
    return written if len(written) <= room else written[: room - 4] + '..."'


def _next_steps(feed: str) -> list[tuple[str, str]]:
    return [
        (f"tail -f {feed}", "wait for new lines, as a reader of the feed does"),
        (f"jq -r '[.dateline, .headline] | @tsv' {feed}", "where each dispatch was written"),
        ("make demo", "once more: nothing is fetched twice"),
        ("make newsstand", "keep it open, to try every other command on it"),
        ("rm -r demo", "end the demo and all it has written"),
    ]


def _target(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.path + (f"?{parts.query}" if parts.query else "")
