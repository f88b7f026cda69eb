"""Recording a copy under its story."""

from wirefeed.items import Verdict
from wirefeed.stories.fingerprint import NOTHING
from wirefeed.stories.matching import dispatch_key, drop_common
from wirefeed.stories.postings import PERIOD
from wirefeed.stories.reading import Reading
from wirefeed.stories.shelf import WITNESSES, PlacedCopy, Shelf, StoryRow
from wirefeed.stories.words import MAX_WORDS


def place(reading: Reading, verdict: Verdict, shelf: Shelf, *, written: bool) -> None:
    """Record a copy as the verdict says; a text of an article that is recorded stays as it is."""
    if shelf.begin(reading.page) and any(
        revision.digest == reading.digest for revision in shelf.read_revisions(reading.page)
    ):
        return
    _record(reading, verdict, shelf, written=written)


def carry(reading: Reading, verdict: Verdict, shelf: Shelf) -> None:
    """Record a copy that a line carries, whether its text is recorded already or not."""
    shelf.begin(reading.page)
    _record(reading, verdict, shelf, written=True)


def _record(reading: Reading, verdict: Verdict, shelf: Shelf, *, written: bool) -> None:
    is_witness = verdict.relation in WITNESSES
    begins_day = False
    kept = drop_common(reading, shelf)[0] if is_witness else reading
    size = kept.imprint.size if is_witness else MAX_WORDS
    story = shelf.add_story(verdict.story, reading.at, size, reading.seen)
    is_new = story != 0
    if not is_new:
        story = shelf.find_number(verdict.story)
        begins_day = _begins_day(reading, shelf.read_story(story))
        shelf.widen(story, reading.at, size, reading.seen)
    for merged in verdict.merged_from:
        if (young := shelf.find_number(merged)) not in (0, story):
            shelf.merge(young, story)
    if written and verdict.merged_from:
        shelf.tell(verdict.merged_from)
    copy = _describe(reading, verdict, story, written=written)
    if begins_day and not is_witness:
        kept, _ = drop_common(reading, shelf)
    sketch = kept.imprint.sketch if begins_day or is_witness else NOTHING
    number = shelf.add_copy(copy, sketch, list(reading.edges))
    if is_witness:
        shelf.add_witness(number, reading.text.words, reading.text.headline)
        if not is_new:
            shelf.thin_out(story)
    if key := dispatch_key(reading):
        shelf.add_key(key, story)


def _begins_day(reading: Reading, story: StoryRow | None) -> bool:
    """Say whether a copy is of a day before or after all of its story's, or its first with a day.

    By such copies the story is found for days around each.
    """
    if story is None or not reading.at:
        return False
    return not story.since // PERIOD <= reading.at // PERIOD <= story.last // PERIOD


def _describe(reading: Reading, verdict: Verdict, story: int, *, written: bool) -> PlacedCopy:
    return PlacedCopy(
        page=reading.page,
        digest=reading.digest,
        story=story,
        uri=reading.copy.uri,
        outlet=reading.copy.outlet,
        agency=reading.copy.agency,
        at=reading.at,
        relation=verdict.relation,
        version=verdict.version,
        similarity=verdict.similarity,
        nearest=verdict.nearest,
        why=verdict.why,
        marker=reading.copy.update_marker,
        merged_from=verdict.merged_from,
        written=written,
    )
