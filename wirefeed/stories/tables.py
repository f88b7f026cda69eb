"""The tables of a story index, and the statements that change many of their rows at once."""

from wirefeed.stories.shelf import WITNESSES

TABLES = (
    """CREATE TABLE IF NOT EXISTS story_story (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        since INTEGER NOT NULL DEFAULT 0,
        last INTEGER NOT NULL DEFAULT 0,
        shortest INTEGER NOT NULL,
        parent INTEGER,
        untold INTEGER NOT NULL DEFAULT 0,
        seen INTEGER NOT NULL
    )""",
    """CREATE INDEX IF NOT EXISTS story_story_parent ON story_story (parent)
        WHERE parent IS NOT NULL""",
    """CREATE TABLE IF NOT EXISTS story_copy (
        number INTEGER PRIMARY KEY,
        page INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        story INTEGER NOT NULL,
        period INTEGER NOT NULL,
        sketch BLOB NOT NULL,
        edges BLOB NOT NULL,
        uri TEXT NOT NULL,
        outlet TEXT NOT NULL,
        agency TEXT NOT NULL,
        at INTEGER NOT NULL,
        relation TEXT NOT NULL,
        version INTEGER NOT NULL,
        similarity REAL NOT NULL,
        nearest TEXT NOT NULL,
        why TEXT NOT NULL,
        marker TEXT NOT NULL,
        merged_from TEXT NOT NULL,
        written INTEGER NOT NULL -- 1 where a line carries it, 2 where readers hold that no more
    )""",
    "CREATE INDEX IF NOT EXISTS story_copy_page ON story_copy (page)",
    "CREATE INDEX IF NOT EXISTS story_copy_relation ON story_copy (story, relation)",
    "DROP INDEX IF EXISTS story_copy_story",  # of stores made before that
    "CREATE INDEX IF NOT EXISTS story_copy_line ON story_copy (story, version) WHERE written",
    "CREATE INDEX IF NOT EXISTS story_copy_period ON story_copy (period)",
    "CREATE INDEX IF NOT EXISTS story_copy_undated ON story_copy (at) WHERE at = 0",
    """CREATE TABLE IF NOT EXISTS story_text (
        copy INTEGER PRIMARY KEY,
        headline BLOB NOT NULL,
        words BLOB NOT NULL
    )""",
    "CREATE TABLE IF NOT EXISTS story_key (key TEXT PRIMARY KEY, story INTEGER) WITHOUT ROWID",
)

WRITTEN = 1
INSERT_COPY = f"INSERT INTO story_copy VALUES (NULL{', ?' * 18})"  # noqa: S608  no words but ours

# Of a copy, in the order of the fields of PlacedCopy.
_COLUMNS = """page, digest, {story}, uri, outlet, agency, at, relation,
    version, similarity, nearest, why, marker, merged_from, written"""
_OF_STORY = _COLUMNS.format(story="?1")
# The copies of a story (?1), and of those that were merged into it.
_FAMILY = "(SELECT ?1 AS own UNION ALL SELECT number FROM story_story WHERE parent = ?1)"
_COPIES = f"{_FAMILY} CROSS JOIN story_copy ON story = own"
# Few of them have a text.
_RELATIONS = ", ".join(f"'{relation}'" for relation in sorted(WITNESSES))
_TEXTS = f"""{_FAMILY} CROSS JOIN story_copy INDEXED BY story_copy_relation
    ON story = own AND relation IN ({_RELATIONS})
    CROSS JOIN story_text ON copy = story_copy.number"""

RETRACT = f"""UPDATE story_copy SET written = CASE WHEN digest IS ?2 THEN 1 WHEN written THEN 2
    ELSE 0 END WHERE page = ?3 AND story IN {_FAMILY}"""  # noqa: S608
READ_REVISIONS = f"""SELECT {_COLUMNS.format(story="coalesce(parent, story_story.number)")}
    FROM story_copy JOIN story_story ON story_story.number = story
    WHERE page = ?1 ORDER BY story_copy.number"""  # noqa: S608
READ_COPIES = f"SELECT {_OF_STORY} FROM {_COPIES} ORDER BY story_copy.number"  # noqa: S608
READ_NEWEST = f"""SELECT coalesce(max(version), 0) FROM {_FAMILY}
    CROSS JOIN story_copy INDEXED BY story_copy_line ON story = own AND written"""  # noqa: S608
READ_WITNESSES = f"SELECT headline, words, {_OF_STORY} FROM {_TEXTS} ORDER BY copy"  # noqa: S608
READ_TEXTS = f"SELECT copy FROM {_TEXTS} ORDER BY copy"  # noqa: S608
# The cards of a drawer; undated copies stand in the period they were met in.
READ_CARDS = """SELECT number, story, at, sketch, edges FROM story_copy
    WHERE period = ? AND at != 0 ORDER BY number"""
READ_UNDATED_CARDS = """SELECT number, story, at, sketch, edges FROM story_copy
    WHERE ? IS NULL AND at = 0 ORDER BY number"""

# :gone are surviving stories; the second statement deletes their copies.
EVICTIONS = (
    """DELETE FROM story_text WHERE copy IN (SELECT story_copy.number
        FROM story_copy JOIN story_story ON story_story.number = story
        WHERE coalesce(parent, story) IN (SELECT value FROM json_each(:gone)))""",
    """DELETE FROM story_copy WHERE story IN (SELECT number FROM story_story
        WHERE coalesce(parent, number) IN (SELECT value FROM json_each(:gone)))""",
    """DELETE FROM story_key WHERE story IN (SELECT number FROM story_story
        WHERE coalesce(parent, number) IN (SELECT value FROM json_each(:gone)))""",
    """DELETE FROM story_story WHERE number IN (SELECT value FROM json_each(:gone))
        AND number NOT IN (SELECT parent FROM story_story WHERE parent IS NOT NULL)""",
)
