"""The record: what one article is outside the house, field by field as docs/record.md has it."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

from wirefeed.items import Article, Instant, Verdict

_MINUTE = timedelta(minutes=1)


def record(article: Article) -> dict[str, Any]:
    """Return the record of an article: JSON values under camelCase keys in a fixed order.

    What is not known is None, and a list is always a list.
    """
    return {
        **_identity(article),
        **_text(article),
        **_source(article),
        **_time(article),
        "articleSection": article.section or None,
        "keywords": article.keywords,
        "image": article.image or None,
        "optOuts": article.opt_outs,
        **record_story(article.verdict, article.revision),
        "extraction": {
            "reader": article.reader or None,
            "parts": article.parts,
            "confidence": article.confidence,
            "warnings": article.warnings,
        },
    }


def _identity(article: Article) -> dict[str, Any]:
    return {
        "uri": article.uri or None,
        "type": "text",
        "url": article.url or None,
        "canonicalUrl": article.canonical_url or None,
        "publisher": {"domain": article.outlet or None, "name": article.outlet_name or None},
        "outlet": article.outlet or None,
        "agency": article.agency or None,
    }


def _text(article: Article) -> dict[str, Any]:
    return {
        "headline": article.headline or None,
        "headlineRaw": article.headline_raw or None,
        "description": article.description or None,
        "body": "\n".join(article.body) or None,
        "wordCount": article.word_count,
        "language": article.language or None,
        "by": article.by or None,
        "authors": [{"name": author.name, "kind": author.kind} for author in article.authors],
    }


def _source(article: Article) -> dict[str, Any]:
    dateline, marker, dispatch = article.dateline, article.update_marker, article.dispatch
    return {
        "infoSources": [
            {
                "code": source.code,
                "name": source.name,
                "role": source.role,
                "evidence": list(source.evidence),
                "confidence": source.confidence,
            }
            for source in article.sources
        ],
        "dateline": (dateline.printed or None) if dateline else None,
        "locationCreated": list(dateline.places) if dateline else [],
        "datelineDate": _day(dateline.day) if dateline else None,
        "signOff": article.sign_off or None,
        "dispatch": dispatch and {"key": dispatch.key, "version": dispatch.version},
        "disclaimer": article.disclaimer or None,
        "updateMarker": marker
        and {"kind": marker.kind, "number": marker.number, "raw": marker.raw or None},
    }


def _time(article: Article) -> dict[str, Any]:
    published, modified = article.published, article.modified
    return {
        "datePublished": rfc3339(published.value) if published else None,
        "dayPublished": _day(article.published_day),
        "dateModified": rfc3339(modified.value) if modified else None,
        "retrieved": rfc3339(article.retrieved) if article.retrieved else None,
        "firstSeen": rfc3339(article.first_seen) if article.first_seen else None,
        "dateEvidence": {
            "datePublished": _evidence(published),
            "dateModified": _evidence(modified),
        },
    }


def record_story(verdict: Verdict | None, revision: int) -> dict[str, Any]:
    """Return what a record says of its story, and which text of its article it is."""
    return {
        "story": verdict.story if verdict else None,
        "version": verdict.version if verdict else None,
        "relation": verdict.relation if verdict else None,
        "similarity": round(verdict.similarity, 3) if verdict else None,
        "why": (verdict.why or None) if verdict else None,
        "mergedFrom": list(verdict.merged_from) if verdict else [],
        "revision": revision,
    }


def _evidence(instant: Instant | None) -> dict[str, str | None] | None:
    if instant is None:
        return None
    return {
        "raw": instant.raw or None,
        "from": instant.source or None,
        "offsetFrom": instant.offset_from,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def rfc3339(value: datetime) -> str:
    """Return an instant to the second, with its own offset.

    >>> rfc3339(datetime(2026, 11, 23, 9, 5, 7, 250_000, timezone(timedelta(hours=5, minutes=30))))
    '2026-11-23T09:05:07+05:30'
    """
    offset = value.utcoffset() or timedelta()
    if offset % _MINUTE:  # a local mean time of long ago, which RFC 3339 cannot write
        value = value.replace(tzinfo=timezone(round(offset / _MINUTE) * _MINUTE))
    return value.isoformat(timespec="seconds")


def record_merge(verdict: Verdict, article: Article, merged: list[str]) -> dict[str, Any]:
    """Return the merges file's line: which stories became one, and which article showed it."""
    at = article.retrieved.isoformat() if article.retrieved else None
    return {
        "story": verdict.story,
        "mergedFrom": merged,
        "by": article.uri,
        "why": verdict.why,
        "at": at,
    }
