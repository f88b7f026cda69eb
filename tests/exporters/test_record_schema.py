"""The schema, docs/record.md and the record say the same."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from wirefeed.exporters import COLUMNS, record, schema, validate
from wirefeed.items import AuthorKind, Evidence, OffsetFrom, Relation, Role

DESCRIPTION = re.compile(r"[A-Za-z].+\. Unit: [^.]+\. Null: .+\.")


def keys_of(part, path=""):
    """Yield every key of a schema with its path, `a.b` and `a[].b`."""
    for name, key in part.get("properties", {}).items():
        yield f"{path}{name}", key
        yield from keys_of(key, f"{path}{name}.")
        yield from keys_of(key.get("items", {}), f"{path}{name}[].")


KEYS = dict(keys_of(schema()))

DOCS = (Path(__file__).parents[2] / "docs/record.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)
ROWS = {name: re.split(r"(?<!\\) \| ", cells) for name, cells in ROW.findall(DOCS)}
WRITERS = {"spider", "loader", "CreditPipeline", "StoryPipeline", "FeedPipeline"}


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", KEYS)
def test_every_key_is_described_and_its_example_is_valid(path):
    key = KEYS[path]

    assert DESCRIPTION.fullmatch(key["description"])
    assert [list(Draft202012Validator(key).iter_errors(e)) for e in key["examples"]] == [[]]
    nullable = "null" in key["type"]
    assert nullable == ("Null: never" not in key["description"])


def test_objects_know_all_their_keys_and_ask_for_them():
    objects = [schema(), *KEYS.values(), *(k["items"] for k in KEYS.values() if "items" in k)]
    shaped = [each for each in objects if "properties" in each]

    assert all(each["additionalProperties"] is False for each in shaped)
    assert all(each["required"] == list(each["properties"]) for each in shaped)
    assert len(shaped) == 10


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("relation", Relation),
        ("authors[].kind", AuthorKind),
        ("infoSources[].role", Role),
        ("infoSources[].evidence", Evidence),
        ("dateEvidence.datePublished.offsetFrom", OffsetFrom),
        ("dateEvidence.dateModified.offsetFrom", OffsetFrom),
    ],
)
def test_the_schema_knows_every_value_that_an_article_may_have(path, kind):
    key = KEYS[path].get("items", KEYS[path])

    assert set(key["enum"]) - {None} == set(get_args(kind))


def test_a_full_record_is_valid(article):
    assert validate(record(article)) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"headline": None}, "headline: None is not string."),
        ({"body": ""}, "body: an empty text is written null."),
        (
            {"mood": "glad"},
            "the record: Additional properties are not allowed ('mood' was unexpected).",
        ),
        ({"{x}": 1}, "the record: Additional properties are not allowed ('{x}' was unexpected)."),
        ({"relation": "new"}, "relation: 'new' is not first or fuller or"),
        ({"version": 0}, "version: 0 is less than 1."),
        ({"similarity": 1.5}, "similarity: 1.5 is more than 1."),
        ({"type": "photo"}, "type: 'photo' is not text."),
        ({"keywords": ["x"] * 101}, "keywords: more than 100 entries."),
        ({"by": "x" * 501}, "by: longer than 500 characters."),
        (
            {"authors": [{"name": "Ana", "kind": "robot"}]},
            "authors[0].kind: 'robot' is not person or agency or desk.",
        ),
        ({"datePublished": "2026-11-23T07:40:00"}, "datePublished: '2026-11-23T07:40:00' does not"),
        ({"url": "ftp://harbourpost.test/a"}, "url: 'ftp://harbour"),
        (
            {"publisher": {"domain": "harbourpost.test"}},
            "publisher: 'name' is a required property.",
        ),
    ],
)
def test_a_breach_is_told_in_a_sentence(article, change, sentence):
    sentences = validate({**record(article), **change})

    assert len(sentences) == 1
    assert sentences[0].startswith(sentence)


def test_a_record_full_of_breaches_is_told_twenty():
    assert len(validate({})) == 20


def test_every_key_has_a_row_and_every_row_a_key():
    assert sorted(ROWS) == sorted(KEYS)


@pytest.mark.parametrize("name", KEYS)
def test_a_row_says_what_the_schema_says(name):
    kind, meaning, unit, null, writer, example = ROWS[name]
    key = KEYS[name]

    assert f"{meaning} Unit: {unit}. Null: {null}." == key["description"]
    assert kind.split(" or ") == ([key["type"]] if isinstance(key["type"], str) else key["type"])
    assert json.loads(example.strip("`").replace(r"\|", "|")) == key["examples"][0]
    assert writer in WRITERS


def test_the_sample_is_a_valid_record_in_the_order_of_a_line(article):
    sample = json.loads(re.search(r"```json\n(.+?)```", DOCS, re.DOTALL)[1])

    assert validate(sample) == []
    assert list(sample) == list(record(article))


@pytest.mark.parametrize("column", ["outletName", "datePublishedFrom", "reader"])
def test_columns_that_the_docs_name_exist(column):
    assert f"`{column}`" in DOCS
    assert column in COLUMNS
