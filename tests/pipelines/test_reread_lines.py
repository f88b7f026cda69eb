"""What a page that is read anew changes in the feed, beside its own line."""

from datetime import timedelta

import pytest
from feeding import DISPATCH, MORE, NOON, lines, open_desk, print_copy, send, tell, write

OTHER = [write(number) for number in range(20, 26)]
KILL = "The agency has withdrawn this story because its source could not be confirmed."


@pytest.fixture
def desk(tmp_path):
    yield from open_desk(tmp_path)


def reread(desk, key, paragraphs, hours=0, **fields):
    return send(desk, print_copy(key, paragraphs, hours, reread=True, **fields))


def forget_stories(desk, before):
    with desk.store.savepoint():
        desk.stories.evict(before)


def test_a_dispatch_goes_on_with_its_next_copy_when_its_line_is_read_as_another(desk):
    first = send(desk, print_copy("x.test/1", DISPATCH))
    send(desk, print_copy("y.test/1", DISPATCH[:4], 1))
    send(desk, print_copy("z.test/1", DISPATCH, 1))

    moved = reread(desk, "x.test/1", OTHER)
    late = send(desk, print_copy("w.test/1", DISPATCH, 2))

    told = lines(desk)
    assert [(line["outlet"], line["relation"], line["version"]) for line in told] == [
        ("x.test", "first", 1),
        ("x.test", "reread", 1),
        ("z.test", "first", 2),
    ]
    assert told[2]["story"] == first.story != moved.story == told[1]["story"]
    assert late is None


def test_a_version_goes_on_when_its_line_is_read_as_another_dispatch(desk):
    send(desk, print_copy("x.test/1", DISPATCH))
    for name in "yz":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE], 20))

    reread(desk, "y.test/1", OTHER, 20)

    assert tell(desk)[2:] == [("y.test", "reread", 1), ("z.test", "updated", 3)]


def test_a_line_read_anew_in_its_story_stands_for_it(desk):
    send(desk, print_copy("x.test/1", [*DISPATCH, MORE]))
    send(desk, print_copy("y.test/1", DISPATCH, 1))

    reread(desk, "x.test/1", DISPATCH)

    assert [line["relation"] for line in lines(desk)] == ["first", "reread"]


def test_what_one_outlets_pages_were_misread_as_does_not_go_on_there(desk):
    """Rules that read a box in place of the text read it on all of an outlet's pages."""
    for number in range(3):
        send(desk, print_copy(f"x.test/{number}", DISPATCH))

    for number in range(3):
        reread(desk, f"x.test/{number}", [write(100 + 10 * number + each) for each in range(6)])

    assert [line["relation"] for line in lines(desk)] == ["first", "reread", "reread", "reread"]
    assert send(desk, print_copy("y.test/1", DISPATCH, 1)).version == 2


def test_a_killed_dispatch_does_not_come_back_when_a_line_is_read_anew(desk):
    for name in "xy":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE]))
    send(desk, print_copy("k.test/1", [KILL, *DISPATCH], 1))

    reread(desk, "x.test/1", DISPATCH)
    late = send(desk, print_copy("z.test/1", [*DISPATCH, MORE], 2))

    assert [line["relation"] for line in lines(desk)] == ["first", "killed", "reread"]
    assert late is None


def test_all_articles_of_a_forgotten_story_keep_their_place_in_it(desk):
    text = [write(number) for number in range(40, 54)]
    copies = {"a.test/1": text[:6], "b.test/1": text[2:9], "c.test/1": text[5:11]}
    told = [
        send(desk, print_copy(key, paragraphs, hours))
        for hours, (key, paragraphs) in enumerate(copies.items())
    ]
    forget_stories(desk, NOON + timedelta(days=30))

    again = [
        reread(desk, key, copies[key], description="What later rules find.")
        for key in ("a.test/1", "c.test/1", "b.test/1")
    ]

    assert {each.story for each in again} == {each.story for each in told}
    assert [each.version for each in told] == [1, 2, 3]
    assert [(each.relation, each.version) for each in again] == [
        ("reread", 1),
        ("reread", 3),
        ("reread", 2),
    ]


def test_a_living_story_is_not_merged_into_a_forgotten_one(desk):
    text = [write(number) for number in range(40, 48)]
    old = send(desk, print_copy("a.test/1", text))
    forget_stories(desk, NOON + timedelta(seconds=1))
    young = [
        send(desk, print_copy(key, part, 30))
        for key, part in (("t.test/1", text[:4]), ("u.test/1", text[4:]))
    ]

    again = reread(desk, "a.test/1", text, description="What later rules find.")

    assert (again.relation, again.story, again.version) == ("reread", old.story, 1)
    assert again.merged_from == ()
    assert desk.store.connection.execute("SELECT * FROM merges").fetchall() == []
    assert len({each.story for each in (old, *young)}) == 3
