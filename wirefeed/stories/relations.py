"""What a copy is to its story: a version with text no line holds, or one of four kinds of copy."""

from dataclasses import dataclass

import numpy as np

from wirefeed.items import Relation
from wirefeed.stories.comparing import Overlap, find_in
from wirefeed.stories.drawers import HOUR
from wirefeed.stories.fingerprint import SHINGLE, hash_shingles, identities
from wirefeed.stories.notices import (
    CORRECTION_MARKERS,
    KILL_MARKERS,
    find_correction,
    find_kill,
)
from wirefeed.stories.novelty import Known, find_known, find_new_passages
from wirefeed.stories.reading import Reading
from wirefeed.stories.shelf import Witness
from wirefeed.stories.words import HOLDS_DIGIT, QUOTED, Codes, Flags

VERBATIM = 0.95
CUT = 0.80
EDITED = 0.40
# A fuller copy holds nearly all of the line it fills, and was printed while the agency had not yet
# gone on: half a day later, on the same page, or marked as an update it is an update.
FILLED = 0.75
FILLED_WITHIN = 12 * HOUR
LEAD = 60  # words
_KNOWN_NOTICE_WORDS = 0.85
_KNOWN_NOTICE_SHINGLES = 0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """What a copy is to its story, and what that was read from."""

    relation: Relation
    line: Witness  # the written line it comes nearest to
    overlap: Overlap  # of the copy with that line
    new_words: int


def relate(
    reading: Reading,
    overlaps: list[tuple[Witness, Overlap]],
    foreign: set[int],
    *,
    revised: bool = False,
) -> Finding:
    """Return what a copy is to the written lines of its story, given its overlap with each.

    Paragraphs in `foreign` are the outlet's own: it printed them in other stories too. `revised`
    says that its page had another text of the story before.
    """
    text = reading.text
    lines = [line for line, _ in overlaps]
    line, overlap = _find_nearest(overlaps)
    known = find_known(text, [overlap for _, overlap in overlaps])
    passages = find_new_passages(text, known, foreign, reading.codes_a_word)
    # A page's new toll is news, though a few words of it alone are new.
    is_news = passages or (revised and _has_other_numbers(reading, known, line, overlaps))
    relation = (
        _name_kill(reading, known, lines)
        or _name_correction(reading, known, lines, revised=revised)
        or (
            _name_version(reading, line, overlap, overlaps, revised=revised)
            if is_news
            else name_copy(overlap)
        )
    )
    return Finding(relation, line, overlap, sum(end - start for start, end in passages))


def _has_other_numbers(
    reading: Reading, known: Known, line: Witness, overlaps: list[tuple[Witness, Overlap]]
) -> bool:
    """Say whether a text's numbers are others, or its lead has one in place of the line's.

    Farther down numbers are revised that nobody is told of.
    """
    if not any(overlap.numbers_agree for _, overlap in overlaps):
        return True
    says, told = reading.text.words[:LEAD], line.imprint.text[:LEAD]
    held = find_in(identities(hash_shingles(told)), reading.imprint.identities)
    return _has_changed(says, told, known.shingles) and _has_changed(told, says, held)


def _has_changed(lead: Codes, other: Codes, held: Flags) -> bool:
    """Say whether a lead has a number that another lacks, in words that do not stand there at all.

    `held` says which of its shingles do: a paragraph that moved up brings its numbers with it.
    """
    bare = lead & ~QUOTED
    is_new = ((lead & HOLDS_DIGIT) != 0) & ~find_in(bare, np.sort(other & ~QUOTED))
    return any(
        not held[max(place - SHINGLE + 1, 0) : place + 1].any() for place in is_new.nonzero()[0]
    )


def name_copy(overlap: Overlap) -> Relation:
    if overlap.share >= VERBATIM and overlap.share_back >= VERBATIM:
        return "verbatim"
    if overlap.share >= CUT and overlap.share_back < overlap.share:
        return "cut"
    return "edited" if max(overlap.share, overlap.share_back) >= EDITED else "rewritten"


def _find_nearest(overlaps: list[tuple[Witness, Overlap]]) -> tuple[Witness, Overlap]:
    """Return the line that holds most of a copy; of several the one most like it."""
    return max(overlaps, key=lambda pair: (round(pair[1].share, 1), pair[1].resemblance))


def _name_version(
    reading: Reading,
    line: Witness,
    overlap: Overlap,
    overlaps: list[tuple[Witness, Overlap]],
    *,
    revised: bool,
) -> Relation:
    """Return what new text makes of a copy, given the line it is nearest to and all others.

    A page that was revised still names the time it was first printed at.
    """
    if not revised and _is_earlier(reading, overlaps):
        return "earlier"
    went_on = (
        reading.copy.update_marker
        or revised
        or (reading.at and line.copy.at and reading.at - line.copy.at > FILLED_WITHIN)
    )
    return "fuller" if overlap.share_back >= FILLED and not went_on else "updated"


def _is_earlier(reading: Reading, overlaps: list[tuple[Witness, Overlap]]) -> bool:
    """Say whether a copy was printed before the newest line and does not hold what that says."""
    newest, overlap = max(overlaps, key=lambda pair: pair[0].copy.at)
    return 0 < reading.at < newest.copy.at and overlap.share_back < FILLED


def _name_kill(reading: Reading, known: Known, lines: list[Witness]) -> Relation | None:
    """Return that a copy kills its story, unless its newest line has done so.

    What replaces a killed text may be killed too, by another notice: the first is printed late.
    """
    killed = [line.copy.version for line in lines if _is_killed(line)]
    if killed and max(killed) == max(line.copy.version for line in lines):
        return None
    told = not killed and reading.copy.update_marker in KILL_MARKERS
    is_kill = told or _is_news(find_kill(reading.copy), reading, known)
    return "killed" if is_kill else None


def _is_killed(line: Witness) -> bool:
    return line.copy.relation == "killed" or line.copy.marker in KILL_MARKERS


def _name_correction(
    reading: Reading, known: Known, lines: list[Witness], *, revised: bool
) -> Relation | None:
    if _is_news(find_correction(reading.copy), reading, known):
        return "corrected"
    if reading.copy.update_marker not in CORRECTION_MARKERS:
        return None
    if not revised and any(
        line.copy.relation == "corrected" or line.copy.marker in CORRECTION_MARKERS
        for line in lines
    ):
        new = reading.text.words[~known.words]  # of other outlets' copies of a correction
        return "corrected" if (new & HOLDS_DIGIT).any() else None
    # Words may change their places: who won, what was denied, a number that stands below as well.
    return None if known.shingles.all() else "corrected"


def _is_news(notice: int | None, reading: Reading, known: Known) -> bool:
    """Say whether a notice stands in a paragraph that no line holds.

    A notice in the headline alone is left to the update marker: lines keep no headline.
    """
    if notice is None or notice not in reading.paragraphs:
        return False
    start, end = reading.text.find_bounds(reading.paragraphs.index(notice))
    words = known.words[start:end]
    shingles = known.shingles[start : max(end - SHINGLE + 1, start)]
    return bool(
        (len(words) and words.mean() < _KNOWN_NOTICE_WORDS)
        or (len(shingles) and shingles.mean() < _KNOWN_NOTICE_SHINGLES)
    )
