"""Secrets that settings and the environment hold, and texts without them."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Self
from urllib.parse import quote, unquote, urlsplit

from scrapy.settings import BaseSettings

HIDDEN = "***"
SHORTEST = 4  # characters; hiding each "yes" would hide more than it protects
_SECRET = re.compile(
    r"PASS(?!IVE)|SECRET|TOKEN|CREDENTIAL|API_?KEY|ACCESS_KEY|_PING_URL"
    r"|PROXY(?!_ENABLED|_AUTH_ENCODING)"
)
_USER_INFO = re.compile(r"(\w://)[^\s/@'\"]+@")


class Secrets:
    """Values that no text may show, and whatever stands before the @ of an address."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        spelled = {
            spelling for value in values for spelling in (value, quote(value), unquote(value))
        }
        known = sorted((s for s in spelled if len(s) >= SHORTEST), key=len, reverse=True)
        self._values = re.compile("|".join(map(re.escape, known))) if known else None

    @classmethod
    def of(cls, settings: BaseSettings, environment: Mapping[str, str] = os.environ) -> Self:
        """Return the values of settings and variables whose names say that they are secrets."""
        stated = {name: settings[name] for name in settings if settings.getpriority(name)}
        return cls([*_named(stated), *_named(environment), *_of_exports(settings)])

    def hide(self, text: str) -> str:
        """Return a text in which stars stand for each secret.

        >>> Secrets(["hunter22"]).hide("ftp://me:x@a.test/ refused hunter22")
        'ftp://***@a.test/ refused ***'
        """
        if self._values:
            text = self._values.sub(HIDDEN, text)
        return _USER_INFO.sub(rf"\1{HIDDEN}@", text)


def _named(pairs: Mapping[str, object]) -> Iterator[str]:
    for name, value in pairs.items():
        if isinstance(value, str) and _SECRET.search(str(name).upper()):
            yield value
            yield from _parts(value)


def _of_exports(settings: BaseSettings) -> Iterator[str]:
    for address in settings.getdict("FEEDS"):
        yield from _parts(str(address))


def _parts(value: str) -> Iterator[str]:
    """Yield the password that an address carries."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return
    if parts.password:
        yield parts.password
