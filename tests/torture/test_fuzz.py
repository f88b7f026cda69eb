"""No bytes of a listing, a robots.txt or a page make a reader raise or take a second."""

import random

import pytest

from benchmarks.torture.__main__ import PARTS, read_options
from benchmarks.torture.fuzz import READERS, mutate, try_one

INPUTS = {"page": 30, "section": 100, "feed": 2_000, "sitemap": 2_000}


@pytest.mark.parametrize("name", READERS)
def test_a_reader_survives_mutated_inputs(name):
    read, known = READERS[name]
    chance = random.Random(7)

    faults = [try_one(read, mutate(chance, known))[1] for _ in range(INPUTS.get(name, 300))]

    assert set(faults) == {""}


def test_what_a_reader_raises_is_a_fault():
    def fail(data):
        raise KeyError(data)

    assert "KeyError" in try_one(fail, b"feed")[1]


def test_an_unknown_part_is_refused_with_those_there_are(capsys):
    with pytest.raises(SystemExit):
        read_options(["killz"])

    assert "there are kills" in capsys.readouterr().err
    assert read_options(["kills", "--kills", "7"]).kills == 7
    assert set(read_options(list(PARTS)).parts) == set(PARTS)
