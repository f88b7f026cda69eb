"""The shapes in which outlets print an instant: which pieces of a line make one point in time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from wirefeed.items import OffsetFrom
from wirefeed.reading.dating.clocks import DAY, Order, Token, build_clock, build_day
from wirefeed.reading.dating.halves import find_language
from wirefeed.reading.dating.months import fold_word
from wirefeed.reading.dating.words import YESTERDAY
from wirefeed.reading.dating.zones import is_american, set_offset

EARLIEST: Final = 1980  # what is older is an empty field: 1970-01-01, 0001-01-01
LATEST: Final = 2100
_MONTH_FIRST: Final = frozenset({"US", "PH"})
_YEAR_FIRST: Final = frozenset({"ko", "eu", "ne"})
_YEAR_FIRST_IN_DASHES: Final = frozenset({"ja", "lt", "sv", "zh"})  # 25-01-06
_PERSIAN: Final = frozenset({"IR", "AF", "fa", "ps"})  # countries and languages
_SPOKEN: Final = {"MY": "ms", "BN": "ms", "VN": "vi", "SO": "so", "TR": "tr"}
_SPEAKING: Final = {"hr": "HR", "ko": "KR"}  # languages that say where a page is from
# Where the pieces of an instant may stand; each letter is a token's.
_SHAPES: Final = re.compile(
    rf"""{DAY} h?t h?t?z?         # 6 January 2025 07:50 am IST
      | h?t h?z? {DAY} z?         # 07:50 IST, 06.01.2025
      | mn tz? [ny]               # Jan 06 07:50:00 IST 2025""",
    re.VERBOSE,
)
_RELATIVE: Final = re.compile("r h?t h?z?|h?t h?z? r", re.VERBOSE)  # today, 07:50 IST
_DAY: Final = timedelta(days=1)
SLACK: Final = timedelta(minutes=15)  # between the outlet's clock and ours


@dataclass(frozen=True, slots=True)
class Place:
    """What an outlet's facts say about its clocks, and when its page was retrieved."""

    zone: ZoneInfo | None = None
    country: str = ""
    language: str = ""
    retrieved: datetime | None = None

    @property
    def home(self) -> str:
        """Return the country, else one that speaks the language."""
        return self.country or _SPEAKING.get(self.language[:2], "")

    @property
    def persian(self) -> bool:
        """Say whether years such as 1404 are of the Persian calendar."""
        return self.home.upper() in _PERSIAN or self.language[:2] in _PERSIAN

    @property
    def order(self) -> Order:
        """Return how a day is written in figures: in Spanish day first, in the States as well."""
        home, language = self.home.upper(), self.language[:2]
        if home in _MONTH_FIRST:
            return "dmy" if language == "es" else "mdy"
        if home == "KR" or language in _YEAR_FIRST:
            return "ymd"
        return "y-m-d" if language in _YEAR_FIRST_IN_DASHES else "dmy"


def find_shapes(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield where in the tokens a day and a clock stand together, first and past the last.

    A day that is called today or yesterday counts in a line that says nothing else: Hoy and Ayer
    are names, and so are many a paper's.
    """
    letters = "".join(token.letter for token in tokens)
    matches = [*_SHAPES.finditer(letters)]
    if not matches and "r" in letters and "x" not in letters:
        matches = [*_RELATIVE.finditer(letters)]
    yield from (match.span() for match in matches)


def build_time(tokens: list[Token], place: Place) -> tuple[datetime, OffsetFrom] | None:
    """Return the instant the tokens of one shape make, and where its offset comes from."""
    clocks = [token.text for token in tokens if token.letter == "t"]
    zone = next((token.text for token in tokens if token.letter == "z"), "")
    clock = build_clock(clocks[0], _find_half(tokens, place))
    if word := next((token.text for token in tokens if token.letter == "r"), ""):
        return _build_relative(word, clock, zone, place)
    days = [token for token in tokens if token.letter in "dmny"]
    order: Order = "mdy" if _is_american(days, zone, place) else place.order
    day = build_day(days, order=order, country=place.home, persian=place.persian)
    if day is None or clock is None:
        return None
    if len(clocks) > 1 and tokens[0].text[:4].isdigit():
        zone = f"+{clocks[1]}"  # an offset whose plus was lost: 2025-01-06T07:50:00 05:30
    return set_offset(
        datetime.combine(day, time()) + clock, zone, zone=place.zone, country=place.country
    )


def _build_relative(
    word: str, clock: timedelta | None, zone: str, place: Place
) -> tuple[datetime, OffsetFrom] | None:
    """Return a clock of the retrieval's day, or of the day before; None where it is yet to come."""
    now, folded = place.retrieved, fold_word(word)
    french = place.language[:2] == "fr" or (not place.language and place.country.upper() == "FR")
    if clock is None or now is None or now.tzinfo is None or (folded == "hier" and not french):
        return None  # "hier" is "here" to Germans
    naive = now.replace(tzinfo=None)
    if not (found := set_offset(naive, zone, zone=place.zone, country=place.country)):
        return None
    local = now.astimezone(found[0].tzinfo)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight - (folded in YESTERDAY) * _DAY + clock
    return (at, found[1]) if at <= now + SLACK else None


def _is_american(days: list[Token], zone: str, place: Place) -> bool:
    """Tell whether a zone says that the month is in front: 10/5/2025 beside ET.

    So it is where no country is known, and in the States, whatever the language.
    """
    if place.country.upper() in _MONTH_FIRST:
        return is_american(zone)
    known = place.country or place.language[:2] not in ("", "en")
    return not known and "/" in days[0].text and is_american(zone)


def in_range(value: datetime) -> bool:
    """Tell whether an instant is none of the empty fields that databases print."""
    return EARLIEST <= value.year < LATEST


def _find_half(tokens: list[Token], place: Place) -> str:
    """Return the half of the day: behind its clock, or, in 午後3時 and "PM 3:00", before it."""
    at = next(index for index, token in enumerate(tokens) if token.letter == "t")
    behind = tokens[at + 1 : at + 2]
    if behind and behind[0].letter == "h":
        spoken = place.language[:2] or _SPOKEN.get(place.country.upper(), "")
        return behind[0].text if find_language(behind[0].text) in ("", spoken) else ""
    before = tokens[at - 1 : at] if at else []
    return before[0].text if before and before[0].letter == "h" else ""
