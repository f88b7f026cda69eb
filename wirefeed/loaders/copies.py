"""What the story index is told of an article."""

from datetime import date, datetime
from typing import Any

from wirefeed.items import Article
from wirefeed.stories import Copy


def copy_of(article: Article) -> Copy:
    """Return what the story index needs to know of an article."""
    return Copy(
        uri=article.uri,
        outlet=article.outlet,
        headline=article.headline,
        paragraphs=tuple(article.body),
        at=article.at,
        day=article.published_day,
        seen=article.retrieved,
        agency=article.agency,
        update_marker=article.update_marker.kind if article.update_marker else "",
        dispatch_key=article.dispatch.key if article.dispatch else "",
    )


def copy_of_record(kept: dict[str, Any]) -> Copy:
    """Return the same of a record that was kept."""
    at = kept["datePublished"] or kept["dateModified"]
    return Copy(
        uri=kept["uri"],
        outlet=kept["outlet"],
        headline=kept["headline"],
        paragraphs=tuple(kept["body"].split("\n")),
        at=datetime.fromisoformat(at) if at else None,
        day=date.fromisoformat(day) if (day := kept.get("dayPublished")) else None,
        seen=datetime.fromisoformat(kept["retrieved"]) if kept["retrieved"] else None,
        agency=kept["agency"] or "",
        update_marker=(kept["updateMarker"] or {}).get("kind", ""),
        dispatch_key=(kept["dispatch"] or {}).get("key", ""),
    )
