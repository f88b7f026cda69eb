"""The verdict on a copy: which story it belongs to, and what it is there."""

from wirefeed.items import VERSIONS, Verdict
from wirefeed.stories.comparing import Overlap, compare
from wirefeed.stories.matching import Match, drop_common, find_matches, find_mergeable
from wirefeed.stories.reading import Reading, name_story
from wirefeed.stories.reasons import FIRST_FOUND, FIRST_STANDING, FIRST_WRITTEN, explain
from wirefeed.stories.relations import relate
from wirefeed.stories.shelf import PlacedCopy, Shelf, StoryRow, Witness


def judge(reading: Reading, shelf: Shelf) -> Verdict:
    """Return which story a copy belongs to and what it is there; change nothing."""
    revisions = shelf.read_revisions(reading.page) if shelf.begin(reading.page) else []
    for revision in revisions:
        if revision.digest == reading.digest and (story := shelf.read_story(revision.story)):
            return _repeat(revision, story)
    reading, edges = drop_common(reading, shelf)
    own = {revision.story for revision in revisions[-1:]}
    joined = _choose(find_matches(reading, shelf, own=own))
    if not joined:
        return Verdict(story=name_story(reading), relation="first", version=1, why=FIRST_FOUND)
    numbers = {match.story.number for match in joined}
    revised = any(revision.story in numbers for revision in revisions)
    foreign = {
        reading.edges[edge]
        for edge, story in edges.items()
        if story not in numbers and _survivor(story, shelf) not in numbers
    }
    texts = [text for match in joined for text in match.witnesses]
    return _join(reading, [match.story for match in joined], texts, foreign, shelf, revised=revised)


def judge_revised(reading: Reading, shelf: Shelf, number: int) -> Verdict:
    """Return what a copy of a story is to the lines of it, were it a page's that had one.

    Paragraphs that its outlet prints in other stories too are common text, as it is known in both.
    """
    shelf.begin(reading.page)
    story = shelf.read_story(number)
    if story is None:
        raise KeyError(number)
    reading, _ = drop_common(reading, shelf)
    texts = [
        (text, compare(reading.imprint, text.imprint))
        for text in shelf.read_witnesses(story.number)
    ]
    return _join(reading, [story], texts, set(), shelf, revised=True)


def _survivor(story: int, shelf: Shelf) -> int:
    row = shelf.read_story(story)
    return row.number if row else story


def _repeat(placed: PlacedCopy, story: StoryRow) -> Verdict:
    return Verdict(
        story=story.id,
        relation=placed.relation,
        version=placed.version,
        similarity=placed.similarity,
        nearest=placed.nearest,
        why=placed.why,
        merged_from=placed.merged_from,
    )


def _choose(matches: list[Match]) -> list[Match]:
    """Return the story to join, or the stories that prove to be one, the oldest first."""
    one = find_mergeable(matches)
    if len(one) > 1 and one[0] is matches[0]:
        return sorted(one, key=lambda match: match.story.number)
    return matches[:1]


def _join(
    reading: Reading,
    joined: list[StoryRow],
    texts: list[tuple[Witness, Overlap]],
    foreign: set[int],
    shelf: Shelf,
    *,
    revised: bool,
) -> Verdict:
    """Return what a copy is to the stories it joins, given its overlap with each of their texts."""
    story = joined[0]
    merged = tuple(row.id for row in joined[1:])
    lines = [(text, overlap) for text, overlap in texts if text.copy.written]
    newest = max(shelf.read_newest(row.number) for row in joined)
    if not lines:
        return Verdict(
            story=story.id,
            relation="first",
            version=newest + 1,
            why=FIRST_STANDING if newest else FIRST_WRITTEN,
            merged_from=merged,
        )
    finding = relate(reading, lines, foreign, revised=revised)
    is_version = finding.relation in VERSIONS
    return Verdict(
        story=story.id,
        relation=finding.relation,
        version=newest + 1 if is_version else finding.line.copy.version,
        similarity=round(finding.overlap.containment, 3),
        nearest=finding.line.copy.uri,
        why=explain(reading, finding),
        merged_from=(*shelf.read_untold(story.number), *merged) if is_version else merged,
    )
