"""Addresses that lead to an article's own: it is one article, found and forgotten under each."""

from datetime import UTC, datetime, timedelta

import pytest

from .site import MORE

ALL = ("-a", "outlets=quay.test")
RECENT = (datetime.now(UTC) - timedelta(hours=1)).isoformat()


@pytest.fixture
def quay(crawls, site):
    """A site that lists an article under a short address, which a run has followed."""
    site.section("/", "/a/go/17")
    site.status("/a/go/17", 302, "/a/crabs")
    site.article("/a/crabs", "Crabs", published=RECENT)
    site.outlet(crawls.outlets, "/")
    assert crawls.run("ians", *ALL).returncode == 0
    site.asked.clear()
    return site


def address(site, path):
    return f"http://quay.test:{site.port}{path}"


def let_time_pass(crawls):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = revisit - 36000, due = due - 36000")


def states(crawls):
    rows = crawls.ask("SELECT key, state, reason FROM ledger ORDER BY key")
    return {key.partition("/")[2]: (state, reason) for key, state, reason in rows}


def test_an_article_is_known_by_the_address_that_answered(crawls, quay):
    url = address(quay, "/a/crabs")
    quay.section("/", "/a/crabs", "/a/go/17")

    crawls.run("ians", *ALL)

    assert [line["url"] for line in crawls.lines()] == [url]
    assert "/a/crabs" not in quay.asked
    assert '"relation": "first"' in crawls.call("story", url, "--json").stdout
    assert crawls.call("why", "--stored", url).returncode == 0


def test_a_forgotten_article_comes_back_under_none_of_its_addresses(crawls, quay):
    done = crawls.call("forget", address(quay, "/a/crabs"), "--yes")
    quay.section("/", "/a/crabs", "/a/go/17", "/a/go/18")
    quay.status("/a/go/18", 302, "/a/crabs")

    for _ in range(3):
        crawls.run("ians", *ALL)
        let_time_pass(crawls)

    assert "1 text, 0 stored pages, 1 address" in done.stdout
    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT count(*) FROM articles WHERE record <> x''") == [(0,)]
    assert states(crawls)["a/crabs"][0] == "forgotten"
    assert states(crawls)["a/go/18"] == ("found", "LedToAnother")


def test_an_update_is_seen_of_what_an_address_led_to(crawls, quay):
    quay.answers["/a/crabs"] = quay.answers["/a/crabs"].replace(b"</article>", MORE + b"</article>")
    let_time_pass(crawls)

    crawls.run("ians", *ALL)

    first, second = crawls.lines()
    assert (second["relation"], second["uri"], second["revision"]) == ("updated", first["uri"], 2)


def test_an_address_is_another_of_an_article_where_the_server_says_so_for_good(crawls, quay):
    quay.section("/", "/a/go/18", "/a/go/19")
    quay.status("/a/go/18", 302, "/a/crabs")
    quay.status("/a/go/19", 301, "/a/crabs")

    for _ in range(2):
        crawls.run("ians", *ALL)
        let_time_pass(crawls)

    assert states(crawls)["a/go/18"] == ("found", "LedToAnother")
    assert states(crawls)["a/go/19"] == ("done", f"same as quay.test:{quay.port}/a/crabs")
    assert len(crawls.lines()) == 1
    assert "2 addresses" in crawls.call("forget", address(quay, "/a/go/19"), "--dry-run").stdout


def test_articles_that_lead_to_a_new_one_for_an_hour_are_read_when_they_answer(crawls, quay):
    quay.section("/", "/a/eels", "/a/prawns")
    quay.article("/a/shrimps", "Shrimps", published=RECENT)
    for name in ("eels", "prawns"):
        quay.status(f"/a/{name}", 302, "/a/shrimps")
    for _ in range(2):
        crawls.run("ians", *ALL)
        let_time_pass(crawls)
    for name in ("eels", "prawns"):
        quay.article(f"/a/{name}", name, published=RECENT)

    for _ in range(3):
        let_time_pass(crawls)
        crawls.run("ians", *ALL)

    read = crawls.ask("SELECT DISTINCT uri FROM articles")
    assert len(read) == 4


def test_articles_that_lead_to_one_for_good_are_believed_after_hours(crawls, quay):
    names = ("prices-fall-again", "tides-were-late")
    target = "/a/ferry-strike-ends"
    quay.section("/", *(f"/a/{name}" for name in names))
    quay.article(target, "Ferry strike ends", published=RECENT)
    for name in names:
        quay.status(f"/a/{name}", 301, target)
    crawls.run("ians", *ALL)
    first = [states(crawls)[f"a/{name}"] for name in names]
    quay.article("/a/prices-fall-again", "Prices fall again", published=RECENT)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET found = found - 14400, due = 0 WHERE due IS NOT NULL")

    crawls.run("ians", *ALL)

    assert first == [("found", "LedToAnother")] * 2
    assert states(crawls)["a/prices-fall-again"] == ("done", "")
    assert states(crawls)["a/tides-were-late"][1].endswith(target)
    assert states(crawls)["a/ferry-strike-ends"] == ("done", "")


@pytest.mark.parametrize("to", ["/", "/harbour", ""])
def test_an_article_in_whose_place_a_listing_answers_is_read_when_it_does(crawls, quay, to):
    quay.section("/", "/a/eels")
    quay.section("/harbour", *(f"/a/go/17?{place}" for place in range(30)))
    show_listing(quay, "/a/eels", to)
    for _ in range(2):
        crawls.run("ians", *ALL)
        let_time_pass(crawls)
    dropped = crawls.report()["outlets"][0]["dropped"]
    quay.article("/a/eels", "Eels", published=RECENT)

    crawls.run("ians", *ALL)

    assert dropped["LedToListing"] == 1
    assert states(crawls)["a/eels"] == ("done", "")


SIGN_IN = (
    b"<html><head><title>Quay Times</title>%b</head><body><h1>Sign in to go on</h1>"
    b"<p>Quay Times asks all its readers to sign in once a month, which takes a minute.</p>"
    b"<p>Your name stays with us, and nothing that you read here is told to anybody else.</p>"
    b"%b</body></html>"
)
UPDATED = b"<p>Last updated: 6 January 2025, 9:30 IST</p>"


@pytest.mark.parametrize("to", ["/login", ""])
@pytest.mark.parametrize("head", [b"", b"<meta name=robots content=noindex>"])
def test_an_article_in_whose_place_a_login_answers_is_read_when_it_does(crawls, quay, head, to):
    quay.section("/", "/a/eels")
    quay.answers[to or "/a/eels"] = SIGN_IN % (head, UPDATED if to else b"")
    if to:
        quay.status("/a/eels", 302, to)
    for _ in range(2):
        crawls.run("ians", *ALL)
        let_time_pass(crawls)
    quay.article("/a/eels", "Eels", published=RECENT)

    crawls.run("ians", *ALL)

    assert states(crawls)["a/eels"] == ("done", "")


def test_an_article_that_answers_with_a_picture_for_an_hour_is_read_when_it_does(crawls, quay):
    quay.section("/", "/a/eels")
    quay.answers["/a/eels"] = b"\x89PNG\r\n\x1a\n" + bytes(200)
    crawls.run("ians", *ALL)
    let_time_pass(crawls)
    quay.article("/a/eels", "Eels", published=RECENT)

    crawls.run("ians", *ALL)

    assert states(crawls)["a/eels"] == ("done", "")


@pytest.mark.parametrize("to", ["/", ""])
def test_the_front_page_in_place_of_a_written_article_changes_nothing(crawls, quay, to):
    show_listing(quay, "/a/crabs", to)
    for _ in range(2):
        let_time_pass(crawls)
        crawls.run("ians", *ALL)
    written = crawls.lines()
    quay.article("/a/crabs", "Crabs", published=RECENT)
    quay.answers["/a/crabs"] = quay.answers["/a/crabs"].replace(b"</article>", MORE + b"</article>")
    let_time_pass(crawls)

    crawls.run("ians", *ALL)

    assert [line["relation"] for line in written] == ["first"]
    assert [line["relation"] for line in crawls.lines()] == ["first", "updated"]


def show_listing(quay, path, to):
    """Lead from an article's address `to` a listing, or answer with the front page right there."""
    if to:
        quay.status(path, 302, to)
        return
    head = b"<link rel=canonical href=http://quay.test/></head>"
    page = quay.answers["/a/crabs"].replace(b"</head>", head)
    quay.answers[path] = page.replace(b'content="article"', b'content="website"')


def test_an_address_that_leads_to_another_article_for_a_while_is_read_once_it_answers(crawls, quay):
    quay.section("/", "/a/go/18")
    quay.status("/a/go/18", 302, "/a/crabs")
    crawls.run("ians", *ALL)
    quay.article("/a/go/18", "Eels", published=RECENT)
    quay.answers["/a/go/18"] = quay.answers["/a/go/18"].replace(b"harbour", b"lagoon")
    let_time_pass(crawls)

    crawls.run("ians", *ALL)

    kept = crawls.ask("SELECT count(DISTINCT uri) FROM articles")
    assert kept == [(2,)]
    assert states(crawls)["a/go/18"] == ("done", "")


@pytest.mark.parametrize("code", [301, 302])
def test_articles_that_lead_to_one_that_is_known_once_they_are_dead_stay_their_own(
    crawls, site, code
):
    site.section("/", "/a/crabs", "/a/eels", "/a/prawns")
    for name in ("crabs", "eels", "prawns"):
        site.article(f"/a/{name}", name, published=RECENT)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)
    for name in ("eels", "prawns"):
        site.status(f"/a/{name}", code, "/a/crabs")

    for _ in range(4):
        let_time_pass(crawls)
        crawls.run("ians", *ALL)

    assert set(states(crawls).values()) == {("done", "")}
    assert "1 address\n" in crawls.call("forget", address(site, "/a/crabs"), "--dry-run").stdout


@pytest.mark.parametrize("to", ["/", "/gone", "http://elsewhere.test/a/crabs"])
def test_what_is_no_article_of_the_outlet_is_no_address_of_one(crawls, quay, to):
    quay.article("/gone", "Eels", published=RECENT)
    quay.section("/", "/a/go/18")
    quay.status("/a/go/18", 301, to)

    crawls.run("ians", *ALL)

    assert {"a/go/17", "a/go/18", "a/crabs"} == set(states(crawls))
