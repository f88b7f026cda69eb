"""Two letters that are a state's behind a town, and an agency's elsewhere: "Erie, PA"."""

import re
from typing import Final

from wirefeed.reading.credit.bywords import BY
from wirefeed.reading.credit.known import is_agency
from wirefeed.reading.dating.timed import split_time

# Where states or provinces share an agency's letters: Pará, Amapá; Palermo, Ascoli; Andhra.
_STATES: Final = {"BR": "PA|AP", "IT": "PA|AP", "IN": "AP", "US": "PA|Pa", "": "PA|Pa"}
_SPOKEN: Final = {"pt": "BR", "it": "IT"}  # a language that is a country's, for this
# Abroad they stand behind towns that the agency wrote from: Paris/AP.
_OF_AP: Final = frozenset(
    """macapá santana oiapoque mazagão jari piceno tronto fermo amaravati vijayawada visakhapatnam
    vizag tirupati guntur nellore kurnool kakinada rajahmundry anantapur kadapa ongole eluru
    srikakulam vizianagaram""".split()  # noqa: SIM905  a list of words reads as one
)
# Where PA itself writes from, as Italians, Brazilians and the British call it.
_OF_PA: Final = frozenset(
    """londra londres london edimburgo edinburgh belfast cardiff glasgow manchester liverpool
    birmingham dublino dublin""".split()  # noqa: SIM905  a list of words reads as one
)
_LONGEST: Final = 400
_HINTS: Final = ("PA", "AP", "Pa")
_LOOSE: Final = frozenset({"BR", "IT"})  # which set them behind slashes and dashes too
_SEPARATED: Final = r"(?P<sign>\s?[/,]\s?|\s[-–—]\s|\s?\()"
_ENDS: Final = r"\b\.?\)?(?=\s*(?:$|[,;|/•·:)–—-])|\s+(?:(?:and|e|et)\s|\d))"
_FOUND: Final = {
    letters: re.compile(rf"{_SEPARATED}(?:{letters}){_ENDS}") for letters in _STATES.values()
}
_PIECES: Final = re.compile(r"[,;|/•·\n]|\s[-–—]\s")
_FROM: Final = re.compile(r"(?:^|\s)((?:de|em|di|da|do|in|from)\s+[^\W\d_a-zà-ÿ][^()]{1,40})$")
_TOWN: Final = re.compile(r"[^\W\d_a-zà-ÿ][\w'’.-]{2,24}")
_OPENS: Final = re.compile(
    r"(?:[a-z]\w{0,9}|New|Los|Las|São|Santa|Santo|Porto|Rio|Nova|San|Port|Fort|Saint)\s"
)
_DESK: Final = re.compile(
    r"(?i)\bred\b|reda[ckçz]|staff|news|desk|agen[ct]|bureau|report|editor|writer|team|online|photo|foto"
)
_OPENED: Final = re.compile(rf"(?i)\s*(?:{BY}\s*[:：]?\s*)?")
_BRANCH: Final = re.compile(  # g1 AP — Macapá; Por Ada Moor, g1 PA — Belém
    rf"(?P<writer>[^,;|]{{4,60}})?(?(writer),\s)(?P<outlet>(?:(?i:{BY})\s+)?(?!(?i:{BY})\s)\w{{2,12}})\s(?:PA|AP)"
    r"(?(writer)(?=\s[-–—]\s[^\W\d_a-z])|(?=\s*$|\s[-–—]\s[^\W\d_a-z]))"
)


def find_home(country: str, language: str) -> str:
    """Return the code of the country whose states a page names, "" where it may be any.

    >>> find_home("", "pt-BR"), find_home("US", "en"), find_home("", "en-GB"), find_home("", "en")
    ('BR', 'US', 'GB', '')
    """
    spoken, *region = language.split("-")
    return _SPOKEN.get(spoken) or country or (region[-1] if region and region != ["US"] else "")


def drop_states(text: str, home: str, *, towns: bool = False) -> str:
    """Return a byline without the letters of states, or without their `towns` too.

    >>> drop_states("By Ada Moor, Erie, PA", ""), drop_states("By Ada Moor, PA", "")
    ('By Ada Moor, Erie', 'By Ada Moor, PA')
    >>> drop_states("Por Ada Moor, g1 Hale e Região — PA", "BR", towns=True)
    'Por Ada Moor'
    >>> drop_states("Ada Moor, de Belém (PA)", "BR"), drop_states("LONDON (AP)", "BR")
    ('Ada Moor, de Belém', 'LONDON (AP)')
    """
    letters = _STATES.get(home)
    if not letters or not any(map(text.__contains__, _HINTS)) or len(text) > _LONGEST:
        return text
    named = split_time(text)[0]
    if named != text and text.startswith(named):  # "Erie, PA" before "November 28"
        return f"{drop_states(named, home, towns=towns)}{text[len(named) :]}" if named else text
    if home == "BR" and (branch := _BRANCH.match(text)) and not _is_other(branch["outlet"]):
        writer = branch["writer"] or ""
        if towns:
            return writer or text[: branch.end()]
        return f"{text[: branch.start('outlet')]}{branch['outlet']}{text[branch.end() :]}"
    for found in reversed([*_FOUND[letters].finditer(text)]):
        before = text[: found.start()]
        start = _find_town(before, found["sign"].strip(), home)
        last = before.split()[-1].casefold() if before.split() else ""
        if start >= 0 and ("AP" not in found[0] or last in _OF_AP):
            kept = text[:start].rstrip(" ,;|/•·–—-") if towns else text[: found.start()]
            text = f"{kept}{text[found.end() :]}"
    return text


def is_state(letters: str, town: str, home: str) -> bool:
    """Tell whether letters in a bracket that opens a text are the state of the town before it.

    >>> is_state("PA", "Bagheria", "IT"), is_state("PA", "LONDRA", "IT"), is_state("AP", "X", "BR")
    (True, False, False)
    """
    last = town.rpartition(" ")[2].casefold()
    if letters == "PA":
        return home in _LOOSE and last not in _OF_PA
    return letters == "AP" and home in {*_LOOSE, "IN"} and last in _OF_AP


def _find_town(before: str, sign: str, home: str) -> int:
    """Return where the town begins that a text ends with, -1 where it ends with none.

    In brackets only a preposition tells a town: (AP) stands behind towns that it wrote from.
    """
    start = max((match.end() for match in _PIECES.finditer(before)), default=0)
    first = not start
    if first and (opened := _OPENED.match(before)):
        start = opened.end()
    piece = before[start:].strip()
    if not piece or _is_other(piece):
        return -1
    if named := _FROM.search(before, start):
        return named.start(1)
    if sign == "(":  # LONDON (AP); Ada Moor, Vizianagaram (AP)
        return start if home == "IN" and not first and piece.casefold() in _OF_AP else -1
    if home in _LOOSE:
        return start if _TOWN.fullmatch(piece) or _OPENS.match(piece) else -1
    if first or sign != ",":  # Independent, PA
        return -1
    told = home == "US" or _TOWN.fullmatch(piece) or _OPENS.match(piece)
    return start if told and piece[0].isupper() and piece != piece.upper() else -1


def _is_other(piece: str) -> bool:
    """Tell whether what stands before the letters is an agency's or a desk's name."""
    return bool(_DESK.search(piece)) or is_agency(_OPENED.sub("", piece, count=1))
