"""What a page asks of machines: not to be kept, shown or mined.

Robots directives stand in X-Robots-Tag headers and meta tags, and for one agent or for all. The
TDM Reservation Protocol (W3C community group, 2024) has a header, meta tags and a file of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice

TAGS = ("robots", "wirefeed", "tdm-reservation", "tdm-policy")  # meta tags that are looked at
HEADERS = ("X-Robots-Tag", "TDM-Reservation", "TDM-Policy")
AGENT = "wirefeed"  # the name under which a page may speak to us alone

# Those that ask that a page, or its text, be taken up by no collection at all.
_BINDING = frozenset({"noindex", "none", "noai"})
# Those about what is shown of it, which whoever shows it has to know; and the picture's.
_NOTED = frozenset({"noarchive", "nocache", "nosnippet", "noimageai"})
_VALUED = frozenset({"unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"})
_NAMED = re.compile(r"([a-z0-9_.*-]{1,60})\s*:\s*(.*)", re.DOTALL)
_MOST = 100  # directives that are looked at
_LONGEST = 200  # characters of one


@dataclass(frozen=True, slots=True)
class OptOut:
    """One wish as printed, where it stood, and whether it asks that the text be not kept."""

    said: str
    where: str
    binds: bool

    def __str__(self) -> str:
        return f"{self.said} ({self.where})"


def read_opt_outs(
    headers: Mapping[str, Sequence[str]],
    tags: Mapping[str, Sequence[str]],
    now: datetime,
    *,
    filed: Sequence[str] = ("", ""),
) -> list[OptOut]:
    """Return what a page asks for, headers first.

    `headers` and `tags` (meta) have lower-case names; `filed` is the reservation and the policy
    that the host's tdmrep.json has for the page.

    >>> noon = datetime(2026, 1, 6, 12, tzinfo=UTC)
    >>> [str(o) for o in read_opt_outs({"x-robots-tag": ["noindex, otherbot: none"]}, {}, noon)]
    ['noindex (X-Robots-Tag)']
    >>> [str(o) for o in read_opt_outs({}, {"tdm-reservation": ["1"]}, noon)]
    ['tdm-reservation: 1 (meta tag)']
    """
    found = [*_read_directives(headers.get("x-robots-tag", ()), "X-Robots-Tag", now)]
    for name in ("robots", AGENT):
        found += _read_directives(tags.get(name, ()), f"meta {name}", now)
    found += _read_reservation(headers, tags, filed)
    return list(dict.fromkeys(found))


def _read_directives(values: Iterable[str], where: str, now: datetime) -> Iterator[OptOut]:
    for value in values:
        for said in _list_ours(value):
            name, rest = _split(said)
            if name in _BINDING or name in _NOTED:
                yield OptOut(said, where, name in _BINDING)
            elif name == "unavailable_after":
                until = _read_date(rest)
                yield OptOut(said, where, until is not None and until <= now)


def _list_ours(value: str) -> Iterator[str]:
    """Yield the directives that are meant for all agents or for us, in lower case.

    Commas stand between them, or semicolons or spaces alone, as outlets write too. A name before a
    colon is an agent's and holds until the next one, unless it is a directive that has a value.
    """
    agent, pieces = "", iter(value.lower().replace(";", ",").split(",")[:_MOST])
    for piece in pieces:
        said = piece.strip()
        named = _NAMED.fullmatch(said)
        if named and named[1] not in _VALUED:
            agent, said = named[1], named[2].strip()
        if said.startswith("unavailable_after") and not any(c.isdigit() for c in said):
            said = ",".join([said, *islice(pieces, 1)])  # a day of the week, and the date behind it
        if agent in ("", "*", AGENT):
            said = said[:_LONGEST]
            yield from [said] if _split(said)[0] in _VALUED else said.split()


def _split(said: str) -> tuple[str, str]:
    """Return a directive's name and its value, "" where it has none."""
    name, _, value = said.partition(":")
    return name.rstrip(), value.lstrip()


def _read_date(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text.upper())  # a small z is no zone to it
    except ValueError:
        try:
            at = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _read_reservation(
    headers: Mapping[str, Sequence[str]], tags: Mapping[str, Sequence[str]], filed: Sequence[str]
) -> Iterator[OptOut]:
    """Yield the first reservation of meta tag, header and file, each of which beats the next."""
    for where, said, policy in (
        ("meta tag", _first(tags, "tdm-reservation"), _first(tags, "tdm-policy")),
        ("header", _first(headers, "tdm-reservation"), _first(headers, "tdm-policy")),
        ("tdmrep.json", filed[0], filed[1]),
    ):
        if said in ("0", "1"):  # anything else is an error, which the protocol takes for unset
            if said == "1":
                yield OptOut("tdm-reservation: 1", where, True)
                if policy:
                    yield OptOut(f"tdm-policy: {policy[:_LONGEST]}", where, False)
            return


def _first(values: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(values.get(name, ())), "").strip()
