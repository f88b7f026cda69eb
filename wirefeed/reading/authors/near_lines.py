"""The short lines between a headline and its text, and those below it, where names may stand."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.surroundings import find_title
from wirefeed.reading.layout.blocks import Layout
from wirefeed.text.spaces import squeeze

_ABOVE: Final = 15  # blocks, where no headline stands above the text
_BELOW: Final = 4
_FEW, _SHORT, _PIECES = 40, 400, 60  # words, characters, pieces of text of a line
_MOST_ASIDES: Final = 20


def list_places(body: Body, headline: str) -> Iterator[list[str]]:
    """Yield the lines between headline and text, then those below the text."""
    if body.blocks:
        title, first = find_title(body, headline)
        last = body.layout.blocks.index(body.blocks[-1]) + 1
        low = title + 1 if title < first else max(0, first - _ABOVE)
        yield [*_list_lines(body.layout, low, first)]
        yield [*_list_lines(body.layout, last, last + _BELOW)]


def _list_lines(layout: Layout, low: int, high: int) -> Iterator[str]:
    """Yield what stands in short blocks, and in short furniture that the walk passed by."""
    for place in range(low, high + 1):
        for aside in layout.passed_by(place)[:_MOST_ASIDES]:
            line = squeeze("".join(map(str, islice(aside.element.itertext(), _PIECES))), _SHORT)
            if len(line) < _SHORT:
                yield line
        if place < min(high, len(layout.blocks)) and layout.blocks[place].words <= _FEW:
            yield layout.blocks[place].text
