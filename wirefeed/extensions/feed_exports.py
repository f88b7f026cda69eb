"""Scrapy's own feed exports (``-O out.csv``): this run's lines, as records."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from scrapy.exporters import (
    CsvItemExporter,
    JsonItemExporter,
    JsonLinesItemExporter,
    XmlItemExporter,
)

from wirefeed.exporters import COLUMNS, flat, legal_xml, line, record


class RecordLines(JsonLinesItemExporter):
    """JSON Lines with the very bytes of the feed."""

    def export_item(self, item: Any) -> None:
        self.file.write(line(record(item)))


class RecordJson(JsonItemExporter):
    """One JSON array of records."""

    def export_item(self, item: Any) -> None:
        super().export_item(record(item))


class FlatCsv(CsvItemExporter):
    """Flat columns, no cell of which a spreadsheet takes for a formula."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if not kwargs.get("fields_to_export"):
            kwargs["fields_to_export"] = list(COLUMNS)
        super().__init__(*args, **kwargs)

    def export_item(self, item: Any) -> None:
        super().export_item(flat(record(item)))


class FlatXml(XmlItemExporter):
    """Flat fields without the characters that XML has no place for."""

    def export_item(self, item: Any) -> None:
        row = flat(record(item))
        super().export_item(
            {name: "" if value is None else legal_xml(str(value)) for name, value in row.items()}
        )


EXPORTERS = {
    "json": RecordJson,
    "jsonlines": RecordLines,
    "jsonl": RecordLines,
    "jl": RecordLines,
    "csv": FlatCsv,
    "xml": FlatXml,
    "marshal": None,  # these two would hold Python's own objects, not records
    "pickle": None,
}


def find_unwritable(uris: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each file of a ``-o`` or ``-O`` that a run could not write."""
    for uri in uris:
        name = uri.removeprefix("file://")
        if ":" in name or "%(" in name:  # another storage, a name that only the run knows
            continue
        path = Path(name).absolute()
        # os.path takes what may not be looked at for what is not there, Path raises.
        there = next(place for place in (path, *path.parents) if os.path.exists(place))  # noqa: PTH110  see above
        is_folder = os.path.isdir(there)  # noqa: PTH112  see above
        if is_folder == (there == path):
            reason = f"{there} is {'a' if is_folder else 'no'} folder"
        elif not (reason := _find_fault(there)):
            continue
        yield f"{name} cannot be written, for {reason}: name another file."


def _find_fault(there: Path) -> str:
    """Say why nothing can be written to a file, or into a folder; "" where it can."""
    try:
        if there.is_dir():
            with TemporaryFile(dir=there):
                return ""
        if there.is_file():
            with there.open("ab"):
                return ""
    except OSError as error:
        return f"{there} may not be written ({error.strerror})"
    return "" if os.access(there, os.W_OK) else f"{there} may not be written"
