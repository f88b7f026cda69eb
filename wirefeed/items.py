"""The article as it walks through the house, and the small values it is made of.

What an outlet printed is never edited: a room that learns more fills a field of its own. Missing
text is ``""``, a missing list ``[]``; only an instant or a day may be ``None``, and every instant
has a time zone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta  # read at run time by ItemLoader
from typing import Literal

AuthorKind = Literal["person", "agency", "desk"]
PageKind = Literal[
    "article", "live", "gallery", "listing", "video", "error", "unknown",
    "withdrawn",  # no page any more: its outlet has taken the article down
]  # fmt: skip
OffsetFrom = Literal["printed", "zone-name", "outlet"]
CreditPosition = Literal[
    "byline",
    "structured-author",
    "credit-line",
    "disclaimer",
    "copyright",
    "photo",
    "canonical",
]
Evidence = Literal[
    "byline",
    "structured-author",
    "dateline",
    "sign-off",
    "credit-line",
    "disclaimer",
    "copyright",
    "url",
    "canonical",
    "text",
]
Role = Literal["originator", "credited", "cited", "photo"]
Relation = Literal[
    "first",  # the first copy found of its story: always a line
    "fuller",  # versions: each holds a paragraph or more that no line of its story holds
    "updated",
    "earlier",  # what the agency had sent before, met late
    "corrected",
    "killed",
    "verbatim",  # copies: recorded and counted, a line only under WIREFEED_FEED_POLICY = "all"
    "cut",
    "edited",
    "rewritten",
    "withdrawn",  # notices, lines about an article that the feed has: taken down by its outlet
    "reread",  # or the same page read otherwise by later rules
]
VERSIONS: frozenset[Relation] = frozenset(
    {"first", "fuller", "updated", "earlier", "corrected", "killed"}
)
NOTICES: frozenset[Relation] = frozenset({"withdrawn", "reread"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Instant:
    """A point in time with what was printed and how its offset became known."""

    value: datetime
    raw: str
    source: str  # "json-ld", "microdata", "meta", "time", "script", "printed", "url"
    offset_from: OffsetFrom


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """One name of a byline, as printed, and what kind of name it is."""

    name: str
    kind: AuthorKind = "person"
    is_place: bool = False  # a place that closes a byline: printed, but no author


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLine:
    """A text that stands where a page credits its sources, outside the body's paragraphs."""

    text: str
    position: CreditPosition


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The opening of a dispatch: where it was written, when, and by which agency."""

    printed: str
    places: tuple[str, ...] = ()
    day: date | None = None
    credit: str = ""  # the agency's letters as printed, "" where the outlet dropped them


@dataclass(frozen=True, slots=True, kw_only=True)
class InfoSource:
    """An agency's part in an article, with what it is concluded from (after ninjs infoSources)."""

    code: str  # lower case, a key of registry/agencies.toml, or "agencies" where none is named
    name: str
    role: Role
    evidence: tuple[Evidence, ...]
    confidence: float  # 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """An agency's own number of a dispatch: the same in every copy, whatever outlets edit."""

    key: str  # without the version: "201227-99-820474"
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateMarker:
    """What a headline says about its place in a run of versions: "UPDATE 2-", "(2nd LD)"."""

    kind: str  # "lead", "update", "correction", "refile", "wrapup", "urgent", "kill", ...
    number: int | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Which story an article belongs to and why; `relation` says whether it is a version."""

    story: str
    relation: Relation
    version: int  # the version it is, or, of a copy, the version it comes nearest to
    similarity: float = 1.0  # 0..1, the share of the shorter text that stands in the longer
    nearest: str = ""  # uri of the article it was compared with, "" for the first of a story
    why: str = ""
    merged_from: tuple[str, ...] = ()  # stories that proved to be this one, older ids survive

    @property
    def is_version(self) -> bool:
        return self.relation in VERSIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """One answer, without what only its transport needed."""

    url: str
    headers: Mapping[str, str]
    body: bytes
    fetched: float  # epoch seconds


@dataclass(slots=True, kw_only=True)
class Article:
    """One outlet's copy of a dispatch, as printed, and what wirefeed concludes from it."""

    # The spider: where it was found and what was asked for.
    outlet: str = ""  # domain, the key of the registry
    outlet_name: str = ""
    key: str = ""  # the identity of its URL within the outlet, the ledger's key
    url: str = ""
    retrieved: datetime | None = None
    first_seen: datetime | None = None
    opt_outs: list[str] = field(default_factory=list)  # what its page asks of machines, and where
    parts: int = 1  # pages that the text was read from
    aliases: dict[str, str] = field(default_factory=dict)  # its other addresses by ledger key
    reread: bool = False  # from a page that an earlier run has kept
    etag: str = ""  # what its server gave to ask with whether it has changed
    last_modified: str = ""
    pages: list[StoredPage] = field(default_factory=list)  # to be kept with it

    # The loader: what the page says.
    uri: str = ""
    canonical_url: str = ""
    kind: PageKind = "unknown"
    headline: str = ""
    headline_raw: str = ""
    description: str = ""
    paragraphs: list[str] = field(default_factory=list)  # the text as printed
    language: str = ""
    by: str = ""
    authors: list[Author] = field(default_factory=list)
    credit_lines: list[CreditLine] = field(default_factory=list)
    published: Instant | None = None
    published_day: date | None = None  # where the page says no clock
    modified: Instant | None = None
    section: str = ""
    keywords: list[str] = field(default_factory=list)
    image: str = ""
    reader: str = ""
    confidence: dict[str, float] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    # CreditPipeline: who wrote it, from where, and the text without its wire furniture.
    agency: str = ""  # code of the originator, else of the first credited
    sources: list[InfoSource] = field(default_factory=list)
    dateline: Dateline | None = None
    sign_off: str = ""
    dispatch: Dispatch | None = None
    disclaimer: str = ""
    update_marker: UpdateMarker | None = None
    body: list[str] = field(default_factory=list)
    word_count: int = 0

    # StoryPipeline: which dispatch it is a copy of.
    verdict: Verdict | None = None

    # FeedPipeline: which text of the article this is, 1 the first that was kept.
    revision: int = 1

    @property
    def at(self) -> datetime | None:
        """When it was published, else changed, None where no clock says so."""
        said = self.published or self.modified
        return said.value if said else None

    @property
    def noon(self) -> datetime | None:
        """Noon (UTC) of the day that it says in place of a clock, None where it says none."""
        day = self.published_day
        return datetime.combine(day, time(12), UTC) if day else None

    @property
    def latest(self) -> datetime | None:
        """When it was published at the latest: of a day without a clock, its end in any zone."""
        return self.at or (self.noon + timedelta(days=1) if self.noon else None)
