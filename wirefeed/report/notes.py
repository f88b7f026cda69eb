"""What is worth knowing of an outlet's run and is no illness."""

from collections.abc import Iterator

from wirefeed.report.runs import OutletRun
from wirefeed.report.words import count, spent


def notes(run: OutletRun) -> Iterator[str]:
    """Yield a sentence for each thing that kept an outlet's articles away as it should.

    >>> list(notes(OutletRun(outlet="hp.test", visited_by_another=True)))
    ['another run is visiting it; its articles stay due.']
    """
    if run.visited_by_another:
        yield "another run is visiting it; its articles stay due."
    if run.over:
        yield f"{spent(run)}."
    if run.unread_listings and run.listings:
        url, reason = next(iter(run.unread_listings.items()))
        listings = count(len(run.unread_listings), "listing")
        yield f"{listings} of its file never showed an article, as {url} ({reason})."
    if "more-pages" in run.warnings:
        yield "a section had more that is new than the ten pages that are read: run more often."
    if run.given_up:
        who = "it" if run.given_up == 1 else "they"
        yield f"{count(run.given_up, 'article')} given up: {who} answered with an error for days."
    if opted_out := run.dropped.get("OptedOut", 0):
        yield f"{count(opted_out, 'article')} left out, as their pages ask (OptedOut)."
    if run.waiting_until and not (run.finished and run.waiting_until <= run.finished):
        yield f"{wait(run)}; what is left of it stays due."


def wait(run: OutletRun) -> str:
    """Say until when a host of an outlet is left alone, and whose wish that is."""
    until = f"until {run.waiting_until:%H:%M} UTC ({run.wait_reason})"
    return f"asked us to wait {until}" if run.wait_asked else f"left alone {until}"
