"""The extensions that a run cannot do without."""

from typing import TypeVar

from scrapy.crawler import Crawler

from wirefeed.errors import ConfigError

Extension = TypeVar("Extension")


def needed(crawler: Crawler, kind: type[Extension]) -> Extension:
    """Return a run's extension of a kind; raise `ConfigError` where EXTENSIONS has none."""
    found = crawler.get_extension(kind)
    if found is None:
        raise ConfigError(
            f"{kind.__name__} is switched off in EXTENSIONS: a run needs it; take it out of yours."
        )
    return found
