"""The lines right below a text that say when it was published, as blogs and old templates do."""

import re
from collections.abc import Iterator
from typing import Final

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.endings import counts_comments, heads_comments, invites_comments
from wirefeed.reading.body.surroundings import holds_title, open_aside
from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.credit.photos import names_photographer
from wirefeed.reading.dating.clocks import labels_time, scan_tokens
from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.layout.comments import is_called_comments

_REACH, _MOST_ASIDES, _LONGEST = 3, 10, 500  # blocks; pieces of furniture; characters
_FEW, _WHOLE_ENTRY = 20, 60  # words of a line, and of one that speaks of the text itself
_LINKED: Final = 0.5
# This entry was posted on 3 May 2013 at 11:51 and is filed under Trade.
_ENTRY: Final = re.compile(
    r"""(?ix) \W*+ (?: this | dieser | cet | ce | este | esta | questo | dit | den \s här | denne )
      \s (?: article | entry | post | story | artikel\w* | beitrag | eintrag | billet | art[íi]culo
        | entrada | articolo | artigo | bericht | inlägg\w* ) \b"""
)


def find_dated_end(body: Body) -> list[str]:
    """Return the lines right below a text that name a day and say that it is the text's.

    They open with a word such as "published" or with "by", or speak of this article; other days
    there are of teasers, comments, pictures and rights.
    """
    if not body.blocks:
        return []
    first = body.layout.blocks.index(body.blocks[-1]) + 1
    return [block.text for block in _list_below(body, first) if _dates_text(block)]


def _list_below(body: Body, first: int) -> Iterator[Block]:
    """Yield the blocks right below a text, and those of what was passed by there."""
    blocks = body.layout.blocks
    for place in range(first, min(first + _REACH, len(blocks) + 1)):
        for aside in body.layout.passed_by(place)[:_MOST_ASIDES]:
            if is_called_comments(aside.element):
                return
            if not holds_title(aside):
                yield from open_aside(aside)
        if place == len(blocks) or _ends(blocks[place]):
            return
        yield blocks[place]


def _ends(block: Block) -> bool:
    """Say whether readers begin to speak here, or another article is led to."""
    if block.link_share > _LINKED or any(
        is_called_comments(region.element) for region in block.region.around()
    ):
        return True
    return any(says(block.text) for says in (heads_comments, invites_comments, counts_comments))


def _dates_text(block: Block) -> bool:
    text = block.text
    if block.link_share > _LINKED or len(text) > _LONGEST:
        return False
    entry = bool(_ENTRY.match(text))
    if block.words > (_WHOLE_ENTRY if entry else _FEW):
        return False
    tokens = scan_tokens(text)
    if not any(token.letter in "dmy" for token in tokens):
        return False
    if entry:
        return labels_time(text)
    if opens_byline(text):
        return not names_photographer(text)
    first = next((token.letter for token in tokens if token.letter in "lx"), "")
    return first == "l"
