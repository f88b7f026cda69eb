"""What the stores of earlier runs know of one article."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from wirefeed.loaders import article_uri
from wirefeed.store import Articles, Ledger, spider_stores

Kept = tuple[dict[str, Any] | None, dict[str, Any] | None]


def find_kept(state: Path, spider: str | None, domain: str, key: str) -> Kept:
    """Return the newest record kept of an outlet's article, and what became of it in which store.

    `key` is the ledger's; without `spider` the stores of all are asked, and the first that has the
    record tells. Raises sqlite3.Error where a store cannot be read.
    """
    stores = [state / f"{spider}.db"] if spider else spider_stores(state)
    met = [kept for store in stores if store.exists() and (kept := _ask(store, domain, key))[1]]
    return next((kept for kept in met if kept[0]), next(iter(met), (None, None)))


def _ask(store: Path, domain: str, key: str) -> Kept:
    with closing(sqlite3.connect(f"{store.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        ledger, articles = Ledger(connection), Articles(connection)
        state, reason = ledger.state(key) or ("", "")
        uris = (article_uri(domain, name) for name in ledger.names(key))
        kept = next(filter(None, map(articles.latest, uris)), None)
    if not state and not kept:
        return None, None
    written = json.loads(kept) if kept else {}
    story = {name: written.get(name) for name in ("story", "version", "relation", "why")}
    return written or None, {"store": str(store), "state": state, "reason": reason, **story}
