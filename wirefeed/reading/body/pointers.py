"""Labels that point from a text to another article: "Also read", with or without a colon."""

import re
from collections.abc import Mapping
from typing import Final
from unicodedata import normalize

from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.markup.elements import HEADINGS

_POINTERS: Final = {  # by language; those of Europe's that open a line are known to phrases.py
    "am": "ተጨማሪ ያንብቡ",
    "ar": """
        اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضاً | إقرأ أيضًا | اقرأ المزيد
        | شاهد أيضا | شاهد أيضاً | شاهد أيضًا | طالع أيضا | طالع أيضاً | للمزيد
    """,
    "az": "həmçinin oxuyun | bunu da oxuyun",
    "bg": "прочетете още | вижте още | още по темата",
    "bn": "আরও পড়ুন | আরো পড়ুন",
    "fa": "بیشتر بخوانید | همچنین بخوانید | بخوانید",
    "gu": "આ પણ વાંચો | વધુ વાંચો",
    "he": "קראו גם | קראו עוד | עוד בנושא | ראו גם",
    "hi": "यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें",
    "hr, sr": "pročitajte još | pročitajte i | pročitajte više | прочитајте још | прочитајте и",
    "hy": "կարդացեք նաև | կարդալ նաև",
    "id, ms": "pilihan redaksi | pilihan editor | baca juga | baca selengkapnya | lihat juga",
    "ka": "კითხეთ ასევე | წაიკითხეთ ასევე",
    "kn": "ಇದನ್ನೂ ಓದಿ | ಇದನ್ನು ಓದಿ",
    "mk": "прочитајте повеќе",
    "ml": "ഇതും വായിക്കുക | കൂടുതൽ വായിക്കുക",
    "mr": "हेही वाचा | हे ही वाचा | हे देखील वाचा | आणखी वाचा | अधिक वाचा",
    "ne": "यो पनि पढ्नुहोस् | यो पनि पढ्नुहोस",
    "pa": "ਇਹ ਵੀ ਪੜ੍ਹੋ",
    "ro": "citiți și | citiţi şi | citește și | citeşte şi | vezi și",
    "sq": "lexo edhe | lexoni edhe",
    "sw": "soma pia | soma zaidi",
    "ta": "இதையும் படிக்க | இதையும் படியுங்கள் | மேலும் படிக்க",
    "te": "ఇవి కూడా చదవండి | ఇది కూడా చదవండి | మరింత చదవండి",
    "th": "อ่านเพิ่มเติม | อ่านต่อ | อ่านข่าวที่เกี่ยวข้อง | ข่าวที่เกี่ยวข้อง | เรื่องที่เกี่ยวข้อง",
    "ur": "مزید پڑھیں | یہ بھی پڑھیں | مزید پڑھیے",
}
# Labels before a title and a colon; chapters may be headed so.
_BEFORE_TITLE: Final = {  # by language
    "cs": "čtěte také | přečtěte si také | související články",
    "da": "læs også",
    "de": "lesen sie auch | mehr zum thema",
    "el": "δείτε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | διαβάστε επίσης | δείτε ακόμη",
    "en": "further reading | recommended reading | related reading",
    "es": "también puedes leer | nota relacionada | noticia relacionada | noticias relacionadas",
    "fi": "lue lisää | lue myös | katso myös",
    "fr": """
        à lire aussi | a lire aussi | à lire également | a lire également | lire également
        | à voir aussi | voir aussi | sur le même sujet
    """,
    "hu": "olvassa el ezt is | olvasd el ezt is | kapcsolódó cikk",
    "id, ms": "simak juga",
    "it": "leggi anche | per approfondire",
    "ja": "関連記事 | あわせて読みたい | こちらも読む",
    "ko": "관련 기사 | 관련기사 | 함께 읽기 좋은 기사",
    "nl": "lees meer | lees ook | bekijk ook | kijk ook | meer over dit onderwerp",
    "no": "les mer | les også | se også",
    "pl": """
        przeczytaj również | przeczytaj także | przeczytaj też | zobacz również | zobacz także
        | zobacz też | czytaj też | czytaj także
    """,
    "pt": "leia também | leia mais | veja também | saiba mais | notícias relacionadas",
    "ru": """
        читайте также | читайте по теме | материалы по теме | ещё по теме | смотрите также
        | ранее мы писали
    """,
    "sk": "prečítajte si tiež | prečítajte si aj | mohlo by vás zaujímať",
    "sv": "läs mer | läs också | läs även",
    "tr": "ayrıca okuyun | ilginizi çekebilir",
    "uk": "читайте також | дивіться також | читайте за темою | раніше ми писали",
    "vi": "xem thêm | đọc thêm | tin liên quan",
    "zh": "相关阅读 | 相關閱讀 | 延伸阅读 | 延伸閱讀 | 相关新闻 | 相關新聞",
}
_LONGEST, _LONGEST_TITLE = 30, 90  # characters
_ENDED: Final = re.compile(r"[.;!।۔。][\"”’»)\]]*$")
_SIGNS: Final = ' .…:：;|!-–—*•>»→►▶👉[]()【】"“”'


def _fold(table: Mapping[str, str]) -> frozenset[str]:
    pieces = "|".join(table.values()).casefold().split("|")
    return frozenset(normalize("NFC", " ".join(piece.split())) for piece in pieces)


_KNOWN: Final = _fold(_POINTERS)
_LEADING: Final = _KNOWN | _fold(_BEFORE_TITLE)


def is_pointer(text: str) -> bool:
    """Say whether a few words only point to another article.

    >>> is_pointer("हेही वाचा -"), is_pointer("हेही वाचा असे तो म्हणाला")
    (True, False)
    """
    return _is_among(text, _KNOWN)


def points_away(block: Block) -> bool:
    """Say whether a line is a label and the link or the title it leads to, and nothing else.

    A title without a link stands behind a colon, is short and no sentence.
    """
    if block.tag in HEADINGS:
        return False
    if not block.link_share:
        label, colon, title = block.text.replace("：", ":").partition(":")
        short = bool(colon) and 0 < len(title) <= _LONGEST_TITLE and not _ENDED.search(title)
        return short and _is_among(label, _LEADING)
    return _is_among(block.text[: round(len(block.text) * (1 - block.link_share))], _LEADING)


def _is_among(text: str, labels: frozenset[str]) -> bool:
    return len(text) <= _LONGEST and normalize("NFC", text.strip(_SIGNS).casefold()) in labels
