"""Labels that point from a text to another article: "Also read", with or without a colon."""

from typing import Final
from unicodedata import normalize

from wirefeed.reading.layout.blocks import Block
from wirefeed.reading.markup.elements import HEADINGS

_POINTERS: Final = {  # by language; some that open a line are known to layout/phrases.py too
    "am": "ተጨማሪ ያንብቡ",
    "ar": """
        اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | إقرأ أيضا | إقرأ أيضاً | إقرأ أيضًا | اقرأ المزيد
        | شاهد أيضا | شاهد أيضاً | شاهد أيضًا | طالع أيضا | طالع أيضاً | للمزيد
    """,
    "az": "həmçinin oxuyun | bunu da oxuyun",
    "bg": "прочетете още | вижте още | още по темата",
    "bn": "আরও পড়ুন | আরো পড়ুন",
    "cs": "čtěte také | přečtěte si také | související články",
    "da": "læs mere | læs også | relateret",
    "de": "auch interessant | lesetipp | lesen sie auch | mehr zum thema",
    "el": "δείτε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | διαβάστε επίσης | δείτε ακόμη",
    "en": """
        further reading | recommended reading | related reading | more on this story | watch more
    """,
    "es": """
        también puedes leer | nota relacionada | noticia relacionada | noticias relacionadas
        | más información | ver más
    """,
    "fa": "بیشتر بخوانید | همچنین بخوانید | بخوانید",
    "fi": "lue lisää | lue myös | katso myös",
    "fr": """
        à lire aussi | a lire aussi | à lire également | a lire également | lire également
        | à voir aussi | voir aussi | sur le même sujet | pour aller plus loin
    """,
    "gu": "આ પણ વાંચો | વધુ વાંચો",
    "he": "קראו גם | קראו עוד | עוד בנושא | ראו גם",
    "hi": "यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें",
    "hr, sr": "pročitajte još | pročitajte i | pročitajte više | прочитајте још | прочитајте и",
    "hu": """
        olvassa el ezt is | olvasd el ezt is | olvassa el | kapcsolódó cikk | kapcsolódó
        | ajánljuk
    """,
    "hy": "կարդացեք նաև | կարդալ նաև",
    "id, ms": """
        pilihan redaksi | pilihan editor | baca juga | simak juga | baca selengkapnya | lihat juga
    """,
    "it": "leggi anche | per approfondire | leggi tutto | approfondisci",
    "ja": "関連記事 | あわせて読みたい | こちらも読む",
    "ka": "კითხეთ ასევე | წაიკითხეთ ასევე",
    "kn": "ಇದನ್ನೂ ಓದಿ | ಇದನ್ನು ಓದಿ",
    "mk": "прочитајте повеќе",
    "ko": "관련 기사 | 관련기사 | 함께 읽기 좋은 기사",
    "ml": "ഇതും വായിക്കുക | കൂടുതൽ വായിക്കുക",
    "mr": "हेही वाचा | हे ही वाचा | हे देखील वाचा | आणखी वाचा | अधिक वाचा",
    "ne": "यो पनि पढ्नुहोस् | यो पनि पढ्नुहोस",
    "nl": "lees meer | lees ook | bekijk ook | kijk ook | meer over dit onderwerp",
    "no": "les mer | les også | se også",
    "pa": "ਇਹ ਵੀ ਪੜ੍ਹੋ",
    "pl": """
        przeczytaj również | przeczytaj także | przeczytaj też | zobacz również | zobacz także
        | zobacz też | czytaj też | czytaj także | warto przeczytać | polecamy
    """,
    "pt": "leia também | leia mais | veja também | saiba mais | notícias relacionadas",
    "ro": "citiți și | citiţi şi | citește și | citeşte şi | vezi și",
    "ru": """
        читайте также | читайте по теме | по теме | материалы по теме | ещё по теме
        | смотрите также | ранее мы писали
    """,
    "sk": "prečítajte si tiež | prečítajte si aj | mohlo by vás zaujímať",
    "sq": "lexo edhe | lexoni edhe",
    "sv": "läs mer | läs också | läs även",
    "sw": "soma pia | soma zaidi",
    "ta": "இதையும் படிக்க | இதையும் படியுங்கள் | மேலும் படிக்க",
    "te": "ఇవి కూడా చదవండి | ఇది కూడా చదవండి | మరింత చదవండి",
    "th": """
        อ่านเพิ่มเติม | อ่านต่อ | อ่านข่าวที่เกี่ยวข้อง | ข่าวที่เกี่ยวข้อง | เรื่องที่เกี่ยวข้อง
    """,
    "tr": "ayrıca okuyun | ilginizi çekebilir",
    "uk": "читайте також | дивіться також | читайте за темою | раніше ми писали",
    "vi": "xem thêm | đọc thêm | tin liên quan",
    "ur": "مزید پڑھیں | یہ بھی پڑھیں | مزید پڑھیے",
    "zh": "相关阅读 | 相關閱讀 | 延伸阅读 | 延伸閱讀 | 相关新闻 | 相關新聞",
}
_KNOWN: Final = frozenset(
    normalize("NFC", " ".join(piece.split()))
    for said in _POINTERS.values()
    for piece in said.casefold().split("|")
)
_LONGEST: Final = 30  # characters
_SIGNS: Final = ' .…:：;|!-–—*•>»→►▶👉[]()【】"“”'


def is_pointer(text: str) -> bool:
    """Say whether a few words only point to another article.

    >>> is_pointer("हेही वाचा -"), is_pointer("हेही वाचा असे तो म्हणाला")
    (True, False)
    """
    return len(text) <= _LONGEST and normalize("NFC", text.strip(_SIGNS).casefold()) in _KNOWN


def points_away(block: Block) -> bool:
    """Say whether a line is a label and the link or the title it leads to, and nothing else.

    Before a title without a link stands a colon.
    """
    if block.tag in HEADINGS:
        return False
    if not block.link_share:
        label, colon, title = block.text.replace("：", ":").partition(":")
        return bool(colon and title) and is_pointer(label)
    return is_pointer(block.text[: round(len(block.text) * (1 - block.link_share))])
