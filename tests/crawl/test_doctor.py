"""`scrapy doctor`: how outlets were, and plain sentences where it cannot say."""

import pytest


def read_articles(crawls, site, *names):
    """Let a run read an outlet of these articles."""
    site.section("/", *(f"/a/{name}" for name in names))
    for name in names:
        site.article(f"/a/{name}", name.capitalize())
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", "-a", "outlets=quay.test")


def test_a_run_is_told_of_and_a_wrong_call_is_said(crawls, site):
    read_articles(crawls, site, "crabs")

    all_, one = crawls.call("doctor"), crawls.call("doctor", "quay.test")
    assert max(map(len, one.stdout.splitlines())) <= 80
    stranger, option = crawls.call("doctor", "pier.test"), crawls.call("doctor", "--spider", "ians")

    assert all_.stdout == "ians: 1 outlet, 0 not well\n"
    assert "quay.test: 1 link, 1 read, 1 line, 0 copies" in one.stdout
    assert (stranger.returncode, option.returncode) == (2, 2)
    assert "no run that has ended met pier.test" in stranger.stdout + stranger.stderr
    near = crawls.call("doctor", "quai.test")
    assert "quai.test: did you mean quay.test?" in near.stdout + near.stderr
    assert "there is no option --spider" in option.stdout + option.stderr


def test_a_store_of_which_no_run_has_ended_is_said_to_be_so(crawls, site):
    read_articles(crawls, site, "crabs")
    with crawls.open() as store:
        store.execute("DELETE FROM runs")

    done = crawls.call("doctor")

    assert (done.stdout, done.returncode) == ("ians: no run has ended yet\n", 0)


def test_articles_that_wait_to_be_asked_again_past_their_time_are_counted(crawls, site):
    read_articles(crawls, site, "crabs", "prawns")
    with crawls.open() as store:
        store.execute("UPDATE ledger SET revisit = found - 4000, published = found")

    told, off = crawls.call("doctor"), crawls.call("doctor", WIREFEED_REVISIT="off")

    late = "  2 kept articles overdue to be asked again by an hour or more: 2 quay.test\n"
    assert told.stdout == f"ians: 1 outlet, 0 not well\n{late}"
    assert off.stdout == "ians: 1 outlet, 0 not well\n"


def test_an_outlet_that_never_named_an_article_is_not_well(crawls, site):
    site.section("/", "/a/crabs")
    site.outlet(crawls.outlets, "/", article="^/story/")
    front = f'"http://pier.test:{site.port}/"'
    (crawls.outlets / "pier.toml").write_text(
        f'name = "Pier"\ndomain = "pier.test"\nagencies = ["ians"]\n[discover]\nfeeds = [{front}]\n'
    )

    runs = [crawls.run("ians", "-a", "outlets=quay.test,pier.test") for _ in range(4)]

    told, pier = crawls.call("doctor").stdout, crawls.call("doctor", "pier.test").stdout
    first, *_, shown = (" ".join(done.stdout.split()) for done in runs)
    assert {done.returncode for done in runs} == {3}
    assert "pier.test: no article link" in first  # no feed: at once
    assert "quay.test: no article link" not in first  # which may be empty for an hour
    assert "quay.test: no article link in 1 listing, and none in a run before" in shown
    assert "or the article pattern matches none of their links; mend [discover]" in shown
    assert "ians: 2 outlets, 2 not well" in told
    assert "pier.test: no article link in 1 listing, and none in a run before: a listing of" in told
    assert "is no feed (no-feed); correct feeds in [discover]" in told
    assert "correct feeds in [discover] of its outlet file, see scrapy doctor pier.test" in told
    assert "listings: no-feed" in pier
    assert "correct feeds in [discover] of its outlet file, see docs/outlets.md" in pier
    assert "see scrapy doctor" not in pier


def test_its_help_says_its_exit_codes(crawls):
    assert "Exit codes: 0 shown" in " ".join(crawls.call("doctor", "-h").stdout.split())


@pytest.mark.parametrize(
    "words",
    [
        ("doctor",),
        ("why", "http://quay.test/a", "--stored"),
        ("story", "0123456789abcdef"),
        ("export", "-o", "-"),
    ],
)
def test_a_store_that_cannot_be_read_is_a_sentence_with_a_remedy(crawls, words):
    (crawls.folder / "state").mkdir()
    (crawls.folder / "state" / "ians.db").write_bytes(b"no store at all " * 64)

    done = crawls.call(*words)

    assert done.returncode == 2
    assert "ians.db cannot be read (file is not a database): bring it back from a" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("why", "http://quay.test/a", "--stored"), "whether a run has kept http://quay.test/a is"),
        (("story", "http://quay.test/a"), "whether a run has kept http://quay.test/a is"),
        (("story", "0123456789abcdef"), "whether a run has met story 0123456789abcdef is"),
    ],
)
def test_nothing_is_said_to_be_in_no_store_that_cannot_be_read(crawls, words, sentence):
    (crawls.folder / "state").mkdir()
    (crawls.folder / "state" / "ians.db").write_bytes(b"no store at all " * 64)

    done = crawls.call(*words)

    told = f"{sentence} not known: see to the store of ians, which cannot be read."
    assert told in done.stdout + done.stderr
    assert "no run" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        (("doctor",), 2, "ians: 1 outlet, 0 not well"),
        (("why", "http://quay.test:{port}/a/1", "--stored"), 0, "Ferries sail again"),
        (("story", "http://quay.test:{port}/a/1"), 0, "Ferries sail again"),
        (("reread",), 2, "ians: no page is kept of that time"),
    ],
)
def test_a_bad_file_among_the_stores_is_named_and_hides_no_other(crawls, site, words, code, shown):
    site.article("/a/1", "Ferries sail again")
    site.section("/", "/a/1")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", "-a", "outlets=quay.test")
    (crawls.folder / "state" / "foo.db").write_bytes(b"no store at all " * 64)

    done = crawls.call(*(word.format(port=site.port) for word in words))

    assert done.returncode == code, done.stderr
    assert "state/foo.db " in done.stderr
    assert "move it away if it is no store of ours" in " ".join(done.stderr.split())
    assert "no spider foo" not in done.stderr
    assert shown in done.stdout
