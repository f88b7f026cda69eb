"""What an outlet says below a text of its own part in it: the disclaimer."""

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.surroundings import find_span
from wirefeed.reading.layout.furniture import Mark
from wirefeed.reading.layout.phrases import disclaims

_MOST = 3


def find_disclaimers(body: Body, headline: str) -> list[str]:
    """Return what disclaims the outlet's hand in the text, in or close to the text."""
    start, end = find_span(body, headline)
    found = (
        block.text
        for block in body.layout.blocks[start:end]
        if disclaims(block.text)
        or (block.mark & Mark.DISCLAIMER and 5 < block.words < 80 and block.link_share < 0.5)
    )
    return list(dict.fromkeys(found))[:_MOST]
