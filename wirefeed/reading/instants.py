"""When a page says it was published and changed: structured data, meta, time, print, scripts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from lxml import etree

from wirefeed.items import Instant
from wirefeed.reading import jsonld, meta
from wirefeed.reading.datalayer import find_stamps
from wirefeed.reading.days import read_day
from wirefeed.reading.domains import zone_of
from wirefeed.reading.material import Material
from wirefeed.reading.times import read_instant, read_stamps
from wirefeed.text.spaces import squeeze

_LONGEST, _MOST = 100, 40
_CHANGED = ("modif", "updat", "changed", "aktualis", "actualiz")
_DAY = timedelta(days=1)
_SLACK = timedelta(minutes=15)  # between the outlet's clock and ours


@dataclass(slots=True)
class Times:
    """The two instants of a page, what else was claimed, and warnings."""

    published: Instant | None = None
    modified: Instant | None = None
    day: date | None = None  # of publication, where no clock is printed
    agreeing: bool = False  # two sources name one instant of publication
    from_domain: bool = False  # some time has its offset from the domain's country


def read_times(
    material: Material,
    lines: list[str],
    language: str,
    around: etree._Element | None = None,
) -> Times:
    """Return a page's instants; `lines` are its printed bylines and time lines.

    A naive time is the outlet's; without an outlet, that of the one zone of the domain's country.
    `around` is the element that holds headline and text: a time in it is the article's rather than
    a teaser's.
    """
    times = Times()
    outlet = material.outlet
    zones: list[ZoneInfo | None] = [outlet.timezone] if outlet else [None, zone_of(material.url)]
    for zone in dict.fromkeys(zones):
        read = _Reading(material, zone, language)
        found = read.all(_published(material, around))
        times.published = times.published or next(iter(found), None)
        times.modified = times.modified or read.first(_modified(material, around))
        times.agreeing = times.agreeing or len({one.value for one in found}) == 1 < len(found)
        read.lines(lines, times)
        used = any(
            time and time.offset_from == "outlet" for time in (times.published, times.modified)
        )
        times.from_domain = bool(used and not outlet)
        if times.published and times.modified:
            break
    if not times.published and (day := _read_day(material, lines)):
        times.published = read.near(_elsewhere(material), day)
        times.day = None if times.published else day
    return times


@dataclass(slots=True)
class _Reading:
    material: Material
    zone: ZoneInfo | None
    language: str

    def all(self, claims: Iterator[tuple[str, str]]) -> list[Instant]:
        """Return the first two instants claimed: one to have, one to compare it with.

        What lies behind the retrieval is a clock with the wrong offset: believed only if alone.
        """
        late: list[Instant] = []
        found: list[Instant] = []
        for raw, source in claims:
            if instant := self.one(raw, source):
                (late if self._is_late(instant) else found).append(instant)
            if len(found) > 1:
                break
        return found or late[:1]

    def first(self, claims: Iterator[tuple[str, str]]) -> Instant | None:
        return next((found for raw, source in claims if (found := self.one(raw, source))), None)

    def near(self, claims: Iterator[tuple[str, str]], day: date) -> Instant | None:
        """Return the first instant claimed that lies on a day, as clocks anywhere have it."""
        found = filter(None, (self.one(raw, source) for raw, source in claims))
        return next((one for one in found if abs(one.value.date() - day) <= _DAY), None)

    def _is_late(self, instant: Instant) -> bool:
        retrieved = self.material.retrieved
        return bool(retrieved and instant.value > retrieved + _SLACK)

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

    def lines(self, lines: list[str], times: Times) -> None:
        """Fill what structured data left open from print."""
        for line in lines:
            if times.published and times.modified:
                return
            published, modified = read_stamps(
                line,
                zone=self.zone,
                country=self.country,
                language=self.language,
                retrieved=self.material.retrieved,
            )
            times.published = times.published or published
            times.modified = times.modified or modified

    @property
    def country(self) -> str:
        return self.material.outlet.country if self.material.outlet else ""


def _published(material: Material, around: etree._Element | None) -> Iterator[tuple[str, str]]:
    yield from ((raw, "printed") for raw in material.rule("published"))
    yield from _structured(material, "datePublished")
    yield from _metas(material, meta.PUBLISHED)
    yield from ((raw, "time") for raw, changed in _time_tags(material, around) if not changed)
    if not material.article:
        yield from _dated(material.nodes, "datePublished")


def _modified(material: Material, around: etree._Element | None) -> Iterator[tuple[str, str]]:
    yield from ((raw, "printed") for raw in material.rule("modified"))
    yield from _structured(material, "dateModified")
    yield from _metas(material, meta.MODIFIED)
    yield from ((raw, "time") for raw, changed in _time_tags(material, around) if changed)


def _structured(material: Material, key: str) -> Iterator[tuple[str, str]]:
    """Yield what JSON-LD says of the article, then microdata, then JSON-LD of the page."""
    yield from _dated([material.article], key)
    yield from ((raw, "microdata") for raw in jsonld.texts(material.marked.get(key)))
    yield from _dated(filter(jsonld.is_page, material.nodes), key)


def _dated(nodes: Iterable[jsonld.Node], key: str) -> Iterator[tuple[str, str]]:
    for node in nodes:
        yield from ((raw, "json-ld") for raw in jsonld.texts(node.get(key)))


def _metas(material: Material, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        for raw in material.head.tags.get(name, [])[:3]:
            yield raw, "meta"


def _time_tags(material: Material, around: etree._Element | None) -> Iterator[tuple[str, bool]]:
    """Yield what the time elements around the text say, and whether it is of a change."""
    place = material.root if around is None else around
    for element in islice(place.iter("time"), _MOST):
        named = f"{element.get('class')} {element.get('itemprop')} {element.get('id')}".lower()
        changed = any(word in named for word in _CHANGED) and "publ" not in named
        raw = element.get("datetime") or element.get("content") or ""
        # Some write the day for machines where the text has its clock as well.
        yield (raw if len(raw) > len("2025-01-06") else _text(element)) or raw, changed


def _elsewhere(material: Material) -> Iterator[tuple[str, str]]:
    """Yield what is no more than near the article: any time element, and what scripts carry."""
    yield from ((raw, "time") for raw, _ in _time_tags(material, None))
    yield from ((raw, "script") for raw in find_stamps(material.clean))


def _read_day(material: Material, lines: list[str]) -> date | None:
    """Return the day of publication, structured or printed; 4/5/2025 without a country is none."""
    country = material.outlet.country if material.outlet else ""
    claims = [*_structured(material, "datePublished"), *_metas(material, meta.PUBLISHED)]
    for raw in [*(raw for raw, _ in claims), *lines]:
        day = read_day(raw, country=country)
        if day and (country or day.day > 12 or "/" not in raw):
            return day
    return None


def _text(element: etree._Element) -> str:
    return squeeze(" ".join(map(str, islice(element.itertext(), 10)))[: 4 * _LONGEST], _LONGEST)
