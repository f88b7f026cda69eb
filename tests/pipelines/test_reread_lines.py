"""What a page that is read anew changes in the feed, beside its own line."""

from datetime import timedelta

import pytest
from feeding import NOON, open_desk, print_copy, send, write


@pytest.fixture
def desk(tmp_path):
    yield from open_desk(tmp_path)


def reread(desk, key, paragraphs, hours=0, **fields):
    return send(desk, print_copy(key, paragraphs, hours, reread=True, **fields))


def forget_stories(desk, before):
    with desk.store.savepoint():
        desk.stories.evict(before)


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
