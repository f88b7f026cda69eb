"""What is known text once lines were taken away, and what a copy that was known is then."""

import sqlite3

import pytest
from invented_dispatches import FERRY, LEAD, copy_of, write

from wirefeed.stories import SqliteIndex


def test_lines_are_taken_from_one_story_of_an_article_alone(index, add):
    page = "https://a.test/1"
    first, second = (add(copy_of(text, uri=page)) for text in (FERRY, write(1)))
    assert first.story != second.story

    index.retract(page, second.story)

    assert [copy.written for copy in index.copies(first.story)] == [True]
    assert [copy.written for copy in index.copies(second.story)] == [False]


def test_of_a_story_that_is_unknown_no_line_is_taken(index, add):
    first = add(copy_of(FERRY))

    index.retract("https://harbourpost.test/1", "none")

    assert [copy.written for copy in index.copies(first.story)] == [True]


def test_lines_are_taken_from_a_story_by_the_id_of_one_that_was_merged_into_it(index, add):
    text = write(5, paragraphs=8)
    parts = (text[:4], text[4:], text)
    _, young, whole = (
        add(copy_of(part, uri=f"https://{number}.test/1", hours=number))
        for number, part in enumerate(parts)
    )
    assert whole.merged_from == (young.story,)

    for number in range(3):
        index.retract(f"https://{number}.test/1", young.story)

    assert [copy.written for copy in index.copies(whole.story)] == [False] * 3


@pytest.mark.parametrize(
    ("text", "relation"), [((*FERRY, LEAD[0]), "updated"), (FERRY[:3], "cut"), (FERRY, "verbatim")]
)
def test_a_known_copy_is_judged_by_the_lines_that_stand(index, add, text, relation):
    first = add(copy_of(FERRY, uri="https://a.test/1"))
    add(copy_of((*FERRY, *LEAD), uri="https://b.test/1", hours=1))
    known = copy_of(text, uri="https://c.test/1", hours=1)
    assert not add(known).is_version
    index.retract("https://b.test/1", first.story)
    before = index.copies(first.story)

    verdict = index.judge_revised(known, first.story)

    assert (verdict.story, verdict.relation) == (first.story, relation)
    assert verdict.version == (3 if verdict.is_version else 1)
    assert verdict.nearest == "https://a.test/1"
    assert index.copies(first.story) == before


def test_a_known_copy_begins_its_story_again_where_no_line_stands(index, add):
    first = add(copy_of(FERRY, uri="https://a.test/1"))
    known = copy_of(FERRY, uri="https://b.test/1", hours=1)
    add(known)
    index.retract("https://a.test/1", first.story)

    verdict = index.judge_revised(known, first.story)

    assert (verdict.story, verdict.relation, verdict.version) == (first.story, "first", 2)


def test_another_number_is_news_in_a_known_copy(index, add):
    toll = "Police in Eastmere said 12 people had died when the ferry ran aground on the bar."
    first = add(copy_of((toll, *FERRY), uri="https://a.test/1"))
    known = copy_of((toll.replace("12", "21"), *FERRY), uri="https://b.test/1", hours=1)

    judged, again = index.judge(known), index.judge_revised(known, first.story)

    assert (judged.is_version, again.relation, again.version) == (False, "updated", 2)


def test_of_a_forgotten_story_nothing_can_be_said(index):
    with pytest.raises(KeyError):
        index.judge_revised(copy_of(FERRY), "none")


NOTICE = "Readers of this paper can have the news by telephone every morning, free of charge."


def test_a_paragraph_that_an_outlet_prints_in_other_stories_is_no_news(index, add):
    first = add(copy_of(FERRY, uri="https://a.test/1"))
    add(copy_of((*write(70), NOTICE), uri="https://b.test/1", outlet="b.test"))
    known = copy_of((*FERRY, NOTICE), uri="https://b.test/2", outlet="b.test")
    add(known)

    verdict = index.judge_revised(known, first.story)

    assert (verdict.relation, verdict.version) == ("verbatim", 1)


@pytest.mark.parametrize("outlets", [("a.test", "b.test"), ("", "")])
def test_a_paragraph_that_another_outlet_prints_in_other_stories_is_news(add, outlets):
    add(copy_of(FERRY, uri="https://x.test/1"))
    add(copy_of((*write(70), NOTICE), uri="https://y.test/1", outlet=outlets[0]))

    copy = add(copy_of((*FERRY, NOTICE), uri="https://z.test/1", outlet=outlets[1]))

    assert copy.is_version


def test_what_an_outlet_printed_in_a_merged_story_is_part_of_the_dispatch(index, add):
    text = write(5, paragraphs=8)
    add(copy_of(text[:4], uri="https://a.test/1"))
    young = copy_of((*text[4:], NOTICE), uri="https://b.test/1")
    index.place(young, index.judge(young), written=False)
    assert add(copy_of(text, uri="https://c.test/1")).merged_from

    assert add(copy_of((*text, NOTICE), uri="https://b.test/2")).is_version


def test_of_a_text_of_four_paragraphs_none_is_the_outlets_own(add):
    add(copy_of(FERRY[:3], uri="https://x.test/1"))
    add(copy_of((*write(70, paragraphs=3), NOTICE), uri="https://y.test/1"))

    assert add(copy_of((*FERRY[:3], NOTICE), uri="https://y.test/2")).is_version


def test_what_was_rolled_back_is_no_common_text():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index = SqliteIndex(connection)
    known = copy_of((*FERRY, NOTICE), uri="https://b.test/2", outlet="b.test")
    for copy in (copy_of(FERRY, uri="https://a.test/1"), known):
        first = index.judge(copy)
        index.place(copy, first, written=first.relation == "first")
    connection.execute("BEGIN")
    copy = copy_of((*write(70), NOTICE), uri="https://b.test/1", outlet="b.test")
    index.place(copy, index.judge(copy), written=True)
    assert not index.judge_revised(known, first.story).is_version
    connection.execute("ROLLBACK")

    assert index.judge_revised(known, first.story).is_version
