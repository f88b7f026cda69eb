import sqlite3
from datetime import UTC, datetime

import pytest
from invented_dispatches import FERRY, MORNING, copy_of, write

from wirefeed.stories import Copy, MemoryIndex, SqliteIndex

TEXTS = {
    "empty": (),
    "blank": ("", "   ", "\n"),
    "one word": ("Ferry",),
    "one sentence": ("The ferry to Port Alder ran aground.",),
    "a million words": (" ".join(f"word{number}" for number in range(1_000_000)),),
    "a million paragraphs": ("word",) * 1_000_000,
    "one repeated word": ("ferry " * 5000,),
    "all quotes": tuple(f'"{text}"' for text in FERRY),
    "quotes alone": ('"' * 5000,),
    "all numbers": (" ".join(str(number * 7919 % 1000) for number in range(500)),),
    "marks without letters": ("\u0300\u0316" * 50_000,),
    "expanding ligatures": ("\ufdfa" * 100_000,),
    "lone surrogates": ("\ud800 \udfff " * 50,),
    "control characters": ("\x00\x03\x1f " * 100,),
    "unspaced script": ("港口管理局表示渡轮在沙洲搁浅船上乘客全部安全上岸" * 20,),
    "emoji": ("🚢🌊" * 1000,),
}


@pytest.mark.parametrize("paragraphs", TEXTS.values(), ids=TEXTS.keys())
def test_odd_text_gets_a_verdict_and_can_be_placed(index, add, paragraphs):
    verdict = add(copy_of(paragraphs))

    assert verdict.relation == "first"
    assert index.judge(copy_of(paragraphs)) == verdict


@pytest.mark.parametrize(
    "name", ["empty", "blank", "one word", "one sentence", "one repeated word"]
)
def test_texts_that_say_too_little_never_make_one_story(add, name):
    stories = {add(copy_of(TEXTS[name], uri=f"https://o{n}.test/1")).story for n in range(20)}

    assert len(stories) == 20


@pytest.mark.parametrize("name", ["all quotes", "all numbers", "unspaced script"])
def test_the_same_odd_text_is_one_story(add, name):
    stories = {add(copy_of(TEXTS[name], uri=f"https://o{n}.test/1")).story for n in range(3)}

    assert len(stories) == 1


def test_boilerplate_on_everything_makes_no_giant_story(add):
    boilerplate = write(99, paragraphs=3)

    stories = {
        add(copy_of((*write(n, paragraphs=3), *boilerplate), uri=f"https://{o}.test/{n}")).story
        for n, o in enumerate("abcdefghij" * 4)
    }

    assert len(stories) == 40


def test_dateless_copy_joins_and_is_joined(add):
    first = add(Copy(uri="u1", outlet="a.test", headline="", paragraphs=FERRY, at=None))
    second = add(copy_of(FERRY))
    third = add(Copy(uri="u3", outlet="c.test", headline="", paragraphs=FERRY, at=None))

    assert first.story == second.story == third.story


@pytest.mark.parametrize("year", [1, 1970, 9999])
def test_absurd_date_is_only_another_window(add, year):
    add(copy_of(FERRY))

    absurd = Copy(
        uri="u2",
        outlet="b.test",
        headline="",
        paragraphs=FERRY,
        at=datetime(year, 1, 1, tzinfo=UTC),
    )

    assert add(absurd).relation == "first"


def test_instant_without_zone_is_taken_for_utc(add):
    first = add(copy_of(FERRY))

    naive = Copy(
        uri="u2", outlet="b.test", headline="", paragraphs=FERRY, at=MORNING.replace(tzinfo=None)
    )

    assert add(naive).story == first.story


def test_story_with_hundreds_of_versions_keeps_a_bounded_number_of_texts():
    index = MemoryIndex()
    stories = set()
    for number in range(100):
        copy = copy_of((*FERRY, *write(number, 1)), uri=f"https://o{number}.test/1", hours=number)
        verdict = index.judge(copy)
        index.place(copy, verdict, written=verdict.is_version)
        stories.add(verdict.story)

    assert len(stories) == 1
    assert len(index._shelf.read_witnesses(1)) == 24


def test_a_story_that_everyone_prints_costs_no_more_to_judge():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    index, steps, costs = SqliteIndex(connection), [0], []

    def count():
        steps[0] += 1

    connection.set_progress_handler(count, 10)
    for number in range(500):
        copy = copy_of(FERRY, uri=f"https://outlet{number}.test/1", hours=number / 250)
        before = steps[0]
        verdict = index.judge(copy)
        costs.append(steps[0] - before)
        index.place(copy, verdict, written=verdict.is_version)
    connection.close()

    assert costs[-1] <= 2 * costs[10], costs[10::100]


def test_daily_template_with_other_numbers_is_another_story(add):
    def report(day, low, high, rain):
        text = f"""
            Alder woke to {low} degrees on March {day}, the weather office said, and the mercury
            is expected to touch {high} degrees in the afternoon. Rain of {rain} millimetres fell on
            the quay in the last 24 hours and humidity stood at {rain + 40} percent at 8.30 in the
            morning, the office said. The tide at {low}.15 reached {high + 300} centimetres and a
            breeze of {rain} knots is likely towards the evening, it said in its daily bulletin.
        """
        return copy_of(
            [text],
            uri=f"https://o{day}.test/weather",
            hours=24 * day,
        )

    stories = {add(report(day, 3 + day, 11 + 2 * day, 7 * day)).story for day in range(1, 5)}

    assert len(stories) == 4


def test_widely_spread_common_text_is_no_candidate(index):
    ticker = write(7, paragraphs=1, words=60)
    for number in range(10):
        copy = copy_of(
            (*write(100 + number), *ticker), uri=f"https://o{number}.test/1", hours=10 * number
        )
        index.place(copy, index.judge(copy), written=True)

    verdict = index.judge(copy_of(ticker, uri="https://z.test/1", hours=91))

    assert verdict.relation == "first"


def test_ferry_is_found_among_many(index):
    for number in range(300):
        copy = copy_of(write(number, 3), uri=f"https://o{number}.test/1")
        index.place(copy, index.judge(copy), written=True)
    first = copy_of(FERRY)
    index.place(first, index.judge(first), written=True)

    verdict = index.judge(copy_of(FERRY[:2], uri="https://b.test/1"))

    assert verdict.nearest == first.uri
    assert verdict.relation == "cut"
