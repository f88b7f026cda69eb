"""What is counted in a run, outlet by outlet, and its form as JSON."""

from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import islice

import msgspec

_LOOKED_AT = 300  # runs, where an outlet stands in few of them or was seldom well
REFUSALS = ("HTTP 401", "HTTP 403", "HTTP 429", "ChallengePage")  # reasons of what is `blocked`


class OutletRun(msgspec.Struct, kw_only=True, rename="camel"):
    """What one outlet gave in one run."""

    outlet: str  # domain
    name: str = ""
    finished: datetime | None = None  # the end of the run, set by its report
    requests: int = 0  # answered, robots.txt and listings among them
    listings: int = 0  # feeds, sitemaps and sections that answered
    unchanged: int = 0  # those of them that are as they were at the last visit
    found: int = 0  # article links in listings, known ones too
    articles: int = 0  # pages read as an article, whosever it is
    dropped: dict[str, int] = {}  # reason -> articles that are no part of the feed
    dropped_again: int = 0  # of these, articles that an earlier run asked for in vain
    lines: int = 0
    versions: int = 0  # of stories known before
    copies: int = 0
    revisits: int = 0  # articles asked for again
    withdrawn: int = 0  # of these, taken down by the outlet
    failures: dict[str, int] = {}  # reason -> listings and pages that could not be fetched
    failed_again: int = 0  # of these, pages that an earlier run asked for in vain
    blocked: int = (
        0  # of the failures, requests that the outlet refused (401, 403, 429, a challenge)
    )
    listing_failures: dict[str, int] = {}  # of the failures, those of listings
    failed_listings: int = 0  # their number
    lost_listings: dict[str, str] = {}  # address -> why one that was read before showed nothing
    unread_listings: dict[str, str] = {}  # the same of those that never showed anything
    waiting_until: datetime | None = None  # nothing is asked of a host of it before
    wait_asked: bool = False  # the host itself has asked for that
    wait_reason: str = ""  # what it answered
    visited_by_another: bool = False  # another run is there; this one asked nothing
    newest: datetime | None = None  # the latest publication known of it
    gaps: list[float] = []  # hours by which that went on in the last runs that saw it do so
    coverage: dict[str, float] = {}  # field -> share of the pages read that have it
    seconds: float = 0.0
    due: int = 0  # articles found and not fetched
    due_older: int = 0  # of these, older than the run was to reach: such runs leave them
    waiting: int = 0  # articles asked for in vain, to be asked for again at their time
    given_up: int = 0  # articles that answered with an error to the last, asked for no more
    over: str = ""  # why it got nothing more in this run: its budget's end
    warnings: list[str] = []
    health: list[str] = []  # sentences of the rules it failed


class RunReport(msgspec.Struct, kw_only=True, rename="camel"):
    """How one run of a spider went."""

    spider: str = ""
    started: datetime | None = None
    finished: datetime | None = None
    finish_reason: str = ""
    exit_code: int = 0
    outlets: list[OutletRun] = []
    new_stories: int = 0
    carried: int = 0  # lines of copies kept before, in place of withdrawn ones; no outlet's
    feed: str = ""  # the path of the file that lines went to, where there are any
    errors: list[str] = []
    warnings: list[str] = []  # what to see to, though the run is no worse for it
    unverified: int = 0  # outlets whose facts were never seen to hold

    def __post_init__(self) -> None:
        for run in self.outlets:
            run.finished = run.finished or self.finished

    @property
    def lines(self) -> int:
        return sum(run.lines for run in self.outlets) + self.carried

    @property
    def versions(self) -> int:
        return sum(run.versions for run in self.outlets)

    @property
    def copies(self) -> int:
        return sum(run.copies for run in self.outlets)

    @property
    def withdrawn(self) -> int:
        return sum(run.withdrawn for run in self.outlets)

    @property
    def due(self) -> int:
        return sum(run.due for run in self.outlets)

    @property
    def due_older(self) -> int:
        return sum(run.due_older for run in self.outlets)

    @property
    def waiting(self) -> int:
        return sum(run.waiting for run in self.outlets)

    @property
    def unhealthy(self) -> list[OutletRun]:
        return [run for run in self.outlets if run.health]


def to_json(report: RunReport) -> bytes:
    """Return a report as indented JSON with its totals, keys as docs/operations.md has them."""
    names = ("lines", "versions", "copies", "due", "waiting")
    totals = {**{name: getattr(report, name) for name in names}, "dueOlder": report.due_older}
    written = msgspec.json.encode({**msgspec.to_builtins(report), **totals})
    return msgspec.json.format(written, indent=2) + b"\n"


def recall(reports: Iterable[bytes], outlets: Collection[str], most: int) -> list[RunReport]:
    """Return the newest reports, so many that each outlet was well in `most`; one at least."""
    left = dict.fromkeys(outlets, most)
    found: list[RunReport] = []
    for report in map(read_report, islice(reports, _LOOKED_AT)):
        found.append(report)
        for run in report.outlets:
            if run.outlet in left and not run.health:
                left[run.outlet] -= 1
                if not left[run.outlet]:
                    del left[run.outlet]
        if not left:
            break
    return found


def read_report(written: bytes) -> RunReport:
    """Return the report that `to_json` wrote, an empty one where the bytes are no report.

    What another version left out has its default, what it added is passed over.
    """
    try:
        return msgspec.json.decode(written, type=RunReport)
    except msgspec.MsgspecError:
        return RunReport()
