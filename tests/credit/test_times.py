"""Days without a clock, lines with two times, and the suite of printed dates."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wirefeed.reading.dating.ages import read_age
from wirefeed.reading.dating.days import complete_day, read_day
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.dating.times import read_instant, read_stamps

ROOT = Path(__file__).parents[2]
SUITE = ROOT / "../shared/bench/suites/dates-own/dates-news.json"
RETRIEVED = datetime(2025, 1, 6, 9, tzinfo=UTC)
KOLKATA = ZoneInfo("Asia/Kolkata")
# The suite expects 02:20 UTC of 10:20 in Japan, whose clock is nine hours ahead: 01:20 UTC.
WRONG = {"2025年1月6日 10時20分 JST"}


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("By IANS | Updated: January 6, 2025 07:50 IST", None, "2025-01-06T07:50:00+05:30"),
        (
            "Veröffentlicht am 06.01.2025 um 07:50 Uhr, aktualisiert am 06.01.2025, 10:20 Uhr",
            "2025-01-06T07:50:00+05:30",
            "2025-01-06T10:20:00+05:30",
        ),
        (
            "Par AFP publié le 6 janvier 2025 à 12:30, mis à jour le 6 janvier 2025 à 14:00",
            "2025-01-06T12:30:00+05:30",
            "2025-01-06T14:00:00+05:30",
        ),
        ("Harbour Desk, 6 Jan, 2025 12:40 PM", "2025-01-06T12:40:00+05:30", None),
        ("Puerto - ene. 6, 2025 | 9:40 p. m.", "2025-01-06T21:40:00+05:30", None),
        ("6 de enero de 2025 a las 9:40 de la noche", "2025-01-06T21:40:00+05:30", None),
        ("06 जनवरी 2025, रात 9:40 बजे", "2025-01-06T21:40:00+05:30", None),
        ("2025년 1월 6일 밤 9:40", "2025-01-06T21:40:00+05:30", None),
        ("06 ජනවාරි 2025 09:40 ප.ව", "2025-01-06T21:40:00+05:30", None),
        ("6 janvier 2025, 9 h 40", "2025-01-06T09:40:00+05:30", None),
        ("6 ม.ค. 68 | 09.40 น.", "2025-01-06T09:40:00+05:30", None),
        ("06/01/2025 09:05 | A Tarde", "2025-01-06T09:05:00+05:30", None),
        ("6 de enero de 2025 9:05 | La Noche", "2025-01-06T09:05:00+05:30", None),
        ("6 de enero de 2025 12:30 de la mañana", "2025-01-06T12:30:00+05:30", None),
        ("06.01.2025, 9:05 Uhr (gd)", "2025-01-06T09:05:00+05:30", None),
        ("06 Jan 2025 09:05 | P. M. Kumar", "2025-01-06T09:05:00+05:30", None),
        ("06 Jan 2025 09:05 P. M. Kumar", "2025-01-06T09:05:00+05:30", None),
        ("06 Jan 2025 09:05 P. M.", "2025-01-06T21:05:00+05:30", None),
        ("Jan 6, 2025 9:05 P. M. EST", "2025-01-06T21:05:00-05:00", None),
        ("6 de enero de 2025 9:05 P. M. Por Ana Moor", "2025-01-06T21:05:00+05:30", None),
        ("Jan 6, 2025 9:05 (PM)", "2025-01-06T21:05:00+05:30", None),
        ("06 Jan 2025, 9:05 hrs  PM", "2025-01-06T21:05:00+05:30", None),
        ("2025.01.06 PM 9:05", "2025-01-06T21:05:00+05:30", None),
        ("2025. 1. 6. 오후  9:05", "2025-01-06T21:05:00+05:30", None),
        ("Noticias 24 h 06/01/2025 09:05", "2025-01-06T09:05:00+05:30", None),
        ("Hoy Digital, 06/01/2025 9:05 h", "2025-01-06T09:05:00+05:30", None),
        (
            "Oluşturulma: 31 Tem 2024 23:10 Güncelleme: 01 Ağu 2024 00:12",
            "2024-07-31T23:10:00+05:30",
            "2024-08-01T00:12:00+05:30",
        ),
        ("Jan 6, 2025 9:05 M.D. Smith", "2025-01-06T09:05:00+05:30", None),
        ("06.01.2025 11:02 CH", "2025-01-06T11:02:00+05:30", None),
        ("6 Jan 2025 9:05 SA | Moor", "2025-01-06T09:05:00+05:30", None),
        ("6 Jan 2025, 12:00 midnight", "2025-01-06T00:00:00+05:30", None),
        ("6 Jan 2025, 12:00 noon", "2025-01-06T12:00:00+05:30", None),
        ("2025年1月6日夜8時20分", "2025-01-06T20:20:00+05:30", None),
        ("2025年1月6日深夜1時", "2025-01-06T01:00:00+05:30", None),
        ("2025年1月6日夕方5時", "2025-01-06T17:00:00+05:30", None),
        ("6 نومبر 2025 3:40 غ.و.", "2025-11-06T15:40:00+05:30", None),
        ("6 ноябр, 2025 09:05", "2025-11-06T09:05:00+05:30", None),
        ("2025 ж. 6 қар. 09:05", "2025-11-06T09:05:00+05:30", None),
        ("6 ნოე. 2025 09:05", "2025-11-06T09:05:00+05:30", None),
        ("2025 թ. նոյ 6, 09:05", "2025-11-06T09:05:00+05:30", None),
        ("୬ ନଭେମ୍ବର ୨୦୨୫ 09:05", "2025-11-06T09:05:00+05:30", None),
        ("2025 နိုဝင်ဘာ 6 09:05", "2025-11-06T09:05:00+05:30", None),
        ("6 ኖቬምበር 2025 09:05", "2025-11-06T09:05:00+05:30", None),
        ("Noofeembar 6, 2025 09:05", "2025-11-06T09:05:00+05:30", None),
        ("6 اګست 2025 09:05", "2025-08-06T09:05:00+05:30", None),
        ("06-Jan-2025 09:05 AM", "2025-01-06T09:05:00+05:30", None),
        ("Mon, 6-Jan-25, 09:05 +0000", "2025-01-06T09:05:00+00:00", None),
        ("Jan-06-2025 09:05", "2025-01-06T09:05:00+05:30", None),
        ("6 January 2025 - 20:24", "2025-01-06T20:24:00+05:30", None),
        ("Jan 6, 2025 9:05 AM-08:00", "2025-01-06T09:05:00-08:00", None),
        ("10:05 PM-05:00, 6 January 2025", "2025-01-06T22:05:00-05:00", None),
        ("2025-Jan-06 09:05 GMT-0500", "2025-01-06T09:05:00-05:00", None),
        ("6 noýabr 2025 09:05", "2025-11-06T09:05:00+05:30", None),
        ("6 בנוב׳ 2025, 9:05", "2025-11-06T09:05:00+05:30", None),
        ("06.01.2025 11:02 PTG", "2025-01-06T11:02:00+05:30", None),
        ("6 Jan 2025, 10:05 Malam Jumat Kliwon", "2025-01-06T10:05:00+05:30", None),
        ("2025年1月6日 午後0時30分", "2025-01-06T12:30:00+05:30", None),
        ("6 janvier 2025 | 5 h 30 min", None, None),
        ("Issue 2024 6 January 2025 09:05", "2025-01-06T09:05:00+05:30", None),
        (
            "입력 2025.01.06. 오후 3:20 수정 2025.01.06. 16:20",
            "2025-01-06T15:20:00+05:30",
            "2025-01-06T16:20:00+05:30",
        ),
        ("نشر 6 كانون الثاني/يناير 2025 09:22 مساءً", "2025-01-06T21:22:00+05:30", None),
        ("6 كانون الثاني 2025 - 12:30 صباحًا", "2025-01-06T00:30:00+05:30", None),
        ("6 كانون ثاني 2025 11:30 ظهرا", "2025-01-06T11:30:00+05:30", None),
        ("6 كانون\u00a0الثاني 2025 1:30 ظهرًا", "2025-01-06T13:30:00+05:30", None),
        ("صحيفة تشرين 6 كانون الثاني 2025 3:30 بعد الظهر", "2025-01-06T15:30:00+05:30", None),
        ("6 كانون الثاني 2025 9:22 ليلا", "2025-01-06T21:22:00+05:30", None),
        ("6 كانون الثاني 2025 1:22 ليلا", "2025-01-06T01:22:00+05:30", None),
        ("Updated 2 hours ago", None, "2025-01-06T07:00:00+00:00"),
        ("Updated: 2025-01-06T07:50:00Z", None, "2025-01-06T07:50:00+00:00"),
        ("By Ada Moor", None, None),
    ],
)
def test_a_time_belongs_to_the_label_before_it(line, published, modified):
    found = read_stamps(line, zone=KOLKATA, country="IN", retrieved=RETRIEVED)

    assert [instant and instant.value.isoformat() for instant in found] == [published, modified]


@pytest.mark.parametrize(
    ("line", "hours", "apart"),
    [
        ("By Ada Moor | 2 hours ago", 2, 2),
        ("Ada Moor • 2 hours ago • 3 min read", 2, 2),
        ("By Ada Moor 2 hours ago", 2, None),
        ("Von Ada Moor, vor 2 Stunden", 2, 2),
        ("Před 2 hodinami", 2, 2),
        ("2 hours", 2, None),  # or what a film takes
        ("Ada Moor left 2 hours ago", 2, None),
        ("Ada Moor, 5 hours 20 minutes ago", None, None),
        ("3 min read", None, None),
    ],
)
def test_an_age_may_end_a_byline_and_says_ago_in_lines_apart(line, hours, apart):
    for told, expected in ((False, hours), (True, apart)):
        published, _ = read_stamps(line, retrieved=RETRIEVED, told=told)

        age = published and RETRIEVED - published.value
        assert age == (expected and timedelta(hours=expected))


def test_what_is_written_for_machines_is_read_in_lines_apart():
    published, _ = read_stamps("2025-01-06T07:50:33Z", retrieved=RETRIEVED, told=True)

    assert published.value.isoformat() == "2025-01-06T07:50:33+00:00"


@pytest.mark.parametrize(
    "age",
    [
        "před 2 hodinami", "pred 2 hodinami", "pred 2 urami", "prije 2 sata", "acum 2 ore",
        "преди 2 часа", "πριν από 2 ώρες", "2 timmar sedan", "2 tuntia sitten", "2 tundi tagasi",
        "pirms 2 stundām", "fa 2 hores", "2 jam yang lalu", "2 giờ trước", "2 ชั่วโมงที่แล้ว",
        "2 ساعت پیش", "לפני 2 שעות", "2 órája", "2 godz. temu", "2 uur gelede", "2 awr yn ôl",
        "2 tunni eest", "duela 2 ordu", "2 oras ang nakalipas", "hai 2 horas", "2 કલાક પહેલાં",
        "2 तासांपूर्वी", "2 घण्टा पहिले", "2 ਘੰਟੇ ਪਹਿਲਾਂ", "2 மணிநேரம் முன்", "2 గంటల క్రితం",
        "2 ಗಂಟೆಗಳ ಹಿಂದೆ", "2 മണിക്കൂർ മുമ്പ്", "පැය 2කට පෙර", "saa 2 zilizopita", "2 soat oldin",
        "пре 2 сата", "2 саат мурун", "2 ساعتونه مخکې", "2 saacadood kahor", "2 orë më parë",
        "2 საათის წინ", "2 цагийн өмнө", "fyrir 2 klukkustundum", "2 гадзіны таму",
        "منذ ساعتين", "לפני שעתיים", "2 ຊົ່ວໂມງກ່ອນ",
    ],
)  # fmt: skip
def test_ages_are_read_in_many_languages(age):
    assert read_age(age) == timedelta(hours=2)


@pytest.mark.parametrize(
    "name", ["O Dia", "En Dag", "A Day", "3 Dan", "10 Times", "2 Tim", "5 Saab"]
)
def test_a_name_is_no_age(name):
    assert read_age(name) is None


@pytest.mark.parametrize(
    "line",
    [
        "6. január 2025 o 13:40", "6. ledna 2025 v 13:40", "6. 1. 2025 ve 13.40 hod.",
        "6 ianuarie 2025, ora 13:40", "6 ianuarie 2025, la ora 13:40", "6 stycznia 2025 o 13:40",
        "6 stycznia 2025 o godzinie 13:40", "6. siječnja 2025. u 13:40", "6 јануари 2025 во 13:40",
        "6 de gener de 2025 a les 13:40", "6 januari 2025 klockan 13.40",
        "6. januar 2025 klokken 13.40", "6 Ocak 2025 saat 13:40", "6 Ιανουαρίου 2025 στις 13:40",
        "6 janar 2025 në 13:40", "6 Januari 2025 pukul 13:40", "6 қаңтар 2025, сағат 13:40",
        "6 בינואר 2025 בשעה 13:40", "6 يناير 2025 في تمام الساعة 13:40",
        "2025. január 6-án 13:40-kor",
    ],
)  # fmt: skip
def test_a_word_for_at_may_stand_before_a_clock(line):
    published, _ = read_stamps(line, zone=KOLKATA)

    assert published.value.isoformat() == "2025-01-06T13:40:00+05:30"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Heute, 09:07 Uhr", "2025-01-06T09:07:00+05:30"),
        ("Published today at 9:07 am", "2025-01-06T09:07:00+05:30"),
        ("I går kl. 21:05", "2025-01-05T21:05:00+05:30"),
        ("Ayer a las 9:05 p. m.", "2025-01-05T21:05:00+05:30"),
        ("21:05, hôm qua", "2025-01-05T21:05:00+05:30"),
        ("Χθες, 21:05", "2025-01-05T21:05:00+05:30"),
        ("Today 07:07 GMT", "2025-01-06T07:07:00+00:00"),
        ("Yesterday at 9:07 PM EST", "2025-01-05T21:07:00-05:00"),
        ("By Ada Ayer | 9:07 a.m.", None),
        ("USA TODAY, 9:07 a.m.", None),
        ("Hier: 9:07 Uhr", None),
        ("昨日 21:05", "2025-01-05T21:05:00+05:30"),
        ("Harbour Today, 09:07, 5 Jan 2025", "2025-01-05T09:07:00+05:30"),
        ("Today 14:35", "2025-01-06T14:35:00+05:30"),
        ("Today 14:50", None),
        ("Today 23:50", None),
        ("Today", None),
    ],
)
def test_a_clock_of_today_or_yesterday_counts_from_the_retrieval(line, expected):
    published, _ = read_stamps(line, zone=KOLKATA, retrieved=RETRIEVED)

    assert (published and published.value.isoformat()) == expected
    assert read_stamps("Today 09:07", retrieved=RETRIEVED) == (None, None)
    assert read_stamps("Today 09:07", zone=KOLKATA, retrieved=datetime(2025, 1, 6)) == (None, None)  # noqa: DTZ001
    assert read_stamps("Hier, 09:07", zone=KOLKATA, language="fr", retrieved=RETRIEVED)[0]
    assert read_stamps("1/6/2025 9:05 PM", zone=KOLKATA, country="US", language="ko")[
        0
    ].value.date() == date(2025, 1, 6)
    assert read_stamps("Today 09:07", zone=KOLKATA) == (None, None)


@pytest.mark.parametrize(
    ("published", "modified"),
    [
        ("Δημοσιεύθηκε", "Τελευταία ενημέρωση"), ("Publicat", "Actualizat"), ("Birt", "Uppfært"),
        ("Objavljeno", "Ažurirano"), ("Публикувано", "Обновено"), ("Giriş", "Güncelleme"),
        ("Zverejnené", "Aktualizované"), ("Avaldatud", "Uuendatud"), ("Đăng", "Cập nhật"),
        ("Paskelbta", "Atnaujinta"), ("Terbit", "Diperbarui"), ("Diterbitkan", "Dikemas kini"),
        ("เผยแพร่", "ปรับปรุง"), ("פורסם", "עודכן"), ("انتشار", "به‌روزرسانی"),
    ],
)  # fmt: skip
def test_a_label_says_what_its_time_is_of(published, modified):
    line = f"{modified}: 07.01.2025 10:20 | {published}: 06.01.2025 07:50"

    found = read_stamps(line, zone=KOLKATA, country="IN")

    assert [str(each and each.value.date()) for each in found] == ["2025-01-06", "2025-01-07"]
    assert read_stamps(f"{modified} 07.01.2025 10:20", zone=KOLKATA)[0] is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("2025-01-06T07:50:00+05:30", "printed"),
        ("Jan 6, 2025 07:50 IST", "zone-name"),
        ("Jan 6, 2025 07:50", "outlet"),
    ],
)
def test_an_instant_says_where_its_offset_comes_from(text, source):
    found = read_instant(text, source="meta", zone=KOLKATA, country="IN")

    assert (found.offset_from, found.source, found.raw) == (source, "meta", text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jan 6", date(2025, 1, 6)),
        ("6 जनवरी 2025", date(2025, 1, 6)),
        ("الإثنين 6 كانون الثاني / يناير 2025", date(2025, 1, 6)),
        ("12 تشرين الأول 2025", date(2025, 10, 12)),
        ("24 نيسان / أبريل 2025", date(2025, 4, 24)),
        ("yesterday", date(2025, 1, 5)),
        ("Dec 31", date(2024, 12, 31)),
        ("Ada Moor (@moor8) January 6, 2025", date(2025, 1, 6)),
        ("6 January 2025 7 comments", date(2025, 1, 6)),
        ("World Cup 2022 | 6 January 2025", date(2025, 1, 6)),
        ("Election 2024 | 6 January 2025", date(2025, 1, 6)),
        ("16. listopada 2024.", date(2024, 11, 16)),
        ("Jul 13", None),
        ("32 January 2025", None),
        ("January 2025", None),
    ],
)
def test_a_day_without_a_year_lies_near_its_print(text, day):
    assert read_day(text, at=date(2025, 1, 6)) == day


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("16. listopada 2024.", "HR", date(2024, 10, 16)),
        ("24.12.06", "KR", date(2024, 12, 6)),
        ("06-01-25", "KR", date(2025, 1, 6)),
        ("24.12.2006", "KR", date(2006, 12, 24)),
        ("1/6/2025", "US", date(2025, 1, 6)),
        ("24.12.06", "DE", date(2006, 12, 24)),
        ("6\u200f/12\u200f/2024", "EG", date(2024, 12, 6)),
    ],
)
def test_a_day_is_read_as_its_country_writes_it(text, country, day):
    assert read_day(text, country=country) == day


@pytest.mark.parametrize("language", ["zh", "ja", "sv", "lt"])
def test_a_year_of_two_figures_goes_first_in_dashes_in_some_languages(language):
    assert read_day("18-03-08 23:16", language=language) == date(2018, 3, 8)
    assert read_day("18-03-08 23:16", language="en") == date(2008, 3, 18)
    assert read_day("15.11.24", language=language) == date(2024, 11, 15)


_TODAY = """heute hoy hoje oggi vandaag idag dnes dziś danas σήμερα bugün сегодня tänään اليوم आज
    วันนี้ 今天 오늘 aujourd'hui i_dag hari_ini hôm_nay""".split()  # noqa: SIM905  a list of words reads as one
_YESTERDAY = """
    gestern ayer ontem ieri gisteren igår včera wczoraj jučer χθες dün вчера eilen أمس कल
    เมื่อวาน 昨天 어제 i_går hôm_qua""".split()  # noqa: SIM905  a list of words reads as one


@pytest.mark.parametrize(
    ("word", "days"),
    [*((word, 0) for word in _TODAY), *((word, 1) for word in _YESTERDAY)],
)
def test_today_and_yesterday_are_known_in_many_languages(word, days):
    published, _ = read_stamps(
        f"{word}, 09:07".replace("_", " "), zone=KOLKATA, retrieved=RETRIEVED
    )

    assert published.value.date() == RETRIEVED.date() - timedelta(days)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("January 6, 2025 | by Julie Moor", ("", "by Julie Moor")),
        ("6 janvier 2025 Julie Moreau avec AFP", ("", "Julie Moreau avec AFP")),
        ("By Kevin Mee 6 January 2025", ("By Kevin Mee", "")),
        ("Elif Ara 6 Ocak 2025", ("Elif Ara", "")),
        ("Hải Đăng 06/01/2025 09:05", ("Hải Đăng", "")),
        ("Nguyễn Văn Năm, 06/01/2025", ("Nguyễn Văn Năm", "")),
        ("By Leon Birt 6 Jan 2025", ("By Leon Birt", "")),
        ("By Anne Julie | 4 min read", ("By Anne Julie | 4 min read", "")),
        ("Nguyễn Ngày, 06/01/2025", ("Nguyễn Ngày", "")),
        ("Ada Moor, Skarv Today 5:06 p.m. ET Jan. 6, 2025", ("Ada Moor, Skarv Today", "")),
        ("By Mark Hoy 09:07", ("By Mark Hoy", "")),
        ("6 Jan 2025 9:05 (PM) Ada Moor", ("", "Ada Moor")),
        ("January 6, 2025 M. Smith", ("", "M. Smith")),
        ("06 Jan 2025 | P. M. Kumar", ("", "P. M. Kumar")),
        ("06/01/2025 09:05 A Tarde", ("", "A Tarde")),
        ("By Ada Moor, January 2025", ("By Ada Moor", "")),
    ],
)
def test_names_are_no_times(line, left):
    assert split_time(line) == left


def test_a_leap_day_is_found_in_the_year_that_has_it():
    assert complete_day(2, 29, date(2024, 3, 1)) == date(2024, 2, 29)
    assert complete_day(2, 29, date(2025, 3, 1)) is None


@pytest.mark.parametrize(
    ("line", "country", "hours"),
    [
        ("July 9, 2025 6:40 PM EST", "US", -4), ("January 9, 2025 6:40 PM EST", "US", -5),
        ("July 9, 2025 6:40 PM EST", "", -4), ("July 9, 2025 6:40 PM EST", "JM", -5),
        ("July 9, 2025 6:40 PM CST", "US", -5), ("July 9, 2025 6:40 PM CST", "MX", -6),
        ("July 9, 2025 6:40 PM CST", "", -6), ("July 9, 2025 6:40 PM MST", "US", -7),
        ("July 9, 2025 6:40 PM PST", "US", -7), ("July 9, 2025 6:40 PM PST", "PH", 8),
        ("July 9, 2025 6:40 PM PST", "", -7), ("November 2, 2025 1:30 AM EST", "US", -5),
    ],
)  # fmt: skip
def test_americans_print_the_names_of_winter_in_summer(line, country, hours):
    published, _ = read_stamps(line, country=country)

    assert published.value.utcoffset() == timedelta(hours=hours)


def test_a_zones_name_means_the_countrys_own_clock():
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    read, wrong = 0, []
    for country, _, name, *_ in rows:
        for month in (1, 7):
            at = datetime(2025, month, 6, 7, 50, tzinfo=ZoneInfo(name))
            if (abbreviation := at.strftime("%Z")).isalpha():
                line = f"{at:%d %B %Y %H:%M} {abbreviation}"
                published, _ = read_stamps(line, country=country)
                read += published is not None
                if published and published.value != at:
                    wrong.append((country, line))

    assert wrong == []
    assert read > 450


@pytest.mark.skipif(not SUITE.exists(), reason="the suite of dates is not here")
def test_the_suite_of_printed_dates_is_read():
    cases = json.loads(SUITE.read_text("utf-8"))

    missed = [raw for raw, wanted in cases if raw not in WRONG and _read(raw) != _expect(wanted)]

    assert missed == []
    assert len(cases) == 76


def _read(raw: str) -> datetime | date | None:
    found = read_instant(
        raw, source="printed", zone=KOLKATA, country="IN", language="en", retrieved=RETRIEVED
    )
    return found.value if found else read_day(raw, at=RETRIEVED.date(), country="IN")


def _expect(wanted: str | None) -> datetime | date | None:
    if wanted is None:
        return None
    return date.fromisoformat(wanted) if len(wanted) == 10 else datetime.fromisoformat(wanted)


@given(st.text(max_size=300))
@example("\u00b9 h ago")  # a digit that is no number
@example("\u00b9\x85A")
def test_whatever_is_printed_a_time_is_read_or_refused(text):
    found = read_instant(text, source="printed", zone=KOLKATA, retrieved=RETRIEVED)

    assert found is None or found.value.tzinfo is not None


@given(st.integers(400_000_000, 4_000_000_000))
def test_iso_times_come_back_as_they_were(second):
    raw = datetime.fromtimestamp(second, UTC).isoformat()

    assert read_instant(raw, source="meta").value.isoformat() == raw


def test_common_forms_are_read_without_the_library_of_last_resort():
    program = (
        "import sys; from benchmarks.times import FORMS, read; "
        "assert all(map(read, FORMS)); assert 'dateparser' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    ("text", "language", "country", "clock"),
    [
        ("28/11/2024 3:40 CH", "vi", "", "15:40"),
        ("28/11/2024 12:10:05 SA", "", "VN", "00:10"),
        ("28/11/2024 3:40 CH", "de", "VN", "03:40"),
        ("28/11/2024 3:40 GD", "so", "", "15:40"),
        ("28.11.2024 3:40 ÖS", "tr", "", "15:40"),
        ("28.11.2024 12:10 ÖÖ", "", "TR", "00:10"),
        ("28 November 2024 3:40 nm.", "af", "", "15:40"),
        ("28/11/2024 3:40 WB", "om", "", "15:40"),
        ("28 Nuwamba, 2024 12:10 SF", "ha", "", "00:10"),
        ("28 November 2024 3:40 ptg", "ms", "", "15:40"),
        ("28 November 2024 3:40 ptg", "en", "MY", "03:40"),
    ],
)
def test_some_halves_of_the_day_are_initials_in_other_languages(text, language, country, clock):
    instant = read_instant(
        text, source="printed", zone=ZoneInfo("UTC"), country=country, language=language
    )
    assert instant
    assert instant.value.isoformat()[11:16] == clock
