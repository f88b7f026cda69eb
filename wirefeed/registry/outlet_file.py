"""An outlet file: its keys, what each may hold, and the outlet it describes."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from wirefeed.registry.countries import list_countries, list_zones
from wirefeed.registry.facts import Discovery, Outlet
from wirefeed.registry.registry import suggest
from wirefeed.registry.rules import compile_rule
from wirefeed.registry.tables import compile_pattern, dotted, refuse, shape_table
from wirefeed.text.addresses import host_of, normalise
from wirefeed.text.hosts import is_ip, read_host

_PARAMETER = re.compile(r"[A-Za-z0-9_.~\[\]-]{1,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_FEW_ZONES = 3  # that a sentence names
_AHEAD = timedelta(days=366)  # by so much a machine's clock may be behind


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """The keys of an outlet file, each with the type TOML must give it."""

    name: str
    domain: str
    country: str = ""
    timezone: str = "UTC"
    language: str = ""
    agencies: tuple[str, ...] = ()
    verified: date | None = None
    delay: float | None = None
    concurrency: int | None = None
    budget_seconds: float | None = None
    budget_pages: int | None = None
    hosts: tuple[str, ...] = ()
    discover: dict[str, Any] | None = None
    read: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Discover:
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    article: str = ""
    keep_query: tuple[str, ...] = ()
    drop_query: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    headline: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    section: tuple[str, ...] = ()


READ_FIELDS = tuple(field.name for field in fields(_Read))
# The remedy of a key that stands in another place of the file than it belongs to.
_AT_TOP = {field.name: "move it above [discover] and [read]" for field in fields(_File)}
_IN_DISCOVER = {field.name: "move it below [discover]" for field in fields(_Discover)}
_IN_READ = {field.name: "move it below [read]" for field in fields(_Read)}


def shape_outlet(table: Mapping[str, Any], path: Path, agencies: Collection[str]) -> Outlet:
    """Return the outlet a file's table describes, or raise `ConfigError` with key and remedy."""
    file = shape_table(table, _File, path, elsewhere=_IN_DISCOVER | _IN_READ)
    _check_words(file, path)
    _check_pace(file, path)
    domain = _check_host(file.domain, "domain", path)
    hosts = tuple(_check_host(host, "hosts", path) for host in file.hosts)
    return Outlet(
        domain=domain,
        name=file.name.strip(),
        country=file.country,
        timezone=_check_timezone(file.timezone, file.country, path),
        language=file.language,
        agencies=_check_agencies(file.agencies, agencies, path),
        verified=file.verified,
        delay=file.delay,
        concurrency=file.concurrency,
        budget_seconds=file.budget_seconds,
        budget_pages=file.budget_pages,
        hosts=hosts,
        discover=_check_discover(file.discover or {}, (domain, *hosts), path),
        read=_check_read(file.read or {}, path),
        path=str(path),
    )


def _check_words(file: _File, path: Path) -> None:
    if not file.name.strip():
        refuse(path, "name", "it is empty", "write the outlet's name as readers know it")
    if file.country and file.country not in list_countries():
        fault = f"{file.country[:40]!r} is no country code"
        refuse(path, "country", fault, 'write its ISO 3166-1 code, as in "IN" or "GB"')
    if file.language and not _LANGUAGE.fullmatch(file.language):
        refuse(path, "language", f"{file.language[:40]!r} is no code", 'write it as in "hi"')

    if file.verified and file.verified > datetime.now(UTC).date() + _AHEAD:
        fault = f"{file.verified} has not come yet"
        refuse(path, "verified", fault, "write the day its facts were last seen to hold")


def _check_pace(file: _File, path: Path) -> None:
    if file.delay is not None and not 0 <= file.delay <= 3_600:
        refuse(path, "delay", f"{file.delay} is out of range", "write seconds from 0 to 3600")
    if file.concurrency is not None and not 1 <= file.concurrency <= 16:
        refuse(path, "concurrency", f"{file.concurrency} is out of range", "write 1 to 16")
    if file.budget_seconds is not None and not 1 <= file.budget_seconds <= 86_400:
        fault = f"{file.budget_seconds} is out of range"
        refuse(path, "budget_seconds", fault, "write seconds from 1 to 86400")
    if file.budget_pages is not None and not 1 <= file.budget_pages <= 1_000_000:
        fault = f"{file.budget_pages} is out of range"
        refuse(path, "budget_pages", fault, "write 1 to 1000000")


def _check_host(text: str, key: str, path: Path) -> str:
    host = read_host(text)
    written = text.removeprefix("[").removesuffix("]")
    if not host or (written != host and not is_ip(host)) or "]:" in text:
        remedy = "write the host alone, in lower case, without scheme, port and path"
        refuse(path, key, f"{text[:80]!r} is no host name", remedy)
    if key == "domain" and host.startswith("www."):
        refuse(path, key, "www. belongs to every outlet", f'write "{host.removeprefix("www.")}"')
    return host


def _check_timezone(name: str, country: str, path: Path) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: "Asia" is a folder of zones
        refuse(path, "timezone", f"there is no zone {name[:40]!r}", _name_zone(name, country))


def _name_zone(name: str, country: str) -> str:
    """Return the zone that was meant: a name much like it, else one of the country's.

    >>> _name_zone("Asia/Calcuta", ""), _name_zone("IST", "IN")
    ('did you mean Asia/Calcutta?', 'write "Asia/Kolkata"')
    >>> _name_zone("EDT", "US")
    'write "America/New_York", "America/Detroit", "America/Kentucky/Louisville" or another of US'
    """
    if "/" in name and (near := suggest(name, available_timezones())):
        return near
    zones = list_zones(country)
    if not zones:
        return 'write its IANA name, as in "Asia/Kolkata"'
    several = len(zones) > _FEW_ZONES
    named = ", ".join(f'"{zone}"' for zone in zones[:_FEW_ZONES])
    if several:
        return f"write {named} or another of {country}"
    return f"write {' or '.join(named.rsplit(', ', 1))}"


def _check_agencies(codes: Iterable[str], known: Collection[str], path: Path) -> tuple[str, ...]:
    for code in codes:
        if code not in known:
            lower = f'write "{code.lower()}"' if code.lower() in known else ""
            remedy = (
                lower or suggest(code, known) or "add it to an agencies.toml beside the outlets"
            )
            refuse(path, "agencies", f"there is no agency {code[:40]!r}", remedy)
    return tuple(dict.fromkeys(codes))


def _check_discover(table: Mapping[str, Any], hosts: Collection[str], path: Path) -> Discovery:
    found = shape_table(table, _Discover, path, inside="discover", elsewhere=_AT_TOP | _IN_READ)
    if found.sections and not found.article:
        fault = "sections need it, to tell their articles from their other links"
        refuse(path, "discover.article", fault, "add a pattern")
    return Discovery(
        feeds=_check_urls(found.feeds, "discover.feeds", hosts, path),
        sitemaps=_check_urls(found.sitemaps, "discover.sitemaps", hosts, path),
        sections=_check_urls(found.sections, "discover.sections", hosts, path),
        article=compile_pattern(found.article, path, "discover.article"),
        keep_query=_check_parameters(found.keep_query, "discover.keep_query", path),
        drop_query=_check_parameters(found.drop_query, "discover.drop_query", path, also="*"),
    )


def _check_parameters(
    names: Iterable[str], key: str, path: Path, *, also: str = ""
) -> tuple[str, ...]:
    for name in names:
        if not _PARAMETER.fullmatch(name) and name != (also or None):
            fault = f"{name[:40]!r} is no parameter of a query"
            refuse(path, key, fault, 'write its name alone, as in "id"')
    return tuple(dict.fromkeys(names))


def _check_urls(
    urls: Iterable[str], key: str, hosts: Collection[str], path: Path
) -> tuple[str, ...]:
    for url in urls:
        host = host_of(url)
        if not host:
            refuse(path, key, f"{url[:80]!r} is no address", "write it whole, with https://")
        if not any(host == own or host.endswith(f".{own}") for own in hosts):
            fault = f"{host} is none of the outlet's hosts"
            refuse(path, key, fault, "correct it, or add that host to hosts if it is the outlet's")
    return tuple(dict.fromkeys(map(normalise, urls)))


def _check_read(table: Mapping[str, Any], path: Path) -> dict[str, tuple[str, ...]]:
    elsewhere = _AT_TOP | _IN_DISCOVER
    rules = asdict(shape_table(table, _Read, path, inside="read", elsewhere=elsewhere))
    for field, tried in rules.items():
        for rule in tried:
            try:
                compile_rule(rule)
            except ValueError as error:
                fault = f"the rule {rule[:80]!r} does not compile ({error})"
                refuse(path, dotted("read", field), fault, "mend it or remove it")
    return {field: tried for field, tried in rules.items() if tried}
