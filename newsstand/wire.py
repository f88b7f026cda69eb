"""What the agencies sent: dispatches in versions, read from `dispatches/*.toml` for one day."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).with_name("dispatches")
DESK = ZoneInfo("Asia/Kolkata")  # the clock by which dispatches are filed

_KEPT = re.compile(r"\[(\d+)\]")  # "[2]": the second paragraph of the version before
_WEEKDAYS = {"{yesterday}": -1, "{today}": 0, "{tomorrow}": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture's caption and the letters of the agency that took it."""

    caption: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One take of a dispatch, as filed."""

    number: int
    kind: str  # "first", "updated" or "corrected"
    filed: datetime
    headline: str
    alt: str  # the headline of an outlet that writes its own
    paragraphs: tuple[str, ...]
    copies: Mapping[str, int]  # outlet key -> minutes after filing at which it prints its copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """What an agency wrote, or, with `agency` "", what an outlet's own reporter did."""

    id: str
    agency: str
    section: str
    place: str
    region: str
    country: str
    initials: str
    by: str
    cited: tuple[str, ...]
    photo: Photo | None
    template: str  # dispatches of one template share their wording on purpose
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A page that stands where articles stand and is none."""

    id: str
    kind: str  # "gallery", "video", "empty", "listing", "pdf", "gone" or "broken"
    outlet: str
    section: str
    filed: datetime
    headline: str
    captions: tuple[str, ...] = field(default=())


def read_dispatches(day: date) -> tuple[Dispatch, ...]:
    """Return all dispatches as if the newest had been filed on `day`."""
    return tuple(_dispatch(table, day) for table in _tables("dispatch"))


def read_elsewhere(day: date) -> tuple[Elsewhere, ...]:
    """Return the pages that are no article, printed on `day`."""
    return tuple(
        Elsewhere(
            **{**page, "captions": tuple(page.get("captions", ()))}
            | {"filed": _clock(page["filed"], day)}
        )
        for page in _tables("page")
    )


def _tables(name: str) -> Iterator[dict[str, Any]]:
    for file in sorted(FOLDER.glob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8")).get(name, ())


def _dispatch(table: dict[str, Any], day: date) -> Dispatch:
    filed_on = day - timedelta(days=table.get("days_ago", 0))
    photo = table.get("photo")
    return Dispatch(
        id=table["id"],
        agency=table.get("agency", "ians"),
        section=table["section"],
        place=table.get("place", ""),
        region=table.get("region", ""),
        country=table.get("country", ""),
        initials=table.get("initials", ""),
        by=table.get("by", ""),
        cited=tuple(table.get("cited", ())),
        photo=Photo(**photo) if photo else None,
        template=table.get("template", ""),
        versions=tuple(_versions(table["version"], filed_on)),
    )


def _versions(tables: list[dict[str, Any]], day: date) -> Iterator[Version]:
    before: tuple[str, ...] = ()
    for number, table in enumerate(tables, start=1):
        before = tuple(_paragraphs(name_weekdays(table["text"], day), before))
        headline = name_weekdays(table["headline"], day)
        yield Version(
            number=number,
            kind=table.get("kind", "first" if number == 1 else "updated"),
            filed=_clock(table["filed"], day),
            headline=headline,
            alt=name_weekdays(table.get("alt", ""), day) or headline,
            paragraphs=before,
            copies=table["copies"],
        )


def _paragraphs(text: str, before: tuple[str, ...]) -> Iterator[str]:
    for block in text.strip().split("\n\n"):
        kept = _KEPT.fullmatch(block)
        yield before[int(kept[1]) - 1] if kept else block


def name_weekdays(text: str, day: date) -> str:
    """Put weekdays for {yesterday}, {today} and {tomorrow}.

    >>> name_weekdays("Held on {today}, heard {tomorrow}.", date(2025, 1, 6))
    'Held on Monday, heard Tuesday.'
    """
    for word, distance in _WEEKDAYS.items():
        text = text.replace(word, f"{day + timedelta(days=distance):%A}")
    return text


def _clock(filed: str, day: date) -> datetime:
    return datetime.combine(day, time.fromisoformat(filed), tzinfo=DESK)
