"""The account of a run: what each outlet gave, whether it is well, and how the run ended."""

from wirefeed.report.exits import EXIT_CODES, exit_code
from wirefeed.report.health import RUNS, health, list_gaps, newest_known
from wirefeed.report.metrics import metrics
from wirefeed.report.ping import check_ping, ping
from wirefeed.report.runs import REFUSALS, OutletRun, RunReport, read_report, recall, to_json
from wirefeed.report.screen import screen
from wirefeed.report.words import count, span

__all__ = [
    "EXIT_CODES",
    "REFUSALS",
    "RUNS",
    "OutletRun",
    "RunReport",
    "check_ping",
    "count",
    "exit_code",
    "health",
    "list_gaps",
    "metrics",
    "newest_known",
    "ping",
    "read_report",
    "recall",
    "screen",
    "span",
    "to_json",
]
