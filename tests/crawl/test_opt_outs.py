"""Pages that ask machines not to keep them are not kept, unless a user says otherwise."""

import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, datetime

import pytest

QUAY = ("-a", "outlets=quay.test")


def asking(site, path, *tags, **headers):
    """Answer a path with an article that has these meta tags and headers."""
    site.article(path, f"Boat {path[3:]}")
    head = "".join(f'<meta name="{name}" content="{value}">' for name, value in tags)
    body = site.answers[path].replace(b"<head>", b"<head>" + head.encode())

    def answer(handler):
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.answers[path] = answer


@pytest.fixture
def quay(crawls, site):
    asking(site, "/a/tag", ("robots", "noindex, follow"))
    asking(site, "/a/header", X_Robots_Tag="otherbot: all, wirefeed: none")
    asking(site, "/a/mined", TDM_Reservation="1", TDM_Policy="https://quay.test/policy.json")
    asking(site, "/a/noted", ("robots", "noarchive"), X_Robots_Tag="otherbot: noindex")
    site.article("/a/plain", "Boat plain")
    site.section("/", "/a/tag", "/a/header", "/a/mined", "/a/noted", "/a/plain")
    site.outlet(crawls.outlets, "/")


def test_what_opts_out_is_not_kept_and_is_counted_where_people_look(crawls, quay):
    done = crawls.run("ians", *QUAY, WIREFEED_FEED_POLICY="all")

    assert done.returncode == 0
    assert {line["url"].rpartition("/")[2] for line in crawls.lines()} == {"noted", "plain"}
    assert {tuple(line["optOuts"]) for line in crawls.lines()} == {
        (),
        ("noarchive (meta robots)",),
    }
    (outlet,) = crawls.report()["outlets"]
    assert outlet["dropped"] == {"OptedOut": 3}
    assert "3 articles left out, as their pages ask" in done.stdout
    kept = [zlib.decompress(record) for (record,) in crawls.ask("SELECT record FROM articles")]
    assert len(kept) == 2
    query = "SELECT count(*) FROM ledger WHERE state = 'dropped' AND reason = 'OptedOut'"
    assert crawls.ask(query) == [(3,)]


def test_a_user_may_have_them_recorded_instead(crawls, quay):
    crawls.run("ians", *QUAY, WIREFEED_FEED_POLICY="all", WIREFEED_OPT_OUTS="record")

    asked = {line["url"].rpartition("/")[2]: line["optOuts"] for line in crawls.lines()}
    assert asked == {
        "tag": ["noindex (meta robots)"],
        "header": ["none (X-Robots-Tag)"],
        "mined": [
            "tdm-reservation: 1 (header)",
            "tdm-policy: https://quay.test/policy.json (header)",
        ],
        "noted": ["noarchive (meta robots)"],
        "plain": [],
    }


def test_a_wrong_choice_is_said_before_any_request(crawls, site, quay):
    done = crawls.run("ians", *QUAY, WIREFEED_OPT_OUTS="ignore")

    assert done.returncode == 2
    assert "set obey or record" in done.stderr
    assert site.asked == []


def test_further_parts_of_what_opts_out_are_not_asked_for_and_a_parts_own_wish_says_nothing(
    crawls, site
):
    more = b'<div class="pages"><a href="%s/2">2</a></div></body>'
    site.article("/a/crab-season-opens", "Crab season opens")
    whole = site.answers["/a/crab-season-opens"]
    site.answers["/a/crab-season-opens"] = whole.replace(
        b"</body>", more % b"/a/crab-season-opens"
    ).replace(b"<head>", b'<head><meta name="robots" content="noindex">')
    site.article("/a/ferry-strike-ends", "Ferry strike ends")
    whole = site.answers["/a/ferry-strike-ends"]
    site.answers["/a/ferry-strike-ends"] = whole.replace(b"</body>", more % b"/a/ferry-strike-ends")
    site.answers["/a/ferry-strike-ends/2"] = whole.replace(
        b"<head>", b'<head><meta name="robots" content="noindex">'
    ).replace(b"<p>", b"<p>Later ")
    site.section("/", "/a/crab-season-opens", "/a/ferry-strike-ends")
    site.outlet(crawls.outlets, "/")

    crawls.run("ians", *QUAY)

    assert "/a/crab-season-opens/2" not in site.asked
    assert "/a/ferry-strike-ends/2" in site.asked
    assert [line["headline"] for line in crawls.lines()] == ["Ferry strike ends"]


def test_a_hosts_file_reserves_its_pages_and_is_asked_for_once_a_day(crawls, site):
    site.answers["/.well-known/tdmrep.json"] = (
        b'[{"location": "/a/", "tdm-reservation": 1}, '
        b'{"location": "/a/free", "tdm-reservation": 0}]'
    )
    for path in ("/a/one", "/a/two", "/a/free"):
        site.article(path, f"Boat {path[3:]}")
    site.section("/", "/a/one", "/a/free")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *QUAY)
    site.section("/", "/a/one", "/a/free", "/a/two")

    crawls.run("ians", *QUAY, WIREFEED_OPT_OUTS="record", WIREFEED_FEED_POLICY="all")

    asked = {line["url"].rpartition("/")[2]: line["optOuts"] for line in crawls.lines()}
    assert asked == {"free": [], "two": ["tdm-reservation: 1 (tdmrep.json)"]}
    assert site.asked.count("/.well-known/tdmrep.json") == 1


def test_a_hosts_file_that_cannot_be_had_reserves_nothing(crawls, site):
    site.status("/.well-known/tdmrep.json", 403)
    site.article("/a/one", "Boat one")
    site.section("/", "/a/one")
    site.outlet(crawls.outlets, "/")

    assert crawls.run("ians", *QUAY).returncode == 0
    assert len(crawls.lines()) == 1
    assert crawls.report()["outlets"][0]["blocked"] == 0


def test_what_a_hosts_file_reserved_holds_while_the_file_cannot_be_had_anew(crawls, site):
    site.answers["/.well-known/tdmrep.json"] = b'[{"location": "/a/", "tdm-reservation": 1}]'
    site.article("/a/one", "Boat one")
    site.article("/a/two", "Boat two")
    site.section("/", "/a/one")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *QUAY)
    with closing(sqlite3.connect(crawls.folder / "state/hosts.db")) as hosts, hosts:
        hosts.execute("UPDATE hosts SET filed_read = filed_read - 2 * 86400")
    site.status("/.well-known/tdmrep.json", 500)
    site.section("/", "/a/one", "/a/two")

    crawls.run("ians", *QUAY, RETRY_TIMES=0)

    assert site.asked.count("/.well-known/tdmrep.json") == 2
    assert crawls.report()["outlets"][0]["dropped"] == {"OptedOut": 1}
    assert crawls.lines() == []


def test_a_site_that_was_hidden_by_mistake_is_asked_once_more(crawls, site):
    now = datetime.now(UTC).isoformat()
    site.section("/", "/a/eels", "/a/crabs")
    for name in ("eels", "crabs"):
        site.article(f"/a/{name}", name.title(), published=now)
    site.outlet(crawls.outlets, "/")
    shown = dict(site.answers)
    for path in ("/a/eels", "/a/crabs"):
        hidden = b"<head><meta name=robots content=noindex>"
        site.answers[path] = shown[path].replace(b"<head>", hidden)
    crawls.run("ians", *QUAY)
    site.answers["/a/eels"] = shown["/a/eels"]
    for _ in range(3):
        with crawls.open() as store:
            store.execute("UPDATE ledger SET revisit = revisit - 10800")
        crawls.run("ians", *QUAY)

    assert [line["headline"] for line in crawls.lines()] == ["Eels"]
    assert site.asked.count("/a/crabs") == 2
