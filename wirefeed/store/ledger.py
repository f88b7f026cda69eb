"""The ledger: every URL found, what became of it, and when it is due."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

ATTEMPTS = 12  # over five days; after that a URL that answers with an error is given up as gone
DOUBTS = 6  # over eight hours; after that a page in which nothing is found is believed
NOT_THERE = 2  # what a page that is not there counts: three, over three quarters of an hour
FIRST_RETRY = 15 * 60  # seconds; doubled with each further failure
LONGEST_RETRY = 24 * 3600
BACK_AFTER = 3600  # seconds after a withdrawal, when what is listed anew may be back
SAME = "same as "  # the reason of an article's further addresses
_SETTLED = "('done', 'withdrawn', 'forgotten')"  # no page of another address changes these
_FIND = f"""INSERT INTO ledger (key, url, outlet, state, found, due, published)
    VALUES (coalesce((SELECT substr(reason, {len(SAME) + 1}) FROM ledger
        WHERE key = ?1 AND instr(reason, '{SAME}') = 1), ?1), ?2, ?3, 'found', ?4, 0, ?5)
    ON CONFLICT (key) DO UPDATE
    SET state = 'found', due = 0, url = excluded.url
    WHERE state = 'gone' AND reason = 'HTTP 404' AND attempts < {ATTEMPTS}
    AND fetched < ?4 - {LONGEST_RETRY} OR state = 'withdrawn' AND fetched < ?4 - {BACK_AFTER}
    RETURNING key, found, attempts"""  # noqa: S608
_CLOSE = f"""UPDATE ledger SET state = ?1, fetched = ?3, due = NULL,
    reason = iif(?2 = '' AND instr(reason, '{SAME}') = 1, reason, ?2),
    attempts = attempts + 1, revisit = iif(?1 = 'done', revisit, NULL)
    WHERE key = ?4
    AND (state NOT IN {_SETTLED} OR state = 'done' AND ?1 IN ('done', 'withdrawn'))"""  # noqa: S608  no words but ours
_FAIL = f"""UPDATE ledger SET attempts = ?, answers = ?, reason = ?, fetched = ?, due = ?,
    revisit = NULL
    WHERE key = ? AND state NOT IN {_SETTLED}"""  # noqa: S608
_LOCATE = f"""SELECT outlet, key FROM ledger WHERE key = ?1 OR url = ?2
    ORDER BY state IN {_SETTLED} DESC, key = ?1 DESC, key"""  # noqa: S608
# The second condition is that of the index: without it every row is read.
_NAMES = f"SELECT key FROM ledger WHERE reason = ? AND instr(reason, '{SAME}') = 1 ORDER BY key"  # noqa: S608
_IS_DONE = f"SELECT 1 FROM ledger WHERE key = ? AND state IN {_SETTLED}"  # noqa: S608


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """An article URL seen in a listing."""

    key: str
    url: str
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave us to ask "has it changed?" with."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article URL that is to be fetched now."""

    key: str
    url: str
    found: float
    is_tried: bool = False  # an earlier run asked for it in vain
    failed: str = ""  # how that ended the last time
    uri: str = ""  # of an article that was kept, and is asked whether it has changed
    validators: Validators = Validators()

    @property
    def is_revisit(self) -> bool:
        return bool(self.uri)


class Ledger:
    """Reads and writes the ledger inside its caller's transaction; times are epoch seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(self, outlet: str, sightings: Iterable[Sighting], now: float) -> list[Entry]:
        """Record what a listing shows and return what is to be fetched of it now.

        That is what had never been seen before, what was withdrawn and is listed again, by whatever
        address, and what was not there for an hour and is still listed a day after it was last
        asked for: some days, no longer.
        """
        entries = []
        for seen in sightings:
            told = (seen.key, seen.url, outlet, now, _epoch(seen.published))
            if row := self._db.execute(_FIND, told).fetchone():
                key, found, attempts = row
                tried = attempts > 0
                entries.append(Entry(key=key, url=seen.url, found=found, is_tried=tried))
        return entries

    def were_found(self, sightings: Iterable[Sighting], since: float) -> bool:
        """Tell whether any article that a listing shows was first seen since a moment."""
        return any(
            self._db.execute(
                "SELECT 1 FROM ledger WHERE key = ? AND found >= ?", (seen.key, since)
            ).fetchone()
            for seen in sightings
        )

    def due(self, outlet: str, now: float, since: datetime | None, limit: int) -> list[Entry]:
        """Return the articles to fetch now, newest found first, none known older than `since`."""
        rows = self._db.execute(
            "SELECT key, url, found, attempts, reason FROM ledger"
            " WHERE outlet = ? AND due <= ? AND (published IS NULL OR published >= ?)"
            " ORDER BY found DESC, key LIMIT ?",
            (outlet, now, _epoch(since) or 0.0, limit),
        )
        return [
            Entry(key=key, url=url, found=found, is_tried=attempts > 0, failed=reason)
            for key, url, found, attempts, reason in rows
        ]

    def count_waiting(self, outlet: str, now: float) -> int:
        """Return how many articles were asked for in vain, and are to be asked for again later."""
        (count,) = self._db.execute(
            "SELECT count(*) FROM ledger WHERE outlet = ? AND due > ?", (outlet, now)
        ).fetchone()
        return int(count)

    def set_right(self, now: float) -> None:
        """Make due what was put off while the clock was ahead, or it would wait until then."""
        self._db.execute(
            "UPDATE ledger SET due = ?1 WHERE due IS NOT NULL AND due > ?1 + ?2",
            (now, LONGEST_RETRY),
        )

    def count_due(self, outlet: str, now: float, since: datetime | None) -> int:
        """Return how many articles could be fetched now, as `due` has it."""
        (count,) = self._db.execute(
            "SELECT count(*) FROM ledger"
            " WHERE outlet = ? AND due <= ? AND (published IS NULL OR published >= ?)",
            (outlet, now, _epoch(since) or 0.0),
        ).fetchone()
        return int(count)

    def close(self, key: str, now: float, *, state: str, reason: str = "") -> None:
        """Say what became of an article: `state` is done, dropped, passed, gone or withdrawn.

        What is done stays so: its page may have been under way when another address wrote it. Only
        its own outlet withdraws it, and may list it again; what is forgotten is never done again.
        """
        self._db.execute(_CLOSE, (state, reason, now, key))

    def is_done(self, key: str) -> bool:
        """Tell whether the article of a URL is written, known to be written, or never to be."""
        return self._db.execute(_IS_DONE, (key,)).fetchone() is not None

    def state(self, key: str) -> tuple[str, str] | None:
        """Return what became of a URL and the reason, or None where it was never found."""
        row = self._db.execute("SELECT state, reason FROM ledger WHERE key = ?", (key,)).fetchone()
        return (row[0], row[1]) if row else None

    def locate(self, key: str, url: str) -> list[tuple[str, str]]:
        """Return each outlet and key that an address was met under, those first that are settled.

        The key of an address hangs on its outlet's facts, which may be missing or have changed
        since: so the address itself is looked for too. Reads every row.
        """
        return self._db.execute(_LOCATE, (key, url)).fetchall()

    def settled(self, key: str) -> Entry | None:
        """Return an address that was read, None where it is due, was taken down or is forgotten."""
        row = self._db.execute(
            "SELECT url, found, uri FROM ledger WHERE key = ? AND due IS NULL"
            " AND iif(state = 'done', uri <> '', state IN ('dropped', 'passed') AND uri = '')",
            (key,),
        ).fetchone()
        return Entry(key=key, url=row[0], found=row[1], uri=row[2]) if row else None

    def names(self, key: str) -> list[str]:
        """Return the keys of all addresses that are known to be one article, `key` first."""
        first = self._first(key)
        others = self._db.execute(_NAMES, (f"{SAME}{first}",))
        return list(dict.fromkeys([key, first, *(other for (other,) in others)]))

    def _first(self, key: str) -> str:
        """Return the key that an article was written under, of any of its addresses."""
        _, reason = self.state(key) or ("", "")
        return reason.removeprefix(SAME) if reason.startswith(SAME) else key

    def kept(self, outlet: str) -> dict[str, str]:
        """Return the uri of what each of an outlet's addresses gave, "" where that was not kept."""
        rows = self._db.execute("SELECT key, uri FROM ledger WHERE outlet = ?", (outlet,))
        return dict(rows.fetchall())

    def alias(self, outlet: str, key: str, aliases: Mapping[str, str], now: float) -> None:
        """Record the other URLs of an article that is written, by their keys: none is fetched.

        Those that were read for themselves and not kept are its own too, as a later part is.
        """
        reason = f"{SAME}{self._first(key)}"
        self._db.executemany(
            "INSERT INTO ledger (key, url, outlet, state, found, due, reason)"
            " VALUES (?, ?, ?, 'done', ?, NULL, ?) ON CONFLICT (key) DO UPDATE"
            " SET state = 'done', due = NULL, reason = excluded.reason"
            " WHERE due IS NOT NULL OR state IN ('dropped', 'passed')",
            [(other, url, outlet, now, reason) for other, url in aliases.items()],
        )

    def readdress(self, key: str, url: str) -> None:
        """Ask for an article at another of its addresses from now on."""
        self._db.execute("UPDATE ledger SET url = ? WHERE key = ?", (url, key))

    def put_off(self, key: str, published: datetime | None) -> None:
        """Leave an article due for runs that reach further back than this one did."""
        self._db.execute("UPDATE ledger SET published = ? WHERE key = ?", (_epoch(published), key))

    def fail(self, key: str, now: float, *, reason: str, answered: bool) -> bool:
        """Count a failed attempt and set the next, later each time; tell whether it was the last.

        A URL that was `answered` with an error `ATTEMPTS` times is given up as gone; silence says
        nothing about a URL and is waited for without end.
        """
        given_up = self._try_later(key, now, reason, answered=answered) >= ATTEMPTS
        if given_up:
            self.close(key, now, state="gone", reason=reason)
        return given_up

    def doubt(
        self, key: str, now: float, *, reason: str, believed: str = "dropped", weight: int = 1
    ) -> None:
        """Count a page in which nothing was found, and ask again some times before it is believed.

        Outlets answer so for hours while they are mended, and galleries for ever; a listing may be
        ahead of the pages that it names. `believed` is the state it has after `DOUBTS` of them:
        where that is passed, as one that credits nobody.
        """
        self._try_later(key, now, reason, answered=False)
        (doubts,) = self._db.execute(
            "UPDATE ledger SET doubts = doubts + ? WHERE key = ? RETURNING doubts", (weight, key)
        ).fetchone() or (0,)
        if doubts >= DOUBTS:
            self.close(key, now, state=believed, reason="" if believed == "passed" else reason)

    def _try_later(self, key: str, now: float, reason: str, *, answered: bool) -> int:
        """Count a failed attempt and set the next; return how many were answered."""
        row = self._db.execute("SELECT attempts, answers FROM ledger WHERE key = ?", (key,))
        attempts, answers = row.fetchone() or (0, 0)
        attempts, answers = attempts + 1, answers + answered
        wait = min(FIRST_RETRY * 2 ** min(attempts - 1, 10), LONGEST_RETRY)
        self._db.execute(_FAIL, (attempts, answers, reason, now, now + wait, key))
        return int(answers)

    def forget(self, keys: Iterable[str]) -> None:
        """Never fetch these addresses again, and say no more than that they are one article's."""
        self._db.executemany(
            "UPDATE ledger SET state = 'forgotten', due = NULL, revisit = NULL, etag = '',"
            " modified = '', reason = iif(instr(reason, ?) = 1, reason, '') WHERE key = ?",
            [(SAME, key) for key in keys],
        )

    def revive(self, wanted: Collection[str], *, uncredited: bool) -> None:
        """Make articles due again that were passed over for their credit and are wanted now.

        The reason of such an article is the codes of its agencies, "" where it credits none.
        """
        passed = self._db.execute("SELECT DISTINCT reason FROM ledger WHERE state = 'passed'")
        for (reason,) in passed.fetchall():
            codes = reason.split()
            if (uncredited and not codes) or not set(codes).isdisjoint(wanted):
                self._db.execute(
                    "UPDATE ledger SET state = 'found', due = 0, attempts = 0"
                    " WHERE state = 'passed' AND reason = ?",
                    (reason,),
                )


def _epoch(at: datetime | None) -> float | None:
    return at.timestamp() if at else None
