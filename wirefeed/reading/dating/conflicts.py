"""What is believed of a page's times where they cannot all be true, and the warning it bears."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from wirefeed.items import Instant

_ROUNDING: Final = timedelta(minutes=1)  # one source prints seconds, the other does not
_MOST: Final = 8


class Choice(NamedTuple):
    """The instant believed, whether a second source names it too, and warnings."""

    instant: Instant | None = None
    agreeing: bool = False
    warnings: tuple[str, ...] = ()


def choose_published(
    claims: Iterable[Instant], *, zone: ZoneInfo | None, latest: datetime | None
) -> Choice:
    """Return what is believed of the times of publication a page claims, the best source first.

    - What lies after `latest` is a clock with a wrong offset, or a day that is planned: believed
      only if alone, with the warning `published-future`.
    - Midnight to the second stands for a day without a clock: another clock of that day is
      believed instead; without one midnight stays, with the warning `published-midnight`.
    - Two sources that print one clock with two zones: the zone that is the outlet's own is
      believed, else the first; the warning is `zones-differ`.
    """
    late: list[Instant] = []
    timely = _leave_late(claims, latest, late)
    first = next(timely, None)
    if first is None:
        return Choice(late[0], warnings=("published-future",)) if late else Choice()
    if is_midnight(first):
        others = islice(timely, _MOST)
        clock = next((one for one in others if not is_midnight(one) and _one_day(first, one)), None)
        return Choice(clock) if clock else Choice(first, warnings=("published-midnight",))
    second = next(timely, None)
    if second is None:
        return Choice(first)
    if _differ_in_zone(first, second):
        own = [one for one in (first, second) if _is_local(one, zone)]
        return Choice(own[0] if len(own) == 1 else first, warnings=("zones-differ",))
    return Choice(first, agreeing=abs(first.value - second.value) < _ROUNDING)


def choose_modified(
    claims: Iterable[Instant],
    published: Instant | None,
    *,
    zone: ZoneInfo | None,
    latest: datetime | None,
) -> Choice:
    """Return what is believed of the times of change a page claims, the best source first.

    - A change exactly as long after or before the publication as the outlet's clock is off UTC is
      the publication with its zone applied twice: none, warning `modified-zone-twice`.
    - A change before the publication is an edit before it or a broken clock: the next source that
      names a later one is believed, else none, with the warning `modified-before-published`.
    - What lies after `latest` is none either, a clock with a wrong offset or a placeholder; where
      nothing else is claimed the warning is `modified-future`.
    """
    warnings: list[str] = []
    late: list[Instant] = []
    for claim in islice(_leave_late(claims, latest, late), _MOST):
        doubt = _doubt(claim, published, zone) if published else ""
        if not doubt:
            return Choice(claim)
        warnings.append(doubt)
    if late:
        warnings.append("modified-future")
    return Choice(warnings=tuple(warnings[:1]))


def is_midnight(instant: Instant) -> bool:
    """Tell whether an instant is midnight where it is printed: no clock, but a day."""
    at = instant.value
    return (at.hour, at.minute, at.second) == (0, 0, 0)


def _leave_late(
    claims: Iterable[Instant], latest: datetime | None, late: list[Instant]
) -> Iterator[Instant]:
    for claim in claims:
        if latest and claim.value > latest:
            late.append(claim)
        else:
            yield claim


def _one_day(midnight: Instant, other: Instant) -> bool:
    """Tell whether a clock lies on the day that midnight stands for, as either prints it."""
    local = other.value.astimezone(midnight.value.tzinfo)
    return midnight.value.date() in (local.date(), other.value.date())


def _differ_in_zone(first: Instant, second: Instant) -> bool:
    """Tell whether two times show one clock and name two zones for it."""
    if "outlet" in (first.offset_from, second.offset_from):
        return False
    apart = first.value.replace(tzinfo=None) - second.value.replace(tzinfo=None)
    return abs(apart) < _ROUNDING and first.value.utcoffset() != second.value.utcoffset()


def _is_local(instant: Instant, zone: ZoneInfo | None) -> bool:
    return bool(zone and instant.value.astimezone(zone).utcoffset() == instant.value.utcoffset())


def _doubt(claim: Instant, published: Instant, zone: ZoneInfo | None) -> str:
    after = claim.value - published.value
    offsets = {claim.value.utcoffset(), published.value.utcoffset()}
    offsets.add(claim.value.astimezone(zone).utcoffset() if zone else None)
    # On the quarter-hour, an update eight hours on may be what the clock says it is.
    exact = bool(claim.value.second or claim.value.minute % 15)
    if after and after in offsets and exact:
        return "modified-zone-twice"
    return "modified-before-published" if after <= -_ROUNDING else ""
