"""Countries by their ISO 3166-1 codes and the time zones of each, by the zone database."""

from functools import lru_cache
from importlib.resources import files

_OWN = frozenset({"XK"})  # Kosovo, which ISO leaves to its users


@lru_cache(maxsize=1)
def list_countries() -> frozenset[str]:
    """Return the codes of all countries.

    >>> "IN" in list_countries(), "UK" in list_countries()
    (True, False)
    """
    return _OWN.union(row[0] for row in _read("iso3166.tab"))


@lru_cache(maxsize=64)
def list_zones(country: str) -> tuple[str, ...]:
    """Return the names of a country's time zones, the most populous first.

    >>> list_zones("IN"), list_zones("US")[:2], list_zones("")
    (('Asia/Kolkata',), ('America/New_York', 'America/Detroit'), ())
    """
    return tuple(row[2] for row in _read("zone.tab") if row[0] == country)


def _read(name: str) -> list[list[str]]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
