"""The tables of a story index, and the statements that change many of their rows at once."""

TABLES = (
    """CREATE TABLE IF NOT EXISTS story_story (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        since INTEGER NOT NULL DEFAULT 0,
        last INTEGER NOT NULL DEFAULT 0,
        parent INTEGER,
        untold INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE INDEX IF NOT EXISTS story_story_parent ON story_story (parent)
        WHERE parent IS NOT NULL""",
    """CREATE TABLE IF NOT EXISTS story_copy (
        number INTEGER PRIMARY KEY,
        page INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        story INTEGER NOT NULL,
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
        written INTEGER NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS story_copy_page ON story_copy (page)",
    "CREATE INDEX IF NOT EXISTS story_copy_story ON story_copy (story)",
    """CREATE TABLE IF NOT EXISTS story_text (
        copy INTEGER PRIMARY KEY,
        story INTEGER NOT NULL,
        shingles BLOB NOT NULL,
        words BLOB NOT NULL,
        headline BLOB NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS story_text_story ON story_text (story)",
    """CREATE TABLE IF NOT EXISTS story_posting (
        hash INTEGER PRIMARY KEY,
        one INTEGER NOT NULL,
        two INTEGER NOT NULL,
        three INTEGER NOT NULL,
        held_by INTEGER NOT NULL,
        since INTEGER NOT NULL,
        last INTEGER NOT NULL
    )""",
    """CREATE TABLE IF NOT EXISTS story_edge (
        edge INTEGER PRIMARY KEY,
        story INTEGER NOT NULL,
        is_common INTEGER NOT NULL,
        last_story INTEGER NOT NULL
    )""",
    "CREATE TABLE IF NOT EXISTS story_key (key TEXT PRIMARY KEY, story INTEGER) WITHOUT ROWID",
)

EVICTIONS = (
    "DELETE FROM story_text WHERE story IN (SELECT value FROM json_each(:gone))",
    """DELETE FROM story_key WHERE story IN (SELECT number FROM story_story
        WHERE coalesce(parent, number) IN (SELECT value FROM json_each(:gone)))""",
    """DELETE FROM story_posting WHERE max(one, two, three) <= :newest
        AND NOT last BETWEEN :before AND :ahead""",
    "DELETE FROM story_edge WHERE last_story <= :newest",
    """DELETE FROM story_story WHERE number IN (SELECT value FROM json_each(:gone))
        AND number NOT IN (SELECT parent FROM story_story WHERE parent IS NOT NULL)""",
)

# ?1 is the story that survives, ?2 the one that goes.
MERGE = (
    """UPDATE story_story SET parent = ?1, untold = (number = ?2 OR untold)
        WHERE number = ?2 OR parent = ?2""",
    "UPDATE story_copy SET story = ?1 WHERE story = ?2",
    "UPDATE story_text SET story = ?1 WHERE story = ?2",
)

# ?1 is a hash, ?2 a story, ?3 its instant: what add_to_posting says, without asking first.
ADD_POSTING = """
    INSERT INTO story_posting VALUES (?1, ?2, 0, 0, 1, ?3, ?3) ON CONFLICT (hash) DO UPDATE SET
        two = CASE held_by WHEN 1 THEN ?2 ELSE two END,
        three = CASE held_by WHEN 2 THEN ?2 ELSE three END,
        held_by = held_by + 1,
        since = CASE WHEN since = 0 THEN ?3 WHEN ?3 = 0 THEN since ELSE min(since, ?3) END,
        last = max(last, ?3)
    WHERE ?2 NOT IN (one, two, three)
"""
