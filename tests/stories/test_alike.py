"""Dispatches that share most words and tell of two things, and changes that bring no new word."""

import pytest
from invented_dispatches import BACKGROUND, CONDOLENCE, DAYS, FERRY, LEAD, WRONG, copy_of


@pytest.mark.parametrize("hours", [3, 26])
def test_two_dispatches_with_one_background_stay_two_when_one_is_met_cut(add, hours):
    first = add(copy_of((*DAYS[0], *BACKGROUND), uri="https://a.test/1"))
    second = add(copy_of((*DAYS[1], *BACKGROUND), uri="https://b.test/2", hours=hours))

    cut = add(copy_of((DAYS[1][0], *BACKGROUND[:2]), uri="https://c.test/3", hours=hours + 1))

    assert first.story != second.story
    assert (cut.story, cut.relation, cut.merged_from) == (second.story, "cut", ())


def print_condolence(name):
    surname = name.split()[-1]
    return [text.format(name=name, surname=surname) for text in CONDOLENCE]


def test_condolences_on_two_deaths_are_two_stories(add):
    names = ("Orla Venn", "Bram Teller")
    copies = [
        copy_of(
            print_condolence(name),
            uri=f"https://{place}.test/1",
            hours=5 * place,
            headline=f"President mourns {name}",
        )
        for place, name in enumerate(names)
    ]

    assert len({add(copy).story for copy in copies}) == 2


def test_a_name_spelled_in_two_ways_leaves_copies_one_story(add):
    text = [f"{paragraph} Kyiv said so." for paragraph in FERRY]
    others = [paragraph.replace("Kyiv", "Kiev") for paragraph in text]
    first = add(copy_of(text, uri="https://a.test/1", headline="Ferry of Kyiv aground"))

    second = add(copy_of(others, uri="https://b.test/1", headline="Ferry of Kiev aground"))

    assert second.story == first.story


def test_a_replacement_can_be_killed_as_well(add):
    first = add(copy_of(FERRY))
    add(copy_of(("This story has been withdrawn.", *FERRY), hours=1))
    replaced = add(copy_of((*LEAD, *FERRY[:2]), hours=2))
    notice = "Editors are asked to withdraw this report on the buoy, whose source was wrong."

    killed = add(copy_of((notice, *LEAD, *FERRY[:2]), hours=3))

    assert (replaced.relation, killed.relation) == ("updated", "killed")
    assert killed.story == first.story


def test_a_late_copy_of_the_first_notice_kills_no_replacement(add):
    add(copy_of(FERRY))
    notice = "This story has been withdrawn."
    add(copy_of((notice, *FERRY), hours=1))
    add(copy_of((*LEAD, *FERRY[:2]), hours=2))

    late = add(copy_of((notice, *FERRY), uri="https://b.test/1", hours=3, update_marker="kill"))

    assert late.relation != "killed"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Four people are dead", "40 people are dead"),
        ("no water was coming in", "water was coming in"),
        ("The captain told the harbour master", "The harbour master told the captain"),
    ],
)
@pytest.mark.parametrize("uri", ["https://harbourpost.test/1", "https://b.test/1"])
def test_a_marked_correction_may_bring_no_word_that_is_new(add, was, now, uri):
    add(copy_of(WRONG))
    right = [paragraph.replace(was, now) for paragraph in WRONG]
    right = [paragraph.replace("coming in and the crew could", "coming in, and they could")
             if "water" in was else paragraph for paragraph in right]  # fmt: skip

    assert add(copy_of(right, uri=uri, hours=2, update_marker="correction")).relation == "corrected"


def test_a_new_toll_is_news_though_its_number_stands_below(add):
    add(copy_of(WRONG))
    right = [paragraph.replace("Four people are dead", "40 people are dead") for paragraph in WRONG]

    assert add(copy_of(right, hours=2)).relation == "updated"


def test_a_paragraph_that_moves_up_brings_no_new_toll(add):
    add(copy_of(WRONG))

    assert add(copy_of((*WRONG[1:], WRONG[0]), hours=2)).relation == "verbatim"
