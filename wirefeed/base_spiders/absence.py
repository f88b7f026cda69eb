"""What it means for an article that its page could not be had."""

import json
from datetime import UTC, datetime

from wirefeed.items import Article
from wirefeed.loaders import load_withdrawn
from wirefeed.registry import Outlet
from wirefeed.store import NOT_THERE, Entry, Store

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
        store.ledger.doubt(entry.key, now, reason=reason, believed="gone", weight=NOT_THERE)
    elif reason not in UNASKED:
        answered = reason in ANSWERS or (status is not None and status not in REFUSALS)
        return store.ledger.fail(entry.key, now, reason=reason, answered=answered)
    return False


def note_miss(
    store: Store, outlet: Outlet, entry: Entry, status: int | None, *, tells: bool
) -> bool:
    """Write down that a known article was not had; return whether its outlet has withdrawn it.

    410 says so; 404, where it `tells` anything, may be a passing fault: so it must be met twice, an
    hour apart. What is known under a second address, its canonical one most often, must be gone
    there too, and be looked for at the first once more.
    """
    now = store.clock()
    if status not in (404, 410) or (status == 404 and not tells):
        store.revisits.delay(entry.key, now)
        return False
    other = _other_address(store, outlet, entry)
    if status == 410 and not other:
        return True
    if store.revisits.miss(entry.key, now, looks=2 if other else 1):
        return True
    if other:
        store.ledger.readdress(entry.key, other)
    return False


def _other_address(store: Store, outlet: Outlet, entry: Entry) -> str:
    """Return another address of a known article than the one it was asked for at, "" for none."""
    kept = json.loads(store.articles.latest(entry.uri) or b"{}")
    names = store.ledger.names(entry.key)
    known = (address for name in ("canonicalUrl", "url") if (address := kept.get(name)))
    others = (each for each in known if each != entry.url and outlet.identify(each) in names)
    return next(others, "")


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
