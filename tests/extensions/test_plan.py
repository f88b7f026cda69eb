"""A run's arguments are checked, in sentences, before the first request."""

from datetime import UTC, datetime

import pytest
from scrapy.settings import Settings

from wirefeed.errors import ConfigError
from wirefeed.extensions.plan import read_plan, read_since

NOON = datetime(2025, 1, 6, 12, tzinfo=UTC)


def plan(agency="ians", **arguments):
    return read_plan(Settings({"WIREFEED_OUTLETS": ""}), agency, arguments, NOON)


def test_a_spider_visits_the_outlets_that_carry_its_agency():
    outlets = plan().outlets

    assert len(outlets) > 10
    assert all("ians" in outlet.agencies for outlet in outlets)


def test_outlets_are_met_in_the_order_they_are_named():
    outlets = plan(outlets="siasat.com, LokmatTimes.com").outlets

    assert [outlet.domain for outlet in outlets] == ["siasat.com", "lokmattimes.com"]


def test_wire_takes_every_agency_or_those_named():
    assert len(plan("").agencies) > 20
    assert plan("", agencies="IANS, ani").agencies == {"ians", "ani"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"outlet": "siasat.com"}, "did you mean outlets"),
        ({"agencies": "ani"}, "no such argument"),
        ({"outlets": "lokmatimes.com"}, "did you mean lokmattimes.com"),
        ({"outlets": " , "}, "name at least one"),
        ({"since": "yesterday"}, "write an age"),
        ({"since": "2025-13-01"}, "write an age"),
        ({"since": "2025-01-08"}, "-a since=2025-01-08: that is in the future"),
        ({"since": "2999-01-01"}, "in the future"),
        ({"limit": "0"}, "1 or more"),
        ({"limit": "many"}, "1 or more"),
        ({"keep": "some"}, "write keep=all"),
    ],
)
def test_a_wrong_argument_gets_a_sentence(arguments, sentence):
    with pytest.raises(ConfigError, match=sentence):
        plan(**arguments)


def test_an_unknown_agency_gets_the_nearest():
    with pytest.raises(ConfigError, match="did you mean ians"):
        plan("", agencies="iansx")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('domain = "b.test"\n', "broken.toml: name: it is missing: add it."),
        (
            'name = "B"\ndomain = "https://b.test/"\n',
            "broken.toml: domain: 'https://b.test/' is no",
        ),
        ('name = "B"\ndomain = "www.b.test"\n', "broken.toml: domain: www. belongs to every"),
        ('name = \ndomain = "b.test"\n', "broken.toml: it is no TOML"),
    ],
)
def test_an_outlet_that_is_named_and_whose_file_is_faulty_gets_the_fault(tmp_path, text, sentence):
    (tmp_path / "broken.toml").write_text(text)
    settings = Settings({"WIREFEED_OUTLETS": str(tmp_path)})

    with pytest.raises(ConfigError) as caught:
        read_plan(settings, "ians", {"outlets": "b.test"}, NOON)

    assert sentence in str(caught.value)
    assert "no outlet" not in str(caught.value)
    assert read_plan(settings, "ians", {"outlets": "siasat.com"}, NOON).faults


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30m", datetime(2025, 1, 6, 11, 30, tzinfo=UTC)),
        ("1w", datetime(2024, 12, 30, 12, tzinfo=UTC)),
        ("2025-01-06", datetime(2025, 1, 6, tzinfo=UTC)),
        ("2025-01-06T07:30", datetime(2025, 1, 6, 7, 30, tzinfo=UTC)),
        ("2025-01-01T06:30:00+05:30", datetime(2025, 1, 1, 1, tzinfo=UTC)),
    ],
)
def test_since_is_an_age_or_an_instant(written, meant):
    assert read_since(written, NOON) == meant
