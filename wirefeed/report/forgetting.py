"""An article taken out of a store, and the lines that the feed still has of it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wirefeed.loaders import article_uri
from wirefeed.store import Store
from wirefeed.stories import forgetting


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What one store had of an article."""

    keys: tuple[str, ...]  # of all its addresses
    uris: tuple[str, ...]
    texts: int
    pages: int


def find_article(store: Store, key: str, url: str) -> Forgotten | None:
    """Return what a store has of the article at an address, None where it never met it.

    `key` is the ledger's by the facts at hand; whatever others the address was met under count too.

    An address that was passed over or gone before another one named it is the article's too.
    """
    keys: dict[str, None] = {}
    uris: set[str] = set()
    for domain, met in store.ledger.locate(key, url):
        names, kept = store.ledger.names(met), store.ledger.kept(domain)
        own = {kept.get(name) or article_uri(domain, name) for name in names}
        others = (k for k, uri in kept.items() if uri in own or article_uri(domain, k) in own)
        keys |= dict.fromkeys([*names, *others])
        uris |= own
    if not keys:
        return None
    texts = sum(bool(text) for uri in uris for text in store.articles.records(uri))
    pages = sum(1 for name in keys for _ in store.pages.read(name))
    return Forgotten(keys=tuple(keys), uris=tuple(uris), texts=texts, pages=pages)


def forget(store: Store, found: Forgotten) -> None:
    """Take an article's texts and pages out of a store; its addresses are never fetched again.

    What stays: address, uri, story and version, without which it would be met as new; and, until
    the store is vacuumed, bytes of the text in its file.
    """
    with store.savepoint():
        store.articles.forget(found.uris)
        store.pages.forget(found.keys)
        forgetting.forget(store.connection, found.uris)
        store.ledger.forget(found.keys)
        store.feed.release(store.feed_name)  # leftovers hold texts
    store.commit_all()  # the outbox holds the lines of the last run


def find_lines(folder: Path, uris: Sequence[str]) -> Iterator[tuple[Path, int]]:
    """Yield file and number of every line of a feed that is of one of these articles."""
    marks = [uri.encode() for uri in uris]
    for path in sorted(folder.glob("*.jsonl")):
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if any(mark in line for mark in marks) and _uri(line) in uris:
                    yield path, number


def _uri(line: bytes) -> str:
    try:
        return str(json.loads(line)["uri"])
    except (ValueError, KeyError, TypeError):
        return ""
