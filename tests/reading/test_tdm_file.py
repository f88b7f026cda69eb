"""A host's tdmrep.json: rules by path, and nothing where it is none."""

import json

import pytest

from wirefeed.reading.hosts.tdm_file import Rule, find_reservation, read_tdm_file


def test_rules_are_read_and_wrong_ones_left_out():
    rules = [
        {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://quay.test/p.json"},
        {"location": "/free", "tdm-reservation": "0"},
        {"location": "/x", "tdm-reservation": 2},
        {"location": "/x", "tdm-reservation": True},
        {"tdm-reservation": 1},
        ["/", 1],
        None,
    ]

    assert read_tdm_file(json.dumps(rules).encode()) == [
        Rule("/", "1", "https://quay.test/p.json"),
        Rule("/free", "0"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"{}",
        b"null",
        b"1",
        b"[" * 100_000,
        b'"\xff"',
        b'[{"location": 1e999}]',
        rb'[{"location": "/\ud800", "tdm-reservation": 1}]',
        b'[{"location": "/", "tdm-reservation": ' + b"1" * 6_000 + b"}]",
    ],
)
def test_what_is_no_such_file_reserves_nothing(body):
    assert read_tdm_file(body) == []


@pytest.mark.parametrize(
    ("location", "path", "matches"),
    [
        ("/", "/news/1", True),
        ("/news", "/news/1", True),
        ("/news", "/sport", False),
        ("/*.html", "/news/1.html?x=1", True),
        ("/*.html$", "/news/1.html", True),
        ("/*.html$", "/news/1.html?x=1", False),
        ("/*.html$", "/a.html/b.html", True),
        ("/news$", "/news", True),
        ("/news$", "/news/1", False),
        ("/n*s/*/1", "/news/a/1", True),
        ("*", "/", True),
        ("/" + "*a" * 200, "/" + "a" * 2_000 + "b", True),
        ("/" + "*a" * 200 + "$", "/" + "a" * 2_000 + "b", False),
    ],
)
def test_locations_match_as_in_robots_txt(location, path, matches):
    assert find_reservation([Rule(location, "1")], path) == (("1", "") if matches else ("", ""))


def test_the_longest_location_counts():
    rules = [Rule("/", "1", "p"), Rule("/free/", "0"), Rule("/free/not/", "1")]

    assert find_reservation(rules, "/news") == ("1", "p")
    assert find_reservation(rules, "/free/a") == ("0", "")
    assert find_reservation(rules, "/free/not/a") == ("1", "")


def test_a_byte_order_mark_before_a_file_hides_none_of_its_rules():
    body = b'\xef\xbb\xbf[{"location": "/", "tdm-reservation": 1}]'

    assert read_tdm_file(body) == [Rule("/", "1")]
