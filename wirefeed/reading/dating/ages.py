"""Times told as ages: "6 hours ago", "vor 23 Minuten", "50m"."""

import re
from datetime import timedelta
from typing import Final

# Seconds a unit lasts; a stem stands for every word that begins with it, a single letter does not.
_UNITS: Final = {
    1: "s sec sekund секунд segundo सेकंड سیکنڈ ثانية ثوان saniye 秒 초",
    60: "m min минут хвилин मिनट মিনিট منٹ دقيقة دقائق dakika dk 分 분",
    3600: """h hr hour std stund heure hora ora ore час годин godzin uur uren timme timer
        घंट घण्ट ঘণ্টা گھنٹ ساعة ساعات saat sa 時間 小时 小時 시간""",
    86400: "d day tag jour día dia giorn день дн dni dag दिन দিন دن يوم أيام gün 日 天 일",
    604800: """w wk week woche semaine semana settiman недел tydzie हफ्त सप्ताह ہفت hafta
        週間 周 주""",
}
_STEMS: Final = [(stem, seconds) for seconds, row in _UNITS.items() for stem in row.split()]
_ONE: Final = frozenset({"a", "an", "one", "ein", "eine", "einer", "un", "une", "una", "एक"})
_AGO: Final = re.compile(
    r"""^(?:updated|posted|published|aktualisiert|il\s+y\s+a|hace|há|vor|منذ|قبل|för|for)?[\s:]*
        (?:about|over|almost|etwa|environ|unos|circa)?\s*
        (?P<count>\d{1,3}|[^\W\d_]{1,5}(?=\s))\s?
        (?P<unit>[^\W\d_][^\s\d.,|]{0,11})[.]?\s?
        (?:ago|fa|atrás|geleden|siden|sedan|sitten|назад|тому|temu|önce|पहले|पूर्व|আগে|پہلے|قبل|
           前|전|old)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_NOW: Final = frozenset(
    ("just now", "now", "moments ago", "a moment ago", "gerade eben", "jetzt", "à l'instant",
     "ahora mismo", "adesso", "только что", "अभी", "अभी-अभी", "刚刚", "방금", "たった今", "şimdi")
)  # fmt: skip


def read_age(raw: str) -> timedelta | None:
    """Return the age a short text tells, up to 30 days, or None.

    >>> read_age("6 hours ago"), read_age("vor 23 Minuten"), read_age("5 min read")
    (datetime.timedelta(seconds=21600), datetime.timedelta(seconds=1380), None)
    """
    if len(raw) > 40:
        return None
    text = raw.strip().casefold()
    if text in _NOW:
        return timedelta(0)
    if not (match := _AGO.match(text)):
        return None
    count = (
        1 if match["count"] in _ONE else int(match["count"]) if match["count"].isdecimal() else 0
    )
    age = timedelta(seconds=count * _measure(match["unit"]))
    return age if timedelta(0) < age <= timedelta(days=30) else None


def _measure(unit: str) -> int:
    return next((size for stem, size in _STEMS if _fits(unit, stem)), 0)


def _fits(unit: str, stem: str) -> bool:
    return unit == stem or ((len(stem) > 1 or not stem.isascii()) and unit.startswith(stem))
