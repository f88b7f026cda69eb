"""What readers drop as docs/record.md says is no known text: the next copy of it is a line."""

import pytest
from feeding import DISPATCH, MORE, lines, open_desk, print_copy, send, tell, withdraw, write

from wirefeed.exporters import validate
from wirefeed.loaders import article_uri
from wirefeed.report.verifying import verify

OTHER = [write(number) for number in range(20, 26)]
KILL = "The agency has withdrawn this story because its source could not be confirmed."


@pytest.fixture
def desk(tmp_path):
    yield from open_desk(tmp_path)


def test_a_dispatch_goes_on_with_its_next_copy_when_its_line_is_withdrawn(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    withdraw(desk, "x.test/1")

    told = [send(desk, print_copy(key, DISPATCH, 1)) for key in ("y.test/1", "z.test/1")]

    first, withdrawn, again = lines(desk)
    assert told[1] is None
    assert (again["relation"], again["version"], again["story"]) == ("first", 2, first["story"])
    assert again["uri"] == article_uri("y.test", "y.test/1")
    assert (withdrawn["relation"], withdrawn["version"]) == ("withdrawn", 1)
    assert validate(again) == []


def test_the_fullest_copy_that_is_known_is_the_line_when_the_only_one_is_withdrawn(desk):
    for key, text in (("x.test/1", DISPATCH), ("y.test/1", DISPATCH[:4]), ("z.test/1", DISPATCH)):
        send(desk, print_copy(key, text))
    withdraw(desk, "x.test/1")

    late = send(desk, print_copy("w.test/1", DISPATCH[1:], 1))
    again = send(desk, print_copy("z.test/1", DISPATCH))

    told = lines(desk)
    assert [(line["outlet"], line["relation"], line["version"]) for line in told] == [
        ("x.test", "first", 1),
        ("x.test", "withdrawn", 1),
        ("z.test", "first", 2),
    ]
    assert (told[2]["revision"], told[2]["story"]) == (2, told[0]["story"])
    assert validate(told[2]) == []
    assert (late, again) == (None, None)
    assert desk.store.carried == 1


def test_a_dispatch_goes_on_as_long_as_a_copy_of_it_is_left(desk):
    for key, text in (("x.test/1", DISPATCH), ("y.test/1", DISPATCH[:4]), ("z.test/1", DISPATCH)):
        send(desk, print_copy(key, text))
    for key in ("x.test/1", "z.test/1", "y.test/1"):
        withdraw(desk, key)

    told = [(line["outlet"], line["relation"], line["version"]) for line in lines(desk)]
    assert told == [
        ("x.test", "first", 1),
        ("x.test", "withdrawn", 1),
        ("z.test", "first", 2),
        ("z.test", "withdrawn", 2),
        ("y.test", "first", 3),
        ("y.test", "withdrawn", 3),
    ]
    found = verify(desk.store.path, desk.store.feed_path.parents[1], print)
    assert (found.lines, found.faults) == (6, [])


def test_a_line_that_stands_elsewhere_is_enough(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", [*DISPATCH, MORE], 20))
    send(desk, print_copy("z.test/1", DISPATCH, 21))
    withdraw(desk, "x.test/1")

    assert [line["relation"] for line in lines(desk)] == ["first", "updated", "withdrawn"]


def test_a_dispatch_that_was_killed_does_not_come_back(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH, 1))
    kill = "The agency has withdrawn this story because its source could not be confirmed."
    send(desk, print_copy("x.test/1", [kill], 2))
    withdraw(desk, "x.test/1")

    late = send(desk, print_copy("z.test/1", DISPATCH, 3))

    assert [line["relation"] for line in lines(desk)] == ["first", "killed", "withdrawn"]
    assert late is None


def test_a_paragraph_that_a_line_read_anew_lacks_is_a_line_where_a_copy_holds_it(desk):
    send(desk, print_copy("x.test/1", [*DISPATCH, MORE]))
    send(desk, print_copy("x.test/1", DISPATCH, reread=True))

    verdict = send(desk, print_copy("y.test/1", [*DISPATCH, MORE], 1))

    assert [line["relation"] for line in lines(desk)] == ["first", "reread", "fuller"]
    assert verdict.version == 2


def test_what_is_rolled_back_retracts_nothing(desk):
    first = send(desk, print_copy("x.test/1", DISPATCH))
    desk.store.commit()
    with desk.store.savepoint():
        desk.stories.retract(article_uri("x.test", "x.test/1"), first.story)
    desk.store._roll_back()

    assert send(desk, print_copy("y.test/1", DISPATCH, 1)) is None


def test_each_story_of_a_withdrawn_article_goes_on_with_a_copy_of_its_own(desk):
    first = send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH))
    second = send(desk, print_copy("x.test/1", OTHER))
    send(desk, print_copy("z.test/1", OTHER))
    assert first.story != second.story

    withdraw(desk, "x.test/1")

    again = [line for line in lines(desk) if line["outlet"] != "x.test"]
    assert [(line["outlet"], line["story"], line["version"]) for line in again] == [
        ("y.test", first.story, 2),
        ("z.test", second.story, 2),
    ]
    assert [line["body"] for line in again] == ["\n".join(DISPATCH), "\n".join(OTHER)]


def test_a_text_that_its_page_prints_no_more_takes_no_place(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", OTHER, 20))

    withdraw(desk, "x.test/1")

    assert tell(desk) == [
        ("x.test", "first", 1),
        ("y.test", "first", 1),
        ("x.test", "withdrawn", 1),
    ]
    assert send(desk, print_copy("z.test/1", DISPATCH, 20)).version == 2


@pytest.mark.parametrize("is_known", [True, False])
def test_a_story_goes_on_where_another_of_the_withdrawn_article_was_killed(desk, is_known):
    killed = send(desk, print_copy("x.test/1", DISPATCH))
    alive = send(desk, print_copy("x.test/1", OTHER, 20))
    if is_known:
        send(desk, print_copy("y.test/1", OTHER, 20))
    assert send(desk, print_copy("k.test/1", [KILL, *DISPATCH], 1)).relation == "killed"

    withdraw(desk, "x.test/1")
    told = [send(desk, print_copy(f"{name}.test/1", OTHER, 21)) for name in "zw"]
    late = send(desk, print_copy("v.test/1", DISPATCH, 21))

    again = lines(desk)[-1]
    assert (again["outlet"], again["story"]) == ("y.test" if is_known else "z.test", alive.story)
    assert (again["relation"], again["version"]) == ("first", 2)
    assert (told[1], late) == (None, None)
    assert killed.story != alive.story


@pytest.mark.parametrize("policy", ["versions", "all"])
def test_the_notice_that_kills_a_dispatch_stands_as_long_as_a_line_of_it_does(desk, policy):
    send(desk, print_copy("x.test/1", DISPATCH), policy)
    assert send(desk, print_copy("k.test/1", [KILL, *DISPATCH], 1), policy).relation == "killed"

    gone = withdraw(desk, "k.test/1", policy)

    assert gone is None
    assert tell(desk) == [("x.test", "first", 1), ("k.test", "killed", 2)]
    assert withdraw(desk, "x.test/1", policy).relation == "withdrawn"


def test_the_notice_that_kills_a_dispatch_is_withdrawn_where_it_is_the_last_line(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("k.test/1", [KILL, *DISPATCH], 1))
    withdraw(desk, "x.test/1")

    gone = withdraw(desk, "k.test/1")

    assert gone.relation == "withdrawn"
    assert send(desk, print_copy("z.test/1", DISPATCH, 2)) is None


def test_a_kill_that_stands_keeps_the_other_lines_of_its_article_too(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    assert send(desk, print_copy("k.test/1", [KILL, *DISPATCH], 1)).relation == "killed"
    send(desk, print_copy("k.test/1", OTHER, 20))
    send(desk, print_copy("y.test/1", OTHER, 20))

    gone = withdraw(desk, "k.test/1")

    assert gone is None
    assert [relation for _, relation, _ in tell(desk)] == ["first", "killed", "first"]


@pytest.mark.parametrize("policy", ["versions", "all"])
def test_of_a_copy_that_the_feed_has_no_line_of_no_notice_is_given(desk, policy):
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH))

    gone = withdraw(desk, "y.test/1", policy)

    assert gone is None
    assert tell(desk) == [("x.test", "first", 1)]
