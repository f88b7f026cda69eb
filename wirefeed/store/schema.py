"""The store's tables and the version that wrote them."""

import sqlite3
from pathlib import Path

from wirefeed.errors import FeedError

VERSION = 4
APPLICATION = 0x77697265  # "wire", SQLite's application_id of a store; those made first have none

# What each version added; a new store takes the same steps as an old one.
_FIRST = """
-- Every article URL ever found. Times are seconds since 1970, UTC.
CREATE TABLE IF NOT EXISTS ledger (
    key TEXT PRIMARY KEY,           -- the identity of the URL within its outlet
    url TEXT NOT NULL,              -- as found
    outlet TEXT NOT NULL,
    state TEXT NOT NULL,            -- found, done, dropped, gone; passed: credited to others
    found REAL NOT NULL,
    due REAL,                       -- when to fetch it next; NULL: never again
    published REAL,                 -- what the listing or the page says, where it says it
    attempts INTEGER NOT NULL DEFAULT 0,
    answers INTEGER NOT NULL DEFAULT 0, -- those of the attempts that were answered with an error
    fetched REAL,
    reason TEXT NOT NULL DEFAULT '' -- why it was dropped, or how the last attempt failed
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_due ON ledger (outlet, due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS ledger_passed ON ledger (reason) WHERE state = 'passed';

-- Feeds, sitemaps and section pages. due: seen in another listing and not yet read.
CREATE TABLE IF NOT EXISTS listings (
    url TEXT PRIMARY KEY,
    outlet TEXT NOT NULL,
    kind TEXT NOT NULL,             -- feed, sitemap, section
    page INTEGER NOT NULL,
    reach INTEGER NOT NULL,         -- the last page that may follow
    due INTEGER NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    modified TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT '', -- what was looked for; where that changed, all is asked anew
    fetched REAL
) WITHOUT ROWID;

-- Every article that was read and kept, line or copy.
CREATE TABLE IF NOT EXISTS articles (
    uri TEXT NOT NULL,
    revision INTEGER NOT NULL,      -- 1 the text as first read, 2 its first change at the same URL
    outlet TEXT NOT NULL,
    story TEXT NOT NULL,
    version INTEGER NOT NULL,
    relation TEXT NOT NULL,
    line INTEGER NOT NULL,          -- 1 where the feed carries it
    placed REAL NOT NULL,
    record BLOB NOT NULL,           -- the record as JSON, compressed with zlib
    PRIMARY KEY (uri, revision)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS articles_story ON articles (story);

-- Two stories that proved to be one.
CREATE TABLE IF NOT EXISTS merges (
    gone TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    at REAL NOT NULL
) WITHOUT ROWID;

-- The log of the feed: how long each file is, and the bytes not yet known to be on disk.
CREATE TABLE IF NOT EXISTS files (
    name TEXT PRIMARY KEY,          -- feeds/<spider>/<day>.jsonl or state/<spider>-merges.jsonl
    size INTEGER NOT NULL,
    lines INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: written rows go by number
    file TEXT NOT NULL,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY,
    started REAL NOT NULL,
    report BLOB NOT NULL            -- what <spider>-run.json said
);
"""

_SECOND = """
-- What is known of an article that was kept, to ask whether it has changed. Two states more:
-- withdrawn by its outlet, forgotten by the owner of this store.
ALTER TABLE ledger ADD COLUMN uri TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN etag TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN modified TEXT NOT NULL DEFAULT '';
-- How often it was answered.
ALTER TABLE ledger ADD COLUMN visits INTEGER NOT NULL DEFAULT 0;
-- When to ask again; NULL: never.
ALTER TABLE ledger ADD COLUMN revisit REAL;
-- When it was first found not to be there any more.
ALTER TABLE ledger ADD COLUMN missing REAL;
CREATE INDEX ledger_revisit ON ledger (outlet, revisit) WHERE revisit IS NOT NULL;

-- The order in which articles were kept. A record of no bytes was pruned or forgotten.
ALTER TABLE articles ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
UPDATE articles SET seq = ranked.seq FROM (
    SELECT uri, revision, row_number() OVER (ORDER BY placed, uri, revision) AS seq FROM articles
) AS ranked WHERE ranked.uri = articles.uri AND ranked.revision = articles.revision;
CREATE INDEX articles_seq ON articles (seq);
CREATE INDEX articles_kept ON articles (placed) WHERE record <> x'';

-- Pages as they were answered, to be read again by other rules.
CREATE TABLE pages (
    key TEXT NOT NULL,              -- the ledger's
    part INTEGER NOT NULL,          -- 0 the article's first page
    outlet TEXT NOT NULL,
    url TEXT NOT NULL,              -- that answered
    headers TEXT NOT NULL,          -- those that say how to read it, as JSON
    fetched REAL NOT NULL,
    body BLOB NOT NULL,             -- compressed with zlib
    UNIQUE (key, part)
);
CREATE INDEX pages_fetched ON pages (fetched);
"""

_THIRD = """
-- The further addresses of an article, which every revisit asks for.
CREATE INDEX ledger_same ON ledger (reason) WHERE instr(reason, 'same as ') = 1;
"""

_FOURTH = """
-- How often nothing was found in a page.
ALTER TABLE ledger ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0;
-- What a run begins with: an outlet's listings may be many thousands.
CREATE INDEX listings_due ON listings (outlet) WHERE due = 1;
"""

_STEPS = (_FIRST, _SECOND, _THIRD, _FOURTH)

# The index of stories makes its own tables (wirefeed.stories), where there are none.
_STORIES = """
CREATE TABLE story_new (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    since INTEGER NOT NULL DEFAULT 0, last INTEGER NOT NULL DEFAULT 0, shortest INTEGER NOT NULL,
    parent INTEGER, untold INTEGER NOT NULL DEFAULT 0, seen INTEGER NOT NULL);
INSERT INTO story_new SELECT number, id, since, last, {shortest}, parent, untold,
    CAST(strftime('%s') AS INTEGER) FROM story_story;
DROP TABLE story_story;
ALTER TABLE story_new RENAME TO story_story;
"""


def is_empty(connection: sqlite3.Connection) -> bool:
    """Tell whether a file has no table at all, as a new one and one that was emptied."""
    return not connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'").fetchone()


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Tell whether another program's tables are in a file."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application not in (0, APPLICATION):
        return True
    ours = connection.execute("SELECT 1 FROM pragma_table_info('ledger') WHERE name = 'outlet'")
    return not ours.fetchone() and not is_empty(connection)


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `FeedError` for another program's file, before a byte of it is changed."""
    if is_foreign(connection):
        raise FeedError(
            f"{path} is no store but another program's file: move it away, or set WIREFEED_STATE "
            "to another folder."
        )


def create_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a store, a new one too, to this version in one transaction, what it holds kept.

    Raises `FeedError` where a later version wrote it.
    """
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > VERSION:
        raise FeedError(
            f"{path} was written by version {found}, this is {VERSION}: "
            "use the wirefeed that wrote it, or set WIREFEED_STATE to a new folder."
        )
    if found == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in (*_STEPS[found:], *_renew_stories(connection)):
            for statement in step.split(";\n"):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _renew_stories(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the step that gives stories what they lack.

    The size of their shortest text, 0 where unknown, and when a copy was read last, for which the
    moment stands.
    """
    columns = {
        name for (name,) in connection.execute("SELECT name FROM pragma_table_info('story_story')")
    }
    if not columns or "seen" in columns:
        return ()
    return (_STORIES.format(shortest="shortest" if "shortest" in columns else "0"),)
