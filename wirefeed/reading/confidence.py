"""How sure a field is: by what agrees with what."""

from collections.abc import Sequence

from wirefeed.reading.body.body import Body
from wirefeed.reading.body.witness import Witness
from wirefeed.text.spaces import letters

_WHOLE_TEXT = 120  # words that make a text of which nothing may be missing


def trust_body(body: Body, witness: Witness) -> float:
    """Return 0..1 for a body: its length, its share of the page's prose, how much of it is prose.

    Where structured data claims a text, what both hold counts as much as all of that.
    """
    if not body.blocks:
        return 0.0
    prose = sum(block.words for block in body.layout.blocks if block.prose)
    taken = sum(block.words for block in body.blocks if block.prose)
    untidy = sum(not block.prose for block in body.blocks) / len(body.blocks)
    size = min(1.0, body.words / _WHOLE_TEXT)
    trust = size * (1 - untidy / 2) * body.words / (body.words + prose - taken)
    if witness.words > 40:
        held = sum(block.words for block in body.blocks if witness.holds(block.text))
        trust = 0.5 * trust + 0.5 * min(1.0, held / min(body.words, witness.words))
    return round(min(1.0, trust), 2)


def trust_headline(headline: str, others: Sequence[str]) -> float:
    """Return 0..1 for a headline: the share of the other sources that say the same."""
    said = [other for other in others if other]
    if not headline or not said:
        return 0.5 if headline else 0.0
    mine = letters(headline)
    agreeing = sum(1 for other in said if mine in letters(other) or letters(other) in mine)
    return round(0.4 + 0.6 * agreeing / len(said), 2)
