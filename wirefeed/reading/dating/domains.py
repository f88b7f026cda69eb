"""The clock of a country: what a domain's ending says of the time zone behind it."""

import re
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from wirefeed.text.addresses import host_of

# Endings sold to everyone say nothing of a place.
_EVERYWHERE = re.compile(
    "a[cgis]|bz|c[cdox]|dj|fm|g[dgls]|i[mo]|je|l[ay]|m[esu]|nu|pw|s[chotu]|t[cfklov]|v[cgu]|ws"
)
_COLOMBIAN = re.compile(r"\.(?:com|net|org|edu|gov)\.co$")  # below these only Colombia's own
# One clock by law, whatever is kept in a part of the country, or by all but an island or two.
_BY_LAW = {"CN": "Asia/Shanghai", "UA": "Europe/Kyiv", "NZ": "Pacific/Auckland"}
_SAMPLES = (datetime(2025, 1, 15), datetime(2025, 7, 15))  # noqa: DTZ001  clocks without a zone


def zone_of(url: str) -> ZoneInfo | None:
    """Return the zone all of a country's clocks agree with, by its top-level domain.

    >>> zone_of("https://harbourpost.in/x"), zone_of("https://harbourpost.com/x")
    (zoneinfo.ZoneInfo(key='Asia/Kolkata'), None)
    >>> zone_of("https://a.test.cn/x"), zone_of("https://a.com.co/x"), zone_of("https://a.co/x")
    (zoneinfo.ZoneInfo(key='Asia/Shanghai'), zoneinfo.ZoneInfo(key='America/Bogota'), None)
    """
    return _zones().get(country_of(url))


def country_of(url: str) -> str:
    """Return the code of the country a top-level domain is for, "" of one that is sold to everyone.

    >>> country_of("https://harbourpost.co.uk/x"), country_of("https://harbourpost.tv/x")
    ('GB', '')
    """
    host = host_of(url)
    ending = host.rpartition(".")[2]
    if len(ending) != 2 or (_EVERYWHERE.fullmatch(ending) and not _COLOMBIAN.search(host)):
        return ""
    return "GB" if ending == "uk" else ending.upper()


@lru_cache(maxsize=1)
def _zones() -> dict[str, ZoneInfo]:
    """Return the zone of every country whose zones keep one time, from the tz database."""
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    zones: dict[str, ZoneInfo | None] = {}
    for row in rows:
        zone = _load(row[2])
        first = zones.setdefault(row[0], zone)
        if first is None or zone is None or _clocks(first) != _clocks(zone):
            zones[row[0]] = None
    zones.update((country, _load(name)) for country, name in _BY_LAW.items())
    return {country: zone for country, zone in zones.items() if zone}


def _load(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return None


def _clocks(zone: ZoneInfo) -> list[object]:
    return [zone.utcoffset(sample) for sample in _SAMPLES]
