"""How fast each outlet is asked, and as whom."""

from scrapy.settings import BaseSettings

from wirefeed.extensions.plan import Plan
from wirefeed.extensions.values import read_fact

SHORTEST_DELAY = 0.001  # seconds


def set_pace(settings: BaseSettings, plan: Plan) -> None:
    """Give each outlet its own pace: what the command line or the environment says, else its facts.

    A delay is never quite 0: without one Scrapy's downloader forgets the slot's concurrency.
    """
    slots: dict[str, dict[str, float]] = {}
    for outlet in plan.outlets:
        delay = read_fact(settings, "DOWNLOAD_DELAY", outlet.delay)
        at_once = read_fact(settings, "CONCURRENT_REQUESTS_PER_DOMAIN", outlet.concurrency)
        slots[outlet.domain] = {"delay": max(delay, SHORTEST_DELAY), "concurrency": int(at_once)}
    settings.set("DOWNLOAD_SLOTS", slots, priority="spider")


def introduce(settings: BaseSettings) -> None:
    """Tell outlets whom to write to."""
    if contact := settings["WIREFEED_CONTACT"]:
        agent = f"{settings['USER_AGENT']} (+{contact})"
        settings.set("USER_AGENT", agent, priority=settings.getpriority("USER_AGENT") or "spider")
