"""Disclaimers of syndicating outlets, and the links that stand between a text and its end."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_LOOK_BACK: Final = 8
_LONGEST: Final = 700
# Of a casefolded text: without IGNORECASE a search skips to the letters a phrase may begin with.
# A syndicated feed in the scripts of India, whatever is said of it.
_SYNDICATED: Final = (
    r"(?:सिंड[िी]केट\S*\s+फ\u093c?ीड|সিন্ডিকেট\S*\s+ফিড|સિન્ડિકેટ\S*\s+ફીડ|சிண்டிகேட்\S*\s+ஃபீட்"
    r"|సిండికేట్\S*\s+ఫీడ్|ಸಿಂಡಿಕೇಟ್\S*\s+ಫೀಡ್|سنڈیکیٹ\S*\s+فیڈ)"
)
_DISCLAIMER: Final = re.compile(
    rf"""auto[-\s]?(?:generated|published)\s+(?:story\s+)?(?:and\s+\w+\s+)?(?:from|by|through)|
        (?:published|generated|sourced|(?:taken|received)(?!\s+from\s+(?:an?\s+|the\s+)?(?:agency|source)\b))
          \s+(?:directly\s+)?from\s+(?:an?|the)?\s*
          (?:automated\s+|syndicated\s+|wire\s+|news\s+|third[-\s]party\s+|pti\s+|ians\s+|ani\s+|agency\s+)*
          (?:feed|source|agency|news\s+service)|
        (?:has|have)\s+come\s+from\s+an?\s+syndicated\s+feed|verified\s+and\s+authored\s+by\s+\S+\s+staff|
        not\s+involved\s+in\s+the\s+creation\s+of\s+(?:the|this)\s+(?:content|article|story|text)|
        (?:story|article|report|post|content|copy)\s+(?:has|have)\s+not\s+been\s+edited|
        (?:story|article|post|content|copy)\s+(?:has|have)\s+not\s+been\s+(?:modified|created|vetted)|
        (?:this\s+(?:story|article|report|post)|content|copy)\s+(?:has|have)\s+not\s+been\s+
          (?:modified|reviewed|created|vetted)|
        (?:(?:except|barring)\s+(?:for\s+)?|^\W*only\s+)the\s+headline|
        unedited\s+and\s+auto-generated|
        (?:press\s+release|story|content)\s+(?:has\s+been|is)\s+provided\s+by|
        without\s+(?:any\s+)?modifications?\s+to\s+(?:the\s+)?text|
        (?:automatisch|unverändert|unbearbeitet)\s+(?:von\s+der\s+(?:deutschen\s+)?
          (?:nachrichten|presse)-?agentur\s+(?:\S+\s+)?)?(?:übernommen|veröffentlicht|erstellt)|
        (?:von\s+der\s+(?:[a-zäöü]+-)?redaktion\s+nicht\s+(?:bearbeitet|geprüft)|nicht\s+redaktionell\s+(?:bearbeitet|geprüft))|
        {_SYNDICATED}|(?:न्यूज\u093c?|समाचार|एजेंसी)\s+फ\u093c?ीड\s+से\s+.{{0,20}}(?:पब्लिश|प्रकाशित|जनरेट)|
        हमारी\s+टीम\s.{{0,40}}(?:एडिटिंग|संपादित)\s+नहीं|
        हेडलाइन\s+के\s+अलावा|(?:एजेंसी\s+)?फीड\s+से\s+(?:सीधे\s+)?प्रकाशित|
        (?:contenido|nota)\s+(?:publicad[oa]|generad[oa])\s+automáticamente|
        ^[\W]*(?:免责|免責|特别|特別|郑重|版权|版權)?(?:声明|聲明)[:：].{{0,200}}
          (?:不代表|仅代表作者|僅代表作者|仅提供信息存储|仅供参考|僅供參考|不构成|不構成|风险自担|转载|轉載|侵权)|
        ^notice:\s+the\s+content\s+above\b.{{0,60}}\bis\s+uploaded\s+and\s+posted\s+by\s+a\s+user|
        (?:本文|文章|以上|此文|作者|内容).{{0,30}}不代表.{{0,20}}(?:立场|立場|观点|觀點)|
        未经.{{0,12}}(?:不得|禁止|谢绝).{{0,6}}转载""",
    re.VERBOSE,
)
_OPENING: Final = re.compile(
    r"^[\s*(\[]*(?:disclaimer|haftungsausschluss|अस्वीकरण|डिस्क्लेमर)\b", re.IGNORECASE
)
_HINTS: Final = (  # without one of these the pattern need not be tried
    "feed", "source", "agency", "edited", "modif", "review", "created", "vetted", "headline",
    "unedited", "provided", "authored", "creation", "news service", "übernommen",
    "veröffentlich", "erstellt", "redaktion", "हेडलाइन", "ीड", "ফিড", "ફીડ", "ஃபீட்", "ఫీడ్", "ಫೀಡ್",
    "हमारी टीम", "فیڈ", "automátic", "声明", "聲明",
    "不代表", "未经", "uploaded",
)  # fmt: skip
_FEED: Final = re.compile(
    rf"\b(?:agency|agencies|wire|syndicated|syndicate)\b|एजेंस|{_SYNDICATED}", re.IGNORECASE
)
_FEEDS: Final = ("फीड", "फ\u093cीड", "ফিড", "ફીડ", "ஃபீட்", "ఫీడ్", "ಫೀಡ್", "فیڈ")
_NEAR_FEED: Final = 3  # words
_GLUED: Final = re.compile(
    r"\s*[(\[](?:disclaimer|this|except|only|barring|the above)\b[^()\[\]]{20,500}[)\]]\.?$",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"""^[\s*•►▶➤>\[(]*(?:also\s+(?:read|watch|see)|read\s+(?:more|also|this|here|full)|see\s+also|
        must\s+read|recommended|open\s+in\s+app|more\s+(?:on|from)\s+this|related\s+(?:news|stor(?:y|ies))|
        lesen\s+sie\s+(?:auch|mehr)|mehr\s+zum\s+thema|lea\s+(?:también|además|más)|le\s+puede\s+interesar|
        te\s+puede\s+interesar|leia\s+(?:também|mais)|leggi\s+anche|(?:à|a)\s+lire\s+aussi|lire\s+aussi|
        lees\s+ook|läs\s+(?:också|mer)|læs\s+også|czytaj\s+(?:też|także|więcej)|читайте\s+также|
        यह\s+भी\s+पढ़ें|ये\s+भी\s+पढ़ें|और\s+पढ़ें|अधिक\s+पढ़ें)(?:\b|(?<=ें))\s*(?:[:|–—-]|$)""",
    re.VERBOSE | re.IGNORECASE,
)


def split_disclaimer(paragraphs: Sequence[str]) -> tuple[str, list[str]]:
    """Return the disclaimer that closes a text, "" for none, and the paragraphs without it.

    >>> split_disclaimer(["Ferries stopped.", "(This story has not been edited by our staff.)"])
    ('(This story has not been edited by our staff.)', ['Ferries stopped.'])
    >>> split_disclaimer(["渡轮停航。", "声明：文章提及内容仅供参考，不构成实质性投资建议。"])[1]
    ['渡轮停航。']
    >>> split_disclaimer(["渡轮停航。", "港务局发言人说，船长的言论不代表政府立场。"])[0]
    ''
    """
    kept = list(paragraphs)
    printed: list[str] = []
    for at in range(len(kept) - 1, max(len(kept) - _LOOK_BACK, 0) - 1, -1):
        paragraph = kept[at]
        if is_disclaimer(paragraph):
            printed.insert(0, paragraph.strip())
            del kept[at]
        elif (
            paragraph[-2:].strip(".").endswith((")", "]"))
            and (match := _GLUED.search(paragraph[-600:]))
            and is_disclaimer(match[0])
        ):
            printed.insert(0, match[0].strip())
            kept[at] = paragraph[: len(paragraph) - len(match[0])].rstrip()
    return "\n".join(printed), kept


@lru_cache(maxsize=8_192)  # four ask it of the same lines, up to 2,400 a page
def is_disclaimer(text: str) -> bool:
    """Tell whether a paragraph disclaims the text above it."""
    if not 20 <= len(text) <= _LONGEST or (len(text) >= 330 and not _OPENING.match(text)):
        return False
    folded = text.casefold()
    return any(map(folded.__contains__, _HINTS)) and bool(_DISCLAIMER.search(folded))


def names_a_feed(text: str) -> bool:
    """Tell whether a disclaimer says that the text came from an agency, without saying which."""
    return bool(_FEED.search(text[:_LONGEST]))


def find_fed(text: str) -> list[str]:
    """Return the words before "feed" in the scripts of India, whose agencies have no capitals.

    >>> find_fed("यह आईएएनएस न्यूज फीड से है")
    ['यह', 'आईएएनएस', 'न्यूज']
    """
    words = text[:_LONGEST].split()
    places = (place for place, word in enumerate(words) if word.startswith(_FEEDS))
    place = next(places, 0)
    return words[max(0, place - _NEAR_FEED) : place]


def is_link(text: str) -> bool:
    """Tell whether a paragraph only leads to another article: "Also Read | ..."."""
    return len(text) <= 220 and bool(_LINK.match(text))
