"""The demo around the crawl: what it keeps, how it fails, and what its last screen says."""

import doctest
import http.client
import importlib
import io
import json
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from rich.console import Console

from newsstand import demo
from newsstand.screen import Outcome, show
from newsstand.server import last_full_day

RECORDS = [
    {
        "story": "s-1",
        "version": 1,
        "relation": "first",
        "agency": "ians",
        "outlet": "briefbharat.test",
        "headline": "Rain [heavy] over Thane",
        "dateline": "Thane, Jan 6 (IANS) ",
        "datePublished": "2025-01-06T08:00:00+05:30",
        "signOff": None,
        "body": "Rain fell on Thane. " * 30,
    },
    {"story": "s-1", "version": 2, "relation": "updated", "outlet": "deccanledger.test"},
]


def _outcome(stand, **changed):
    facts = {
        "day": stand.day,
        "expected": stand.expected(),
        "requests": [],
        "unchanged": 0,
        "records": RECORDS,
        "known": 0,
        "feed": "demo/feeds/ians/2025-01-07.jsonl",
    }
    return Outcome(**(facts | changed))


def _screen(outcome):
    out = io.StringIO()
    show(Console(file=out, width=80, highlight=False), outcome)
    return out.getvalue()


def _keep(root, text):
    (root / "demo").mkdir()
    (root / "demo" / "newsstand.json").write_text(text)


def test_the_screen_tells_what_came_out(stand):
    screen = _screen(_outcome(stand))

    assert "69 IANS dispatches in 78 versions" in screen
    assert "1 story in 2 lines" in screen
    assert "1 first, 1 updated" in screen
    assert "2 new lines" in screen
    assert "demo/feeds/ians/2025-01-07.jsonl" in screen
    assert '"relation": "updated"' in screen


def test_the_screen_fits_a_terminal(stand):
    screen = _screen(_outcome(stand, records=RECORDS[:1]))

    assert max(map(len, screen.splitlines())) <= 80
    assert len(screen.splitlines()) <= 45
    assert "\x1b" not in screen
    assert "Rain [heavy] over Thane" in screen


def test_a_second_demo_says_that_nothing_is_new(stand):
    screen = _screen(_outcome(stand, known=2, requests=[("www.malabarmail.test", "/feed/")]))

    assert "nothing new" in screen
    assert "no article" in screen


def test_pages_fetched_are_counted_by_outlet(stand):
    pages = [each for each in stand.expected() if each.is_article and each.dispatch]
    page = next(each for each in pages if each.outlet == "malabarmail.test")
    target = tuple(page.url.removeprefix("http://").replace(f":{stand.port}", "").split("/", 1))

    outcome = _outcome(stand, requests=[(target[0], f"/{target[1]}"), (target[0], "/feed/")])

    assert outcome.fetched == {"malabarmail.test": 1}


def test_pages_without_an_article_that_are_asked_again_are_told(stand):
    page = next(each for each in stand.expected() if each.kind == "gallery")
    target = tuple(page.url.removeprefix("http://").replace(f":{stand.port}", "").split("/", 1))

    screen = _screen(_outcome(stand, known=2, requests=[(target[0], f"/{target[1]}")]))

    assert "Fetched     no article: all were known; 1 page without one, again" in screen


def test_an_empty_feed_makes_a_screen_too(stand):
    assert "empty" in _screen(_outcome(stand, records=[], feed=""))


def test_what_is_no_record_in_a_feed_is_passed_over(tmp_path):
    folder = tmp_path / "demo" / "feeds" / "ians"
    folder.mkdir(parents=True)
    (folder / "2025-01-07.jsonl").write_text('{"story": "s"}\n[1]\nnot json\n')

    assert list(demo.read_feed(tmp_path)) == [{"story": "s"}]


def test_a_first_demo_takes_the_last_full_day_and_any_port(tmp_path):
    assert demo.read_edition(tmp_path) == demo.Edition(last_full_day(), 0)


def test_day_and_port_are_kept_between_two_demos(tmp_path):
    (tmp_path / "demo").mkdir()
    edition = demo.Edition(last_full_day(), 8123)

    demo.write_edition(tmp_path, edition)

    assert demo.read_edition(tmp_path) == edition


def test_an_old_edition_begins_anew_on_its_port(tmp_path):
    _keep(tmp_path, json.dumps({"day": "2025-01-06", "port": 8123}))
    (tmp_path / "demo" / "state").mkdir()
    (tmp_path / "demo" / "feeds" / "ians").mkdir(parents=True)

    edition = demo.read_edition(tmp_path)

    assert edition == demo.Edition(last_full_day(), 8123)
    assert [file.name for file in (tmp_path / "demo").iterdir()] == ["newsstand.json"]


@pytest.mark.parametrize("kept", ["", "{}", "[]", '{"day": "soon", "port": 1}', '{"day": 1}'])
def test_a_damaged_note_is_an_error_with_a_remedy(tmp_path, capsys, kept):
    _keep(tmp_path, kept)

    code = demo.main(tmp_path)

    assert code == 2
    assert "demo/newsstand.json cannot be read: remove the demo folder." in capsys.readouterr().err


def test_a_taken_port_is_an_error_with_a_remedy(stand, tmp_path, capsys):
    _keep(tmp_path, json.dumps({"day": last_full_day().isoformat(), "port": stand.port}))

    code = demo.main(tmp_path)

    assert code == 2
    assert (
        f"port {stand.port}, kept in demo/newsstand.json, is taken: "
        "stop what listens there or remove the demo folder." in capsys.readouterr().err
    )


def test_the_demo_ends_with_the_crawls_exit_code(tmp_path, monkeypatch, capsys):
    ending = [sys.executable, "-c", "raise SystemExit(3)", "ians", "-a", "outlets=a.test"]
    monkeypatch.setattr(demo, "crawl_command", lambda _: ending)

    code = demo.main(tmp_path)

    assert code == 3
    assert "asked for no page" in capsys.readouterr().out
    assert json.loads((tmp_path / "demo" / "newsstand.json").read_text())["port"] > 0
    assert len(list((tmp_path / "demo" / "outlets").iterdir())) == 8


def test_an_open_newsstand_says_what_to_type_and_answers_until_it_is_closed(
    tmp_path, monkeypatch, capsys
):
    def visit():
        port = json.loads((tmp_path / "demo" / "newsstand.json").read_text())["port"]
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/robots.txt", headers={"Host": "www.harbourpost.test"})
        response = connection.getresponse()
        response.read()
        connection.close()
        assert response.status == 200
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "wait", visit)

    code = demo.main(tmp_path, stay=True)

    said = capsys.readouterr().out
    assert code == 0
    assert "    export WIREFEED_STATE=demo/state\n" in said
    assert "    export SCRAPY_TWISTED_DNS_RESOLVER=newsstand.resolver.Newsstand" in said
    assert "    outlets=briefbharat.test,deccanledger.test," in said
    assert "    scrapy crawl ians -a outlets=$outlets\n" in said
    assert said.endswith("closed after 1 request\n")
    *lines, _ = said.partition("\n\nEvery other")[2].partition("\n\n")[0].splitlines()
    assert min(map(len, lines)) > 60  # wrapped once, at the screen's edge


def test_a_crawl_ended_by_a_signal_has_the_shells_code(tmp_path):
    killing = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"

    assert demo.run([sys.executable, "-c", killing], tmp_path) == 143


def test_the_crawl_is_told_outlets_folders_and_resolver():
    command = " ".join(demo.crawl_command(["a.test", "b.test"]))

    assert "-m scrapy crawl ians -a outlets=a.test,b.test" in command
    for setting in (
        "WIREFEED_OUTLETS=demo/outlets",
        "WIREFEED_STATE=demo/state",
        "WIREFEED_FEEDS=demo/feeds",
        "WIREFEED_ALLOW_PRIVATE_NETWORKS=127.0.0.0/8",
        "TWISTED_DNS_RESOLVER=newsstand.resolver.NewsstandResolver",
    ):
        assert f"-s {setting}" in command


@pytest.mark.parametrize(("hours", "is_current"), [(0, True), (35, True), (36, False)])
def test_an_edition_outlives_midnight_and_not_the_next_noon(hours, is_current):
    edition = demo.Edition(date(2025, 1, 6))
    midnight = datetime(2025, 1, 7, tzinfo=UTC)

    assert edition.is_current_at(midnight + timedelta(hours=hours)) is is_current


@pytest.mark.parametrize("name", ["copies", "wire", "screen", "demo"])
def test_doctests_of_the_newsstand_hold(name):
    results = doctest.testmod(importlib.import_module(f"newsstand.{name}"))

    assert results.attempted > 0
    assert results.failed == 0
