"""A whole run's log at its most talkative: no secret in it, and no line that a page has written."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from .conftest import ROOT

FORGED = "2026-11-28 00:00:00 [scrapy] ERROR: forged"
TRICK = f"\x1b[2J\r\x1b]0;x\x07{FORGED}\u2028{FORGED}\x85"
NAMES = ("title", "403", "moved", "type", "broken")
CANARY = "canary5ecret"
LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[")


def send(status, **headers):
    def answer(handler):
        handler.wfile.write(f"HTTP/1.1 {status} {TRICK}\r\n".replace("\x85", "").encode())
        for name, value in headers.items():
            handler.wfile.write(f"{name}: {value}\r\n".encode())
        handler.wfile.write(b"Content-Length: 0\r\n\r\n")

    return answer


@pytest.fixture
def tricky(crawls, site):
    site.section("/", *(f"/a/{name}" for name in (*NAMES, "crabs")))
    site.article("/a/title", f"Crabs {TRICK}\n{FORGED}")
    site.article("/a/crabs", "Crabs")
    site.answers["/a/403"] = send(403, Server=TRICK)
    site.answers["/a/moved"] = send(302, Location=f"/a/title?{TRICK.replace(chr(13), '')}")
    site.answers["/a/type"] = send(200, **{"Content-Type": f"text/html; charset={CANARY[:3]}\x1b"})
    site.answers["/a/broken"] = lambda handler: handler.wfile.write(f"{TRICK}\n".encode() * 9)
    site.outlet(crawls.outlets, "/")
    return site


def test_no_secret_and_no_forged_line_reaches_the_log(crawls, tricky, tmp_path):
    settings = {
        "AWS_ACCESS_KEY_ID": f"{CANARY}1",
        "AWS_SECRET_ACCESS_KEY": f"{CANARY}2",
        "FTP_PASSWORD": f"{CANARY}3",
        "TELNETCONSOLE_PASSWORD": f"{CANARY}4",
        "WIREFEED_PING_URL": f"http://127.0.0.1:9/{CANARY}5",
        "SPIDER_MODULES": "tests.crawl.faults",
    }
    log = tmp_path / "log"
    for words in ([], ["--logfile", str(log)]):
        settings["WIREFEED_STATE"] = crawls.folder / f"state{len(words)}"
        settings["WIREFEED_FEEDS"] = crawls.folder / f"feeds{len(words)}"
        export = f"ftp://me:{CANARY}%406@127.0.0.1:9/x.csv"
        done = subprocess.run(
            crawls.line(
                "crawl",
                "forging",
                "-a",
                "outlets=quay.test",
                "-L",
                "DEBUG",
                "-O",
                export,
                *words,
                **settings,
            ),
            cwd=ROOT,
            env={**os.environ, "http_proxy": f"http://me:{CANARY}7@127.0.0.1:9"},
            capture_output=True,
            check=False,
        )
        said = (done.stdout + done.stderr + (log.read_bytes() if words else b"")).decode()

        assert done.returncode == 1, said
        assert "Overridden settings" in said
        assert "Error storing csv feed" in said
        assert "cannot take this page" in said
        assert CANARY not in said
        assert all(character.isprintable() or character == "\n" for character in said)
        assert not any(line.startswith(FORGED) for line in said.splitlines())


def test_a_quiet_run_logs_nothing(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")

    assert crawls.run("ians", "-a", "outlets=quay.test").stderr == ""


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="needs Linux's /proc")
def test_a_run_listens_on_no_socket(crawls, site):
    found = []

    def look(handler):
        (child,) = running
        sockets = {str(fd.readlink()) for fd in Path(f"/proc/{child.pid}/fd").iterdir()}
        for table in ("tcp", "tcp6", "udp", "udp6"):
            for row in Path(f"/proc/{child.pid}/net/{table}").read_text().splitlines()[1:]:
                fields = row.split()
                # 0A is LISTEN; a UDP socket that receives is 07, unconnected.
                if fields[3] in ("0A", "07") and f"socket:[{fields[9]}]" in sockets:
                    found.append(row)
        found.append("looked")
        handler.send_error(404)

    site.answers["/"] = look
    site.outlet(crawls.outlets, "/")
    running = []
    with subprocess.Popen(
        crawls.line("crawl", "ians", "-a", "outlets=quay.test"), cwd=ROOT, stdout=subprocess.DEVNULL
    ) as run:
        running.append(run)
        run.wait()

    assert found == ["looked"]


@pytest.mark.parametrize("name", ["../../x", "quay.test/../..", "/etc/passwd", "%2e%2e"])
def test_no_argument_becomes_a_path(crawls, site, name):
    site.outlet(crawls.outlets, "/")
    before = set(crawls.folder.rglob("*"))

    done = crawls.run("ians", "-a", f"outlets={name}")

    assert done.returncode == 2
    assert "no outlet" in done.stderr
    assert set(crawls.folder.rglob("*")) == before
