"""What leaves the house: records, their lines of JSON, flat cells, and the schema they keep."""

from wirefeed.exporters.flat import COLUMNS, flat
from wirefeed.exporters.lines import legal_xml, line
from wirefeed.exporters.record import record, record_merge, record_story
from wirefeed.exporters.schema import schema, validate

__all__ = [
    "COLUMNS",
    "flat",
    "legal_xml",
    "line",
    "record",
    "record_merge",
    "record_story",
    "schema",
    "validate",
]
