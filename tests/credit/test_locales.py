"""Times as the conventions of many countries print them (CLDR's): read right, or not at all.

A time that is not read costs a line its `published`; one that is read wrong misdates it. So the
first is asked of the languages that outlets of the registry and of the labelled pages print, the
second of all.
"""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format

from wirefeed.reading.dating.days import read_day
from wirefeed.reading.dating.times import read_stamps

ZONE = ZoneInfo("Asia/Tokyo")  # no name of a zone is printed, so that of the outlet counts
MOMENTS = [
    datetime(2025, month, day, hour, minute, tzinfo=ZONE)
    for month, day, hour, minute in (
        (1, 6, 9, 7), (2, 16, 21, 5), (3, 7, 0, 30), (4, 28, 12, 15), (5, 9, 13, 45),
        (6, 23, 20, 0), (7, 1, 15, 59), (8, 14, 7, 20), (9, 30, 18, 8), (10, 11, 22, 41),
        (11, 3, 6, 6), (12, 25, 23, 10),
    )
]  # fmt: skip
READ = """
    en_US en_GB en_IN en_AU en_CA en_ZA en_NG en_KE en_IE en_NZ en_PK en_PH en_SG de_DE de_AT de_CH
    fr_FR fr_CA fr_CH fr_BE es_ES es_MX es_AR es_CO es_CL es_PE es_VE it_IT it_CH pt_PT pt_BR nl_NL
    nl_BE sv_SE da_DK nb_NO nn_NO fi_FI is_IS et_EE lv_LV lt_LT pl_PL cs_CZ sk_SK hu_HU ro_RO bg_BG
    hr_HR sr_RS sr_Latn_RS sl_SI bs_BA mk_MK sq_AL el_GR tr_TR az_AZ ru_RU uk_UA be_BY kk_KZ ka_GE
    hy_AM he_IL ar_EG ar_SA ar_AE ar_MA ar_DZ ar_TN ar_LB fa_IR ur_PK hi_IN bn_BD bn_IN mr_IN gu_IN
    pa_IN ta_IN te_IN kn_IN ml_IN ne_NP th_TH vi_VN id_ID ms_MY fil_PH sw_KE sw_TZ af_ZA ja_JP ko_KR
    zh_CN zh_TW zh_HK km_KH lo_LA uz_UZ ca_ES gl_ES mt_MT lb_LU zu_ZA ga_IE ha_NG
""".split()  # noqa: SIM905  a list of words reads as one
OTHERS = ["es_US", "eu_ES", "si_LK", "am_ET", "my_MM", "mn_MN", "cy_GB", "xh_ZA"]
# Xhosa is said to begin with the month; what its outlets print is not known.
NO_FIGURES = {"xh_ZA"}


def _print(moment: datetime, locale: Locale, length: str) -> Iterator[str]:
    """Yield a moment's day and clock beside each other, as locales and as outlets join them."""
    day = format_date(moment, length, locale=locale)
    clock = format_time(moment, "short", tzinfo=ZONE, locale=locale)
    joined = get_datetime_format(length, locale=locale).replace("'", "")
    yield joined.replace("{0}", clock).replace("{1}", day)
    yield from (f"{day}{between}{clock}" for between in (" ", ", ", " | ", " - "))
    yield from (f"{clock}{between}{day}" for between in (" ", ", ", " | "))


def _read(line: str, name: str) -> datetime | None:
    language, *_, country = name.split("_")
    published, _ = read_stamps(line, zone=ZONE, country=country, language=language)
    return published.value if published else None


def _lengths(name: str) -> list[str]:
    return ["full", "long", "medium", *([] if name in NO_FIGURES else ["short"])]


@pytest.mark.parametrize("name", READ + OTHERS)
def test_no_time_is_read_for_another(name: str) -> None:
    locale = Locale.parse(name)
    wrong = {
        line: str(found)
        for moment in MOMENTS
        for length in _lengths(name)
        for line in _print(moment, locale, length)
        if (found := _read(line, name)) not in (moment, None)
    }
    assert not wrong


@pytest.mark.parametrize("name", READ)
def test_times_in_words_are_read(name: str) -> None:
    locale = Locale.parse(name)
    lines = {line: moment for moment in MOMENTS for line in _print(moment, locale, "long")}
    unread = [line for line, moment in lines.items() if _read(line, name) != moment]
    assert not unread


@pytest.mark.parametrize("name", READ)
def test_days_are_read(name: str) -> None:
    locale = Locale.parse(name)
    *_, country = name.split("_")
    unread = [
        line
        for moment in MOMENTS
        for length in ("full", "long")
        if read_day(line := format_date(moment, length, locale=locale), country=country)
        != moment.date()
    ]
    assert not unread
