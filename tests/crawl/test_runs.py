"""How runs begin and end: sentences for what is wrong, and exit codes that tell the truth."""

import csv
import json
import os
import signal
import socket
import subprocess

import pytest

from wirefeed.store import Store

from .conftest import ROOT

SILENT = """
name = "Silent Times"
domain = "silent.test"
agencies = ["ians"]
delay = 0
[discover]
feeds = ["http://silent.test:{port}/feed"]
"""


def only(domain):
    return ("-a", f"outlets={domain}")


@pytest.mark.parametrize(
    ("spider", "words", "sentence"),
    [
        ("ians", ["-a", "outlets=lokmatimes.com"], "did you mean lokmattimes.com"),
        ("wire", ["-a", "agencies=iams"], "did you mean ians"),
        ("reuter", [], "there are afp"),
    ],
)
def test_a_wrong_argument_is_said_before_any_request(crawls, stand, spider, words, sentence):
    done = crawls.run(spider, *words)

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert stand.requests == []


def test_what_is_switched_off_is_not_loaded(crawls, site):
    site.outlet(crawls.outlets, "/")
    python, *line = crawls.line("crawl", "ians", *only("quay.test"))

    done = subprocess.run(
        [python, "-X", "importtime", *line], cwd=ROOT, capture_output=True, text=True, check=False
    )

    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "scrapy.core.engine" in loaded
    assert not loaded & {"aiohttp", "requests", "tldextract"}


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("WIREFEED_FEED_POLICY", "some", "set versions or all"),
        ("WIREFEED_ALLOW_PRIVATE_NETWORKS", "10.0.0.0/99", "Write CIDR blocks"),
        ("WIREFEED_OUTLETS", "nowhere", "nowhere"),
    ],
)
def test_a_wrong_setting_is_said_before_any_request(crawls, stand, name, value, sentence):
    done = crawls.run("ians", *only(stand.outlets[0]), **{name: value})

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert stand.requests == []


def test_a_broken_outlet_file_is_named_and_the_others_are_crawled(crawls, stand):
    (crawls.outlets / "broken.toml").write_text('name = "Broken\n')

    done = crawls.run("ians", *only(stand.outlets[0]))

    assert done.returncode == 2
    assert "broken.toml" in done.stderr
    assert "Traceback" not in done.stderr
    assert crawls.lines()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(crawls, stand):
    (crawls.folder / "state").mkdir(mode=0o500)

    done = crawls.run("ians")

    assert done.returncode == 2
    assert "state" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_made_is_named(crawls, stand):
    (crawls.folder / "feeds").write_text("a file where a folder should be")

    done = crawls.run("ians")

    assert done.returncode == 2
    assert "feeds" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unreachable_outlet_is_unhealthy_and_the_others_are_complete(crawls, stand):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        (crawls.outlets / "silent.toml").write_text(SILENT.format(port=port))

        done = crawls.run("ians", *only(f"silent.test,{stand.outlets[0]}"))

    assert done.returncode == 3
    assert "silent.test" in done.stdout
    by_outlet = {outlet["outlet"]: outlet for outlet in crawls.report()["outlets"]}
    assert by_outlet["silent.test"]["failedListings"] == 1
    assert by_outlet["silent.test"]["health"]
    assert by_outlet[stand.outlets[0]]["articles"] > 0


def test_an_address_that_is_not_public_is_never_asked(crawls, stand):
    done = crawls.run("ians", *only(stand.outlets[0]), WIREFEED_ALLOW_PRIVATE_NETWORKS="")

    assert done.returncode == 3
    assert stand.requests == []
    shown = " ".join(done.stdout.split())
    assert "could not be read (PrivateAddress): its address is not public" in shown
    assert "name its network in WIREFEED_ALLOW_PRIVATE_NETWORKS" in shown


def test_a_second_run_at_the_same_time_is_busy(crawls, stand):
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")

    done = crawls.run("ians", *only(stand.outlets[0]))

    store.close()
    assert done.returncode == 75
    assert "Another run holds" in done.stderr
    assert stand.requests == []


def test_a_foreign_tail_in_the_feed_stops_the_run_and_stays(crawls, stand):
    crawls.run("ians", *only(stand.outlets[0]), "-a", "limit=2")
    (feed,) = (crawls.folder / "feeds" / "ians").iterdir()
    with feed.open("ab") as file:
        file.write(b"theirs\n")

    done = crawls.run("ians", *only(stand.outlets[0]))

    assert done.returncode == 2
    assert "did not write" in done.stderr
    assert "If something else wrote to the file, move it away to begin a new one" in done.stderr
    assert feed.read_bytes().endswith(b"theirs\n")


def test_a_run_with_the_wrong_folder_of_feeds_says_so_and_costs_nothing(crawls, site):
    site.article("/a/1", "Ferries sail again")
    site.section("/", "/a/1")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *only("quay.test"))

    wrong = crawls.run("ians", *only("quay.test"), WIREFEED_FEEDS=crawls.folder / "feds")

    assert wrong.returncode == 0
    assert "!" in wrong.stdout
    assert "is not there (lines in it: 1): bring it back" in " ".join(wrong.stdout.split())
    assert len(crawls.report()["warnings"]) == 1
    site.article("/a/2", "Cranes stand still", published="2025-03-06T12:00:00+05:30")
    site.section("/", "/a/1", "/a/2")
    right = crawls.run("ians", *only("quay.test"))
    assert right.returncode == 0, right.stderr
    assert "not there" not in right.stdout
    assert [line["headline"] for line in crawls.lines()] == [
        "Ferries sail again",
        "Cranes stand still",
    ]


def test_limit_bounds_a_run_and_the_next_goes_on(crawls, stand):
    first = crawls.run("ians", *only(stand.outlets[0]), "-a", "limit=3")
    read = crawls.report()["outlets"][0]
    found = crawls.ask("SELECT count(*) FROM ledger")
    due = crawls.ask("SELECT count(*) FROM ledger WHERE due IS NOT NULL")

    crawls.run("ians", *only(stand.outlets[0]))

    assert first.returncode == 0
    assert read["articles"] + sum(read["dropped"].values()) + len(read["failures"]) <= 3
    assert due[0][0] >= found[0][0] - 3
    assert crawls.ask("SELECT count(*) FROM ledger WHERE state = 'found' AND due < 1e10")[0][0] <= 1


def test_what_is_older_than_since_waits_for_a_run_that_reaches_back(crawls, stand):
    bounded = crawls.run("ians", *only(stand.outlets[0]), "-a", "since=1m")
    before, told = len(crawls.lines()), crawls.report()
    due = crawls.ask("SELECT count(*) FROM ledger WHERE due IS NOT NULL")[0][0]

    crawls.run("ians", *only(stand.outlets[0]))

    assert bounded.returncode == 0
    assert before == 0
    assert (told["due"], told["dueOlder"]) == (due, due)
    assert f"{due} articles older than -a since, due for a run" in bounded.stdout
    assert len(crawls.lines()) > 0
    assert (crawls.report()["due"], crawls.report()["dueOlder"]) == (0, 0)


def test_policy_all_writes_copies_too(crawls, stand):
    crawls.run("ians", *only(",".join(stand.outlets)), WIREFEED_FEED_POLICY="all")

    relations = {line["relation"] for line in crawls.lines()}
    assert {"first", "verbatim", "cut"} <= relations
    assert len(crawls.lines()) == crawls.ask("SELECT count(*) FROM articles")[0][0]


def test_scrapys_own_exports_hold_this_runs_lines(crawls, stand):
    table, lines = crawls.folder / "out.csv", crawls.folder / "out.jsonl"

    done = crawls.run("ians", *only(stand.outlets[0]), "-O", str(table), "-O", str(lines))

    assert done.returncode == 0, done.stderr
    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["uri"] for row in rows] == [line["uri"] for line in crawls.lines()]
    assert [json.loads(line) for line in lines.read_bytes().splitlines()] == crawls.lines()


def test_keep_all_keeps_what_no_agency_is_credited_for(crawls, stand):
    crawls.run("wire", *only(",".join(stand.outlets)), "-a", "keep=all")

    agencies = {line["agency"] for line in crawls.lines("wire")}
    assert {"ians", "ani", None} <= agencies


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_a_run_cleanly_and_the_next_goes_on(crawls, stand, number, code):
    command = crawls.line("crawl", "ians", *only(",".join(stand.outlets)), DOWNLOAD_DELAY="0.1")
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        while len(stand.requests) < 40 and run.poll() is None:
            signal.sigtimedwait([], 0.02)
        run.send_signal(number)
        stdout, stderr = run.communicate()

    assert run.returncode == code, stderr
    assert "stopped cleanly" in stdout
    interrupted = {line["uri"] for line in crawls.lines()}
    assert crawls.run("ians", *only(",".join(stand.outlets))).returncode == 0, stderr
    assert len({line["uri"] for line in crawls.lines()}) == len(crawls.lines()) > len(interrupted)


def test_a_time_budget_ends_a_run_with_its_own_code(crawls, stand):
    done = crawls.run(
        "ians",
        *only(",".join(stand.outlets)),
        DOWNLOAD_DELAY="0.5",
        CLOSESPIDER_TIMEOUT="1",
    )

    assert done.returncode == 4


def test_what_is_dropped_is_counted_by_reason(crawls, site):
    site.article("/a/1", "Ferries sail again")
    site.article("/a/2", "Cranes stand still", by="PTI")
    site.article("/a/3", "Nets are mended", by="Ada Moor")
    site.section("/", "/a/1", "/a/2", "/a/3")
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *only("quay.test"))

    (outlet,) = crawls.report()["outlets"]
    assert outlet["dropped"] == {"OtherAgency": 1, "NoCredit": 1}
    assert [line["headline"] for line in crawls.lines()] == ["Ferries sail again"]
