"""What the stores of earlier runs know of one article."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wirefeed.loaders import article_uri
from wirefeed.store import Articles, Ledger, open_read_only, spider_stores

Lost = Callable[[Path, sqlite3.Error], None]
Kept = tuple[dict[str, Any] | None, dict[str, Any] | None]


def find_kept(
    state: Path, spider: str | None, domain: str, key: str, url: str, *, lost: Lost
) -> Kept:
    """Return the newest record kept of an article, and what became of it in which store.

    `domain` and `key` are its outlet's and the ledger's by the facts at hand; where the ledger has
    others of the address, those count. Without `spider` the stores of all are asked: one that has
    the record tells, else one that was told to forget it. `lost` is told of each store that cannot
    be read, and the others are asked all the same.
    """
    stores = [state / f"{spider}.db"] if spider else spider_stores(state)
    met: list[tuple[dict[str, Any] | None, dict[str, Any]]] = []
    for store in stores:
        try:
            record, stored = _ask(store, domain, key, url) if store.exists() else (None, None)
        except sqlite3.Error as error:
            lost(store, error)
            continue
        if stored:
            met.append((record, stored))
    met.sort(key=lambda kept: (not kept[0], kept[1]["state"] != "forgotten"))
    return met[0] if met else (None, None)


def _ask(store: Path, domain: str, key: str, url: str) -> Kept:
    with open_read_only(store) as connection:
        ledger, articles = Ledger(connection), Articles(connection)
        domain, key = next(iter(ledger.locate(key, url)), (domain, key))
        state, reason = ledger.state(key) or ("", "")
        known = ledger.kept(domain)
        uris = (known.get(name) or article_uri(domain, name) for name in ledger.names(key))
        kept = next(filter(None, map(articles.latest, uris)), None)
    if not state and not kept:
        return None, None
    written = json.loads(kept) if kept else {}
    story = {name: written.get(name) for name in ("story", "version", "relation", "why")}
    return written or None, {"store": str(store), "state": state, "reason": reason, **story}
