"""What one page says, as printed: the only thing reading hands on."""

from dataclasses import dataclass, field
from datetime import date

from wirefeed.items import Author, CreditLine, Instant, PageKind


@dataclass(slots=True, kw_only=True)
class Page:
    """What a page says; "" or an empty list where it does not say it."""

    url: str = ""
    canonical_url: str = ""
    amp_url: str = ""
    first_part: str = ""  # of an article in parts: where it begins, if not here,
    next_part: str = ""  # where it goes on,
    single_page: str = ""  # and where all of it stands
    kind: PageKind = "unknown"
    headline: str = ""  # without the outlet's name
    headline_raw: str = ""
    headline_from: list[str] = field(default_factory=list)  # rule, json-ld, heading, meta, title
    description: str = ""  # the standfirst; "" where it only repeats how the text begins
    # The text as printed, dateline and sign-off in; without headline, standfirst, byline,
    # captions and furniture.
    paragraphs: list[str] = field(default_factory=list)
    by: str = ""  # the byline as printed
    authors: list[Author] = field(default_factory=list)  # as printed, agencies among them
    published: Instant | None = None
    published_day: date | None = None  # where the page prints no clock
    modified: Instant | None = None
    language: str = ""  # BCP 47
    section: str = ""
    keywords: list[str] = field(default_factory=list)
    image: str = ""
    credit_lines: list[CreditLine] = field(default_factory=list)
    disclaimer: str = ""
    paywalled: bool = False
    wishes: dict[str, list[str]] = field(default_factory=dict)  # meta tags that ask of machines
    unmatched: list[str] = field(
        default_factory=list
    )  # fields for which its outlet's rules found none
    reader: str = ""  # who found the paragraphs: "general", "rules" or "json-ld"
    confidence: dict[str, float] = field(default_factory=dict)  # field -> 0..1
    warnings: list[str] = field(default_factory=list)
