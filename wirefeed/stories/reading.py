"""A copy made ready for comparing: furniture out, fingerprint taken, its parts named by hashes."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import cached_property
from hashlib import blake2b, sha256

import numpy as np

from wirefeed.stories.copy import Copy
from wirefeed.stories.fingerprint import Fingerprint, Imprint, fingerprint
from wirefeed.stories.furniture import find_dispatch
from wirefeed.text.spaces import count_unspaced

WRONG_ZONE = 14 * 3600  # seconds by which the wrong zone moves an instant at most
_SHORTEST_EDGE = 20  # characters
_EDGES = (0, -3, -2, -1)


@dataclass(frozen=True)
class Reading:
    """What the index needs of a copy, and nothing that depends on the index."""

    copy: Copy
    page: int  # hash of the uri
    digest: int  # hash of text and update marker
    at: int  # when it was published, in seconds since 1970, 0 for unknown
    seen: int  # when it was read
    about: int  # about when it appeared, as far as anything says it
    paragraphs: tuple[int, ...]  # of the copy, without furniture, by their places in it
    text: Fingerprint  # of those paragraphs
    edges: dict[int, int]  # hash of outlet and paragraph -> its place among those paragraphs

    @cached_property
    def codes_a_word(self) -> int:
        """Return 2 where the text prints no spaces between words: each character is a code."""
        return 2 if 2 * sum(map(count_unspaced, self.copy.paragraphs)) > len(self.text.words) else 1

    @cached_property
    def imprint(self) -> Imprint:
        return Imprint(self.text.words, self.text.headline)


def read(copy: Copy) -> Reading:
    kept = tuple(find_dispatch(copy.paragraphs))
    paragraphs = copy.paragraphs
    if len(kept) < len(paragraphs):
        paragraphs = tuple(paragraphs[index] for index in kept)
    text = fingerprint(copy.headline, paragraphs)
    at, seen = to_seconds(copy.at), to_seconds(copy.seen or copy.at)
    if seen < at <= seen + WRONG_ZONE:
        at = seen  # its clock is ahead, or of another zone: it was printed by then
    noon = datetime.combine(copy.day, time(12), UTC) if copy.day else None
    return Reading(
        copy=copy,
        page=name_page(copy.uri),
        digest=_hash(copy.update_marker, *copy.paragraphs),
        at=at,
        seen=seen,
        about=at or to_seconds(noon) or seen,
        paragraphs=kept,
        text=text,
        edges=_find_edges(copy.outlet, paragraphs),
    )


def name_page(uri: str) -> int:
    """Return the number that an article goes by."""
    return _hash(uri)


def name_story(reading: Reading) -> str:
    """Return the id of the story that begins with this text of this article, in every run.

    The text is part of it, because some outlets print the weather of every day on one page.
    """
    name = f"{reading.copy.uri}\n{reading.digest}"
    return sha256(name.encode("utf-8", "replace")).hexdigest()[:16]


def drop_paragraphs(reading: Reading, places: set[int]) -> Reading:
    """Return the reading of a copy without some of its paragraphs; the others keep their places."""
    if not places:
        return reading
    text = reading.text
    kept = np.ones(len(text.words), np.bool_)
    for place in places:
        start, end = text.find_bounds(place)
        kept[start:end] = False
    counts = np.concatenate(([0], np.cumsum(kept)))
    left = Fingerprint(text.words[kept], counts[text.ends], text.headline)
    return replace(reading, text=left)


def to_seconds(at: datetime | None) -> int:
    """Return seconds since 1970, never 0; an instant without time zone is taken for UTC.

    >>> to_seconds(datetime(1970, 1, 2, tzinfo=UTC)), to_seconds(None)
    (86400, 0)
    """
    if at is None:
        return 0
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()) or 1


def to_instant(seconds: int) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def _find_edges(outlet: str, paragraphs: tuple[str, ...]) -> dict[int, int]:
    if not outlet:
        return {}
    places = sorted({place % len(paragraphs) for place in _EDGES}) if len(paragraphs) > 4 else []
    return {
        _hash(outlet, paragraphs[place]): place
        for place in places
        if len(paragraphs[place]) >= _SHORTEST_EDGE
    }


def _hash(*texts: str) -> int:
    data = "\x1f".join(texts).encode("utf-8", "replace")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big", signed=True)
