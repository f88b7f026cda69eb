"""What each outlet's last hosts have said: an outlet may name hosts without end."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

MOST_HOSTS = 32  # of an outlet
LEAST_HOSTS = 2  # whatever they weigh: the pages of two may be asked for in turn

T = TypeVar("T")


class LastHosts(Generic[T]):
    """Learns of a host once, however many requests ask, and forgets an outlet's oldest hosts.

    So many are kept as weigh no more than one may, and the last two always.
    """

    def __init__(self, unknown: T, most: int, weigh: Callable[[T], int]) -> None:
        self.unknown, self.most, self.weigh = unknown, most, weigh
        self._outlets: dict[str, dict[str, asyncio.Future[T]]] = {}  # each the last asked last

    async def ask(self, outlet: str, host: str, learn: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Return what `learn` does of a host, or did; `unknown` where it failed for another."""
        hosts = self._outlets.setdefault(outlet, {})
        if host in hosts:
            answer = hosts[host] = hosts.pop(host)
            return await asyncio.shield(answer)  # who is cancelled leaves it to the others
        answer = hosts[host] = asyncio.get_running_loop().create_future()
        learnt = self.unknown
        try:
            learnt = await learn()
        finally:
            answer.set_result(learnt)
            self._forget(hosts)
        return learnt

    def _forget(self, hosts: dict[str, asyncio.Future[T]]) -> None:
        known = [(host, answer.result()) for host, answer in hosts.items() if answer.done()]
        weight = sum(self.weigh(said) for _, said in known)
        for host, said in known[:-LEAST_HOSTS]:
            if weight <= self.most and len(hosts) <= MOST_HOSTS:
                return
            weight -= self.weigh(said)
            del hosts[host]
