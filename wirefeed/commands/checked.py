"""What every command of ours does first: it refuses settings that are wrong, in plain sentences."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.utils.project import get_project_settings

from wirefeed.commands.streams import prepare_streams
from wirefeed.errors import ConfigError
from wirefeed.extensions import project_folder
from wirefeed.extensions.environment import OURS, find_slips
from wirefeed.extensions.plan import read_stated
from wirefeed.extensions.values import read_number
from wirefeed.middlewares.resolver import read_networks
from wirefeed.report import check_ping

_FOLDERS = ("WIREFEED_STATE", "WIREFEED_FEEDS")
_NUMBERS = ("WIREFEED_OUTLET_SECONDS", "WIREFEED_OUTLET_PAGES", "WIREFEED_MIN_FREE_MB")
_CHECKS: tuple[Callable[[BaseSettings], Any], ...] = (
    *(lambda settings, name=name: project_folder(settings, name) for name in _FOLDERS),
    *(lambda settings, name=name: read_number(settings, name) for name in _NUMBERS),
    read_stated,
    lambda settings: read_networks(settings.getlist("WIREFEED_ALLOW_PRIVATE_NETWORKS")),
    lambda settings: check_ping(settings["WIREFEED_PING_URL"]),
)


class Checked:
    """Stands before ScrapyCommand in a command's bases; a command that it refuses does nothing."""

    requires_project = True
    requires_crawler_process = False
    settings: Any  # read by Scrapy before a command runs
    crawler_process: Any  # made where it is required

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        prepare_streams()
        super().process_options(args, opts)  # type: ignore[misc]  # ScrapyCommand's
        refuse([*find_known_slips(self.settings), *find_wrong(self.settings)])


def refuse(sentences: list[str]) -> None:
    """Say what is wrong and raise `UsageError`, unless nothing is."""
    for sentence in sentences:
        print(f"wirefeed: {sentence}", file=sys.stderr)
    if sentences:
        raise UsageError(print_help=False)


def find_known_slips(settings: BaseSettings) -> Iterator[str]:
    """Yield a sentence for each slip in the settings, held against those that the project has."""
    known = [name for name in get_project_settings() if name.startswith(OURS)]
    return find_slips(settings, os.environ, known)


def find_wrong(settings: BaseSettings) -> Iterator[str]:
    """Yield a sentence for each setting of ours with a value that a run would refuse."""
    for check in _CHECKS:
        try:
            check(settings)
        except ConfigError as error:
            yield str(error)


def as_json(facts: Any) -> str:
    """Return facts as indented JSON that stdout can show whatever its encoding is."""
    is_utf = (sys.stdout.encoding or "").lower().startswith("utf")
    return json.dumps(facts, ensure_ascii=not is_utf, indent=2)
