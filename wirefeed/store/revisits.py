"""Young articles are asked again: which are due, and what an answer means for the next time."""

import sqlite3
from datetime import datetime

from wirefeed.store.ledger import SAME, Entry, Validators

HOUR = 3600
WAITS = (HOUR, 3 * HOUR, 9 * HOUR, 27 * HOUR)  # after the first reading, the first revisit, ...
YOUNG = 48 * HOUR  # older articles are left alone
LATE = HOUR  # past their time: runs are that far apart at most
MISSED = HOUR  # between two looks at an article that is not there


class Revisits:
    """Reads and writes the ledger's rows of kept articles inside its caller's transaction.

    Only an article that was kept has a `uri` there; of the others a few are asked once more.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def give_up(self, now: float) -> None:
        """Ask no more for what has grown old while nobody asked.

        What was put off while the clock was ahead is asked now, or it would grow old until then.
        """
        self._db.execute(
            "UPDATE ledger SET revisit = ?1 WHERE revisit IS NOT NULL AND revisit > ?1 + ?2",
            (now, WAITS[-1]),
        )
        self._db.execute(
            "UPDATE ledger SET revisit = NULL WHERE revisit IS NOT NULL"
            " AND max(coalesce(published, found), coalesce(missing, 0)) < ?",
            (now - YOUNG,),
        )

    def due(self, outlet: str, now: float, since: datetime | None, limit: int) -> list[Entry]:
        """Return the young articles to ask again now: the missing first, then the least asked."""
        rows = self._db.execute(
            "SELECT key, url, found, uri, etag, modified FROM ledger"
            " WHERE outlet = ?1 AND revisit <= ?2"
            " AND (missing IS NOT NULL OR coalesce(published, found) > ?2 - ?3)"
            " AND coalesce(published, found) >= ?4"
            " ORDER BY missing IS NULL, uri = '', visits, revisit, key LIMIT ?5",
            (outlet, now, YOUNG, since.timestamp() if since else 0.0, limit),
        )
        return [
            Entry(
                key=key,
                url=url,
                found=found,
                uri=uri,
                validators=Validators(etag=etag, modified=modified),
            )
            for key, url, found, uri, etag, modified in rows
        ]

    def overdue(self, now: float) -> dict[str, int]:
        """Return by outlet how many young articles wait to be asked again, past their time."""
        rows = self._db.execute(
            "SELECT outlet, count(*) FROM ledger WHERE revisit <= ?1 - ?2 AND uri <> ''"
            " AND (missing IS NOT NULL OR coalesce(published, found) > ?1 - ?3)"
            " GROUP BY outlet ORDER BY outlet",
            (now, LATE, YOUNG),
        )
        return dict(rows.fetchall())

    def plan(
        self,
        key: str,
        uri: str,
        now: float,
        *,
        published: datetime | None,
        validators: Validators,
    ) -> None:
        """Note what a text can be asked with, and when to ask for it again.

        This belongs into the transaction that makes the text durable: stored alone, the validators
        would turn a crash between the two into a 304 that hides it.
        """
        self._db.execute(
            "UPDATE ledger SET visits = iif(uri = '', 0, visits), uri = ?, etag = ?, modified = ?,"
            " doubts = 0, published = coalesce(?, published) WHERE key = ?",
            (
                uri,
                validators.etag,
                validators.modified,
                published.timestamp() if published else None,
                key,
            ),
        )
        self.postpone(key, now)

    def unchanged(self, key: str, now: float, validators: Validators) -> None:
        """Note that a text is as it was, with what its page can be asked with from now on."""
        self._db.execute(
            "UPDATE ledger SET etag = ?, modified = ?, doubts = 0 WHERE key = ? AND uri <> ''",
            (validators.etag, validators.modified, key),
        )
        self.postpone(key, now)

    def postpone(self, key: str, now: float) -> None:
        """Set the next visit of a kept article that was answered, later each time, then none."""
        row = self._db.execute(
            "SELECT visits, coalesce(published, found) FROM ledger"
            " WHERE key = ? AND uri <> '' AND instr(reason, ?) <> 1",
            (key, SAME),
        ).fetchone()
        if row is None:
            self._db.execute("UPDATE ledger SET revisit = NULL WHERE key = ?", (key,))
            return
        visits, born = row
        at = now + WAITS[visits] if visits < len(WAITS) else None
        self._db.execute(
            "UPDATE ledger SET visits = visits + 1, missing = NULL, revisit = ? WHERE key = ?",
            (at if at is not None and at < born + YOUNG else None, key),
        )

    def look_again(self, key: str, now: float) -> None:
        """Ask once more, in hours, for an article that was not kept."""
        self._db.execute(
            "UPDATE ledger SET revisit = iif(visits = 0, ?1 + ?2, NULL), visits = visits + 1"
            " WHERE key = ?3 AND uri = ''",
            (now, WAITS[1], key),
        )

    def delay(self, key: str, now: float) -> None:
        """Ask again in an hour, as after a failure that says nothing about the article."""
        self._db.execute(
            "UPDATE ledger SET revisit = ? WHERE key = ? AND revisit IS NOT NULL",
            (now + HOUR, key),
        )

    def miss(self, key: str, now: float, *, looks: int = 1) -> bool:
        """Note that an article is not there; return True where it was not there `looks` ago."""
        (missing,) = self._db.execute(
            "SELECT missing FROM ledger WHERE key = ?", (key,)
        ).fetchone() or (None,)
        if missing is not None and now - missing >= looks * MISSED:
            return True
        since = now if missing is None else min(missing, now)
        again = (since if since + MISSED > now else now) + MISSED
        self._db.execute(
            "UPDATE ledger SET missing = ?, revisit = ? WHERE key = ?", (since, again, key)
        )
        return False

    def doubts(self, key: str) -> int:
        """Return how often a page told less of a kept article than is known, since one did not."""
        row = self._db.execute("SELECT doubts FROM ledger WHERE key = ?", (key,)).fetchone()
        return int(row[0]) if row else 0

    def doubt(self, key: str) -> None:
        """Count that a page told less of a kept article than is known."""
        self._db.execute("UPDATE ledger SET doubts = doubts + 1 WHERE key = ?", (key,))
