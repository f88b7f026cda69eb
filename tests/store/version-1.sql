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
