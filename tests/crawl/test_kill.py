"""A crawl killed while fetches are under way is continued by the next: nothing lost or repeated.

The newsstand's listings answer conditional requests with 304. `make torture` kills a thousand.
"""

import json
import random
import signal
import subprocess

import pytest

from .conftest import ROOT

KILLS = 3


def whole_lines(crawls):
    files = sorted((crawls.folder / "feeds").rglob("*.jsonl"))
    data = b"".join(file.read_bytes() for file in files)
    return data[: data.rfind(b"\n") + 1]


@pytest.mark.slow
def test_a_killed_crawl_loses_and_repeats_nothing_and_changes_no_byte(crawls, stand):
    outlets = ("-a", f"outlets={','.join(stand.outlets)}")
    chance, seen = random.Random(2025), b""
    for _ in range(KILLS):
        met, goal = len(stand.requests), chance.randint(15, 120)
        with subprocess.Popen(
            crawls.line("crawl", "ians", *outlets), cwd=ROOT, stdout=subprocess.DEVNULL
        ) as run:
            while len(stand.requests) - met < goal and run.poll() is None:
                signal.sigtimedwait([], 0.005)
            run.send_signal(signal.SIGKILL)
        now = whole_lines(crawls)
        assert now.startswith(seen)
        seen = now

    assert crawls.run("ians", *outlets).returncode == 0

    assert whole_lines(crawls).startswith(seen)
    lines = [json.loads(line) for line in whole_lines(crawls).splitlines()]
    assert len({line["uri"] for line in lines}) == len(lines)
    pages = {page.url: page.canonical or page.url for page in stand.expected()}
    wanted = {
        pages[page.url] for page in stand.expected() if page.is_article and "ians" in page.agencies
    }
    kept = crawls.ask("SELECT url FROM ledger WHERE state = 'done'")
    assert sorted(pages[url] for (url,) in kept) == sorted(wanted)
