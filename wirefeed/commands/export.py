"""`scrapy export`: lines of the feed once more, from the store, in a file of their own."""

import argparse
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from scrapy.commands import ScrapyCommand

from wirefeed.commands.checked import Checked
from wirefeed.commands.stores import check_words, find_stores, read_when, unreadable, wrong
from wirefeed.commands.streams import let_go
from wirefeed.exporters.files import FORMATS, Write
from wirefeed.report.words import count
from wirefeed.store import Articles, open_read_only
from wirefeed.store.schema import VERSION


class Command(Checked, ScrapyCommand):
    """Write lines again; the store is read beside a run, and the feed is left alone."""

    def syntax(self) -> str:
        return "[options] -o FILE"

    def short_desc(self) -> str:
        return "Write lines of the feed again, from the store, to a file"

    def long_desc(self) -> str:
        return (
            f"{self.short_desc()}, in the order they were committed. The file appears whole or "
            "not at all. Reads only, beside a run too. Exit codes: 0 written; 1 the file could "
            "not be written; 2 a wrong option, a file that is there already, no store yet."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("-o", dest="file", metavar="FILE", help="a new file; - for stdout")
        parser.add_argument("-O", dest="over", metavar="FILE", help="the same, written over")
        parser.add_argument(
            "--since", metavar="WHEN", help="committed since: an age or a day (2d, 2025-01-06)"
        )
        parser.add_argument("--spider", metavar="NAME", help="whose lines, where several have run")
        parser.add_argument(
            "--format", choices=sorted(FORMATS), help="default: the file's ending, else jsonl"
        )
        parser.add_argument("--all", action="store_true", help="copies too, which are no lines")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        check_words(args, 0, f"it takes no {' '.join(args)[:100]}: -o names the file.")
        if bool(opts.file) == bool(opts.over):
            raise wrong("name one file, with -o or -O.")
        stores = find_stores(self.settings, opts.spider)
        if len(stores) > 1:
            names = ", ".join(store.stem for store in stores)
            raise wrong(f"there are the stores of {names}: name one with --spider.")
        since = read_when(opts.since)
        target = opts.file or opts.over
        write = FORMATS[opts.format or _read_format(target)]
        try:
            with open_read_only(stores[0]) as connection:
                _check_version(stores[0], connection)
                lines = _Lines(Articles(connection).written(since, copies=opts.all))
                if target == "-":
                    write(lines, sys.stdout.buffer)
                    sys.stdout.flush()
                else:
                    _write_file(Path(target), lines, write, over=bool(opts.over))
        except BrokenPipeError:  # its reader has seen enough
            let_go(sys.stdout)
            return
        except sqlite3.Error as error:
            raise wrong(unreadable(stores[0], error)) from error
        except OSError as error:
            print(
                f"wirefeed: {target} could not be written ({error.strerror}): see that its folder "
                "is there, is yours to write and has room, or name another file.",
                file=sys.stderr,
            )
            self.exitcode = 1
            return
        _say(target, lines)


class _Lines:
    """Yields lines and counts them, and those of which the text is no longer kept."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self._lines = lines
        self.count = self.lost = 0

    def __iter__(self) -> Iterator[bytes]:
        for line in self._lines:
            if line:
                self.count += 1
                yield line
            else:
                self.lost += 1


def _say(target: str, lines: _Lines) -> None:
    where = "stdout" if target == "-" else target
    lost = f"; {count(lines.lost, 'line')} no longer kept" if lines.lost else ""
    print(f"{count(lines.count, 'line')} in {where}{lost}", file=sys.stderr)


def _read_format(target: str) -> str:
    """Return the format that a file's ending asks for, jsonl where it has none."""
    ending = Path(target).suffix.lstrip(".").lower() or "jsonl"
    if ending not in FORMATS:
        raise wrong(
            f"{target} ends in no format: name it .{', .'.join(sorted(FORMATS))}, or say --format."
        )
    return ending


def _write_file(path: Path, lines: _Lines, write: Write, *, over: bool) -> None:
    """Write a file beside its place and put it there when it is whole and on disk."""
    if path.exists() and not path.is_file():
        raise wrong(f"{path} is no file: name one, or - for stdout.")
    if path.exists() and not over:
        raise wrong(f"{path} is there already: name another file, or write over it with -O.")
    number, name = mkstemp(prefix=f"{path.name[:50]}.", suffix=".new", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            os.fchmod(number, 0o666 & ~_read_umask())
            write(lines, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink()


def _read_umask() -> int:
    mask = os.umask(0o077)  # it can only be read by setting it
    os.umask(mask)
    return mask


def _check_version(store: Path, connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < VERSION:
        raise wrong(f"{store} is of version {version}: the next run renews it, export then.")
    if version > VERSION:
        raise wrong(
            f"{store} was written by version {version}, this is {VERSION}: "
            "export with the wirefeed that wrote it."
        )
