"""Frozen pages with invented prose: what is read from each kind of markup and furniture."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from wirefeed.items import Instant
from wirefeed.reading.page import Page
from wirefeed.reading.reader import read_page
from wirefeed.registry import Outlet

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*/*.html"))

# Each kind of furniture, by what of it stands in the pages named in `furniture` of their json.
KINDS = {
    "headline", "teasers", "standfirst", "bylines", "captions", "credits", "related", "live",
    "prompts", "tags", "author boxes", "comments", "cookies",
}  # fmt: skip


def read(path: Path) -> tuple[Page, dict[str, Any]]:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    facts = expected.get("outlet")
    page = read_page(path.read_bytes(), expected["url"], outlet=outlet(facts) if facts else None)
    return page, expected["page"]


def outlet(facts: dict[str, Any]) -> Outlet:
    made = Outlet(
        domain="outlet.test",
        name="Outlet",
        timezone=ZoneInfo(facts["timezone"]),
        read={field: tuple(rules) for field, rules in facts.get("read", {}).items()},
    )
    return replace(made, country=facts["country"], language=facts.get("language", ""))


def plain(value: Any) -> Any:
    if isinstance(value, Instant):
        return value.value.isoformat()
    if isinstance(value, list) and value and hasattr(value[0], "kind"):
        return [[author.name, author.kind] for author in value]
    return value


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_frozen_page_is_read_as_its_json_says(path):
    page, expected = read(path)

    assert {field: plain(getattr(page, field)) for field in expected} == expected


def furniture(path: Path) -> dict[str, str]:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return dict(expected.get("furniture", {}))


FURNISHED = [path for path in PAGES if furniture(path)]


@pytest.mark.parametrize("path", FURNISHED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_furniture_on_a_page_is_not_in_its_text(path):
    page, _ = read(path)
    printed = path.read_text(encoding="utf-8")

    for kind, words in furniture(path).items():
        assert kind in KINDS
        assert words in printed
        assert not any(words in paragraph for paragraph in page.paragraphs)


def test_every_kind_of_furniture_stands_on_two_pages():
    found = Counter(kind for path in FURNISHED for kind in furniture(path))

    assert {kind for kind in KINDS if found[kind] < 2} == set()
