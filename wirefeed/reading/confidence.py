"""How sure a field is: by what agrees with what."""

from collections.abc import Sequence

from wirefeed.reading.body import Body
from wirefeed.reading.witness import Witness


def trust_body(body: Body, witness: Witness) -> float:
    """Return 0..1 for a body: how much of the page's prose it is, and what the witness says."""
    if not body.blocks:
        return 0.0
    share = min(1.0, body.share)
    size = min(1.0, body.words / 120)
    trust = 0.3 + 0.4 * share * size + 0.2 * size
    if witness.words > 40:
        held = sum(block.words for block in body.blocks if witness.holds(block.text))
        agreed = min(1.0, held / min(body.words, witness.words))
        trust = 0.5 * trust + 0.5 * agreed
    return round(min(1.0, trust), 2)


def trust_headline(headline: str, others: Sequence[str]) -> float:
    """Return 0..1 for a headline: the share of the other sources that say the same."""
    said = [other for other in others if other]
    if not headline or not said:
        return 0.5 if headline else 0.0
    mine = _letters(headline)
    agreeing = sum(1 for other in said if mine in _letters(other) or _letters(other) in mine)
    return round(0.4 + 0.6 * agreeing / len(said), 2)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
