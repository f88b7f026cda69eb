"""Score credit, dateline and times on labelled page texts.

    python -m benchmarks.samples ../shared/domain/samples [--show]

A sample with a page is read as a crawl reads it. Of the others only the visible text is kept: its
lines above the first long one are taken as credit lines, the rest as paragraphs. Where a text
prints no time, the day its source gives stands for the time of publication, as in a crawl.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from wirefeed.items import CreditLine, Instant
from wirefeed.reading.credit import Credit, read_credit
from wirefeed.reading.names import name_agencies
from wirefeed.reading.reader import read_page
from wirefeed.reading.times import read_stamps
from wirefeed.registry import Registry, load_registry
from wirefeed.text.addresses import host_of

_PROSE = 90  # characters from which a line of visible text is a paragraph
_STORED = re.compile(r"\s*date (\d{4}-\d\d-\d\d) ?")  # written before a text by its store
_BYLINE = re.compile(r"(?:by|par|von|por)\b|.*\d:\d\d", re.IGNORECASE)
_FIELDS = ("agency", "dateline_place", "dateline_date", "published", "updated")

Answer = dict[str, str | None]


@lru_cache(maxsize=1)
def _registry() -> Registry:
    return load_registry()


def answer(sample: dict[str, Any], folder: Path) -> Answer:
    """Return what wirefeed says of one sample, in the fields of the labels."""
    host = host_of(sample["url"] or "") or sample["outlet"] or ""
    outlet = _registry().outlet_of(host) if host else None
    if sample["html_file"]:
        html = gzip.decompress((folder / sample["html_file"]).read_bytes())
        page = read_page(html, sample["url"] or "", outlet=outlet)
        times = page.published, page.modified
        paragraphs, lines = page.paragraphs, page.credit_lines
        standfirst = page.description
    else:
        paragraphs, lines = _split(sample["raw_text"])
        standfirst = ""
        times = _read_times([line.text for line in lines], outlet.timezone if outlet else None)
    printed = next((time.value for time in times if time), None)
    credit = read_credit(
        paragraphs,
        lines,
        agencies=_registry().agencies,
        outlet=outlet,
        url=sample["url"] or "",
        at=printed or _guess_time(sample),
        standfirst=standfirst,
    )
    return _shape(credit, *times)


def _guess_time(sample: dict[str, Any]) -> datetime | None:
    """Return the day that the sample's source gives, at noon."""
    stored = _STORED.match(sample["raw_text"])
    known = sample["expected"].get("published") or sample["expected"].get("updated")
    day = stored[1] if stored else (known or "")[:10]
    return datetime.fromisoformat(f"{day}T12:00:00+00:00") if day else None


def _split(text: str) -> tuple[list[str], list[CreditLine]]:
    rows = [row.strip() for row in _STORED.sub("", text, count=1).splitlines() if row.strip()]
    first = next((at for at, row in enumerate(rows) if _is_prose(row)), 0)
    lines = [
        CreditLine(text=row, position="byline" if _BYLINE.match(row) else "credit-line")
        for row in rows[:first]
        if len(row) < 120
    ]
    return rows[first:], lines


def _is_prose(row: str) -> bool:
    return len(row) >= _PROSE and row[-1] in '.!?।”"…'


def _read_times(lines: list[str], zone: ZoneInfo | None) -> tuple[Instant | None, Instant | None]:
    published = modified = None
    for line in lines:
        first, second = read_stamps(line, zone=zone, country="IN")
        published, modified = published or first, modified or second
    return published, modified


def _shape(credit: Credit, published: Instant | None, updated: Instant | None) -> Answer:
    dateline = credit.dateline
    return {
        "agency": credit.agency or None,
        "dateline_place": "/".join(dateline.places) or None if dateline else None,
        "dateline_date": dateline.day.isoformat() if dateline and dateline.day else None,
        "published": published.value.isoformat() if published else None,
        "updated": updated.value.isoformat() if updated else None,
    }


def agree(field: str, wanted: str | None, found: str | None) -> bool:
    """Tell whether an answer is the label's: instants as instants, a naive one by its digits."""
    if not wanted or not found:
        return not wanted and not found
    if field == "agency":
        return name_agencies(_registry().agencies).find_whole(wanted) == found
    if field in {"published", "updated"}:
        return _same_time(wanted, datetime.fromisoformat(found))
    return wanted.strip() == found


def _same_time(wanted: str, found: datetime) -> bool:
    try:
        label = datetime.fromisoformat(wanted)
    except ValueError:
        return wanted == found.date().isoformat()
    if label.tzinfo:
        return label.replace(microsecond=0) == found
    return label.replace(microsecond=0) == found.replace(tzinfo=None) or len(wanted) == 10


def _score(samples: list[dict[str, Any]], folder: Path, *, show: bool) -> Iterator[str]:
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        found = answer(sample, folder)
        for field in _FIELDS:
            wanted = sample["expected"].get(field)
            key = (field, sample["confidence"])
            asked[key] += 1
            right[key] += agree(field, wanted, found[field])
            if show and not agree(field, wanted, found[field]):
                row = (sample["confidence"], sample["outlet"], field, wanted, found[field])
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
