"""When a page says it was published and changed: JSON-LD, then meta, then time, then print."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from zoneinfo import ZoneInfo

from wirefeed.items import Instant
from wirefeed.reading import meta
from wirefeed.reading.domains import zone_of
from wirefeed.reading.material import Material
from wirefeed.reading.times import read_instant, read_stamps

_LONGEST, _MOST = 100, 40
_CHANGED = ("modif", "updat", "changed", "aktualis", "modifi", "actualiz")


@dataclass(slots=True)
class Times:
    """The two instants of a page, what else was claimed, and warnings."""

    published: Instant | None = None
    modified: Instant | None = None
    agreeing: bool = False  # two material name one instant of publication
    from_domain: bool = False  # some time has its offset from the domain's country


def read_times(material: Material, lines: list[str], language: str) -> Times:
    """Return a page's instants; `lines` are its printed bylines and time lines.

    A naive time is the outlet's; without an outlet, that of the one zone of the domain's country.
    """
    times = Times()
    outlet = material.outlet
    zones: list[ZoneInfo | None] = [outlet.timezone] if outlet else [None, zone_of(material.url)]
    for zone in dict.fromkeys(zones):
        read = _Reading(material, zone, language)
        found = read.all(_published(material))
        times.published = times.published or next(iter(found), None)
        times.modified = times.modified or read.first(_modified(material))
        times.agreeing = times.agreeing or len({instant.value for instant in found}) == 1 < len(
            found
        )
        read.lines(lines, times)
        used = any(
            time and time.offset_from == "outlet" for time in (times.published, times.modified)
        )
        times.from_domain = bool(used and not outlet)
        if times.published and times.modified:
            break
    return times


@dataclass(slots=True)
class _Reading:
    material: Material
    zone: ZoneInfo | None
    language: str

    def all(self, claims: Iterator[tuple[str, str]]) -> list[Instant]:
        """Return the first two instants claimed: one to have, one to compare it with."""
        found = (self.one(raw, source) for raw, source in claims)
        return list(islice((instant for instant in found if instant), 2))

    def first(self, claims: Iterator[tuple[str, str]]) -> Instant | None:
        return next((found for raw, source in claims if (found := self.one(raw, source))), None)

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


def _published(material: Material) -> Iterator[tuple[str, str]]:
    yield from ((raw, "printed") for raw in material.rule("published"))
    yield from ((raw, "json-ld") for raw in material.claims("datePublished"))
    yield from _metas(material, meta.PUBLISHED)
    yield from ((raw, "time") for raw, changed in _time_tags(material) if not changed)
    if not material.article:
        for node in material.nodes:
            if isinstance(node.get("datePublished"), str):
                yield node["datePublished"], "json-ld"


def _modified(material: Material) -> Iterator[tuple[str, str]]:
    yield from ((raw, "printed") for raw in material.rule("modified"))
    yield from ((raw, "json-ld") for raw in material.claims("dateModified"))
    yield from _metas(material, meta.MODIFIED)
    yield from ((raw, "time") for raw, changed in _time_tags(material) if changed)


def _metas(material: Material, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        for raw in material.head.tags.get(name, [])[:3]:
            yield raw, "meta"


def _time_tags(material: Material) -> Iterator[tuple[str, bool]]:
    for count, element in enumerate(material.root.iter("time")):
        if count >= _MOST:
            return
        raw = element.get("datetime") or ""
        names = f"{element.get('class')} {element.get('itemprop')}".lower()
        if raw:
            yield raw, any(word in names for word in _CHANGED)
