"""Who prints: the newsstand's outlets, read from `outlets/<key>/outlet.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).with_name("outlets")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """An outlet's house style: what it does to the copy it prints."""

    datelines: Mapping[str, str] = field(default_factory=dict)  # agency -> form, "" for own stories
    sign_offs: Mapping[str, str] = field(default_factory=dict)
    glued: bool = False  # the sign-off ends the last paragraph instead of standing below it
    disclaimer: str = ""
    headline: str = "wire"  # or "own"
    keep: int = 0  # paragraphs, 0 for all
    edits: Mapping[str, str] = field(default_factory=dict)  # word -> the word it prints instead
    silenced: str = ""  # letters it takes out of the text
    photo_credit: str = ""  # form of the credit under a picture, "" prints none
    clocks: tuple[str, ...] = ("published", "modified")  # which of the two it prints
    revised: int = 0  # minutes between "published" and "modified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A section's front page and the pages behind it."""

    path: str
    title: str
    sections: tuple[str, ...] = ()  # none: all
    pages: int = 1
    host: str = ""
    discover: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed or a sitemap."""

    path: str
    form: str  # "rss", "atom", "news-sitemap", "sitemap" or "sitemap-index"
    discover: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One folder of `outlets`: what it is, how it prints and where it lists what it printed."""

    key: str
    name: str
    domain: str
    city: str
    country: str
    timezone: ZoneInfo
    language: str
    agencies: tuple[str, ...]
    article: str  # pattern of an article's path and query
    url: str  # form of an article's path and query
    sections: Mapping[str, str]  # section of a dispatch -> what the outlet calls it in paths
    robots: str  # "" answers 404
    amp_host: str
    house: House
    listings: tuple[Listing, ...]
    feeds: tuple[Feed, ...]

    @property
    def host(self) -> str:
        return f"www.{self.domain}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """All names the outlet answers to; the bare domain redirects to `host`."""
        return tuple(host for host in (self.host, self.domain, self.amp_host) if host)


def read_outlets() -> tuple[Outlet, ...]:
    """Return all outlets, in the order of their names."""
    return tuple(_outlet(file) for file in sorted(FOLDER.glob("*/outlet.toml")))


def _outlet(file: Path) -> Outlet:
    table: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return Outlet(
        key=file.parent.name,
        name=table["name"],
        domain=table["domain"],
        city=table["city"],
        country=table["country"],
        timezone=ZoneInfo(table["timezone"]),
        language=table["language"],
        agencies=tuple(table["agencies"]),
        article=table["article"],
        url=table["url"],
        sections=table.get("sections", {}),
        robots=table.get("robots", ""),
        amp_host=table.get("amp_host", ""),
        house=House(**_frozen(table["house"])),
        listings=tuple(Listing(**_frozen(listing)) for listing in table.get("listing", ())),
        feeds=tuple(Feed(**feed) for feed in table.get("feed", ())),
    )


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
