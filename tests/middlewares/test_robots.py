"""robots.txt decides, and a host that cannot show it is left alone."""

import pytest
from scrapy.http import Response

from wirefeed.middlewares.robots import MAX_BYTES, read_robots

URL = "http://hp.test/robots.txt"


def allowed(body, path, status=200):
    rules = read_robots(Response(URL, status=status, body=body))
    return rules.can_fetch(f"http://hp.test{path}", "wirefeed/0.1.0 (+https://example.org)")


def test_rules_for_us_are_obeyed():
    body = b"User-agent: *\nAllow: /\n\nUser-agent: wirefeed\nDisallow: /private/"

    assert allowed(body, "/news/1")
    assert not allowed(body, "/private/1")


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_missing_file_allows_everything(status):
    assert allowed(b"<html>no such page", "/news/1", status)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_error_is_taken_for_a_complete_disallow(status):
    assert read_robots(Response(URL, status=status)) is None


def test_only_the_first_half_mebibyte_is_read():
    padding = b"#" * 99 + b"\n"
    body = b"User-agent: *\nDisallow: /a/\n" + padding * (MAX_BYTES // 100 + 1) + b"Disallow: /b/\n"

    assert not allowed(body, "/a/1")
    assert allowed(body, "/b/1")


def test_a_line_cut_at_the_end_says_nothing():
    padding = b"#" * (MAX_BYTES - len(b"User-agent: *\n\nDisallow: /")) + b"\n"

    assert allowed(b"User-agent: *\n" + padding + b"Disallow: /secret/\n", "/news/1")


def test_bytes_that_are_no_text_do_no_harm():
    assert allowed(b"\xff\xfe\x00" * 1000, "/news/1")
