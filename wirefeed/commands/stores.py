"""Which stores a command reads, and its plain sentences where it cannot."""

from pathlib import Path

from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings

from wirefeed.errors import WirefeedError
from wirefeed.extensions import project_folder, project_folders
from wirefeed.registry import Outlet, Registry, load_registry
from wirefeed.store import spider_stores
from wirefeed.text.addresses import host_of, normalise


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


def find_registry(settings: BaseSettings) -> Registry:
    try:
        return load_registry(project_folders(settings, "WIREFEED_OUTLETS"))
    except WirefeedError as error:
        raise wrong(str(error)) from error


def find_outlet(registry: Registry, word: str) -> tuple[str, Outlet]:
    """Return an article's address in its one spelling, and its outlet, known or not."""
    url = normalise(word)
    if not url:
        raise wrong(f"{word[:200]} is no address: give it whole, as https://outlet/article.")
    host = host_of(url)
    return url, registry.outlet_of(host) or Outlet(domain=host, name=host)


def wrong(sentence: str) -> UsageError:
    """Return the error of a wrong call: its sentence alone, and exit code 2."""
    return UsageError(sentence, print_help=False)
