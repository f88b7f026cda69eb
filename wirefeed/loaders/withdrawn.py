"""The article that its outlet has taken down: who it was, and none of its text."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from wirefeed.items import Article, InfoSource, Instant, Verdict


def load_withdrawn(
    kept: Mapping[str, Any], *, key: str, story: str, why: str, retrieved: datetime
) -> Article:
    """Return the notice that an article is withdrawn, made of the record last kept of it.

    It names article, headline, credit, day and story, so that readers find what they hold of it;
    `story` is the one it belongs to now, and the version stays the one it carried.
    """
    published = _instant(kept, "datePublished")
    return Article(
        key=key,
        kind="withdrawn",
        uri=kept["uri"],
        url=kept["url"],
        canonical_url=kept["canonicalUrl"] or "",
        outlet=kept["outlet"],
        outlet_name=kept["publisher"]["name"] or "",
        headline=kept["headline"],
        language=kept["language"] or "",
        agency=kept["agency"] or "",
        sources=load_sources(kept),
        published=published,
        published_day=_day(kept.get("dayPublished")),
        modified=_instant(kept, "dateModified"),
        retrieved=retrieved,
        first_seen=datetime.fromisoformat(kept["firstSeen"]),
        verdict=Verdict(
            story=story,
            relation="withdrawn",
            version=kept["version"],
            nearest=kept["uri"],
            why=why,
        ),
    )


def load_sources(kept: Mapping[str, Any]) -> list[InfoSource]:
    """Return the agencies of a record that was kept."""
    return [
        InfoSource(**{**source, "evidence": tuple(source["evidence"])})
        for source in kept["infoSources"]
    ]


def _instant(kept: Mapping[str, Any], name: str) -> Instant | None:
    if not kept[name]:
        return None
    evidence = kept["dateEvidence"][name]
    return Instant(
        value=datetime.fromisoformat(kept[name]),
        raw=evidence["raw"] or "",
        source=evidence["from"] or "",
        offset_from=evidence["offsetFrom"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
