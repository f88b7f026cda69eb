"""`scrapy forget`: no byte of the text stays in the state, and the article is never met again."""

import os
import pty
import subprocess

import pytest

from wirefeed.store import Store

from .conftest import ROOT

ALL = ("-a", "outlets=quay.test")
WORDS = b"the auction that the port office had put off twice"


@pytest.fixture
def url(crawls, site):
    """The address of an article that a run has kept, page and all."""
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    assert crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7).returncode == 0
    return f"http://quay.test:{site.port}/a/crabs"


def files(crawls, folder):
    return {
        path: path.read_bytes() for path in (crawls.folder / folder).rglob("*") if path.is_file()
    }


def holds(crawls, text=WORDS):
    """Tell whether a text or its words stand in any row, record or page of the store."""
    from wirefeed.store.articles import unpack

    records = [unpack(record) for (record,) in crawls.ask("SELECT record FROM articles")]
    kept = crawls.ask("SELECT count(*) FROM pages")[0][0]
    kept += crawls.ask("SELECT count(*) FROM story_text")[0][0]
    kept += crawls.ask("SELECT count(*) FROM story_copy WHERE sketch <> x''")[0][0]
    return any(text in record for record in records) or bool(kept)


def test_a_forgotten_article_leaves_its_identity_and_no_text(crawls, site, url):
    (packed,) = crawls.ask("SELECT record FROM articles")[0]
    before = files(crawls, "feeds")
    assert holds(crawls)

    done = crawls.call("forget", url, "--yes")

    assert done.returncode == 0, done.stderr
    assert not holds(crawls)
    assert not any(packed[10:60] in data for data in files(crawls, "state").values())
    assert files(crawls, "feeds") == before
    assert crawls.ask("SELECT state, due, revisit FROM ledger") == [("forgotten", None, None)]
    assert crawls.ask("SELECT version, relation, line FROM articles") == [(1, "first", 1)]
    (feed,) = before
    assert f"forgotten: {url}" in done.stdout
    assert f"{feed}, line 1\n" in done.stdout


def test_a_forgotten_article_is_never_fetched_again_under_any_address(crawls, site, url):
    crawls.call("forget", url, "--yes")
    site.section("/", "/a/crabs", "/a/crabs/amp", "/a/2")
    page = site.answers["/a/crabs"]
    link = f'<link rel="canonical" href="{url}">'.encode()
    site.answers["/a/2"] = page.replace(b"<head>", b"<head>" + link)
    met = len(site.asked)

    done = crawls.run("ians", *ALL)

    assert done.returncode == 0, done.stderr
    assert "/a/crabs" not in site.asked[met:]
    assert crawls.ask("SELECT state FROM ledger WHERE key LIKE '%crabs'") == [("forgotten",)]
    assert crawls.call("verify").returncode == 0


def test_a_dry_run_says_what_there_is_and_changes_nothing(crawls, url):
    done = crawls.call("forget", url, "--dry-run")

    assert done.returncode == 0, done.stderr
    assert "ians: 1 text, 1 stored page, 1 address\n" in done.stdout
    assert "line 1" in done.stdout
    assert holds(crawls)


def test_a_run_that_is_under_way_is_waited_for(crawls, url):
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")

    done = crawls.call("forget", url, "--yes")

    store.close()
    assert done.returncode == 75
    assert "wait until it has ended" in done.stderr


def test_nothing_is_called_forgotten_that_a_reader_keeps_in_the_file(crawls, url):
    (packed,) = crawls.ask("SELECT record FROM articles")[0]
    with crawls.open() as store:
        store.execute("BEGIN")
        store.execute("SELECT count(*) FROM ledger").fetchone()
        kept = crawls.call("forget", url, "--yes")

    gone = crawls.call("forget", url, "--yes")

    assert kept.returncode == 75
    assert "forgotten: " not in kept.stdout
    assert "ians.db is being read by another program, which keeps" in kept.stderr
    assert gone.returncode == 0, gone.stderr
    assert f"forgotten: {url}" in gone.stdout
    assert not any(packed[10:60] in data for data in files(crawls, "state").values())


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["http://quay.test/a/none", "--yes"], "no run of ians has met http://quay.test/a/none"),
        (["crabs", "--yes"], "crabs is no address"),
        (["http://quay.test/a", "--spider", "afp"], "there are those of ians"),
        ([], "give the address of one article"),
        (["http://quay.test/a", "--now"], "there is no option --now"),
    ],
)
def test_what_goes_wrong_is_a_sentence(crawls, url, words, sentence):
    done = crawls.call("forget", *words)

    assert done.returncode == 2
    assert sentence in done.stdout + done.stderr


def test_nothing_is_forgotten_unconfirmed(crawls, url):
    done = crawls.call("forget", url)

    assert done.returncode == 2
    assert "nothing was forgotten: confirm it with --yes" in done.stderr
    assert holds(crawls)


def test_an_answer_that_ends_before_it_is_given_is_no_and_ends_its_line(crawls, url):
    terminal, theirs = pty.openpty()
    os.write(terminal, b"\x04")  # Ctrl-D

    done = subprocess.run(
        crawls.line("forget", url), cwd=ROOT, stdin=theirs, capture_output=True, check=False
    )

    os.close(theirs)
    os.close(terminal)
    assert done.returncode == 2
    assert done.stdout.decode().endswith("for good? Type yes: \n")
    assert b"nothing was forgotten." in done.stderr
    assert b"Traceback" not in done.stderr
    assert holds(crawls)


OTHER = "/a/7/crab-season-opens"
NAMED = "/a/crab-season-opens"


@pytest.mark.parametrize("before", ["dropped", "passed", "gone"])
@pytest.mark.parametrize("given", [NAMED, OTHER])
def test_an_article_named_after_an_address_that_was_closed_before_is_forgotten_under_both(
    crawls, site, given, before
):
    base = f"http://quay.test:{site.port}"
    site.section("/", NAMED)
    if before == "dropped":
        site.answers[NAMED] = b'<meta property="og:type" content="video.other"><h1>Crabs</h1>'
    elif before == "passed":
        site.article(NAMED, "Crabs", by="PTI")
    else:
        site.status(NAMED, 410)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    assert crawls.ask("SELECT state FROM ledger") == [(before,)]
    site.section("/", NAMED, OTHER)
    site.article(OTHER, "Crabs")
    head = f'<head><link rel="canonical" href="{base}{NAMED}">'.encode()
    site.answers[OTHER] = site.answers[OTHER].replace(b"<head>", head)
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    assert holds(crawls)

    done = crawls.call("forget", f"{base}{given}", "--yes")

    assert done.returncode == 0, done.stderr
    assert not holds(crawls)
    assert {state for (state,) in crawls.ask("SELECT state FROM ledger")} == {"forgotten"}
    assert "line 1\n" in done.stdout
    for address in (NAMED, OTHER):
        again = crawls.call("forget", f"{base}{address}", "--yes")
        assert "line 1\n" in again.stdout


def test_no_page_is_kept_of_another_address_of_what_was_forgotten(crawls, site):
    base = f"http://quay.test:{site.port}"
    site.section("/", NAMED)
    site.article(NAMED, "Crabs", by="PTI")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    crawls.call("forget", f"{base}{NAMED}", "--yes")
    site.section("/", NAMED, OTHER)
    head = f'<head><link rel="canonical" href="{base}{NAMED}">'.encode()
    site.answers[OTHER] = site.answers[NAMED].replace(b"<head>", head)

    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)

    assert OTHER in site.asked
    assert crawls.ask("SELECT count(*) FROM pages") == [(0,)]


@pytest.mark.parametrize("first", [NAMED, "/a/9/crab-season-opens"])
@pytest.mark.parametrize("given", [NAMED, OTHER])
def test_an_article_is_forgotten_under_an_address_that_led_to_it_later(crawls, site, given, first):
    base = f"http://quay.test:{site.port}"
    site.article(NAMED, "Crabs")
    head = f'<head><link rel="canonical" href="{base}{NAMED}">'.encode()
    site.answers[first] = site.answers[OTHER] = site.answers[NAMED].replace(b"<head>", head)
    site.section("/", first)
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    site.section("/", first, OTHER)
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    assert OTHER in site.asked
    assert holds(crawls)

    done = crawls.call("forget", f"{base}{given}", "--yes")

    assert done.returncode == 0, done.stderr
    assert not holds(crawls), done.stdout
    assert {state for (state,) in crawls.ask("SELECT state FROM ledger")} == {"forgotten"}


@pytest.mark.parametrize("given", [NAMED, OTHER])
def test_an_article_is_forgotten_with_the_short_form_that_was_passed_over_before(
    crawls, site, given
):
    base = f"http://quay.test:{site.port}"
    site.section("/", OTHER)
    site.article(OTHER, "Crabs", by="PTI")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    site.section("/", NAMED, OTHER)
    site.article(NAMED, "Crabs")
    head = f'<head><link rel="amphtml" href="{base}{OTHER}">'.encode()
    site.answers[NAMED] = site.answers[NAMED].replace(b"<head>", head)
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    assert crawls.ask("SELECT count(*) FROM pages") == [(2,)]

    done = crawls.call("forget", f"{base}{given}", "--yes")

    assert done.returncode == 0, done.stderr
    assert "1 text, 2 stored pages, 2 addresses" in done.stdout
    assert not holds(crawls)
    assert "line 1\n" in done.stdout


@pytest.fixture(params=["www.quay.test", "sport.quay.test"])
def hosted(crawls, site, request):
    """The address of a kept article on a host that only its outlet's facts tell the outlet of."""
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    file = crawls.outlets / "quay.toml"
    file.write_text(file.read_text().replace("http://quay.test", f"http://{request.param}"))
    assert crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7).returncode == 0
    return f"http://{request.param}:{site.port}/a/crabs"


def test_an_article_is_found_without_its_outlets_facts(crawls, hosted):
    (line,) = crawls.lines()

    why = crawls.call("why", hosted, "--stored", WIREFEED_OUTLETS="")
    story = crawls.call("story", hosted, WIREFEED_OUTLETS="")
    diff = crawls.call("story", "--diff", hosted, hosted, WIREFEED_OUTLETS="")
    forget = crawls.call("forget", hosted, "--yes", WIREFEED_OUTLETS="")

    assert [done.returncode for done in (why, story, diff, forget)] == [0, 0, 0, 0], forget.stderr
    assert line["story"] in why.stdout
    assert line["story"] in story.stdout
    assert "ians: 1 text, 1 stored page, 1 address\n" in forget.stdout
    assert "line 1\n" in forget.stdout
    assert not holds(crawls)
    assert crawls.ask("SELECT state FROM ledger") == [("forgotten",)]


def test_an_article_is_forgotten_beside_a_faulty_outlet_file(crawls, url):
    (crawls.outlets / "broken.toml").write_text('name = "B"\ndomain = "b.test"\ncolour = "blue"\n')

    done = crawls.call("forget", url, "--yes")

    assert done.returncode == 0, done.stderr
    assert "broken.toml: colour: there is no such key" in done.stderr
    assert not holds(crawls)


def test_what_was_forgotten_is_said_to_be(crawls, url):
    crawls.call("forget", url, "--yes")

    story = crawls.call("story", url)
    stored = crawls.call("why", url, "--stored")
    why = crawls.call("why", url)

    for done in (story, stored):
        assert done.returncode == 2
        assert f"{url} was forgotten: its text is in no store and is never read" in done.stderr
    assert why.returncode == 0, why.stderr
    assert "ians drops it: Forgotten (scrapy forget took it out" in why.stdout
    assert "keeps it" not in why.stdout
    assert "store        forgotten; in /" in why.stdout


def test_an_article_is_forgotten_under_the_name_its_outlet_had_before(crawls, site, url):
    file = crawls.outlets / "quay.toml"
    renamed = file.read_text().replace('domain = "quay.test"', 'domain = "pier.test"')
    file.write_text(renamed.replace("[discover]", 'hosts = ["quay.test"]\n[discover]'))
    site.section("/", "/a/crabs", "/a/none")
    crawls.run("ians", "-a", "outlets=pier.test", WIREFEED_KEEP_PAGES=7)
    assert crawls.ask("SELECT count(*) FROM articles") == [(2,)]

    done = crawls.call("forget", url, "--yes")

    assert "ians: 2 texts, 2 stored pages, 2 addresses\n" in done.stdout
    assert not holds(crawls)
