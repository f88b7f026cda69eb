"""A crawl on a disk that is really full: a small tmpfs, made larger for the run after it."""

import os
import subprocess
from pathlib import Path

from benchmarks.torture.kills import Kills, check_lines
from benchmarks.torture.outcome import Outcome
from benchmarks.torture.press import Press
from benchmarks.torture.server import PressServer
from benchmarks.torture.world import World

SMALL, LARGE = "1m", "64m"
DISPATCHES = 150


def fill_disk(folder: Path) -> Outcome:
    """Crawl until the disk is full, enlarge it, crawl again, and compare with what was printed."""
    outcome = Outcome("full disk")
    folder.mkdir(parents=True, exist_ok=True)
    if refusal := _mount(folder, "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs"):
        outcome.skipped = f"mounting is not allowed here ({refusal})"
        return outcome
    press = Press(11)
    press.publish(DISPATCHES)
    try:
        with PressServer(press, grows=False) as server:
            world = World(folder)
            press.write_facts(world.outlets, server.port)
            code, said = world.run()
            seen = world.whole_lines()
            if code != 1 or ("run again" not in said and "make room" not in said):
                outcome.faults.append(f"on a full disk a run exits {code}: {said[-500:]}")
            _mount(folder, "-o", f"remount,size={LARGE}")
            again, said = world.run()
            if again:
                outcome.faults.append(f"with room again a run exits {again}: {said[-500:]}")
        found = Kills()
        check_lines(world, press, found)
        outcome.faults += found.faults
        if not world.whole_lines().startswith(seen):
            outcome.faults.append("a reader saw bytes that are gone")
        lines = seen.count(b"\n")
        outcome.figures = {"exit codes": f"{code}, {again}", "lines": f"{lines}, {found.lines}"}
    finally:
        subprocess.run(["umount", str(folder)], check=False)  # noqa: S603, S607
    return outcome


def _mount(folder: Path, *options: str) -> str:
    """Mount a folder; return why that was refused, "" where it was not."""
    if os.geteuid() != 0:
        return "only root may"
    command = ["mount", *options, str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    return done.stderr.strip()[:200] if done.returncode else ""
