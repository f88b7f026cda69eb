"""The pages of the documentation that figures are written to, and where they were measured."""

import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]


def write_figures(paper: Path, lines: Iterable[str], mark: str = "figures") -> None:
    """Write lines between the marks of a page, in the place of those of the last run."""
    opening, closing = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
    before, begin, rest = paper.read_text(encoding="utf-8").partition(opening)
    _, end, after = rest.partition(closing)
    if not (begin and end):
        raise ValueError(
            f"{paper} has no {opening.strip()} and {closing.strip()} to write between."
        )
    figures = "\n".join(lines)
    paper.write_text(f"{before}{opening}{figures}\n{closing}{after}", encoding="utf-8")


def describe_machine() -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end"
    )
