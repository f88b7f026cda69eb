"""docs/outlets.md says what the code does."""

import re
from dataclasses import fields
from pathlib import Path
from textwrap import dedent

import pytest

from wirefeed.registry import READ_FIELDS, Discovery, Outlet, load_registry

DOC = (Path(__file__).parents[2] / "docs/outlets.md").read_text(encoding="utf-8")
BLOCKS = [dedent(block) for block in re.findall(r"(?:^ {4}.*\n|^\n(?= {4}))+", DOC, re.MULTILINE)]
KEYS = {field.name for facts in (Outlet, Discovery) for field in fields(facts)} - {"path"}


def test_the_example_is_an_outlet_file(tmp_path):
    (tmp_path / "example.toml").write_text(BLOCKS[0], encoding="utf-8")

    outlet = load_registry([tmp_path]).outlet("harbourpost.com")

    assert outlet.path == str(tmp_path / "example.toml")
    assert outlet.agencies == ("ians", "pti")
    assert outlet.read == {"body": ("div.story-text p",)}


@pytest.mark.parametrize("key", sorted(KEYS - {"discover", "read"}))
def test_every_key_has_a_row(key):
    assert re.search(rf"^\| `{key}` \| .+ \| .+ \| .+ \| .+ \|$", DOC, re.MULTILINE)


@pytest.mark.parametrize("field", READ_FIELDS)
def test_every_field_with_rules_is_named(field):
    assert f"`{field}`" in DOC


def test_every_pattern_matches_the_address_beside_it():
    patterns = re.findall(r"^    article = '(.+)' +# (/\S+)$", DOC, re.MULTILINE)

    assert len(patterns) == 2
    assert all(re.search(pattern, path) for pattern, path in patterns)
