"""The number an agency prints below its dispatch is the dispatch's in every copy."""

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading.credit.credit import read_credit
from wirefeed.registry import load_registry

AGENCIES = load_registry().agencies
TEXT = ["Der Hafen blieb am Montag wegen des Sturms geschlossen.", "Niemand weiß, wie lange."]


def read(paragraphs, lines=()):
    return read_credit(paragraphs, lines, agencies=AGENCIES).dispatch


@pytest.mark.parametrize(
    ("printed", "key", "version"),
    [
        ("© dpa-infocom, dpa:250106-99-123456/3", "250106-99-123456", 3),
        ("dpa:250106-99-123456/12", "250106-99-123456", 12),
        ("© dpa-infocom, dpa:250106-930-123456/1", "250106-930-123456", 1),
    ],
)
def test_number_and_version_are_read_from_the_sign_off(printed, key, version):
    for paragraphs in ([*TEXT, printed], [TEXT[0], f"{TEXT[1]} {printed}"]):
        found = read(paragraphs)

        assert (found.key, found.version) == (key, version)


def test_number_is_read_from_a_copyright_line_below_the_text():
    line = CreditLine(text="© dpa-infocom, dpa:250106-99-123456/3", position="copyright")

    assert read(TEXT, [line]).key == "250106-99-123456"


def test_two_versions_of_one_dispatch_share_the_key():
    first = read([*TEXT, "dpa:250106-99-123456/2"])
    second = read([*TEXT, "dpa:250106-99-123456/3"])

    assert first.key == second.key
    assert (first.version, second.version) == (2, 3)


@pytest.mark.parametrize("last", ["Kontonummer 250106-99-123456/3", "(dpa)", "Siehe dpa:250106"])
def test_other_numbers_are_no_dispatchs(last):
    assert read([*TEXT, last]) is None
