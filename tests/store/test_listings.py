"""The listings: what to ask them with, and which are still to be read."""

from dataclasses import replace

import pytest

from wirefeed.store import ListingPage, Store, Validators

NOW = 1_736_164_800.0
PAGE = ListingPage(url="http://hp.test/world/", outlet="hp.test", kind="section", reach=3)


@pytest.fixture
def listings(tmp_path):
    store = Store("ians", tmp_path, tmp_path / "feeds")
    yield store.listings
    store.close()


def test_a_listing_is_asked_with_what_its_last_answer_gave(listings):
    given = Validators(etag='"7"', modified="Mon, 06 Jan 2025 12:00:00 GMT")
    before = listings.validators(PAGE.url, "^/news/")

    listings.read(PAGE, given, [], NOW, facts="^/news/")

    assert before == Validators()
    assert listings.validators(PAGE.url, "^/news/") == given


def test_a_listing_is_asked_anew_where_its_outlets_facts_were_mended(listings):
    listings.read(PAGE, Validators(etag='"7"'), [], NOW, facts="^/news/")

    assert listings.validators(PAGE.url, "^/stories/") == Validators()
    assert listings.was_read(PAGE.url)


def test_a_page_named_by_another_is_due_until_it_is_read(listings):
    onward = ListingPage(
        url="http://hp.test/world/?page=2", outlet="hp.test", kind="section", page=2, reach=3
    )
    listings.read(PAGE, Validators(), [onward], NOW)
    named = listings.due("hp.test")

    listings.read(onward, Validators(), [], NOW)

    assert named == [replace(onward, overdue=True)]
    assert listings.due("hp.test") == []


def test_a_page_named_anew_reaches_as_far_as_it_is_told_then(listings):
    onward = ListingPage(url="http://hp.test/2", outlet="hp.test", kind="section", page=2, reach=3)
    listings.read(PAGE, Validators(), [onward], NOW)

    listings.read(PAGE, Validators(), [replace(onward, reach=9)], NOW)

    assert [page.reach for page in listings.due("hp.test")] == [9]


def test_a_page_that_has_not_changed_is_due_no_more(listings):
    onward = ListingPage(url="http://hp.test/2.xml", outlet="hp.test", kind="sitemap", page=2)
    listings.read(PAGE, Validators(), [onward], NOW)

    listings.unchanged(onward.url)

    assert listings.due("hp.test") == []


def test_a_named_page_that_is_not_there_is_forgotten(listings):
    onward = ListingPage(url="http://hp.test/gone.xml", outlet="hp.test", kind="sitemap")
    listings.read(PAGE, Validators(), [onward], NOW)

    listings.abandon(onward.url)

    assert listings.due("hp.test") == []
