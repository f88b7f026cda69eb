"""Zone names as outlets print them; one name means different clocks in different countries."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from wirefeed.items import OffsetFrom

_OFFSET: Final = re.compile(r"(?:utc|gmt)?\s?([+\-−])(\d\d?):?(\d\d)?", re.IGNORECASE)

_AMERICAN: Final = re.compile(r"(?i)[ecmp]d?t|ak[sd]t")  # EST, CST, MST and PST are others' too

# Minutes east of Greenwich where a name needs no country.
_OFFSETS: Final = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "cet": 60, "mez": 60, "cest": 120,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "мск": 180, "trt": 180, "sast": 120,
    "wat": 60, "eat": 180, "gst": 240, "irst": 210, "aft": 270, "pkt": 300,
    "npt": 345, "nst": 345, "slst": 330, "mmt": 390, "ict": 420, "wib": 420, "wita": 480,
    "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780,
    "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420,
    "pst": -480, "akdt": -480, "akst": -540, "hst": -600, "adt": -180, "ndt": -150,
    "brt": -180, "clt": -240, "ist": 330, "bst": 60, "cat": 120, "wit": 540, "idt": 180,
}  # fmt: skip

# What the same name means there, where that differs.
_ABROAD: Final = {
    ("ist", "IE"): 60, ("ist", "IL"): 120, ("cst", "CN"): 480, ("cst", "TW"): 480,
    ("cst", "CU"): -300, ("bst", "BD"): 360, ("pst", "PH"): 480, ("pst", "PK"): 300,
    ("est", "AU"): 600, ("edt", "AU"): 660, ("cst", "AU"): 570, ("mst", "MY"): 480,
    ("nst", "CA"): -210, ("ast", "SA"): 180, ("ast", "IQ"): 180, ("ast", "CA"): -240,
    ("ast", "PR"): -240, ("sst", "SG"): 480, ("cst", "MO"): 480, ("cdt", "CU"): -240,
}  # fmt: skip
_CARIBBEAN: Final = "AG AI AW BB BL BM BQ CW DM DO GD GP KN LC MF MQ MS SX TT VC VG VI".split()  # noqa: SIM905
_ABROAD.update({("ast", country): -240 for country in _CARIBBEAN})

# Names that follow summer time by themselves.
_CLOCKS: Final = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
# Names of winter that Americans print the year round. Without a country, CST is others' too,
# and in Arizona MST is right in summer.
_ALL_YEAR: Final = {
    ("est", "US"): "et", ("cst", "US"): "ct", ("pst", "US"): "pt", ("est", ""): "et",
    ("pst", ""): "pt",
}  # fmt: skip


def set_offset(
    naive: datetime, printed: str, *, zone: ZoneInfo | None, country: str
) -> tuple[datetime, OffsetFrom] | None:
    """Return a time with the offset or zone printed behind it, else the outlet's, else None.

    >>> noon = datetime(2025, 1, 6, 12)
    >>> [str(set_offset(noon, "IST", zone=None, country=c)[0])[-6:] for c in ("IN", "IL", "IE")]
    ['+05:30', '+02:00', '+01:00']
    """
    if printed and (offset := read_offset(printed)):
        return naive.replace(tzinfo=offset), "printed"
    if printed and (named := _find_zone(printed, country) or _own_zone(printed, naive, zone)):
        winter = (printed.casefold(), country.upper()) in _ALL_YEAR  # of the hour that comes twice
        return naive.replace(tzinfo=named, fold=winter), "zone-name"
    return (naive.replace(tzinfo=zone), "outlet") if zone else None


def is_american(name: str) -> bool:
    """Say whether a zone's name is North America's, where months stand first, and nobody else's.

    >>> is_american("ET"), is_american("CET"), is_american("CST")
    (True, False, False)
    """
    return bool(_AMERICAN.fullmatch(name))


def is_zone(word: str) -> bool:
    """Tell whether a word is a zone name; Latin ones are printed in capitals, "et" is French."""
    known = word.casefold() in _NAMES
    return known and (word.isupper() or not word.isascii())


@lru_cache(maxsize=256)
def read_offset(text: str) -> timezone | None:
    """Return the clock of "+05:30", "-0500", "UTC+8", or None where no clock is that far off.

    >>> read_offset("UTC+8").utcoffset(None), read_offset("+19:99")
    (datetime.timedelta(seconds=28800), None)
    """
    if not (match := _OFFSET.fullmatch(text)):
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > 14 * 60 or minutes % 15:
        return None
    return _fix(minutes if match[1] == "+" else -minutes)


@lru_cache(maxsize=512)
def _find_zone(name: str, country: str) -> tzinfo | None:
    """Return the clock of a name there; without a country IST is India's, which prints it most."""
    word = name.casefold()
    word = _ALL_YEAR.get((word, country.upper()), word)
    if word in _CLOCKS or "/" in name:
        return _find_place(_CLOCKS.get(word, name))
    minutes = _ABROAD.get((word, country.upper()), _OFFSETS.get(word))
    return None if minutes is None else _fix(minutes)


def _own_zone(name: str, at: datetime, zone: ZoneInfo | None) -> tzinfo | None:
    """Return the outlet's own zone where it bears the printed name at that time."""
    return zone if zone and at.replace(tzinfo=zone).tzname() == name.upper() else None


def _fix(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _find_place(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


_NAMES: Final = frozenset((*_OFFSETS, *_CLOCKS, *(name for name, _ in _ABROAD)))
