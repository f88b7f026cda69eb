"""Measure whole crawls: python -m benchmarks.crawl PAGES [--turns 5] [--uvloop].

PAGES is the folder that holds extraction/dev. First its pages, served on loopback as in
`benchmarks.real_pages`, are crawled in turn by `scrapy crawl wire -a keep=all` (all pipelines, a
new store) and by a bare Scrapy spider that only downloads them; then 100 outlets in which nothing
is new are crawled once more. Each figure is the median of all turns: wall-clock time and CPU time
(user and system) of the crawl's whole process, its start included; the server's is not in it.
Python keeps its bytecode, as it does by default: from the second run on none is compiled anew. Both
crawls meet the same load, so the ratio says more than the times.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from statistics import median

from benchmarks import loopback
from benchmarks.real_pages import OUTLET, RealPages, crawl_command, load_pages, serve

ROOT = Path(__file__).parents[1]
QUIET = 100  # outlets
UVLOOP = ("-s", "ASYNCIO_EVENT_LOOP=uvloop.Loop")

FEED = """<rss version="2.0"><channel><title>{host}</title>{items}</channel></rss>"""
ITEM = "<item><title>Boat {number}</title><link>http://{host}/a/boat-{number}</link></item>"
PAGE = """<!doctype html><html lang="en"><title>Boat {number}</title><article><h1>Boat {number} of
{host}</h1><p>Panaji, Jan 6 (IANS) The crew of boat {number} of {host} waited for the tide on Monday
and for the auction that the port office had put off twice.</p><p>Traders said the delay had cost
each of them two days of business, and that the ice would not last.</p></article></html>"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    wall: float  # seconds
    cpu: float


def measure(command: Sequence[str], *, cwd: Path = ROOT) -> Cost:
    """Run a command and return what it took; raise RuntimeError where it failed."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = f"{ROOT}{os.pathsep}{environment.get('PYTHONPATH', '')}"
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(  # noqa: S603  our own command
        command,
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"exit code {done.returncode}: {done.stdout}{done.stderr}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall=wall, cpu=cpu)


def bare_command(pages: RealPages, port: int) -> list[str]:
    """Return the crawl that only downloads, at the pace of the other."""
    settings = {
        "TWISTED_DNS_RESOLVER": "benchmarks.bare.Loopback",
        "CONCURRENT_REQUESTS": 64,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "DOWNLOAD_DELAY": 0,
        "LOG_LEVEL": "WARNING",
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
    }
    hosts = ",".join(f"{host}:{port}" for host in pages.hosts)
    command = [sys.executable, "-m", "scrapy", "runspider", str(ROOT / "benchmarks/bare.py")]
    command += ["-a", f"hosts={hosts}"]
    return command + [
        word for name, value in settings.items() for word in ("-s", f"{name}={value}")
    ]


def compare(pages: RealPages, port: int, turns: int, *words: str) -> dict[str, list[Cost]]:
    """Return the costs of both crawls, a turn of each after the other."""
    costs: dict[str, list[Cost]] = {"bare": [], "wirefeed": []}
    for _ in range(turns):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            costs["bare"].append(measure([*bare_command(pages, port), *words], cwd=folder))
            write_outlets(folder, pages, port)
            domains = ",".join(pages.hosts)
            costs["wirefeed"].append(measure([*crawl_command(folder, domains), *words]))
    return costs


def write_outlets(folder: Path, pages: RealPages, port: int) -> None:
    (folder / "outlets").mkdir()
    for domain in pages.hosts:
        facts = OUTLET.format(publisher=domain, domain=domain, port=port)
        (folder / "outlets" / f"{domain}.toml").write_text(facts, encoding="utf-8")


def tell(name: str, costs: Sequence[Cost]) -> None:
    walls, cpus = [cost.wall for cost in costs], [cost.cpu for cost in costs]
    print(
        f"{name:24} wall {median(walls):6.2f} s [{min(walls):.2f} to {max(walls):.2f}]"
        f"   CPU {median(cpus):6.2f} s [{min(cpus):.2f} to {max(cpus):.2f}]"
    )


def tell_ratio(costs: dict[str, list[Cost]]) -> None:
    both = list(zip(costs["wirefeed"], costs["bare"], strict=True))
    wall = median(ours.wall / bare.wall for ours, bare in both)
    cpu = median(ours.cpu / bare.cpu for ours, bare in both)
    print(f"{'ratio, turn by turn':24} wall {wall:6.2f}     CPU {cpu:6.2f}")


@contextmanager
def serve_quiet(asked: list[str]) -> Iterator[int]:
    """Serve outlets that never change: a feed that answers 304, and its articles."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked.append(self.path)
            host = self.headers.get("Host", "")
            body, status = b"", 404
            if self.path == "/feed":
                status = 304 if self.headers.get("If-None-Match") else 200
                items = "".join(ITEM.format(host=host, number=number) for number in range(5))
                body = FEED.format(host=host, items=items).encode() if status == 200 else b""
            elif self.path.startswith("/a/"):
                number = self.path.rpartition("-")[2]
                status, body = 200, PAGE.format(host=host, number=number).encode()
            self.send_response(status)
            self.send_header("ETag", '"1"')
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with loopback.serve(Handler) as port:
        yield port


def measure_quiet(turns: int, outlets: int = QUIET) -> tuple[list[Cost], list[str]]:
    """Return the costs of runs over outlets with nothing new, and what the last of them asked."""
    asked: list[str] = []
    with tempfile.TemporaryDirectory() as name, serve_quiet(asked) as port:
        folder = Path(name)
        (folder / "outlets").mkdir()
        domains = [f"outlet-{number}.test" for number in range(outlets)]
        for domain in domains:
            facts = (
                f'name = "{domain}"\ndomain = "{domain}"\nagencies = ["ians"]\ndelay = 0\n'
                f"[discover]\nfeeds = [\"http://{domain}:{port}/feed\"]\narticle = '^/a/'\n"
            )
            (folder / "outlets" / f"{domain}.toml").write_text(facts, encoding="utf-8")
        command = crawl_command(folder, ",".join(domains))
        measure(command)
        costs = []
        for _ in range(turns):
            asked.clear()
            costs.append(measure(command))
        return costs, list(asked)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure whole crawls.")
    parser.add_argument("pages", type=Path)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--uvloop", action="store_true", help="with uvloop too, if installed")
    options = parser.parse_args()
    pages = load_pages(options.pages / "extraction" / "dev")
    count = sum(map(len, pages.hosts.values()))
    with serve(pages) as port:
        for words in ((), UVLOOP) if options.uvloop else ((),):
            print(f"{count} pages of {len(pages.hosts)} outlets{', uvloop' if words else ''}")
            costs = compare(pages, port, options.turns, *words)
            tell("only downloaded (bare)", costs["bare"])
            tell("crawled by wirefeed", costs["wirefeed"])
            tell_ratio(costs)
    quiet, asked = measure_quiet(options.turns)
    articles = sum(path.startswith("/a/") for path in asked)
    print(f"{QUIET} outlets with nothing new: {len(asked)} requests, {articles} of articles")
    tell("a quiet run", quiet)


if __name__ == "__main__":
    main()
