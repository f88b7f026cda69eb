"""Runs of `scrapy crawl` as people start them: a process, its exit code, what it left behind."""

import json
import sqlite3
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsstand import Newsstand

from . import forks
from .site import open_site

ROOT = Path(__file__).parents[2]


@dataclass
class Crawls:
    """Crawls with one state; `outlets` is a folder for outlet files."""

    folder: Path

    @property
    def outlets(self):
        return self.folder / "outlets"

    def words(self, command, *words, **settings):
        """Return what follows `scrapy` on the line."""
        settings = {
            "WIREFEED_OUTLETS": self.outlets,
            "WIREFEED_STATE": self.folder / "state",
            "WIREFEED_FEEDS": self.folder / "feeds",
            "WIREFEED_ALLOW_PRIVATE_NETWORKS": "127.0.0.0/8",
            "TWISTED_DNS_RESOLVER": "newsstand.resolver.NewsstandResolver",
            **settings,
        }
        options = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
        return [command, *words, *options]

    def line(self, command, *words, **settings):
        """Return a whole line, for a test that starts a process of its own."""
        scrapy = [sys.executable, "-W", "error", "-m", "scrapy"]
        return [*scrapy, *self.words(command, *words, **settings)]

    def call(self, command, *words, answer="", **settings):
        """Run a command of ours to its end."""
        return forks.run(self.words(command, *words, **settings), ROOT, answer=answer)

    def run(self, spider="ians", *words, **settings):
        return self.call("crawl", spider, *words, **settings)

    def lines(self, spider="ians"):
        """Return the records of the spider's feed, in order."""
        files = sorted((self.folder / "feeds" / spider).glob("*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_bytes().splitlines()]

    def report(self, spider="ians"):
        return json.loads((self.folder / "state" / f"{spider}-run.json").read_bytes())

    def ask(self, query, spider="ians"):
        """Return what the spider's store answers."""
        with self.open(spider) as store:
            return store.execute(query).fetchall()

    @contextmanager
    def open(self, spider="ians"):
        """Give the spider's store to a test that turns its clocks."""
        with closing(sqlite3.connect(self.folder / "state" / f"{spider}.db")) as store:
            yield store
            store.commit()


@pytest.fixture
def crawls(tmp_path):
    (tmp_path / "outlets").mkdir()
    return Crawls(tmp_path)


@pytest.fixture
def stand(crawls):
    """The newsstand, open, with its outlet files where the crawls look."""
    with Newsstand() as stand:
        stand.outlet_files(crawls.outlets)
        yield stand


@pytest.fixture
def site():
    with open_site() as site:
        yield site
