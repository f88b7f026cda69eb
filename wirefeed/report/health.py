"""Whether an outlet is well: rules on what it showed us, never on how much of it was new."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median

from wirefeed.report.runs import REFUSALS, OutletRun
from wirefeed.report.words import count, reasons, span, spent

RUNS = 7  # how far the rules look back
_SHUT_OUT = 6  # runs in a row, more than the longest wait lasts at twenty minutes each
_ENOUGH_RUNS = 3  # fewer do not say what is usual
_ENOUGH_LINKS = 5  # an outlet that lists fewer may well list none
_ENOUGH_PAGES = 3  # fewer may all be galleries
_ENOUGH_FAILED = 5
_ENOUGH_COVERED = 10  # of fewer pages a share is too rough to compare
_LOST = 0.20
_TIMES_OLDER = 3
_STALE = timedelta(hours=48)


def health(run: OutletRun, history: Sequence[OutletRun]) -> list[str]:
    """Return a sentence with its remedy for each rule that an outlet's run fails.

    `history` holds the outlet's earlier runs, newest first; seven are looked at, and what is usual
    is that of the last seven in which it was well: no fault becomes so by lasting.
    """
    past = history[:RUNS]
    well = [each for each in history if not each.health][:RUNS]
    if run.visited_by_another:
        return list(_left_out(run, past))
    return [
        *_shut_out(run, past),
        *_unlisted(run, past, well),
        *_lost(run, history),
        *_unread(run, past),
        *_unreached(run),
        *_uncovered(run, well),
        *_outdated(run),
    ]


def newest_known(run: OutletRun, history: Sequence[OutletRun]) -> datetime | None:
    """Return the latest publication that a run or one before it has seen.

    A quiet run reads nothing new, and a time that lies in a run's future counts as its end.
    """
    known = [_by_then(each) for each in (run, *history)]
    return max((at for at in known if at), default=None)


def list_gaps(run: OutletRun, history: Sequence[OutletRun]) -> list[float]:
    """Return by how many hours what is newest went on, in this run and those before that saw it.

    Ages would say how often runs come: at twenty minutes each they grow by as little from run to
    run, and whatever age is reached is usual.
    """
    before = history[0] if history else None
    known = before.gaps if before else []
    newest, older = _by_then(run), _by_then(before) if before else None
    if not (newest and older) or newest <= older:
        return known
    return [(newest - older).total_seconds() / 3600, *known][:RUNS]


def _unlisted(
    run: OutletRun, past: Sequence[OutletRun], well: Sequence[OutletRun]
) -> Iterator[str]:
    if run.failed_listings and not run.listings:
        if _waits_as_asked(run, run.listing_failures):
            return
        yield f"{_none_read(run)}: {_way_in(run, run.listing_failures)}."
    elif run.listings and not run.found and not run.unchanged:
        empty = f"no article link in {count(run.listings, 'listing')}"
        links = [each.found for each in well if _was_listed(each)]
        if len(links) >= _ENOUGH_RUNS and median(links) >= _ENOUGH_LINKS:
            yield f"{empty}, where {median(links):.0f} are usual: {_mend(run, 'discover')}."
        elif _never_listed(run, past):
            yield f"{empty}, and none in a run before: {_look(run)}."


def _lost(run: OutletRun, history: Sequence[OutletRun]) -> Iterator[str]:
    """Tell of a listing that shows nothing any more whenever we come, while others do."""
    asked = [each for each in (run, *history) if not each.visited_by_another][:_SHUT_OUT]
    if len(asked) < _SHUT_OUT or not run.listings:
        return
    for url, reason in run.lost_listings.items():
        if reason not in _WAITS and all(url in each.lost_listings for each in asked):
            yield (
                f"{url} showed articles once, and none in the last {_SHUT_OUT} runs ({reason}): "
                f"{_mend(run, 'discover')}."
            )


def _never_listed(run: OutletRun, past: Sequence[OutletRun]) -> bool:
    """Say whether nothing is known that an outlet's listings have ever named.

    `newest` is handed on from run to run. A listing that failed may be the one that names
    something, and one that is well-formed may be empty for an hour, until they have shown nothing
    for some runs.
    """
    told = not run.failed_listings and any(warning in _NO_LISTING for warning in run.warnings)
    if run.over or (not told and len(past) < _ENOUGH_RUNS):
        return False
    given = (each.found or each.unchanged or each.newest or each.due for each in (run, *past))
    return not any(given)


_NO_LISTING = {  # a warning of a listing -> the key that names it
    "no-feed": ("is no feed", "feeds"),
    "no-sitemap": ("is no sitemap", "sitemaps"),
    "no-page": ("is no page", "sections"),
}


def _look(run: OutletRun) -> str:
    """Return where to look for why an outlet's listings name no article."""
    file = f"[discover] of its outlet file, see scrapy doctor {run.outlet}"
    for warning in run.warnings:
        if warning in _NO_LISTING:
            fault, key = _NO_LISTING[warning]
            return f"a listing of it {fault} ({warning}); correct {key} in {file}"
    return f"they name no article, or the article pattern matches none of their links; mend {file}"


def _none_read(run: OutletRun) -> str:
    if run.failed_listings == 1:
        return f"its only listing could not be read ({', '.join(run.listing_failures)})"
    listings = count(run.failed_listings, "listing")
    return f"none of its {listings} could be read ({reasons(run.listing_failures)})"


_WAITS = {"HostWaits", "HTTP 429", "HTTP 503"}


def _waits_as_asked(run: OutletRun, failures: Mapping[str, int]) -> bool:
    """Say whether nothing but its own wish to be left alone is behind an outlet's failures."""
    return run.wait_asked and failures.keys() <= _WAITS


def _shut_out(run: OutletRun, past: Sequence[OutletRun]) -> Iterator[str]:
    """Tell of an outlet that asks us to wait whenever we come."""
    latest = [run, *past][:_SHUT_OUT]
    if len(latest) == _SHUT_OUT and all(
        _waits_as_asked(each, each.listing_failures or each.failures) and not each.listings
        for each in latest
    ):
        yield (
            f"asked us to wait in each of {_SHUT_OUT} runs ({reasons(run.failures)}): "
            f"it refuses us; {_BE_KIND}."
        )


def _left_out(run: OutletRun, past: Sequence[OutletRun]) -> Iterator[str]:
    """Tell of an outlet that another run is visiting whenever we come: its articles never come."""
    latest = [run, *past][:_SHUT_OUT]
    if len(latest) == _SHUT_OUT and all(each.visited_by_another for each in latest):
        yield (
            f"another run was visiting it in each of {_SHUT_OUT} runs: start the spiders some "
            "minutes apart, or less often."
        )


_BE_KIND = "set a longer delay and WIREFEED_CONTACT, or ask the outlet"


def _was_listed(run: OutletRun) -> bool:
    """Say whether a run's listings say what is usual, which unchanged ones do not."""
    return bool(run.found or (run.listings and not run.unchanged))


_SILENCE = re.compile(r"RobotsUnreachable|HostWaits|Resolve|Timeout|Connection|Download|DataLoss")
_TROUBLE = re.compile(r"HTTP 5\d\d")


def _way_in(run: OutletRun, causes: Mapping[str, int]) -> str:
    """Return the remedy of the commonest of the causes that kept us out."""
    cause = max(causes, key=lambda reason: causes[reason], default="")
    if cause == "PrivateAddress":
        return (
            "its address is not public; correct it, or name its network in "
            "WIREFEED_ALLOW_PRIVATE_NETWORKS if it is yours"
        )
    if cause in REFUSALS or (cause == "HostWaits" and _was_refused(run)):
        return f"it refuses us; {_BE_KIND}"
    if _SILENCE.search(cause):
        return (
            "it does not answer; the next run tries again, and if it stays so look at its address"
        )
    if _TROUBLE.fullmatch(cause):
        return "its server is in trouble; the next run tries again"
    return f"if it stays so, {_mend(run, 'discover')}"


def _was_refused(run: OutletRun) -> bool:
    return bool(run.blocked) or run.wait_reason.startswith(("HTTP 4", "challenge"))


def _mend(run: OutletRun, table: str) -> str:
    return f"mend [{table}] of its outlet file, see scrapy doctor {run.outlet}"


# One page for all while an outlet is mended.
_STANDS_IN = ("ErrorPage", "LedToListing", "NoSign", "NoTime")


def _unread(run: OutletRun, past: Sequence[OutletRun]) -> Iterator[str]:
    """Tell of an outlet none of whose pages could be read.

    In a quiet hour those may be the ones that never can: they are asked again and again.
    """
    pages = sum(run.dropped.values())
    if not run.articles and pages - run.dropped_again >= _ENOUGH_PAGES:
        stands_in = sum(run.dropped.get(reason, 0) for reason in _STANDS_IN)
        stays = "they are asked for again, and if it stays so open one in a browser and "
        yield (
            f"none of {count(pages, 'page')} read as an article ({reasons(run.dropped)}): "
            f"{stays if 2 * stands_in >= pages else ''}{_mend(run, 'read')}."
        )
        return
    failed = sum(run.failures.values()) - run.failed_listings
    again = run.failed_again + run.dropped_again if any(each.articles for each in past) else 0
    new = failed + pages - again
    if not run.articles and new >= _ENOUGH_FAILED and not _waits_as_asked(run, run.failures):
        causes = Counter(run.failures) - Counter(run.listing_failures) + Counter(run.dropped)
        yield (
            f"none of {count(failed + pages, 'page')} could be read "
            f"({reasons(causes)}): {_way_in(run, causes)}."
        )


def _unreached(run: OutletRun) -> Iterator[str]:
    """Yield nothing for an outlet that gave something before its budget was over."""
    awaited = run.due > run.due_older or not run.listings
    if run.over and not run.articles and not run.dropped and awaited:
        remedy = (
            "raise budget_pages in its file, or WIREFEED_OUTLET_PAGES"
            if run.over.startswith("out of requests")
            else "it answers slowly; raise budget_seconds in its file, or look at its address"
        )
        yield f"nothing could be read of it ({spent(run)}): {remedy}."


def _uncovered(run: OutletRun, well: Sequence[OutletRun]) -> Iterator[str]:
    if run.articles < _ENOUGH_COVERED:
        return
    telling = [each for each in well if each.articles >= _ENOUGH_COVERED]
    for field, share in run.coverage.items():
        shares = [each.coverage[field] for each in telling if field in each.coverage]
        if len(shares) >= _ENOUGH_RUNS and round(median(shares) - share, 6) >= _LOST:
            yield (
                f"{field} on {share:.0%} of its pages, where {median(shares):.0%} is usual: "
                f"{_mend(run, 'read')}."
            )


def _outdated(run: OutletRun) -> Iterator[str]:
    if not (run.newest and run.finished) or len(run.gaps) < _ENOUGH_RUNS:
        return
    age, usual = run.finished - run.newest, timedelta(hours=median(run.gaps))
    if age > max(_STALE, _TIMES_OLDER * usual):
        yield (
            f"its newest article is {span(age)} old, where one comes within {span(usual)}: "
            "see whether it still publishes there."
        )


def _by_then(run: OutletRun) -> datetime | None:
    return min(run.newest, run.finished) if run.newest and run.finished else run.newest
