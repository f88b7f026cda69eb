"""Whom a short credit names: agencies, the desk's own initials, and whether it is theirs alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wirefeed.reading.credit.bywords import BETWEEN, SOURCE
from wirefeed.reading.credit.names import Names, fold_name

_LONGEST: Final = 400
# "Source:" in the languages of the outlets; the label goes, the names stay.
_LABEL: Final = re.compile(
    rf"""\s*[(\[]?\s*(?:news\s+)?(?:{SOURCE}|सोर्स|इनपुट|ذريعه|agency|agence|agencia|haber\ ajansı
        |credit|input|te(?:xt[eo]?|sto)|tekst|текст)s?\s*[:：=-]\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# (Harbour Post - Agency Hub) before the one that wrote it
_DISTRIBUTOR: Final = re.compile(r"^\(?[^()]{2,40}\)\s*(?=[^\s()]{2,12}$)")
# What says that a text is only partly the agency's.
# Several words of it name nobody, wherever they stand: Con Moor gives nothing.
INPUTS: Final = re.compile(
    r"""(?:^\W*with(?=\s(?!agenc|(?:inputs?|reports?|reporting|information|material|files|assistance)\s))|\b(?:with\s+(?:\w+\s+)?(?:inputs?|reports?|reporting|information|material|files|assistance)
          (?:\s+(?:from|by|of))?|(?:additional|further)\s+reporting\s+(?:by|from)|reporting\s+by|
        based\s+on|with(?=\s+agenc(?:y|ies)\b)|contributed\b.*|
        con\s+informaci(?:ón|ones)\s+(?:de|del)|com\s+informações\s+d[aeo]s?|com(?=\s)|à\s+partir\s+d[eu]|avec|
        amb\s+informació\s+d[e'’]|με\s+πληροφορίες\s+(?:από|τ\w{1,2})|
        con(?=\s)|mit\s+(?:material|agenturmaterial(?=\s+\W?\w)|informationen|inhalten)\s*(?:von|der|des)?|
        mit(?=\s)|(?<=\w)-material\b|unter\s+verwendung|met(?=\s)|med(?=\s)|z\s+wykorzystaniem|इनपुट))(?:\s+|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    r"\s*[/,;+&|·•–—]\s*|\s+-\s+"
    rf"|\s+(?:{BETWEEN}|from)\s+(?:d[aeo]s?\s+)?",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(r"[^\W\d_]{1,5}")
_FIGURES: Final = re.compile(r"[\d.:\s]+|(?:19|20)\d\d")
_FILLER: Final = frozenset(
    """agency agencies news wire wires report reports staff red redaktion online desk inputs the
    from stand eigen own bureau der die das nachrichtenagentur nachrichtenagenturen agentur newsroom
    agencia agence wire_services foto text la rédaction redacción redação redazione redactie
    redaktionen redaksjonen redakcja redakce redakcia""".split()  # noqa: SIM905  a list of words reads as one
)
# "Reuters (edited by Ada Moor)", "oprac. am, PAP": whoever prepared a text beside its agency.
_EDITED: Final = re.compile(
    r"""(?<=\w) [\s(,;–—-]+ (?: (?:edited|compiled) \s by | (?:editado|revisado) \s por
      | bearbeitet \s von | redigert \s av | opr(?:ac)?\. ) \s [^,;/()–—]{2,40} \)?
      | ^ \W* oprac\. \s (?-i:[a-z]{1,4}) (?=,)""",
    re.VERBOSE | re.IGNORECASE,
)
SENTENCE_END: Final = re.compile(r"[.!?…।۔。][\"'”’»)\]]*$")
_SAYS: Final = re.compile(r"\b(?:said|says|told|reported)\b", re.IGNORECASE)
_SEATS: Final = re.compile(r"\s[:–—-]\s*\d{1,3}$")  # of a party
# 记者王晓明 李大为, 記者 山田太郎, 山田太郎記者, 김도현 기자
_REPORTERS: Final = re.compile(
    "(?:记者|記者)\\s?[\u3040-\u9fff]{2,4}(?:[ 、][\u3040-\u9fff]{2,4}){0,4}$"
    "|[\u3040-\u9fff]{2,5}\\s?(?:记者|記者)$|[가-힣]{2,4}\\s?(?:기자|특파원)$"
)
_FEW: Final = 3  # words that are nobody's and may stand beside an agency
_FEW_LETTERS: Final = 11  # of scripts without capitals that may stand beside an agency
_SYLLABLES: Final = "\u3040"  # from here on signs are those of Japanese, Chinese and Korean
_GIVEN: Final = frozenset({"inputs", "input"})


@dataclass(frozen=True, slots=True)
class Credited:
    """The codes a credit names in its order, and the words of it that are nobody's."""

    codes: tuple[str, ...]
    shared: bool = False  # "with inputs from": the text is partly the outlet's own
    strangers: tuple[str, ...] = ()
    apart: bool = False  # an agency is a part of its own, beside a desk's or a paper's addition


def read_credited(text: str, names: Names) -> Credited:
    """Return whom a bracket, a source line or a closing line names.

    >>> from wirefeed.registry.facts import Agency
    >>> from wirefeed.reading.credit.names import name_agencies
    >>> dpa = Agency(code="dpa", name="Deutsche Presse-Agentur", letters=("dpa",))
    >>> read_credited("(Quelle: ino/dpa)", name_agencies({"dpa": dpa}))
    Credited(codes=('dpa',), shared=False, strangers=(), apart=True)
    """
    text = _EDITED.sub("", names.drop_outlets(text[:_LONGEST]), count=1)
    text = _LABEL.sub("", text, count=1)
    text = _DISTRIBUTOR.sub("", text, count=1).strip(" \t()（）[]*.|-–—_=/")
    if code := names.find_whole(text):
        return Credited((code,))
    shared = bool(INPUTS.search(text))
    codes: list[str] = []
    strangers: list[str] = []
    whole: list[bool] = []
    for part in _SPLIT.split(INPUTS.sub("/", text)):
        found, rest = _read_part(part, names)
        codes.extend(found)
        whole.append(bool(found) and not rest)
        if not _is_filler(rest):
            strangers.append(rest)
    apart = any(whole) and (_are_few(strangers) or (whole[0] and _are_added(strangers)))
    return Credited(tuple(dict.fromkeys(codes)), shared, tuple(strangers), apart)


def is_labelled(text: str) -> bool:
    """Tell whether a line says itself that it names a source: "Bron: ANP"."""
    return bool(_LABEL.match(text))


def tells_more(text: str, credited: Credited, *, amid: bool = False) -> bool:
    """Tell whether a line that names agencies is a sentence about them rather than their credit.

    A label makes it a credit, and so does an agency set apart from what a desk adds in words of
    any kind: "Reuters, edited by Ada Moor". `amid` a text, where it may be the text's own, all its
    words have to be those of names.
    """
    labelled = is_labelled(text)
    if labelled and not amid:
        return False
    ended = bool(SENTENCE_END.search(text))
    strange = [word for words in credited.strangers for word in words.split()]
    named = len(strange) <= _FEW and not any(map(_is_prose, strange))
    if _names_other(text) or not (named or (credited.apart and not amid and not ended)):
        return True
    uncased = sum(map(_count_uncased, _REPORTERS.sub("", " ".join(strange)).split()))
    return not labelled and (bool(uncased and ended) or uncased > _FEW_LETTERS)


def _are_few(strangers: Sequence[str]) -> bool:
    return sum(len(words.split()) for words in strangers) <= _FEW


def _are_added(strangers: Sequence[str]) -> bool:
    """Tell whether words go on in small letters behind a name, as a new sentence does not."""
    return all(words[:1].islower() for words in strangers)


def _names_other(text: str) -> bool:
    """Tell whether a line tells what an agency said, or how a party of its letters did."""
    return bool(_SAYS.search(text) or _SEATS.search(text))


def _is_prose(word: str) -> bool:
    """Tell whether a word is of a sentence rather than of a desk's or an outlet's name."""
    return word[:1].islower() and "." not in word.rstrip(".")


def _count_uncased(word: str) -> int:
    """Count the letters of scripts without capitals; a syllable or an ideograph is two."""
    uncased = [letter for letter in word if letter.isalpha() and letter.lower() == letter.upper()]
    return len(uncased) + sum(letter >= _SYLLABLES for letter in uncased)


def _read_part(part: str, names: Names) -> tuple[list[str], str]:
    """Return the codes of one part of a credit, and what else stands in it."""
    if whole := names.find_whole(part):
        return [whole], ""
    if halves := names.find_halves(part):
        return halves, ""
    if found := names.find_long(part):
        return [code for _, code in found], names.drop_long(part)
    words = part.split()
    if len(words) > 1 and words[-1].casefold() in _GIVEN:  # PTI inputs
        return _read_part(" ".join(words[:-1]), names)
    if len(words) > 1 and names.find_whole(words[-1]) == "agencies":
        return ["agencies"], " ".join(words[:-1])  # Post wires
    return [], part


def _is_filler(part: str) -> bool:
    """Tell whether a part is a desk's initials, a date or a word that names nobody."""
    folded = fold_name(part)
    if not folded or _INITIALS.fullmatch(folded) or _FIGURES.fullmatch(folded):
        return True
    return all(word in _FILLER for word in folded.split())
