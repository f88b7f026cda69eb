"""How much of one text stands in another, and whether their numbers agree."""

from dataclasses import dataclass

import numpy as np

from wirefeed.stories.fingerprint import Hashes, Imprint, identities
from wirefeed.stories.words import HOLDS_DIGIT, QUOTED, Flags, Places

# Two agencies that quote one statement are not copies of each other.
QUOTED_WEIGHT = np.float32(0.3)

# From which density of numbers on (numbers a word) how many of them must agree.
NUMBERS_MUST_AGREE = ((0.1, 0.85), (0.05, 0.62), (0.025, 0.4))

# From here on a text is a table more than a tale, whose headline says little.
DENSE = 0.05
HEADLINES_AGREE = 0.9
LEAST_SHARED_HEADLINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common; weights count a quoted shingle less."""

    containment: float  # 0..1, weighted, of the shorter text in the longer
    resemblance: float  # 0..1, shared shingles among all shingles of both
    share: float  # 0..1, of the first text's shingles in the second
    share_back: float  # 0..1, of the second text's shingles in the first
    shared: int
    length_ratio: float  # 1.., the longer text's shingles for each of the shorter's
    numbers_agree: bool
    headlines_agree: bool
    is_dense: bool  # in numbers, as tables and tickers are


def compare(first: Imprint, second: Imprint) -> Overlap:
    shorter, longer = sorted((first, second), key=lambda text: len(text.shingles))
    shared, places = _look_up(identities(shorter.shingles), identities(longer.shingles))
    count = int(np.count_nonzero(shared))
    union = len(first.shingles) + len(second.shingles) - count
    return Overlap(
        containment=_weigh(shorter.shingles, longer.shingles, shared, places),
        resemblance=count / max(union, 1),
        share=count / max(len(first.shingles), 1),
        share_back=count / max(len(second.shingles), 1),
        shared=count,
        length_ratio=len(longer.shingles) / max(len(shorter.shingles), 1),
        numbers_agree=_numbers_agree(first, second),
        headlines_agree=_headlines_agree(first, second),
        is_dense=len(_find_numbers(first)) > DENSE * len(first.words),
    )


def share_pairs(first: Imprint, second: Imprint) -> float:
    """Return the share of the pairs of words of the shorter text that stand in the other, 0..1.

    A changed word breaks five shingles and two pairs, so they outlast an editor who rewrites.
    """
    short, long = sorted((first.pairs, second.pairs), key=len)
    return float(find_in(short, long).mean()) if len(short) else 0.0


def find_in(hashes: Hashes, ascending: Hashes) -> Flags:
    """Return which of the hashes are among the ascending ones."""
    return _look_up(hashes, ascending)[0]


def _look_up(hashes: Hashes, ascending: Hashes) -> tuple[Flags, Places]:
    """Return which of the hashes are among the ascending ones, and where they would stand."""
    if not len(ascending):
        return np.zeros(len(hashes), np.bool_), np.zeros(len(hashes), np.intp)
    places = np.minimum(np.searchsorted(ascending, hashes), len(ascending) - 1)
    return ascending[places] == hashes, places


def _weigh(shorter: Hashes, longer: Hashes, shared: Flags, places: Places) -> float:
    """Return the weighted share of the shorter text in the longer one.

    A shared shingle is a quotation where either text says so: outlets lose quotation marks.
    """
    if not len(shorter) or not len(longer):
        return 0.0
    quoted = (shorter | np.where(shared, longer[places], 0)) & QUOTED
    weights = np.where(quoted, QUOTED_WEIGHT, np.float32(1))
    return float(weights[shared].sum() / weights.sum())


def _numbers_agree(first: Imprint, second: Imprint) -> bool:
    """Say whether two texts can be one dispatch by their numbers; prose with few always can.

    Scorecards, rates and weather are the same words every day: there the numbers are the news.
    """
    short, long = sorted((first, second), key=lambda text: len(text.words))
    numbers = _find_numbers(short)
    if not len(numbers):
        return True
    density = len(numbers) / len(short.words)
    agreeing = np.count_nonzero(find_in(numbers, long.words)) / len(numbers)
    return all(agreeing >= least for dense, least in NUMBERS_MUST_AGREE if density >= dense)


def _headlines_agree(first: Imprint, second: Imprint) -> bool:
    """Say whether two headlines are one, cut or with words added by the outlet."""
    shared = np.count_nonzero(find_in(first.headline, second.headline))
    shorter = min(len(first.headline), len(second.headline))
    return bool(shared >= LEAST_SHARED_HEADLINE_WORDS and shared >= HEADLINES_AGREE * shorter)


def _find_numbers(text: Imprint) -> Hashes:
    numbers: Hashes = text.words[(text.words & HOLDS_DIGIT) == HOLDS_DIGIT]
    return numbers
