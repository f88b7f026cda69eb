"""Folders that settings name: relative ones are relative to scrapy.cfg."""

from pathlib import Path

from scrapy.settings import BaseSettings
from scrapy.utils.conf import closest_scrapy_cfg

from wirefeed.errors import ConfigError


def project_folder(settings: BaseSettings, name: str) -> Path:
    """Return the folder that a setting names; raise `ConfigError` where it names none."""
    if not str(settings[name]).strip():
        raise ConfigError(f"{name} is empty: name a folder, or leave the setting out.")
    return _home() / str(settings[name])


def project_folders(settings: BaseSettings, name: str) -> list[Path]:
    """Return the folders that a setting names, separated by commas."""
    return [_home() / folder.strip() for folder in settings.getlist(name) if folder.strip()]


def _home() -> Path:
    return Path(closest_scrapy_cfg() or "scrapy.cfg").parent
