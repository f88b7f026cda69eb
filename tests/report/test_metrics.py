"""The textfile is what node_exporter reads."""

import re
from datetime import UTC, datetime

from wirefeed.report import OutletRun, RunReport, metrics

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SAMPLE = re.compile(
    r'[a-z_]+\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(?:,[a-z]+="(?:[^"\\\n]|\\.)*")*\} -?\d+'
)


def test_every_line_is_a_sample_or_says_what_follows():
    report = RunReport(spider="ians", outlets=[OutletRun(outlet='odd"\\\n.test')])

    for line in metrics(report).splitlines():
        assert SAMPLE.fullmatch(line) or re.fullmatch(r"# (HELP|TYPE) [a-z_]+ .+", line), line


def test_runs_and_outlets_have_their_counts():
    ill = OutletRun(
        outlet="harbourpost.test",
        listings=3,
        unchanged=2,
        articles=12,
        failures={"a": 1, "b": 2},
        newest=NOW,
        health=["!"],
    )
    report = RunReport(spider="ians", exit_code=3, finished=NOW, outlets=[ill], new_stories=4)

    lines = metrics(report).splitlines()

    assert 'wirefeed_run_exit_code{spider="ians"} 3' in lines
    assert f'wirefeed_run_finished_seconds{{spider="ians"}} {NOW.timestamp():.0f}' in lines
    assert 'wirefeed_run_stories{spider="ians"} 4' in lines
    outlet = '{spider="ians",outlet="harbourpost.test"}'
    assert f"wirefeed_outlet_healthy{outlet} 0" in lines
    assert f"wirefeed_outlet_listings{outlet} 3" in lines
    assert f"wirefeed_outlet_unchanged{outlet} 2" in lines
    assert f"wirefeed_outlet_articles{outlet} 12" in lines
    assert f"wirefeed_outlet_failures{outlet} 3" in lines
    assert f"wirefeed_outlet_newest_seconds{outlet} {NOW.timestamp():.0f}" in lines


def test_what_is_unknown_has_no_sample():
    shown = metrics(RunReport(spider="ians", outlets=[OutletRun(outlet="a.test")]))

    assert "wirefeed_run_finished_seconds{" not in shown
    assert "wirefeed_outlet_newest_seconds{" not in shown
