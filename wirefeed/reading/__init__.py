"""What a page, a listing or a line of agency copy says: bytes and text in, plain values out."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from wirefeed.reading.claims.opt_outs import OptOut, read_opt_outs
from wirefeed.reading.hosts.challenges import read_challenge
from wirefeed.reading.hosts.retry_after import read_retry_after
from wirefeed.reading.joining import Joining
from wirefeed.reading.listings.feeds import read_feed
from wirefeed.reading.listings.listing import Found, Listing
from wirefeed.reading.listings.sections import read_section
from wirefeed.reading.listings.sitemaps import read_sitemap
from wirefeed.reading.page import Page
from wirefeed.reading.parts import find_beginning

if TYPE_CHECKING:
    from wirefeed.reading.credit.credit import Credit, read_credit
    from wirefeed.reading.reader import read_page

__all__ = [
    "Credit",
    "Found",
    "Joining",
    "Listing",
    "OptOut",
    "Page",
    "find_beginning",
    "read_challenge",
    "read_credit",
    "read_feed",
    "read_opt_outs",
    "read_page",
    "read_retry_after",
    "read_section",
    "read_sitemap",
]
_LATER: Final = {"Credit": "credit.credit", "read_credit": "credit.credit", "read_page": "reader"}


def __getattr__(name: str) -> Any:
    """Load what reads a page or its credit when it is first asked for.

    Its patterns take as long to compile as Scrapy takes to start; most commands read no page.
    """
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
