"""What hosts have said is learnt once, and an outlet of many hosts takes no more memory for it."""

import asyncio

import pytest

from wirefeed.middlewares.last_hosts import MOST_HOSTS, LastHosts

OUTLET = "quay.test"


class Learning:
    """Learns a text of each host, of one letter or as many as are wanted, and counts."""

    def __init__(self, most=100):
        self.hosts = LastHosts("", most, len)
        self.learnt = []

    async def ask(self, host, outlet=OUTLET, said="x"):
        async def learn():
            self.learnt.append(host)
            await asyncio.sleep(0)
            if said is None:
                raise ZeroDivisionError
            return said

        return await self.hosts.ask(outlet, host, learn)


def test_however_many_ask_a_host_is_learnt_of_once():
    learning = Learning()

    async def crawl():
        return await asyncio.gather(*(learning.ask("a.quay.test") for _ in range(3)))

    assert asyncio.run(crawl()) == ["x", "x", "x"]
    assert learning.learnt == ["a.quay.test"]


def test_an_outlets_last_hosts_are_known_and_older_ones_learnt_again():
    learning = Learning()
    names = [f"h{n}.quay.test" for n in range(MOST_HOSTS)]

    async def crawl():
        await learning.ask("pier.test", outlet="pier.test")
        for name in (*names, names[0], "new.quay.test", names[0], names[1]):
            await learning.ask(name)
        await learning.ask("pier.test", outlet="pier.test")

    asyncio.run(crawl())

    assert learning.learnt == ["pier.test", *names, "new.quay.test", names[1]]


@pytest.mark.parametrize(("weight", "kept"), [(30, 3), (40, 2), (100, 2), (500, 2)])
def test_hosts_that_say_much_give_way_earlier_but_never_the_last_two(weight, kept):
    learning = Learning(most=100)

    async def crawl():
        for name in ("a", "b", "c", "d"):
            await learning.ask(name, said="x" * weight)
        for name in ("d", "c", "b", "a")[: kept + 1]:
            await learning.ask(name)

    asyncio.run(crawl())

    forgotten = ("d", "c", "b", "a")[kept]
    assert learning.learnt == ["a", "b", "c", "d", forgotten]


def test_who_no_longer_waits_takes_the_answer_from_nobody():
    learning = Learning()

    async def crawl():
        asked = [asyncio.create_task(learning.ask("a.quay.test")) for _ in range(3)]
        asyncio.get_running_loop().call_soon(asked[1].cancel)
        return [
            *await asyncio.gather(*asked, return_exceptions=True),
            await learning.ask("a.quay.test"),
        ]

    first, second, third, later = asyncio.run(crawl())

    assert (first, third, later) == ("x", "x", "x")
    assert isinstance(second, asyncio.CancelledError)


def test_where_learning_fails_the_others_that_wait_are_told_nothing_is_known():
    learning = Learning()

    async def crawl():
        asked = (learning.ask("a.quay.test", said=None) for _ in range(2))
        return await asyncio.gather(*asked, return_exceptions=True)

    first, second = asyncio.run(crawl())

    assert isinstance(first, ZeroDivisionError)
    assert second == ""
