"""Rehearsals and crawls hit at their storage calls: killed, half written, full or broken disk."""

import errno
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

from benchmarks.paper import ROOT
from benchmarks.torture.kills import Kills, check_lines
from benchmarks.torture.outcome import Outcome, progress
from benchmarks.torture.press import Press
from benchmarks.torture.server import PressServer
from benchmarks.torture.shim import HALF, KILL, build, environment, find_compiler
from benchmarks.torture.world import World

ACTIONS = ("kill", "half", "ENOSPC", "ENOSPC+", "EIO", "EIO+")
NO_COMPILER = "no C compiler (cc, gcc or clang) to build what stands before the storage"
DISPATCHES = 8  # of a crawl that is hit


def sweep(
    folder: Path, action: str, *, job: str = "run", every: int = 1, first: int = 1
) -> Outcome:
    """Hit a rehearsal of a job at every so many of its storage calls, from the first on."""
    part = f"storage {action}" if job == "run" else f"{job} {action}"
    if not find_compiler():
        return Outcome(part, skipped=NO_COMPILER)
    folder.mkdir(parents=True, exist_ok=True)
    options = ["--job", job, "--every", str(every), "--first", str(first)]
    command = [sys.executable, "-m", "benchmarks.torture.sweep", str(folder), action, *options]
    preload = {**os.environ, "LD_PRELOAD": str(build(folder))}
    with subprocess.Popen(  # noqa: S603  our own command
        command,
        cwd=ROOT,
        env=preload,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout
        assert run.stderr
        words = []
        for line in run.stderr:
            words.append(line)
            if line.split()[0].isdigit():
                done, goal = map(int, line.split())
                progress(part, done, goal)
        printed = run.stdout.read()
    if run.returncode:
        return Outcome(part, faults=["".join(words[-20:])])
    told = json.loads(printed)
    return Outcome(part, {"calls hit": sum(told["hit"].values()), **told["hit"]}, told["faults"])


def hit_crawls(folder: Path, action: str, points: int) -> Outcome:
    """Hit real crawls at `points` of their storage calls, evenly spread, and crawl again."""
    part = f"crawl {action}"
    if not find_compiler():
        return Outcome(part, skipped=NO_COMPILER)
    folder.mkdir(parents=True, exist_ok=True)
    library, press = build(folder), Press(3)
    press.publish(DISPATCHES)
    outcome, hit, codes = Outcome(part), 0, Counter[int]()
    with PressServer(press, grows=False) as server:
        for done, at in enumerate(_grid(folder, library, press, server, points), 1):
            world = _open_world(folder / "hit", press, server)
            what = {"kill": KILL, "half": HALF}.get(action) or getattr(errno, action.rstrip("+"))
            hostile = environment(
                library, world.folder, at=at, what=what, sticky=action.endswith("+")
            )
            code, said = world.run(hostile)
            codes[code] += 1
            faults = _judge(what, code, said, _lack(world, press) if code == 0 else [])
            seen = world.whole_lines()
            outcome.faults += [f"call {at}: {f}" for f in (*faults, *_recover(world, press, seen))]
            hit += code != 0
            rmtree(world.folder)
            progress(part, done, points)
    outcome.figures |= {"crawls": points, "hit": hit}
    outcome.figures |= {f"exit {code}": number for code, number in codes.items()}
    return outcome


def _open_world(folder: Path, press: Press, server: PressServer) -> World:
    world = World(folder)
    press.write_facts(world.outlets, server.port)
    return world


def _grid(
    folder: Path, library: Path, press: Press, server: PressServer, points: int
) -> Iterator[int]:
    """Yield the numbers of calls to hit, from the first to the last that a crawl makes."""
    world, calls = _open_world(folder / "counted", press, server), folder / "calls"
    code, said = world.run(environment(library, world.folder, calls=calls))
    assert code == 0, said
    last = len(calls.read_text())
    rmtree(world.folder)
    for point in range(points):
        yield 1 + point * (last - 1) // max(1, points - 1)


def _judge(what: int, code: int, said: str, lacking: list[str]) -> Iterator[str]:
    """Yield the faults of a crawl that was hit."""
    yield from (f"false success: {fault}" for fault in lacking)
    if code == 0:
        return
    if what in (KILL, HALF):
        if code != -signal.SIGKILL:
            yield f"not killed but {code}: {said[-300:]}"
    elif code != 1 or "." not in said:
        yield f"exits {code}: {said[-600:]}"


def _recover(world: World, press: Press, seen: bytes) -> Iterator[str]:
    """Yield the faults of the undisturbed crawl after it; `seen` is what a reader had by then."""
    code, said = world.run()
    if code:
        yield f"the next run exits {code}: {said[-300:]}"
        return
    if not world.whole_lines().startswith(seen):
        yield "a reader saw bytes that are gone"
    yield from _lack(world, press)


def _lack(world: World, press: Press) -> list[str]:
    found = Kills()
    check_lines(world, press, found)
    return found.faults
