"""Labels that point from a text to another article: "Also read", with or without a colon."""

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
    """Say whether a line is a label and the link it leads to, and nothing else."""
    if not block.link_share or block.tag in HEADINGS:
        return False
    return is_pointer(block.text[: round(len(block.text) * (1 - block.link_share))])
