"""Which stores a command reads, and its plain sentences where it cannot."""

import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings

from wirefeed.errors import ConfigError, WirefeedError, remedy
from wirefeed.extensions import project_folder, project_folders
from wirefeed.extensions.plan import read_since
from wirefeed.registry import Outlet, Registry, load_registry
from wirefeed.report.fates import SETTLED, tell_fate
from wirefeed.store import Store, spider_stores
from wirefeed.text.addresses import host_of, normalise


def check_options(words: Sequence[str]) -> None:
    """Raise `UsageError` for an option that does not exist: Scrapy hands it over as a word."""
    unknown = next((word for word in words if word.startswith("-")), "")
    if unknown:
        raise wrong(f"there is no option {unknown[:100]}: -h shows all there are.")


def check_words(words: Sequence[str], number: int, sentence: str) -> None:
    """Raise `UsageError` with a sentence unless there are so many words, and options that exist."""
    check_options(words)
    if len(words) != number:
        raise wrong(sentence)


def find_stores(settings: BaseSettings, spider: str | None) -> list[Path]:
    """Return the stores of all spiders, or of one; raise `UsageError` where there is none."""
    state = project_folder(settings, "WIREFEED_STATE")
    stores = spider_stores(state)
    if not stores:
        raise wrong(f"no run has left a store in {state} yet: crawl first, or set WIREFEED_STATE.")
    if spider is None:
        return stores
    chosen = [store for store in stores if store.stem == spider]
    if not chosen:
        names = ", ".join(store.stem for store in stores)
        raise wrong(f"no store of {spider[:100]} in {state}: there are those of {names}.")
    return chosen


@contextmanager
def hold(path: Path, feeds: Path, *, dry: bool = False) -> Iterator[Store]:
    """Open a store and hold its lock as a run does; a dry run or an error leaves it as it was.

    Raises what `Store` does, and `StoreError` for whatever SQLite cannot read or write meanwhile.
    """
    store = Store(path.stem, path.parent, feeds)
    try:
        yield store
        if not dry:
            store.commit_all()
    except sqlite3.Error as error:
        raise store.failed(error) from error
    finally:
        for warning in store.feed.warnings:
            print(f"wirefeed: {warning}", file=sys.stderr)
        store.abandon()


def find_registry(settings: BaseSettings) -> Registry:
    """Return agencies and outlets; a faulty outlet file is left out, and said on stderr."""
    try:
        registry = load_registry(project_folders(settings, "WIREFEED_OUTLETS"), lenient=True)
    except WirefeedError as error:
        raise wrong(str(error)) from error
    for fault in registry.faulty.values():
        print(f"wirefeed: {fault}", file=sys.stderr)
    return registry


def find_spider(loader: Any, name: str) -> Any:
    """Return the class of a spider; raise `UsageError` where there is none of that name."""
    try:
        return loader.load(name)
    except KeyError as error:
        names = ", ".join(sorted(loader.list()))
        raise wrong(f"no spider {name[:100]}: there are {names}.") from error


def read_when(since: str | None) -> float:
    """Return the instant that --since names, in epoch seconds, 0 without one."""
    try:
        return read_since(since).timestamp() if since is not None else 0.0
    except ConfigError as error:
        raise wrong(str(error).replace("-a since=", "--since ")) from error


def read_address(word: str) -> str:
    """Return an article's address in its one spelling, or raise `UsageError`."""
    url = normalise(word)
    if not url:
        raise wrong(f"{word[:200]} is no address: give it whole, as https://outlet/article.")
    return url


def find_outlet(registry: Registry, word: str) -> tuple[str, Outlet]:
    """Return an article's address in its one spelling, and its outlet, known or not."""
    url = read_address(word)
    host = host_of(url)
    return url, registry.outlet_of(host) or Outlet(domain=host, name=host)


def not_kept(
    url: str, stored: Mapping[str, Any] | None, remedy: str, unread: Sequence[Path]
) -> UsageError:
    """Return the error of an article that no store has a record of, as `find_kept` tells it.

    Nothing is said to be in none where a store of the `unread` may have it.
    """
    state = stored["state"] if stored else ""
    if not stored and unread:
        return not_known(f"whether a run has kept {url}", unread)
    if state == "forgotten":
        return wrong(
            f"{url} was forgotten: its text is in no store and is never read again. "
            f"`scrapy forget --dry-run {url}` names its lines in the feed."
        )
    if not stored:
        return wrong(f"no run has kept {url}: {remedy}")
    if state in SETTLED:
        return wrong(f"the text of {url} is no longer kept: {remedy}")
    return wrong(f"no run has kept {url} ({tell_fate(state, stored['reason'])}): {remedy}")


def not_known(what: str, unread: Sequence[Path]) -> UsageError:
    """Return the error of a question that a store which cannot be read may have the answer to."""
    names = ", ".join(store.stem for store in unread)
    return wrong(f"{what} is not known: see to the store of {names}, which cannot be read.")


def wrong(sentence: str) -> UsageError:
    """Return the error of a wrong call: its sentence alone, and exit code 2."""
    return UsageError(sentence, print_help=False)


def unreadable(store: Path, error: sqlite3.Error) -> str:
    """Return what to say of a store that SQLite cannot read."""
    todo = remedy(error, "bring it back from a backup, or move it away if it is no store of ours")
    return f"{store} cannot be read ({error}): {todo}."


class Unread(list[Path]):
    """The stores that could not be read, each of which is said on stderr when it is met."""

    def note(self, store: Path, error: sqlite3.Error) -> None:
        print(f"wirefeed: {unreadable(store, error)}", file=sys.stderr)
        if store not in self:
            self.append(store)
