"""The account of a run: what each outlet gave, whether it is well, and how the run ended."""

from wirefeed.report.exits import EXIT_CODES, exit_code
from wirefeed.report.health import health, newest_known
from wirefeed.report.runs import OutletRun, RunReport, read_report, to_json
from wirefeed.report.screen import screen

__all__ = [
    "EXIT_CODES",
    "OutletRun",
    "RunReport",
    "exit_code",
    "health",
    "newest_known",
    "read_report",
    "screen",
    "to_json",
]
