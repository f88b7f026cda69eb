"""Torture runs: kill them, fill and break their disk, and compare what is left.

    python -m benchmarks.torture [--kills 1000] [--jobs 2] [--points 40] [--every 1] [part ...]

Parts: kills (crawls killed while fetches are under way), storage (a rehearsal hit at every storage
call: killed, half written, ENOSPC and EIO, once and from then on), forget (the same of an article
taken out and texts pruned), reread (the same of pages read again), crawls (real crawls hit at some
of them), full (a disk that is really full), known (a crawl that knows a million addresses), fuzz
(mutated listings, robots.txt and pages). Prints a table; exits 1 where there is any fault.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.paper import describe_machine
from benchmarks.torture.full import fill_disk
from benchmarks.torture.fuzz import fuzz
from benchmarks.torture.kills import torture
from benchmarks.torture.known import crawl_known
from benchmarks.torture.outcome import HEAD, Outcome, faults
from benchmarks.torture.storage import ACTIONS, hit_crawls, sweep

Part = Callable[[Path, argparse.Namespace], Iterator[Outcome]]


def kills(folder: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    yield torture(
        folder, options.kills, jobs=options.jobs, seed=options.seed, minutes=options.minutes
    )


def storage(folder: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    for action in ACTIONS:
        yield sweep(folder / action, action, every=options.every)


def forget(folder: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    for action in ACTIONS:
        yield sweep(folder / action, action, job="forget", every=options.every)


def reread(folder: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    for action in ACTIONS:
        yield sweep(folder / action, action, job="reread", every=options.every)


def crawls(folder: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    for action in ACTIONS:
        yield hit_crawls(folder / action, action, options.points)


def full(folder: Path, _: argparse.Namespace) -> Iterator[Outcome]:
    yield fill_disk(folder / "disk")


def known(folder: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    yield crawl_known(folder, options.known)


def fuzzed(_: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    yield from fuzz(options.inputs, options.seed)


PARTS: dict[str, Part] = {
    "kills": kills,
    "storage": storage,
    "forget": forget,
    "reread": reread,
    "crawls": crawls,
    "full": full,
    "known": known,
    "fuzz": fuzzed,
}


def read_options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.torture",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)}; all")
    parser.add_argument("--kills", type=int, default=1000, help="crawls to kill (1000)")
    parser.add_argument("--jobs", type=int, default=2, help="worlds of killed crawls at a time (2)")
    parser.add_argument("--minutes", type=float, default=600, help="kill no longer than this (600)")
    parser.add_argument("--every", type=int, default=1, help="storage calls: every so many (1)")
    parser.add_argument("--points", type=int, default=40, help="storage calls of crawls hit (40)")
    parser.add_argument("--known", type=int, default=1_000_000, help="addresses known (1000000)")
    parser.add_argument(
        "--inputs", type=int, default=20_000, help="mutated inputs a reader (20000)"
    )
    parser.add_argument("--seed", type=int, default=2026, help="of everything drawn (2026)")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}: there are {', '.join(PARTS)}.")
    return options


def main() -> None:
    options = read_options(sys.argv[1:])
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        print(HEAD, flush=True)
        for part in options.parts or PARTS:
            for outcome in PARTS[part](Path(name), options):
                print(outcome.row(), flush=True)  # one part may take an hour
                outcomes.append(outcome)
    print(faults(outcomes))
    print(f"Measured {describe_machine()}.")
    sys.exit(any(outcome.faults for outcome in outcomes))


if __name__ == "__main__":
    main()
