"""A rehearsal hit at every storage call it makes, one after the other, and what the next run made
of what was left.

    LD_PRELOAD=shim.so python -m benchmarks.torture.sweep FOLDER ACTION [--job J] [--every N]

J: run (a run from nothing), forget (an article taken out of what a run left, and the texts of the
others pruned), reread (pages read again that say otherwise now). ACTION: kill, half (killed when
half of a write is done), and errors by name: ENOSPC, EIO, with a + behind it at every later call
too. Prints as JSON the number of calls hit by kind, and the faults.
"""

import argparse
import errno
import hashlib
import json
import os
import signal
import sqlite3
import sys
import traceback
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp
from typing import Any

from benchmarks.torture.rehearsal import (
    keep_pages,
    open_registry,
    read_articles,
    rehearse,
    set_right,
    take_down,
)
from benchmarks.torture.shim import HALF, KILL, KINDS, Shim

ACTIONS = {"kill": KILL, "half": HALF, "ENOSPC": errno.ENOSPC, "EIO": errno.EIO}
Job = Callable[[Path, dict[str, Any]], int]
JOBS: dict[str, Job] = {"run": rehearse, "forget": take_down, "reread": set_right}
RAISED = 70  # the exit code of a rehearsal that raised what no run may raise


class Sweep:
    """Rehearsals in forked processes, each with a folder of its own."""

    def __init__(self, folder: Path, action: str, job: str = "run") -> None:
        self.folder, self.job = folder, JOBS["run"]
        self.what, self.sticky = ACTIONS[action.rstrip("+")], action.endswith("+")
        self.reads = self.what == errno.EIO
        self.shim = Shim()
        self.articles = read_articles(open_registry(folder / "outlets"))
        self.faults: list[str] = []
        self.hit: Counter[str] = Counter()
        self.before: Path | None = None  # what the job is done to
        if job != "run":
            self.before, self.job = self._make_folder(), JOBS[job]
            assert rehearse(self.before, self.articles) == 0
            if job == "reread":
                keep_pages(self.before)
        whole = self._make_folder()
        code, self.calls, said = self.run(whole, 0)
        assert code == 0, said
        self.expected = look(whole)
        assert self.expected["lines"] > 9

    def _make_folder(self) -> Path:
        folder = Path(mkdtemp(dir=self.folder))
        if self.before:
            copytree(self.before, folder, dirs_exist_ok=True)
        return folder

    def run(self, folder: Path, at: int) -> tuple[int, str, str]:
        """Do the job in a process that is hit at one call; return exit code, calls and words."""
        said = self.folder / "said"
        if (child := os.fork()) == 0:
            self._run_here(folder, at, said)
        _, status = os.waitpid(child, 0)
        told = said.read_text("utf-8", "replace")
        calls = self.folder / "calls"
        return os.waitstatus_to_exitcode(status), calls.read_text() if not at else "", told

    def _run_here(self, folder: Path, at: int, said: Path) -> None:
        """Do the job and leave; what is said goes to a file outside the folder that is hit."""
        code = RAISED
        try:
            sys.stderr = said.open("w")
            self.shim.arm(folder, at, self.what, sticky=self.sticky, reads=self.reads)
            code = self.job(folder, self.articles)
            if not at:
                (self.folder / "calls").write_text(self.shim.calls())
        except BaseException:  # noqa: BLE001  whatever it was, it is a fault
            traceback.print_exc(file=sys.stderr)
        finally:
            sys.stderr.flush()
            os._exit(code)

    def hit_call(self, number: int) -> None:
        """Hit one call, let the next run mend it, and compare with what an undisturbed run left."""
        folder, kind = self._make_folder(), KINDS[self.calls[number - 1]]
        code, _, said = self.run(folder, number)
        self.hit[kind] += 1
        self._check_end(code, said, folder, f"call {number} ({kind})")
        seen = read_feed(folder)
        again, _, said = self.run(folder, 0)
        if again:
            self.faults.append(f"call {number} ({kind}): the next run exits {again}: {said[-300:]}")
        else:
            self._compare(folder, seen, f"call {number} ({kind})")
        rmtree(folder)

    def _check_end(self, code: int, said: str, folder: Path, where: str) -> None:
        """Check that the run was killed, or failed with a sentence, or is complete."""
        if self.what in (KILL, HALF):
            if code != -signal.SIGKILL and not (self.what == HALF and code == 0):
                self.faults.append(f"{where}: not killed but {code}: {said[-300:]}")
        elif code == 0:
            self._compare(folder, b"", f"{where}: false success")
        elif code == 2 and self.reads and "is not a store" in said:
            return  # SQLite cannot tell a broken disk from a broken file
        elif code != 1 or not said.strip().endswith("."):
            self.faults.append(f"{where}: exits {code} saying {said[-400:]!r}")

    def _compare(self, folder: Path, seen: bytes, where: str) -> None:
        left = look(folder)
        if not read_feed(folder).startswith(seen):
            self.faults.append(f"{where}: a reader saw bytes that are gone")
        self.faults += [
            f"{where}: {name} is not as after an undisturbed run"
            for name in left
            if left[name] != self.expected[name]
        ]


def read_feed(folder: Path) -> bytes:
    """Return the feed's whole lines, as a reader sees them."""
    data = b"".join(path.read_bytes() for path in sorted((folder / "feeds").glob("*/*.jsonl")))
    return data[: data.rfind(b"\n") + 1]


def look(folder: Path) -> dict[str, Any]:
    """Return what a run has left: feed, merges, ledger, articles with their stories, outbox."""
    feed = read_feed(folder)
    with closing(sqlite3.connect(folder / "state" / "ians.db")) as store:
        articles = store.execute(
            "SELECT uri, revision, story, version, relation, line, record FROM articles ORDER BY 1"
        ).fetchall()
        return {
            "feed": hashlib.sha256(feed).hexdigest(),
            "lines": feed.count(b"\n"),
            "merges": (folder / "state" / "ians-merges.jsonl").read_bytes(),
            "ledger": store.execute("SELECT key, state, reason FROM ledger ORDER BY 1").fetchall(),
            "articles": [(*row, record and zlib.decompress(record)) for *row, record in articles],
            "files": store.execute("SELECT name, size, lines FROM files ORDER BY 1").fetchall(),
            "outbox": store.execute("SELECT count(*) FROM outbox").fetchall(),
            "stories": store.execute("SELECT uri, version, relation FROM story_copy").fetchall(),
            "texts": store.execute("SELECT copy FROM story_text ORDER BY 1").fetchall(),
        }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("action", choices=[*ACTIONS, "ENOSPC+", "EIO+"])
    parser.add_argument("--job", choices=JOBS, default="run")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    sweep = Sweep(options.folder, options.action, options.job)
    for number in range(options.first, len(sweep.calls) + 1, options.every):
        if sweep.what != HALF or sweep.calls[number - 1] == "w":
            sweep.hit_call(number)
            print(number, len(sweep.calls), file=sys.stderr, flush=True)
    print(json.dumps({"hit": sweep.hit, "faults": sweep.faults}))


if __name__ == "__main__":
    main()
