"""Bylines as credits: agencies among the names of people, desks and places."""

import re
from dataclasses import dataclass
from typing import Final

from wirefeed.reading.credit.bywords import BETWEEN, BY, LABEL, NO_PERSON, WITH, WRITTEN, is_button
from wirefeed.reading.credit.credited import INPUTS
from wirefeed.reading.credit.names import Names
from wirefeed.reading.credit.places import is_place
from wirefeed.reading.dating.months import WEEKDAYS, fold_word
from wirefeed.reading.dating.timed import drop_labels, split_time

_LONGEST: Final = 300
_INITIALS: Final = 2  # letters that stand for first names
NO_SURNAME: Final = 7  # letters from which an agency's name is hardly a person's, as Petra is
_OPENING: Final = re.compile(rf"^\s*(?:{WRITTEN}{BY}\s*[:：]?\s*|{LABEL})", re.IGNORECASE)
_GERMAN: Final = re.compile(r"\s*von\s", re.IGNORECASE)  # local writers sign with small initials
# From here on a byline tells the time, or what it costs to read.
_TIME: Final = re.compile(
    r"""(?i:\b(?:last\s+)?(?:updated?|published|posted|modified|aktualisiert|veröffentlicht|publié[es]*|mis\s+à
        |publicad[oa]|actualizad[oa]|pubblicato|aggiornato|stand)\b)|\d{1,2}[:.h]\d\d
        |(?<!\d)(?:\d{1,2}|\d{4})[./-]\d{1,2}[./-]\d{1,4}
        |\b\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\b|\b[^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4}|\d+\smin""",
    re.VERBOSE,
)
_PARTS: Final = re.compile(
    rf"\s*[/,;+&|·•–—\n]\s*|\s+-\s+|\s+(?:{BETWEEN}|for|für)\s+(?:d[aeo]s?\s+)?",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"^(?P<who>.{2,60}?)\s+(?:in|aus|à|en|at)\s+(?P<place>.{2,40})$")
_BRACKET: Final = re.compile(
    r"^(?P<who>[^()]{3,60}?)\s*\(([^()]{2,20})(?:\)(?:\s+(?:in|aus|à|en|at)\s+(?P<place>.{2,40}))?)?$"
)
_WITH: Final = re.compile(rf"^(?:{'|'.join(WITH)})\s+", re.IGNORECASE)
_EDGES: Final = " \t,.;:|/·•–—-()[]"


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline credits: agencies in order, whether people stand with them, and a place."""

    codes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    place: str = ""
    shared: bool = False  # it says that agencies gave a part


def read_byline(text: str, names: Names) -> Byline:
    """Return the agencies, people and place of a byline or an author's name.

    >>> from wirefeed.registry.facts import Agency
    >>> from wirefeed.reading.credit.names import name_agencies
    >>> names = name_agencies({"ians": Agency(code="ians", name="Indo-Asian", letters=("IANS",))})
    >>> read_byline("By IANS | Hale | Updated: January 6, 2025 07:50 IST", names)
    Byline(codes=('ians',), people=(), place='Hale', shared=False)
    """
    text = names.drop_writers(text[:_LONGEST]) if _GERMAN.match(text) else text[:_LONGEST]
    text = _OPENING.sub("", names.drop_outlets(text), count=1)
    told = _TIME.search(text)
    if told:
        before = _drop_weekday(text[: told.start()])
        text = before if before.strip(_EDGES) else split_time(text)[1]
    codes: list[str] = []
    others: list[str] = []
    place = ""
    # Con Moor gives nothing: a word that says so stands behind a name.
    given = [match for match in INPUTS.finditer(text) if match.start() or " " in match[0].strip()]
    for match in reversed(given):
        text = f"{text[: match.start()]}/{text[match.end() :]}"
    for part in _PARTS.split(text):
        if is_button(part):
            continue
        code, rest, where = _read_name(_WITH.sub("", part.strip(" ()[].:*")), names)
        if not code and codes and not where and _is_column(part, text, codes):
            rest, where = "", part
        codes.extend(code)
        place = place or where
        if drop_labels(rest):
            others.append(rest)
    if codes and not place and len(others) == 1 and _is_set_as_place(others[0], text):
        place = others.pop()
    return Byline(tuple(dict.fromkeys(codes)), tuple(others), place, shared=bool(given))


def _drop_weekday(text: str) -> str:
    """Return what stands before a day without its name: "EFE Jueves, "."""
    kept = text.rstrip(_EDGES)
    before, _, last = kept.rpartition(" ")
    return before if fold_word(last) in WEEKDAYS else text


def is_byline(text: str) -> bool:
    """Tell whether a line says by whom and when: "By: AFP | Hale | Published: ..."."""
    match = _OPENING.match(text)
    return bool(match and match.end()) and bool(_TIME.search(text, match.end() if match else 0))


def _read_name(part: str, names: Names) -> tuple[list[str], str, str]:
    """Return the agencies of one name of a byline, what else stands there, and a place."""
    words = part.split()
    doubled = len(words) == 2 and words[0] == words[1]  # a form asked for first and last name
    if code := names.find_whole(words[0] if doubled else part):
        return [code], "", ""
    if halves := names.find_halves(part):
        return halves, "", ""
    if (split := _IN.match(part)) and (code := names.find_whole(split["who"])):
        return [code], "", split["place"]
    if found := names.find_long(part):
        return [code for _, code in found], names.drop_long(part), ""
    if (bracket := _BRACKET.match(part)) and not abbreviates([*bracket["who"].split(), bracket[2]]):
        code = names.find_whole(bracket[2])  # Ada Moor (dpa) in Skarv
        if code and bracket[2] in names.spelled:
            return [code], bracket["who"], bracket["place"] or ""
    return _read_edges(words, names)


def _is_column(part: str, text: str, codes: list[str]) -> bool:
    """Tell whether a part stands between bars as a place: "Reuters | Seoul |".

    Beside unnamed agencies a last column of two words is a person: "Agencias | Ada Moor".
    """
    words = part.split()
    end = r"\|" if len(words) > 1 and codes == ["agencies"] else r"(?:\||$)"
    return bool(re.search(rf"\|\s*{re.escape(part)}\s*{end}", text)) and _is_bare_place(words)


def _read_edges(words: list[str], names: Names) -> tuple[list[str], str, str]:
    """Read letters that open or close a name: "AP Auto Writer", "News Desk IANS", "IANS Hale"."""
    if 1 < len(words) <= 6 and not any(word[:1].islower() for word in words if len(word) > 3):
        rest = " ".join(words[1:])
        code = names.printed.get(words[0], "")
        if code and (len(words[0]) > _INITIALS or _ROLES.search(rest)):  # CP Moor is a person
            placed = _is_bare_place(words[1:]) and not names.find_desk(" ".join(words))
            return ([code], "", rest) if placed else ([code], rest, "")
        code = names.printed.get(words[-1].strip("()"), "")
        if code and not abbreviates(words):
            return [code], " ".join(words[:-1]), ""
        if len(words) > 2 and len(words[-1]) >= NO_SURNAME and words[-1] in names.spelled:
            return [names.find_whole(words[-1])], " ".join(words[:-1]), ""  # Ada Moor Reuters
    return [], " ".join(words), ""


def abbreviates(words: list[str]) -> bool:
    """Tell whether the last word only shortens those before it: "Auswärtige Autoren (AA)"."""
    letters = words[-1].strip("()")
    return bool(letters) and "".join(word[0] for word in words[:-1]).upper().endswith(letters)


_ROLES: Final = re.compile(
    r"(?i)writer|editor|reporter|staff|correspondent|desk|news|bureau|service|team|analyst|columnist"
    r"|sports?|political|feed|digital|online|wire|photo|video|agency|redaktion|graphics|exclusive"
)


def _is_bare_place(words: list[str]) -> bool:
    joined = " ".join(words)
    desk = _ROLES.search(joined) or NO_PERSON.search(joined)
    return len(words) <= 3 and is_place(joined) and not desk


def _is_set_as_place(other: str, text: str) -> bool:
    """Tell whether a lone part is a place, no person or outlet: "AFP, SKARV", "SKARV - AFP"."""
    if len(other) < 3 or not other.isupper() or not is_place(other) or _ROLES.search(other):
        return False
    before, _, behind = text.strip(" |-–·").partition(other)
    if behind:
        return not before and behind.startswith((" - ", " – "))
    return before.endswith(" ") and not before.endswith("/ ")
