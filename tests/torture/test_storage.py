"""Whatever storage call a run is hit at, the next makes it good, and no byte changes."""

import pytest

from benchmarks.torture.full import fill_disk
from benchmarks.torture.outcome import Outcome, faults
from benchmarks.torture.shim import find_compiler
from benchmarks.torture.storage import ACTIONS, NO_COMPILER, hit_crawls, sweep

NEEDS_COMPILER = pytest.mark.skipif(not find_compiler(), reason=NO_COMPILER)


@NEEDS_COMPILER
@pytest.mark.slow
@pytest.mark.parametrize("action", ACTIONS)
def test_a_run_hit_at_a_storage_call_is_made_good_by_the_next(tmp_path, action):
    outcome = sweep(tmp_path, action, every=83)

    assert outcome.faults == []
    assert outcome.figures["calls hit"] >= 3


@NEEDS_COMPILER
@pytest.mark.slow
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("job", ["forget", "reread"])
def test_a_command_hit_at_a_storage_call_is_made_good_by_the_next(tmp_path, job, action):
    outcome = sweep(tmp_path, action, job=job, every=37)

    assert outcome.faults == []
    assert outcome.figures["calls hit"] >= 3


@pytest.mark.parametrize("at", [4, 6, 8])
@NEEDS_COMPILER
@pytest.mark.slow
def test_a_store_that_cannot_even_be_opened_is_said(tmp_path, at):
    outcome = sweep(tmp_path, "EIO+", every=10_000, first=at)

    assert outcome.faults == []
    assert outcome.figures["calls hit"] == 1


@NEEDS_COMPILER
@pytest.mark.slow
def test_a_crawl_hit_at_a_storage_call_tells_the_truth_and_is_continued(tmp_path):
    outcome = hit_crawls(tmp_path, "ENOSPC+", 2)

    assert outcome.faults == []
    assert outcome.figures["hit"] >= 1


@pytest.mark.slow
def test_a_full_disk_is_said_and_loses_nothing(tmp_path):
    outcome = fill_disk(tmp_path / "disk")

    if outcome.skipped:
        pytest.skip(outcome.skipped)
    assert outcome.faults == []
    assert outcome.figures["exit codes"] == "1, 0"


def test_a_summary_names_every_fault_and_every_reason_to_skip():
    lossy = Outcome("kills", {"kills": 3}, ["lost: dispatch 7"])
    skipped = Outcome("full", skipped="no root")

    assert lossy.row() == "| kills | kills 3 | 1 faults |"
    assert skipped.row() == "| full |  | skipped: no root |"
    assert faults([lossy, skipped]) == "kills: lost: dispatch 7"
