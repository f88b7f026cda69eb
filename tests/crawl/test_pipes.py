"""Whoever reads what a command says may stop when they have seen enough."""

import os
import shlex
import subprocess

import pytest

from .conftest import ROOT
from .test_reread import move

ALL = ("-a", "outlets=quay.test")


def run_unread(line, *, stderr=subprocess.PIPE):
    """Run a command that nobody reads; return its exit code and what it says on stderr."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            line,
            cwd=ROOT,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=writer,
            stderr=stderr,
            check=False,
        )
    finally:
        os.close(writer)
    return done.returncode, done.stderr


@pytest.fixture
def quay(crawls, site):
    """A site of one article, not yet read."""
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", published="2025-01-06T12:00:00")
    site.outlet(crawls.outlets, "/")
    return site


@pytest.mark.parametrize("stderr", [subprocess.PIPE, subprocess.STDOUT])
def test_a_run_of_which_nobody_reads_the_screen_is_as_good_as_any(crawls, quay, stderr):
    code, said = run_unread(crawls.line("crawl", "ians", *ALL, LOG_LEVEL="INFO"), stderr=stderr)

    assert code == 0, said
    assert b"BrokenPipe" not in (said or b"")
    assert len(crawls.lines()) == 1


@pytest.mark.parametrize("kind", ["jsonl", "json", "csv", "xml"])
def test_an_export_that_nobody_reads_is_none_that_is_not_whole(crawls, quay, kind):
    code, said = run_unread(crawls.line("crawl", "ians", *ALL, "-o", f"-:{kind}"))

    assert code == 0, said
    assert b"Error" not in said
    assert len(crawls.lines()) == 1


def test_a_command_that_nobody_reads_does_its_work_and_says_nothing_of_it(crawls, quay):
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    url = f"http://quay.test:{quay.port}/a/crabs"
    move(crawls, "Asia/Kolkata", "Europe/London")
    called = [["outlets"], ["verify"], ["doctor"], ["story", url], ["why", url], ["reread"]]

    told = {}
    for command, *words in called:
        told[command] = run_unread(crawls.line(command, *words))

    assert told == dict.fromkeys(told, (0, b""))
    assert [line["relation"] for line in crawls.lines()] == ["first", "reread"]


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_run_whose_caller_has_closed_its_streams_is_as_good_as_any(crawls, quay, closed):
    line = shlex.join(map(str, crawls.line("crawl", "ians", *ALL, LOG_LEVEL="INFO")))

    done = subprocess.run(["sh", "-c", f"{line} {closed}"], cwd=ROOT, check=False)

    assert done.returncode == 0
    assert len(crawls.lines()) == 1
