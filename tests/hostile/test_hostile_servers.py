"""All hostile outlets in one run: it ends, stays small, tells what they did, serves the others."""

import json
import socket
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.torture.known import peak_memory
from benchmarks.torture.press import write_dispatch
from benchmarks.torture.world import World

from .behaviours import CASES, article, bomb, printing
from .server import HERE, serving

GOOD = ("calm", "kind")  # outlets that behave, and print the same
ARTICLES = 6
MOST_MEMORY = 300  # MB
MOST_PAGES = 60  # asked of an outlet
LONGEST = 120  # seconds of a run whose slowest answers are given up after fifteen
FORBIDDEN = {"cookie", "authorization", "referer", "proxy-authorization"}
OUTLET = """name = "Outlet {name}"
domain = "{name}.test"
agencies = ["ians"]
delay = 0
[discover]
{kind} = ["http://{name}.test:{port}/list"]
article = '^/a/'
"""


def can_bind():
    try:
        socket.create_server((HERE, 0)).close()
    except OSError:
        return False
    return True


def hidden(number):
    """Return a copy whose words are full of characters that nobody sees."""
    headline, _ = write_dispatch(number)
    word = headline.split()[1]
    unseen = "\u200b\u00ad\u202e".join(word).encode()
    return article(number, **{word: unseen})


def open_world(folder, server):
    world = World(folder)
    kinds = {name: case.kind for name, case in CASES.items()} | dict.fromkeys(GOOD, "sections")
    for name, kind in kinds.items():
        facts = OUTLET.format(name=name, kind=kind, port=server.port)
        (world.outlets / f"{name}.toml").write_text(facts)
    world.domains = [f"{name}.test" for name in kinds]
    return world


def listening_sockets(process):
    """Return how many sockets a process listens on."""
    ours = {str(link.readlink()) for link in Path(f"/proc/{process}/fd").iterdir()}
    rows = [
        row.split()
        for table in ("tcp", "tcp6")
        for row in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]
    ]
    return sum(row[3] == "0A" and f"socket:[{row[9]}]" in ours for row in rows)


def watch(run):
    """Wait for a run; return what it said, the peak of its memory, the most sockets it heard on."""
    peak, heard, said = 0, 0, []
    reader = threading.Thread(target=lambda: said.extend(run.communicate()))
    reader.start()
    while run.poll() is None:
        with suppress(OSError):  # it has just ended, or closed what was being looked at
            peak = max(peak, peak_memory(run.pid))
            heard = max(heard, listening_sockets(run.pid))
        reader.join(0.1)
    reader.join()
    return "".join(said), peak, heard


@pytest.mark.slow
@pytest.mark.skipif(not can_bind(), reason=f"{HERE} is no address of this machine")
def test_hostile_outlets_neither_stop_nor_swell_a_run_nor_touch_the_others(tmp_path):
    for codec in ("gzip", "br", "zstd"):
        bomb(codec)  # it takes longer to make than a run waits
    behaviours = {f"{name}.test": case.answer for name, case in CASES.items()}
    behaviours["calm.test"] = printing(*(article(n) for n in range(ARTICLES)), Set_Cookie="a=1")
    behaviours["kind.test"] = printing(*(hidden(n) for n in range(ARTICLES)))
    with serving(behaviours) as server, serving({}, ("127.0.0.1", server.port)) as trap:
        world = open_world(tmp_path, server)
        said, peak, heard = watch(
            world.start(
                TWISTED_DNS_RESOLVER="tests.hostile.resolver.HostileResolver",
                WIREFEED_ALLOW_PRIVATE_NETWORKS=f"{HERE}/32",
                DOWNLOAD_TIMEOUT="15",
                RETRY_TIMES="0",
                WIREFEED_OUTLET_PAGES=str(MOST_PAGES),
                CLOSESPIDER_TIMEOUT=str(LONGEST),
            )
        )

    report = json.loads((world.state / "ians-run.json").read_bytes())
    rows = {row["outlet"].removesuffix(".test"): row for row in report["outlets"]}
    assert {name: told(rows[name], case) for name, case in CASES.items()} == {
        name: (case.lines, case.failure, case.warning) for name, case in CASES.items()
    }, said
    assert report["exitCode"] == 3
    assert [rows[name]["articles"] for name in GOOD] == [ARTICLES, ARTICLES]
    assert sum(rows[name]["lines"] for name in GOOD) == ARTICLES
    asked = Counter(host.removesuffix(".test") for host, *_ in server.heads)
    pages = [path for host, path, _ in server.heads if host == "calendar.test"]
    assert max(asked.values()) == asked["indices"] <= MOST_PAGES + 3  # robots.txt and the like
    assert len([path for path in pages if path.startswith("/list")]) == 3
    assert trap.connections == 0
    assert heard == 0
    assert 30 < peak < MOST_MEMORY
    assert [head for *_, head in server.heads if FORBIDDEN & set(head)] == []
    assert "root:" not in world.feed().decode()


def told(row, case):
    """Return lines, and failure and warning where the case's is among those of the row."""
    failure = case.failure if case.failure in row["failures"] else str(row["failures"] or "")
    warning = case.warning if case.warning in row["warnings"] else str(row["warnings"])
    return row["lines"], failure, warning if case.warning else ""
