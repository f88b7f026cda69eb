"""The pages of the documentation that figures are written to, and where they were measured."""

import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
BEGIN, END = "<!-- figures -->\n", "<!-- /figures -->\n"


def write_figures(paper: Path, lines: Iterable[str]) -> None:
    """Write lines between the marks of a page, in the place of those of the last run."""
    before, begin, rest = paper.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{paper} has no {BEGIN.strip()} and {END.strip()} to write between.")
    figures = "\n".join(lines)
    paper.write_text(f"{before}{BEGIN}{figures}\n{END}{after}", encoding="utf-8")


def describe_machine() -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end"
    )
