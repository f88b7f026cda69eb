"""Every agency of the registry is known by what it prints; adding one is a table and a line."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wirefeed.items import CreditLine
from wirefeed.reading.credit.bylines import read_byline
from wirefeed.reading.credit.credit import read_credit
from wirefeed.reading.credit.names import name_agencies
from wirefeed.reading.credit.signoff import read_sign_off
from wirefeed.registry import load_registry
from wirefeed.registry.facts import Agency

AGENCIES = load_registry().agencies
NAMES = name_agencies(AGENCIES)
LINES = tomllib.loads((Path(__file__).parents[1] / "lines/agencies.toml").read_text("utf-8"))[
    "line"
]
TEXT = ["The ferries to the islands lie still since noon.", "Nobody knows when they will sail."]
PRINTED = [(code, form) for code, a in AGENCIES.items() for form in (*a.names, *a.letters)]


@pytest.mark.parametrize(("code", "form"), PRINTED)
def test_every_name_and_abbreviation_means_one_agency(code, form):
    assert NAMES.find_whole(form) == code


@pytest.mark.parametrize("code", [code for code, agency in AGENCIES.items() if agency.letters])
def test_letters_alone_on_the_last_line_sign_off(code):
    text = ["The ferries stopped at noon.", AGENCIES[code].letters[0]]

    found = read_sign_off(text, AGENCIES)

    assert found.credits[0][0].codes == (code,)
    assert found.paragraphs == text[:1]


def test_an_agency_of_ones_own_needs_no_code():
    skarv = Agency(code="skarv", name="Skarv News Service", letters=("SNS",))
    names = name_agencies({"skarv": skarv})

    assert read_byline("By Ada Moor, SNS", names).codes == ("skarv",)
    assert read_byline("Skarv News Service", names).codes == ("skarv",)


def test_a_longer_hyphened_name_is_another_agency():
    assert NAMES.find_all("Interfax-Ukraine") == ()
    assert NAMES.find_all("Interfax, Kyiv") == ("interfax",)


@pytest.mark.parametrize("line", LINES, ids=[line["agency"] for line in LINES])
def test_an_agency_is_known_by_a_line_it_prints(line):
    text = [line.get("opening", "") + TEXT[0], TEXT[1]]
    text += [line["closing"]] if "closing" in line else []
    byline = [CreditLine(text=line["byline"], position="byline")] if "byline" in line else []

    credit = read_credit(text, byline, agencies=AGENCIES, at=datetime(2025, 1, 6, tzinfo=UTC))

    assert (credit.agency, credit.body) == (line["agency"], tuple(TEXT))


def test_every_agency_has_its_line():
    assert {line["agency"] for line in LINES} == set(AGENCIES)


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        ("ఐఏఎన్ఎస్", "ians"), ("ఐఏఎన్\u200cఎస్", "ians"), ("ಐಎಎನ್\u200cಎಸ್", "ians"),
        ("ஐ.ஏ.என்.எஸ்.", "ians"), ("પી.ટી.આઈ.", "pti"), ("പിടിഐ", "pti"), ("பி.டி.ஐ.", "pti"),
        ("এএনআই", "ani"), ("یو این آئی", "uni"),
    ],
)  # fmt: skip
def test_letters_in_the_scripts_of_india_credit_in_a_bracket_and_a_dateline(letters, code):
    for text in ([f"నగరం ({letters})"], [f"చెన్నై, మే 7 ({letters}): నగరంలో వర్షం పడింది."]):
        assert read_credit(text, [], agencies=AGENCIES, url="https://post.test/a").agency == code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("المصدر: الفرنسية", "afp"), ("(سانا)", "sana"), ("(प्रेट्र)", "pti"), ("(वार्ता)", "uni"),
        ("(एपी)", "ap"), ("（聯合ニュース）", "yonhap"), ("(ایجنسیاں)", "agencies"),
        ("(एजन्सी)", "agencies"), ("來源：新華社", "xinhua"), ("（共同社）", "kyodo"),
        ("(Ройтерс)", "reuters"), ("（AP通信）", "ap"), ("출처: 로이터통신", "reuters"),
        ("المصدر: أ.ش.أ", "mena"), ("منبع: خبرگزاری رویترز", "reuters"), ("(רויטרס)", "reuters"),
        ("ที่มา: สำนักข่าวซินหัว", "xinhua"), ("Източник: БТА", "bta"), ("Theo TTXVN", "vna"),
        ("По материалам ТАСС", "tass"), ("Theo Petra", ""), ("通信社", ""),
    ],
)  # fmt: skip
def test_letters_in_many_scripts_sign_off(line, code):
    text = ["The ferries to the islands lie still since noon, the captain said.", line]

    assert read_credit(text, [], agencies=AGENCIES, url="https://post.test/a").agency == code
