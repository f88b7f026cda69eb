"""Feeds, sitemaps and section pages: which were read, with what answer, and which are to be."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from wirefeed.store.ledger import Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage:
    """A feed, a sitemap or one page of a section."""

    url: str
    outlet: str
    kind: str  # feed, sitemap or section
    page: int = 1
    reach: int = 1  # the last page that may follow
    overdue: bool = False  # another listing named it and no run has read it yet


class Listings:
    """Reads and writes the listings inside its caller's transaction; times are epoch seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def was_read(self, url: str) -> bool:
        row = self._db.execute("SELECT fetched FROM listings WHERE url = ?", (url,)).fetchone()
        return bool(row and row[0])

    def validators(self, url: str, facts: str) -> Validators:
        """Return what to ask a listing with: nothing where `facts` are not what it was read by."""
        row = self._db.execute(
            "SELECT etag, modified FROM listings WHERE url = ? AND facts = ?", (url, facts)
        ).fetchone()
        return Validators(etag=row[0], modified=row[1]) if row else Validators()

    def due(self, outlet: str) -> list[ListingPage]:
        """Return the listings that another listing named and no run has read yet."""
        rows = self._db.execute(
            "SELECT url, kind, page, reach FROM listings WHERE outlet = ? AND due = 1", (outlet,)
        )
        return [
            ListingPage(url=url, outlet=outlet, kind=kind, page=page, reach=reach, overdue=True)
            for url, kind, page, reach in rows
        ]

    def read(
        self,
        listing: ListingPage,
        validators: Validators,
        onward: Sequence[ListingPage],
        now: float,
        *,
        facts: str = "",
    ) -> None:
        """Record that a listing was read, and the listings it leads to.

        This belongs into the transaction that holds the URLs found in it: stored alone, the
        validators would turn a crash between the two into a 304 that hides those URLs for ever.
        """
        self._db.execute(
            "INSERT OR REPLACE INTO listings"
            " (url, outlet, kind, page, reach, due, etag, modified, facts, fetched)"
            " VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)",
            (
                listing.url,
                listing.outlet,
                listing.kind,
                listing.page,
                listing.reach,
                validators.etag,
                validators.modified,
                facts,
                now,
            ),
        )
        self._db.executemany(
            "INSERT INTO listings (url, outlet, kind, page, reach, due) VALUES (?, ?, ?, ?, ?, 1)"
            " ON CONFLICT (url) DO UPDATE SET due = 1, reach = excluded.reach",
            [(page.url, page.outlet, page.kind, page.page, page.reach) for page in onward],
        )

    def unchanged(self, url: str) -> None:
        """Note that a listing is as it was when it was last read."""
        self._db.execute("UPDATE listings SET due = 0 WHERE url = ?", (url,))

    def abandon(self, url: str) -> None:
        """Forget a listing that only another listing named and that is not there."""
        self._db.execute("DELETE FROM listings WHERE url = ? AND due = 1", (url,))
