"""The clock of a country: what a domain's ending, or the language, says of the time zone."""

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
# The clock of the countries where a language is the press's own; of papers abroad it is not, nor
# of Greenland, Northern Cyprus in winter and the like. Left out are those guessed too easily.
_SPOKEN = {
    language: zone
    for zone, languages in {
        "Asia/Bangkok": "th",
        "Asia/Colombo": "si",
        "Asia/Ho_Chi_Minh": "vi",
        "Asia/Jerusalem": "he",
        "Asia/Kathmandu": "ne",
        "Asia/Kolkata": "as gu hi kn ml mr or ta te",  # Sri Lanka's clocks agree
        "Asia/Phnom_Penh": "km",
        "Asia/Seoul": "ko",
        "Asia/Shanghai": "zh",  # so do Taiwan's, Hong Kong's, Singapore's and Malaysia's
        "Asia/Tbilisi": "ka",
        "Asia/Tokyo": "ja",
        "Asia/Vientiane": "lo",
        "Asia/Yangon": "my",
        "Asia/Yerevan": "hy",
        "Atlantic/Reykjavik": "is",
        "Europe/Berlin": "bs ca cs da de eu gl hr hu it mk nb nn no pl sk sl sq sr sv",
        "Europe/Helsinki": "bg el et fi lt lv ro",
        "Europe/Istanbul": "tr",
    }.items()
    for language in languages.split()
}
_SAMPLES = (datetime(2025, 1, 15), datetime(2025, 7, 15))  # noqa: DTZ001  clocks without a zone


def zone_of(url: str) -> ZoneInfo | None:
    """Return the zone all of a country's clocks agree with, by its top-level domain.

    >>> zone_of("https://harbourpost.in/x"), zone_of("https://harbourpost.com/x")
    (zoneinfo.ZoneInfo(key='Asia/Kolkata'), None)
    >>> zone_of("https://a.test.cn/x"), zone_of("https://a.com.co/x"), zone_of("https://a.co/x")
    (zoneinfo.ZoneInfo(key='Asia/Shanghai'), zoneinfo.ZoneInfo(key='America/Bogota'), None)
    """
    return _zones().get(country_of(url))


def zone_where_spoken(language: str) -> ZoneInfo | None:
    """Return the zone that countries where a language is the press's own agree with.

    >>> zone_where_spoken("ko-KR"), zone_where_spoken("es")
    (zoneinfo.ZoneInfo(key='Asia/Seoul'), None)
    """
    name = _SPOKEN.get(language.partition("-")[0])
    return _load(name) if name else None


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
