"""A difference is called a gain or a loss only where draws of the pages agree on it."""

import random
import sys
from importlib import import_module
from statistics import fmean
from types import SimpleNamespace

import pytest

from benchmarks.__main__ import NAMELESS, SYSTEMS, UNSTRUCTURED, tell_speed
from benchmarks.compare import differ, draw
from benchmarks.paper import write_figures

PAGES = [{"id": str(number), "dataset": "fundus_eval"} for number in range(40)]
SCORER = SimpleNamespace(
    summarise=lambda pages, scores: {
        "fundus_eval": {"f1": fmean(scores[page["id"]]["rouge"][2] for page in pages)}
    }
)
DICE = random.Random(7)
SPREAD = [DICE.uniform(0.2, 0.9) for _ in PAGES]  # far wider than any difference below


@pytest.mark.parametrize(
    ("changed", "by", "verdict"),
    [
        (0, 0.0, "can't be told apart"),
        (40, 0.01, "a gain"),
        (40, -0.01, "a loss"),
        (1, 0.5, "can't be told apart"),
        (8, 0.1, "a gain"),
    ],
)
def test_a_difference_is_told_by_the_pages_it_stands_on(changed, by, verdict):
    before = score(SPREAD)
    after = score([*(value + by for value in SPREAD[:changed]), *SPREAD[changed:]])

    (found,) = differ(SCORER, PAGES, before, after, draw(SCORER, PAGES, before))

    assert found.verdict == verdict
    assert found.change == pytest.approx(by * changed / 40)
    assert found.better + found.worse == changed
    assert found.low <= found.change + 1e-9
    assert found.high >= found.change - 1e-9


def test_changes_both_ways_cannot_be_told_apart():
    before = score(SPREAD)
    after = score([value + (-1) ** place * 0.1 for place, value in enumerate(SPREAD)])

    (found,) = differ(SCORER, PAGES, before, after, draw(SCORER, PAGES, before))

    assert (found.verdict, found.better, found.worse) == ("can't be told apart", 20, 20)


@pytest.mark.parametrize("systems", [SYSTEMS, NAMELESS, UNSTRUCTURED])
def test_wirefeed_is_measured_where_the_peer_is_not_installed(systems, monkeypatch):
    module, reader = systems[0].split(":")
    for name in ("trafilatura", "benchmarks.peers"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, module, raising=False)

    assert callable(getattr(import_module(module), reader))


def test_speed_is_told_by_medians_and_page_by_page():
    ours, theirs = {"a": 1.0, "b": 2.0, "c": 4.0}, {"a": 10.0, "b": 16.0, "c": 8.0}

    told = tell_speed(ours, theirs)

    assert "5.0 times as fast by the medians" in told
    assert "page by page 8.0 times" in told
    assert "at least 2.0 times" in told


def test_figures_stand_between_the_marks(tmp_path):
    paper = tmp_path / "paper.md"
    paper.write_text("Before.\n<!-- figures -->\nold\n<!-- /figures -->\nAfter.\n")

    write_figures(paper, ["new", "figures"])

    text = paper.read_text()
    assert text == "Before.\n<!-- figures -->\nnew\nfigures\n<!-- /figures -->\nAfter.\n"


def test_a_paper_without_marks_is_left_alone(tmp_path):
    paper = tmp_path / "paper.md"
    paper.write_text("No marks.\n")

    with pytest.raises(ValueError, match="figures"):
        write_figures(paper, ["new"])

    assert paper.read_text() == "No marks.\n"


def score(values):
    return {
        page["id"]: {"rouge": (0.0, 0.0, value)} for page, value in zip(PAGES, values, strict=True)
    }
