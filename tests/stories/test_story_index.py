import random
import sqlite3
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from invented_dispatches import FERRY, LEAD, MORNING, copy_of, edit, write

from wirefeed.stories import MemoryIndex, SqliteIndex
from wirefeed.stories.forgetting import forget
from wirefeed.stories.relations import name_copy


def test_first_copy_begins_a_story(index):
    verdict = index.judge(copy_of(FERRY))

    assert (verdict.relation, verdict.version, verdict.is_version) == ("first", 1, True)
    assert verdict.why == "no earlier copy known"


def test_story_id_is_the_same_in_every_run(index):
    assert index.judge(copy_of(FERRY)).story == "b7ef1404f8f0f256"


def test_judging_changes_nothing(index):
    copy = copy_of(FERRY)

    verdicts = [index.judge(copy) for _ in range(2)]

    assert verdicts[0] == verdicts[1]
    assert index.clusters() == {}


TIDE = (
    "Divers will look at the keel when the tide turns on Thursday, said a spokesman for the yard "
    "that built her, and a second tug has been sent for from the southern islands."
)

SECOND = [
    # what the second outlet prints of FERRY, fields of the copy, and what it is
    (FERRY, {}, "verbatim"),
    (FERRY[:2], {}, "cut"),
    (FERRY[1:4], {}, "cut"),
    (edit(FERRY, 3), {}, "edited"),
    (("PORT ALDER, March 2 (Zephyr News) - " + FERRY[0], *FERRY[1:]), {}, "verbatim"),
    ((*FERRY, "-- Zephyr"), {}, "verbatim"),
    ((*FERRY, "Also read: Night trains return to the coast"), {}, "verbatim"),
    ((*FERRY, LEAD[0]), {}, "fuller"),
    ((*FERRY, LEAD[0]), {"update_marker": "lead"}, "updated"),
    ((*FERRY, LEAD[0]), {"hours": 12}, "fuller"),
    ((*FERRY, LEAD[0]), {"hours": 13}, "updated"),
    ((LEAD[0], *FERRY[:3]), {}, "updated"),
    ((LEAD[0], *FERRY[:3]), {"hours": -1}, "earlier"),
    ((LEAD[0], *FERRY[:3]), {"hours": -1, "update_marker": "lead"}, "earlier"),
    ((*FERRY, LEAD[0]), {"hours": -1}, "fuller"),
    (("This story has been withdrawn by the agency.", *FERRY), {}, "killed"),
    (("The above item has been withdrawn.", *FERRY), {}, "killed"),
    (("(Refiles to fix typo, corrects headline)", *FERRY), {}, "corrected"),
    ((*FERRY, "12-3-45-2 83.12/83.14 6-4/7-5 21-13 0-1/2-0 " * 3), {}, "fuller"),
    ((*FERRY, "The item was withdrawn from the auction after " + LEAD[0]), {}, "fuller"),
    ((*FERRY, "The previous version was withdrawn in May after " + LEAD[0]), {}, "fuller"),
    ((*FERRY, "This report was withdrawn by the ministry and " + LEAD[0]), {}, "fuller"),
    ((*FERRY, "They asked clients of the bank to disregard the item. " + LEAD[0]), {}, "fuller"),
    ((*FERRY, "The bill corrects the name of the channel. " + LEAD[0]), {}, "fuller"),
    ((*FERRY, "The report was corrected on Friday. " + LEAD[0]), {}, "fuller"),
    ((*FERRY, "Kids under twelve travel free."), {}, "verbatim"),
    ((*FERRY, *write("short", paragraphs=2, words=11)), {}, "edited"),
    ((*FERRY, *write("short", paragraphs=3, words=11)), {}, "fuller"),
    ((*write("short", paragraphs=40, words=9), *FERRY), {"hours": 13}, "updated"),
    ((*FERRY, f"The report was published on Monday {LEAD[1]}"), {}, "fuller"),
    ((*FERRY, f"More watch towers will be built along the bay, {LEAD[1]}"), {}, "fuller"),
    (("(Corrects number of people in first paragraph.)", *FERRY), {}, "corrected"),
    (
        (FERRY[0].replace("eighty-one", "78"), *FERRY[1:]),
        {"update_marker": "correction"},
        "corrected",
    ),
    (FERRY, {"update_marker": "correction"}, "verbatim"),
    (("Please withdraw the story about the ferry at Port Alder.", *FERRY), {}, "killed"),
    (("KILL: Ferry sinks", *FERRY), {}, "killed"),
    (FERRY, {"headline": "KILL: Ferry sinks"}, "verbatim"),
    (FERRY, {"update_marker": "kill"}, "killed"),
]


@pytest.mark.parametrize(("paragraphs", "fields", "relation"), SECOND)
def test_second_copy_is_named_by_what_it_changes(index, add, paragraphs, fields, relation):
    first = add(copy_of(FERRY))

    verdict = add(copy_of(paragraphs, uri="https://daily.test/7", **{"hours": 1, **fields}))

    assert verdict.story == first.story
    assert verdict.relation == relation
    assert verdict.version == (2 if verdict.is_version else 1)
    assert verdict.nearest == "https://harbourpost.test/1"


def test_story_that_is_reprinted_for_a_week_is_one(add):
    stories = {add(copy_of(FERRY, uri=f"https://o{day}.test/1", hours=24 * day)).story
               for day in range(8)}  # fmt: skip

    assert len(stories) == 1


TOLL = (
    "At least {} people were killed and {} hurt when an earthquake of {} shook the western island "
    "early on Monday, the agency for disasters in the capital said.\n"
    "The quake struck at a depth of {} kilometres, and {} houses fell down in the villages along "
    "the western coast, a spokeswoman for the agency told reporters."
)


# When the second text was printed and read, and whether it is of the first one's story.
REVISED = [
    (0, 1, True),
    (3, 4, True),
    (24, 25, False),
    (0, 30, False),
    (24, 1, False),
    (None, 1, False),
    (None, 30, False),
]


@pytest.mark.parametrize(("printed", "read", "is_one"), REVISED)
def test_page_whose_numbers_rise_is_an_update_for_some_hours(add, printed, read, is_one):
    texts = TOLL.format(23, 140, 6.1, 10, 312), TOLL.format(61, 420, 6.3, 12, 1270)
    one, two = (copy_of(text.split("\n")) for text in texts)
    at = None if printed is None else MORNING + timedelta(hours=printed)
    first = add(replace(one, at=at and MORNING, seen=MORNING))

    second = add(replace(two, at=at, seen=MORNING + timedelta(hours=read)))

    assert (second.story == first.story) is is_one
    assert second.relation == ("updated" if is_one else "first")


def test_a_page_that_is_revised_days_later_stays_in_its_story_where_numbers_agree(add):
    first = add(copy_of(FERRY))

    revised = add(copy_of((*LEAD, TIDE, *FERRY[:2]), hours=48))

    assert (revised.story, revised.relation) == (first.story, "updated")


SINKING = "Two boats sank off Hale on Sunday and {} people drowned, the coast guard said at noon."


@pytest.mark.parametrize(
    ("uri", "after", "relation"),
    [
        ("https://a.test/1", (SINKING.format(21), *FERRY), "updated"),
        ("https://a.test/1", (SINKING.format("twelve"), *FERRY), "verbatim"),
        ("https://a.test/1", (SINKING.format("many"), *FERRY), "verbatim"),
        (
            "https://a.test/1",
            (SINKING.format(12), *FERRY[:-1], f"{FERRY[-1]} It has 9."),
            "verbatim",
        ),
        ("https://b.test/1", (SINKING.format(21), *FERRY), "verbatim"),
    ],
)
def test_another_number_in_the_lead_of_a_page_is_an_update(add, uri, after, relation):
    add(copy_of((SINKING.format(12), *FERRY), uri="https://a.test/1"))

    assert add(copy_of(after, uri=uri, hours=1)).relation == relation


@pytest.mark.parametrize("stories", [1, 2])
def test_short_lines_that_an_outlet_prints_everywhere_are_no_version(add, stories):
    own = write("own", paragraphs=3, words=11)
    for number in range(stories):
        add(copy_of((*write(number), *own), uri=f"https://b.test/{number}", hours=number))
    short = (*FERRY, "We will sail when the fog lifts, she said.")
    add(copy_of(short, uri="https://a.test/1", hours=2))

    assert not add(copy_of((*short, *own), uri="https://b.test/9", hours=3)).is_version


def test_closing_line_in_a_script_without_spaces_is_no_version(add):
    chance = random.Random(1)
    signs = "港口風暴渡輪船長官員預算學校醫院市場村莊河流橋樑法院"
    text = ["".join(chance.choices(signs, k=60)) + "。" for _ in range(6)]
    add(copy_of(text[:5], uri="https://a.test/1"))

    closed = add(copy_of((*text[:5], "（責任編輯：王小明　校對：李麗華）"), uri="https://b.test/1"))

    assert closed.relation == "verbatim"
    assert add(copy_of(text, uri="https://c.test/1")).relation == "fuller"


def test_in_a_script_without_spaces_a_passage_is_twice_as_long(add):
    chance = random.Random(1)
    signs = "港口風暴渡輪船長官員預算學校醫院市場村莊河流橋樑法院"
    text = ["".join(chance.choices(signs, k=60)) + "。" for _ in range(8)]
    add(copy_of(text[:5], uri="https://a.test/1"))

    closed = add(copy_of((*text[:5], text[6][:20], text[7][:20]), uri="https://b.test/1"))
    edited = add(copy_of((*text[1:5], text[0][:60] + text[5][:50]), uri="https://c.test/1"))

    assert not closed.is_version
    assert not edited.is_version


def test_second_correction_of_a_number_is_a_line(add):
    marks = {"a": "", "b": "correction", "c": "correction", "d": "correction"}
    relations = [
        add(
            copy_of(
                (f"The fire at the mill killed {dead} workers, the fire brigade said.", *FERRY),
                uri=f"https://{outlet}.test/1",
                update_marker=marks[outlet],
            )
        ).relation
        for outlet, dead in [("a", 23), ("b", 25), ("c", 25), ("d", 52)]
    ]

    assert relations == ["first", "corrected", "verbatim", "corrected"]


def test_a_page_that_had_another_dispatch_is_no_revision_of_this_one(add):
    add(copy_of(FERRY, uri="https://a.test/1"))
    add(copy_of(write(1), uri="https://p.test/1"))

    assert add(copy_of((*FERRY, LEAD[0]), uri="https://p.test/1", hours=1)).relation == "fuller"


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        ((FERRY[0], SINKING.format(12)), (FERRY[0], SINKING.format(21)), "updated"),
        ((*FERRY[:2], SINKING.format(12)), (*FERRY[:2], SINKING.format(21)), "verbatim"),
        (('"We saw 14 of them," he said.',), ('"We saw 14 of them," he said at 9.',), "verbatim"),
    ],
)
def test_a_number_is_news_in_the_lead_alone_and_in_place_of_one_there(add, before, after, relation):
    add(copy_of((*before, *write(2)), uri="https://a.test/1"))

    assert add(copy_of((*after, *write(2)), uri="https://a.test/1", hours=1)).relation == relation


@pytest.mark.parametrize(
    "earlier",
    [
        [copy_of(FERRY, uri="https://a.test/1", update_marker="correction")],
        [
            copy_of(FERRY, uri="https://a.test/1"),
            copy_of(("(Corrects the name of the channel.)", *FERRY), uri="https://b.test/1"),
        ],
    ],
)
def test_after_a_correction_other_words_are_none(add, earlier):
    for copy in earlier:
        add(copy)

    other = add(copy_of(edit(FERRY, 3), uri="https://c.test/1", update_marker="correction"))

    assert other.relation == "edited"


def test_revised_page_is_an_update_though_its_first_text_was_no_line(add):
    add(copy_of(FERRY, uri="https://a.test/1", hours=1))
    add(copy_of(FERRY, uri="https://p.test/1"))
    add(copy_of((*LEAD, *FERRY[:4]), uri="https://c.test/1", hours=4))

    assert add(copy_of((*write(3)[:1], *FERRY), uri="https://p.test/1")).relation == "updated"


def test_many_copies_in_a_feed_of_all_copies_leave_each_version_known(index):
    def add_all(copy):
        verdict = index.judge(copy)
        index.place(copy, verdict, written=True)
        return verdict.relation, verdict.version

    update = (*FERRY[:4], *LEAD)
    add_all(copy_of(FERRY, uri="https://a.test/1"))
    add_all(copy_of(update, uri="https://b.test/1", hours=1))
    for number in range(24):
        add_all(copy_of(FERRY, uri=f"https://c{number}.test/1", hours=1))

    assert add_all(copy_of(update, uri="https://d.test/1", hours=3)) == ("verbatim", 2)


def test_cut_then_full_is_first_and_fuller(add):
    cut = add(copy_of(FERRY[:2], uri="https://a.test/1"))
    full = add(copy_of(FERRY, uri="https://b.test/1", hours=1))

    assert [cut.relation, full.relation] == ["first", "fuller"]
    assert full.version == 2


def test_copy_bears_the_version_it_is_a_copy_of(add):
    add(copy_of(FERRY[:2], uri="https://a.test/1"))
    add(copy_of(FERRY, uri="https://b.test/1"))
    add(copy_of((*LEAD, *FERRY[:2]), uri="https://c.test/1", hours=24))

    versions = [
        add(copy_of(text, uri=f"https://d{number}.test/1", hours=25)).version
        for number, text in enumerate([FERRY[:2], FERRY, FERRY[1:], (*LEAD, *FERRY[:2]), LEAD])
    ]

    assert versions == [1, 2, 2, 3, 3]


def test_text_of_an_unwritten_copy_is_not_known(index, add):
    add(copy_of(FERRY[:2], uri="https://a.test/1"))
    fuller = copy_of(FERRY, uri="https://b.test/1")
    index.place(fuller, index.judge(fuller), written=False)

    verdict = index.judge(copy_of(FERRY, uri="https://c.test/1"))

    assert (verdict.relation, verdict.version) == ("fuller", 2)


def test_first_written_copy_is_a_line_even_where_others_were_found_before(index):
    unwritten = copy_of(FERRY, uri="https://a.test/1")
    first = index.judge(unwritten)
    index.place(unwritten, first, written=False)

    verdict = index.judge(copy_of(FERRY, uri="https://b.test/1"))

    assert (verdict.story, verdict.relation, verdict.version) == (first.story, "first", 1)


def test_a_dispatch_whose_lines_were_retracted_begins_anew_with_the_next_version(index, add):
    first = add(copy_of(FERRY, uri="https://a.test/1"))
    add(copy_of((*FERRY, *LEAD), uri="https://b.test/1", hours=20))
    for name in "ab":
        index.retract(f"https://{name}.test/1", first.story)

    again, copy = (
        add(copy_of(FERRY, uri=f"https://{name}.test/1", hours=hours))
        for name, hours in (("c", 21), ("d", 22))
    )

    assert (again.story, again.relation, again.version) == (first.story, "first", 3)
    assert (copy.relation, copy.version, copy.nearest) == ("verbatim", 3, "https://c.test/1")


def test_a_number_that_a_retracted_line_bore_is_not_given_again(index, add):
    add(copy_of(FERRY, uri="https://a.test/1"))
    second = add(copy_of((*FERRY, *LEAD), uri="https://b.test/1", hours=20))
    index.retract("https://b.test/1", second.story)

    verdict = add(copy_of((*FERRY, *LEAD), uri="https://c.test/1", hours=21))

    assert (verdict.relation, verdict.version) == ("updated", 3)


def test_of_an_article_that_was_read_anew_only_the_text_that_stands_is_known(index, add):
    misread, standing = copy_of((*FERRY, LEAD[0])), copy_of(FERRY)
    add(misread)
    verdict = replace(index.judge(standing), relation="reread")
    index.place(standing, verdict, written=True)
    index.retract(standing.uri, verdict.story, standing)

    copy = add(copy_of(FERRY, uri="https://b.test/1", hours=1))
    version = add(copy_of((*FERRY, LEAD[0]), uri="https://c.test/1", hours=1))

    assert (copy.relation, version.relation) == ("verbatim", "fuller")


def test_placing_twice_changes_nothing(index, add):
    add(copy_of(FERRY, uri="https://a.test/1"))
    copy = copy_of((*FERRY, *LEAD), uri="https://b.test/1", hours=20)
    verdict = add(copy)
    before = index.copies(verdict.story)

    again = add(copy)

    assert again == verdict
    assert index.copies(verdict.story) == before


def test_revised_page_stays_in_its_story(index, add):
    first = add(copy_of(FERRY))

    revised = add(copy_of((LEAD[0], LEAD[1], *FERRY[:2]), hours=3))
    trimmed = add(copy_of((LEAD[0], *FERRY[:2]), hours=4))

    assert (revised.story, revised.relation, revised.version) == (first.story, "updated", 2)
    assert (trimmed.story, trimmed.relation, trimmed.version) == (first.story, "cut", 2)
    assert index.clusters() == {"https://harbourpost.test/1": first.story}


def test_a_clock_that_is_ahead_makes_no_later_copy_an_earlier_one(add):
    add(copy_of(FERRY, hours=9, seen=MORNING + timedelta(hours=1)))

    verdict = add(copy_of((LEAD[0], *FERRY[:3]), uri="https://daily.test/7", hours=2))

    assert verdict.relation == "updated"


def test_an_earlier_text_that_fills_an_earlier_line_is_not_the_newest(add):
    first = add(copy_of(FERRY))
    add(copy_of((*LEAD, FERRY[0], FERRY[1]), uri="https://daily.test/7", hours=2))

    filled = add(copy_of((*FERRY, TIDE), uri="https://bay.test/3", hours=1))

    assert (filled.story, filled.relation, filled.version) == (first.story, "earlier", 3)
    assert "printed before the newest line" in filled.why


def test_a_page_that_is_revised_goes_on_whatever_time_it_names(add):
    add(copy_of(FERRY))
    add(copy_of((*LEAD, FERRY[0], FERRY[1]), uri="https://daily.test/7", hours=2))

    revised = add(copy_of((*FERRY, TIDE)))

    assert revised.relation == "updated"


WITHDRAWN = [
    (["This story has been withdrawn after the agency found it false."], ""),
    (["It is not in the archive."], "kill"),
    (["It is not in the archive."], "withdrawal"),
    (["It is not in the archive."], "withdrawn"),
]


@pytest.mark.parametrize(("paragraphs", "marker"), WITHDRAWN)
def test_page_withdrawn_in_a_sentence_or_its_marker_kills_its_story(add, paragraphs, marker):
    first = add(copy_of(FERRY))

    verdict = add(copy_of(paragraphs, update_marker=marker))

    assert (verdict.story, verdict.relation) == (first.story, "killed")


@pytest.mark.parametrize(
    "earlier",
    [
        [copy_of(FERRY, uri="https://a.test/1", update_marker="kill")],
        [
            copy_of(FERRY, uri="https://a.test/1"),
            copy_of(("This story has been withdrawn.", *FERRY), uri="https://b.test/1"),
        ],
    ],
)
def test_a_dispatch_is_killed_once(add, earlier):
    for copy in earlier:
        add(copy)

    again = add(copy_of(FERRY, uri="https://c.test/1", update_marker="kill"))

    assert again.relation == "verbatim"


def test_a_notice_in_words_that_a_line_holds_in_another_order_is_news(add):
    bill = (
        "Another story is that of the bill, which has been amended twice and withdrawn this week."
    )
    add(copy_of((*FERRY, bill), uri="https://a.test/1"))

    notice = add(copy_of(("This story has been withdrawn.", *FERRY, bill), uri="https://b.test/1"))

    assert notice.relation == "killed"


def test_a_withdrawn_page_kills_the_story_of_its_latest_text(add):
    add(copy_of(FERRY))
    latest = add(copy_of(write(1), hours=3))

    verdict = add(copy_of(["This story has been withdrawn."], hours=4))

    assert (verdict.story, verdict.relation) == (latest.story, "killed")


def test_news_of_a_withdrawn_report_kills_nothing(add):
    first = add(copy_of(FERRY))
    news = (
        "The report on quotas that the harbour master gave to the ministry was withdrawn on Monday."
    )

    verdict = add(copy_of((news, *FERRY), uri="https://daily.test/7", hours=1))

    assert (verdict.story, verdict.relation) == (first.story, "fuller")


def test_page_with_quite_another_text_begins_a_story(index, add):
    first = add(copy_of(FERRY))

    verdict = add(copy_of(write(1), hours=3))

    assert verdict.relation == "first"
    assert verdict.story != first.story
    assert index.clusters() == {"https://harbourpost.test/1": verdict.story}


def test_dispatch_key_joins_what_text_cannot(add):
    first = add(copy_of(FERRY, agency="zephyr", dispatch_key="260302-99-1"))

    other_agency = add(
        copy_of(write(1), uri="https://b.test/1", agency="boreal", dispatch_key="260302-99-1")
    )
    rewritten = add(
        copy_of(write(2), uri="https://c.test/1", agency="zephyr", dispatch_key="260302-99-1")
    )

    assert other_agency.story != first.story
    assert rewritten.story == first.story


def test_dispatch_key_goes_before_what_the_text_says(add):
    first = add(copy_of(FERRY, agency="zephyr", dispatch_key="260302-99-1"))
    other = add(copy_of(write(1), uri="https://b.test/1"))

    verdict = add(
        copy_of(write(1), uri="https://c.test/1", agency="zephyr", dispatch_key="260302-99-1")
    )

    assert other.story != first.story
    assert verdict.story == first.story


def test_dispatch_key_means_the_story_that_bore_it_first(index, add):
    numbered = {"agency": "zephyr", "dispatch_key": "260302-99-1"}
    first = add(copy_of(FERRY, **numbered))
    other = add(copy_of(write(1), uri="https://b.test/1"))
    strayed = copy_of(write(2), uri="https://c.test/1", **numbered)
    index.place(strayed, replace(other, relation="updated", version=2), written=True)

    assert add(copy_of(write(3), uri="https://d.test/1", **numbered)).story == first.story


@pytest.mark.parametrize("turn", [1, -1])
def test_a_story_is_found_by_its_copies_of_days_before_and_after(add, turn):
    first, *others = (
        add(copy_of(FERRY, uri=f"https://{day}.test/1", hours=72 * day * turn)) for day in range(4)
    )

    assert {other.story for other in others} == {first.story}


@pytest.mark.parametrize("turn", [1, -1])
def test_copy_after_the_window_is_another_story(add, turn):
    first = add(copy_of(FERRY, uri="https://a.test/1"))

    inside = add(copy_of(FERRY, uri="https://b.test/1", hours=95 * turn))
    outside = add(copy_of(FERRY, uri="https://c.test/1", hours=(95 + 97) * turn))

    assert inside.story == first.story
    assert outside.story != first.story


def merge(add):
    """Let two halves of a dispatch begin stories, and the whole of it show that they are one."""
    text = write(5, paragraphs=8)
    older = add(copy_of(text[:4], uri="https://a.test/1"))
    younger = add(copy_of(text[4:], uri="https://b.test/1", hours=1))
    return older, younger, add(copy_of(text, uri="https://c.test/1", hours=2))


def test_two_stories_become_one_and_the_older_survives(index, add):
    older, younger, whole = merge(add)

    assert older.story != younger.story
    assert (whole.story, whole.merged_from) == (older.story, (younger.story,))
    assert set(index.clusters().values()) == {older.story}
    assert index.find(younger.story) == older.story
    assert len(index.copies(younger.story)) == 3


def test_stories_that_were_merged_are_merged_on(index, add):
    text = write(5, paragraphs=12)
    oldest, middle, youngest = (
        add(copy_of(text[start : start + 4], uri=f"https://{start}.test/1")) for start in (0, 4, 8)
    )
    later = add(copy_of(text[4:], uri="https://b.test/1", hours=1))
    whole = add(copy_of(text, uri="https://c.test/1", hours=2))
    line = add(copy_of((*text, *LEAD), uri="https://d.test/1", hours=3))

    assert later.merged_from == (youngest.story,)
    assert whole.merged_from == (middle.story,)
    assert line.merged_from == (middle.story, youngest.story)
    assert {index.find(each.story) for each in (oldest, middle, youngest)} == {oldest.story}
    assert len(index.copies(youngest.story)) == 6


def test_what_a_line_told_of_a_merge_is_not_told_again(index, add):
    text = write(5, paragraphs=12)
    _, middle, youngest = (
        add(copy_of(text[start : start + 4], uri=f"https://{start}.test/1")) for start in (0, 4, 8)
    )
    told = add(copy_of((*text[4:], LEAD[0]), uri="https://b.test/1"))
    whole = add(copy_of((*text, LEAD[0]), uri="https://c.test/1"))
    line = add(copy_of((*text, *LEAD), uri="https://d.test/1"))

    assert (told.is_version, told.merged_from) == (True, (youngest.story,))
    assert (whole.is_version, whole.merged_from) == (False, (middle.story,))
    assert (line.is_version, line.merged_from) == (True, (middle.story,))


def test_a_merged_story_reaches_as_far_as_both(index, add):
    text, more = write(5, paragraphs=8), write(6, paragraphs=3)
    older = add(copy_of(text[:4], uri="https://a.test/1"))
    younger = add(copy_of((*text[4:], *more), uri="https://b.test/1", hours=90))
    whole = add(copy_of(text, uri="https://c.test/1", hours=45))
    assert whole.merged_from == (younger.story,)

    assert index.evict(MORNING + timedelta(hours=80)) == 0
    assert add(copy_of(more, uri="https://d.test/1", hours=185)).story == older.story


@pytest.mark.parametrize(("held", "is_one"), [(slice(2, 9), True), (slice(0, 7), False)])
def test_a_copy_must_have_more_of_two_long_texts_than_one_piece_to_make_them_one(add, held, is_one):
    text = write("long", paragraphs=10)
    first = add(copy_of((*text[:7], *write(1, paragraphs=9)), uri="https://a.test/1"))
    second = add(copy_of((*text[held], *write(2, paragraphs=9)), uri="https://b.test/1"))
    assert first.story != second.story

    merged = add(copy_of(text, uri="https://c.test/1")).merged_from

    assert merged == ((second.story,) if is_one else ())


def test_of_the_texts_of_merged_stories_few_are_kept(index, add):
    text = write(5, paragraphs=8)
    for number in range(40):
        half = text[:4] if number % 2 else text[4:]
        own = write(100 + number, paragraphs=1)
        add(copy_of((*half, *own), uri=f"https://o{number}.test/1"))

    whole = add(copy_of(text, uri="https://z.test/1"))

    assert len(whole.merged_from) == 1
    assert len(index._shelf.read_witnesses(1)) == 24


def test_a_page_of_a_merged_story_is_revised_in_the_older_one(index, add):
    older, _, _ = merge(add)
    assert index.stories_of("https://b.test/1") == [older.story]

    revised = add(copy_of((*write(5, paragraphs=8), LEAD[0]), uri="https://b.test/1", hours=3))

    assert (revised.story, revised.relation) == (older.story, "updated")


def test_the_dispatch_key_of_a_merged_story_means_the_older_one(add):
    numbered = {"agency": "zephyr", "dispatch_key": "260302-99-1"}
    text = write(5, paragraphs=8)
    older = add(copy_of(text[:4], uri="https://a.test/1"))
    add(copy_of(text[4:], uri="https://b.test/1", **numbered))
    assert add(copy_of(text, uri="https://c.test/1")).merged_from

    other = add(copy_of(write(1), uri="https://d.test/1", **numbered))
    line = add(copy_of((*text, LEAD[0]), uri="https://e.test/1", **numbered))

    assert other.story == line.story == older.story
    assert line.merged_from == ()


def test_a_copy_joins_the_story_that_has_a_text_nearest_to_it(add):
    text, own = write("near", paragraphs=10), " ".join(write("own")).split()
    cut = (text[0], " ".join(own[:21]))
    near = add(copy_of(cut, uri="https://a.test/1"))
    fuller = add(copy_of((*cut, *text[2:5]), uri="https://b.test/1"))
    other = add(copy_of((text[1], " ".join(own[30:42])), uri="https://c.test/1"))
    assert near.story == fuller.story != other.story

    assert add(copy_of(text, uri="https://d.test/1")).story == near.story


def test_a_merged_story_goes_on_from_the_highest_version(add):
    text = write(5, paragraphs=10)
    add(copy_of(text[:4], uri="https://a.test/1"))
    add(copy_of(text[4:7], uri="https://b.test/1"))
    second = add(copy_of(text[4:], uri="https://c.test/1"))

    whole = add(copy_of((*LEAD, *text), uri="https://d.test/1", hours=1))

    assert (second.version, len(whole.merged_from), whole.version) == (2, 1, 3)


def test_next_line_tells_of_a_merge_that_a_copy_brought(add):
    _, younger, whole = merge(add)
    assert whole.relation == "verbatim" or not whole.is_version

    copy = add(copy_of(write(5, paragraphs=8), uri="https://x.test/1", hours=3))
    assert copy.merged_from == ()

    line = add(copy_of((*write(5, paragraphs=8), *LEAD), uri="https://d.test/1", hours=3))
    later = add(copy_of((*write(5, paragraphs=8), *LEAD, *FERRY), uri="https://e.test/1", hours=4))

    assert line.is_version
    assert line.merged_from == (younger.story,)
    assert later.is_version
    assert later.merged_from == ()


def test_round_up_merges_nothing(index, add):
    briefs = [write(seed, paragraphs=2) for seed in range(5)]
    stories = {add(copy_of(t, uri=f"https://a{n}.test/1")).story for n, t in enumerate(briefs)}

    verdict = add(copy_of([p for text in briefs for p in text], uri="https://b.test/1"))

    assert len(stories) == 5
    assert verdict.merged_from == ()
    assert {index.find(story) for story in stories} == stories


def test_a_copy_that_holds_four_dispatches_makes_them_one(add):
    parts = [write(seed, paragraphs=2) for seed in range(4)]
    stories = [add(copy_of(t, uri=f"https://a{n}.test/1")).story for n, t in enumerate(parts)]

    verdict = add(copy_of([p for text in parts for p in text], uri="https://b.test/1"))

    assert (verdict.story, *verdict.merged_from) == tuple(stories)


def test_outlets_own_tail_is_no_new_text(add):
    plea = (
        "Our newsroom on the quay is paid for by its readers, so please think about giving us the "
        "price of a coffee every month if you can spare it."
    )
    for seed in range(3):
        add(copy_of((*write(seed), plea), uri=f"https://daily.test/{seed}"))
    first = add(copy_of(FERRY))

    verdict = add(copy_of((*FERRY, plea), uri="https://daily.test/9"))

    assert (verdict.story, verdict.relation) == (first.story, "verbatim")


@pytest.mark.parametrize(
    ("outlet", "agencies", "hours", "is_copy"),
    [
        ("a.test", ("", ""), 1, False),
        ("b.test", ("", ""), 1, True),
        ("a.test", ("zephyr", "zephyr"), 23, True),
        ("a.test", ("zephyr", "zephyr"), 25, False),
        ("a.test", ("zephyr", "boreal"), 1, False),
    ],
)
def test_within_one_outlet_two_articles_must_be_nearly_the_same_but_for_one_agencys_day(
    add, outlet, agencies, hours, is_copy
):
    first = add(copy_of(FERRY, uri="https://a.test/1", agency=agencies[0]))

    verdict = add(
        copy_of(
            (*FERRY[:3], *write(1, paragraphs=2)),
            uri="https://c.test/1",
            outlet=outlet,
            hours=hours,
            agency=agencies[1],
        )
    )

    assert (verdict.story == first.story) is is_copy


ONE = "Ferry runs aground off Port Alder"


@pytest.mark.parametrize(
    ("headline", "is_copy"),
    [
        (ONE, True),
        (f"{ONE} with eighty on board", True),
        ("“Ferry runs aground” off Port Alder", True),
        ("Ferry aground off Port Alder", True),
        ("Ferry runs late again", False),
        ("Night trains return to the coast", False),
    ],
)
def test_under_one_headline_a_third_of_the_text_is_enough(add, headline, is_copy):
    first = add(copy_of(FERRY, uri="https://a.test/1", headline=ONE))

    verdict = add(
        copy_of((*FERRY[:2], *write(1, paragraphs=3)), uri="https://b.test/1", headline=headline)
    )

    assert (verdict.story == first.story) is is_copy


@pytest.mark.parametrize(("count", "is_copy"), [(3, True), (6, False)])
def test_one_headline_says_little_of_a_text_full_of_numbers(add, count, is_copy):
    boats = " ".join(["The log of the day names the boats", *map(str, range(11, 11 + count))])
    first = add(copy_of((boats, *FERRY), uri="https://a.test/1", headline=ONE))

    text = (boats, *FERRY[:2], *write(1, paragraphs=3))
    verdict = add(copy_of(text, uri="https://b.test/1", headline=ONE))

    assert (verdict.story == first.story) is is_copy


def print_everywhere(add, text):
    """Make a text common: eight outlets print it below dispatches of their own."""
    for number in range(8):
        own = write(f"{text[0][:20]} {number}", paragraphs=5)
        add(copy_of((*own, *text), uri=f"https://o{number}.test/{text[0][:5]}"))


@pytest.mark.parametrize(("held", "is_copy"), [(3, True), (1, False)])
def test_half_of_what_is_not_common_text_must_be_in_the_other(add, held, is_copy):
    common = write("common", paragraphs=3)
    print_everywhere(add, common)
    first = add(copy_of((*FERRY, *common), uri="https://a.test/1"))

    text = (*FERRY[:held], *write(1, paragraphs=3), *common)
    verdict = add(copy_of(text, uri="https://b.test/1"))

    assert (verdict.story == first.story) is is_copy


def test_a_shorter_text_is_looked_at_without_what_is_common_in_it_alone(add):
    rates, other = write("rates", paragraphs=3), write("other", paragraphs=3)
    print_everywhere(add, rates)
    print_everywhere(add, other)
    first = add(copy_of((*FERRY[:2], *rates), uri="https://a.test/1", headline=ONE))

    text = (*FERRY[:2], *write(1, paragraphs=2), *other)
    verdict = add(copy_of(text, uri="https://b.test/1", headline=ONE))

    assert verdict.story == first.story


RATES = "At Port Alder gold was at {}, silver at {}, tin at {}, zinc at {} and lead at {}."
REWORDED = "At Port Alder gold was at {0}, silver at {1}, lead {4}, zinc {3} and the tin {2}."
TODAY, OTHERS = (8405, 903, 310, 27, 19), (8405, 904, 310, 27, 19)


@pytest.mark.parametrize(("numbers", "is_copy"), [(TODAY, True), (OTHERS, False)])
def test_rates_amid_common_text_are_one_dispatch_where_all_numbers_are_the_same(
    add, numbers, is_copy
):
    common = write("common", paragraphs=2, words=20)
    for town in range(1, 9):
        rates = RATES.format(*(number + 100 * town for number in TODAY))
        add(copy_of((rates, *common), uri=f"https://o{town}.test/1"))
    first = add(copy_of((RATES.format(*TODAY), *common), uri="https://a.test/1"))

    text = (REWORDED.format(*numbers), *write(1, paragraphs=1, words=12), *common)
    verdict = add(copy_of(text, uri="https://b.test/1"))

    assert (verdict.story == first.story) is is_copy


@pytest.mark.parametrize(("numbers", "is_copy"), [(TODAY, True), (OTHERS, False)])
def test_under_one_headline_rates_are_one_dispatch_where_all_numbers_are_the_same(
    add, numbers, is_copy
):
    text = (RATES.format(*TODAY), *FERRY[:1])
    first = add(copy_of(text, uri="https://a.test/1", headline=ONE))

    other = (REWORDED.format(*numbers), *write(1, paragraphs=1, words=20), FERRY[0][:103])
    verdict = add(copy_of(other, uri="https://b.test/1", headline=ONE))

    assert (verdict.story == first.story) is is_copy


@pytest.mark.parametrize(
    ("headline", "is_copy"), [("Rates of 24K and 22K", True), ("Rates", False)]
)
def test_a_number_that_the_other_says_in_its_headline_is_no_other_number(add, headline, is_copy):
    text = (RATES.format(*TODAY), *FERRY[:1])
    first = add(copy_of(text, uri="https://a.test/1", headline=headline))

    other = ("Rates of 24K and 22K.", RATES.format(*TODAY))
    verdict = add(copy_of(other, uri="https://b.test/1"))

    assert (verdict.story == first.story) is is_copy


def test_a_line_of_common_text_changes_nothing_for_a_page_that_is_revised(add):
    plea = write("plea", paragraphs=1, words=20)
    print_everywhere(add, plea)
    first = add(copy_of((*FERRY, *plea)))

    revised = add(copy_of((*LEAD, TIDE, FERRY[0], *plea), hours=1))

    assert (revised.story, revised.relation) == (first.story, "updated")


@pytest.mark.parametrize(("paragraphs", "is_copy"), [(2, False), (5, True)])
@pytest.mark.parametrize("marks", ['"', ""])
def test_of_words_that_either_text_quotes_it_takes_three_times_as_many(
    add, paragraphs, is_copy, marks
):
    said = write("said", paragraphs=paragraphs)
    quoted, other = ([f"{mark}{text}{mark}" for text in said] for mark in ('"', marks))
    first = add(copy_of((*quoted, *write(1, paragraphs=1)), uri="https://a.test/1"))

    verdict = add(copy_of((*other, *write(2, paragraphs=1)), uri="https://b.test/1"))

    assert (verdict.story == first.story) is is_copy


def test_similarity_is_told_in_thousandths(add):
    add(copy_of(FERRY, uri="https://a.test/1"))

    assert add(copy_of((*FERRY[:4], LEAD[0]), uri="https://b.test/1")).similarity == 0.817


def test_a_copy_is_compared_with_the_line_that_holds_most_of_it(add):
    text = write("nearest", paragraphs=12)
    add(copy_of(text[:3], uri="https://a.test/1"))
    add(copy_of(text, uri="https://b.test/1"))

    copy = add(copy_of(text[:4], uri="https://c.test/1"))

    assert (copy.relation, copy.nearest) == ("cut", "https://b.test/1")


def test_of_stories_that_stand_whole_in_a_copy_it_joins_the_longer(add):
    brief, dispatch = write(1, paragraphs=1), write(2)
    add(copy_of(brief, uri="https://a.test/1"))
    longer = add(copy_of(dispatch, uri="https://b.test/1"))

    verdict = add(copy_of((*dispatch, *brief), uri="https://c.test/1"))

    assert (verdict.story, verdict.merged_from) == (longer.story, ())


def test_of_three_short_paragraphs_that_an_outlet_prints_everywhere_none_is_news(add):
    own = write("own", paragraphs=3, words=20)
    for number in range(2):
        add(copy_of((*write(number), *own), uri=f"https://b.test/{number}", hours=number))
    add(copy_of(FERRY, uri="https://a.test/1", hours=2))

    assert not add(copy_of((*FERRY, *own), uri="https://b.test/9", hours=3)).is_version


def test_a_paragraph_that_an_outlet_prints_above_everything_is_no_news(add):
    own = write("own", paragraphs=1, words=20)
    add(copy_of((*own, *write(1)), uri="https://b.test/1"))
    add(copy_of(FERRY, uri="https://a.test/1", hours=2))

    assert not add(copy_of((*own, *FERRY), uri="https://b.test/9", hours=3)).is_version


@pytest.mark.parametrize(("known", "is_version"), [(27, False), (20, True)])
def test_a_passage_of_which_half_is_known_is_no_news(add, known, is_version):
    add(copy_of(FERRY, uri="https://a.test/1"))
    words = [*" ".join(FERRY).split()[:known], *write(1)[0].split()[: 40 - known]]

    verdict = add(copy_of((*FERRY, " ".join(words)), uri="https://b.test/1"))

    assert verdict.is_version is is_version


@pytest.mark.parametrize(
    ("share", "share_back", "relation"),
    [
        (0.95, 0.95, "verbatim"),
        (0.96, 0.94, "cut"),
        (0.94, 0.96, "edited"),
        (0.80, 0.50, "cut"),
        (0.79, 0.50, "edited"),
        (0.80, 0.80, "edited"),
        (0.40, 0.10, "edited"),
        (0.10, 0.40, "edited"),
        (0.39, 0.39, "rewritten"),
    ],
)
def test_a_copy_is_named_by_how_much_of_each_text_stands_in_the_other(share, share_back, relation):
    assert name_copy(SimpleNamespace(share=share, share_back=share_back)) == relation


def test_evicting_forgets_old_stories_only(index, add):
    old = add(copy_of(FERRY, uri="https://a.test/1"))
    young = add(copy_of(write(1), uri="https://b.test/1", hours=200))

    forgotten = index.evict(MORNING + timedelta(hours=100))

    assert forgotten == 1
    assert index.clusters() == {"https://b.test/1": young.story}
    assert index.find(old.story) == old.story
    assert index.judge(copy_of(FERRY, uri="https://c.test/1", hours=90)).relation == "first"
    assert index.judge(copy_of(write(1), uri="https://d.test/1", hours=201)).story == young.story


def test_what_an_outlet_printed_in_a_forgotten_story_is_its_own_no_more(index, add):
    plea = "Readers of this paper can have the news by telephone every morning, free of charge."
    add(copy_of((*write(1), plea), uri="https://b.test/1"))
    add(copy_of(FERRY, uri="https://a.test/1", seen=MORNING + timedelta(hours=9)))
    copy = copy_of((*FERRY, plea), uri="https://b.test/2")
    assert not index.judge(copy).is_version

    index.evict(MORNING + timedelta(hours=1))

    assert index.judge(copy).is_version


def test_a_forgotten_article_leaves_nothing_that_copies_are_found_by():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    for number, text in enumerate((FERRY, (*FERRY, *LEAD))):
        copy = copy_of(text, hours=number)
        index.place(copy, index.judge(copy), written=True)

    forget(connection, ["https://harbourpost.test/1", "https://nowhere.test/1"])

    assert connection.execute("SELECT DISTINCT sketch, edges FROM story_copy").fetchall() == [
        (b"", b"")
    ]
    assert connection.execute("SELECT count(*) FROM story_text").fetchone() == (0,)
    other = SqliteIndex(connection).judge(copy_of(FERRY, uri="https://b.test/1"))
    assert other.relation == "first"
    connection.close()


DATES = [None, MORNING.replace(year=1999), MORNING.replace(year=9999)]


@pytest.mark.parametrize("at", DATES)
def test_stories_are_kept_from_when_they_were_read_whatever_their_date(index, add, at):
    seen = MORNING + timedelta(hours=100)
    copies = [copy_of(FERRY, uri=f"https://{name}.test/1", seen=seen) for name in "ab"]
    story = add(replace(copies[0], at=at)).story

    assert index.evict(seen) == 0
    assert add(replace(copies[1], at=at)).story == story
    assert index.evict(seen + timedelta(seconds=1)) == 2


def test_a_copy_that_is_placed_late_does_not_age_its_story(index, add):
    late = MORNING + timedelta(hours=100)
    add(copy_of(FERRY, uri="https://a.test/1", seen=late))
    add(copy_of(FERRY, uri="https://b.test/1", seen=MORNING))

    assert index.evict(late) == 0


def test_the_dispatch_key_of_a_forgotten_story_may_name_another(index, add):
    numbered = {"agency": "zephyr", "dispatch_key": "260302-99-1"}
    add(copy_of(FERRY, **numbered))
    index.evict(MORNING + timedelta(hours=1))

    again = add(copy_of(write(1), uri="https://b.test/1", hours=2, **numbered))

    assert add(copy_of(write(2), uri="https://c.test/1", hours=3, **numbered)).story == again.story


def test_of_forgotten_stories_nothing_is_kept_but_the_ids_of_merged_ones():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    text = write(5, paragraphs=8)
    stories = []
    for number, part in enumerate((text[:4], text[4:], text)):
        copy = copy_of(
            part, uri=f"https://{number}.test/1", agency="zephyr", dispatch_key=f"{number}"
        )
        verdict = index.judge(copy)
        index.place(copy, verdict, written=True)
        stories.append(verdict.story)

    assert index.evict(MORNING + timedelta(hours=1)) == 3

    assert index.find(stories[1]) == stories[0]
    for table in ("story_copy", "story_text", "story_key"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    connection.close()


def test_page_keeps_its_texts_in_other_stories_when_one_is_forgotten(index, add):
    add(copy_of(FERRY, uri="https://a.test/1"))
    young = copy_of(write(1), uri="https://a.test/1", hours=200)
    verdict = add(young)

    index.evict(MORNING + timedelta(hours=100))

    assert index.judge(young) == verdict


def test_merged_id_outlives_its_story(index, add):
    older, younger, _ = merge(add)
    add(copy_of(FERRY, uri="https://z.test/1", hours=300))

    index.evict(MORNING + timedelta(hours=200))

    assert index.find(younger.story) == older.story
    assert index.copies(older.story) == []


def test_stories_are_forgotten_in_their_turn(index, add):
    for number, text, hours in ((1, FERRY, 0), (2, FERRY, 1), (3, write(1), 200)):
        add(copy_of(text, uri=f"https://{number}.test/1", hours=hours))

    forgotten = [index.evict(MORNING + timedelta(hours=hours)) for hours in (100, 300)]

    assert forgotten == [2, 1]


def test_a_merged_story_that_was_forgotten_is_forgotten_again_when_it_came_back(index, add):
    older, younger, _ = merge(add)
    later = MORNING + timedelta(hours=200)
    assert index.evict(later) == 3
    back = copy_of(write(1), uri="https://y.test/1", hours=1)
    index.place(back, replace(younger, relation="verbatim"), written=False)

    assert [copy.uri for copy in index.copies(older.story)] == ["https://y.test/1"]
    assert [index.evict(later), index.evict(later)] == [1, 0]


def test_what_was_forgotten_already_is_not_looked_for_again():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index, said = SqliteIndex(connection), []
    text = write(5, paragraphs=8)
    for number, part in enumerate((text[:4], text[4:], text)):
        copy = copy_of(part, uri=f"https://{number}.test/1", hours=number)
        index.place(copy, index.judge(copy), written=True)
    index.evict(MORNING + timedelta(hours=200))
    connection.set_trace_callback(said.append)

    index.evict(MORNING + timedelta(hours=200))

    assert [statement for statement in said if not statement.startswith("SELECT")] == []


@pytest.mark.parametrize("seen", [MORNING, MORNING + timedelta(days=900)])
def test_a_copy_without_a_clock_is_looked_for_about_the_day_it_names_or_was_read(add, seen):
    first = add(copy_of(FERRY, uri="https://a.test/1"))
    add(copy_of(write(5), uri="https://c.test/1", hours=-40_000))

    copy = replace(copy_of(FERRY, uri="https://b.test/1"), at=None, seen=seen)
    verdict = add(copy if seen == MORNING else replace(copy, day=MORNING.date()))

    assert (verdict.story, verdict.relation) == (first.story, "verbatim")


def test_of_copies_that_are_all_alike_one_of_each_day_is_found():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    for hours in (0, 1, 2, 24, 25, 26):
        copy = copy_of(FERRY, uri=f"https://o{hours}.test/1", hours=hours)
        index.place(copy, index.judge(copy), written=hours == 0)

    filed = connection.execute("SELECT uri FROM story_copy WHERE sketch <> x''").fetchall()

    assert filed == [("https://o0.test/1",), ("https://o24.test/1",)]
    connection.close()


def test_an_undated_copy_is_found_by_an_index_that_is_opened_later():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    copy = replace(copy_of(FERRY, uri="https://a.test/1"), at=None, seen=MORNING)
    first = index.judge(copy)
    index.place(copy, first, written=True)

    verdict = SqliteIndex(connection).judge(copy_of(FERRY, uri="https://b.test/1", hours=1))

    assert verdict.story == first.story
    connection.close()


def test_stories_of_an_article_are_told_each_once(index, add):
    texts = (FERRY, (*FERRY, LEAD[0]), write(1))
    verdicts = [add(copy_of(text, hours=hours)) for hours, text in enumerate(texts)]

    assert index.stories_of("https://harbourpost.test/1") == [verdicts[0].story, verdicts[2].story]
    assert index.stories_of("https://harbourpost.test/2") == []


def test_copies_are_listed_in_the_order_they_came(index, add):
    first = add(copy_of(FERRY, uri="https://a.test/1", hours=5))
    add(copy_of(FERRY[:3], uri="https://b.test/1", hours=2))

    copies = index.copies(first.story)

    assert [(copy.outlet, copy.relation, copy.written) for copy in copies] == [
        ("a.test", "first", True),
        ("b.test", "cut", False),
    ]


def test_short_cut_of_a_long_text_is_found(add):
    text = write(3, paragraphs=30)
    whole = add(copy_of(text, uri="https://a.test/1"))

    verdict = add(copy_of(text[:1], uri="https://b.test/1"))

    assert (verdict.story, verdict.relation) == (whole.story, "cut")


def test_a_long_text_that_holds_the_shortest_of_a_story_is_found(add):
    text = write(3, paragraphs=30)
    cut = add(copy_of(text[:2], uri="https://a.test/1"))
    whole = add(copy_of(text, uri="https://b.test/1"))

    verdict = add(copy_of((*write(4, paragraphs=30), *text[:2]), uri="https://c.test/1"))

    assert cut.story == whole.story == verdict.story


def test_of_many_texts_of_a_story_the_first_stays_known(index, add):
    for number in range(40):
        text = (*FERRY, *write(number, paragraphs=2))
        add(copy_of(text, uri=f"https://o{number}.test/1", hours=number))

    copy = add(copy_of((*FERRY, *write(0, paragraphs=2)), uri="https://z.test/1", hours=41))

    assert (copy.relation, copy.nearest) == ("verbatim", "https://o0.test/1")


def test_texts_made_of_the_same_sentences_are_not_one_story(add):
    pool = [text for seed in range(3) for text in write(seed, paragraphs=4, words=16)]
    for day in range(40):
        texts = [*write(100 + day, paragraphs=1), *random.Random(day).sample(pool, 4)]
        add(copy_of(texts, uri=f"https://o{day}.test/1", hours=4 * day))

    ram, bull = (
        add(
            copy_of(
                (*write(seed, paragraphs=1, words=32), *pool[2:6]),
                uri=f"https://{seed}.test",
                hours=161,
            )
        )
        for seed in (200, 201)
    )

    assert ram.story != bull.story
    assert bull.relation == "first"


def test_text_with_every_seventh_word_replaced_is_the_same(add):
    words = " ".join(write(4, paragraphs=4)).split()
    edited = [f"other{place}" if place % 7 == 3 else word for place, word in enumerate(words)]
    first = add(copy_of([" ".join(words)], uri="https://a.test/1"))

    verdict = add(copy_of([" ".join(edited)], uri="https://b.test/1"))

    assert verdict.story == first.story


def list_copies():
    """Return copies of many dispatches: whole, cut, with a tail, undated, and days apart."""
    chance = random.Random(11)
    tail = write(999, paragraphs=1)
    copies = []
    for number in range(120):
        seed = chance.randrange(25)
        text = write(seed)[: chance.randrange(2, 7)] + (tail if number % 3 else ())
        uri = f"https://o{number % 7}.test/{number}"
        copy = copy_of(text, uri=uri, hours=6 * seed + chance.random() * 30)
        copies.append(replace(copy, at=None) if number % 11 == 0 else copy)
    return copies


def test_interrupted_run_finds_the_same_stories(tmp_path):
    def run(path, *, interrupted):
        connection = sqlite3.connect(path, isolation_level=None)
        index = SqliteIndex(connection)
        for number, copy in enumerate(list_copies()):
            if interrupted and number % 5 == 0:
                connection.execute("BEGIN")
                for lost in list_copies()[number : number + 4]:
                    index.place(lost, index.judge(lost), written=True)
                connection.execute("ROLLBACK")
            if interrupted and number % 13 == 0:
                connection.close()
                connection = sqlite3.connect(path, isolation_level=None)
                index = SqliteIndex(connection)
            verdict = index.judge(copy)
            index.place(copy, verdict, written=verdict.is_version)
        clusters = index.clusters()
        connection.close()
        return clusters

    undisturbed = run(tmp_path / "a.db", interrupted=False)

    assert run(tmp_path / "b.db", interrupted=True) == undisturbed
    assert 20 < len(set(undisturbed.values())) < 40


def test_memory_and_sqlite_find_the_same_stories():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    indexes = [MemoryIndex(), SqliteIndex(connection)]

    for copy in list_copies():
        verdicts = [index.judge(copy) for index in indexes]
        assert verdicts[0] == verdicts[1]
        for index in indexes:
            index.place(copy, verdicts[0], written=verdicts[0].is_version)

    assert indexes[0].clusters() == indexes[1].clusters()
    connection.close()


def test_an_undated_copy_that_is_carried_after_a_rollback_is_filed_by_what_stands():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    first, lost = copy_of(FERRY), copy_of(write(1), uri="https://b.test/1", hours=240)
    verdict = index.judge(first)
    index.place(first, verdict, written=True)
    connection.execute("BEGIN")
    index.place(lost, index.judge(lost), written=True)
    connection.execute("ROLLBACK")

    undated = replace(copy_of(LEAD, uri="https://c.test/1"), at=None)
    index.carry(undated, replace(verdict, relation="updated", version=2))

    assert connection.execute("SELECT count(DISTINCT period) FROM story_copy").fetchone() == (1,)
    connection.close()


def test_rollback_takes_back_what_it_undid():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    kept, undone = copy_of(FERRY, uri="https://a.test/1"), copy_of(write(1), uri="https://b.test/1")
    index.place(kept, index.judge(kept), written=True)
    connection.execute("BEGIN")
    connection.execute("SAVEPOINT batch")
    before = index.judge(undone)
    index.place(undone, before, written=True)

    connection.execute("ROLLBACK TO batch")

    assert index.judge(undone) == before
    assert index.clusters() == {kept.uri: index.judge(kept).story}
    connection.execute("COMMIT")
    connection.close()


def test_stories_outlive_the_connection(tmp_path):
    stories = []
    for uri in ("https://a.test/1", "https://b.test/1"):
        connection = sqlite3.connect(tmp_path / "state.db", isolation_level=None)
        index = SqliteIndex(connection)
        copy = copy_of(FERRY, uri=uri)
        verdict = index.judge(copy)
        index.place(copy, verdict, written=verdict.is_version)
        stories.append(verdict.story)
        connection.close()

    assert stories[0] == stories[1]


def test_digest_and_cut_teasers_make_no_stories_one(add):
    dispatches = [write(f"dispatch {number}", paragraphs=7) for number in range(4)]
    for number, dispatch in enumerate(dispatches):
        add(copy_of(dispatch, uri=f"https://a.test/{number}"))
    add(
        copy_of([text for each in dispatches for text in each[:2]], uri="https://b.test/d", hours=1)
    )

    teasers = [
        add(copy_of(dispatch[:2], uri=f"https://c.test/{number}", hours=2))
        for number, dispatch in enumerate(dispatches)
    ]

    assert [teaser.merged_from for teaser in teasers] == [()] * 4
    assert len({teaser.story for teaser in teasers}) == 4


def test_line_is_known_whole_though_its_outlet_prints_a_paragraph_in_every_story(add):
    background = write("background", paragraphs=1)
    wars = [(*write(f"war {day}", paragraphs=7), *background) for day in range(3)]
    for day, war in enumerate(wars):
        add(copy_of(war, uri=f"https://x.test/{day}", hours=24 * day))

    assert add(copy_of(wars[2], uri="https://z.test/2", hours=49)).relation == "verbatim"
