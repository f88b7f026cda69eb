"""Crawl the labelled article pages as if they were outlets: python -m benchmarks.real_pages PAGES.

PAGES is the folder that holds extraction/dev. Its pages are served on loopback, a publisher an
outlet with one listing page, and crawled by `scrapy crawl wire -a keep=all`. Printed is what became
of every page: a line, a copy, or dropped with a reason. Exit code 1 where one is unaccounted for.
"""

import gzip
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from benchmarks import loopback

OUTLET = """\
name = "{publisher}"
domain = "{domain}"
delay = 0
concurrency = 8
[discover]
sections = ["http://{domain}:{port}/"]
article = '^/pages/'
"""


@dataclass(frozen=True, slots=True)
class RealPages:
    """The pages by host and path; a host's "/" lists its pages."""

    hosts: dict[str, dict[str, Path]]

    def answer(self, host: str, path: str) -> bytes | None:
        pages = self.hosts.get(host.partition(":")[0], {})
        if path == "/":
            links = "".join(f'<li><a href="{path}">{path}</a></li>' for path in pages)
            return f"<!doctype html><title>{host}</title><ul>{links}</ul>".encode()
        return _unpack(pages[path]) if path in pages else None


@cache
def _unpack(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


def load_pages(folder: Path) -> RealPages:
    """Return the pages of a folder with pages.jsonl, a publisher a host."""
    hosts: dict[str, dict[str, Path]] = {}
    for row in (folder / "pages.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(row)
        name = "".join(c if c.isascii() and c.isalnum() else "-" for c in page["publisher"].lower())
        hosts.setdefault(f"{name}.test", {})[f"/pages/{page['id']}"] = folder / page["html"]
    return RealPages(hosts)


@contextmanager
def serve(pages: RealPages) -> Iterator[int]:
    """Serve the pages on a free loopback port and give the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.answer(self.headers.get("Host", ""), self.path)
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    with loopback.serve(Handler) as port:
        yield port


def crawl(pages: RealPages, port: int, folder: Path) -> int:
    """Crawl the served pages with a fresh state below `folder`; return the exit code."""
    outlets = folder / "outlets"
    outlets.mkdir()
    for domain in pages.hosts:
        facts = OUTLET.format(publisher=domain.removesuffix(".test"), domain=domain, port=port)
        (outlets / f"{domain}.toml").write_text(facts, encoding="utf-8")
    command = crawl_command(folder, ",".join(pages.hosts))
    return subprocess.run(command, check=False).returncode  # noqa: S603  our own command


def crawl_command(folder: Path, domains: str) -> list[str]:
    """Return the crawl of outlets described below `folder`, whose state it keeps there too."""
    settings = {
        "WIREFEED_OUTLETS": folder / "outlets",
        "WIREFEED_STATE": folder / "state",
        "WIREFEED_FEEDS": folder / "feeds",
        "WIREFEED_ALLOW_PRIVATE_NETWORKS": "127.0.0.0/8",
        "TWISTED_DNS_RESOLVER": "newsstand.resolver.NewsstandResolver",
    }
    command = [sys.executable, "-m", "scrapy", "crawl", "wire", "-a", "keep=all"]
    command += ["-a", f"outlets={domains}"]
    return command + [
        word for name, value in settings.items() for word in ("-s", f"{name}={value}")
    ]


def account(folder: Path) -> Counter[str]:
    """Return what became of every page the crawl found."""
    with sqlite3.connect(folder / "state" / "wire.db") as store:
        ledger = store.execute("SELECT state, reason FROM ledger WHERE state != 'done'")
        fates = Counter(f"{state}: {reason or 'never fetched'}" for state, reason in ledger)
        kept = store.execute("SELECT CASE line WHEN 1 THEN 'line' ELSE 'copy' END FROM articles")
        fates.update(fate for (fate,) in kept)
    return fates


def main() -> None:
    pages = load_pages(Path(sys.argv[1]) / "extraction" / "dev")
    count = sum(map(len, pages.hosts.values()))
    with tempfile.TemporaryDirectory() as name, serve(pages) as port:
        code = crawl(pages, port, Path(name))
        fates = account(Path(name))
    print(f"\n{count} pages of {len(pages.hosts)} publishers, exit code {code}:")
    for fate, number in fates.most_common():
        print(f"{number:6} {fate}")
    unaccounted = count - sum(fates.values()) + fates["found: never fetched"]
    print(f"{unaccounted:6} unaccounted for")
    sys.exit(bool(unaccounted) or code not in (0, 3))


if __name__ == "__main__":
    main()
