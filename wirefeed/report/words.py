"""Counts, spans of time and texts as people read them on a terminal."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from textwrap import wrap

from wirefeed.report.runs import OutletRun

WIDTH = 80  # of every screen: a terminal's where nothing else was asked for
LABEL = 13  # characters that a row keeps for its label

_UNITS = (
    (timedelta(days=2), timedelta(days=1), "d"),
    (timedelta(minutes=90), timedelta(hours=1), "h"),
    (timedelta(minutes=2), timedelta(minutes=1), "min"),
)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "copy", "copies"), count(1200, "line")
    ('1 copy', '1,200 lines')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def span(time: timedelta) -> str:
    """Return a span of time in the unit that suits it.

    >>> span(timedelta(seconds=50)), span(timedelta(hours=30)), span(timedelta(days=4, hours=9))
    ('50 s', '30 h', '4 d')
    """
    for least, unit, letters in _UNITS:
        if time >= least:
            return f"{time // unit} {letters}"
    return f"{max(time.total_seconds(), 0):.0f} s"


def spent(run: OutletRun) -> str:
    """Return how an outlet's budget ended its run.

    >>> spent(OutletRun(outlet="a.test", over="out of time after 300 s", due=1))
    'out of time after 300 s; 1 article stays due'
    """
    stay = "stays" if run.due == 1 else "stay"
    return f"{run.over}; {count(run.due, 'article')} {stay} due"


def reasons(counts: Mapping[str, int]) -> str:
    """Return counted reasons, the commonest first: three, and how much the others come to.

    >>> reasons({"timeout": 1, "HTTP 403": 4})
    '4 HTTP 403, 1 timeout'
    >>> reasons({"NoText": 1, "NoCredit": 8, "TooOld": 1, "NotAPage": 2, "OtherAgency": 20})
    '20 OtherAgency, 8 NoCredit, 2 NotAPage and 2 more'
    """
    commonest = sorted(counts.items(), key=lambda item: -item[1])
    named = ", ".join(f"{number:,} {reason}" for reason, number in commonest[:3])
    more = sum(number for _, number in commonest[3:])
    return f"{named} and {more:,} more" if more else named


def plain(text: str) -> str:
    r"""Return a text that cannot move a terminal's cursor.

    >>> plain("\x1b[2Jred\r")
    '?[2Jred?'
    """
    return "".join(c if c.isprintable() else "?" for c in text)


def row(label: str, *told: str, deep: int = 0) -> Iterator[str]:
    """Yield what is told behind its label, on as many lines as it takes; nothing if it is empty."""
    text = "; ".join(filter(None, told))
    whole = "://" in text  # an address is of use whole alone; other words may be as long as a line
    room = WIDTH - LABEL - deep
    lines = wrap(plain(text), room, break_on_hyphens=False, break_long_words=not whole)
    for place, line in enumerate(lines):
        yield f"{'' if place else label:{LABEL}}{' ' * deep}{line}"
