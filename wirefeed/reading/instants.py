"""When a page says it was published and changed: structured data, meta, time, print, scripts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import chain
from zoneinfo import ZoneInfo

from lxml import etree

from wirefeed.items import Instant
from wirefeed.reading.body.toplines import DatedLines
from wirefeed.reading.claimed_times import (
    Tags,
    claim_day,
    claim_elsewhere,
    claim_in_scripts,
    claim_modified,
    claim_published,
)
from wirefeed.reading.dated_lines import Printed, choose_lines, is_dated
from wirefeed.reading.dating.clocks import labels_time, scan_tokens
from wirefeed.reading.dating.conflicts import choose_modified, choose_published
from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.domains import country_of, zone_of, zone_where_spoken
from wirefeed.reading.dating.shapes import SLACK
from wirefeed.reading.dating.times import read_instant, read_stamps
from wirefeed.reading.dating.urlclocks import read_filing_day, read_url_clocks, read_url_day
from wirefeed.reading.layout.stamps import tells_first
from wirefeed.reading.material import Material
from wirefeed.reading.timetags import list_time_tags

_LONGEST = 100
_EASTERN = frozenset({"ja", "ko", "zh"})
_EITHER_ORDER = frozenset({"", "en", "tl", "fil"})  # languages with the month first, or the day
_EITHER_PLACES = ("-us", "-pr", "-pa", "-ph")
_EITHER_WAY = re.compile(r"\d{1,2}/\s?\d{1,2}/\s?\d")  # 4/5/2025, and not 2025/4/5
_DAY = timedelta(days=1)


_Lines = Callable[[], Printed]
_Stamps = tuple[Instant | None, Instant | None]


@dataclass(slots=True)
class Times:
    """The two instants of a page, what else was claimed, and warnings."""

    published: Instant | None = None
    modified: Instant | None = None
    day: date | None = None  # of publication, where no clock is printed
    agreeing: bool = False  # two sources name one instant of publication
    warnings: list[str] = field(default_factory=list)


def read_times(
    material: Material,
    lines: list[str],
    language: str,
    around: etree._Element | None = None,
    find_dated: Callable[[], DatedLines] = DatedLines,
) -> Times:
    """Return a page's instants; `lines` are its printed bylines and time lines.

    `find_dated` gives other short lines, and is asked where structured data does not say all: they
    may print a day and a clock, those behind the headline an age that says "ago" ("3 min" is how
    long the text takes to read).

    A naive time is the outlet's; without an outlet, that of the one zone of the domain's country,
    or of the countries that speak its language.
    `around` is the element that holds headline and text: a time in it is the article's rather than
    a teaser's. Where times contradict each other, `conflicts` says what is believed.
    """
    times = Times()
    outlet, filed, country = material.outlet, read_filing_day(material.url), _country(material)

    # Asked several times, and not at all where structured data has all.
    @cache
    def chosen() -> Printed:
        dated = find_dated()
        if filed or read_url_day(material.url):
            dated = dated._replace(below=())  # the address says more surely when
        return choose_lines(lines, dated, country=country, language=language, filed=filed)

    tags: Tags = cache(lambda: list_time_tags(material, around, chosen().own, chosen().around))
    zone_there, told_by = _find_zone(material.url, language)
    zones = [outlet.timezone] if outlet else [None, zone_there]
    doubts: tuple[str, ...] = ()
    for zone in dict.fromkeys(zones):
        reading = _Reading(material, zone, language, country, chosen, tags)
        doubts = reading.fill(times)
        if times.published and times.modified:
            break
    times.warnings += doubts
    if times.published:
        clocks = read_url_clocks(material.url, zones[-1])
        _weigh_address(times, (clock for clock in clocks if _may_be(clock, material.retrieved)))
    else:
        reading.fill_day(times, filed)
    used = any(time and time.offset_from == "outlet" for time in (times.published, times.modified))
    if used and not outlet:
        times.warnings.append(f"zone-from-{told_by}")
    return times


def _may_be(clock: Instant, retrieved: datetime | None) -> bool:
    """Say whether a number is a clock: those of articles have been on it by now."""
    return retrieved is None or clock.value <= retrieved + _DAY


def _weigh_address(times: Times, clocks: Iterator[Instant]) -> None:
    """Let a clock in the address confirm the publication, or doubt it where it is another day's."""
    assert times.published
    apart = [abs(clock.value - times.published.value) for clock in clocks]
    if apart and min(apart) < SLACK:
        times.agreeing = True
    elif apart and min(apart) > _DAY:
        times.warnings.append("url-clock-differs")


@dataclass(slots=True)
class _Reading:
    material: Material
    zone: ZoneInfo | None
    language: str
    country: str
    lines: _Lines
    tags: Tags

    def fill(self, times: Times) -> tuple[str, ...]:
        """Fill what is open, from structured data, then from print; return why no change is."""
        retrieved = self.material.retrieved
        latest = retrieved + SLACK if retrieved else None
        if not times.published:
            claims = self.all(claim_published(self.material))
            found = choose_published(
                chain(
                    claims,
                    self.tagged(near=True),
                    self.printed(changed=False, bare=True),
                    self.tagged(near=False),
                    self.printed(changed=False),
                ),
                zone=self.zone,
                latest=latest,
            )
            times.published, times.agreeing = found.instant, found.agreeing
            times.warnings += found.warnings
        if times.modified:
            return ()
        claims = self.all(claim_modified(self.material, self.tags))
        found = choose_modified(
            chain(claims, self.printed(changed=True)),
            times.published,
            zone=self.zone,
            latest=latest,
        )
        times.modified = found.instant
        return found.warnings

    def fill_day(self, times: Times, filed: date | None) -> None:
        """Fill the day of publication, or a clock on it, which may be a number in the address.

        A day in the title that an address ends with counts where scripts publish something on it.
        """
        if day := self.find_day(filed):
            claims = chain(self.all(claim_elsewhere(self.material)), self.address())
            times.published = self.near(claims, day)
            times.day = None if times.published else day
        elif day := read_url_day(self.material.url):
            times.published = self.near(self.all(claim_in_scripts(self.material)), day)

    def find_day(self, filed: date | None) -> date | None:
        """Return the day of publication; 4/5/2025 in English without a country is none.

        Structured data has it, or a line, a time element, the address at last.
        """
        material = self.material
        told = (raw for raw, changed, _ in self.tags() if not changed)
        last = material.retrieved.date() + _DAY if material.retrieved else date.max
        filing = [str(filed)] if filed else []
        abroad = self.language.lower().endswith(_EITHER_PLACES)
        language = self.language.lower().partition("-")[0]
        is_told = self.country or not (abroad or language in _EITHER_ORDER)
        claims = (raw for raw, _ in claim_day(material))
        for raw in chain(claims, self.lines().by_day, told, filing):
            day = read_day(raw, country=self.country, language=self.language)
            if day and day <= last and (is_told or day.day > 12 or not _goes_either_way(raw)):
                return day
        return None

    def all(self, claims: Iterator[tuple[str, str]]) -> Iterator[Instant]:
        return filter(None, (self.one(raw, source) for raw, source in claims))

    def printed(self, *, changed: bool, bare: bool = False) -> Iterator[Instant]:
        """Yield when the printed lines say the text was published, or changed.

        Lines that are `bare` name authors or say no more than a time.
        """
        read = [(line, self._read(line, told=False)) for line in self.lines().stated]
        read += [(line, self._read(line, told=True)) for line in self.lines().beside]
        changes = {change.value for _, (_, change) in read if change}

        def rank(told: tuple[str, _Stamps]) -> tuple[bool, bool, bool]:
            """Put what was published first before all, and a change without a label behind all.

            What says that it is when the article was published goes before what may be any time.
            """
            line, (published, _) = told
            is_change = published is not None and published.value in changes
            return not tells_first(line), is_change, not labels_time(line)

        for _, stamps in read if changed else sorted(read, key=rank):
            if stamp := stamps[changed]:
                yield stamp

    def _read(self, line: str, *, told: bool) -> _Stamps:
        counts = (not told or line in self.lines().ages) and not self._has_day()
        return read_stamps(
            line,
            zone=self.zone,
            country=self.country,
            language=self.language,
            retrieved=self.material.retrieved if counts else None,
            told=told,
        )

    def _has_day(self) -> bool:
        """Say whether a time element in the article's own lines has a day, so no age is counted."""
        return any(tag.near and not tag.changed and read_day(tag.raw) for tag in self.tags())

    def tagged(self, *, near: bool) -> Iterator[Instant]:
        """Yield when the time elements in the article's own lines say so, or those elsewhere.

        Where the first has a day and no clock, or a line has a day, one of another day is another
        article's.
        """
        raws = [tag.raw for tag in self.tags() if not tag.changed and tag.near == near]
        told = [] if near else [*self.lines().stated, *filter(is_dated, self.lines().beside)]
        days = (read_day(line, country=self.country, language=self.language) for line in told)
        day = next(filter(None, days), None)
        if not day and raws and not self.one(raws[0], "time"):
            day = read_day(raws[0], country=self.country, language=self.language)
        for instant in self.all((raw, "time") for raw in raws):
            if not day or abs(instant.value.date() - day) <= _DAY:
                yield instant

    def address(self) -> Iterator[Instant]:
        return read_url_clocks(self.material.url, self.zone)

    def near(self, claims: Iterable[Instant], day: date) -> Instant | None:
        """Return the first instant claimed that lies on a day, as clocks anywhere have it."""
        return next((one for one in claims if abs(one.value.date() - day) <= _DAY), None)

    def one(self, raw: str, source: str) -> Instant | None:
        return read_instant(
            raw[:_LONGEST],
            source=source,
            zone=self.zone,
            country=self.country,
            # What is written for machines needs no library of human languages.
            language=self.language if source == "printed" else "",
            retrieved=self.material.retrieved,
        )


def _find_zone(url: str, language: str) -> tuple[ZoneInfo | None, str]:
    """Return the zone of a page without an outlet, and whether domain or language tells it.

    The domain goes first, but upmedia.mg is Chinese, and not of Madagascar.
    """
    zone = zone_of(url)
    astray = zone and language[:2] in _EASTERN and not zone.key.startswith("Asia/")
    if country_of(url) and not astray:
        return zone, "domain"
    return zone_where_spoken(language), "language"


def _country(material: Material) -> str:
    return material.outlet.country if material.outlet else country_of(material.url)


def _goes_either_way(raw: str) -> bool:
    """Say whether a line writes a day as 4/5/2025, and no weekday beside it tells the month."""
    return any(_EITHER_WAY.match(token.text) for token in scan_tokens(raw) if token.letter == "d")
