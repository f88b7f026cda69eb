"""What hosts ask of us: held to, shared by all spiders, and told plainly where it cannot be."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from itertools import pairwise

import pytest

from wirefeed.errors import BusyError, FeedError, StoreError
from wirefeed.store import Hosts, Lock, Visits
from wirefeed.store.hosts import FILED, FORGOTTEN, LONGEST_WAIT, back_off

HOST = "quay.test"


class Clock:
    now = 1_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "hosts.db"


@pytest.fixture
def hosts(path, clock):
    with closing(Hosts(path, clock)) as hosts:
        yield hosts


def test_a_host_never_met_asks_for_nothing(hosts):
    assert hosts.known(HOST).not_before == 0


def test_a_time_asked_for_holds_for_the_next_run_too(hosts, path, clock):
    hosts.refused(HOST, "HTTP 429", seconds=600, asked=True)

    with closing(Hosts(path, clock)) as later:
        known = later.known(HOST)
    assert (known.not_before, known.asked, known.reason) == (clock.now + 600, True, "HTTP 429")


def test_refusals_in_a_row_keep_us_away_longer_each_time_and_an_hour_at_most(hosts, clock):
    waits = []
    for _ in range(16):
        hosts.refused(HOST, "HTTP 503")
        waits.append(hosts.known(HOST).not_before - clock.now)
        clock.now = hosts.known(HOST).not_before

    assert 2 <= waits[0] <= 3
    assert all(longer > shorter for shorter, longer in pairwise(waits[:11]))
    assert waits[-1] == LONGEST_WAIT


def test_waits_are_spread_by_chance():
    assert len({back_off(5) for _ in range(10)}) > 1
    assert all(32 <= back_off(5) <= 48 for _ in range(100))


def test_the_first_refusal_may_be_the_pages_own(hosts, clock):
    hosts.refused(HOST, "HTTP 403", free=1)
    first = hosts.known(HOST).not_before
    hosts.refused(HOST, "HTTP 403", free=1)

    assert first <= clock.now < hosts.known(HOST).not_before


def test_a_good_answer_begins_the_count_anew_and_shortens_no_wait(hosts, clock):
    for _ in range(3):
        hosts.refused(HOST, "HTTP 503")
        clock.now = hosts.known(HOST).not_before
    hosts.refused(HOST, "HTTP 429", seconds=600, asked=True)

    hosts.answered(HOST)

    assert hosts.known(HOST).refusals == 0
    assert hosts.known(HOST).not_before == clock.now + 600


def test_answers_under_way_when_the_host_was_held_are_not_counted(hosts):
    for _ in range(5):
        hosts.refused(HOST, "HTTP 503")

    assert hosts.known(HOST).refusals == 1


def test_what_two_spiders_learn_is_merged_to_the_longer_wait(hosts, path, clock):
    with closing(Hosts(path, clock)) as other:
        other.refused(HOST, "HTTP 429", seconds=900, asked=True)
        hosts.refused(HOST, "HTTP 503", seconds=60)

        assert hosts.known(HOST) == other.known(HOST)
    assert hosts.known(HOST).not_before == clock.now + 900
    assert hosts.known(HOST).asked


def test_a_crawl_delay_is_remembered_and_forgotten_when_it_is_gone(hosts):
    hosts.set_delay(HOST, 7)
    before = hosts.known(HOST).crawl_delay
    hosts.set_delay(HOST, 0)

    assert (before, hosts.known(HOST).crawl_delay) == (7, 0)


def test_a_hosts_file_is_known_for_a_day(hosts, clock):
    before = hosts.filed(HOST)
    hosts.set_filed(HOST, "[]")
    known = hosts.filed(HOST)
    clock.now += FILED + 1

    assert (before, known, hosts.filed(HOST)) == (None, "[]", None)


def test_a_hosts_file_may_still_be_fallen_back_on_for_a_month(hosts, clock):
    hosts.set_delay(HOST, 7)
    before = hosts.filed(HOST, FORGOTTEN)
    hosts.set_filed(HOST, "[]")
    clock.now += FORGOTTEN - 1
    known = hosts.filed(HOST, FORGOTTEN)
    clock.now += 2

    assert (before, known, hosts.filed(HOST, FORGOTTEN)) == (None, "[]", None)


def test_files_longer_than_any_need_be_give_way_to_the_others(hosts, clock, monkeypatch):
    monkeypatch.setattr("wirefeed.store.hosts.MOST_FILED", 1_000)
    hosts.set_filed(HOST, "[1]")

    for n in range(9):
        clock.now += 1
        hosts.set_filed(f"h{n}.quay.test", "x" * 400)

    known = [n for n in range(9) if hosts.filed(f"h{n}.quay.test")]
    assert known == [7, 8]
    assert hosts.filed(HOST) == "[1]"


def test_a_host_not_met_for_a_month_is_forgotten(hosts, path, clock):
    hosts.set_delay(HOST, 7)
    clock.now += FORGOTTEN + 1

    with closing(Hosts(path, clock)) as later:
        assert later.known(HOST).crawl_delay == 0


WRITER = """
import sys
from contextlib import closing
from pathlib import Path
from wirefeed.store import Hosts
with closing(Hosts(Path(sys.argv[1]), lambda: 1_000_000.0)) as hosts:
    for number in range(100):
        hosts.refused("quay.test", "HTTP 429", seconds=int(sys.argv[2]) + number, asked=True)
        hosts.set_delay(f"{sys.argv[2]}.test", number)
"""


def test_several_processes_write_at_once_and_the_longest_wait_stays(path, clock):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, str(most)], stderr=subprocess.PIPE)
        for most in (100, 300, 200)
    ]

    assert [(writer.communicate()[1], writer.returncode) for writer in writers] == [(b"", 0)] * 3
    with closing(Hosts(path, clock)) as hosts:
        assert hosts.known(HOST).not_before == clock.now + 399
        assert hosts.known(HOST).refusals == 1


def test_a_spider_waits_for_another_one_that_makes_the_file(path, clock):
    with closing(sqlite3.connect(path, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE hosts (host TEXT PRIMARY KEY, met REAL NOT NULL)")
        made = threading.Timer(0.3, other.rollback)
        made.start()

        try:
            Hosts(path, clock).close()
        finally:
            made.join()


def test_a_file_that_stays_locked_is_told(path, clock, monkeypatch):
    monkeypatch.setattr("wirefeed.store.hosts._PATIENCE", 0.1)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreError, match="database is locked"):
            Hosts(path, clock)


@pytest.mark.parametrize("damage", [b"no database at all" * 400, b"SQLite format 3\x00" * 300])
def test_a_damaged_file_is_told_plainly(path, damage):
    path.write_bytes(damage)

    with pytest.raises(FeedError, match=r"hosts\.db is damaged .* move it away"):
        Hosts(path)


def test_damage_behind_a_sound_header_is_told_too(path, clock):
    with closing(Hosts(path, clock)) as hosts:
        for number in range(500):
            hosts.set_delay(f"host{number}.test", 1)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))

    with pytest.raises(FeedError, match="damaged"):
        Hosts(path, clock)


def test_another_versions_file_is_told(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 9")

    with pytest.raises(FeedError, match="was written by version 9, this is 1"):
        Hosts(path)


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "hosts.db").mkdir()

    with pytest.raises(StoreError, match="could not be read or written"):
        Hosts(tmp_path / "hosts.db")


def test_an_outlet_is_visited_by_one_run_at_a_time(tmp_path):
    with (
        Visits(tmp_path / "hosts", ["quay.test", "pier.test"]) as first,
        Visits(tmp_path / "hosts", ["quay.test", "mole.test"]) as second,
    ):
        assert (first.busy, second.busy) == (set(), {"quay.test"})

    with Visits(tmp_path / "hosts", ["quay.test"]) as third:
        assert third.busy == set()


def test_outlets_of_much_the_same_name_do_not_shut_each_other_out(tmp_path):
    long = ".".join(["x" * 49] * 4)
    domains = ["my-quay.test", "my_quay.test", f"{long}.quay.test", f"{long}.pier.test"]

    with Visits(tmp_path / "hosts", domains) as visits:
        assert visits.busy == set()


def test_the_lock_of_a_run_that_died_is_free(tmp_path):
    take = "import sys; from pathlib import Path; from wirefeed.store import Visits\n"
    take += "Visits(Path(sys.argv[1]), ['quay.test']); print('held', flush=True); sys.stdin.read()"
    words = [sys.executable, "-c", take, tmp_path / "hosts"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        run.stdout.readline()
        with Visits(tmp_path / "hosts", ["quay.test"]) as visits:
            held = set(visits.busy)
        run.kill()
        run.wait()

    with Visits(tmp_path / "hosts", ["quay.test"]) as visits:
        assert (held, visits.busy) == ({"quay.test"}, set())


@pytest.mark.parametrize("domain", ["..", "/etc/passwd", "a/../../b", "[::1]", "x" * 999])
def test_no_domain_leads_a_lock_out_of_its_folder(tmp_path, domain):
    with Visits(tmp_path / "hosts", [domain]):
        (lock,) = (tmp_path / "hosts").iterdir()

    assert set(lock.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-%ABCDEF")
    assert list(tmp_path.iterdir()) == [tmp_path / "hosts"]
    with Lock(tmp_path / "other.lock"), pytest.raises(BusyError):
        Lock(tmp_path / "other.lock")


def test_what_was_learnt_while_a_clock_was_years_ahead_holds_nothing(hosts, clock):
    clock.now += 10 * FORGOTTEN
    hosts.refused(HOST, "HTTP 429", seconds=600, asked=True)
    hosts.set_filed(HOST, "[]")
    clock.now -= 10 * FORGOTTEN

    assert hosts.known(HOST).not_before == 0
    assert hosts.filed(HOST) is None

    hosts.refused(HOST, "HTTP 503", seconds=60, asked=True)
    assert hosts.known(HOST).not_before == clock.now + 60
