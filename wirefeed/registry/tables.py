"""TOML tables as typed values, with a sentence for whoever wrote one wrongly."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import msgspec

from wirefeed.errors import ConfigError
from wirefeed.registry.registry import suggest

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

LARGEST = 256 * 1024  # bytes; the package's own table of agencies has a tenth of it
LONGEST_PATTERN = 500

Shape = TypeVar("Shape", bound="DataclassInstance")

_MISMATCH = re.compile(r"Expected `([^`]+)`, got `([^`]+)`(?: - at `\$\.?([^`]*)`)?")
_WORDS = {
    "str": ("a text", "put it in quotes"),
    "array": ("a list", "put it in square brackets"),
    "object": ("a table", "write it as a table with keys of its own"),
    "int": ("a whole number", "write it without quotes and fraction"),
    "float": ("a number", "write it without quotes"),
    "bool": ("true or false", "write one of them, without quotes"),
    "date": ("a date", "write it as YYYY-MM-DD without quotes"),
    "datetime": ("a date with a time", "write it as YYYY-MM-DD without quotes"),
    "time": ("a time", "write it as YYYY-MM-DD without quotes"),
}


def read_table(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds, or raise `ConfigError` with its name, place and remedy."""
    try:
        data = path.read_bytes()[: LARGEST + 1]
    except OSError as error:
        raise ConfigError(
            f"{path}: it cannot be read ({error.strerror}): make it a readable file."
        ) from error
    if len(data) > LARGEST:
        raise ConfigError(f"{path}: it is larger than {LARGEST // 1024} KiB: shorten it.")
    try:
        return tomllib.loads(data.decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{path}: line {line} is not UTF-8: save the file in that encoding."
        ) from error
    except (ValueError, RecursionError) as error:  # a number too long or tables too deep
        raise ConfigError(f"{path}: it is no TOML ({error}): mend that line.") from error


def shape_table(
    table: Mapping[str, Any],
    shape: type[Shape],
    path: Path,
    *,
    inside: str = "",
    elsewhere: Mapping[str, str] = MappingProxyType({}),
) -> Shape:
    """Return a table as a dataclass; `inside` is the name of the table, for sentences.

    `elsewhere` has the remedies of keys that belong into another table of the file. Keys are the
    dataclass's fields. An unknown or missing key and a value of another type raise `ConfigError`.
    """
    known = [field.name for field in fields(shape)]
    for key in table:
        if key not in known:
            remedy = suggest(key, known) or f"remove it; known are {', '.join(sorted(known))}"
            refuse(path, dotted(inside, key), "there is no such key", elsewhere.get(key, remedy))
    for field in fields(shape):
        optional = field.default is not MISSING or field.default_factory is not MISSING
        if not optional and field.name not in table:
            refuse(path, dotted(inside, field.name), "it is missing", "add it")
    try:
        return msgspec.convert(table, shape, builtin_types=(date, datetime, time))
    except msgspec.ValidationError as error:
        _refuse_type(str(error), path, inside)


def compile_pattern(pattern: str, path: Path, key: str) -> re.Pattern[str]:
    """Return the regular expression a key holds, or raise `ConfigError`."""
    if len(pattern) > LONGEST_PATTERN:
        refuse(path, key, f"it is longer than {LONGEST_PATTERN} characters", "shorten the pattern")
    try:
        return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        refuse(path, key, f"the pattern does not compile ({error})", "mend it or remove the key")


def refuse(path: Path, key: str, fault: str, remedy: str) -> NoReturn:
    """Raise the `ConfigError` that names file, key and remedy."""
    raise ConfigError(f"{path}: {key}: {fault}: {remedy}{'' if remedy.endswith('?') else '.'}")


def dotted(*names: str) -> str:
    """Return a key's full name, as in "discover.feeds"."""
    return ".".join(filter(None, names))


def _refuse_type(message: str, path: Path, inside: str) -> NoReturn:
    match = _MISMATCH.match(message)
    if match is None:
        refuse(path, inside or "the file", message, "see docs/outlets.md")
    expected, got, key = match[1].split(" ")[0], match[2], match[3] or ""
    wanted, remedy = _WORDS.get(expected, (expected, "see docs/outlets.md"))
    found, _ = _WORDS.get(got, (got, ""))
    refuse(path, dotted(inside, key), f"{found} stands where {wanted} belongs", remedy)
