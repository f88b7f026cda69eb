"""Switch an idea of reading off while a block runs, without a switch in wirefeed."""

import importlib
import inspect
import pkgutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any
from unittest import mock

import wirefeed.reading as room


class PlaceGoneError(LookupError):
    """What an idea patches is no longer there: the sentence names the idea and the place."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A function whose source has one piece changed: for what is decided amid a function."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Made:
    """A value that is worked out from the module a place is in."""

    make: Callable[[ModuleType], Any]


# "module.name" or "module.Class.name" -> value; a module is named without its folder in reading.
Patches = Mapping[str, Any]


@contextmanager
def switched_off(idea: str, patches: Patches) -> Iterator[None]:
    """Patch each place, and every module that has imported it, until the block ends.

    Raises `PlaceGoneError` where a place is no longer there.
    """
    with ExitStack() as stack:
        for place, value in patches.items():
            for holder, name, instead in _find(idea, place, value):
                stack.enter_context(mock.patch.object(holder, name, instead))
        _forget()
        yield
    _forget()


def _find(idea: str, place: str, value: Any) -> list[tuple[Any, str, Any]]:
    module, *path, name = place.split(".")
    try:
        holder: Any = _modules()[module]
        home = holder
        for part in path:
            holder = getattr(holder, part)
        found = vars(holder)[name]
    except (AttributeError, KeyError):
        raise PlaceGoneError(
            f'The idea "{idea}" patches {place}, which is gone: say in benchmarks/ideas.py '
            "what switches it off now."
        ) from None
    if isinstance(value, Rewrite):
        value = _rewrite(idea, place, found, value)
    elif isinstance(value, Made):
        value = value.make(home)
    if path:
        return [(holder, name, value)]
    return [(each, name, value) for each in _modules().values() if vars(each).get(name) is found]


def _rewrite(idea: str, place: str, function: Any, change: Rewrite) -> Any:
    source = textwrap.dedent(inspect.getsource(function))
    times = source.count(change.old)
    if times != 1:
        raise PlaceGoneError(
            f'The idea "{idea}" changes {change.old!r} in {place}, which is there {times} times: '
            "say in benchmarks/ideas.py what switches it off now."
        )
    made: dict[str, Any] = {}
    whole = vars(sys.modules[function.__module__])
    exec(compile(source.replace(change.old, change.new), place, "exec"), whole, made)  # noqa: S102  our own source
    return made[function.__name__]


def _modules() -> dict[str, ModuleType]:
    """Return every module of the room by name: an idea is patched wherever it was imported to."""
    found = pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    names = [each.name for each in found if not each.ispkg]
    return {name.rpartition(".")[2]: importlib.import_module(name) for name in names}


def _forget() -> None:
    """Empty the caches of the room: they hold what an idea decided."""
    for module in _modules().values():
        for value in vars(module).values():
            if getattr(value, "__module__", None) == module.__name__:
                getattr(value, "cache_clear", bool)()
