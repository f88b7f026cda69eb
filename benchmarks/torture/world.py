"""One spider's world: its folders, its outlets' files, and the runs of `scrapy crawl` in it."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from subprocess import Popen
from typing import Any

from benchmarks.paper import ROOT
from benchmarks.torture.press import OUTLETS

SPIDER = "ians"


class World:
    """State, feed and outlet files below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.domains = folder, list(OUTLETS)
        self.outlets, self.state, self.feeds = (
            folder / name for name in ("outlets", "state", "feeds")
        )
        for made in (self.outlets, self.feeds / SPIDER):
            made.mkdir(parents=True, exist_ok=True)

    def command(self, **settings: str) -> list[str]:
        settings = {
            "WIREFEED_OUTLETS": str(self.outlets),
            "WIREFEED_STATE": str(self.state),
            "WIREFEED_FEEDS": str(self.feeds),
            "WIREFEED_ALLOW_PRIVATE_NETWORKS": "127.0.0.0/8",
            "WIREFEED_MIN_FREE_MB": "0",
            "TWISTED_DNS_RESOLVER": "newsstand.resolver.NewsstandResolver",
            **settings,
        }
        options = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
        named = f"outlets={','.join(self.domains)}"
        return [sys.executable, "-m", "scrapy", "crawl", SPIDER, "-a", named, *options]

    def start(self, environment: dict[str, str] | None = None, **settings: str) -> "Popen[str]":
        """Start a crawl, which nobody has to wait for."""
        return Popen(  # noqa: S603  our own command
            self.command(**settings),
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, environment: dict[str, str] | None = None, **settings: str) -> tuple[int, str]:
        """Crawl to the end; return the exit code and what was said."""
        with self.start(environment, **settings) as run:
            stdout, stderr = run.communicate()
        return run.returncode, stdout + stderr

    def verify(self) -> tuple[int, str]:
        """Hold feed and store against each other; return the exit code and what was said."""
        folders = [f"WIREFEED_STATE={self.state}", f"WIREFEED_FEEDS={self.feeds}"]
        options = [word for folder in folders for word in ("-s", folder)]
        command = [sys.executable, "-m", "scrapy", "verify", *options]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603
        return done.returncode, done.stdout + done.stderr

    @property
    def store(self) -> Path:
        return self.state / f"{SPIDER}.db"

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Return what the store answers."""
        with closing(sqlite3.connect(self.store)) as store:
            return store.execute(query).fetchall()

    def feed(self) -> bytes:
        """Return the bytes of all the spider's files, oldest first."""
        return b"".join(path.read_bytes() for path in sorted((self.feeds / SPIDER).glob("*.jsonl")))

    def whole_lines(self) -> bytes:
        """Return what a reader of the feed takes: up to the last line feed."""
        data = self.feed()
        return data[: data.rfind(b"\n") + 1]

    def lines(self) -> list[dict[str, Any]]:
        """Return the records of the feed; raises `ValueError` where a line is none."""
        data = self.feed()
        if data and not data.endswith(b"\n"):
            raise ValueError("the feed ends in half a line")
        return [json.loads(line) for line in data.splitlines()]
