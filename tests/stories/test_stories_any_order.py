import sqlite3
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_dispatches import copy_of, edit, write

from wirefeed.stories import MemoryIndex, SqliteIndex


def print_copies(seed):
    """Return six copies of a dispatch, every two of which share half of the shorter at least."""
    text = write(seed, paragraphs=8)
    texts = [
        text,
        text[:6],
        text[2:],
        edit(text, seed),
        edit(text[:7], seed + 1),
        (*text[:7], "Ends."),
    ]
    return [
        copy_of(paragraphs, uri=f"https://o{number}.test/{seed}", hours=number)
        for number, paragraphs in enumerate(texts)
    ]


COPIES = [copy for seed in range(4) for copy in print_copies(seed)]


def place_all(index, copies):
    verdicts = []
    for copy in copies:
        verdict = index.judge(copy)
        index.place(copy, verdict, written=verdict.is_version)
        verdicts.append(verdict)
    return verdicts


def group(index):
    stories = defaultdict(set)
    for uri, story in index.clusters().items():
        stories[story].add(uri)
    return {frozenset(uris) for uris in stories.values()}


@settings(max_examples=40, deadline=None)
@given(st.permutations(COPIES))
def test_any_order_of_arrival_gives_the_same_stories(copies):
    index = MemoryIndex()

    place_all(index, copies)

    expected = {frozenset(copy.uri for copy in print_copies(seed)) for seed in range(4)}
    assert group(index) == expected


@settings(max_examples=20, deadline=None)
@given(st.permutations(COPIES))
def test_newest_lines_hold_the_whole_dispatch_in_any_order(copies):
    index = MemoryIndex()

    verdicts = place_all(index, copies)

    for seed in range(4):
        lines = [
            paragraph[:60]
            for copy, verdict in zip(copies, verdicts, strict=True)
            if verdict.is_version and copy.uri.endswith(f"/{seed}")
            for paragraph in copy.paragraphs
        ]
        whole = write(seed, paragraphs=8)
        assert lines
        assert len(lines) >= len(whole)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(COPIES), max_size=40))
def test_memory_and_sqlite_agree_and_repeats_change_nothing(copies):
    connection = sqlite3.connect(":memory:", isolation_level=None)
    memory, sqlite = MemoryIndex(), SqliteIndex(connection)

    first = place_all(memory, copies)
    stories = memory.clusters()
    again = place_all(memory, copies)

    assert place_all(sqlite, copies) == first
    assert sqlite.clusters() == stories
    assert again == first
    assert memory.clusters() == stories
    connection.close()
