"""What a run remembers: one SQLite file per spider holds ledger, articles and the feed's log."""

from wirefeed.store.articles import Articles, Placed
from wirefeed.store.feed import FeedLog
from wirefeed.store.ledger import Entry, Ledger, ListingPage, Sighting, Validators
from wirefeed.store.lock import Lock
from wirefeed.store.pages import Pages, StoredPage
from wirefeed.store.revisits import Revisits
from wirefeed.store.runs import Runs
from wirefeed.store.store import Store

__all__ = [
    "Articles",
    "Entry",
    "FeedLog",
    "Ledger",
    "ListingPage",
    "Lock",
    "Pages",
    "Placed",
    "Revisits",
    "Runs",
    "Sighting",
    "Store",
    "StoredPage",
    "Validators",
]
