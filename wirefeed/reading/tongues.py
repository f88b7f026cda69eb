"""Which language a text is in: told by its script, then by its commonest small words.

News in the languages listed here is told apart by a few sentences; the table is a hundred times
smaller than a trained model, which would be loaded for the few pages that do not say it themselves.
"""

import re
from collections import Counter

_LONGEST, _FEWEST = 2_000, 3
_MANY, _TIMES = 10, 4  # small words that speak against a claimed language
_CHECKED, _FEW, _MOST = 1_200, 0.15, 0.5  # signs of a text; shares of signs behind Latin
_BEYOND_LATIN = re.compile("[\u0250-\u1dff\u2c00-\ud7ff]")

_SCRIPTS = (  # the first that a fifth of the letters belong to
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u3400-\u9fff"),
    ("th", "\u0e00-\u0e7f"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("or", "\u0b00-\u0b7f"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17ff"),
    ("hy", "\u0530-\u058f"),
    ("ar", "\u0600-\u06ff"),
    ("ru", "\u0400-\u04ff"),
)
_PATTERNS = tuple((code, re.compile(f"[{letters}]")) for code, letters in _SCRIPTS)
_BY_SCRIPT = frozenset(code for code, _ in _SCRIPTS)
_WORDS = {
    "en": "the of and to in that is was for on with he said from by at has it",
    "de": "der die und das den von mit nicht ist auf für dem sich ein eine im zu werden",
    "fr": "le la les des et est une du dans pour que qui sur pas au avec par plus",
    "es": "el la los de que y en las del por con una para se su como más fue",
    "pt": "o os de que e em não uma para com do da dos das no na ao são",
    "it": "il di che e la per non una del della con sono gli nel alla ha più dei",
    "nl": "de het een van en is dat niet op voor met te zijn aan werd ook",
    "sv": "och att det som är för på av inte en har med till den ett var",
    "da": "og at det er på til af ikke en har med den som der et blev",
    "no": "og at det er på til av ikke en har med den som et ble fra",
    "fi": "ja on ei että se oli hän mutta ovat myös kun joka mukaan ole",
    "pl": "i w na z się nie że do jest to przez jak od był oraz po",
    "cs": "a se na v je že s z do o to pro by jsou ve byl podle",
    "sk": "a sa na v je že s z do o to pre by sú vo bol podľa",
    "hu": "a az és hogy nem is egy meg volt de ez csak szerint már még",
    "ro": "și de la în a cu că pe din nu este pentru care au fost mai",
    "tr": "ve bir bu da de için ile olarak çok daha olan kadar sonra ise",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan oleh juga ke",
    "vi": "và của là có được cho không trong người với các một đã những",
    "sw": "ya na wa kwa ni za katika la kuwa hiyo huo alisema hilo cha",
    "ca": "el la els les de que i en una per amb no és del als va",
    "hr": "i u je na se da su za od kako će koji bi nije s",
}
_SMALL = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_BY_WORD: dict[str, list[str]] = {}
for _code, _words in _SMALL.items():
    for _word in _words:
        _BY_WORD.setdefault(_word, []).append(_code)
_KIN = (  # languages of one script: letters that only the second writes
    ("ar", "fa", re.compile("[پچژگ]")),
    ("fa", "ur", re.compile("[ٹڈڑےں]")),
    ("ru", "uk", re.compile("[іїєґ]")),
    ("ru", "bg", re.compile(r"\b(?:ще|със|беше|който|това)\b")),
    ("ru", "sr", re.compile("[јљњћђџ]")),
    ("hi", "mr", re.compile(r"(?:आहे|होते|आणि|ळ)")),
    ("hi", "ne", re.compile(r"(?:भएको|गरेको|छन्|रहेको)")),
)


def guess_language(text: str) -> str:
    """Return the language a text is written in, "" where too little tells it.

    >>> guess_language("The ferry left the harbour at noon and came back at night.")
    'en'
    >>> guess_language("Die Fähre ist mit dem Boot der Lotsen auf dem Weg."), guess_language("Oslo")
    ('de', '')
    >>> guess_language("船は正午に港を出た。"), guess_language("Пором вийшов, її чекали.")
    ('ja', 'uk')
    """
    text = text[:_LONGEST]
    letters = sum(map(str.isalpha, text)) or 1
    if not text.isascii():
        for code, pattern in _PATTERNS:
            if len(pattern.findall(text)) * 5 > letters:
                return _tell_kin(code, text)
    return _guess_by_words(text)


def check_language(claim: str, text: str) -> str:
    """Return the language a page claims, or the one its text is in where that is plainly another.

    Templates say "en" whatever is filled in. A claim is doubted where most of the text is in
    another script, or has ten of another language's small words, and four for each of the
    claimed one's.

    >>> check_language("en-US", "船は正午に港を出た。"), check_language("nb", "Pommes und Boote")
    ('ja', 'nb')
    >>> check_language("en", "He said “船は正午に港を出た。” and left for the port of Skarv.")
    'en'
    """
    own = claim.partition("-")[0]
    if own not in _WORDS and own not in _BY_SCRIPT:
        return claim or guess_language(text)
    text = text[:_CHECKED]
    beyond = 0 if text.isascii() else len(_BEYOND_LATIN.findall(text))
    if own in _WORDS and beyond > len(text) * _MOST:
        return guess_language(text) or claim
    if own in _BY_SCRIPT and beyond > len(text) * _FEW:
        return claim
    words = text.lower().split()
    known = sum(map(_SMALL.get(own, frozenset()).__contains__, words))
    if _TIMES * known >= len(words):  # no other language can have so many more
        return claim
    told, most = _find_commonest(words)
    return told if most >= _MANY and most > _TIMES * known else claim


def _tell_kin(code: str, text: str) -> str:
    for first, second, letters in _KIN:
        if code == first and len(letters.findall(text)) * 400 > len(text):
            code = second
    return code


def _find_commonest(words: list[str]) -> tuple[str, int]:
    """Return the language that most words are small words of, and how many are."""
    found = Counter(code for word in words for code in _BY_WORD.get(word, ()))
    return found.most_common(1)[0] if found else ("", 0)


def _guess_by_words(text: str) -> str:
    code, hits = _find_commonest(text.lower().split())
    return code if hits >= _FEWEST else ""
