"""The plan of a run: its spider arguments and settings, checked before the first request."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.settings import BaseSettings

from wirefeed.errors import ConfigError
from wirefeed.extensions.folders import project_folders
from wirefeed.extensions.values import read_choice
from wirefeed.registry import Outlet, Registry, load_registry
from wirefeed.registry.registry import suggest

UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
MOST_DAYS = 100_000
FEWEST_DAYS = 7  # as long as stories live: until then texts are still compared
_FEW = 3  # outlets that a sentence names
ARGUMENTS = ("outlets", "since", "limit", "keep")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which agencies are wanted, from which outlets, how far back and how much."""

    registry: Registry
    agencies: frozenset[str]
    outlets: tuple[Outlet, ...]
    since: datetime | None = None
    limit: int | None = None
    keep_all: bool = False
    revisit: bool = True  # ask young articles whether they have changed
    keep_days: int = 0  # texts are pruned after so many days; 0: never
    keep_pages: int = 0  # pages are kept for so many days; 0: not at all
    obeys_opt_outs: bool = True
    feed_policy: str = "versions"  # or "all": a line for each copy too
    strangers: str = ""  # a sentence on the outlets named that do not list the agency

    @property
    def faults(self) -> tuple[str, ...]:
        """Return the sentences of outlet files that are wrong and left out."""
        return tuple(self.registry.faulty.values())


def plan_of(crawler: Crawler) -> Plan:
    """Return the plan of an agency's crawl; raise `NotConfigured` of scrapy shell and the like."""
    plan = getattr(crawler.spider, "plan", None)
    if not isinstance(plan, Plan):
        raise NotConfigured
    return plan


def read_plan(
    settings: BaseSettings, agency: str, arguments: Mapping[str, str], now: datetime | None = None
) -> Plan:
    """Return the plan for one agency, or for all where `agency` is "".

    Raises `ConfigError` with a sentence for an argument, agency or outlet that is not known. An
    outlet file that is wrong is left out and said: one slip must not stop all other outlets.
    """
    known = ARGUMENTS if agency else (*ARGUMENTS, "agencies")
    for name in arguments:
        if name not in known:
            hint = suggest(name, known) or f"there are {', '.join(known)}."
            raise ConfigError(f"-a {name}=...: no such argument: {hint}")
    registry = load_registry(project_folders(settings, "WIREFEED_OUTLETS"), lenient=True)
    stated = read_stated(settings)
    agencies = _agencies(registry, agency, arguments.get("agencies"))
    outlets = _outlets(registry, agencies, arguments.get("outlets"))
    return Plan(
        registry=registry,
        agencies=agencies,
        outlets=outlets,
        strangers=_tell_strangers(outlets, agency),
        since=read_since(arguments["since"], now) if "since" in arguments else None,
        limit=_limit(arguments["limit"]) if "limit" in arguments else None,
        keep_all=_keep(arguments["keep"]) if "keep" in arguments else False,
        **stated,
    )


def read_stated(settings: BaseSettings) -> dict[str, Any]:
    """Return what settings say of a plan, or raise `ConfigError` for a wrong value."""
    return {
        "revisit": read_choice(settings, "WIREFEED_REVISIT", "on", "off") == "on",
        "keep_days": _days(settings, "WIREFEED_KEEP_DAYS", least=FEWEST_DAYS),
        "keep_pages": _days(settings, "WIREFEED_KEEP_PAGES"),
        "obeys_opt_outs": read_choice(settings, "WIREFEED_OPT_OUTS", "obey", "record") == "obey",
        "feed_policy": read_choice(settings, "WIREFEED_FEED_POLICY", "versions", "all"),
    }


def _agencies(registry: Registry, agency: str, wanted: str | None) -> frozenset[str]:
    if agency:
        return frozenset({registry.agency(agency).code})
    if wanted is None:
        return frozenset(registry.agencies)
    return frozenset(registry.agency(code.lower()).code for code in _split(wanted, "agencies"))


def _outlets(
    registry: Registry, agencies: frozenset[str], wanted: str | None
) -> tuple[Outlet, ...]:
    """Return the outlets named, in that order and each once, else all that carry an agency."""
    if wanted is not None:
        named = map(registry.outlet, (name.lower() for name in _split(wanted, "outlets")))
        return tuple({outlet.domain: _has_listings(outlet) for outlet in named}.values())
    outlets = tuple(registry.outlets_of(agencies))
    if not outlets:
        raise ConfigError(
            f"No outlet carries {', '.join(sorted(agencies))}: name outlets with -a outlets=..., "
            "or add outlet files and set WIREFEED_OUTLETS (docs/outlets.md)."
        )
    return outlets


def _has_listings(outlet: Outlet) -> Outlet:
    """Return an outlet that is named, or raise `ConfigError` where it has nowhere to look."""
    facts = outlet.discover
    if not (facts.feeds or facts.sitemaps or facts.sections):
        raise ConfigError(
            f"{outlet.path}: discover: {outlet.domain} has no feeds, sitemaps or sections, so "
            "a run finds nothing there: add one, or leave it out of -a outlets=."
        )
    return outlet


def _tell_strangers(outlets: Collection[Outlet], agency: str) -> str:
    """Return a sentence on the outlets whose facts do not list the one agency that is wanted.

    >>> post = Outlet(domain="harbourpost.test", name="Harbour Post", agencies=("ians",))
    >>> _tell_strangers([post], "ians"), _tell_strangers([post], "")
    ('', '')
    >>> _tell_strangers([post], "afp")
    'afp is not among the agencies of harbourpost.test: nothing is kept there but what credits it.'
    """
    strangers = [outlet.domain for outlet in outlets if agency and agency not in outlet.agencies]
    if not strangers:
        return ""
    named, more = ", ".join(strangers[:_FEW]), len(strangers) - _FEW
    others = f" and {more} more" if more > 0 else ""
    return (
        f"{agency} is not among the agencies of {named}{others}: nothing is kept there but what "
        "credits it."
    )


def _split(value: str, argument: str) -> list[str]:
    names = [name.strip() for name in value.split(",") if name.strip()]
    if not names:
        raise ConfigError(f"-a {argument}=: name at least one, separated by commas.")
    return names


def read_since(value: str, now: datetime | None = None) -> datetime:
    """Return the instant that an age or a day names; a day begins at midnight UTC.

    A day may have a time, which is UTC where it has no offset. What is to come is refused.

    >>> noon = datetime(2025, 1, 6, 12, tzinfo=UTC)
    >>> read_since("2d", noon).isoformat(), read_since("2025-01-01").isoformat()
    ('2025-01-04T12:00:00+00:00', '2025-01-01T00:00:00+00:00')
    """
    now = now or datetime.now(UTC)
    if age := re.fullmatch(r"(\d{1,5})([mhdw])", value):
        length = timedelta(**{UNITS[age[2]]: int(age[1])})
        return now - length
    try:
        at = datetime.fromisoformat(value)
    except ValueError as error:
        raise ConfigError(
            f"-a since={value}: write an age (30m, 6h, 2d, 1w) or a day (2025-01-06)."
        ) from error
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    if at > now + timedelta(days=1):  # east of Greenwich the day has begun
        raise ConfigError(
            f"-a since={value}: that is in the future (a day begins at midnight UTC): write an "
            "age (30m, 6h, 2d, 1w) or an earlier day."
        )
    return at


def _limit(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise ConfigError(f"-a limit={value}: write a whole number of articles, 1 or more.")
    return int(value)


def _keep(value: str) -> bool:
    if value != "all":
        raise ConfigError(f"-a keep={value}: write keep=all, or leave it out.")
    return True


def _days(settings: BaseSettings, name: str, least: int = 1) -> int:
    value = str(settings.get(name, "0"))
    if not value.isdecimal() or 0 < int(value) < least or int(value) > MOST_DAYS:
        raise ConfigError(
            f"{name} is {value[:100]!r}: set a whole number of days, {least} or more, or 0."
        )
    return int(value)
