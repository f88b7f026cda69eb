"""The guard at the resolver: only addresses that are globally routable are ever connected to."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any, Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from wirefeed.errors import ConfigError

_refused: dict[str, str] = {}  # name -> its address, of which Twisted says only "no results"


class PrivateAddress(IgnoreRequest):
    """A host's name or literal stands for an address that is not public."""


class GuardedResolver(CachingThreadedResolver):
    """Refuse every address that is not public and not in WIREFEED_ALLOW_PRIVATE_NETWORKS.

    The address checked is the address connected to, so neither redirects nor names that change
    their address between two look-ups pass. Literal addresses come this way too. IPv4 only, as
    Scrapy's own default.
    """

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.allowed: list[Any] = []

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = read_networks(
            crawler.settings.getlist("WIREFEED_ALLOW_PRIVATE_NETWORKS")
        )
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> "Deferred[str]":  # noqa: N802  Twisted's name
        answer = super().getHostByName(name, timeout)
        return answer.addCallback(self._check, name)

    def _check(self, answer: str, name: str) -> str:
        address = ip_address(answer)
        if is_public(address) or any(address in network for network in self.allowed):
            _refused.pop(name.lower(), None)
            return answer
        _refused[name.lower()] = answer
        raise DNSLookupError(f"{name} is {answer}, which is not a public address")


def refuse_private(request: Request) -> None:
    """Raise `PrivateAddress` where the guard turned a request's host away when last asked."""
    name = urlparse_cached(request).hostname or ""
    if address := _refused.get(name):
        raise PrivateAddress(f"{name} is {address}, which is not a public address")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address is meant to be reached from everywhere.

    >>> is_public(ip_address("169.254.169.254")), is_public(ip_address("93.184.215.14"))
    (False, True)
    """
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast


def read_networks(blocks: Sequence[str]) -> list[Any]:
    """Return the networks that a list of CIDR blocks names; raise `ConfigError` for a wrong one."""
    try:
        return [ip_network(block.strip(), strict=False) for block in blocks if block.strip()]
    except ValueError as error:
        raise ConfigError(
            f"WIREFEED_ALLOW_PRIVATE_NETWORKS: {error}. Write CIDR blocks such as 10.1.0.0/16, "
            "separated by commas."
        ) from error
