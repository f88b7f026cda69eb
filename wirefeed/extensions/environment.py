"""Scrapy's own settings in the environment, as SCRAPY_<name>."""

from collections.abc import Mapping

from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings, default_settings

PREFIX = "SCRAPY_"


def read_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the settings of Scrapy that environment variables give.

    >>> read_environment({"SCRAPY_DOWNLOAD_DELAY": "5", "SCRAPY_PROJECT": "x", "HOME": "/"})
    {'DOWNLOAD_DELAY': '5'}
    """
    names = {name.removeprefix(PREFIX): name for name in environment if name.startswith(PREFIX)}
    return {
        setting: environment[name]
        for setting, name in names.items()
        if hasattr(default_settings, setting)
    }


def is_stated(settings: BaseSettings, name: str, environment: Mapping[str, str]) -> bool:
    """Tell whether the command line or the environment gives a setting, which beats facts."""
    variable = name if name.startswith("WIREFEED_") else f"{PREFIX}{name}"
    priority = settings.getpriority(name) or 0
    return priority >= SETTINGS_PRIORITIES["cmdline"] or variable in environment
