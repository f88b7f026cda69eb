"""What a store holds of one story: its versions, their copies, and what was edited."""

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wirefeed.items import NOTICES, VERSIONS
from wirefeed.loaders import article_uri
from wirefeed.store import open_read_only
from wirefeed.stories.edits import Edits, Text, find_edits
from wirefeed.stories.sentences import MAX_CHARACTERS

MOST_COPIES = 500  # read of one story
MOST_COMPARED = 4_000_000  # characters of texts compared for one answer: 500 pairs of long articles

_NEVER = datetime.min.replace(tzinfo=UTC)

Facts = dict[str, Any]

_FAMILY = """WITH RECURSIVE family (id) AS (
    SELECT ?1 UNION SELECT gone FROM merges JOIN family ON merges.story = family.id)
    SELECT id FROM family"""
_SURVIVOR = """WITH RECURSIVE up (id) AS (
    SELECT ?1 UNION SELECT story FROM merges JOIN up ON merges.gone = up.id)
    SELECT id FROM up WHERE id NOT IN (SELECT gone FROM merges)"""


def find_story(store: Path, story: str) -> Facts | None:
    """Return what a store knows of the story that has, or had, this id; None for nothing.

    Nothing is compared yet: `compare_copies` says what was edited in the copies that are shown.

    The store is only read, in one short transaction beside whatever run writes it. Raises
    sqlite3.Error where it cannot be read.
    """
    with open_read_only(store) as connection:
        connection.execute("BEGIN")
        row = connection.execute(_SURVIVOR, (story,)).fetchone()
        survivor = row[0] if row else story
        family = [id_ for (id_,) in connection.execute(_FAMILY, (survivor,))]
        rows = connection.execute(
            """SELECT uri, revision, outlet, story, version, relation, record FROM articles
            WHERE story IN (SELECT value FROM json_each(?))
            ORDER BY placed, version, uri, revision LIMIT ?""",
            (json.dumps(family), MOST_COPIES + 1),
        ).fetchall()
        forgotten = _find_forgotten(connection) if any(not row[-1] for row in rows) else set()
    if not rows:
        return None
    copies = [_read_copy(row, forgotten) for row in rows[:MOST_COPIES]]
    _date(copies)
    _follow(copies)
    return {
        "story": survivor,
        "askedFor": story,
        "mergedFrom": sorted(set(family) - {survivor}),
        "store": str(store),
        **_describe(copies),
        "copies": copies,
        "isWhole": len(rows) <= MOST_COPIES,
    }


def compare_copies(facts: Facts, shown: Iterable[Facts]) -> None:
    """Say of these copies of a story what was edited in each, as far as the bound allows.

    The edits of the others, and of texts that are no longer kept, are None; `isCompared` tells
    which copies were left out for the bound.
    """
    room = MOST_COMPARED
    for copy in shown:
        pair = copy["texts"]
        if pair and copy["edits"] is None:
            room -= sum(min(len(record["body"]), MAX_CHARACTERS) for record in pair)
            copy["isCompared"] = room >= 0
            copy["edits"] = compare_records(*pair) if room >= 0 else None
    for copy in facts["copies"]:
        del copy["texts"]


def compare_records(before: Facts, after: Facts) -> Edits:
    """Return what turns the text of one record into that of another."""
    return find_edits(text_of(before), text_of(after))


def text_of(record: Mapping[str, Any]) -> Text:
    """Return what is compared of a record."""
    codes = [
        source["code"]
        for source in record.get("infoSources") or []
        if source["role"] in ("originator", "credited")
    ]
    credited = {
        "agency": ", ".join(sorted(codes)) or record.get("agency") or "",
        "sign-off": record.get("signOff") or "",
        "dateline": record.get("dateline") or "",
    }
    return Text(
        headline=record.get("headline") or "",
        paragraphs=tuple((record.get("body") or "").split("\n")),
        credits=credited,
    )


def edits_as_json(edits: Edits) -> Facts:
    return {**asdict(edits), "creditsLost": list(edits.credits_lost)}


def _find_forgotten(connection: sqlite3.Connection) -> set[str]:
    """Return the uris of the articles that were taken out, not merely pruned."""
    rows = connection.execute("SELECT uri, outlet, key FROM ledger WHERE state = 'forgotten'")
    return {uri or article_uri(outlet, key) for uri, outlet, key in rows}


def _read_copy(row: tuple[Any, ...], forgotten: Collection[str]) -> Facts:
    uri, revision, outlet, story, version, relation, packed = row
    record = _unpack(packed)
    return {
        "uri": uri,
        "revision": revision,
        "url": record.get("url"),
        "outlet": outlet,
        "story": story,
        "version": version,
        "relation": relation,
        "isVersion": relation in VERSIONS,
        "isNotice": relation in NOTICES,
        "firstSeen": record.get("firstSeen") or record.get("retrieved"),
        "words": record.get("wordCount"),
        "similarity": record.get("similarity"),
        "why": record.get("why"),
        "headline": record.get("headline"),
        "agency": record.get("agency"),
        "dateline": record.get("dateline"),
        "hasText": bool(record.get("body")),
        "isForgotten": not packed and uri in forgotten,
        "record": record,
    }


def _unpack(packed: bytes) -> Facts:
    """Return a record, {} where its text was pruned."""
    try:
        found = json.loads(zlib.decompress(packed)) if packed else {}
    except (zlib.error, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _date(copies: list[Facts]) -> None:
    """Give each text the time it is from, and say which a line has carried a second time.

    A page that was changed still names the time it was first printed, so the one of the change
    counts there; of a withdrawal the time it was seen does.
    """
    bodies: dict[str, str | None] = {}
    changed: set[str] = set()
    for copy in copies:
        uri, record, body = copy["uri"], copy["record"], copy["record"].get("body")
        is_first, is_other = copy["revision"] == 1, body != bodies.get(uri)
        copy["isCarried"] = copy["relation"] == "first" and not is_first and not is_other
        if copy["relation"] == "withdrawn":
            copy["at"] = record.get("retrieved")
            continue
        if is_other and not is_first and not copy["isNotice"]:
            changed.add(uri)
        bodies[uri] = body
        printed, modified = record.get("datePublished"), record.get("dateModified")
        copy["at"] = (modified or printed) if uri in changed else (printed or modified)


def _follow(copies: list[Facts]) -> None:
    """Give each copy its lag, the copy that it follows, and the texts of both to be compared."""
    instants = [datetime.fromisoformat(copy["at"]) for copy in copies if copy["at"]]
    first = min(instants, default=None)
    lines: list[Facts] = []
    for copy in copies:
        at = datetime.fromisoformat(copy["at"]) if copy["at"] else None
        copy["lag"] = (at - first).total_seconds() if at and first else None
        followed = _find_followed(copy, lines)
        copy["follows"] = followed and {"uri": followed["uri"], "version": followed["version"]}
        has_texts = followed and followed["hasText"] and copy["hasText"]
        copy["edits"], copy["isCompared"] = None, True
        copy["texts"] = (followed["record"], copy["record"]) if followed and has_texts else None
        if copy["isVersion"]:
            lines.append(copy)
    for copy in copies:
        del copy["record"]


def _find_followed(copy: Facts, lines: list[Facts]) -> Facts | None:
    """Return of the versions so far the last, or of a copy the one that it comes nearest to."""
    if not lines or copy["isVersion"]:
        return lines[-1] if lines else None
    known = [line for line in lines if line["version"] == copy["version"]]
    own = [line for line in known if line["story"] == copy["story"]]
    return (own or known or lines)[-1]


def _describe(copies: list[Facts]) -> Facts:
    """Return what is said of a story as a whole: its agency, and how it stands.

    Headline and dateline are those of its newest text that has them.
    """
    versions = [copy for copy in copies if copy["isVersion"]] or copies
    latest = {copy["uri"]: copy["relation"] for copy in copies}
    standing = list(_find_standing(copies, latest))
    seen = [copy["firstSeen"] for copy in copies if copy["firstSeen"]]
    newest = [copy for copy in _order(versions) if copy["relation"] != "earlier"][:1]
    return {
        "headline": _first("headline", standing),
        "agency": _first("agency", versions),
        "dateline": _first("dateline", standing),
        "firstSeen": min(seen, key=datetime.fromisoformat, default=None),
        "isKilled": any(copy["relation"] == "killed" for copy in newest),
        "isWithdrawn": set(latest.values()) == {"withdrawn"},
    }


def _first(name: str, copies: Iterable[Facts]) -> Any:
    return next((copy[name] for copy in copies if copy[name]), None)


def _find_standing(copies: list[Facts], latest: Mapping[str, str]) -> Iterator[Facts]:
    """Yield the texts that may stand for a story, the best first: the newest that is not `earlier`.

    What says that an agency or an outlet takes the text back comes last. A line that was read anew
    stands for those of its article before it; `latest` is the last relation of each article.
    """
    reread = {copy["uri"]: copy for copy in copies if copy["relation"] == "reread"}
    versions = [copy for copy in copies if copy["isVersion"]] or copies
    for copy in sorted(_order(versions), key=lambda copy: _rank(copy, latest)):
        again = reread.get(copy["uri"])
        if again and again["revision"] > copy["revision"]:
            yield again
        yield copy


def _order(copies: list[Facts]) -> list[Facts]:
    """Return copies newest first: those of one id as they were placed, ids by their newest's time.

    Of stories that proved to be one, the one that was met last may be the one that tells less.
    """
    newest = {copy["story"]: copy for copy in copies if copy["relation"] != "earlier"}
    times = {
        story: datetime.fromisoformat(at)
        for story, copy in newest.items()
        if (at := copy["at"] or copy["firstSeen"])
    }
    newest_first = copies[::-1]
    newest_first.sort(key=lambda copy: times.get(copy["story"], _NEVER), reverse=True)
    return newest_first


def _rank(copy: Facts, latest: Mapping[str, str]) -> tuple[bool, ...]:
    """Return what keeps a version from telling of its story as it stands, the worst first."""
    relation = copy["relation"]
    return relation == "killed", latest[copy["uri"]] == "withdrawn", relation == "earlier"
