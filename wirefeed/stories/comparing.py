"""How much of one text stands in another, and whether their numbers agree."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from wirefeed.stories.fingerprint import Hashes, Imprint, hash_shingles, identities
from wirefeed.stories.words import HOLDS_DIGIT, QUOTED, Codes, Flags, Places

# Two agencies that quote one statement are not copies of each other.
QUOTED_WEIGHT = 0.3
UNQUOTED_MORE = 1 - QUOTED_WEIGHT  # what a quoted shingle lacks

# From which density of numbers on (numbers a word) how many of them must agree.
NUMBERS_MUST_AGREE = ((0.1, 0.85), (0.05, 0.62), (0.025, 0.4))

# From here on a text is a table more than a tale, whose headline says little.
DENSE = 0.05
# So many numbers that all stand in the other text make one dispatch where words and headline say
# little: rates, weather and scores have no others on another day.
NUMBERS_THAT_TELL = 5
HEADLINES_AGREE = 0.9
LEAST_SHARED_HEADLINE_WORDS = 4

# Texts that share but one run, which stands below the lead of each, share their background.
LEAD = 20  # shingles
RUN = 0.9
# Words of a headline that tell whom or what its text is about: so many, one of them so often.
OWN_WORDS, OFTEN = 2, 2


@dataclass(frozen=True)
class Overlap:
    """What two texts have in common; weights count a quoted shingle less."""

    first: Imprint
    second: Imprint
    containment: float  # 0..1, weighted, of the shorter text in the longer
    held: Flags  # which of the first text's shingles the second holds
    shared: int  # how many

    @property
    def resemblance(self) -> float:
        """Return shared shingles among all shingles of both, 0..1."""
        union = len(self.first.shingles) + len(self.second.shingles) - self.shared
        return self.shared / max(union, 1)

    @property
    def share(self) -> float:
        """Return the share of the first text's shingles in the second, 0..1."""
        return self.shared / max(len(self.first.shingles), 1)

    @property
    def share_back(self) -> float:
        """Return the share of the second text's shingles in the first, 0..1."""
        return self.shared / max(len(self.second.shingles), 1)

    @property
    def length_ratio(self) -> float:
        """Return the longer text's shingles for each of the shorter's, 1.."""
        lengths = len(self.first.shingles), len(self.second.shingles)
        return max(lengths) / max(min(lengths), 1)

    @property
    def is_dense(self) -> bool:
        """Say whether the first text is dense in numbers, as tables and tickers are."""
        return len(self.first.numbers) > DENSE * len(self.first.words)

    @cached_property
    def numbers_agree(self) -> bool:
        return _numbers_agree(self.first, self.second)

    @property
    def numbers_held(self) -> float | None:
        """Return the share of the shorter text's numbers in the longer, None where it has none."""
        short, long = _order(self.first, self.second)
        return share_in(short.numbers, long.words) if len(short.numbers) else None

    @cached_property
    def has_same_numbers(self) -> bool:
        """Say whether the shorter text is dense in numbers, and the longer has all of them."""
        short, long = _order(self.first, self.second)
        enough = max(NUMBERS_THAT_TELL, DENSE * len(short.words))
        return len(short.numbers) >= enough and bool(_find_numbers(short, long).all())

    @property
    def new_numbers(self) -> Codes:
        """Return the first text's numbers that do not stand in the second."""
        numbers = self.first.numbers
        new: Codes = numbers[~find_in(numbers, self.second.words)]
        return new

    @cached_property
    def headlines_agree(self) -> bool:
        return _headlines_agree(self.first, self.second)

    @property
    def is_background(self) -> bool:
        """Say whether all that two texts share is one run that stands below the lead of each."""
        return _shares_below(self.first, self.second) and _shares_below(self.second, self.first)

    @property
    def names_differ(self) -> bool:
        """Say whether each headline names what its text tells of, and the other text never."""
        return _names_its_own(self.first, self.second) and _names_its_own(self.second, self.first)


def compare(first: Imprint, second: Imprint) -> Overlap:
    held, places = _look_up(first.identities, second.identities)
    shared = int(np.count_nonzero(held))
    containment = _weigh(first, second, held, places, shared) if shared else 0.0
    return Overlap(first, second, containment, held, shared)


def share_pairs(first: Imprint, second: Imprint) -> float:
    """Return the share of the pairs of words of the shorter text that stand in the other, 0..1.

    A changed word breaks five shingles and two pairs, so they outlast an editor who rewrites.
    """
    short, long = sorted((first.pairs, second.pairs), key=len)
    return share_in(short, long)


def share_in(hashes: Hashes, ascending: Hashes) -> float:
    """Return the share of the hashes that are among the ascending ones, 0..1."""
    return int(np.count_nonzero(find_in(hashes, ascending))) / max(len(hashes), 1)


def find_in(hashes: Hashes, ascending: Hashes) -> Flags:
    """Return which of the hashes are among the ascending ones."""
    return _look_up(hashes, ascending)[0]


def _look_up(hashes: Hashes, ascending: Hashes) -> tuple[Flags, Places]:
    """Return which of the hashes are among the ascending ones, and where they would stand."""
    if not len(ascending):
        return np.zeros(len(hashes), np.bool_), np.zeros(len(hashes), np.intp)
    places = ascending.searchsorted(hashes)
    return ascending.take(places, mode="clip") == hashes, places


def _weigh(first: Imprint, second: Imprint, held: Flags, places: Places, shared: int) -> float:
    """Return the weighted share of the shorter text in the longer one.

    A shared shingle is a quotation where either text says so: outlets lose quotation marks.
    """
    quoted = first.is_quoted & held
    quoted_back = second.is_quoted.take(places, mode="clip") & held
    both = int(np.count_nonzero(quoted | quoted_back))
    alone, length = int(np.count_nonzero(first.is_quoted) - np.count_nonzero(quoted)), len(held)
    if len(second.shingles) < length:
        alone = int(np.count_nonzero(second.is_quoted) - np.count_nonzero(quoted_back))
        length = len(second.shingles)
    return (shared - UNQUOTED_MORE * both) / (length - UNQUOTED_MORE * (both + alone))


def _numbers_agree(first: Imprint, second: Imprint) -> bool:
    """Say whether two texts can be one dispatch by their numbers; prose with few always can.

    Scorecards, rates and weather are the same words every day: there the numbers are the news.
    """
    short, long = _order(first, second)
    density = len(short.numbers) / max(len(short.words), 1)
    least = next((least for dense, least in NUMBERS_MUST_AGREE if density >= dense), 0.0)
    return not least or bool(_find_numbers(short, long).mean() >= least)


def _find_numbers(text: Imprint, other: Imprint) -> Flags:
    """Return which numbers of a text another has, if only in the headline, which may be a lead."""
    numbers = text.numbers
    return find_in(numbers, other.words) | find_in(numbers, other.headline_words)


def _order(first: Imprint, second: Imprint) -> tuple[Imprint, Imprint]:
    """Return the text of fewer words, and the other."""
    return (first, second) if len(first.words) <= len(second.words) else (second, first)


def _headlines_agree(first: Imprint, second: Imprint) -> bool:
    """Say whether two headlines are one, cut or with words added by the outlet."""
    words, others = first.headline_words, second.headline_words
    shared = np.count_nonzero(find_in(words, others))
    shorter = min(len(words), len(others))
    return bool(shared >= LEAST_SHARED_HEADLINE_WORDS and shared >= HEADLINES_AGREE * shorter)


def _shares_below(text: Imprint, other: Imprint) -> bool:
    """Say whether what of a text stands in another is one run that begins below its lead."""
    held = find_in(identities(hash_shingles(text.text)), other.identities)
    begin, end = int(held.argmax()), len(held) - int(held[::-1].argmax())
    return begin >= LEAD and bool(held[begin:end].mean() >= RUN)


def _names_its_own(text: Imprint, other: Imprint) -> bool:
    """Say whether words of a text's headline stand in it, one repeatedly, and never in the other.

    One word alone may be another spelling, as Kyiv is of Kiev; numbers are compared for themselves.
    """
    headline = text.headline_words[(text.headline_words & HOLDS_DIGIT) == 0]
    known = find_in(headline, other.words) | find_in(headline, other.headline_words)
    own = headline[~known]
    if len(own) < OWN_WORDS:
        return False
    bare = np.sort(text.text & ~QUOTED)
    times = bare.searchsorted(own, "right") - bare.searchsorted(own)
    return bool(np.count_nonzero(times) >= OWN_WORDS and times.max() >= OFTEN)
