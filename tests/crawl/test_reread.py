"""`scrapy reread`: stored pages by today's rules; what was misread is set right, none is asked."""

import zlib

import pytest

from wirefeed.exporters import validate
from wirefeed.store import Store

from .test_parts import STORY, page, text

ALL = ("-a", "outlets=quay.test")


@pytest.fixture
def quay(crawls, site):
    """A site of one article that prints its time without an offset, read in the wrong zone."""
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", published="2025-01-06T12:00:00")
    site.outlet(crawls.outlets, "/")
    move(crawls, "Asia/Kolkata", "Europe/London")
    assert crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7).returncode == 0
    site.asked.clear()
    return site


def move(crawls, before, after):
    """Mend the zone in the outlet's file."""
    path = crawls.outlets / "quay.toml"
    path.write_text(path.read_text().replace(before, after))


def see(crawls, before, after):
    """Let the stored page read as if rules saw another text in it."""
    with crawls.open() as store:
        ((body,),) = store.execute("SELECT body FROM pages")
        page = zlib.decompress(body).replace(before, after)
        store.execute("UPDATE pages SET body = ?", (zlib.compress(page),))


def reread(crawls, *words, **settings):
    return crawls.call("reread", "--spider", "ians", *words, **settings)


def test_what_reads_as_before_is_left_alone(crawls, quay):
    done = reread(crawls)

    assert done.returncode == 0, done.stderr
    assert "1 article read again: 0 lines set right, 0 new lines" in done.stdout
    assert len(crawls.lines()) == 1
    assert quay.asked == []


def test_without_a_spider_the_pages_of_all_are_read(crawls, quay):
    done = crawls.call("reread", "--since", "7d")
    crawls.run("ians", *ALL)
    with crawls.open() as store:
        store.execute("UPDATE pages SET fetched = 0")
    none = crawls.call("reread", "--since", "7d")

    assert (done.returncode, none.returncode) == (0, 0), done.stderr
    assert done.stdout.startswith("ians: 1 article read again")
    assert none.stdout.startswith("ians: no page is kept of that time")


def test_a_misread_line_is_followed_by_one_that_takes_its_place(crawls, quay):
    move(crawls, "Europe/London", "Asia/Kolkata")

    done = reread(crawls)
    again = reread(crawls)

    first, second = crawls.lines()
    assert done.returncode == 0, done.stderr
    assert "1 line set right" in done.stdout
    assert "0 lines set right" in again.stdout
    assert (second["relation"], second["revision"]) == ("reread", 2)
    same = ("uri", "story", "version", "retrieved", "firstSeen", "body")
    assert [name for name in same if second[name] != first[name]] == []
    assert first["datePublished"] == "2025-01-06T12:00:00+00:00"
    assert second["datePublished"] == "2025-01-06T12:00:00+05:30"
    assert "rules: datePublished" in second["why"]
    assert validate(second) == []
    assert quay.asked == []
    assert crawls.call("verify").returncode == 0


def test_a_text_that_was_cut_short_is_no_version(crawls, quay):
    more = b"<p>" + b"The pilot has measured the depth of the eastern channel at low water. " * 3
    see(crawls, b"</article>", more + b"</p></article>")

    reread(crawls)

    first, second = crawls.lines()
    assert second["wordCount"] > first["wordCount"]
    assert (second["relation"], second["version"], second["story"]) == ("reread", 1, first["story"])


def test_a_line_of_another_agency_is_set_right_too(crawls, quay):
    see(crawls, b"IANS", b"PTI")

    reread(crawls)

    assert [(line["agency"], line["relation"]) for line in crawls.lines()] == [
        ("ians", "first"),
        ("pti", "reread"),
    ]


def test_a_story_that_is_no_longer_compared_keeps_its_id(crawls, quay):
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)  # its start forgets stories of long ago
    more = b"<p>" + b"The pilot has measured the depth of the eastern channel at low water. " * 3
    see(crawls, b"</article>", more + b"</p></article>")

    reread(crawls)

    first, second = crawls.lines()
    assert crawls.ask("SELECT count(*) FROM story_story") == [(1,)]
    assert second["wordCount"] > first["wordCount"]
    assert (second["story"], second["version"]) == (first["story"], 1)


def test_a_copy_that_is_no_line_changes_without_one(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", published="2025-01-06T12:00:00")
    site.outlet(crawls.outlets, "/")
    facts = (crawls.outlets / "quay.toml").read_text()
    (crawls.outlets / "pier.toml").write_text(facts.replace("quay.test", "pier.test"))
    crawls.run("ians", "-a", "outlets=quay.test,pier.test", WIREFEED_KEEP_PAGES=7)
    for path in crawls.outlets.iterdir():
        path.write_text(path.read_text().replace("Asia/Kolkata", "Europe/London"))

    done = reread(crawls)

    assert "1 line set right, 0 new lines, 1 article changed without a line" in done.stdout
    assert [line["relation"] for line in crawls.lines()] == ["first", "reread"]
    assert len(crawls.ask("SELECT 1 FROM articles")) == 4


def test_a_dropped_article_becomes_a_line_where_it_is_wanted_now(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs", by="PTI")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    before = crawls.ask("SELECT state FROM ledger")
    as_before = reread(crawls)
    see(crawls, b"PTI", b"IANS")

    dry = reread(crawls, "--dry-run")
    dropped = crawls.lines()
    done = reread(crawls)

    assert before == [("passed",)]
    assert "0 new lines" in as_before.stdout
    assert "1 new line" in dry.stdout
    assert dropped == []
    assert "1 new line" in done.stdout
    assert [line["relation"] for line in crawls.lines()] == ["first"]
    assert crawls.ask("SELECT state FROM ledger") == [("done",)]


def test_a_dry_run_changes_nothing(crawls, quay):
    move(crawls, "Europe/London", "Asia/Kolkata")
    before = crawls.ask("SELECT * FROM articles")

    done = reread(crawls, "--dry-run")

    assert "1 line would be set right" in done.stdout
    assert "reread: http://quay.test" in done.stdout
    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT * FROM articles") == before


def test_an_article_that_would_be_dropped_now_stays_and_is_named(crawls, quay):
    see(crawls, b"<p>", b"<i>")
    see(crawls, b"Crabs", b"")

    done = reread(crawls)

    assert done.returncode == 0, done.stderr
    assert "kept, and would be dropped now as" in done.stdout
    assert len(crawls.lines()) == 1


def test_a_forgotten_article_is_not_read_again(crawls, quay):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET state = 'forgotten'")

    assert "no page is kept" in reread(crawls).stdout


def test_pages_are_not_kept_unless_that_is_asked(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL)

    assert crawls.ask("SELECT count(*) FROM pages") == [(0,)]


def test_a_run_that_is_under_way_is_waited_for(crawls, quay):
    store = Store("ians", crawls.folder / "state", crawls.folder / "feeds")

    done = reread(crawls)

    store.close()
    assert done.returncode == 75


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--spider", "iams"], "no spider iams: there are afp"),
        (["--spider", "afp"], "no run of afp has left a store"),
        (["--spider", "ians", "--outlet", "pier.test"], "no outlet pier.test"),
        (["--spider", "ians", "--since", "soon"], "--since soon: write an age"),
        (["--agencies", "ani"], "--agencies is for spider wire: ians has an agency of its own"),
        (["--spider", "wire", "--agencies", "anni"], "no agency anni: did you mean ani?"),
        (["quay.test"], "it takes no quay.test: --outlet names an outlet"),
    ],
)
def test_a_wrong_call_is_said(crawls, quay, words, sentence):
    done = crawls.call("reread", *words)

    assert done.returncode == 2
    assert sentence in done.stderr


def test_parts_that_were_not_had_again_leave_the_pages_kept_before(crawls, site):
    site.section("/", STORY)
    page(site, STORY, text(2, 9), links=[("2", f"{STORY}/2")])
    page(site, f"{STORY}/2", text(9, 14), links=[("1", STORY)])
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0 WHERE uri <> ''")
    site.status(f"{STORY}/2", 429)
    site.asked.clear()
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7, RETRY_TIMES=0)
    assert f"{STORY}/2" in site.asked

    done = reread(crawls)

    assert "0 lines set right" in done.stdout
    assert len(crawls.lines()) == 1


def test_an_error_with_one_article_is_told_and_the_others_are_read(crawls, site):
    site.section("/", "/a/crabs", "/a/prawns")
    site.article("/a/crabs", "Crabs", published="2025-01-06T12:00:00")
    site.article("/a/prawns", "Prawns", published="2025-01-06T12:00:00")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7, WIREFEED_FEED_POLICY="all")
    with crawls.open() as store:
        store.execute("UPDATE pages SET headers = 'x' WHERE key LIKE '%crabs'")
    move(crawls, "Asia/Kolkata", "Europe/London")

    done = reread(crawls, WIREFEED_FEED_POLICY="all")

    assert done.returncode == 1
    assert [(line["headline"], line["relation"]) for line in crawls.lines()[2:]] == [
        ("Prawns", "reread")
    ]
    assert "1 article read again: 1 line set right" in done.stdout
    assert "/a/crabs could not be read again" in done.stderr
    assert (
        "wirefeed: 1 error of our own: see the log; the articles stay as they were." in done.stderr
    )


@pytest.mark.parametrize("answer", ["soft 404", "another article", "a text without credit"])
def test_a_revisit_that_is_answered_with_something_else_leaves_the_pages_kept_before(
    crawls, quay, answer
):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0, published = NULL")
    kept_of_crabs = "SELECT url, body FROM pages WHERE key LIKE '%/crabs'"
    kept = crawls.ask(kept_of_crabs)
    if answer == "soft 404":
        quay.answers["/a/crabs"] = b"<html><body><h1>Page not found</h1></body></html>"
    elif answer == "another article":
        quay.article("/a/prawns", "Prawns")
        quay.status("/a/crabs", 301, "/a/prawns")
    else:
        crabs = quay.answers["/a/crabs"]
        quay.answers["/a/crabs"] = crabs.replace(b"IANS", b"Staff").replace(b" the ", b" that ")

    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)

    assert "/a/crabs" in quay.asked
    assert crawls.ask(kept_of_crabs) == kept != []
    assert "0 lines set right" in reread(crawls).stdout


def test_a_revisit_that_finds_another_text_keeps_its_page(crawls, quay):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0, published = NULL")
    more = b"<p>The pilot has measured the depth of the eastern channel at low water.</p>"
    quay.answers["/a/crabs"] = quay.answers["/a/crabs"].replace(b"</article>", more + b"</article>")

    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)

    ((body,),) = crawls.ask("SELECT body FROM pages")
    assert zlib.decompress(body) == quay.answers["/a/crabs"]


def test_a_line_names_all_that_it_changes_of_the_one_that_readers_hold(crawls, quay):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0, published = NULL")
    quay.answers["/a/crabs"] = quay.answers["/a/crabs"].replace(b"two days of", b"two nights of")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    assert crawls.ask("SELECT relation, line FROM articles")[1:] == [("edited", 0)]
    move(crawls, "Europe/London", "Asia/Kolkata")

    done = reread(crawls)

    _, second = crawls.lines()
    assert "two nights" in second["body"]
    assert second["why"].endswith("by later rules: body, datePublished")
    assert second["why"] in done.stdout


def test_what_reads_as_the_line_does_is_no_other_line(crawls, quay):
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = 0, published = NULL")
    quay.answers["/a/crabs"] = quay.answers["/a/crabs"].replace(b"two days of", b"two nights of")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=7)
    see(crawls, b"two nights of", b"two days of")

    done = reread(crawls)

    assert "0 lines set right, 0 new lines, 1 article changed without a line" in done.stdout
    assert len(crawls.lines()) == 1
    assert crawls.ask("SELECT relation, version, line FROM articles")[2:] == [("verbatim", 1, 0)]
    assert "0 articles changed without a line, 1 unchanged" in reread(crawls).stdout
