"""Outlets that answer slowly: each costs a run its own budget, and nothing is lost."""

import signal
import subprocess
import threading
import time

import pytest

from .conftest import ROOT

SLOW = 30.0  # seconds; none of it may be waited for


def outlet_of(crawls, domain):
    return next(each for each in crawls.report()["outlets"] if each["outlet"] == domain)


@pytest.fixture
def slowly(site):
    """Answer a path in one of the ways a slow server has, until the test is over."""
    over = threading.Event()

    def answer(how):
        def send(handler):
            if how == "silence":
                over.wait(SLOW)
                return
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            if how == "headers":
                while not over.wait(0.05):
                    handler.wfile.write(b"X-Slow: 1\r\n")
                return
            handler.wfile.write(b"Content-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
            while not over.wait(0.05):
                handler.wfile.write(b"<p>")

        def send_until_gone(handler):
            handler.close_connection = True
            try:
                send(handler)
            except OSError:
                return

        return send_until_gone

    yield answer
    over.set()


def copy_outlet(crawls, domain):
    facts = (crawls.outlets / "quay.toml").read_text()
    (crawls.outlets / f"{domain}.toml").write_text(facts.replace("quay.test", domain))


@pytest.mark.parametrize("path", ["/robots.txt", "/", "/a/crabs"])
@pytest.mark.parametrize("how", ["silence", "headers", "body"])
def test_an_outlet_that_answers_slowly_is_left_when_its_time_is_over(
    crawls, site, slowly, path, how
):
    site.section("/", "/a/crabs", "/a/prawns", "/a/squid")
    for name in ("crabs", "prawns", "squid"):
        site.article(f"/a/{name}", name)
    site.answers[path] = slowly(how)
    site.outlet(crawls.outlets, "/", pace="delay = 0\nbudget_seconds = 1")

    done = crawls.run("ians", "-a", "outlets=quay.test")

    quay = outlet_of(crawls, "quay.test")
    assert (quay["over"], quay["failures"]) == ("out of time after 1 s", {})
    assert done.returncode in (0, 3)
    assert (done.returncode == 3) == (quay["articles"] == 0)
    assert "out of time after 1 s" in done.stdout
    assert quay["seconds"] < SLOW / 2
    found = 0 if path != "/a/crabs" else 3
    assert quay["due"] == found - len(crawls.lines()) - quay["copies"]
    assert crawls.ask("SELECT count(*) FROM ledger WHERE attempts > 0 AND state = 'found'") == [
        (0,)
    ]


def test_eight_slow_outlets_do_not_hold_up_a_good_one(crawls, site, slowly):
    site.section("/", *(f"/a/boat-{number}" for number in range(6)))
    for number in range(6):
        site.article(f"/a/boat-{number}", f"Boat {number}")
    site.section("/slow", "/a/slow-1", "/a/slow-2")
    for number, how in ((1, "silence"), (2, "body")):
        site.answers[f"/a/slow-{number}"] = slowly(how)
    site.outlet(crawls.outlets, "/slow", pace="delay = 0\nbudget_seconds = 2")
    slow = [f"slow{number}.test" for number in range(8)]
    for domain in slow:
        copy_outlet(crawls, domain)
    site.outlet(crawls.outlets, "/")

    done = crawls.run("ians", "-a", f"outlets={','.join(slow)},quay.test")

    assert outlet_of(crawls, "quay.test")["articles"] == 6
    assert outlet_of(crawls, "quay.test")["over"] == ""
    assert {outlet_of(crawls, domain)["over"] for domain in slow} == {"out of time after 2 s"}
    assert {outlet_of(crawls, domain)["due"] for domain in slow} == {2}
    assert outlet_of(crawls, "quay.test")["seconds"] < SLOW / 2
    assert done.returncode == 3, done.stderr
    assert "8 of 9 outlets failed a health rule" in done.stdout


def test_a_name_that_is_never_resolved_costs_its_own_budget(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/", pace="delay = 0\nbudget_seconds = 1")
    copy_outlet(crawls, "pier.test")

    done = crawls.run(
        "ians",
        "-a",
        "outlets=pier.test,quay.test",
        TWISTED_DNS_RESOLVER="tests.crawl.faults.SilentResolver",
    )

    assert done.returncode == 3, done.stderr
    assert outlet_of(crawls, "quay.test")["articles"] == 1
    assert outlet_of(crawls, "pier.test")["over"] == "out of time after 1 s"
    assert outlet_of(crawls, "pier.test")["seconds"] < SLOW / 2


def test_what_a_budget_left_due_is_read_by_the_next_run(crawls, site, slowly):
    site.section("/", "/a/crabs", "/a/prawns")
    site.article("/a/prawns", "Prawns")
    site.answers["/a/crabs"] = slowly("silence")
    site.outlet(crawls.outlets, "/", pace="delay = 0\nbudget_seconds = 1")
    crawls.run("ians", "-a", "outlets=quay.test")
    site.article("/a/crabs", "Crabs")

    done = crawls.run("ians", "-a", "outlets=quay.test")

    assert done.returncode == 0, done.stdout
    kept = crawls.ask("SELECT count(*) FROM articles")
    assert kept == [(2,)]
    assert outlet_of(crawls, "quay.test")["due"] == 0


def test_a_budget_of_requests_ends_an_outlet_and_the_next_run_goes_on(crawls, site):
    names = [f"/a/boat-{number}" for number in range(6)]
    site.section("/", *names)
    for name in names:
        site.article(name, name.removeprefix("/a/"))
    site.outlet(crawls.outlets, "/", pace="delay = 0\nbudget_pages = 6")

    first = crawls.run("ians", "-a", "outlets=quay.test")
    asked, quay = list(site.asked), outlet_of(crawls, "quay.test")
    crawls.run("ians", "-a", "outlets=quay.test", WIREFEED_OUTLET_PAGES="0")

    assert first.returncode == 0, first.stdout
    assert len(asked) == 6  # robots.txt, what is reserved, the section, three articles
    assert quay["over"] == "out of requests after 6"
    assert "quay.test: out of requests after 6; 3 articles stay due" in first.stdout
    assert all(site.asked.count(name) == 1 for name in names)
    assert crawls.ask("SELECT count(*) FROM ledger WHERE state = 'done'") == [(6,)]


def test_what_only_waits_for_its_host_costs_no_request_of_the_budget(crawls, site):
    def wait(handler):
        handler.send_response(429)
        handler.send_header("Retry-After", "600")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    sections = [f"/{number}" for number in range(5)]
    site.answers.update(dict.fromkeys(sections, wait))
    site.outlet(crawls.outlets, *sections, pace="delay = 0\nbudget_pages = 4")

    crawls.run("ians", "-a", "outlets=quay.test")

    quay = outlet_of(crawls, "quay.test")
    assert site.asked == ["/robots.txt", "/0"]
    assert (quay["over"], quay["failures"]) == ("", {"HTTP 429": 1, "HostWaits": 4})


def test_an_article_whose_part_the_budget_cut_off_stays_due_as_a_whole(crawls, site, slowly):
    site.article("/a/crabs", "Crabs")
    page = site.answers["/a/crabs"].replace(
        b"</article>", b'</article><a rel="next" href="/a/crabs?page=2">2</a>'
    )
    site.answers["/a/crabs"] = page
    site.answers["/a/crabs?page=2"] = slowly("silence")
    site.section("/", "/a/crabs")
    site.outlet(crawls.outlets, "/", pace="delay = 0\nbudget_seconds = 1")

    crawls.run("ians", "-a", "outlets=quay.test")

    assert "/a/crabs?page=2" in site.asked
    assert crawls.lines() == []
    assert outlet_of(crawls, "quay.test")["due"] == 1


@pytest.mark.parametrize("name", ["WIREFEED_OUTLET_SECONDS", "WIREFEED_OUTLET_PAGES"])
def test_a_budget_that_is_no_number_is_said_before_any_request(crawls, site, name):
    site.outlet(crawls.outlets, "/")

    done = crawls.run("ians", "-a", "outlets=quay.test", **{name: "soon"})

    assert done.returncode == 2
    assert f"{name} is 'soon': write a number" in done.stderr
    assert site.asked == []


def start(crawls, **settings):
    command = crawls.line(
        "crawl", "ians", "-a", "outlets=quay.test,pier.test,jetty.test", **settings
    )
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.fixture
def hanging(crawls, site, slowly):
    """Three outlets with many listings and articles, none of whose articles ever comes."""
    names = [f"/a/boat-{number}" for number in range(30)]
    site.section("/", *names)
    site.section("/more")
    for name in names:
        site.answers[name] = slowly("silence")
    more = [f"/more?{number}" for number in range(9)]
    for path in more:
        site.section(path)
    site.outlet(crawls.outlets, "/", pace="delay = 0.1\nconcurrency = 2")
    copy_outlet(crawls, "pier.test")
    copy_outlet(crawls, "jetty.test")
    return site


def wait_for_articles(run, site, count):
    while sum(path.startswith("/a/") for path in site.asked) < count and run.poll() is None:
        time.sleep(0.02)


def test_a_stop_does_not_wait_for_slow_answers_and_says_what_stays_due(crawls, hanging):
    with start(crawls) as run:
        wait_for_articles(run, hanging, 6)
        run.send_signal(signal.SIGTERM)
        told = time.monotonic()
        stdout, stderr = run.communicate()
        lasted = time.monotonic() - told

    assert run.returncode == 143, stderr
    assert lasted < SLOW / 2  # not a request's time-out
    assert "90 articles due, with which the next run goes on" in stdout
    assert crawls.report()["due"] == 90
    assert stderr == ""


def test_a_second_signal_ends_a_run_at_once(crawls, hanging):
    with start(crawls) as run:
        wait_for_articles(run, hanging, 6)
        run.send_signal(signal.SIGTERM)
        time.sleep(1)
        run.send_signal(signal.SIGTERM)
        told = time.monotonic()
        _, stderr = run.communicate()
        lasted = time.monotonic() - told

    assert run.returncode == 143, stderr
    assert lasted < 4
    assert "Traceback" not in stderr
    assert "stopped at once" in stderr
    assert crawls.ask("SELECT count(*) FROM ledger") == [(90,)]


def test_a_runs_time_budget_does_not_wait_for_slow_answers(crawls, hanging):
    with start(crawls, CLOSESPIDER_TIMEOUT=2) as run:
        stdout, stderr = run.communicate()

    assert run.returncode == 4, stderr
    seconds = [outlet["seconds"] for outlet in crawls.report()["outlets"]]
    assert max(seconds) < SLOW / 2
    assert "90 articles due" in stdout
