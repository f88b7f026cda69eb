"""What kept articles away as it should is told, and is no illness."""

from datetime import UTC, datetime, timedelta

from wirefeed.report import OutletRun, RunReport, screen
from wirefeed.report.notes import notes

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def told(**facts):
    return list(notes(OutletRun(outlet="quay.test", finished=NOON, **facts)))


def test_until_when_a_host_is_left_alone_is_told_with_whose_wish_that_is():
    later = {"waiting_until": NOON + timedelta(minutes=20), "wait_reason": "HTTP 429"}

    (asked,) = told(wait_asked=True, **later)
    (left,) = told(**later)

    assert asked.startswith("asked us to wait until 12:20 UTC (HTTP 429);")
    assert left.startswith("left alone until 12:20 UTC (HTTP 429);")


def test_a_wait_that_is_over_is_no_news():
    assert told(waiting_until=NOON - timedelta(seconds=1), wait_asked=True) == []


def test_what_opted_out_is_counted():
    assert told(dropped={"OptedOut": 3, "NoText": 1}) == [
        "3 articles left out, as their pages ask (OptedOut)."
    ]


def test_the_last_screen_tells_some_and_says_how_many_more_there_are():
    outlets = [OutletRun(outlet=f"quay{n}.test", visited_by_another=True) for n in range(5)]

    shown = screen(RunReport(spider="ians", outlets=outlets))

    assert "  quay0.test: another run is visiting it" in shown
    assert "and 2 more such" in shown
    assert "!" not in shown
