"""What a part of the torture did and what went wrong in it."""

import sys
from dataclasses import dataclass, field

HEAD = "| part | what was done | result |\n| --- | --- | --- |"


@dataclass(slots=True)
class Outcome:
    """One row of the summary: figures by name, and a sentence for every fault."""

    part: str
    figures: dict[str, int | float | str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    skipped: str = ""  # the reason

    def row(self) -> str:
        told = "; ".join(f"{name} {value}" for name, value in self.figures.items())
        end = f"skipped: {self.skipped}" if self.skipped else f"{len(self.faults)} faults"
        return f"| {self.part} | {told} | {end} |"


def faults(outcomes: list[Outcome]) -> str:
    """Return the first faults of each part, for below the table."""
    return "\n".join(
        f"{outcome.part}: {fault}" for outcome in outcomes for fault in outcome.faults[:20]
    )


def progress(part: str, done: int, goal: int, told: str = "") -> None:
    """Rewrite a line of progress; in a log file, a line for every tenth."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{part}: {done} of {goal} {told}", end="", file=sys.stderr, flush=True)
        if done == goal:
            print(file=sys.stderr)
    elif done == goal or done % max(1, goal // 10) == 0:
        print(f"{part}: {done} of {goal} {told}", file=sys.stderr, flush=True)
