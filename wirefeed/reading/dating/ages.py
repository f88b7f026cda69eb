"""Times told as ages: "6 hours ago", "vor 23 Minuten", "50m"."""

import re
from datetime import timedelta
from typing import Final

# Seconds a unit lasts; a stem stands for every word that begins with it, a single letter does not.
_UNITS: Final = {
    1: "s sec sekund segundo detik सेकंड سیکنڈ ثانية ثوان saniye 秒 초",
    60: """m min мин минут хвилин perc menit phút λεπτ dəqiqə მინუტ րոպե դակ मिनट মিনিট منٹ
        دقيقة دقائق دقیقه דק dakika dk นาที 分 분""",
    3600: """h hr hour std stund heure hora hores ora ore час годин godz uur uren timme timma timer
        hodin urami sata sati óra órá tunti tunn tund klukkust giờ jam ώρ сағат საათ ժամ घंट घण्ट ঘণ্টা
        گھنٹ ساعة ساعات ساعت שע saat sa ชั่วโมง 時間 小时 小時 시간""",
    86400: """d day tag jour día dia dies giorn день дн dni dny dně dňa dnev dana dag zile napja
        hari ngày μέρ ημέρ päiv päev dien дена күн gün दिन দিন دن يوم أيام روز ימי วัน 日 天 일""",
    604800: """w wk week woche semaine semana settiman недел tydzie týdn हफ्त सप्ताह ہفت hafta
        週間 周 주""",
}
_STEMS: Final = [(stem, seconds) for seconds, row in _UNITS.items() for stem in row.split()]
_ONE: Final = frozenset({"a", "an", "one", "ein", "eine", "einer", "un", "une", "una", "एक"})
# Before the count: "il y a", "před"; Scandinavians say "for ... siden", the English "for 3 min".
_AGO: Final = re.compile(
    r"""^(?:updated|posted|published|aktualisiert)?[\s:]*
        (?:(?P<since>il\s+y\s+a|hace|há|vor|před|pred|prije|pre|acum|преди|пред|πριν(?:\sαπό)?|prieš
           |pirms|fyrir|fa|לפני|منذ|قبل)|för|for)?\s*
        (?:about|over|almost|etwa|environ|unos|circa)?\s*
        (?P<count>\d{1,3}|[^\W\d_]{1,5}(?=\s))\s?
        (?P<unit>[^\W\d_][^\s\d.,|]{0,13}?)[.]?\s?
        (?:(?P<ago>ago|fa|atrás|geleden|siden|sedan|sitten|tagasi|ezelőtt|назад|тому|temu|önce|əvvəl
           |(?:yang\s)?lalu|trước|бұрын|წინ|առաջ|पहले|पूर्व|আগে|پہلے|پیش|قبل|ที่แล้ว|ที่ผ่านมา|前|전)
           |old)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_NOW: Final = frozenset(
    ("just now", "now", "moments ago", "a moment ago", "gerade eben", "jetzt", "à l'instant",
     "ahora mismo", "adesso", "только что", "अभी", "अभी-अभी", "刚刚", "방금", "たった今", "şimdi")
)  # fmt: skip


def read_age(raw: str, *, told: bool = False) -> timedelta | None:
    """Return the age a short text tells, up to 30 days, or None.

    Where it must be `told`, a word such as "ago" says that it is no time it takes to read.

    >>> read_age("6 hours ago"), read_age("před 23 minutami"), read_age("5 min read")
    (datetime.timedelta(seconds=21600), datetime.timedelta(seconds=1380), None)
    >>> read_age("5 min"), read_age("5 min", told=True)
    (datetime.timedelta(seconds=300), None)
    """
    if len(raw) > 40:
        return None
    text = raw.strip().casefold()
    if text in _NOW:
        return timedelta(0)
    match = _AGO.match(text)
    if not match or (told and not (match["since"] or match["ago"])):
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
