"""A version whose line readers drop goes on with a copy of it, whatever older lines stand."""

import pytest
from feeding import DISPATCH, MORE, lines, open_desk, print_copy, send, tell, withdraw, write

from wirefeed.exporters import validate

FIX = f"(Corrects the toll in the lead.) {MORE}"
TOLL = "Police in Eastmere said 12 people had died when the ferry ran aground on the bar."


@pytest.fixture
def desk(tmp_path):
    yield from open_desk(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "hours", "relation"),
    [
        (DISPATCH, [FIX, *DISPATCH], 2, "corrected"),
        (DISPATCH, [*DISPATCH, MORE], 2, "fuller"),
        (DISPATCH, [*DISPATCH, MORE], 20, "updated"),
    ],
)
def test_a_version_goes_on_with_a_copy_of_it_when_its_line_is_withdrawn(
    desk, old, new, hours, relation
):
    send(desk, print_copy("x.test/1", old))
    send(desk, print_copy("y.test/1", new, hours))
    send(desk, print_copy("u.test/1", new, hours))
    send(desk, print_copy("v.test/1", new, hours))

    withdraw(desk, "y.test/1")
    withdraw(desk, "u.test/1")
    late = send(desk, print_copy("w.test/1", new, hours))

    told = lines(desk)
    assert tell(desk) == [
        ("x.test", "first", 1),
        ("y.test", relation, 2),
        ("y.test", "withdrawn", 2),
        ("u.test", relation, 3),
        ("u.test", "withdrawn", 3),
        ("v.test", relation, 4),
    ]
    assert [validate(line) for line in told] == [[]] * 6
    assert told[-1]["body"] == "\n".join(new)
    assert late is None


def test_a_toll_goes_on_with_a_copy_of_it_when_its_line_is_withdrawn(desk):
    new = TOLL.replace("12", "21")
    send(desk, print_copy("x.test/1", [TOLL, *DISPATCH]))
    send(desk, print_copy("y.test/1", [TOLL, *DISPATCH]))
    assert send(desk, print_copy("y.test/1", [new, *DISPATCH])).relation == "updated"
    send(desk, print_copy("z.test/1", [new, *DISPATCH], 1))

    withdraw(desk, "y.test/1")

    assert tell(desk)[2:] == [("y.test", "withdrawn", 2), ("z.test", "updated", 3)]


def test_a_copy_that_says_what_an_older_line_says_takes_no_newer_ones_place(desk):
    send(desk, print_copy("x.test/1", [TOLL, *DISPATCH]))
    send(desk, print_copy("y.test/1", [*DISPATCH[2:5], MORE], 20))
    send(desk, print_copy("z.test/1", DISPATCH[2:5], 21))
    send(desk, print_copy("w.test/1", [TOLL.replace("12", "9"), *DISPATCH], 21))

    withdraw(desk, "y.test/1")

    assert [relation for _, relation, _ in tell(desk)] == ["first", "updated", "withdrawn"]


def test_the_newest_of_several_versions_goes_on_when_all_their_lines_are_withdrawn(desk):
    newest = [*DISPATCH[:5], write(9), write(10)]
    send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", [*DISPATCH, MORE], 14))
    for name in "zw":
        send(desk, print_copy(f"{name}.test/1", newest, 28))

    withdraw(desk, "y.test/1")
    withdraw(desk, "z.test/1")

    assert tell(desk)[3:] == [
        ("y.test", "withdrawn", 2),
        ("z.test", "withdrawn", 3),
        ("w.test", "updated", 4),
    ]


def test_a_version_whose_line_was_read_anew_goes_on_as_a_version(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "yz":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE], 20))
    send(desk, print_copy("y.test/1", [*DISPATCH, MORE, "It is so."], 20, reread=True))

    withdraw(desk, "y.test/1")

    assert tell(desk)[2:] == [
        ("y.test", "reread", 2),
        ("y.test", "withdrawn", 2),
        ("z.test", "updated", 3),
    ]


def test_a_version_goes_on_as_first_where_no_other_line_is_left(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "yz":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE], 20))

    withdraw(desk, "x.test/1")
    withdraw(desk, "y.test/1")

    assert tell(desk)[-1] == ("z.test", "first", 3)


def test_one_copy_takes_a_lines_place_the_fullest(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    news = [write(number) for number in (7, 8, 9)]
    send(desk, print_copy("y.test/1", [*DISPATCH[:4], *news], 20))
    send(desk, print_copy("u.test/1", [*DISPATCH[:2], news[2]], 20))
    send(desk, print_copy("v.test/1", [*DISPATCH[:4], *news[:2]], 20))

    withdraw(desk, "y.test/1")

    assert tell(desk)[2:] == [("y.test", "withdrawn", 2), ("v.test", "updated", 3)]


def test_a_line_that_takes_anothers_place_tells_of_stories_that_became_one(desk):
    other = [write(number) for number in (30, 31, 32, 33)]
    old = send(desk, print_copy("x.test/1", DISPATCH[:4]))
    for name in "uv":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH[:4], MORE], 20))
    young = send(desk, print_copy("y.test/1", other, 20))
    assert send(desk, print_copy("z.test/1", [*DISPATCH[:4], *other], 21)) is None
    assert desk.stories.find(young.story) == old.story

    withdraw(desk, "u.test/1")

    again = lines(desk)[-1]
    assert (again["outlet"], again["relation"], again["version"]) == ("v.test", "updated", 3)
    assert again["mergedFrom"] == [young.story]


def test_where_a_newer_line_stands_no_copy_takes_the_place_of_an_older(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "yz":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE], 14))
    send(desk, print_copy("w.test/1", [*DISPATCH[:5], write(9)], 28))
    for name, toll in (("u", TOLL), ("v", TOLL.replace("12", "21"))):
        send(desk, print_copy(f"{name}.test/1", [toll, write(8), *DISPATCH[:3]], -1))

    withdraw(desk, "y.test/1")

    assert [relation for _, relation, _ in tell(desk)] == [
        "first",
        "updated",
        "updated",
        "earlier",
        "withdrawn",
    ]


def test_a_line_of_what_the_agency_had_sent_before_is_no_newer_one(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "yz":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE], 20))
    send(desk, print_copy("u.test/1", [write(8), *DISPATCH[:3]], -1))

    withdraw(desk, "y.test/1")

    assert tell(desk)[2:] == [
        ("u.test", "earlier", 3),
        ("y.test", "withdrawn", 2),
        ("z.test", "updated", 4),
    ]


def test_what_the_agency_had_sent_before_takes_no_place_where_a_line_stands(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "uv":
        send(desk, print_copy(f"{name}.test/1", [write(8), *DISPATCH[:3]], -1))

    withdraw(desk, "u.test/1")

    assert [relation for _, relation, _ in tell(desk)] == ["first", "earlier", "withdrawn"]


def test_what_the_agency_had_sent_before_goes_on_where_it_is_all_that_is_left(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "uv":
        send(desk, print_copy(f"{name}.test/1", [write(8), *DISPATCH[:3]], -1))

    withdraw(desk, "x.test/1")
    withdraw(desk, "u.test/1")

    assert tell(desk)[1:] == [
        ("u.test", "earlier", 2),
        ("x.test", "withdrawn", 1),
        ("u.test", "withdrawn", 2),
        ("v.test", "first", 3),
    ]
