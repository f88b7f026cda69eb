"""The prose: enough of it, each dispatch its own, later versions carrying earlier ones on."""

import re
from itertools import combinations

import pytest

from newsstand.outlets import read_outlets
from newsstand.wire import name_weekdays, read_dispatches, read_elsewhere

CHANCE = 3  # word 5-grams that two unlike texts may have in common


@pytest.fixture(scope="module")
def dispatches(day):
    return read_dispatches(day)


def _grams(dispatch):
    texts = {text for version in dispatch.versions for text in version.paragraphs}
    words = [re.findall(r"\w+", text.lower()) for text in texts]
    return {tuple(each[i : i + 5]) for each in words for i in range(len(each) - 4)}


def test_there_is_enough_of_every_sort(dispatches, day):
    ians = [each for each in dispatches if each.agency == "ians"]
    later = [version.kind for each in ians for version in each.versions[1:]]

    assert len(ians) >= 64
    assert sum(each.agency == "ani" for each in dispatches) >= 8
    assert sum(not each.agency for each in dispatches) >= 8
    assert later.count("updated") >= 8
    assert later.count("corrected") >= 1
    assert {page.kind for page in read_elsewhere(day)} == {
        "gallery",
        "video",
        "empty",
        "listing",
        "pdf",
        "gone",
        "broken",
    }


def test_texts_have_the_size_of_agency_copy(dispatches):
    for dispatch in dispatches:
        for version in dispatch.versions:
            words = sum(len(text.split()) for text in version.paragraphs)
            assert 5 <= len(version.paragraphs) <= 9, dispatch.id
            assert 150 <= words <= 350, dispatch.id


def test_different_dispatches_share_no_wording_but_by_chance(dispatches):
    grams = {each.id: _grams(each) for each in dispatches}
    templates = {each.id: each.template for each in dispatches}

    shared = {
        (one, other): len(grams[one] & grams[other])
        for one, other in combinations(grams, 2)
        if not (templates[one] and templates[one] == templates[other])
    }

    assert {pair: count for pair, count in shared.items() if count > CHANCE} == {}


def test_templates_share_wording_and_no_headline(dispatches):
    for template in ("market-close", "bulletin"):
        alike = [each for each in dispatches if each.template == template]
        assert len(alike) == 3
        for one, other in combinations(alike, 2):
            assert len(_grams(one) & _grams(other)) > 20
            assert one.versions[0].headline != other.versions[0].headline


def test_a_later_version_keeps_text_adds_text_and_has_another_headline(dispatches):
    for dispatch in dispatches:
        for earlier, later in zip(dispatch.versions, dispatch.versions[1:], strict=False):
            kept = set(earlier.paragraphs) & set(later.paragraphs)
            assert kept, dispatch.id
            assert set(later.paragraphs) - kept, dispatch.id
            assert later.headline != earlier.headline
            assert later.filed > earlier.filed


def test_ians_dispatches_are_printed_by_two_to_five_outlets(dispatches):
    outlets = {outlet.key for outlet in read_outlets()}
    for dispatch in dispatches:
        printers = [set(version.copies) for version in dispatch.versions]
        assert set().union(*printers) <= outlets
        if dispatch.agency == "ians":
            assert 2 <= len(printers[0]) <= 5, dispatch.id


def test_the_outlet_that_cuts_is_first_about_as_often_as_last(dispatches):
    places = [
        sorted(version.copies, key=version.copies.__getitem__).index("briefbharat")
        / (len(version.copies) - 1)
        for dispatch in dispatches
        for version in dispatch.versions
        if "briefbharat" in version.copies and len(version.copies) > 1
    ]

    assert places.count(0.0) >= 10
    assert places.count(1.0) >= 10


def test_no_placeholder_is_left(dispatches):
    for dispatch in dispatches:
        for version in dispatch.versions:
            assert "{" not in version.headline + version.alt + "".join(version.paragraphs)


def test_weekdays_follow_the_day_of_filing(dispatches, day):
    earlier = next(each for each in dispatches if each.id == "market-close-2")

    assert "on Saturday as selling" in earlier.versions[0].paragraphs[0]
    assert name_weekdays("{yesterday}", day) == "Sunday"
