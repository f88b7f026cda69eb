"""A run as metrics, in the text format that Prometheus and its node_exporter read."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from wirefeed.report.runs import OutletRun, RunReport

_RUN: dict[str, tuple[str, Callable[[RunReport], float | None]]] = {
    "exit_code": ("exit code of the last run", lambda run: run.exit_code),
    "started_seconds": ("when the last run began", lambda run: _epoch(run.started)),
    "finished_seconds": ("when the last run ended", lambda run: _epoch(run.finished)),
    "stories": ("stories begun by the last run", lambda run: run.new_stories),
    "lines": ("lines written by the last run", lambda run: run.lines),
    "copies": ("copies recorded by the last run", lambda run: run.copies),
    "due": ("articles found and not fetched", lambda run: run.due),
    "waiting": ("articles asked for in vain, to be tried again", lambda run: run.waiting),
}
_OUTLET: dict[str, tuple[str, Callable[[OutletRun], float | None]]] = {
    "healthy": ("1 where no health rule failed, else 0", lambda run: not run.health),
    "requests": ("requests answered", lambda run: run.requests),
    "links": ("article links in listings that have changed", lambda run: run.found),
    "listings": ("listings that answered", lambda run: run.listings),
    "unchanged": ("listings that are as they were at the last visit", lambda run: run.unchanged),
    "articles": ("pages read as an article", lambda run: run.articles),
    "lines": ("lines written", lambda run: run.lines),
    "failures": ("requests that failed", lambda run: sum(run.failures.values())),
    "due": ("articles found and not fetched", lambda run: run.due),
    "waiting": ("articles asked for in vain, to be tried again", lambda run: run.waiting),
    "newest_seconds": ("latest publication known", lambda run: _epoch(run.newest)),
}


def metrics(report: RunReport) -> str:
    """Return a report's gauges, one a line, those of outlets with the outlet as a label."""
    return "".join(f"{line}\n" for line in (*_run_lines(report), *_outlet_lines(report)))


def _run_lines(report: RunReport) -> Iterator[str]:
    for name, (meaning, read) in _RUN.items():
        yield from _head(f"wirefeed_run_{name}", meaning)
        yield from _sample(f"wirefeed_run_{name}", {"spider": report.spider}, read(report))


def _outlet_lines(report: RunReport) -> Iterator[str]:
    for name, (meaning, read) in _OUTLET.items():
        yield from _head(f"wirefeed_outlet_{name}", meaning)
        for run in report.outlets:
            labels = {"spider": report.spider, "outlet": run.outlet}
            yield from _sample(f"wirefeed_outlet_{name}", labels, read(run))


def _head(name: str, meaning: str) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} gauge"


def _sample(name: str, labels: Mapping[str, str], value: float | None) -> Iterator[str]:
    if value is not None:
        written = ",".join(f'{label}="{_escape(text)}"' for label, text in labels.items())
        yield f"{name}{{{written}}} {value:.0f}"


def _escape(text: str) -> str:
    r"""Return a label's value as the format quotes it.

    >>> print(_escape('a "b" \\ c'))
    a \"b\" \\ c
    """
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _epoch(at: datetime | None) -> float | None:
    return at.timestamp() if at else None
