"""What the story index is told about an article."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One outlet's copy of a dispatch, as far as sameness is concerned.

    `paragraphs` normally come without dateline and sign-off; with them in, they match as well.
    """

    uri: str  # identity of the article
    outlet: str  # domain, "" where unknown
    headline: str
    paragraphs: tuple[str, ...]
    at: datetime | None  # when it was published, None where that is unknown
    day: date | None = None  # on which it was published, where no more is known
    seen: datetime | None = None  # when it was read, None for when it was published
    agency: str = ""
    update_marker: str = ""  # the kind of items.UpdateMarker, "" for none
    dispatch_key: str = ""  # the agency's own number of the dispatch, without the version
