"""Names under .test are the hostile server; every other name is looked up, behind the guard."""

from twisted.internet.defer import succeed

from wirefeed.middlewares import GuardedResolver

from .server import HERE


class HostileResolver(GuardedResolver):
    def getHostByName(self, name, timeout=()):  # noqa: N802  Twisted's name
        if name.endswith(".test"):
            return succeed(HERE).addCallback(self._check, name)
        return super().getHostByName(name, timeout)
