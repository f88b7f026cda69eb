import json
from datetime import UTC, datetime, timedelta

import pytest

from wirefeed.report import OutletRun, RunReport, exit_code, read_report, recall, screen, to_json

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ILL = "no article link in 4 listings, where 24 are usual: mend [discover] with scrapy doctor x."


def outlet(domain="harbourpost.test", **counts):
    return OutletRun(outlet=domain, **counts)


def report(*outlets, **facts):
    return RunReport(
        spider="ians",
        started=NOW - timedelta(minutes=4),
        finished=NOW,
        outlets=list(outlets),
        feed="feeds/ians/2026-11-23.jsonl",
        **facts,
    )


def many(count):
    return [
        outlet(f"outlet-{number}.test", found=20, articles=9, lines=2) for number in range(count)
    ]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({}, 0),
        ({"unhealthy": True}, 3),
        ({"budget": True}, 4),
        ({"signal": 2}, 130),
        ({"signal": 15}, 143),
        ({"configuration_error": True}, 2),
        ({"internal_error": True}, 1),
        ({"budget": True, "unhealthy": True}, 4),
        ({"signal": 15, "budget": True, "unhealthy": True}, 143),
        ({"configuration_error": True, "signal": 2}, 2),
        ({"internal_error": True, "configuration_error": True, "signal": 2}, 1),
    ],
)
def test_the_gravest_fact_gives_the_exit_code(facts, code):
    assert exit_code(**facts) == code


def test_totals_are_the_sums_of_outlets():
    run = report(outlet(lines=3, versions=1, copies=7), outlet("b.test", lines=2, copies=1))

    assert (run.lines, run.versions, run.copies) == (5, 1, 8)


def test_outlets_end_with_their_run():
    assert report(outlet()).outlets[0].finished == NOW


def test_outlets_do_not_share_their_counts():
    one, other = outlet(), outlet()

    one.failures["timeout"] = 1
    one.warnings.append("slow")

    assert (other.failures, other.warnings) == ({}, [])


def test_a_report_is_read_as_it_was_written():
    run = report(
        outlet(newest=NOW, coverage={"by": 0.5}, failures={"timeout": 1}, health=[ILL]),
        exit_code=3,
        errors=["the disk is full"],
    )

    assert read_report(to_json(run)) == run


def test_json_has_totals_and_every_outlet():
    run = report(outlet(lines=3, failed_listings=2), new_stories=3, exit_code=3)

    read = json.loads(to_json(run))

    assert read["lines"] == 3
    assert read["newStories"] == 3
    assert read["exitCode"] == 3
    assert read["started"] == "2026-11-23T11:56:00Z"
    assert read["outlets"][0]["failedListings"] == 2
    assert read["outlets"][0]["newest"] is None


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"outlets": 7}', b"\xff", b"null"])
def test_what_is_no_report_is_an_empty_one(written):
    assert read_report(written) == RunReport()


def test_a_report_of_another_version_is_read():
    written = b'{"spider": "ians", "mood": "glad", "outlets": [{"outlet": "a.test", "tea": 1}]}'

    assert read_report(written).outlets == [OutletRun(outlet="a.test")]


def test_the_screen_says_how_it_ended_and_where_the_feed_lies():
    run = report(outlet(lines=2, copies=8), new_stories=2)

    shown = screen(run).splitlines()

    assert shown[:3] == [
        f"ians: fine (exit 0 after 4 min, begun {run.started:%Y-%m-%d %H:%M:%S}+00:00)",
        "2 new stories, 0 new versions of known stories, 8 copies recorded",
        "2 lines in feeds/ians/2026-11-23.jsonl",
    ]


def test_the_screen_says_what_was_withdrawn_and_counts_the_line_that_takes_its_place():
    run = report(outlet(lines=1, withdrawn=1), carried=1)

    shown = screen(run).splitlines()

    assert run.lines == 2
    assert shown[2:4] == [
        "1 article withdrawn by its outlet; 1 copy took the place of a line",
        "2 lines in feeds/ians/2026-11-23.jsonl",
    ]
    assert json.loads(to_json(run))["carried"] == 1
    assert "2 articles withdrawn by their outlets\n" in screen(report(outlet(withdrawn=2)))
    assert "withdrawn" not in screen(report(outlet()))


def test_a_quiet_run_has_nothing_to_write():
    assert "nothing new to write" in screen(report(outlet()))


def test_a_screen_shows_the_ill_first_and_why():
    run = report(*many(3), outlet("z.test", health=[ILL], failures={"timeout": 1}), exit_code=3)

    shown = screen(run)

    assert shown.startswith("ians: finished, but 1 of 4 outlets failed a health rule (exit 3")
    rows = [row for row in shown.splitlines() if ".test  " in row]
    assert rows[0].split()[:2] == ["!", "z.test"]
    assert len(rows) == 4
    assert " ".join(shown.split()).endswith(f"! z.test: {ILL}")


def test_a_row_counts_what_the_outlet_gave():
    run = report(
        outlet(
            found=60,
            articles=12,
            lines=4,
            copies=8,
            failures={"timeout": 2, "HTTP 404": 1},
            newest=NOW - timedelta(hours=3),
        )
    )

    row = screen(run).splitlines()[5]

    assert row.split() == ["harbourpost.test", "60", "12", "4", "8", "3", "3", "h"]


@pytest.mark.parametrize(("outlets", "rest"), [(8, ""), (9, "and 3 more")])
def test_a_few_outlets_are_named_each(outlets, rest):
    shown = screen(report(*many(outlets)))

    assert shown.count("outlet-") == outlets - 3 * bool(rest)
    assert ("more  " in shown) == bool(rest)
    assert rest in shown


@pytest.mark.parametrize("ill", [0, 1, 30])
def test_many_outlets_stay_on_one_screen(ill):
    outlets = many(60)
    for each in outlets[:ill]:
        each.health = [ILL.replace("x.", f"{each.outlet}."), "by on 40% of its pages."]
        each.dropped = {"OtherAgency": 3, "NoText": 1}
    run = report(*outlets, errors=["x" * 30 + " y" * 300], unverified=12, exit_code=3)

    lines = screen(run).splitlines()

    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    rest = next(line for line in lines if "more  " in line)
    mark = ["!"] if ill > 6 else []
    assert rest.split()[: 6 + len(mark)] == [*mark, "and", "54", "more", "1,080", "486", "108"]


def test_errors_come_before_ill_outlets():
    shown = screen(report(outlet(health=[ILL]), errors=["The disk is full: free some space."]))

    assert shown.index("! The disk is full: free some space.") < shown.index("! harbourpost.test: ")


def test_what_is_printed_cannot_move_the_cursor():
    shown = screen(report(outlet("a\x1b[2J.test"), errors=["\x1b]0;x\x07\r\u202egnp"]))

    assert all(character.isprintable() or character == "\n" for character in shown)


def test_a_report_without_outlets_or_times_can_be_shown():
    assert screen(RunReport(spider="ians", exit_code=143)).startswith("ians: stopped cleanly")


def test_the_screen_says_what_stays_due_and_whose_budget_was_over():
    over = [
        outlet(f"slow{number}.test", over="out of time after 900 s", due=number, articles=9)
        for number in range(1, 5)
    ]

    shown = screen(report(*over))

    assert "10 articles due, with which the next run goes on" in shown
    assert "  slow4.test: out of time after 900 s; 4 articles stay due" in shown
    assert "  and 1 more such, all in ians-run.json" in shown
    assert "due" not in screen(report(outlet()))


def test_the_screen_says_what_waits_for_another_try_and_what_gets_none():
    shown = screen(
        report(outlet(waiting=3, given_up=1, failures={"HTTP 500": 4}), outlet("b.test", waiting=1))
    )

    assert "4 articles asked for in vain, to be tried again later" in shown
    assert "  harbourpost.test: 1 article given up: it answered with an error for days." in shown
    assert "in vain" not in screen(report(outlet()))


def test_the_screen_says_how_much_of_what_is_due_is_older_than_the_run_was_to_reach():
    shown = screen(report(outlet(due=40, due_older=36), outlet("b.test", due=2)))

    assert "6 articles due, with which the next run goes on" in shown
    assert "36 articles older than -a since, due for a run with an earlier one or" in shown
    none = screen(report(outlet(due=36, due_older=36)))
    assert "goes on" not in none


def test_the_screen_says_what_was_dropped_and_the_commonest_reasons():
    shown = screen(
        report(
            outlet(dropped={"OtherAgency": 3, "NoText": 1}),
            outlet("b.test", dropped={"OtherAgency": 1}),
        )
    )

    assert "5 articles dropped: 4 OtherAgency, 1 NoText\n" in shown
    assert "dropped" not in screen(report(outlet()))


def test_reasons_add_up_where_there_are_more_than_are_named():
    dropped = {"NotAnArticle": 2, "OtherAgency": 20, "NoCredit": 8, "NoText": 2, "TooOld": 1}

    shown = screen(report(outlet(dropped=dropped)))

    told = "33 articles dropped: 20 OtherAgency, 8 NoCredit, 2 NotAnArticle and 3 more"
    assert f"{told}\n" in shown


def test_a_run_that_finished_with_an_error_is_not_said_to_have_stopped():
    errors = ["An export is not whole."]

    shown = screen(report(outlet(), errors=errors, exit_code=1, finish_reason="finished"))

    assert shown.startswith("ians: finished, but with an error; what was committed is safe")


def test_an_outlets_own_last_runs_are_recalled_however_many_others_were_since():
    def report(*outlets):
        return to_json(RunReport(outlets=[OutletRun(outlet=name) for name in outlets]))

    reports = [*[report("often.test")] * 9, *[report("seldom.test", "often.test")] * 9]

    assert len(recall(reports, ["often.test"], 7)) == 7
    assert len(recall(reports, ["often.test", "seldom.test"], 7)) == 16
    assert len(recall([report("a.test")] * 400, ["unknown.test"], 7)) == 300
    assert len(recall(reports, [], 7)) == 1
