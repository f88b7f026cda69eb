"""Lines as outlets print them, each with its reading: one table a form in tests/lines."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from wirefeed.reading.credit.bylines import read_byline
from wirefeed.reading.credit.dateline import read_dateline
from wirefeed.reading.credit.markers import read_marker, split_advisories
from wirefeed.reading.credit.names import name_agencies
from wirefeed.reading.credit.signoff import read_sign_off
from wirefeed.reading.dating.times import read_instant
from wirefeed.registry import load_registry

LINES = Path(__file__).parents[1] / "lines"
AGENCIES = load_registry().agencies
NAMES = name_agencies(AGENCIES)
PUBLISHED = datetime(2025, 1, 7, 12, tzinfo=UTC)
RETRIEVED = datetime(2025, 1, 6, 9, tzinfo=UTC)
KOLKATA = ZoneInfo("Asia/Kolkata")


def table(name: str):
    lines = tomllib.loads((LINES / f"{name}.toml").read_text("utf-8"))["line"]
    return pytest.mark.parametrize(
        "line", [pytest.param(line, id=str(line.get("form", line["text"]))[:60]) for line in lines]
    )


@table("datelines")
def test_dateline_is_read_and_leaves_the_text(line):
    found = read_dateline(
        line["text"],
        at=line.get("at", PUBLISHED),
        agencies=AGENCIES,
        first=line.get("first", True),
    )

    assert (found is not None) == ("places" in line)
    if found:
        assert list(found.places) == line["places"]
        assert found.day == line.get("day")
        assert found.credit == line["credit"]
        assert line["text"] == found.printed + line["rest"]


@table("signoffs")
def test_sign_off_is_read_and_leaves_the_text(line):
    found = read_sign_off(line["text"], AGENCIES)

    codes = [code for credited, _ in found.credits for code in credited.codes]
    assert list(dict.fromkeys(codes)) == line["codes"]
    assert found.printed == line.get("printed", "")
    assert found.paragraphs == line["rest"]
    assert any(credited.shared for credited, _ in found.credits) == line.get("shared", False)


@table("bylines")
def test_byline_names_agencies_people_and_a_place(line):
    found = read_byline(line["text"], NAMES)

    assert list(found.codes) == line["codes"]
    assert found.place == line.get("place", "")
    if line["codes"]:
        assert list(found.people) == line.get("people", [])


@table("markers")
def test_marker_is_read_from_a_headline(line):
    found = read_marker(line["text"])

    assert (found.kind if found else None) == line.get("kind")
    assert (found.number if found else None) == line.get("number")


@table("advisories")
def test_note_to_editors_leaves_the_text(line):
    text = ["Ferries stopped.", "They sail again on Monday.", "The sea is calm.", "Nobody waits."]

    for edge in (0, len(text)):
        markers, rest = split_advisories([*text[:edge], line["text"], *text[edge:]])

        assert [marker.kind for marker in markers] == ([line["kind"]] if "kind" in line else [])
        assert (rest == text) == ("kind" in line)
    assert split_advisories([*text[:2], *text[:2], line["text"], *text])[0] == []


@table("times")
def test_printed_time_is_an_instant(line):
    found = read_instant(
        line["text"],
        source="printed",
        zone=None if line.get("naive") else KOLKATA,
        country=line.get("country", "IN"),
        language="en",
        retrieved=RETRIEVED,
    )

    assert (found.value.astimezone(UTC) if found else None) == line.get("utc")
