"""Crawls killed while fetches are under way, until the last may finish: nothing lost, or twice."""

import hashlib
import json
import math
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen
from typing import Any

from benchmarks.paper import ROOT
from benchmarks.torture.outcome import Outcome, progress
from benchmarks.torture.press import A_LISTING, Press, expected_text
from benchmarks.torture.server import PressServer
from benchmarks.torture.world import World

MEAN = 60  # articles that a run has asked for when it is killed
LONGEST = 0.25  # seconds from that article to the kill, if it is not at once
FINAL_RUNS = 20  # an outlet gives 500 articles a run at most
FIGURES = {
    "killed": "kills",
    "in_flight": "with an article under way",
    "committed": "after a commit",
    "unchanged": "answers 304",
    "lines": "lines",
    "copies": "copies",
}


@dataclass
class Kills:
    """What happened in one world."""

    killed: int = 0
    in_flight: int = 0  # the server had an article request open
    committed: int = 0  # the feed had grown
    unseen: int = 0  # dispatches printed since
    unchanged: int = 0  # listings answered with 304
    lines: int = 0
    copies: int = 0
    faults: list[str] = field(default_factory=list)


def torture(
    folder: Path, kills: int, *, jobs: int, seed: int, minutes: float = math.inf
) -> Outcome:
    """Kill that many crawls, in `jobs` worlds side by side, and check each world.

    No crawl is killed after so many minutes: then there are fewer.
    """
    until = time.monotonic() + 60 * minutes
    done, lock = Counter[str](), threading.Lock()

    def count() -> None:
        with lock:
            done["kills"] += 1
            progress("kills", done["kills"], kills)

    jobs = min(jobs, kills)
    shares = [kills // jobs + (number < kills % jobs) for number in range(jobs)]
    with ThreadPoolExecutor(jobs) as pool:
        worlds = list(
            pool.map(
                lambda job: kill_in(
                    folder / f"world-{job[0]}", job[1], seed + job[0], until, count
                ),
                enumerate(shares),
            )
        )
    figures: dict[str, int | float | str] = {
        word: sum(getattr(world, name) for world in worlds) for name, word in FIGURES.items()
    }
    return Outcome("kills", figures, [fault for world in worlds for fault in world.faults])


def kill_in(folder: Path, kills: int, seed: int, until: float, count: Callable[[], None]) -> Kills:
    """Kill crawls of one world, let the last ones finish, and compare with what was printed."""
    world, press, found = World(folder), Press(seed), Kills()
    chance = random.Random(seed)  # noqa: S311  no secret
    with PressServer(press) as server:
        press.write_facts(world.outlets, server.port)
        with start_tailer(world) as tailer:
            while found.killed < kills and time.monotonic() < until:
                if kill_one(world, server, chance, found):
                    count()
            server.grows = False
            for _ in range(FINAL_RUNS):
                asked = server.articles
                code, said = world.run()
                if code:
                    found.faults.append(f"an undisturbed run exits {code}: {said[-500:]}")
                if server.articles == asked:
                    break
            found.unchanged = server.statuses[304]
            seen = json.loads(tailer.communicate()[0])
        check_lines(world, press, found)
        check_tailer(world, seen, found)
        code, said = world.verify()
        if code:
            found.faults.append(f"scrapy verify exits {code}: {said[:500]}")
    return found


def start_tailer(world: World) -> "Popen[str]":
    command = [sys.executable, "-m", "benchmarks.torture.tailer", str(world.feeds)]
    return Popen(  # noqa: S603  our own command
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def kill_one(world: World, server: PressServer, chance: random.Random, found: Kills) -> bool:
    """Kill one run a moment after it has asked for a number of articles; tell whether it was."""
    wanted = 1 + int(chance.expovariate(1 / MEAN))
    news = 2 + wanted // 2
    # Else what is left of the runs before; the listings answer 304. What no run could write down
    # must not leave the listings: where runs are slow, most of them die before their first commit.
    if chance.random() < 0.8 and found.unseen + news <= A_LISTING // 4:
        found.unseen += news
        with server.moved:
            server.press.publish(news)
    before, size = server.articles, len(world.feed())
    with world.start() as run:
        server.await_articles(before + wanted, run)
        end = time.monotonic() + chance.choice((0, 0, chance.uniform(0, LONGEST)))
        while run.poll() is None and time.monotonic() < end:
            time.sleep(0.001)
        under_way = server.open > 0
        run.send_signal(signal.SIGKILL)
        _, stderr = run.communicate()
    if run.returncode == -signal.SIGKILL and server.articles > before:
        found.killed += 1
        found.in_flight += under_way
        if len(world.feed()) > size:
            found.committed += 1
            found.unseen = 0
        return True
    if run.returncode:
        found.faults.append(f"a run ended by itself with {run.returncode}: {stderr[-500:]}")
        found.killed += 1  # else a run that never starts would be tried without end
    return False


def check_lines(world: World, press: Press, found: Kills) -> None:
    """Compare feed and store with what was printed: each dispatch one line, each copy kept once."""
    try:
        lines = world.lines()
    except ValueError as error:
        found.faults.append(f"torn: {error}")
        return
    texts = {expected_text(c.dispatch): c.dispatch for c in press.copies}
    printed = Counter(
        texts.get((line["headline"], line["body"].rpartition("\n")[2]), -1) for line in lines
    )
    if foreign := printed.pop(-1, 0):
        found.faults.append(f"wrong: {foreign} lines of no dispatch")
    found.faults += [f"twice: dispatch {d} in {n} lines" for d, n in printed.items() if n > 1]
    found.faults += [f"lost: dispatch {d}" for d in texts.values() if d not in printed]
    kept = dict(world.ask("SELECT uri, count(*) FROM articles GROUP BY uri"))
    wanted = {(copy.outlet, copy.path) for copy in press.copies}
    found.lines, found.copies = len(lines), sum(kept.values()) - len(lines)
    found.faults += [f"twice: {uri} kept {n} times" for uri, n in kept.items() if n > 1]
    if len(kept) != len(wanted):
        found.faults.append(f"lost: {len(kept)} articles kept of {len(wanted)} printed")
    stories = dict(world.ask("SELECT story, count(*) FROM articles WHERE line GROUP BY story"))
    found.faults += [f"story {story} has {n} lines" for story, n in stories.items() if n > 1]


def check_tailer(world: World, seen: dict[str, Any], found: Kills) -> None:
    """Compare each file with what was read of it while it grew."""
    for path in world.feeds.glob("*/*.jsonl"):
        name = str(path.relative_to(world.feeds))
        known = seen.get(name, {"sha256": "", "changed": 0})
        if known["sha256"] != hashlib.sha256(path.read_bytes()).hexdigest():
            found.faults.append(f"the tailer's {name} is not the file's")
        if known["changed"]:
            found.faults.append(f"the tailer saw bytes of {name} change {known['changed']} times")
