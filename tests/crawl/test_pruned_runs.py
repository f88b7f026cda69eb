"""A run prunes what is older than its days, and neither fetches nor writes it again."""

import pytest

ALL = ("-a", "outlets=quay.test")


@pytest.fixture
def quay(crawls, site):
    """A site of one article, kept ten days ago with its page."""
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", *ALL, WIREFEED_KEEP_PAGES=30)
    with crawls.open() as store:
        store.execute("UPDATE articles SET placed = placed - 10 * 86400")
        store.execute("UPDATE pages SET fetched = fetched - 10 * 86400")
    site.section("/", "/a/crabs", "/a/crabs?utm_source=x")
    site.asked.clear()
    return site


def test_texts_go_after_their_days_and_what_is_known_stays(crawls, quay):
    done = crawls.run("ians", *ALL, WIREFEED_KEEP_DAYS=7, WIREFEED_KEEP_PAGES=30)

    assert done.returncode == 0, done.stderr
    assert crawls.ask("SELECT record = x'', line, relation FROM articles") == [(1, 1, "first")]
    assert crawls.ask("SELECT count(*) FROM pages") == [(0,)]
    assert "/a/crabs" not in quay.asked
    assert len(crawls.lines()) == 1
    assert crawls.call("verify").returncode == 0


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("WIREFEED_KEEP_DAYS", "3", "WIREFEED_KEEP_DAYS is '3': set a whole number of days, 7 or"),
        ("WIREFEED_KEEP_PAGES", "ever", "WIREFEED_KEEP_PAGES is 'ever': set a whole number"),
    ],
)
def test_a_wrong_number_of_days_is_said_before_any_request(crawls, quay, name, value, sentence):
    done = crawls.run("ians", *ALL, **{name: value})

    assert done.returncode == 2
    assert sentence in done.stderr
    assert quay.asked == []


def test_a_run_that_drops_the_pages_of_others_says_so(crawls, quay):
    plain = crawls.run("ians", *ALL)
    again = crawls.run("ians", *ALL)

    assert plain.returncode == 0, plain.stderr
    assert "! 1 of 1 stored pages were dropped, as WIREFEED_KEEP_PAGES is 0" in plain.stdout
    assert crawls.ask("SELECT count(*) FROM pages") == [(0,)]
    assert "stored pages" not in again.stdout
