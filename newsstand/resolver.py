"""The demo's resolver: names under .test are this machine, and there is no other."""

from collections.abc import Sequence

from twisted.internet.defer import Deferred, fail, succeed
from twisted.internet.error import DNSLookupError

from wirefeed.middlewares import GuardedResolver

LOOPBACK = "127.0.0.1"


class NewsstandResolver(GuardedResolver):
    """Resolve the newsstand's outlets without asking any name server; the guard still stands."""

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> "Deferred[str]":  # noqa: N802  Twisted's name
        if name.endswith(".test"):
            return succeed(LOOPBACK).addCallback(self._check, name)
        return fail(DNSLookupError(f"{name} is no outlet of the newsstand"))
