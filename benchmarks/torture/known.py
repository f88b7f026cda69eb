"""An hourly crawl that knows a million addresses and finds nothing new: what it takes."""

import resource
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path
from subprocess import Popen

from benchmarks.torture.outcome import Outcome
from benchmarks.torture.press import OUTLETS, Press
from benchmarks.torture.server import PressServer
from benchmarks.torture.world import World
from wirefeed.store import Store

MOST_MEMORY = 300  # MB
AT_A_TIME = 10_000
OTHERS = 27  # outlets besides the press's three
DISPATCHES = 200


def crawl_known(folder: Path, known: int) -> Outcome:
    """Fill a ledger, crawl twice, and say what the second crawl took."""
    outcome = Outcome("known addresses")
    world, press = World(folder / "known"), Press(5)
    press.publish(DISPATCHES)
    Store("ians", world.state, world.feeds).close()
    fill_ledger(world.store, known)
    with PressServer(press, grows=False) as server:
        press.write_facts(world.outlets, server.port)
        first, said = world.run()
        asked, started = server.articles, time.monotonic()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        second, memory, said = run_measured(world.start())
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = time.monotonic() - started
        new = server.articles - asked
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    outcome.figures = {
        "addresses": world.ask("SELECT count(*) FROM ledger")[0][0],
        "store MB": world.store.stat().st_size >> 20,
        "peak MB": memory,
        "CPU s": round(cpu, 1),
        "s": round(seconds, 1),
    }
    if first or second or new:
        outcome.faults.append(f"exit codes {first}, {second}, {new} articles: {said[-500:]}")
    if memory > MOST_MEMORY:
        outcome.faults.append(f"the crawl took {memory} MB")
    return outcome


def fill_ledger(store: Path, known: int) -> None:
    """Write so many addresses into a ledger, by thirty outlets: most done, some never to be had."""
    outlets = [*OUTLETS, *(f"outlet{number}.test" for number in range(OTHERS))]
    now = time.time()
    with closing(sqlite3.connect(store)) as ledger, ledger:
        for start in range(0, known, AT_A_TIME):
            rows = [
                (
                    f"{(outlet := outlets[number % len(outlets)])}/a/known-{number}",
                    f"http://{outlet}/a/known-{number}",
                    outlet,
                    ("done", "passed", "dropped")[number % 3],
                    now - number,
                    ("", "ani", "NoText")[number % 3],
                )
                for number in range(start, min(known, start + AT_A_TIME))
            ]
            ledger.executemany(
                "INSERT INTO ledger (key, url, outlet, state, found, reason)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                rows,
            )


def run_measured(run: "Popen[str]") -> tuple[int, int, str]:
    """Wait for a crawl; return its exit code, the peak of its memory in MB and what was said."""
    with run:
        peak = 0
        while run.poll() is None:
            peak = max(peak, peak_memory(run.pid))
            try:
                run.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
        stdout, stderr = run.communicate()
    return run.returncode, peak, stdout + stderr


def peak_memory(process: int) -> int:
    """Return the most memory a process had so far, in MB; 0 where that cannot be seen."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return 0
    peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(peaks[0]) >> 10 if peaks else 0
