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
