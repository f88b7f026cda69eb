"""The record's JSON Schema, and what a record that breaks it is told."""

import json
import reprlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

_MOST = 20  # sentences a record is told


@cache
def schema() -> dict[str, Any]:
    """Return the schema as it ships with the package (JSON Schema, draft 2020-12)."""
    text = files(__package__).joinpath("record.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def validate(record: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each way a record breaks the schema, twenty at the most.

    >>> validate({"headline": 7})[0]
    'headline: 7 is not string.'
    """
    errors = islice(_validator().iter_errors(record), _MOST)
    return [_sentence(error) for error in errors]


@cache
def _validator() -> "Draft202012Validator":
    # A third of a second that a crawl, which never validates, does not have to wait for.
    from jsonschema import Draft202012Validator  # noqa: PLC0415  see above

    return Draft202012Validator(schema())


_SENTENCES = {
    "type": "{value} is not {rule}",
    "enum": "{value} is not {rule}",
    "const": "{value} is not {rule}",
    "pattern": "{value} does not match {rule}",
    "minLength": "an empty text is written null",
    "maxLength": "longer than {rule} characters",
    "maxItems": "more than {rule} entries",
    "minimum": "{value} is less than {rule}",
    "maximum": "{value} is more than {rule}",
}


def _sentence(error: "ValidationError") -> str:
    place = error.json_path.removeprefix("$").removeprefix(".") or "the record"
    said = _SENTENCES.get(str(error.validator), "{message}").format(
        value=reprlib.repr(error.instance),
        rule=_say(error.validator_value),
        message=error.message[:200],
    )
    return f"{place}: {said}."


def _say(rule: Any) -> str:
    return " or ".join(value or "null" for value in rule) if isinstance(rule, list) else str(rule)
