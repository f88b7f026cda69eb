"""What a run remembers: one SQLite file per spider holds ledger, articles and the feed's log.

What hosts ask of us stands in a file of its own, which all spiders share.
"""

from wirefeed.store.articles import Articles
from wirefeed.store.feed import FeedLog
from wirefeed.store.hosts import Host, Hosts, spider_stores
from wirefeed.store.ledger import NOT_THERE, Entry, Ledger, Sighting, Validators
from wirefeed.store.listings import ListingPage, Listings
from wirefeed.store.lock import Lock
from wirefeed.store.pages import Pages
from wirefeed.store.read_only import open_read_only
from wirefeed.store.revisits import Revisits
from wirefeed.store.runs import Runs
from wirefeed.store.space import MIB
from wirefeed.store.store import Store
from wirefeed.store.visits import Visits

__all__ = [
    "MIB",
    "NOT_THERE",
    "Articles",
    "Entry",
    "FeedLog",
    "Host",
    "Hosts",
    "Ledger",
    "ListingPage",
    "Listings",
    "Lock",
    "Pages",
    "Revisits",
    "Runs",
    "Sighting",
    "Store",
    "Validators",
    "Visits",
    "open_read_only",
    "spider_stores",
]
