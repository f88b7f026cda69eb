"""What environment and command line set: Scrapy's own settings, and slips in either's."""

import logging
import os
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings, default_settings

from wirefeed.registry.registry import suggest

PREFIX = "SCRAPY_"
OURS = "WIREFEED_"
# Environments hold names of others that begin like ours, as Kubernetes' WIREFEED_SERVICE_HOST.
_A_SLIP = 0.9


def read_environment(environment: Mapping[str, str], ours: Collection[str]) -> dict[str, str]:
    """Return the settings that environment variables give, `ours` and Scrapy's.

    An empty variable gives none.

    >>> read_environment({"SCRAPY_DOWNLOAD_DELAY": "5", "SCRAPY_LOG_FILE": "", "HOME": "/"}, [])
    {'DOWNLOAD_DELAY': '5'}
    >>> read_environment({"WIREFEED_STATE": "/var/wirefeed"}, ["WIREFEED_STATE"])
    {'WIREFEED_STATE': '/var/wirefeed'}
    """
    given = {name: value for name, value in environment.items() if value}
    scrapys = {
        name.removeprefix(PREFIX): value
        for name, value in given.items()
        if name.startswith(PREFIX) and hasattr(default_settings, name.removeprefix(PREFIX))
    }
    return scrapys | {name: given[name] for name in ours if name in given}


def is_stated(settings: BaseSettings, name: str) -> bool:
    """Tell whether the command line or the environment gives a setting, which beats facts."""
    variable = name if name.startswith(OURS) else f"{PREFIX}{name}"
    priority = settings.getpriority(name) or 0
    return priority >= SETTINGS_PRIORITIES["cmdline"] or bool(os.environ.get(variable))


def find_slips(
    settings: BaseSettings, environment: Mapping[str, str], known: Collection[str]
) -> Iterator[str]:
    """Yield a sentence for each setting of ours that does not exist, and each wrong value.

    `known` are the names of ours that do; of Scrapy's settings the values of those are looked at
    that are numbers, switches or the log's level. What ours may be is said where they are read.
    """
    for name in sorted({name for name in settings if name.startswith(OURS)} - set(known)):
        yield f"{name[:100]}: no such setting: {suggest(name, known) or 'see docs/settings.md.'}"
    for name in sorted({name for name in environment if name.startswith(OURS)} - set(known)):
        if near := get_close_matches(name[:100], known, n=1, cutoff=_A_SLIP):
            yield f"{name[:100]} in the environment: did you mean {near[0]}?"
    for name, default in vars(default_settings).items():
        if isinstance(default, bool) and not _is_switch(settings, name):
            yield f"{name} is {settings[name]!r:.100}: set True or False."
        elif type(default) in (int, float) and not _is_number(settings[name]):
            yield f"{name} is {settings[name]!r:.100}: set a number."
    levels = [name for name, number in logging.getLevelNamesMapping().items() if number]
    if (level := settings["LOG_LEVEL"]) not in (*levels, *range(101)):
        yield f"LOG_LEVEL is {level!r:.100}: set one of {', '.join(levels)}."
    if (file := settings["LOG_FILE"]) and not _may_write(Path(str(file)).absolute()):
        yield f"LOG_FILE is {str(file)!r:.100}, which cannot be written: name another file."


def _may_write(file: Path) -> bool:
    if os.access(file, os.F_OK):
        return os.access(file, os.W_OK) and not file.is_dir()
    return os.access(file.parent, os.W_OK) and file.parent.is_dir()


def _is_switch(settings: BaseSettings, name: str) -> bool:
    try:
        settings.getbool(name)
    except ValueError:
        return False
    return True


def _is_number(value: object) -> bool:
    try:
        float(str(value))
    except ValueError:
        return str(value) in ("None", "True", "False")  # some numbers of Scrapy's are switches
    return True
