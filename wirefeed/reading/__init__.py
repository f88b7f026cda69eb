"""What a page, a listing or a line of agency copy says: bytes and text in, plain values out."""

from wirefeed.reading.challenges import read_challenge
from wirefeed.reading.credit import Credit, read_credit
from wirefeed.reading.feeds import read_feed
from wirefeed.reading.joining import Joining
from wirefeed.reading.listing import Found, Listing
from wirefeed.reading.opt_outs import OptOut, read_opt_outs
from wirefeed.reading.page import Page
from wirefeed.reading.parts import find_beginning
from wirefeed.reading.reader import read_page
from wirefeed.reading.retry_after import read_retry_after
from wirefeed.reading.sections import read_section
from wirefeed.reading.sitemaps import read_sitemap

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
