"""Slips in settings are said, and what others have in the environment is left alone."""

import pytest
from scrapy.settings import Settings

from wirefeed.extensions.environment import find_slips, is_stated, read_environment

KNOWN = ["WIREFEED_FEEDS", "WIREFEED_STATE", "WIREFEED_KEEP_DAYS", "WIREFEED_KEEP_PAGES"]


def slips(environment=None, **settings):
    given = Settings({"WIREFEED_FEEDS": "feeds", "LOG_LEVEL": "WARNING", **settings})
    return list(find_slips(given, environment or {}, KNOWN))


def test_nothing_is_wrong_with_what_scrapy_and_we_have():
    assert slips() == []


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"WIREFEED_STAET": "x"}, "WIREFEED_STAET: no such setting: did you mean WIREFEED_STATE?"),
        (
            {"WIREFEED_QQQQQQQQQQQQ": "x"},
            "WIREFEED_QQQQQQQQQQQQ: no such setting: see docs/settings.md.",
        ),
        ({"DOWNLOAD_DELAY": "two"}, "DOWNLOAD_DELAY is 'two': set a number."),
        ({"CLOSESPIDER_TIMEOUT": "1h"}, "CLOSESPIDER_TIMEOUT is '1h': set a number."),
        (
            {"LOG_FILE": "/nonexistent/a.log"},
            "LOG_FILE is '/nonexistent/a.log', which cannot be written: name another file.",
        ),
        ({"LOG_FILE": "/"}, "LOG_FILE is '/', which cannot be written: name another file."),
        ({"ROBOTSTXT_OBEY": "no"}, "ROBOTSTXT_OBEY is 'no': set True or False."),
    ],
)
def test_a_slip_is_a_sentence(settings, sentence):
    assert slips(**settings) == [sentence]


@pytest.mark.parametrize(
    "settings",
    [
        {"DOWNLOAD_DELAY": "0.5", "CLOSESPIDER_TIMEOUT": "3600"},
        {"TELNETCONSOLE_ENABLED": "False", "ROBOTSTXT_OBEY": "0"},
        {"LOG_LEVEL": 10},
        {"MY_OWN": "anything"},
    ],
)
def test_what_scrapy_takes_is_taken(settings):
    assert slips(**settings) == []


@pytest.mark.parametrize("name", ["WIREFEED_FEDS", "WIREFEED_KEEP_DAY", "WIREFEED_STAT"])
def test_a_slip_in_the_environment_is_said(name):
    (said,) = slips({name: "x"})

    assert said.startswith(f"{name} in the environment: did you mean WIREFEED_")


@pytest.mark.parametrize(
    "name", ["WIREFEED_SERVICE_HOST", "WIREFEED_PORT_80_TCP", "WIREFEED_HOME", "HOME", "SCRAPY_X"]
)
def test_what_others_have_in_the_environment_is_left_alone(name):
    assert slips({name: "x"}) == []


@pytest.mark.parametrize(
    ("name", "variable"),
    [
        ("WIREFEED_OUTLET_PAGES", "WIREFEED_OUTLET_PAGES"),
        ("DOWNLOAD_DELAY", "SCRAPY_DOWNLOAD_DELAY"),
    ],
)
def test_a_variable_that_is_empty_is_not_set(name, variable, monkeypatch):
    monkeypatch.setenv(variable, "5")
    assert is_stated(Settings(), name)
    monkeypatch.setenv(variable, "")
    assert not is_stated(Settings(), name)
    assert read_environment({variable: ""}, [name]) == {}
