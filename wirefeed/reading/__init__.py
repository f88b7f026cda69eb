"""What a page, a listing or a line of agency copy says: bytes and text in, plain values out."""

from wirefeed.reading.claims.opt_outs import OptOut, read_opt_outs
from wirefeed.reading.credit.credit import Credit, read_credit
from wirefeed.reading.hosts.challenges import read_challenge
from wirefeed.reading.hosts.retry_after import read_retry_after
from wirefeed.reading.joining import Joining
from wirefeed.reading.listings.feeds import read_feed
from wirefeed.reading.listings.listing import Found, Listing
from wirefeed.reading.listings.sections import read_section
from wirefeed.reading.listings.sitemaps import read_sitemap
from wirefeed.reading.page import Page
from wirefeed.reading.parts import find_beginning
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
