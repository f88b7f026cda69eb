"""Which region of a page holds the article: the one with the most prose, near its headline."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from wirefeed.reading.layout.blocks import Layout, Region
from wirefeed.reading.layout.furniture import Mark

_MOST_TITLES, _LONGEST_TITLE = 50, 40  # words
_FEW_WORDS, _BRIEF = 40, 20  # of a row anywhere behind the headline, and right behind it
_CLOSE = 5  # blocks
_ENOUGH, _BEHIND = 80, 0.3  # words of prose between a headline and what is less likely its text
_MORE = 2.0  # times the words of the best region: a row that no region holds alone


class _Page(NamedTuple):
    """Where headlines stand, and how much prose stands before each block."""

    own: int  # -1 where the article's headline is no block
    others: list[int]
    sums: Sequence[float]
    gains: Sequence[float]  # the same, but links and short lines take nothing away


def choose_region(layout: Layout, sums: Sequence[float], headline: str) -> Region | None:
    """Return the region that holds the article's text, None where none does.

    `sums` has for each block what weighs for the text before it; links weigh against it. Where
    paragraphs stand in a row amid links, in no region of their own, the region ends with the row.
    """
    blocks = layout.blocks
    titles = [place for place, block in enumerate(blocks)
              if block.tag == "h1" and 2 < block.words <= _LONGEST_TITLE]  # fmt: skip
    own = next((place for place in titles if blocks[place].text == headline), -1)
    others = [place for place in titles if blocks[place].text != headline]
    gains = [0.0, *accumulate(max(0.0, end - start) for start, end in pairwise(sums))]
    page = _Page(own, others[:_MOST_TITLES], sums, gains)
    best, best_score = None, 0.0
    for region in layout.regions:
        score = _score(region, page)
        if score > 0 and score >= best_score:  # of equals, the innermost
            best, best_score = region, score
    first, last = _find_row(page)
    few = _BRIEF if own < first <= own + _CLOSE else _FEW_WORDS
    if sums[last] - sums[first] <= max(_MORE * best_score, few):
        return best
    around = [each for each in layout.regions if each.first <= first and last <= each.last]
    home = min(around, key=lambda each: each.last - each.first, default=None)
    return home and Region(home.element, home, home.mark, first, last)


def _score(region: Region, page: _Page) -> float:
    own, others, sums, gains = page
    score = sums[region.last] - sums[region.first]
    if score <= 0:
        return 0.0
    score *= _strength(region)
    if 0 <= own < region.first and gains[region.first] - gains[own] >= _ENOUGH:
        score *= _BEHIND
    for place in others:
        if 0 <= own < place <= region.first:
            return score * (0.4 if gains[place] - gains[own] < _FEW_WORDS else 0.05)
        if _divides(place, region, sums):  # what stands before is the most that is one article's
            return min(0.4 * score, sums[place] - sums[region.first])
    return score


def _divides(place: int, region: Region, sums: Sequence[float]) -> bool:
    """Say whether another article's headline stands amid a region's prose."""
    return (
        region.first < place < region.last
        and sums[place] - sums[region.first] > 60
        and sums[region.last] - sums[place] > 60
    )


def _strength(region: Region) -> float:
    if region.mark & Mark.BODY:
        return 1.5 if region.element.get("itemprop") else 1.3
    tag = region.element.tag
    return 1.15 if tag == "article" else 1.05 if tag == "main" else 1.0


def _find_row(page: _Page) -> tuple[int, int]:
    """Return first and last block (exclusive) of the row that weighs most behind the headline.

    It ends before the next headline. (0, 0) where the article's is no block.
    """
    own, others, sums, _ = page
    if own < 0:
        return 0, 0
    end = next((place for place in others if place > own), len(sums) - 1)
    first = low = own + 1  # of the row so far, and of the one that may begin here
    last = first
    for place in range(low, end + 1):
        if sums[place] < sums[low]:
            low = place
        elif sums[place] - sums[low] > sums[last] - sums[first]:
            first, last = low, place
    return first, last
