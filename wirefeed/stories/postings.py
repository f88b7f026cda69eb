"""A posting says which stories hold a shingle, until so many do that it says nothing."""

from typing import NamedTuple

HOUR = 3600
MOST_STORIES = 3
# Text that three stories share over more than a day, or eight at once, is common text: a ticker, a
# weather report, an outlet's plea for subscribers.
_COMMON_SPREAD = 30 * HOUR
_COMMON_COUNT = 8


class Posting(NamedTuple):
    """Up to three stories, how many there were, and when the first and the last appeared."""

    one: int
    two: int  # 0 for none
    three: int
    held_by: int
    since: int  # seconds since 1970, 0 for unknown
    last: int

    @property
    def stories(self) -> tuple[int, ...]:
        """Return the stories of a shingle that tells them apart, none of one that is common."""
        if self.held_by >= _COMMON_COUNT:
            return ()
        if self.held_by >= MOST_STORIES and self.last - self.since >= _COMMON_SPREAD:
            return ()
        return tuple(story for story in self[:MOST_STORIES] if story)


def add_to_posting(posting: Posting | None, story: int, at: int) -> Posting:
    if posting is None:
        return Posting(story, 0, 0, 1, at, at)
    if story in posting[:MOST_STORIES]:
        return posting
    one, two, three, held_by, since, last = posting
    if held_by == 1:
        two = story
    elif held_by == 2:
        three = story
    times = [time for time in (since, last, at) if time] or [0]
    return Posting(one, two, three, held_by + 1, min(times), max(times))
