"""What it means for an article that its page could not be had."""

import json
from datetime import UTC, datetime

from wirefeed.items import Article
from wirefeed.loaders import load_withdrawn
from wirefeed.registry import Outlet
from wirefeed.store import MISSES, Entry, Store

# Failures that are the article's own, not its outlet's: too large, too many headers, a redirect
# without an end or away from the outlet.
ANSWERS = ("DownloadCancelledError", "HeaderFlood", "IgnoreRequest", "LedElsewhere")
# Nothing was asked: nothing is counted.
UNASKED = ("RobotsUnreachable", "PrivateAddress", "HostWaits")
REFUSALS = (401, 403, 429, 503)  # meant for us or said of the whole host, not of the article


def note_failure(store: Store, entry: Entry, reason: str, status: int | None) -> bool:
    """Write down why a new article could not be fetched, and when to try again.

    Return whether that is never, though its outlet has not said that it is gone.
    """
    now = store.clock()
    if status == 410:
        store.ledger.close(entry.key, now, state="gone", reason=reason)
    elif status == 404:
        store.ledger.doubt(entry.key, now, reason=reason, believed="gone", most=MISSES)
    elif reason not in UNASKED:
        answered = reason in ANSWERS or (status is not None and status not in REFUSALS)
        return store.ledger.fail(entry.key, now, reason=reason, answered=answered)
    return False


def note_miss(
    store: Store, outlet: Outlet, entry: Entry, status: int | None, *, tells: bool
) -> bool:
    """Write down that a known article was not had; return whether its outlet has withdrawn it.

    410 says so; 404, where it `tells` anything, may be a passing fault: so it must be met twice, an
    hour apart, the second time at the article's canonical address.
    """
    now = store.clock()
    if status != 404 or not tells:
        store.revisits.delay(entry.key, now)
        return status == 410
    if store.revisits.miss(entry.key, now):
        return True
    if other := _other_address(store, outlet, entry):
        store.ledger.readdress(entry.key, other)
    return False


def _other_address(store: Store, outlet: Outlet, entry: Entry) -> str:
    """Return the canonical address of a known article that was asked for at another, else ""."""
    kept = store.articles.latest(entry.uri)
    canonical = (json.loads(kept)["canonicalUrl"] if kept else None) or ""
    key = outlet.identify(canonical)
    is_other = key != outlet.identify(entry.url) and key in store.ledger.names(entry.key)
    return canonical if is_other else ""


def withdraw(kept: bytes, entry: Entry, story: str, reason: str) -> Article:
    """Return the notice that an article is withdrawn, made of the record kept of it."""
    known = json.loads(kept)
    return load_withdrawn(
        known,
        key=entry.key,
        story=story,
        why=f"{known['outlet']} has taken the article down: {reason}",
        retrieved=datetime.now(UTC),
    )
