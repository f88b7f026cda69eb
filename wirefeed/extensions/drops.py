"""Why an article goes no further: each reason is a class, which Scrapy counts by its name."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from scrapy.exceptions import DropItem

from wirefeed.items import Article

Outcome = Literal[
    "dropped", "empty", "unsure", "failed", "passed", "later", "kept", "noted", "due", "behind"
]


class Drop(DropItem):
    """An article that goes no further, and what the ledger makes of it."""

    outcome: ClassVar[Outcome] = "dropped"

    def __init__(self, message: str, credit: str = "") -> None:
        super().__init__(message)
        self.credit = credit  # of a "passed" one: the codes it credits


class NotAPage(Drop):
    """The answer is no HTML page but a PDF, an image or broken bytes: asked some times more."""

    outcome = "empty"


class HalfPage(Drop):
    """The answer broke off before the page's end, as it seems: asked once more."""

    outcome = "failed"


class OtherSite(Drop):
    """The address led to another site, which is not this outlet's article."""


class LaterPart(Drop):
    """The page is a further part of an article, which is read from its first."""


class KnownAddress(Drop):
    """The page is another address of an article that is written, as its AMP form is."""


class LedToAnother(Drop):
    """The address led to an article that is known by another: asked again, for it may pass."""

    outcome = "failed"


class LedToListing(Drop):
    """The front page or a section answered in its place: asked some times more."""

    outcome = "empty"


class OptedOut(Drop):
    """The page asks machines not to keep it, as noindex does (docs/operations.md)."""


class NotAnArticle(Drop):
    """The page is a listing, a gallery or a video."""


class ErrorPage(Drop):
    """The page says of itself that something is wrong: asked some times more."""

    outcome = "empty"


class NoHeadline(Drop):
    """The page has no headline, as an empty page has not: asked some times more."""

    outcome = "empty"


class NoText(Drop):
    """The page has a headline and no paragraphs, as a gallery has: asked some times more."""

    outcome = "empty"


class NoSign(Drop):
    """Nothing says that the page is an article: no data, no time, no author, no agency.

    It may stand in for all while the outlet is mended: asked some times more.
    """

    outcome = "empty"


class NoTime(Drop):
    """Nothing on the page credits an agency or author, or says when: asked some times more."""

    outcome = "unsure"


class TooOld(Drop):
    """The article is older than the run was told to reach; a later run may want it."""

    outcome = "later"


class NoCredit(Drop):
    """Nothing on the page credits an agency; -a keep=all keeps such articles."""

    outcome = "passed"


class OtherAgency(Drop):
    """The text is credited to an agency that this run does not ask for."""

    outcome = "passed"


class KnownCopy(Drop):
    """A copy whose text the feed has already: recorded and counted, not repeated."""

    outcome = "kept"


class Unchanged(Drop):
    """The article stands in the store with this very text: nothing is written."""

    outcome = "noted"


class Behind(Drop):
    """The page is older than the text that was read of it, or lacks a part: believed later."""

    outcome = "behind"


class WithdrawnCopy(Drop):
    """Taken down, and never a line, or one that must stand (a kill): recorded, no line."""

    outcome = "noted"


class Moved(Drop):
    """The address of an article that is written leads to another page now."""


class NotWritten(Drop):
    """The disk takes nothing more: the article stays due, and the run ends."""

    outcome = "due"


FAULTS: Mapping[str, type[Drop]] = {  # of an article's address, found while its page was read
    "not-a-page": NotAPage,
    "moved": Moved,
    "other-site": OtherSite,
    "later-part": LaterPart,
    "known-address": KnownAddress,
    "led-to-another": LedToAnother,
    "half-page": HalfPage,
    "led-to-listing": LedToListing,
}


def refuse_uncredited(article: Article, *, keep_all: bool) -> type[Drop] | None:
    """Return why an article goes no further that credits no agency, None where it does."""
    dated = article.at or article.published_day
    signed = dated or article.authors
    if "led-astray" in article.warnings or (article.kind == "unknown" and not signed):
        return NoSign
    if keep_all:
        return None
    return NoCredit if signed else NoTime
