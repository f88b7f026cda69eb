"""Recording a copy under its story."""

from wirefeed.items import Verdict
from wirefeed.stories.matching import dispatch_key
from wirefeed.stories.reading import Reading, drop_paragraphs, sketch
from wirefeed.stories.shelf import PlacedCopy, Shelf

# A text is found by one in 32 of its hashes; a copy asks for more, as the kept text may be the cut.
SKETCH_SHARE = 32


def place(reading: Reading, verdict: Verdict, shelf: Shelf, *, written: bool) -> None:
    """Record a copy as the verdict says; a text of an article that is recorded stays as it is."""
    if any(revision.digest == reading.digest for revision in shelf.read_revisions(reading.page)):
        return
    story = shelf.find_number(verdict.story) or shelf.add_story(verdict.story)
    for merged in verdict.merged_from:
        if (young := shelf.find_number(merged)) not in (0, story):
            shelf.merge(young, story)
    if written and verdict.merged_from:
        shelf.tell(verdict.merged_from)
    copy = _describe(reading, verdict, story, written=written)
    number = shelf.add_copy(copy)
    if _is_witness(verdict, written=written):
        edges = shelf.read_edges(list(reading.edges))
        common = {reading.edges[edge] for edge, (_, is_common) in edges.items() if is_common}
        imprint = drop_paragraphs(reading, common).imprint
        shelf.add_witness(number, story, imprint)
        shelf.add_postings(sketch(imprint, SKETCH_SHARE), story, reading.at)
    shelf.add_edges(list(reading.edges), story)
    if key := dispatch_key(reading):
        shelf.add_key(key, story)


def _is_witness(verdict: Verdict, *, written: bool) -> bool:
    """Say whether later copies are compared with this one; a text much like a line adds nothing."""
    return written or verdict.is_version or verdict.relation == "rewritten"


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
