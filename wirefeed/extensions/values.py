"""Settings that are numbers, or one of some words."""

from scrapy.settings import BaseSettings

from wirefeed.errors import ConfigError
from wirefeed.extensions.environment import is_stated


def read_number(settings: BaseSettings, name: str) -> float:
    """Return a setting that is a number of 0 or more; raise `ConfigError` for anything else."""
    try:
        number = float(settings[name])
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number < float("inf"):
        raise ConfigError(f"{name} is {settings[name]!r}: write a number, 0 for no bound.")
    return number


def read_fact(settings: BaseSettings, name: str, fact: float | None) -> float:
    """Return a number as it is stated for this run, else an outlet's fact, else the default."""
    number = read_number(settings, name)
    return number if fact is None or is_stated(settings, name) else fact


def read_choice(settings: BaseSettings, name: str, *words: str) -> str:
    """Return a setting that is one of some words, the first where it is not set."""
    value = str(settings.get(name, words[0]))
    if value not in words:
        raise ConfigError(f"{name} is {value[:100]!r}: set {' or '.join(words)}.")
    return value
