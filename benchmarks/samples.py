"""Score credit, dateline and times on labelled page texts.

    python -m benchmarks.samples ../shared/domain/samples [--show]

A sample with a page is read as a crawl reads it. Of the others only the visible text is kept: its
lines above the first long one, and a byline below that one, are taken as credit lines, the rest as
paragraphs. Where a text prints no time, the day its source gives stands for the time of
publication, as in a crawl.

What a crawl knows of every outlet, its zone, stands in the registry, else in outlets.json beside
the samples, else in the domain; UTC, a crawl's default, where nobody knows. A label that names a
day asks for that day, at the outlet. One that was taken from a data set's own column, and not from
the text, asks that no time be made up. A change at the instant of publication is the same as none:
the labels have it both ways.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from wirefeed.items import CreditLine, Instant
from wirefeed.reading.credit.credit import Credit, read_credit
from wirefeed.reading.credit.names import name_agencies
from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.domains import zone_of
from wirefeed.reading.dating.times import read_stamps
from wirefeed.reading.reader import read_page
from wirefeed.registry import Outlet, Registry, load_registry
from wirefeed.text.addresses import host_of

_PROSE = 90  # characters from which a line of visible text is a paragraph
_WIDEST = 120  # characters of a line that credit may stand in
_DAY = len("2025-01-06")
_UTC = ZoneInfo("UTC")
_STORED = re.compile(r"\s*date (\d{4}-\d\d-\d\d) ?")  # written before a text by its store
_BYLINE = re.compile(r"(?:by|par|von|por)\b|.*\d:\d\d", re.IGNORECASE)
_FIELDS = ("agency", "dateline_place", "dateline_date", "published", "updated")

Answer = dict[str, str | None]


class Times(NamedTuple):
    """When a sample says it was published and changed; a day where it prints no clock."""

    published: Instant | None
    modified: Instant | None
    day: date | None


@lru_cache(maxsize=1)
def _registry() -> Registry:
    return load_registry()


def answer(sample: dict[str, Any], folder: Path) -> Answer:
    """Return what wirefeed says of one sample, in the fields of the labels."""
    outlet = find_outlet(sample, folder)
    if sample["html_file"]:
        html = gzip.decompress((folder / sample["html_file"]).read_bytes())
        page = read_page(html, sample["url"] or "", outlet=outlet)
        times = Times(page.published, page.modified, page.published_day)
        paragraphs, lines = page.paragraphs, page.credit_lines
        standfirst = page.description
    else:
        paragraphs, lines = _split(sample["raw_text"])
        standfirst = ""
        times = _read_times([line.text for line in lines], outlet)
    printed = next((time.value for time in (times.published, times.modified) if time), None)
    credit = read_credit(
        paragraphs,
        lines,
        agencies=_registry().agencies,
        outlet=outlet,
        url=sample["url"] or "",
        at=printed or _guess_time(sample),
        standfirst=standfirst,
    )
    return _shape(credit, times, outlet)


def find_outlet(sample: dict[str, Any], folder: Path) -> Outlet:
    """Return what a crawl would know of a sample's outlet, at least its zone."""
    host = host_of(sample["url"] or "") or sample["outlet"] or ""
    if known := _registry().outlet_of(host) if host else None:
        return known
    facts = _facts(folder.parent / "outlets.json").get(sample["outlet"] or "", {})
    zone = facts.get("timezone")
    return Outlet(
        domain=host or "nowhere.test",
        name=host,
        country=facts.get("country") or "",
        timezone=ZoneInfo(zone)
        if zone in available_timezones()
        else zone_of(f"https://{host}/") or _UTC,
    )


@lru_cache(maxsize=1)
def _facts(path: Path) -> dict[str, dict[str, Any]]:
    listed = json.loads(path.read_bytes())["outlets"] if path.exists() else []
    return {facts["domain"]: facts for facts in listed}


def _guess_time(sample: dict[str, Any]) -> datetime | None:
    """Return the day that the sample's source gives, at noon."""
    stored = _STORED.match(sample["raw_text"])
    known = sample["expected"].get("published") or sample["expected"].get("updated")
    day = stored[1] if stored else (known or "")[:10]
    return datetime.fromisoformat(f"{day}T12:00:00+00:00") if day else None


def _split(text: str) -> tuple[list[str], list[CreditLine]]:
    rows = [row.strip() for row in _STORED.sub("", text, count=1).splitlines() if row.strip()]
    first = next((at for at, row in enumerate(rows) if _is_prose(row)), 0)
    if _is_byline(next(iter(rows[first + 1 :]), "")):  # a standfirst stands above it
        first += 2
    lines = [
        CreditLine(text=row, position="byline" if _BYLINE.match(row) else "credit-line")
        for row in rows[:first]
        if len(row) < _WIDEST
    ]
    return rows[first:], lines


def _is_byline(row: str) -> bool:
    return len(row) < _WIDEST and bool(_BYLINE.match(row))


def _is_prose(row: str) -> bool:
    return len(row) >= _PROSE and row[-1] in '.!?।”"…'


def _read_times(lines: list[str], outlet: Outlet) -> Times:
    published = modified = None
    for line in lines:
        first, second = read_stamps(line, zone=outlet.timezone, country=outlet.country)
        published, modified = published or first, modified or second
    days = (read_day(line, country=outlet.country) for line in lines)
    return Times(published, modified, None if published else next(filter(None, days), None))


def _shape(credit: Credit, times: Times, outlet: Outlet) -> Answer:
    dateline, day = credit.dateline, times.day
    if times.published:
        day = times.published.value.astimezone(outlet.timezone).date()
    return {
        "agency": credit.agency or None,
        "dateline_place": "/".join(dateline.places) or None if dateline else None,
        "dateline_date": dateline.day.isoformat() if dateline and dateline.day else None,
        "published": times.published.value.isoformat() if times.published else None,
        "day": day.isoformat() if day else None,
        "updated": times.modified.value.isoformat() if times.modified else None,
    }


def asks(sample: dict[str, Any], field: str, found: Answer) -> tuple[str | None, str | None]:
    """Return what a label asks for and what was answered to it."""
    expected = sample["expected"]
    wanted, told = expected.get(field), found[field]
    if field == "published" and (sample["published_from"] or "").startswith("dataset"):
        return None, told or found["day"]
    if field == "published" and wanted and len(wanted) == _DAY:
        return wanted, found["day"]
    if field == "updated":
        wanted = None if wanted == expected.get("published") else wanted
        told = None if told == found["published"] else told
    return wanted, told


def agree(field: str, wanted: str | None, found: str | None) -> bool:
    """Tell whether an answer is the label's: instants as instants, a naive one by its digits."""
    if not wanted or not found:
        return not wanted and not found
    if field == "agency":
        return name_agencies(_registry().agencies).find_whole(wanted) == found
    if field in {"published", "updated"} and len(wanted) > _DAY:
        return _same_time(datetime.fromisoformat(wanted), datetime.fromisoformat(found))
    return wanted.strip() == found


def _same_time(wanted: datetime, found: datetime) -> bool:
    if wanted.tzinfo:
        return wanted.replace(microsecond=0) == found
    return wanted.replace(microsecond=0) == found.replace(tzinfo=None)


def _score(samples: list[dict[str, Any]], folder: Path, *, show: bool) -> Iterator[str]:
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        found = answer(sample, folder)
        for field in _FIELDS:
            wanted, told = asks(sample, field, found)
            key = (field, sample["confidence"])
            asked[key] += 1
            right[key] += agree(field, wanted, told)
            if show and not agree(field, wanted, told):
                row = (sample["confidence"], sample["outlet"], field, wanted, told)
                yield " | ".join(map(str, row))
    for field in _FIELDS:
        cells = [
            f"{level} {right[field, level]}/{asked[field, level]}"
            for level in ("high", "medium", "low")
        ]
        yield f"{field:15} {'  '.join(cells)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print every answer that is not right")
    options = parser.parse_args()
    rows = (options.folder / "samples.jsonl").read_text("utf-8").splitlines()
    for line in _score([json.loads(row) for row in rows], options.folder, show=options.show):
        print(line)


if __name__ == "__main__":
    main()
