"""Which stories a copy belongs to: candidates by shared hashes, then proof by their texts."""

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from wirefeed.stories.comparing import Overlap, compare, share_in, share_pairs
from wirefeed.stories.drawers import COMMON, HOUR, WINDOW
from wirefeed.stories.notices import is_kill
from wirefeed.stories.reading import Reading, drop_paragraphs
from wirefeed.stories.shelf import Shelf, StoryRow, Witness

# A story is worth reading its texts when it shares two hashes of the sketch, and where most of the
# sketch is common text one for each eight that are common; beside a story that shares ten times as
# many it is no match.
LEAST_SHARED_HASHES = 2
LEAST_SHARE = 0.15
COMMON_FOR_EACH_SHARED = 8
BEHIND_THE_BEST = 10
MOST_CANDIDATES = 8
LEAST_SHARED_SHINGLES = 8
# A text of whose sketch this part is common is looked at without it: so much else must agree.
COMMON_PART = 0.25
RARE = 0.5
# The least containment that makes two texts one dispatch. Within one outlet copies are rare and
# templates are not; a page that was revised is the same dispatch until nearly all of it changed.
ACROSS_OUTLETS = 0.50
WITHIN_OUTLET = 0.80
UPDATES_WITHIN = 24 * HOUR
ON_ONE_PAGE = 0.20
REVISED_WITHIN = 12 * HOUR
# From here on a text may be the other rewritten: then headline or pairs of words are the same.
IN_DOUBT = 0.25
OF_ONE_TEXT = 0.68
# A text several times as long that holds but half of another quotes it.
MUCH_LONGER = 2.4
IN_MUCH_LONGER = 0.60
# So much in common makes one dispatch of two texts whatever their headlines name, and so much
# wherever in them it stands.
BEYOND_DOUBT = 0.95
MORE_THAN_BACKGROUND = 0.80
# Two stories are one when a copy holds this much of both, and each is a good part of the copy: a
# round-up of the day holds many dispatches whole. Within one agency's day whatever is the same
# dispatch is enough: an update cut down to its new text begins a story of its own until it is met
# whole.
TO_MERGE = 0.50
LEAST_PART_TO_MERGE = 0.20
# What it holds of the one it must not hold of the other, or it must hold half of one: a piece of
# text that stands in both of two long ones is no proof.
LEAST_JOINED = 1.05
LEAST_OF_ONE = 0.50


@dataclass(frozen=True, slots=True)
class Match:
    """A story that a copy belongs to, and the text that shows it."""

    story: StoryRow
    witnesses: list[tuple[Witness, Overlap]]  # its texts, and the copy's overlap with each
    overlap: Overlap  # the one that proves most
    proven: bool  # by page or dispatch key, whatever the texts say
    of_one_day: bool  # and one agency: what they share is one dispatch in two versions


def find_matches(reading: Reading, shelf: Shelf, *, own: set[int]) -> list[Match]:
    """Return the stories a copy belongs to, the best first; in `own` its page stood before."""
    keyed = {shelf.read_key(key)} - {0} if (key := dispatch_key(reading)) else set()
    sketch = reading.imprint.sketch
    known = shelf.find_stories(sketch, reading.about)
    common = _find_common(known)
    candidates = _find_candidates(known, len(common))
    if not (own or keyed or candidates):
        return []
    rare = 1 - len(common) / max(len(sketch), 1)
    stories = {number: shelf.read_story(number) for number in own | keyed}
    for number, shared in candidates:
        row = shelf.read_story(number)
        if row and _is_in_window(reading.at, row) and shared >= rare * _least(reading, row):
            stories[row.number] = row
    if len(common) < COMMON_PART * len(sketch):
        common = set()
    proven = keyed | (own if own and is_kill(reading.copy) else set())
    matches = [
        _match(reading, story, shelf, common, proven=number in proven)
        for number, story in stories.items()
        if story
    ]
    return sorted(filter(None, matches), key=_rank, reverse=True)


def find_mergeable(matches: list[Match]) -> list[Match]:
    """Return the matches whose stories are one story; fewer than two mean that none are."""
    found = [
        match
        for match in matches
        if (match.of_one_day or match.overlap.containment >= TO_MERGE)
        and match.overlap.share >= LEAST_PART_TO_MERGE
    ]
    return [match for match in found if match is found[0] or _proves_one(found[0], match)]


def _proves_one(best: Match, other: Match) -> bool:
    """Say whether a copy tells of two stories more than that both hold the same piece of text.

    A digest of the day holds a piece of every dispatch, and so does a teaser that is cut there.
    """
    held, held_too = best.overlap.held, other.overlap.held
    most = max(best.overlap.shared, other.overlap.shared)
    joins = int(np.count_nonzero(held | held_too)) >= LEAST_JOINED * most
    return joins or max(best.overlap.share_back, other.overlap.share_back) >= LEAST_OF_ONE


def drop_common(reading: Reading, shelf: Shelf) -> tuple[Reading, dict[int, int]]:
    """Return a copy without common text, and the story that each of its edges was met in."""
    edges = shelf.find_edges(list(reading.edges), reading.about)
    common = {reading.edges[edge] for edge, story in edges.items() if story == COMMON}
    return drop_paragraphs(reading, common), edges


def dispatch_key(reading: Reading) -> str:
    key = reading.copy.dispatch_key[:200]
    return f"{reading.copy.agency}:{key}" if key else ""


def _find_common(known: dict[int, tuple[int, ...]]) -> set[int]:
    return {value for value, stories in known.items() if not stories}


def _find_candidates(known: dict[int, tuple[int, ...]], common: int) -> list[tuple[int, int]]:
    """Return stories that share hashes, and how many; so many hashes are `common`."""
    counts = Counter([story for stories in known.values() for story in stories])
    if not counts:
        return []
    # Where nearly all that is known of a text is common text, the rest is so by chance.
    least = max(LEAST_SHARED_HASHES, common // COMMON_FOR_EACH_SHARED)
    candidates = sorted(counts.items(), key=itemgetter(1), reverse=True)[:MOST_CANDIDATES]
    least = max(least, candidates[0][1] // BEHIND_THE_BEST)
    return [(story, shared) for story, shared in candidates if shared >= least]


def _least(reading: Reading, story: StoryRow) -> float:
    """Return the least number of hashes that a text must share to be worth comparing.

    A text that stands in another by a quarter shares a quarter of the sketch they both could have.
    """
    return LEAST_SHARE * min(reading.imprint.size, story.shortest)


def _is_in_window(at: int, story: StoryRow) -> bool:
    if not at or not story.since:
        return True
    return story.since - WINDOW <= at <= story.last + WINDOW


def _match(
    reading: Reading, story: StoryRow, shelf: Shelf, common: set[int], *, proven: bool
) -> Match | None:
    witnesses = [
        (witness, compare(reading.imprint, witness.imprint))
        for witness in shelf.read_witnesses(story.number)
    ]
    proofs = [
        pair
        for pair in witnesses
        if proven
        or (
            _is_same(reading, *pair, story.seen)
            and (not common or _is_same_but_common(reading, *pair, common, shelf))
        )
    ]
    if not proofs:
        return None
    witness, overlap = max(proofs, key=lambda pair: pair[1].containment)
    return Match(story, witnesses, overlap, proven, _is_one_agencys_day(reading, witness))


def _is_same(reading: Reading, witness: Witness, overlap: Overlap, seen: int) -> bool:
    if witness.copy.page == reading.page:
        return _is_revision(reading, witness, overlap, seen)
    return _is_alike(reading, witness, overlap) and not _tells_of_another(overlap)


def _tells_of_another(overlap: Overlap) -> bool:
    """Say whether two texts that are much alike tell of two things: of others, in the same words.

    Condolences, obituaries and results have the names alone of their own, and an agency's
    dispatches on one war their background in common.
    """
    if overlap.containment >= BEYOND_DOUBT or overlap.headlines_agree:
        return False
    return overlap.names_differ or (
        overlap.containment < MORE_THAN_BACKGROUND and overlap.is_background
    )


def _is_alike(reading: Reading, witness: Witness, overlap: Overlap) -> bool:
    if overlap.shared < LEAST_SHARED_SHINGLES or not overlap.numbers_agree:
        return False
    if reading.copy.outlet and witness.copy.outlet == reading.copy.outlet:
        update = _is_one_agencys_day(reading, witness)
        return overlap.containment >= (ACROSS_OUTLETS if update else WITHIN_OUTLET)
    if overlap.containment >= (
        IN_MUCH_LONGER if overlap.length_ratio >= MUCH_LONGER else ACROSS_OUTLETS
    ):
        return True
    if overlap.containment < IN_DOUBT or (overlap.is_dense and not overlap.has_same_numbers):
        return False
    return overlap.headlines_agree or (share_pairs(reading.imprint, witness.imprint) >= OF_ONE_TEXT)


def _is_revision(reading: Reading, witness: Witness, overlap: Overlap, seen: int) -> bool:
    """Say whether two texts of one page are one dispatch; its story was `seen` last then.

    A toll rises under one headline; on a page of each day's rates the numbers are the news.
    """
    if overlap.shared < LEAST_SHARED_SHINGLES or overlap.containment < ON_ONE_PAGE:
        return False
    at_once = reading.at and abs(reading.at - witness.copy.at) <= REVISED_WITHIN
    return bool(at_once and reading.seen - seen <= REVISED_WITHIN) or overlap.numbers_agree


def _is_same_but_common(
    reading: Reading, witness: Witness, overlap: Overlap, common: set[int], shelf: Shelf
) -> bool:
    """Say whether two texts are one by what is not common text: numbers, or what sketches tell.

    A horoscope is made of sentences that all horoscopes are made of.
    """
    if overlap.has_same_numbers:
        return True
    short, long = reading.imprint, witness.imprint
    if len(long.text) < len(short.text):
        short, long = long, short
        others = np.setdiff1d(short.sketch, long.sketch, assume_unique=True)
        common = common | _find_common(shelf.find_stories(others, reading.about))
    rare = [value for value in short.sketch.tolist() if value not in common]
    return share_in(np.array(rare, np.uint32), long.identities) >= RARE


def _is_one_agencys_day(reading: Reading, witness: Witness) -> bool:
    """Say whether an outlet may have printed two versions of one dispatch under two addresses.

    An outlet's own running coverage repeats its background for days and is many articles.
    """
    agencies = {reading.copy.agency, witness.copy.agency}
    known = reading.at and witness.copy.at
    near = known and abs(reading.at - witness.copy.at) <= UPDATES_WITHIN
    return bool(near) and len(agencies) == 1 and agencies != {""}


def _rank(match: Match) -> tuple[bool, float, int, int]:
    return match.proven, match.overlap.containment, match.overlap.shared, -match.story.number
