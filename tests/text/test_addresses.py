"""One spelling for an address, one key for an article."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirefeed.registry.facts import Discovery
from wirefeed.text.addresses import (
    LONGEST,
    identity,
    is_trap,
    normalise,
    path_of,
    resolve,
    same_site,
)
from wirefeed.text.hosts import read_host

WORDS = """http:// https:// // / .. . www. m. harbourpost .test :80 : @ [ ] ::1 ? & = # % ; \\
    %2e %2F %E0 amp utm_x é क 。 ß &amp; 127.0.0.1 a 1"""
PIECES = [*WORDS.split(), " ", "\n", "\x00", "\ud800"]
LIKE_ADDRESSES = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
PAIRS = Path(__file__).parents[2] / "../shared/bench/suites/url-pairs/cases.json"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://Harbourpost.TEST", "http://harbourpost.test/"),
        ("https://harbourpost.test:443/a", "https://harbourpost.test/a"),
        ("https://harbourpost.test:8443/a", "https://harbourpost.test:8443/a"),
        ("http://harbourpost.test:443/a", "http://harbourpost.test:443/a"),
        ("http://[0:0:0::1]:8080/a", "http://[::1]:8080/a"),
        ("http://user:secret@harbourpost.test/a", "http://harbourpost.test/a"),
        ("https://harbourpost.test./a", "https://harbourpost.test/a"),
        ("https://harbourpost.test/a/./b/../c/.", "https://harbourpost.test/a/c/"),
        ("https://harbourpost.test/../../a", "https://harbourpost.test/a"),
        ("https://harbourpost.test/a/%2e%2e/b", "https://harbourpost.test/b"),
        ("https://harbourpost.test/%7Ea/%c3%a9", "https://harbourpost.test/~a/%C3%A9"),
        ("https://harbourpost.test/100%", "https://harbourpost.test/100%25"),
        ("https://harbourpost.test/a b?q=c d", "https://harbourpost.test/a%20b?q=c%20d"),
        ("https://harbourpost.test/?a=1&amp;b=2", "https://harbourpost.test/?a=1&b=2"),
        ("https://harbourpost.test/a#top", "https://harbourpost.test/a"),
        ("https://har\nbourpost.test/a", "https://harbourpost.test/a"),
        ("https://समाचार.test/क", "https://xn--61b3bh3a5ab.test/%E0%A4%95"),
        ("https://harbourpost.test/\ud800", "https://harbourpost.test/%3F"),
    ],
)
def test_an_address_is_spelt_one_way(url, expected):
    assert normalise(url) == expected
    assert normalise(expected) == expected


@pytest.mark.parametrize(
    "url",
    [
        "",
        "harbourpost.test/a",
        "//harbourpost.test/a",
        "http:/harbourpost.test/a",
        "file:///etc/hostname",
        "data:text/html,<p>",
        "ftp://harbourpost.test/a",
        "mailto:desk@harbourpost.test",
        "http://",
        "http:///a",
        "http://:80/a",
        "http://harbourpost.test:0/a",
        "http://harbourpost.test:99999/a",
        "http://harbourpost.test:http/a",
        "http://[::1/a",
        "http://[fe80::1%25eth0]/a",
        "http://harbour post.test/a",
        "http://harbourpost..test/a",
        "http://harbourpost.test\\@elsewhere.test/a",
        "http://" + "a" * 64 + ".test/",
        "http://" + "a." * 127 + "test/",
        "http://℀.test/",
        "https://harbourpost.test/" + "a" * LONGEST,
        "https://harbourpost.test/" + "क" * 300,
    ],
)
def test_what_is_no_address_of_the_web_is_nothing(url):
    assert normalise(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "http://www.harbourpost.test/world/ferry",
        "https://m.harbourpost.test/world/ferry/",
        "https://amp.harbourpost.test/world/ferry",
        "https://www.m.harbourpost.test//world/ferry",
        "https://harbourpost.test./world/ferry",
        "https://old.test/world/ferry",
        "https://harbourpost.test/world/ferry/amp",
        "https://harbourpost.test/world/ferry/amp/",
        "https://harbourpost.test/amp/world/ferry",
        "https://harbourpost.test/world/ferry.amp",
        "https://harbourpost.test/world/ferry?amp",
        "https://harbourpost.test/world/ferry?amp=1",
        "https://harbourpost.test/world/ferry?outputType=amp",
        "https://harbourpost.test/world/ferry?utm_source=rss&UTM_medium=x&fbclid=1&gclid=2",
        "https://harbourpost.test/world/ferry/?ref=home#comments",
        "https://harbourpost.test/world/ferry;jsessionid=A1B2",
        "https://harbourpost.test/(S(lit3py55t21z5v55vlm25s55))/world/ferry",
        "https://harbourpost.test/world/ferry?PHPSESSID=7f3a&JSESSIONID=9",
        "https://harbourpost.test/world/ferry?sid=298zf09hf012fh2nsgfd41a9k7",
        "https://harbourpost.test/world/%66erry",
    ],
)
def test_every_form_of_an_article_has_one_identity(url):
    assert identity(url, domain="harbourpost.test", hosts=["old.test"]) == (
        "harbourpost.test/world/ferry"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://harbourpost.test/show?id=7", "https://harbourpost.test/show?id=8"),
        ("https://harbourpost.test/show?id=7", "https://harbourpost.test/show"),
        ("https://harbourpost.test/?p=7", "https://harbourpost.test/"),
        ("https://harbourpost.test/a/b", "https://harbourpost.test/a-b"),
        ("https://harbourpost.test/A", "https://harbourpost.test/a"),
        ("https://harbourpost.test/a%2Fb", "https://harbourpost.test/a/b"),
        ("https://harbourpost.test/a?x=1%262", "https://harbourpost.test/a?x=1&2"),
        ("https://harbourpost.test:8080/a", "https://harbourpost.test/a"),
        ("https://urdu.harbourpost.test/a", "https://harbourpost.test/a"),
        ("https://harbourpost.test/ampere", "https://harbourpost.test/ere"),
        ("https://harbourpost.test/x/champ", "https://harbourpost.test/x/ch"),
        ("https://harbourpost.test/a?type=news", "https://harbourpost.test/a"),
    ],
)
def test_different_articles_have_different_identities(one, other):
    identities = {identity(url, domain="harbourpost.test") for url in (one, other)}

    assert len(identities) == 2


def test_a_number_that_an_outlet_calls_sid_is_an_articles():
    assert identity("https://harbourpost.test/news?sid=4711").endswith("?sid=4711")
    assert identity("https://harbourpost.test/news?sid=5f2b18c9e4b0a1a2b3c4d5e6").endswith("e6")


@pytest.mark.parametrize(
    ("path", "trap"),
    [
        ("/news/2011/11/11/ferry-sails", False),
        ("/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t", False),
        ("/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u", True),
        ("/news/india/news/world/news/ferry", False),
        ("/news/india/news/world/news/sport/news/ferry", True),
        ("/css/css/css/css/", True),
        ("/ferry?path=/a/a/a/a/a", False),
        ("//////////////////////////////////ferry", False),
        ("/a" * 1_000, True),
        ("", False),
    ],
)
def test_paths_that_go_on_for_ever_are_traps(path, trap):
    assert is_trap(f"https://harbourpost.test{path}") == trap
    assert Discovery().is_article(f"https://harbourpost.test{path}") == (not trap)


def test_the_order_and_spelling_of_a_query_make_no_difference():
    one = identity("https://harbourpost.test/show?b=x+y&a=%2C&utm_id=3", domain="harbourpost.test")
    other = identity("https://harbourpost.test/show?a=,&b=x%20y&", domain="harbourpost.test")

    assert one == other == "harbourpost.test/show?a=,&b=x%20y"


@pytest.mark.parametrize(
    ("query", "keep", "drop", "left"),
    [
        ("id=7&section=home", [], ["section"], "?id=7"),
        ("ref=7&utm_id=3", ["ref"], [], "?ref=7"),
        ("id=7&a=1&b=2", ["id"], ["*"], "?id=7"),
        ("id=7&Section=home", [], ["section"], "?Section=home&id=7"),
        ("amp=1&id=7", ["amp"], ["amp"], "?amp=1&id=7"),
    ],
)
def test_an_outlet_says_which_parameters_name_its_articles(query, keep, drop, left):
    key = identity(f"https://harbourpost.test/show?{query}", keep=keep, drop=drop)

    assert key == f"harbourpost.test/show{left}"


def test_an_address_without_a_known_outlet_keeps_its_host():
    assert identity("https://www.harbourpost.test/a", domain="elsewhere.test") == (
        "harbourpost.test/a"
    )
    assert identity("http://[::1]:8080/a/", domain="::1") == "[::1]:8080/a"


@pytest.mark.parametrize("function", [normalise, identity, path_of])
@pytest.mark.parametrize(
    "url", ["\x00", "http://\x00", "https://[", "%", "http://%zz", "ﷺ" * 3_000]
)
def test_garbage_is_nothing_and_no_error(function, url):
    assert function(url) == ""


@given(st.one_of(LIKE_ADDRESSES, st.text()))
@settings(deadline=None, database=None)
def test_whatever_is_read_is_an_address_of_the_web_or_nothing(text):
    once = normalise(text)

    assert once == "" or once.startswith(("http://", "https://"))
    assert normalise(once) == once
    assert identity(once) == identity(text)
    assert resolve(text, "https://harbourpost.test/").startswith(("http://", "https://")) or (
        resolve(text, "https://harbourpost.test/") == ""
    )


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("ferry", "https://harbourpost.test/world/ferry"),
        ("/ferry", "https://harbourpost.test/ferry"),
        ("//other.test/ferry", "https://other.test/ferry"),
        ("?page=2", "https://harbourpost.test/world/?page=2"),
        (" \n https://other.test/ferry ", "https://other.test/ferry"),
        ("", ""),
        ("javascript:void(0)", ""),
        ("http://[", ""),
        ("x" * 5_000, ""),
    ],
)
def test_a_link_leads_from_where_it_stands(link, expected):
    assert resolve(link, "https://harbourpost.test/world/") == expected


def test_one_site_is_not_another_that_ends_like_it():
    assert same_site("https://www.harbourpost.test/", "http://m.harbourpost.test:80/a")
    assert not same_site("https://harbourpost.test/", "https://theharbourpost.test/")
    assert not same_site("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WWW.Harbourpost.test", "www.harbourpost.test"),
        ("harbourpost.test.", "harbourpost.test"),
        ("harbourpost.test:8080", "harbourpost.test"),
        ("127.0.0.1:80", "127.0.0.1"),
        ("[::1]:80", "::1"),
        ("0:0::1", "::1"),
        ("localhost", "localhost"),
        ("", ""),
        ("[::1", ""),
        ("::1]", ""),
        ("fe80::1%eth0", ""),
        ("[harbour]", ""),
        (":80", ""),
        ("a" * 1_000, ""),
        ("ﷺ" * 1_000, ""),
    ],
)
def test_a_host_is_read_in_every_spelling(text, expected):
    assert read_host(text) == expected


# Those of the suite that we leave are another policy's: parameters by their look, links inside
# links, and queries without a name dropped.
@pytest.mark.parametrize(
    ("family", "least"),
    [("courlan unit_tests", 37), ("w3lib test_url", 54)],
)
def test_pairs_of_other_normalisers_agree(family, least):
    if not PAIRS.exists():
        pytest.skip("the suite of address pairs is not beside the project")
    pairs = json.loads(PAIRS.read_text())[family]

    agreeing = sum(identity(one) == identity(other) for one, other in pairs)

    assert agreeing >= least
