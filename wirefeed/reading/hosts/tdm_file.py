"""A host's /.well-known/tdmrep.json: which of its pages are reserved from text and data mining."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

MOST_RULES, _LONGEST = 500, 500
_WHOLE = re.compile(r"[01]")


class Rule(msgspec.Struct, frozen=True):
    """The paths that a rule is for, and what it says of them."""

    location: str  # with * for anything and $ for the end, as in robots.txt
    reservation: str  # "1" or "0"
    policy: str = ""


def read_tdm_file(body: bytes) -> list[Rule]:
    """Return the rules of a file, none where it is no such file; a wrong rule is left out.

    >>> read_tdm_file(b'[{"location": "/", "tdm-reservation": 1}]')
    [Rule(location='/', reservation='1', policy='')]
    """
    try:
        found = msgspec.json.decode(body.removeprefix(BOM_UTF8))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return []
    return list(_list_rules(found)) if isinstance(found, list) else []


def _list_rules(found: list[Any]) -> Iterator[Rule]:
    for each in found[:MOST_RULES]:
        if isinstance(each, dict):
            location, said, policy = (
                _text(each.get(name)) for name in ("location", "tdm-reservation", "tdm-policy")
            )
            if location and _WHOLE.fullmatch(said):
                yield Rule(location, said, policy)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value[:_LONGEST]
    return str(value) if type(value) is int and value in (0, 1) else ""


def find_reservation(rules: Sequence[Rule], path: str) -> tuple[str, str]:
    """Return the reservation and policy of a path (with its query): those of the longest match.

    >>> rules = [Rule("/", "1"), Rule("/free/*.html$", "0")]
    >>> find_reservation(rules, "/news/1"), find_reservation(rules, "/free/2.html")
    (('1', ''), ('0', ''))
    """
    best = max(
        (rule for rule in rules if _matches(rule.location, path)),
        key=lambda rule: len(rule.location),
        default=None,
    )
    return (best.reservation, best.policy) if best else ("", "")


def _matches(pattern: str, path: str) -> bool:
    """Match as robots.txt does (RFC 9309, 2.2.3), in time that grows with the path alone."""
    pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(pieces[0]):
        return False
    place = len(pieces[0])
    for piece in pieces[1:]:
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    if not pattern.endswith("$"):
        return True
    return place == len(path) or (len(pieces) > 1 and path.endswith(pieces[-1]))
