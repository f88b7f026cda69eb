"""What hosts ask of us is obeyed within a run, by the next run, and by other spiders."""

import sqlite3
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest

from wirefeed.store import Hosts, Visits

QUAY = ("-a", "outlets=quay.test")
BOTH = ("-a", "outlets=quay.test,pier.test")


class Log:
    """When each path was asked for."""

    def __init__(self, site):
        self.site, self.times, self.lock = site, [], threading.Lock()

    def answer(self, path, reply):
        """Answer a path with status, headers and body, which `reply` gives for each visit."""

        def answer(handler):
            with self.lock:
                self.times.append((path, time.time()))
                visit = sum(1 for known, _ in self.times if known == path)
            status, headers, body = reply(visit)
            handler.send_response(status)
            for name, value in {"Content-Length": len(body), **headers}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body)

        self.site.answers[path] = answer

    def watch(self, path):
        """Note the times of a path that the site answers already."""
        body = self.site.answers[path]
        self.answer(path, lambda _: (200, {"Content-Type": "text/html; charset=utf-8"}, body))

    def at(self, path):
        return [when for known, when in self.times if known == path]

    def after(self, moment):
        return [path for path, when in self.times if when > moment]


@pytest.fixture
def log(site):
    return Log(site)


def quay(crawls, site, *articles, pace="delay = 0"):
    for path in articles:
        site.article(path, f"Boat {path[3:]}")
    site.section("/", *articles)
    site.outlet(crawls.outlets, "/", pace=pace)


def pier(crawls, site, *articles):
    """Add a second outlet, on another host of the same server."""
    for path in articles:
        site.article(path, f"Barge {path[3:]}")
    site.section("/pier", *articles)
    facts = (crawls.outlets / "quay.toml").read_text()
    facts = (
        facts.replace("quay.test", "pier.test").replace('/"]', '/pier"]').replace("^/a/", "^/b/")
    )
    (crawls.outlets / "pier.toml").write_text(facts)


def outlets(crawls, spider="ians"):
    return {outlet["outlet"]: outlet for outlet in crawls.report(spider)["outlets"]}


def busy_then(body, **headers):
    """Answer 429 once with these headers, then a page."""
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    kind = {"Content-Type": "text/html; charset=utf-8"}
    return lambda visit: (429, headers, b"") if visit == 1 else (200, kind, body)


def test_nothing_is_asked_of_a_host_before_its_time_and_the_other_outlet_is_complete(
    crawls, site, log
):
    quay(crawls, site, "/a/one", "/a/two", "/a/three", pace="delay = 0\nconcurrency = 2")
    pier(crawls, site, "/b/four")
    log.answer("/", busy_then(site.answers["/"], Retry_After="2"))
    for path in ("/a/one", "/a/two", "/a/three"):
        log.watch(path)

    done = crawls.run("ians", *BOTH)

    assert done.returncode == 0
    assert outlets(crawls)["quay.test"]["failures"] == {"HTTP 429": 1}
    (refused,) = log.at("/")
    assert outlets(crawls)["pier.test"]["lines"] == 1
    assert log.after(refused) == []
    assert crawls.run("ians", *BOTH).returncode == 0
    times = [when for _, when in log.times if when > refused]
    assert len(times) == 4
    assert min(times) >= refused + 2


def test_a_wait_that_fits_is_waited_for_within_the_run_and_queued_requests_wait_too(
    crawls, site, log
):
    quay(crawls, site, *(f"/a/{number}" for number in range(6)))
    log.answer("/a/3", lambda visit: (503, {"Retry-After": "2"}, b""))
    for number in (0, 1, 2, 4, 5):
        log.watch(f"/a/{number}")

    crawls.run("ians", *QUAY)

    (refused,) = log.at("/a/3")
    later = [when for _, when in log.times if when > refused]
    assert len(log.times) == 6
    assert later
    assert min(later) >= refused + 2


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_a_long_wait_leaves_everything_due_untouched_and_holds_for_the_next_runs_and_spiders(
    crawls, site, log, form
):
    quay(crawls, site, "/a/one", "/a/two", "/a/three")
    pier(crawls, site, "/b/four")
    until = datetime.now(UTC) + timedelta(minutes=10)
    value = "600" if form == "seconds" else format_datetime(until, usegmt=True)
    for path in ("/a/one", "/a/two", "/a/three"):
        log.answer(path, lambda _: (429, {"Retry-After": value}, b""))
    log.watch("/")

    first = crawls.run("ians", *BOTH)
    asked = len(site.asked)
    second = crawls.run("ians", *BOTH)
    other = crawls.run("wire", *BOTH)

    assert first.returncode == second.returncode == other.returncode == 0
    assert [path for path, _ in log.times if path != "/"] == [log.times[-1][0]]
    assert len(log.at("/")) == 1
    assert len(site.asked) > asked  # of pier.test
    assert crawls.ask("SELECT count(*) FROM ledger WHERE due = 0 AND attempts = 0") == [(2,)]
    waiting = outlets(crawls)["quay.test"]
    assert list(waiting["failures"]) == ["HostWaits"]
    assert waiting["failedListings"] == 1
    assert waiting["health"] == []
    assert waiting["waitAsked"]
    left = datetime.fromisoformat(waiting["waitingUntil"]) - until
    assert abs(left) < timedelta(minutes=2)
    assert "asked us to wait until" in second.stdout


def test_without_a_time_refusals_in_a_row_wait_longer_each_time(crawls, site, log):
    quay(crawls, site, "/a/one", "/a/two", "/a/three")
    for path in ("/a/one", "/a/two", "/a/three"):
        log.answer(path, lambda _: (503, {}, b""))

    crawls.run("ians", *QUAY)

    times = [when for _, when in log.times]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert len(gaps) == 2
    assert gaps[0] >= 2
    assert gaps[1] >= 4
    assert crawls.ask("SELECT DISTINCT attempts, answers FROM ledger") == [(1, 0)]


def test_robots_txt_that_asks_to_wait_keeps_us_away_without_harm(crawls, site):
    quay(crawls, site, "/a/one")
    site.answers["/robots.txt"] = lambda handler: reply(handler, 429, {"Retry-After": "900"})

    done = crawls.run("ians", *QUAY)

    assert site.asked == ["/robots.txt"]
    assert outlets(crawls)["quay.test"]["failures"] == {"HostWaits": 1}
    assert done.returncode == 0


def reply(handler, status, headers, body=b""):
    handler.send_response(status)
    for name, value in {"Content-Length": len(body), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def test_a_crawl_delay_is_obeyed_and_remembered(crawls, site, log):
    quay(crawls, site, "/a/one", "/a/two")
    site.answers["/robots.txt"] = b"User-agent: *\nCrawl-delay: 0.7\n"
    for path in ("/", "/a/one", "/a/two"):
        log.watch(path)

    crawls.run("ians", *QUAY)

    times = [when for _, when in log.times]
    assert all(later - earlier > 0.65 for earlier, later in pairwise(times))
    assert len(times) == 3
    with closing(Hosts(crawls.folder / "state" / "hosts.db")) as hosts:
        assert hosts.known(f"quay.test:{site.port}").crawl_delay == 0.7


def test_the_command_line_beats_a_crawl_delay(crawls, site):
    quay(crawls, site, "/a/one")
    site.answers["/robots.txt"] = b"User-agent: *\nCrawl-delay: 60\n"
    started = time.monotonic()

    crawls.run("ians", *QUAY, DOWNLOAD_DELAY=0)

    assert len(site.asked) == 4
    assert time.monotonic() - started < 60


def test_an_outlet_that_another_run_visits_is_left_to_it(crawls, site):
    quay(crawls, site, "/a/one")
    pier(crawls, site, "/b/two")
    site.article("/b/two", "Barge two", published="2025-03-06T12:00:00+05:30")
    (crawls.folder / "state").mkdir()

    with Visits(crawls.folder / "state" / "hosts", ["quay.test"]):
        done = crawls.run("ians", *BOTH)

    assert done.returncode == 0, done.stderr
    assert "/a/one" not in site.asked
    assert "/" not in site.asked
    left = outlets(crawls)["quay.test"]
    assert left["visitedByAnother"]
    assert left["health"] == []
    assert "another run is visiting it" in done.stdout
    assert outlets(crawls)["pier.test"]["lines"] == 1
    assert crawls.run("ians", *BOTH).returncode == 0
    assert outlets(crawls)["quay.test"]["lines"] == 1


def test_a_run_that_may_visit_nothing_is_busy(crawls, site):
    quay(crawls, site, "/a/one")
    (crawls.folder / "state").mkdir()

    with Visits(crawls.folder / "state" / "hosts", ["quay.test"]):
        done = crawls.run("ians", *QUAY)

    assert done.returncode == 75
    assert "Another run is visiting every outlet" in done.stderr
    assert "Traceback" not in done.stderr
    assert site.asked == []


def test_a_damaged_memory_is_told_in_a_sentence(crawls, site):
    quay(crawls, site, "/a/one")
    (crawls.folder / "state").mkdir()
    (crawls.folder / "state" / "hosts.db").write_bytes(b"x" * 5_000)

    done = crawls.run("ians", *QUAY)

    assert done.returncode == 2
    assert "hosts.db is damaged" in done.stderr
    assert "Traceback" not in done.stderr
    assert site.asked == []


def test_a_memory_that_fails_amid_a_run_ends_it_with_a_sentence(crawls, site):
    quay(crawls, site, "/a/one")
    memory = crawls.folder / "state" / "hosts.db"

    def answer(handler):
        with closing(sqlite3.connect(memory)) as hosts:
            hosts.execute("DROP TABLE hosts")
        reply(handler, 404, {})

    site.answers["/robots.txt"] = answer

    done = crawls.run("ians", *QUAY)

    assert done.returncode == 1, done.stderr
    (told,) = crawls.report()["errors"]
    assert "hosts.db could not be read or written" in told
    assert "Traceback" not in done.stderr
    assert site.asked == ["/robots.txt"]


CHALLENGE = b"""<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>
<script>window._cf_chl_opt={cType:'managed'};</script><noscript>Enable JavaScript</noscript>"""


def test_a_challenge_in_place_of_an_article_is_counted_as_blocked_and_the_article_stays_due(
    crawls, site
):
    quay(crawls, site, "/a/one", "/a/two")
    page, site.answers["/a/one"] = site.answers["/a/one"], CHALLENGE

    done = crawls.run("ians", *QUAY)

    outlet = outlets(crawls)["quay.test"]
    assert done.returncode == 0
    assert (outlet["failures"], outlet["blocked"]) == ({"ChallengePage": 1}, 1)
    assert outlet["dropped"] == {}
    assert outlet["lines"] == 1
    query = "SELECT state, attempts, answers, due > found FROM ledger WHERE reason <> ''"
    assert crawls.ask(query) == [("found", 1, 0, 1)]
    site.answers["/a/one"] = page


def test_a_challenge_in_place_of_a_listing_is_a_refusal_and_leaves_no_validators(crawls, site):
    quay(crawls, site, "/a/one")
    crawls.run("ians", *QUAY)
    page, site.answers["/"] = site.answers["/"], CHALLENGE

    done = crawls.run("ians", *QUAY)
    site.answers["/"] = page
    site.section("/", "/a/one", "/a/two")
    site.article("/a/two", "Boat two", published="2025-03-06T12:00:00+05:30")
    crawls.run("ians", *QUAY)

    assert done.returncode == 3
    assert "it refuses us" in " ".join(done.stdout.split())
    assert len(crawls.lines()) == 2


def test_a_part_whose_host_wants_to_be_left_alone_leaves_its_article_due(crawls, site):
    quay(crawls, site, "/a/one")
    more = b'<div class="pages"><a href="/a/one/2">2</a></div></body>'
    site.answers["/a/one"] = site.answers["/a/one"].replace(b"</body>", more)
    site.answers["/a/one/2"] = lambda handler: reply(handler, 429, {"Retry-After": "600"})

    crawls.run("ians", *QUAY)

    assert "/a/one/2" in site.asked
    assert crawls.lines() == []
    assert crawls.ask("SELECT state, due IS NOT NULL FROM ledger") == [("found", 1)]
