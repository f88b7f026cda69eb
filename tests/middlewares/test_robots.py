"""robots.txt decides, and a host that cannot show it is left alone."""

import json
from collections import Counter
from pathlib import Path

import pytest
from scrapy.http import Response

from wirefeed.middlewares.robots import (
    LONGEST_DELAY,
    MAX_BYTES,
    MOST_RULES,
    read_product,
    read_robots,
)

SUITE = Path(__file__).parents[2] / "../shared/bench/suites/robots-google/cases.json"
# What Protego reads otherwise: an unknown line ends a group, three with letters of other scripts,
# and an agent that is asked for by two words.
OTHERWISE = {
    "ID_LineSyntax_Groups_OtherRules": 1,
    "ID_Encoding": 3,
    "GoogleOnly_AcceptUserAgentUpToFirstSpace": 1,
}
URL = "http://hp.test/robots.txt"


def read(body, status=200, agent="wirefeed/0.1.0 (+https://crawler.example.org/about)"):
    return read_robots(Response(URL, status=status, body=body), read_product(agent))


def allowed(body, path, status=200):
    return read(body, status).allow(f"http://hp.test{path}")


def test_rules_for_us_are_obeyed():
    body = b"User-agent: *\nAllow: /\n\nUser-agent: wirefeed\nDisallow: /private/"

    assert allowed(body, "/news/1")
    assert not allowed(body, "/private/1")


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_missing_file_allows_everything(status):
    assert allowed(b"<html>no such page", "/news/1", status)


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_error_is_taken_for_a_complete_disallow(status):
    assert read(b"", status) is None


def test_only_the_first_half_mebibyte_is_read():
    padding = b"#" * 99 + b"\n"
    body = b"User-agent: *\nDisallow: /a/\n" + padding * (MAX_BYTES // 100 + 1) + b"Disallow: /b/\n"

    assert not allowed(body, "/a/1")
    assert allowed(body, "/b/1")


@pytest.mark.parametrize("kind", ["/x{}/", "/*z{}*y$"])
def test_more_rules_for_us_than_we_keep_forbid_everything(kind):
    rules = [f"Disallow: {kind.format(n)}" for n in range(MOST_RULES)]

    assert allowed("\n".join(("User-agent: *", *rules)).encode(), "/news/1")
    assert not allowed("\n".join(("User-agent: *", *rules, "Allow: /")).encode(), "/news/1")


@pytest.mark.parametrize(
    "line", ["Sitemap: http://hp.test/{}.xml", "Clean-param: a{} /", "word {}"]
)
def test_lines_that_are_no_rules_are_not_counted(line):
    others = [line.format(n) for n in range(MOST_RULES + 1)]
    rules = read(
        "\n".join(("User-agent: *", "Disallow: /private/", *others, "Dissalow: /b/")).encode()
    )

    assert rules.number == 2
    assert rules.allow("http://hp.test/news/1")
    assert not rules.allow("http://hp.test/private/1")
    assert not rules.allow("http://hp.test/b/1")


@pytest.mark.parametrize(
    "line",
    [
        "User-agent:\u00a0*",
        "\u3000User-agent: *",
        "\u00a0 user agent\u00a0*",
        "\ufeffUser-agent: *",
    ],
)
def test_a_group_is_found_whatever_blanks_stand_in_its_line(line):
    assert not allowed(f"{line}\nDisallow:\u00a0/\n".encode(), "/news/1")


@pytest.mark.parametrize(
    ("between", "joined"),
    [("a word", True), ("Sitemap: /s.xml", True), ("Noindex: /", False), ("Disallow /a/", False)],
)
def test_a_line_that_says_nothing_ends_no_row_of_names(between, joined):
    body = f"User-agent: wirefeed\n{between}\nUser-agent: other\nDisallow: /\n".encode()

    assert allowed(body, "/news/1") is not joined


def test_rules_for_others_are_none_of_ours():
    rules = "".join(f"User-agent: bot{n}\nDisallow: /\n" for n in range(MOST_RULES + 1))
    body = f"User-agent: *\nDisallow: /private/\n{rules}".encode()

    assert allowed(body, "/news/1")
    assert not allowed(body, "/private/1")
    assert read(body).number == 1


def test_a_line_cut_at_the_end_says_nothing():
    padding = b"#" * (MAX_BYTES - len(b"User-agent: *\n\nDisallow: /")) + b"\n"

    assert allowed(b"User-agent: *\n" + padding + b"Disallow: /secret/\n", "/news/1")


def test_bytes_that_are_no_text_do_no_harm():
    assert allowed(b"\xff\xfe\x00" * 1000, "/news/1")


@pytest.mark.parametrize("name", ["wirefeed bot", "WIREFEED/2.0", "wirefeed # us"])
def test_a_group_is_ours_whatever_stands_behind_our_name(name):
    assert not allowed(f"User-agent: {name}\nDisallow: /\n".encode(), "/news/1")


@pytest.mark.parametrize("name", ["crawler", "example", "org", "about", "https", "wire", "feed"])
def test_a_group_for_a_word_of_our_address_or_a_part_of_our_name_is_not_ours(name):
    body = f"User-agent: *\nDisallow: /\nCrawl-delay: 7\n\nUser-agent: {name}\nAllow: /\n".encode()

    assert not allowed(body, "/news/1")
    assert read(body).delay == 7


def test_all_groups_for_us_count_together_and_then_none_for_everyone():
    body = (
        b"User-agent: wirefeed\nUser-agent: other\nDisallow: /a/\n\n"
        b"User-agent: *\nDisallow: /b/\n\nSitemap: http://hp.test/s.xml\n"
        b"User-agent: Wirefeed*\nDisallow: /c/\nCrawl-delay: 90"
    )

    assert not allowed(body, "/a/1")
    assert allowed(body, "/b/1")
    assert not allowed(body, "/c/1")
    assert read(body).delay == LONGEST_DELAY


@pytest.mark.skipif(not SUITE.exists(), reason="the suite of robots.txt cases is not here")
def test_google_s_cases_are_decided_alike():
    cases = json.loads(SUITE.read_text("utf-8"))

    missed = Counter(
        case["test"]
        for case in cases
        if read(case["robots"].encode(), agent=case["agent"]).allow(case["url"]) != case["allowed"]
    )

    assert len(cases) == 142
    assert missed == OTHERWISE
