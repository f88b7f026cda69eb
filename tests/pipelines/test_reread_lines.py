"""What a page that is read anew changes in the feed, beside its own line."""

from datetime import timedelta

import pytest
from feeding import DISPATCH, MORE, NOON, lines, open_desk, print_copy, send, tell, write

from wirefeed.store import Sighting

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


@pytest.mark.parametrize(("name", "version"), [("x", 1), ("y", 2)])
def test_a_line_read_anew_keeps_its_version_and_a_copy_becomes_one(desk, name, version):
    for each in "xy":
        send(desk, print_copy(f"{each}.test/1", DISPATCH))

    again = reread(desk, f"{name}.test/1", [*DISPATCH, MORE])

    assert (again.relation, again.version) == ("reread", version)


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


def test_a_copy_of_a_forgotten_story_stays_one(desk):
    send(desk, print_copy("a.test/1", DISPATCH))
    for name in "bc":
        send(desk, print_copy(f"{name}.test/1", [*DISPATCH, MORE], 1))
    forget_stories(desk, NOON + timedelta(days=30))
    article = print_copy("c.test/1", [*DISPATCH, MORE], reread=True, description="New.")

    assert send(desk, article) is None
    assert (article.verdict.relation, article.verdict.version) == ("verbatim", 2)
    assert len(lines(desk)) == 2


def test_a_line_of_a_forgotten_story_bears_the_id_that_outlived_it(desk):
    parts = [[write(number) for number in numbers] for numbers in (range(4), range(4, 8))]
    old, young = (send(desk, print_copy(f"{n}.test/1", part)) for n, part in enumerate(parts))
    send(desk, print_copy("2.test/1", [*parts[0], *parts[1]], 1))
    forget_stories(desk, NOON + timedelta(days=30))

    again = reread(desk, "1.test/1", parts[1], description="What later rules find.")

    assert old.story != young.story
    assert (again.relation, again.story, again.version) == ("reread", old.story, 1)


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


@pytest.mark.parametrize("text", [DISPATCH, OTHER])
def test_a_page_read_anew_is_asked_again_when_it_was_to_be(desk, text):
    ledger, now = desk.store.ledger, NOON.timestamp()
    ledger.find("x.test", [Sighting(key="x.test/1", url="https://x.test/1")], now)
    send(desk, print_copy("x.test/1", DISPATCH, etag='"new"'))
    before = asked(desk)

    reread(desk, "x.test/1", text, etag='"old"')

    assert asked(desk) == before
    assert before[0][1:] == ('"new"', now + 3600, 1)


def test_a_page_that_was_dropped_and_is_a_line_now_is_asked_again(desk):
    now = NOON.timestamp()
    desk.store.ledger.find("x.test", [Sighting(key="x.test/1", url="https://x.test/1")], now)
    desk.store.ledger.close("x.test/1", now, state="dropped", reason="NoText")

    reread(desk, "x.test/1", DISPATCH, etag='"old"')

    assert asked(desk)[0][1:] == ('"old"', now + 3600, 1)


def asked(desk):
    return desk.store.connection.execute("SELECT uri, etag, revisit, visits FROM ledger").fetchall()
