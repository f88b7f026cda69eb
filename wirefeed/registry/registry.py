"""All agencies and outlets known to a run, and how one is found by its code, domain or host."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches

from wirefeed.errors import ConfigError
from wirefeed.registry.facts import Agency, Outlet
from wirefeed.text.addresses import host_of
from wirefeed.text.hosts import read_host


@dataclass(frozen=True, slots=True)
class Registry:
    """The agencies by code and the outlets by domain, in alphabetical order.

    >>> post = Outlet(domain="harbourpost.test", name="Harbour Post", hosts=("hp.test",))
    >>> registry = Registry({}, {post.domain: post})
    >>> registry.outlet_of("www.HP.test:8080") is registry.outlet("harbourpost.test") is post
    True
    >>> registry.outlet("https://www.harbourpost.test/world/") is post
    True
    >>> registry.outlet("harborpost.test")
    Traceback (most recent call last):
    wirefeed.errors.ConfigError: no outlet harborpost.test: did you mean harbourpost.test? \
`scrapy outlets` lists them.
    """

    agencies: Mapping[str, Agency]
    outlets: Mapping[str, Outlet]
    faulty: Mapping[str, str] = field(default_factory=dict)  # domain -> its file's fault, left out
    _hosts: Mapping[str, Outlet] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        hosts = {host: outlet for outlet in self.outlets.values() for host in outlet.hosts}
        object.__setattr__(self, "_hosts", hosts | dict(self.outlets))

    def agency(self, code: str) -> Agency:
        """Return an agency by its code, or raise `ConfigError` with the nearest one's name."""
        if code not in self.agencies:
            raise ConfigError(
                _miss("agency", code, self.agencies, "wirefeed/registry/agencies.toml lists them.")
            )
        return self.agencies[code]

    def outlet(self, domain: str) -> Outlet:
        """Return an outlet by its domain, a host of it or an address on one.

        Raise `ConfigError` with the nearest one's name where there is none. Where its file is there
        and faulty, the fault is said.
        """
        return self._find(domain, "outlet", self.outlets)

    def outlets_named(self, word: str) -> list[Outlet]:
        """Return the outlets that carry an agency, or the one outlet that a word names.

        Raise `ConfigError` as `outlet` does; without a dot the word may be meant for an agency.
        """
        if word in self.agencies:
            return self.outlets_of([word])
        if "." in word:
            return [self.outlet(word)]
        return [self._find(word, "agency or outlet", [*self.agencies, *self.outlets])]

    def _find(self, domain: str, kind: str, known: Collection[str]) -> Outlet:
        for host in (domain, *_climb(host_of(domain) or read_host(domain))):
            if host in self._hosts:
                return self._hosts[host]
            if host in self.faulty:
                raise ConfigError(self.faulty[host])
        raise ConfigError(_miss(kind, domain, known, "`scrapy outlets` lists them."))

    def outlet_of(self, host: str) -> Outlet | None:
        """Return the outlet a host (or host:port) belongs to: by its domain or further hosts, else
        by the nearest domain or host above it.
        """
        return next(filter(None, map(self._hosts.get, _climb(read_host(host)))), None)

    def owns(self, outlet: Outlet, url: str) -> bool:
        """Say whether an address is on an outlet's hosts."""
        return self.outlet_of(host_of(url)) is outlet

    def is_article(self, outlet: Outlet, url: str) -> bool:
        """Say whether an address, "" for none, may be that of an article of an outlet."""
        return bool(url) and self.owns(outlet, url) and outlet.discover.is_article(url)

    def outlets_of(self, agencies: Collection[str]) -> list[Outlet]:
        """Return the outlets that carry at least one of these agencies; each must be known."""
        wanted = {self.agency(code).code for code in agencies}
        return [outlet for outlet in self.outlets.values() if wanted.intersection(outlet.agencies)]


def suggest(word: str, known: Collection[str]) -> str:
    """Return "did you mean <the nearest known word>?", "" where none is near.

    Of words that are equally near up to three are named.

    >>> suggest("sectoins", ["feeds", "sections"]), suggest("x", ["feeds"])
    ('did you mean sections?', '')
    >>> suggest("iasn", ["isna", "ians", "tasnim"])
    'did you mean ians or isna?'
    """
    word = word[:100]
    near = {
        other: SequenceMatcher(None, other, word).ratio()
        for other in get_close_matches(word, known, n=10)
    }
    nearest = sorted(other for other, ratio in near.items() if ratio == max(near.values()))
    return f"did you mean {' or '.join(nearest[:3])}?" if nearest else ""


def _climb(host: str) -> Iterator[str]:
    """Yield a host and the names above it."""
    yield host
    while "." in host:
        host = host.partition(".")[2]
        yield host


def _miss(kind: str, word: str, known: Collection[str], where: str) -> str:
    return " ".join(filter(None, (f"no {kind} {word[:100]}:", suggest(word, known), where)))
