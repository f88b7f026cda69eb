"""Whose clock a time without an offset is on: the outlet's, the domain's, the language's."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from wirefeed.reading import Page, read_page
from wirefeed.reading.dating.domains import zone_of, zone_where_spoken
from wirefeed.registry import Outlet

STAMP = "<p class=date>18.01.2026 15:00</p>"
TEXTS = {
    "en": "The ice held the ferry in the harbour of Skarv and the captain was told on Sunday.",
    "es": "El hielo retuvo el barco en el puerto de la isla y los viajeros fueron por el muelle.",
    "ko": "홀름으로 가는 여객선은 바람이 바뀔 때까지 항구에 머문다고 선장이 일요일 밤에 말했다.",
    "pl": "Prom stoi w porcie i nie wypłynie, bo jest za dużo lodu, jak podał kapitan od rana.",
    "zh": "前往霍尔姆的渡轮在风向改变之前将留在港口，船长周日晚上表示，乘客们正在码头等待消息。",
}


def read(language: str, url: str, outlet: Outlet | None = None) -> Page:
    text = f"<p>{TEXTS[language]}</p>" * 3
    html = f"<html lang={language}><h1>Ice at Skarv</h1>{STAMP}{text}"
    return read_page(html.encode(), url, outlet=outlet)


def told(page: Page) -> str:
    return page.published.value.isoformat() if page.published else ""


def test_a_naive_time_takes_the_one_zone_of_the_domains_country_and_says_so():
    known = read("en", "https://courier.no/ice")
    unknown = read("en", "https://courier.test/ice")

    assert (told(known), known.warnings) == ("2026-01-18T15:00:00+01:00", ["zone-from-domain"])
    assert (told(unknown), unknown.warnings) == ("", [])


@pytest.mark.parametrize(
    ("language", "offset"), [("ko", "+09:00"), ("pl", "+01:00"), ("en", ""), ("es", "")]
)
def test_elsewhere_it_takes_the_one_zone_of_its_language_and_says_so(language, offset):
    page = read(language, "https://courier.test/ice")

    assert told(page)[-6:] == offset
    assert page.warnings == ["zone-from-language"] * bool(offset)


def test_the_domain_goes_before_the_language():
    page = read("pl", "https://courier.tr/ice")

    assert (told(page)[-6:], page.warnings) == ("+03:00", ["zone-from-domain"])


@pytest.mark.parametrize(("language", "ending"), [("pl", "ca"), ("pl", "ru"), ("zh", "com.au")])
def test_a_country_of_several_clocks_has_none(language, ending):
    assert told(read(language, f"https://courier.{ending}/ice")) == ""


def test_but_a_page_in_chinese_is_not_of_another_continent():
    page = read("zh", "https://courier.mg/ice")

    assert (told(page)[-6:], page.warnings) == ("+08:00", ["zone-from-language"])


def test_an_outlets_zone_is_no_guess():
    outlet = Outlet(domain="courier.no", name="Courier", timezone=ZoneInfo("Asia/Tokyo"))

    page = read("en", "https://courier.no/", outlet)

    assert (told(page), page.warnings) == ("2026-01-18T15:00:00+09:00", [])


@pytest.mark.parametrize(
    ("language", "countries"),
    [
        ("zh", "CN TW HK MO SG MY"), ("ta", "IN LK"), ("ko", "KR KP"), ("de", "DE AT CH LI LU"),
        ("it", "IT CH SM VA"), ("sr", "RS BA"), ("sq", "AL"), ("hr", "HR BA"),
        ("el", "GR CY"), ("ro", "RO MD"), ("fi", "FI"), ("tr", "TR"), ("ne", "NP"),
    ],
)  # fmt: skip
def test_a_language_has_a_zone_where_the_clocks_of_its_countries_agree(language, countries):
    spoken = zone_where_spoken(language)
    for country in countries.split():
        there = zone_of(f"https://courier.{country}/ice".lower())
        for month in (1, 7):
            noon = datetime(2025, month, 15, 12)  # noqa: DTZ001  a clock without a zone
            assert there.utcoffset(noon) == spoken.utcoffset(noon)
