"""Lines in credit places that credit no text: a picture's, and the switch for larger letters."""

import re
from collections.abc import Iterable
from typing import Final

from wirefeed.items import CreditLine
from wirefeed.reading.credit.bywords import BY, NO_PERSON, SOURCE
from wirefeed.reading.credit.known import is_agency
from wirefeed.reading.dating.timed import split_time

_WORD: Final = re.compile(
    r"""\b(?:photo(?:s|graphs?|graphed|graphy)?|fot[oó]s?|foto(?:graf|grafía|grafia|grafie|ğraf\w*)|images?|
        im[aá]gen(?:es)?|bild(?:er|quelle|nachweis)?|pictures?|getty|shutterstock|reuters\s+pictures|
        (?:file\s+)?pics?\s?:|screengrab|handout|courtesy\s?:|graphics?\s?:|illustration|symbolbild|archivbild|pool|scanpix|photographe|afbeelding|beeld|credits?\s*:|
        zdj(?:ęcie|ęcia|\.)|kuva|kép|video)(?:\b|(?<=:))|фото|φωτο|写真|사진|图片|تصویر|صورة|फोटो|तस्वीर
        |\bảnh\s?[:：]|ภาพ(?:จาก|โดย|\s?:)|[图圖](?:源|片?\s?[:：/／])|圖片|(?:档案|檔案|资料|資料)[照图圖]
        |[摄攝]\W*$|社[发發]\W*$|제공\W*$|צילום|ფოტო|ছবি|عکس|تصوير""",
    re.VERBOSE | re.IGNORECASE,
)
# Ada Moor/Reuters, AFP / ADA MOOR: a person beside an agency took the picture.
_TAKEN: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-Þ][\w'’.-]+\s?[/|]\s?[\w. -]{2,40}$"
    r"|[\w.-]{2,20}\s?/\s?(?:[A-ZÀ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-Þ][\w'’.-]+$"
)
_HINTS: Final = (  # without one of these the pattern need not be tried
    "photo", "fot", "imag", "imág", "bild", "pic", "getty", "shutterstock", "illustration",
    "pool", "screengrab", "handout", "courtesy", "graphic", "scanpix", "beeld", "credit",
    "zdj", "kuva", "kép", "video", "фото", "φωτο", "写真", "사진", "图片", "تصویر", "صورة", "फोटो",
    "तस्वीर", "ảnh", "ภาพ", "图", "圖", "档案", "檔案", "资料", "資料", "摄", "攝", "社发", "社發",
    "제공", "צילום", "ფოტო", "ছবি", "عکس", "تصوير",
)  # fmt: skip
_PAIR: Final = re.compile(r"\s*[/|]\s*")
_APART: Final = re.compile(r"\s[/|]|[/|]\s")
_SOURCED: Final = re.compile(rf"{SOURCE}\s?[:：]", re.IGNORECASE)  # of a text
_BY: Final = re.compile(r"(?:by|von|par|por|di|af|av)\b", re.IGNORECASE)
# Photo by AFP, Fotos: Ada Moor, 写真 山田太郎; "Photos and story by" names the writer.
_PHOTOGRAPHERS: Final = re.compile(
    rf"""\W*+ (?:file\s)? (?: (?:photo(?:s|graph(?:s|y|ie)?)?|foto(?:s|graf\w{{0,6}})?|images?
          |im[aá]gen(?:es)?|immagin[ei]|bild(?:er)?|pictures?|pics?|illustrations?|ảnh|фото|φωτο\w*
          |صورة|الصورة|تصوير|تصویر|عکس|צילום|תמונה|फोटो|ছবি) \s?(?:[:：=＝/／]|{BY}[\s:])
        |(?:写真|撮影|摄影|攝影|사진)[\s:：=＝/／]|[图圖]片?\s?[:：/／]|ภาพ(?:โดย|จาก|\s?:) )""",
    re.VERBOSE | re.IGNORECASE,
)
_WRITES: Final = re.compile(
    rf"""\b(?:text[eos]?|testo|tekst|story|words|report(?:age)?|article|artikel|текст|文|글)\b
        |[|•·;]\s*{BY}\s""",
    re.VERBOSE | re.IGNORECASE,
)

_SWITCH: Final = frozenset({"AA", "Aa", "A A", "aA"})  # the Anatolian agency's letters too
_SIZES: Final = re.compile(
    r"\b(?:(?:text|font) size|yazı boyutu|schriftgröße|tamaño)\b", re.IGNORECASE
)


def is_photo_credit(text: str) -> bool:
    """Tell whether a short line credits a picture.

    >>> [is_photo_credit(line) for line in ("Ada Moor/Reuters", "Foto: dpa", "By Ada Moor, AP")]
    [True, True, False]
    >>> [is_photo_credit(line) for line in ("新华社发", "연합뉴스 제공", "Ảnh: Reuters", "新华社")]
    [True, True, True, False]
    """
    return names_photo(text) or is_taken(text)


def names_photo(text: str) -> bool:
    """Tell whether a line says itself that it is about a picture."""
    text = text.strip()[:300]
    return any(map(text.casefold().__contains__, _HINTS)) and bool(_WORD.search(text))


def names_photographer(text: str) -> bool:
    """Tell whether a line names who took a picture, and nobody who wrote.

    >>> lines = ("Photo by AFP", "Fotos: Ada Moor", "Foto und Text: Ada Moor", "By Ada Moor")
    >>> [names_photographer(line) for line in lines]
    [True, True, False, False]
    """
    text = text[:300]
    return bool(_PHOTOGRAPHERS.match(text)) and not _WRITES.search(text)


def is_taken(text: str) -> bool:
    """Tell whether a line names a person beside an agency, as who took a picture.

    Papers beside an agency may have: "Skarv Times/AP".
    """
    text = text[:300].strip(" ()[]")
    if not ("/" in text or "|" in text) or _BY.match(text) or _SOURCED.match(text):
        return False
    text = split_time(text)[0] or text  # a day is no agency: ANP Producties | 21 maart 2024
    return bool(_TAKEN.search(text))


def signs(text: str, people: Iterable[str]) -> bool:
    """Tell whether a person beside an agency is one of those who wrote, and took no picture.

    >>> [signs("Ada Moor/TT", people) for people in (["Ada Moor"], ["Bo Lind"], [])]
    [True, False, False]
    """
    return is_taken(text) and not set(_PAIR.split(text.strip())).isdisjoint(people)


def _is_desks(text: str) -> bool:
    """Tell whether a desk or a paper stands beside an agency: "AP/Harbour Staff"."""
    one, *others = _PAIR.split(text)
    if len(others) != 1 or not NO_PERSON.search(text):
        return False
    return (is_agency(one) and bool(NO_PERSON.search(others[0]))) or (
        is_agency(others[0]) and bool(NO_PERSON.search(one))
    )


def is_bylines_photo(text: str) -> bool:
    """Tell whether what the markup calls a byline is a picture's; a desk and an agency stand apart.

    >>> is_bylines_photo("Ada Moor/AFP"), is_bylines_photo("Ada Moor / AFP")
    (True, False)
    >>> is_bylines_photo("AFP/Harbour Desk"), is_bylines_photo("Ada Moor/Skarv Times")
    (False, True)
    """
    text = text[:300]
    return names_photo(text) or (
        is_taken(text) and not _APART.search(text) and not _is_desks(text.strip(" ()[]"))
    )


def is_size_switch(text: str, lines: Iterable[CreditLine]) -> bool:
    """Tell whether a line is the switch for larger letters that stands beside its label."""
    return may_be_switch(text) and any(_SIZES.search(line.text) for line in lines)


def may_be_switch(text: str) -> bool:
    """Tell whether a line has the letters of such a switch, the Anatolian agency's too."""
    return text.strip() in _SWITCH
