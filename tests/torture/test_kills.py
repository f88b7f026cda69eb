"""A crawl killed while fetches are under way is continued by the next: nothing lost or repeated.

WIREFEED_KILLS sets how often; `make torture` does it a thousand times.
"""

import os

import pytest

from benchmarks.torture.kills import torture
from benchmarks.torture.tailer import Seen, follow

KILLS = int(os.environ.get("WIREFEED_KILLS", "3"))


@pytest.mark.slow
def test_killed_crawls_lose_and_repeat_nothing_and_change_no_byte(tmp_path):
    outcome = torture(tmp_path, KILLS, jobs=1, seed=2025)

    assert outcome.faults == []
    assert outcome.figures["kills"] == KILLS
    assert outcome.figures["lines"] > 0


def test_a_tailer_takes_whole_lines_once(tmp_path):
    feed, seen = tmp_path / "feed", Seen()
    feed.write_bytes(b"1\n2")
    follow(feed, seen)

    feed.write_bytes(b"1\n2\n3")
    follow(feed, seen)

    assert (seen.lines, seen.size, seen.changed) == (2, 4, 0)


def test_a_tailer_notices_a_byte_that_changed_behind_it(tmp_path):
    feed, seen = tmp_path / "feed", Seen()
    feed.write_bytes(b"1\n2\n")
    follow(feed, seen)

    feed.write_bytes(b"1\nX\n3\n")
    follow(feed, seen)

    assert seen.changed == 1
