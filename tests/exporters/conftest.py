from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from wirefeed.items import (
    Article,
    Author,
    Dateline,
    Dispatch,
    InfoSource,
    Instant,
    UpdateMarker,
    Verdict,
)

IST = timezone(timedelta(hours=5, minutes=30))


@pytest.fixture
def article():
    """An article of which every field says something."""
    return Article(
        outlet="harbourpost.test",
        outlet_name="Harbour Post",
        key="harbourpost.test/world/ferries",
        url="https://www.harbourpost.test/world/ferries",
        retrieved=datetime(2026, 11, 23, 2, 41, 9, 400_000, tzinfo=UTC),
        first_seen=datetime(2026, 11, 23, 2, 40, tzinfo=UTC),
        uri="urn:wirefeed:harbourpost.test:0123456789abcdef",
        canonical_url="https://www.harbourpost.test/world/ferries/",
        kind="article",
        headline="Ferries sail again",
        headline_raw="UPDATE 2-Ferries sail again | Harbour Post",
        description="The storm is over.",
        paragraphs=["Eastmere, Nov 23 (IANS) The first ferry left.", "Freight follows."],
        language="en-IN",
        by="By Ana Lobo",
        authors=[Author(name="Ana Lobo"), Author(name="IANS", kind="agency")],
        published=Instant(
            value=datetime(2026, 11, 23, 7, 40, tzinfo=IST),
            raw="Nov 23, 2026 07:40 IST",
            source="printed",
            offset_from="zone-name",
        ),
        modified=Instant(
            value=datetime(2026, 11, 23, 8, 5, tzinfo=IST),
            raw="2026-11-23T08:05:00+05:30",
            source="json-ld",
            offset_from="printed",
        ),
        section="World",
        keywords=["ferries", "storm"],
        opt_outs=["noarchive (meta robots)"],
        image="https://www.harbourpost.test/ferry.jpg",
        reader="general",
        confidence={"headline": 0.97},
        warnings=["paywalled"],
        agency="ians",
        sources=[
            InfoSource(
                code="ians",
                name="Indo-Asian News Service",
                role="originator",
                evidence=("dateline", "sign-off"),
                confidence=0.98,
            )
        ],
        dateline=Dateline(
            printed="Eastmere, Nov 23 (IANS) ",
            places=("Eastmere",),
            day=date(2026, 11, 23),
            credit="IANS",
        ),
        sign_off="--IANS alo/",
        disclaimer="From an agency.",
        dispatch=Dispatch(key="261123-99-123456", version=3),
        update_marker=UpdateMarker(kind="update", number=2, raw="UPDATE 2-"),
        body=["The first ferry left.", "Freight follows."],
        word_count=6,
        verdict=Verdict(
            story="9f2c41d07be6a853",
            relation="updated",
            version=2,
            similarity=0.81249,
            nearest="urn:wirefeed:other.test:0123456789abcdef",
            why="one paragraph is new",
            merged_from=("03b7e5f1a8d24c96",),
        ),
    )
