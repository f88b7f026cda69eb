"""What Scrapy logs and forgets is counted."""

import asyncio

from scrapy.utils.asyncio import AsyncioLoopingCall

from wirefeed.extensions.swallowed import Swallowed


def test_a_call_at_intervals_that_fails_is_counted():
    def fail():
        raise OSError("the disk is gone")

    async def call():
        AsyncioLoopingCall(fail).start(60, now=True)

    swallowed = Swallowed()
    swallowed.start()
    try:
        asyncio.run(call())
    finally:
        swallowed.stop()

    assert swallowed.count == 1
