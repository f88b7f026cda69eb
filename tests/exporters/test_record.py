from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from wirefeed.exporters import flat, record, schema, validate
from wirefeed.exporters.record import rfc3339
from wirefeed.items import Article, Dateline


def test_a_record_says_what_its_article_says(article):
    assert record(article) == {
        "uri": "urn:wirefeed:harbourpost.test:0123456789abcdef",
        "type": "text",
        "url": "https://www.harbourpost.test/world/ferries",
        "canonicalUrl": "https://www.harbourpost.test/world/ferries/",
        "publisher": {"domain": "harbourpost.test", "name": "Harbour Post"},
        "outlet": "harbourpost.test",
        "agency": "ians",
        "headline": "Ferries sail again",
        "headlineRaw": "UPDATE 2-Ferries sail again | Harbour Post",
        "description": "The storm is over.",
        "body": "The first ferry left.\nFreight follows.",
        "wordCount": 6,
        "language": "en-IN",
        "by": "By Ana Lobo",
        "authors": [
            {"name": "Ana Lobo", "kind": "person"},
            {"name": "IANS", "kind": "agency"},
        ],
        "infoSources": [
            {
                "code": "ians",
                "name": "Indo-Asian News Service",
                "role": "originator",
                "evidence": ["dateline", "sign-off"],
                "confidence": 0.98,
            }
        ],
        "dateline": "Eastmere, Nov 23 (IANS) ",
        "locationCreated": ["Eastmere"],
        "datelineDate": "2026-11-23",
        "signOff": "--IANS alo/",
        "dispatch": {"key": "261123-99-123456", "version": 3},
        "disclaimer": "From an agency.",
        "updateMarker": {"kind": "update", "number": 2, "raw": "UPDATE 2-"},
        "datePublished": "2026-11-23T07:40:00+05:30",
        "dayPublished": None,
        "dateModified": "2026-11-23T08:05:00+05:30",
        "retrieved": "2026-11-23T02:41:09+00:00",
        "firstSeen": "2026-11-23T02:40:00+00:00",
        "dateEvidence": {
            "datePublished": {
                "raw": "Nov 23, 2026 07:40 IST",
                "from": "printed",
                "offsetFrom": "zone-name",
            },
            "dateModified": {
                "raw": "2026-11-23T08:05:00+05:30",
                "from": "json-ld",
                "offsetFrom": "printed",
            },
        },
        "articleSection": "World",
        "keywords": ["ferries", "storm"],
        "image": "https://www.harbourpost.test/ferry.jpg",
        "optOuts": ["noarchive (meta robots)"],
        "story": "9f2c41d07be6a853",
        "version": 2,
        "relation": "updated",
        "similarity": 0.812,
        "why": "one paragraph is new",
        "mergedFrom": ["03b7e5f1a8d24c96"],
        "revision": 1,
        "extraction": {
            "reader": "general",
            "parts": 1,
            "confidence": {"headline": 0.97},
            "warnings": ["paywalled"],
        },
    }


def test_an_empty_article_is_nulls_and_empty_lists():
    empty = record(Article())

    assert "" not in empty.values()
    assert [key for key, value in empty.items() if value == []] == [
        "authors",
        "infoSources",
        "locationCreated",
        "keywords",
        "optOuts",
        "mergedFrom",
    ]
    assert empty["publisher"] == {"domain": None, "name": None}
    assert empty["dateEvidence"] == {"datePublished": None, "dateModified": None}


def test_an_article_with_what_a_crawl_always_knows_is_a_valid_record():
    least = Article(
        uri="urn:wirefeed:harbourpost.test:0123456789abcdef",
        outlet="harbourpost.test",
        url="https://harbourpost.test/a",
        headline="Ferries sail again",
        retrieved=datetime(2026, 11, 23, tzinfo=UTC),
        first_seen=datetime(2026, 11, 23, tzinfo=UTC),
        dateline=Dateline(printed=""),
    )

    assert validate(record(least)) == []


def test_a_day_without_a_clock_has_a_place_of_its_own(article):
    article.published, article.published_day = None, date(2026, 11, 23)

    written = record(article)

    assert (written["datePublished"], written["dayPublished"]) == (None, "2026-11-23")
    assert flat(written)["dayPublished"] == "2026-11-23"
    assert validate(written) == []


def test_keys_stand_in_the_order_of_the_schema(article):
    assert list(record(article)) == list(schema()["properties"])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 11, 23, 7, 40, 59, 999_999, tzinfo=UTC), "2026-11-23T07:40:59+00:00"),
        (
            datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("America/St_Johns")),
            "2026-07-01T12:00:00-02:30",
        ),
        (
            datetime(1890, 1, 1, 12, tzinfo=ZoneInfo("Asia/Kolkata")),  # +05:21:10 then
            "1890-01-01T12:00:00+05:21",
        ),
        (datetime(1, 1, 1, tzinfo=ZoneInfo("Europe/Moscow")), "0001-01-01T00:00:00+02:30"),
    ],
)
def test_an_instant_keeps_its_offset_to_the_minute(value, written):
    assert rfc3339(value) == written
    assert abs(datetime.fromisoformat(written) - value) < timedelta(minutes=1)
