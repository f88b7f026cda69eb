"""The halves of the day, as twelve-hour clocks print them: a.m. and p.m. in many languages.

Ante meridiem keeps the hour and makes twelve midnight, post meridiem adds twelve.
"""

from typing import Final

from wirefeed.reading.dating.months import fold_word

# "_" is a space.
_AM: Final = """
    午前 上午 凌晨 清晨 早上 오전 새벽 아침 ভোর সকাল सुबह صبح am a.m a._m π.μ πμ p.d ق.ظ පෙ.ව
    පෙ._ව পূর্বাহ্ণ pg pagi ព្រឹក ጥዋት de_madrugada de_la_madrugada da_madrugada
    पूर्वाह्न ص صباحا صباحًا صباحاً
    قبل_الظهر فجرا فجرًا فجراً 朝 深夜 未明 غ.م midnight vm öö sa gh wd sf
"""
_PM: Final = """
    午後 下午 傍晚 오후 저녁 বিকেল বিকাল সন্ধ্যা शाम شام 中午 낮 দুপুর दोपहर دوپہر 晚上 밤 রাত
    रात رات pm p._m μ.μ μμ m.d ب.ظ ප.ව ප._ව অপরাহ্ণ ከሰዓት ptg petang malam រសៀល ល្ងាច យប់
    de_tarde de_la_tarde da_tarde de_noche de_la_noche de_noite da_noite p.m अपराह्न
    م مساء مساءً مساءا بعد_الظهر عصرا عصرًا عصراً ليلا ليلًا ليلاً
    ظهرا ظهرًا ظهراً 夕方 夜 غ.و nm ös ch gd wb ym
"""
_HALVES: Final = {
    fold_word(word.replace("_", " ")): hours
    for words, hours in ((_AM, 0), (_PM, 12))
    for word in words.split()
}
# Of these, those that stand before their clock; of noon, which begins before twelve; of the night.
_LEADING: Final = frozenset(
    """午前 上午 凌晨 清晨 早上 오전 새벽 아침 ভোর সকাল सुबह صبح 午後 下午 傍晚 오후 저녁 বিকেল
    বিকাল সন্ধ্যা शाम شام 中午 낮 দুপুর दोपहर دوپہر 晚上 밤 রাত रात رات 朝 夕方 夜 深夜 未明""".split()  # noqa: SIM905  a list of words reads as one
)
_NOON: Final = frozenset(
    """دوپہر ظهرا ظهراً ظهرًا दोपहर দুপুর 中午 낮""".split()  # noqa: SIM905  a list of words reads as one
)
# Initials and words elsewhere, and the language in which they are halves of the day.
_LOCAL: Final = {
    word: language
    for language, words in (
        ("ms", "pg pagi ptg petang malam"),
        ("vi", "sa ch"),
        ("so", "gh gd"),
        ("tr", "öö ös"),
        ("af", "vm nm"),
        ("om", "wd wb"),
        ("ha", "sf ym"),
    )
    for word in words.split()
}
_NIGHT: Final = frozenset(
    """malam رات ليلا ليلاً ليلًا रात রাত យប់ 晚上 밤 夜""".split()  # noqa: SIM905  a list of words reads as one
) | {"de noche", "de la noche", "de noite", "da noite"}
# The others are told by how they are printed: "m.d." and "M.D.", "9:05 PG" and "PG Moor".
PLAIN_HALVES: Final = _HALVES.keys() - _LOCAL.keys() - {"p.d", "m.d"}


def find_language(half: str) -> str:
    """Return the only language in which a word is a half of the day, "" where it is one in any."""
    return _LOCAL.get(fold_word(half), "")


def turn_hour(hour: int, half: str) -> int:
    """Return the hour of 24 that an hour of twelve is; "13:05 pm" stays as it is.

    "At noon" may be half past eleven, and "at night" half past one.
    """
    word = fold_word(half)
    if not half or hour > 12 or (hour == 0 and word not in _LEADING):  # 午後0:30 is past noon
        return hour
    if (word in _NOON and hour > 9) or (word in _NIGHT and hour < 6):
        return hour
    return 0 if word in _NIGHT and hour == 12 else hour % 12 + _HALVES[word]
