"""The facts of the trade as frozen values: agencies write, outlets print."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from wirefeed.text.addresses import identity, is_trap, path_of, telling_path_of

_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One table of agencies.toml."""

    code: str  # lower case
    name: str
    languages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # long names, unmistakable wherever credit stands
    letters: tuple[str, ...] = ()  # abbreviations in every script, only true in credit positions
    domains: tuple[str, ...] = ()  # the agency's own sites
    initials: str = ""  # a regular expression: the desk initials its sign-off carries
    sign_offs: tuple[str, ...] = ()  # regular expressions: closing paragraphs only it prints
    dispatch: str = ""  # a regular expression: its number of a dispatch, groups key and version


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """Where an outlet's article URLs are found, and what an article's URL looks like."""

    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    article: re.Pattern[str] = re.compile("")  # searched in path?query
    keep_query: tuple[str, ...] = ()  # parameters that name an article, whatever the rule says
    drop_query: tuple[str, ...] = ()  # parameters that never do; "*": all others

    @property
    def listings(self) -> tuple[str, ...]:
        return self.feeds + self.sitemaps + self.sections

    def is_article(self, url: str) -> bool:
        """Say whether an address is http(s), no trap, and its path and query are an article's.

        The pattern is tried on them as they stand, then without what tells no articles apart.
        """
        path = path_of(url)
        return bool(path) and self._is_found(path, url) and not is_trap(url)

    def _is_found(self, path: str, url: str) -> bool:
        if self.article.search(path):
            return True
        telling = telling_path_of(url, keep=self.keep_query, drop=self.drop_query)
        return telling != path and self.article.search(telling) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet file: who prints, where and when, and how its pages are read."""

    domain: str
    name: str
    country: str = ""  # ISO 3166-1 alpha-2
    timezone: ZoneInfo = _UTC
    language: str = ""  # BCP 47
    agencies: tuple[str, ...] = ()
    verified: date | None = None  # when its facts were last seen to hold; None: never
    delay: float | None = None  # seconds between requests, where the outlet asks for its own
    concurrency: int | None = None
    budget_seconds: float | None = None  # what a run may take here, where it needs its own
    budget_pages: int | None = None
    hosts: tuple[str, ...] = ()  # further hosts that are this outlet (m., amp., an old name)
    discover: Discovery = field(default_factory=Discovery)
    read: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # field -> CSS or XPath rules
    path: str = ""  # the file it was read from

    def identify(self, url: str) -> str:
        """Return the ledger's key of an address within this outlet, "" where it is none."""
        return identity(
            url,
            domain=self.domain,
            hosts=self.hosts,
            keep=self.discover.keep_query,
            drop=self.discover.drop_query,
        )
