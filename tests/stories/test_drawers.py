from collections import Counter

import numpy as np
import pytest

from wirefeed.stories import drawers
from wirefeed.stories.drawers import Cabinet, Card
from wirefeed.stories.postings import PERIOD

NOTHING = np.empty(0, np.int64)
NOW, LONG_AGO, LONGER_AGO = 20_000, 18_000, 16_000  # days


class Tables:
    """Says of a few days what stands in them, and counts how often it was asked."""

    def __init__(self, cards):
        self.cards, self.asked = cards, Counter()

    def load(self, period):
        self.asked[period] += 1
        return [card for card in self.cards if card.at // PERIOD == period]


def print_card(number, day):
    return Card(number, number, day * PERIOD + 1, np.array([number], np.uint32), NOTHING)


@pytest.fixture(autouse=True)
def few(monkeypatch):
    monkeypatch.setattr(drawers, "_MOST_CARDS", 10)


def find(cabinet, number, day):
    return cabinet.find_stories(np.array([number], np.uint32), day * PERIOD + 2)


def test_days_that_come_in_turn_open_their_drawers_once():
    tables = Tables([print_card(n, NOW if n % 2 else LONG_AGO) for n in range(1, 41)])
    cabinet = Cabinet(tables.load)

    for _ in range(5):
        assert find(cabinet, 1, NOW) == {1: (1,)}
        assert find(cabinet, 2, LONG_AGO) == {2: (2,)}
        assert find(cabinet, 3, NOW - 1) == {3: (3,)}

    assert set(tables.asked.values()) == {1}


def test_a_few_pages_of_long_ago_do_not_close_the_drawers_of_today():
    tables = Tables([print_card(n, NOW) for n in range(1, 41)])
    cabinet = Cabinet(tables.load)

    for day in (NOW, LONG_AGO, LONGER_AGO, NOW, LONG_AGO, LONGER_AGO, NOW):
        find(cabinet, 1, day)

    assert tables.asked[NOW] == 1


def test_drawers_out_of_reach_are_closed_where_many_cards_came():
    tables = Tables([print_card(n, NOW - 20 * (n // 10)) for n in range(1, 100)])
    cabinet = Cabinet(tables.load)

    for back in range(0, 200, 20):
        find(cabinet, 1, NOW - back)

    assert len(cabinet._cards.numbers) <= 30
    assert find(cabinet, 95, NOW - 180) == {95: (95,)}
    assert find(cabinet, 1, NOW) == {1: (1,)}
    assert tables.asked[NOW] == 2


def test_a_copy_of_a_day_whose_drawer_is_closed_is_left_to_the_tables():
    cabinet = Cabinet(Tables([]).load)
    find(cabinet, 1, NOW)

    cabinet.file(print_card(1, LONG_AGO))

    assert len(cabinet._cards.numbers) == 0


def test_a_hash_leads_to_the_stories_placed_first_whatever_their_days():
    seven, midnight = np.array([7], np.uint32), (NOW + 1) * PERIOD
    numbers = {midnight + 1: (1, 2, 3), midnight - 1: (4, 5, 6)}
    tables = Tables([Card(n, n, at, seven, NOTHING) for at in numbers for n in numbers[at]])

    assert find(Cabinet(tables.load), 7, NOW) == {7: (1, 2, 3)}


def test_undated_copies_stay_found_where_drawers_are_closed():
    cabinet = Cabinet(Tables([print_card(n, NOW - 20 * (n // 10)) for n in range(1, 100)]).load)
    find(cabinet, 1, NOW)
    cabinet.file(Card(100, 100, 0, np.array([100], np.uint32), NOTHING))

    for back in range(0, 200, 20):
        find(cabinet, 1, NOW - back)

    assert find(cabinet, 100, NOW - 180) == {100: (100,)}
