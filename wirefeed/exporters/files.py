"""Lines of a feed as files of other formats."""

import csv
import io
from collections.abc import Callable, Iterable
from typing import BinaryIO

import orjson

from wirefeed.exporters.flat import COLUMNS, flat

Lines = Iterable[bytes]
Write = Callable[[Lines, BinaryIO], None]


def write_lines(lines: Lines, file: BinaryIO) -> None:
    """Write lines as they are."""
    file.writelines(lines)


def write_json(lines: Lines, file: BinaryIO) -> None:
    """Write lines as one JSON array."""
    before = b"[\n"
    for line in lines:
        file.write(before + line.rstrip(b"\n"))
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def write_csv(lines: Lines, file: BinaryIO) -> None:
    """Write lines as a table, flat columns in UTF-8, the names of the columns first."""
    text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
    table = csv.DictWriter(text, list(COLUMNS))
    table.writeheader()
    for line in lines:
        table.writerow(flat(orjson.loads(line)))
    text.detach()


FORMATS: dict[str, Write] = {
    "jsonl": write_lines,
    "json": write_json,
    "csv": write_csv,
}
