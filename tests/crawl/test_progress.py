"""A terminal shows how far a run is, and nothing of it stays; a file sees nothing."""

import os
import pty
import subprocess

from .conftest import ROOT


def test_a_terminal_sees_progress_and_ends_with_a_clean_line(crawls, site):
    site.section("/", "/a/crabs", "/a/prawns", "/a/squid")
    for name in ("crabs", "prawns", "squid"):
        site.article(f"/a/{name}", name)
    site.outlet(crawls.outlets, "/", pace="delay = 0.4")
    terminal, theirs = pty.openpty()

    with subprocess.Popen(
        crawls.line("crawl", "ians", "-a", "outlets=quay.test"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=theirs,
    ) as run:
        os.close(theirs)
        shown = b""
        while chunk := _read(terminal):
            shown += chunk
        stdout, _ = run.communicate()

    os.close(terminal)
    text = shown.decode()
    assert "listings of 1 of 1 outlets, " in text
    assert text.endswith("\x1b[2K")
    assert "\n" not in text  # one line, overwritten
    assert b"1 of 1 outlets" not in stdout


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where the other end is closed
        return b""
