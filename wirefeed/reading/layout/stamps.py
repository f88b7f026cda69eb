"""Lines that say when, and lines above a text that say who: stamps, clocks, days, toplines."""

import re

from wirefeed.reading.credit.bywords import opens_byline
from wirefeed.reading.dating.clocks import DAY, Token, scan_tokens
from wirefeed.reading.dating.timed import split_time
from wirefeed.reading.layout.prose import stops_at_unit

_STAMP = re.compile(
    r"""(?x) (?=.*(?:\d{1,2}(?:[:.h時]|시\ ?)\d{2}(?:\d\d)?(?!\d)|\b\d{4}\ (?:GMT|UTC|HKT)\b))
      (?=.*(?:(?:19|20)\d\d(?!\ (?:GMT|UTC|HKT))
        |[\u0e00-\u0e7f]\.?\ ?25\d\d|[\u0600-\u06ff]\ ?1[34]\d\d|۱[۳۴]\d\d)) .*  # พ.ศ. 2568, ۱۴۰۴
    | .* \d:\d\d(?::\d\d|\d:\d\d) .*"""
)
_DAY = re.compile(DAY)
LONGEST_STAMP = 80
_LONGEST_AGE = 90  # characters
# Besides those of the time: more are a sentence that holds a time and a year.
_STAMP_WORDS, _STAMP_LETTERS = 4, 30
_SOURCE = re.compile(
    r"""(?ix) (?:bron|quelle|fuente|source|fonte|kilde|källa|zdroj|źródło|kaynak|источник) \s? :
         .{1,40} $ | (?:\S+\s){1,3} \d{1,2}[:.]\d{2} (?:\suhr)? $"""
)
_CLOCK = re.compile(
    r"\d{9,13}|(?:\d[\d./-]*[ ,]+)?\d{1,2}[:.h]\d{2}(?: ?(?:uhr|h|[ap]\.?m\.?|[a-z]{2,4}))?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?i)^\W*+(?:published|updated|posted|last (?:updated|modified))\b.{0,60}$"
)
# When a text was new, that is printed again: "This story was originally published May 3, 2024".
_FIRST = re.compile(
    r"(?i)\s*(?:(?:(?:this|the) (?:story|article|report|piece|post|column|video) was |story )?"
    r"(?:first|originally) (?:published|posted)|erstmals veröffentlicht)\b"
)


def tells_first(text: str) -> bool:
    """Say whether a short line tells when a text was first published, and no more.

    >>> tells_first("First published: 3 May 2024, 9:30"), tells_first("Originally published in Oda")
    (True, False)
    >>> tells_first("The story was first published on 3 May 1923 and has sold a million copies.")
    False
    """
    if len(text) > 140 or not _FIRST.match(text):
        return False
    before, behind = split_time(text)
    return before != text and not behind


# How old a text is, that is printed above it: "This article is more than 5 years old".
_AGED = re.compile(
    r"""(?ix) \W*+ (?:
      (?:this|the) \s (?:article|story|post|content|page|report) \s
         (?:is|was \s (?:originally\s|first\s|last\s)? (?:published|posted|updated)) \s
         (?:more \s than|over) \s \S{1,8} \s (?:year|month|week|day)s? \s (?:old|ago)
      | dieser \s (?:artikel|beitrag|text) \s (?:ist|wurde \s vor) \s (?:älter|mehr) \s als \s
         \S{1,8} \s (?:jahr|monat|woche|tag)\w* (?:\s(?:alt|veröffentlicht))?
      | cet \s article \s (?:date|a|a \s été \s publié \s il \s y \s a) \s (?:de\s)? plus \s
         d(?:e\s\S{1,8}\s|[’']une?\s) (?:an(?:née)?s?|mois|semaines?|jours?)
      | est[ae] \s (?:artículo|noticia|nota) \s (?:tiene|fue \s publicad[oa] \s hace)
         \s más \s de \s \S{1,8} \s (?:años?|mes(?:es)?|días?)
      | est[ae] \s (?:artigo|notícia|matéria) \s (?:tem|foi \s publicad[oa] \s há) \s mais \s de \s
         \S{1,8} \s (?:anos?|mês|meses|dias?)
      | questo \s articolo \s (?:ha|è \s stato \s pubblicato) \s più \s di \s \S{1,8} \s
         (?:ann[oi]|mes[ei]|giorn[oi]) (?:\sfa)?
      | dit \s (?:artikel|bericht) \s is \s (?:meer|ouder) \s dan \s \S{1,8} \s
         (?:jaar|maand(?:en)?|dagen) (?:\soud)?
      | (?:(?:den\shär|denne|denna)\s)? (?:artik(?:kel|el|l)e?n?|sake?n) \s (?:är|er) \s
         (?:över|over|(?:mer[ae]?|äldre|eldre|ældre|mere)\s(?:än|enn|end)) \s \S{1,8} \s
         (?:år|månad(?:er)?|måned(?:er)?|dagar|dager|dage|døgn) (?:\s(?:gammal|gammel))?
      | (?:tämä\s)? (?:artikkeli|juttu) \s on \s yli \s \S{1,8} \s
         (?:vuo\w+|kuukau\w+|päiv\w+) (?:\svanha)?
      | (?:ten\s)? artykuł \s (?:ma|jest \s starszy \s niż) \s (?:ponad|więcej\sniż)? \s?
         \S{1,8} \s (?:rok|lata?|miesi\w+|dni)
      | (?:tento\s)? článek \s je \s starší \s než \s \S{1,8} \s (?:rok\w?|let|měsíc\w*|dn[íů])
      | (?:この)? 記事は .{0,8} \d{1,2} (?:年|[かヶ]月) 以上 (?:前|経過) .{0,20}
    ) \W*"""
)


def tells_age(text: str) -> bool:
    """Say whether a line tells how old the text below it is.

    >>> tells_age("This article is more than 5 years old"), tells_age("Saken er over to år gammel")
    (True, True)
    >>> tells_age("This story is more than 100 years old, but it moves."), tells_age("5 years old")
    (False, False)
    """
    return len(text) <= _LONGEST_AGE and bool(_AGED.fullmatch(text))


def is_topline(text: str) -> bool:
    """Say whether a line above a text names its author or time.

    >>> is_topline("Von dpa | 20.04.2026, 11:02 Uhr | Lesedauer: 2 Min."), is_topline("By Ada Moor")
    (True, True)
    >>> is_topline("By noon all boats were back."), is_topline("Bron: BELGA")
    (False, True)
    >>> is_topline("The lock gates gave way at 9.30 on Sunday, 26 April 2026.")
    False
    >>> is_topline("2026年4月26日 09時30分"), is_topline("2026年4月26日09時30分、門が壊れた。")
    (True, False)
    """
    if len(text) > 160 or text[-1] in "。！？":
        return False
    ended = text[-1] in ".!?…”“»:" and not stops_at_unit(text)
    if _STAMP.match(text):
        return not ended or "|" in text or len(text) <= 40
    return not ended and (opens_byline(text) or bool(_SOURCE.match(text)))


def is_clock(text: str) -> bool:
    """Say whether a text is a time and nothing else, as stands above the entries of a live blog.

    >>> is_clock("21:45 Uhr"), is_clock("1700000000"), is_clock("4 boats")
    (True, True, False)
    """
    return len(text) <= 30 and bool(_CLOCK.fullmatch(text))


def is_day(text: str) -> bool:
    """Say whether a text is a day, with its clock perhaps, and says nothing else.

    >>> is_day("วันที่ 9 พฤษภาคม 2568 - 14:35 น."), is_day("Utorak, 2. septembar 2025.")
    (True, True)
    >>> is_day("It rained on 9 May 2025."), is_day("14:35.")
    (False, False)
    """
    return bool(_DAY.search("".join(token.letter for token in scan_bare(text))))


def scan_bare(text: str) -> list[Token]:
    """Return the pieces of a short text that is a time and nothing else."""
    if len(text) > LONGEST_STAMP or not any(map(str.isdigit, text)):
        return []
    return scan_tokens(text, bare=True)


def _is_labelled(text: str) -> bool:
    letters = "".join(token.letter for token in scan_bare(text))
    return letters.startswith("l") and bool(_DAY.search(letters))


def is_stamp(text: str) -> bool:
    """Say whether a line says when, and little else; a day alone needs its label.

    >>> is_stamp("Aggiornato il 4 maggio 2026"), is_stamp("4 maggio 2026")
    (True, False)
    """
    if _PUBLISHED.match(text) or _is_labelled(text):
        return True
    if not _STAMP.fullmatch(text):
        return False
    tokens = scan_tokens(text)
    if "|" in text or any(token.letter == "l" for token in tokens[:2]):
        return True
    others = [token.text for token in tokens if token.letter == "x"]
    return len(others) <= _STAMP_WORDS and sum(map(len, others)) <= _STAMP_LETTERS
