"""Times told as ages: "6 hours ago", "vor 23 Minuten", "50m"."""

import re
from datetime import timedelta
from typing import Final

# Seconds a unit lasts; a stem stands for every word that begins with it, a single letter does not.
_UNITS: Final = {
    1: "s sec sekund segundo detik सेकंड سیکنڈ ثانية ثوان saniye 秒 초",
    60: """m min мин минут хвилин хвіл хв perc menit mnt phút λεπ dəq მინუტ წუთ წთ րոպե դակ
        mín nóim mion mhion munud funud deqîqe dq daqiqa daqiiq dakika dk minti мүн дақ मिनट
        मिनि मिनेट मि॰ মিনিট મિનિટ ਮਿੰਟ ମିନିଟ ନିମିଷ நிமி నిమి ನಿಮಿಷ മിനിറ്റ മിനിട്ട മിനുട്ട
        මිනිත්තු منٹ دقيق دقائق دقیق דק مىنۇت นาที ນາທີ နាទី 分 분""",
    3600: """h hr hour std stund stonn heure hora hores ora ore oră orë час гадз годин год сат
        ч godz uur uren timme time timar tim hodin urami urama uro sat saa óra órá ordu tunti
        tunn tund klukkust klst giờ jam ώρ сағ saet soat соат саат sagat saac awr uair huair
        oras awa საათ სთ ժամ valand val घंट घण्ट घं॰ तास ঘণ্টা ঘন্টা કલાક ਘੰਟ ଘଣ୍ଟା மணி
        గంట ಗಂಟೆ മണിക്കൂർ පැය گھنٹ ساعة ساعات ساعت שע سائەت цаг sigħat siegħa ชั่วโมง ชม
        ຊົ່ວໂມງ ຊມ ម៉ោង 時間 小时 小時 시간""",
    86400: """d day tag jour j día dia dies giorn gg день дн дней дня дзень дзён дан dni dny
        dně dňa dnem dňom dnev dan dana dzień dag dae dgn døgn zile zi napja nappal hari ngày
        ημέρ μέρ ημ päiv päeva päev pv dien дена ден күн кун өдр gün kun roj рӯз egun araw lá
        diwrnod ddiwrnod degi dögum maalin maalmood siku ditë დღ օր दिन दिवस দিন દિવસ ਦਿਨ ଦିନ
        நாள் நாட்கள நாட்களுக்கு நாளுக்கு రోజు ದಿನ ദിവസ දින دن دنوں ورځ كۈن يوم أيام روز ימי
        วัน ມື້ ថ្ងៃ 日 天 일""",
    604800: """w wk week woche semaine semana settiman недел tydzie týdn हफ्त सप्ताह ہفت hafta
        週間 周 주""",
}
_STEMS: Final = [(stem, seconds) for seconds, row in _UNITS.items() for stem in row.split()]
# Words of other languages: units only where something says "ago".
_ONLY_TOLD: Final = frozenset(
    """tim time timar dan val lá awa gg j saa siku zi uro roj kun egun ordu araw""".split()  # noqa: SIM905  a list of words reads as one
)
_ONE: Final = frozenset(
    """a an one ein eine einer un une una um uma een één en ett et egy o एक""".split()  # noqa: SIM905  a list of words reads as one
)
# Before the count: "il y a", "před"; Scandinavians say "for ... siden", the English "for 3 min".
_AGO: Final = re.compile(
    r"""^(?:updated|posted|published|aktualisiert)?[\s:]*
        (?:(?P<since>il\s+y\s+a|hace|hai|há|vor|virun|před|pred|prije|прије|pre|пре|acum|преди|пред
           |πριν(?:\sαπό)?|prieš|pirms|fyrir|fa|duela|berî|antaŭ|לפני|منذ|قبل)|för|for)?\s*
        (?:about|over|almost|etwa|environ|unos|circa)?\s*
        (?P<count>\d{1,3}|[^\W\d_]{1,5}(?=\s))\s?(?:de\s)?
        (?P<unit>[^\W\d_][^\s\d.,|]{0,13}?)[.]?\s?
        (?:(?P<ago>ago|fa|atrás|geleden|gelede|siden|sidan|sedan|sen|sitten|tagasi|eest|ezelőtt|назад
           |тому|таму|temu|önce|əvvəl|(?:yang\s)?lalu|trước|бұрын|мурун|өмнө|oldin|олдин|пеш|öň|kahor
           |më\sparë|yn\sôl|ó\sshin|(?:ang\s)?nakalipas|წინ|առաջ|पहले|पहिले|अगाडि|पूर्व|पूर्वी|আগে|পূৰ্বে
           |પહેલાં|પહેલા|ਪਹਿਲਾਂ|ପୂର୍ବେ|முன்|முன்பு|క్రితం|ಹಿಂದೆ|മുമ്പ്|മുൻപ്|پہلے|پیش|قبل|مخکې|ئىلگىرى|ที่แล้ว
           |ที่ผ่านมา|ກ່ອນ|មុន|前|전)
           |old)?$""",
    re.VERBOSE | re.IGNORECASE,
)
# Swahili and Sinhalese count behind the unit.
_BEHIND: Final = re.compile(
    r"(?P<unit>dakika|saa|siku|මිනිත්තු|පැය|දින)\s(?P<count>\d{1,3})\s?"
    r"(?P<ago>[iz]+li[yz]opita|කට\sපෙර)"
)
# Said without a number, in hours.
_SAID: Final = {
    **dict.fromkeys(
        ("just now", "now", "moments ago", "a moment ago", "gerade eben", "jetzt", "à l'instant",
         "ahora mismo", "adesso", "только что", "अभी", "अभी-अभी", "刚刚", "방금", "たった今",
         "şimdi"),
        0,
    ),
    "قبل ساعة": 1, "منذ ساعة": 1, "قبل ساعتين": 2, "منذ ساعتين": 2, "قبل يوم": 24, "منذ يوم": 24,
    "قبل يومين": 48, "منذ يومين": 48, "לפני שעה": 1, "לפני שעתיים": 2, "לפני יום": 24,
    "לפני יומיים": 48,
}  # fmt: skip


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
    if text in _SAID:
        return timedelta(hours=_SAID[text])
    match = _AGO.match(text) or _BEHIND.fullmatch(text)
    if not match:
        return None
    is_told = match["ago"] or match.groupdict().get("since")
    count = int(match["count"]) if match["count"].isdecimal() else int(match["count"] in _ONE)
    if not is_told and (told or match["count"] in _ONE):  # O Dia is a newspaper
        return None
    age = timedelta(seconds=count * _measure(match["unit"], is_told=bool(is_told)))
    return age if timedelta(0) < age <= timedelta(days=30) else None


def _measure(unit: str, *, is_told: bool) -> int:
    stems = (each for each in _STEMS if is_told or each[0] not in _ONLY_TOLD)
    return next((size for stem, size in stems if _fits(unit, stem)), 0)


def _fits(unit: str, stem: str) -> bool:
    return unit == stem or ((len(stem) > 1 or not stem.isascii()) and unit.startswith(stem))
