"""`scrapy outlets`: what is right is listed, what is wrong is said."""

from datetime import UTC, datetime, timedelta

import pytest

FAULTY = 'name = "B"\ndomain = "b.test"\ncolour = "blue"\n'
FAULT = "broken.toml: colour: there is no such key"


@pytest.fixture
def quay(crawls, site):
    """The folder of outlet files, a good one in it."""
    site.outlet(crawls.outlets, "/")
    return crawls.outlets


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "quay.test"),
        (["ians"], "quay.test"),
        (["quay.test"], "Quay Times"),
    ],
)
def test_a_faulty_file_is_said_and_the_others_are_listed(crawls, quay, words, told):
    (quay / "broken.toml").write_text(FAULTY)

    done = crawls.call("outlets", *words)

    assert done.returncode == 2
    assert told in done.stdout
    assert FAULT in done.stderr


def test_the_columns_say_what_they_are(crawls, quay):
    heading, *lines = crawls.call("outlets", "ians").stdout.splitlines()

    quay_line = next(line for line in lines if line.startswith("quay.test"))
    assert heading.split() == ["outlet", "listings", "verified", "agencies"]
    assert heading.index("verified") == quay_line.index("unverified")
    assert quay_line.split() == ["quay.test", "0+0+1", "unverified", "ians"]


@pytest.mark.parametrize(("days", "early"), [(-1, False), (2, True)])
@pytest.mark.parametrize("words", [["ians"], []])
def test_a_day_that_is_to_come_verifies_nothing(crawls, quay, words, days, early):
    day = (datetime.now(UTC) + timedelta(days=days)).date()
    file = quay / "quay.toml"
    file.write_text(f"verified = {day}\n{file.read_text()}")

    done = crawls.call("outlets", *words)

    line = next(line for line in done.stdout.splitlines() if line.startswith("quay.test"))
    assert done.returncode == (2 if early else 0)
    assert ("unverified" in line) == early
    assert (f"{file}: verified: {day} has not come yet" in done.stderr) == early


def test_one_outlet_is_counted_as_one(crawls, quay):
    (quay / "agencies.toml").write_text('[hna]\nname = "Harbour News Agency"\n')
    file = quay / "quay.toml"
    file.write_text(file.read_text().replace('"ians"', '"hna"'))

    done = crawls.call("outlets", "hna")

    assert done.returncode == 0, done.stderr
    assert "1 outlet, 1 unverified" in done.stdout


def test_an_agency_that_no_outlet_carries_is_said_to_be_one(crawls, quay):
    (quay / "agencies.toml").write_text('[hna]\nname = "Harbour News Agency"\n')

    done = crawls.call("outlets", "hna")

    assert done.returncode == 2
    assert "no outlet carries hna: " in done.stderr
    assert done.stdout == ""


def test_agencies_that_no_outlet_carries_are_said_below_those_that_some_do(crawls, quay):
    (quay / "agencies.toml").write_text('[hna]\nname = "Harbour News Agency"\n')

    done = crawls.call("outlets", "ians", "hna")

    assert done.returncode == 2
    assert "quay.test" in done.stdout
    assert "no outlet carries hna: " in done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["b.test"], FAULT),
        (["c.test"], "no outlet c.test: "),
        (["reuter"], "no agency or outlet reuter: did you mean reuters? `scrapy outlets` lists"),
        (["--agency", "ians"], "there is no option --agency"),
    ],
)
def test_a_wrong_word_is_said(crawls, quay, words, sentence):
    (quay / "broken.toml").write_text(FAULTY)

    done = crawls.call("outlets", *words)

    assert done.returncode == 2
    assert (done.stderr + done.stdout).count(sentence) == 1
    assert done.stdout.startswith("Usage") or not done.stdout
