"""`python -m newsstand.demo`: crawl the newsstand as if it were the web, and show what came out.

With --open the newsstand is only opened, until Ctrl-C: for commands typed in another terminal.
"""

import argparse
import errno
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console

from newsstand.screen import Outcome, show
from newsstand.server import Newsstand, last_full_day

ROOT = Path(__file__).parents[1]  # where scrapy.cfg is
FOLDER = Path("demo")  # relative to ROOT, as everything that is shown
EXIT_CONFIG = 2
SETTINGS = {
    "WIREFEED_OUTLETS": FOLDER / "outlets",
    "WIREFEED_STATE": FOLDER / "state",
    "WIREFEED_FEEDS": FOLDER / "feeds",
    "WIREFEED_ALLOW_PRIVATE_NETWORKS": "127.0.0.0/8",
    "TWISTED_DNS_RESOLVER": "newsstand.resolver.NewsstandResolver",
}

# A second demo on the same day, or just after midnight, has to find the same paper and nothing
# new in it; two days later the crawl would rightly call its outlets stale.
_KEPT = timedelta(hours=36)


class DemoError(Exception):
    """The demo cannot start; the message names the remedy."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a demo keeps between two runs: the paper's day and the port it is sold at."""

    day: date
    port: int = 0

    def is_current_at(self, now: datetime) -> bool:
        end = datetime.combine(self.day + timedelta(days=1), time(), tzinfo=UTC)
        return now < end + _KEPT


def main(root: Path = ROOT, *, stay: bool = False) -> int:
    """Run the demo below `root` and return the crawl's exit code, or `stay` open until Ctrl-C."""
    console = Console(highlight=False)
    try:
        edition = read_edition(root)
        stand = open_stand(edition)
    except DemoError as error:
        print(f"newsstand: {error}", file=sys.stderr)
        return EXIT_CONFIG
    with stand:
        stand.outlet_files(root / FOLDER / "outlets")
        write_edition(root, Edition(stand.day, stand.port))
        if stay:
            _stay_open(console, stand)
            return 0
        known = len(list(read_feed(root)))
        command = crawl_command(stand.outlets)
        _announce(console, stand, command)
        code = run(command, root)
        if stand.requests:
            show(console, _outcome(root, stand, known))
        else:
            console.print(f"The crawl asked for no page and ended with exit code {code}.")
    return code


def read_edition(root: Path) -> Edition:
    """Return the edition kept in demo/newsstand.json, or the newest where none is or it is old.

    With an old edition go what was crawled from it: the demo begins anew.
    """
    file = root / FOLDER / "newsstand.json"
    if not file.exists():
        return Edition(last_full_day())
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        edition = Edition(date.fromisoformat(kept["day"]), int(kept["port"]))
    except (ValueError, KeyError, TypeError) as error:
        raise DemoError(f"{_shown(file, root)} cannot be read: remove the demo folder.") from error
    if edition.is_current_at(datetime.now(UTC)):
        return edition
    for name in ("state", "feeds"):
        shutil.rmtree(root / FOLDER / name, ignore_errors=True)
    return Edition(last_full_day(), edition.port)


def write_edition(root: Path, edition: Edition) -> None:
    kept = {"port": edition.port, "day": edition.day.isoformat()}
    file = root / FOLDER / "newsstand.json"
    file.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def open_stand(edition: Edition) -> Newsstand:
    """Return the newsstand on its kept port. Raise DemoError where something else listens there."""
    try:
        return Newsstand(edition.port, edition.day)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise DemoError(
            f"port {edition.port}, kept in {FOLDER}/newsstand.json, is taken: "
            "stop what listens there or remove the demo folder."
        ) from error


def crawl_command(outlets: list[str]) -> list[str]:
    """Return the crawl as a user would type it, with this Python in front."""
    options = [word for name, value in SETTINGS.items() for word in ("-s", f"{name}={value}")]
    arguments = ["-a", f"outlets={','.join(outlets)}"]
    return [sys.executable, "-m", "scrapy", "crawl", "ians", *arguments, *options]


def run(command: list[str], root: Path) -> int:
    """Run the crawl in the foreground and return its exit code, 128 + n after signal n."""
    sys.stdout.flush()
    with subprocess.Popen(command, cwd=root) as crawl:  # noqa: S603  built above, no shell
        while True:
            try:
                code = crawl.wait()
            except KeyboardInterrupt:
                continue  # the crawl got it too, and ends in its own good time
            return code if code >= 0 else 128 - code


def read_feed(root: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of the demo's feed, oldest first; what is no record is passed over."""
    for file in sorted((root / FOLDER / "feeds" / "ians").glob("*.jsonl")):
        for line in file.read_bytes().splitlines():
            try:
                found = json.loads(line)
            except ValueError:
                continue
            if isinstance(found, dict):
                yield found


def _outcome(root: Path, stand: Newsstand, known: int) -> Outcome:
    files = sorted((root / FOLDER / "feeds" / "ians").glob("*.jsonl"))
    return Outcome(
        day=stand.day,
        expected=stand.expected(),
        requests=list(stand.requests),
        unchanged=stand.statuses[304],
        records=list(read_feed(root)),
        known=known,
        feed=_shown(files[-1], root) if files else "",
    )


def _stay_open(console: Console, stand: Newsstand) -> None:
    """Say what to type in another terminal, and wait for Ctrl-C."""
    _say_open(console, stand)
    console.print("Ctrl-C closes it. In another terminal, in this folder:\n")
    typed = [". .venv/bin/activate"]
    for name, value in SETTINGS.items():
        typed.append(f"export {name if name.startswith('WIREFEED_') else f'SCRAPY_{name}'}={value}")
    typed.append(f"outlets={','.join(stand.outlets)}")
    typed.append("scrapy crawl ians -a outlets=$outlets")
    for line in typed:
        console.print(f"    {line}", style="dim", markup=False, soft_wrap=True)
    console.print(
        "\nEvery other command finds the demo's outlets and feeds there, too. Give every spider "
        "-a outlets=$outlets: without it the outlets of the package are looked for as well, and "
        "none of those has a name here."
    )
    try:
        wait()
    except KeyboardInterrupt:
        count = len(stand.requests)
        console.print(f"\nclosed after {count} {'request' if count == 1 else 'requests'}")


def wait() -> None:
    """Wait until a signal comes."""
    threading.Event().wait()


def _say_open(console: Console, stand: Newsstand) -> None:
    console.print(
        f"[bold]The newsstand of {stand.day}[/] is open at 127.0.0.1:{stand.port}: "
        f"{len(stand.outlets)} outlets.\nNo request leaves this machine."
    )


def _announce(console: Console, stand: Newsstand, command: list[str]) -> None:
    _say_open(console, stand)
    options = command[command.index("ians") + 1 :]
    pairs = [" ".join(pair) for pair in zip(options[::2], options[1::2], strict=True)]
    typed = " \\\n    ".join(["scrapy crawl ians", *map(_shortened, pairs)])
    console.print(f"\n$ {typed}\n", style="dim", markup=False, soft_wrap=True)


def _shortened(option: str) -> str:
    """Return an option as the screen has room for it.

    >>> _shortened("-a outlets=a.test,b.test,c.test,d.test")
    '-a outlets=a.test,b.test,...'
    """
    first = option.split(",")
    return option if len(first) < 3 else ",".join([*first[:2], "..."])


def _shown(file: Path, root: Path) -> str:
    return str(file.relative_to(root))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m newsstand.demo", description=__doc__)
    parser.add_argument("--open", action="store_true", help="crawl nothing, stay open until Ctrl-C")
    sys.exit(main(stay=parser.parse_args().open))
