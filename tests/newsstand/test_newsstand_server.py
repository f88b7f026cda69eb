"""The server: hosts, conditional answers, robots.txt, the tally of requests, outlet files."""

import re
import tomllib
from datetime import timedelta
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import urlsplit

import pytest

from newsstand import Newsstand

DOORS = [
    ("harbourpost.test", "latest/"),
    ("harbourpost.test", "latest/?page=2"),
    ("malabarmail.test", "feed/"),
    ("gangatimes.test", "atom.xml"),
    ("deccanledger.test", "news-sitemap.xml"),
    ("briefbharat.test", "sitemap-index.xml"),
    ("easternbeacon.test", "latest-news"),
]


def test_every_outlet_has_a_front_page(stand, client):
    assert len(stand.outlets) >= 7
    for outlet in stand.outlets:
        answer, body = client.get(stand.url(outlet))
        assert answer.status == 200
        assert b"<h1" in body


def test_every_host_ends_in_test_and_a_bare_domain_redirects(stand, client):
    assert all(host.endswith(".test") for host in stand.hosts)
    for outlet in stand.outlets:
        answer, _ = client.get(f"http://{outlet}:{stand.port}/")
        assert (answer.status, answer.headers["Location"]) == (301, stand.url(outlet))


@pytest.mark.parametrize("host", ["www.elsewhere.test", "127.0.0.1", "", "www.harbourpost.test.eu"])
def test_an_unknown_host_is_not_found(client, host):
    answer, _ = client.get(f"http://{host}/")

    assert answer.status == 404


@pytest.mark.parametrize("spelling", ["WWW.HarbourPost.TEST", "www.harbourpost.test."])
def test_a_host_is_known_in_every_spelling(client, spelling):
    answer, _ = client.get(f"http://{spelling}/latest/")

    assert answer.status == 200


@pytest.mark.parametrize("door", DOORS)
def test_listings_answer_304_to_their_own_validators(stand, client, door):
    url = stand.url(door[0]) + door[1]
    first, _ = client.get(url)

    by_etag, body = client.get(url, If_None_Match=f'W/"other", {first.headers["ETag"]}')
    by_date, _ = client.get(url, If_Modified_Since=first.headers["Last-Modified"])

    assert (by_etag.status, body) == (304, b"")
    assert by_date.status == 304
    assert by_etag.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize("door", DOORS)
def test_listings_are_sent_again_to_other_validators(stand, client, door):
    url = stand.url(door[0]) + door[1]
    first, _ = client.get(url)
    at = parsedate_to_datetime(first.headers["Last-Modified"])
    before = format_datetime(at - timedelta(seconds=1), usegmt=True)

    assert client.get(url, If_None_Match='"old"')[0].status == 200
    assert client.get(url, If_Modified_Since=before)[0].status == 200
    assert client.get(url, If_Modified_Since="yesterday")[0].status == 200
    etag_first = client.get(
        url, If_None_Match='"old"', If_Modified_Since=first.headers["Last-Modified"]
    )
    assert etag_first[0].status == 200


def test_head_sends_the_length_and_no_body(stand, client):
    url = stand.url("harbourpost.test") + "latest/"
    _, whole = client.get(url)

    answer, body = client.get(url, method="HEAD")

    assert body == b""
    assert answer.headers["Content-Length"] == str(len(whole))


def test_one_outlet_has_no_robots_file(stand, client):
    statuses = {
        outlet: client.get(stand.url(outlet) + "robots.txt")[0].status for outlet in stand.outlets
    }

    assert [outlet for outlet, status in statuses.items() if status != 200] == [
        "easternbeacon.test"
    ]


def test_requests_are_counted_by_host_and_path(day, connect):
    with Newsstand(day=day) as counting:
        asking = connect(counting)
        asking.get(counting.url("briefbharat.test") + "news.php?id=1")
        etag = asking.get(counting.url("malabarmail.test") + "feed/")[0].headers["ETag"]
        asking.get(counting.url("malabarmail.test") + "feed/", If_None_Match=etag)

    assert counting.requests == [
        ("www.briefbharat.test", "/news.php?id=1"),
        ("www.malabarmail.test", "/feed/"),
        ("www.malabarmail.test", "/feed/"),
    ]
    assert counting.statuses == {404: 1, 200: 1, 304: 1}


def test_closing_does_not_wait_for_a_connection_kept_alive(day, connect):
    with Newsstand(day=day) as closing:
        connect(closing).get(closing.url("harbourpost.test"))

    with Newsstand(port=closing.port, day=day) as again:
        assert again.port == closing.port


def test_a_taken_port_is_refused(stand):
    with pytest.raises(OSError, match="in use"):
        Newsstand(port=stand.port)


def test_outlet_files_name_what_is_there(stand, client, tmp_path):
    files = stand.outlet_files(tmp_path)

    facts = [tomllib.loads(file.read_text()) for file in files]
    assert [each["domain"] for each in facts] == stand.outlets
    for each in facts:
        assert "ians" in each["agencies"]
        assert set(each["hosts"]) <= set(stand.hosts)
        doors = [url for key in ("feeds", "sitemaps", "sections") for url in each["discover"][key]]
        assert doors
        assert {client.get(url)[0].status for url in doors} == {200}


def test_outlet_files_tell_articles_from_listings(stand, tmp_path):
    patterns = {
        file.stem: re.compile(tomllib.loads(file.read_text())["discover"]["article"])
        for file in stand.outlet_files(tmp_path)
    }

    for each in stand.expected():
        parts = urlsplit(each.url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        assert patterns[each.outlet].search(target), each.url
    for listing in ("/", "/latest/", "/latest/?page=2", "/latest-news", "/feed/", "/news/"):
        assert not any(pattern.search(listing) for pattern in patterns.values())


def test_a_client_that_goes_away_is_no_traceback(stand, capsys):
    def read():
        raise ConnectionResetError

    try:
        read()
    except ConnectionResetError:
        stand._server.handle_error(None, ("127.0.0.1", 1))

    assert capsys.readouterr().err == ""
