"""The names of a byline, as printed, and what kind of name each is."""

import re
from collections.abc import Callable, Collection, Iterable
from itertools import chain, islice

from wirefeed.items import Author, AuthorKind
from wirefeed.reading.authors.desks import BODY, DESK, names_desk
from wirefeed.reading.authors.jobs import JOB, drop_job, is_full_name, is_job
from wirefeed.reading.credit.bylines import NO_SURNAME
from wirefeed.reading.credit.bywords import (
    BY,
    HAN_BUTTONS,
    HAN_LABEL,
    LABEL,
    WITH,
    WRITTEN,
    is_button,
)
from wirefeed.reading.credit.credited import INPUTS
from wirefeed.reading.dating.ages import read_age
from wirefeed.reading.dating.timed import split_time
from wirefeed.text.spaces import squeeze

_ALL_OF = r"(?:(?:view|see|read)\s(?:all|more)\s(?:posts|articles|stories)\s)?"
OPENING = re.compile(
    rf"(?i)^(?:{_ALL_OF}(?:{WRITTEN}|mit\s+informationen\s+){BY}[\s:：]*|(?-i:(?:By|Von|Par|Por)(?=[A-ZÀ-Þ]))|{LABEL})"
)
# Our reporter Ada Moor, Journalist Ada Moor, 海港新闻记者 温素霞
_OUR = re.compile(
    r"(?i)^(?:(?:unsere[mr]|our|notre|nuestr[oa]|onze)\s+\S+\s+(?=\S+\s+\S)"
    r"|(?:journalist(?:in|e)?|interview|teksti?)\s+(?=(?-i:[^\W\d_a-zà-ÿ]\S*\s[^\W\d_a-zà-ÿ]\S*$))"
    r"|[\u4e00-\u9fff]{0,10}(?:记者|記者)\s+(?=[\u4e00-\u9fff·]{2,5}(?:\s|$)))"
)
# "Harbour Review Von Ada Moor", and not "Lars Von Trier": two words before it and behind it.
_BEFORE_BY = re.compile(r"(?:\S+\s){2,8}?(?=(?:By|Von|Par|Por)\s[^\W\d_a-zà-ÿ]\S*\s[^\W\d_a-zà-ÿ])")
_LATE_BY = re.compile(r"^.{1,60}?\s((?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s([^\W\d_]\S*(?:\s\S+){1,3}))$")
_SPLIT = re.compile(
    r"\s*(?:[;|•·/／\n]|\s&\s|\s(?:and|And|AND|und|et|y|e|og|och|en|ve|i|и)\s)\s*|、|，\s*|\s+[-–—]\s+"
    rf"|\s+(?={HAN_LABEL})"
)
_HANDLE = re.compile(
    r"(?:^|\s)@\w+|(?<!\S)[^\s@]++@\S+\.\w+|\([^()]{0,80}@[^()]{0,80}\)|https?://\S+"
)
_BRACKETS = re.compile(r"\s*\([^()]{0,80}\)|\s*\[[^\[\]]{0,80}\]")
_PLACE = re.compile(  # Ada Moor in Skarv and Bo Lind in Hale
    r",?\s(?:in|aus)\s+(?=[^\W\d_a-zà-ÿ])"
    r"(?:.(?!\s(?:and|und)\s[^\W\d_a-zà-ÿ]\S*\s[^\W\d_a-zà-ÿ]\S*\s(?:in|aus)\s))*."
)
_PLACE_BEHIND = re.compile(r"(?:^|\s)(?:em|à)\s+(?=[^\W\d_a-zà-ÿ]).*")  # of one name
_WORD = re.compile(r"[^\W\d_a-zà-ÿ][^\W\d_A-ZÀ-Þ]{2,}")  # Ada Moor, Skarv
TOWN = re.compile(r"(?i)(?:New|Los|Las|São|Port|Cape|Hong|Tel|Buenos|Kuala)\s")
_MATERIAL = ("Material", "Agenturmaterial", "Informationen")  # nouns before an agency's name
_TIME = re.compile(  # a clock that is none of ours may follow: "publié à 0 h 23"
    r"(?i)\b(?:(?:last\s+)?updated|published|posted|modified|aktualisiert|publié|publicado"
    rf"|pubblicato|search\s+for\s+this\s+author|lese(?:zeit|dauer))\b(?!\s+{BY}).*"
)
EDITED = re.compile(  # and who is named behind it: they had to do with the text or its pictures
    r"(?i)(?:\b(?:editor|redaktur|penyunting)\s*:|\b(?:(?:sub-?)?edited\sby|übersetzt\svon"
    r"|translated\sby|traduit\spar|traduc\w+\spor|tradotto\sda|traduzido\spor|tłumaczy\w*:))"
    r"[^|•]*|(?<=\w\s)(?:fotos?|photos?|bild|kuvat?)\s?:[^|•:,.]*$"
)
# Whom a person writes for: "Ada Moor for the Post"; structured names say so in title case alone.
_FOR = re.compile(r"\s(?:[Ff]or|FOR|pour|für)\s+(?:[Tt]he\s|THE\s)?(?=[^\W\d_a-zà-ÿ]).*")
_FOR_IN_TITLE_CASE = re.compile(r"\s(?:For|FOR)\s.*")
_MOST_CLAIMS = 50
_EMPTY = frozenset(
    """admin administrator administrador superuser null undefined none n/a name unknown author
    autor user editor anonymous anónimo guest webmaster
    未知 佚名 匿名 网络 網路 互联网 网络整理 综合整理
    """.split()  # noqa: SIM905  a list of words reads as one
) | {"super user", "user admin", "site admin"}
_ROLE = re.compile(  # written behind a name without a comma, or a button's
    rf"\s+(?:Author|Autor(?:in|a)?|Auteure?|Автор|기자|특파원|記者|记者|द्वारा|tarafından|{HAN_BUTTONS})$"
)
_NEVER = frozenset("<>{}*›»：")  # of markup, fields to fill in, paths and labels
_SIGNS = " .,:;|-–—_()[]*†»›«‹"
_PLACED = ("in ", "im ", "on ", "at ", "auf ", "dans ", "en ", "em ")  # where a text is filed
_LENGTH = re.compile(
    r"(?i)(?:(?:reading\stime|lese(?:zeit|dauer)|temps\sde\slecture|tiempo\sde\slectura"
    r"|tempo\s(?:di\slettura|de\sleitura)|leestijd|lästid|læsetid|lesetid|lukuaika|czas\sczytania"
    r"|okuma\ssüresi)\b|\d{1,3}[\s-]?min(?:ut\w{0,3})?\b)"
)
_LENGTH_BEHIND = re.compile(
    r"(?i)\W*\b\d{1,3}[\s-]?min(?:ute)?s?\.?\s(?:read|de\slecture|de\slectura|lesezeit|leestijd)[^·|•]*"
)
_COUNT = re.compile(
    r"(?i)(?:\d+|no|keine?|aucun|sin|nessun)\s(?:comments?|kommentare?|commentaires?|comentarios?"
    r"|comentários?|commenti|commento|reacties?|repl(?:y|ies)|views?|shares?|likes?)"
)
_HAN_TIME = re.compile(r"(?:更新|发布|發布|发表|發表)?(?:时间|時間|日期)")
_EDGES = " ,.|-–—"
_FIRST_NAMES = frozenset({"Nga", "Oleh", "Par"})

AgencyTest = Callable[[str], bool]


def no_agency(_name: str) -> bool:
    return False


def read_authors(
    claims: Iterable[str],
    is_agency: AgencyTest = no_agency,
    *,
    whole: bool = False,
    desks: Collection[str] = (),
) -> list[Author]:
    """Return the authors named in claims such as "By Ada Moor and Bo Lind", each once.

    A `whole` claim is one name already, as structured data has it, and is not split at commas.
    `desks` are names that structured data calls organisations.

    >>> [author.name for author in read_authors(["By Ada Moor and Bo Lind, Trade Editor"])]
    ['Ada Moor', 'Bo Lind']
    >>> read_authors(["Harbour desk"])[0].kind, read_authors(["Skarv Boats Sp. z o.o."])[0].kind
    ('desk', 'desk')
    >>> [author.is_place for author in read_authors(["Ada Moor and Bo Lind, Skarv"])]
    [False, False, True]
    >>> [author.is_place for author in read_authors(["NNA, Skarv"], {"NNA"}.__contains__)]
    [False, True]
    """
    authors: dict[str, Author] = {}
    for claim in islice(claims, _MOST_CLAIMS):
        is_person = whole and _opens_as_name(claim, is_agency)
        names = [claim] if is_person else split_names(claim, whole=whole)
        if claim not in desks:
            names = [_drop_employer(name, whole=whole) for name in names]
            names = [*chain.from_iterable(_part(name, is_agency) for name in names)]
        for name in names:
            kind = _kind(name, is_agency, desks)
            is_place = kind == "person" and _is_place(name, claim, is_agency)
            author = Author(name=name, kind=kind, is_place=is_place)
            authors.setdefault(name.casefold(), author)
    return list(authors.values())[:20]


def _opens_as_name(claim: str, is_agency: AgencyTest) -> bool:
    """Say whether a name opens with a first name that means "by" elsewhere: Oleh Tkachenko."""
    first, _, last = claim.partition(" ")
    told = first in _FIRST_NAMES and bool(_WORD.fullmatch(last)) and not last.isupper()
    return told and last[0].isupper() and not is_agency(last) and not names_desk(last)


def turn_name(claim: str, is_agency: AgencyTest = no_agency) -> str:
    """Return one person's name that is written last name first in its usual order.

    >>> turn_name("Moor, Ada"), turn_name("Ada Moor, Skarv"), turn_name("Harbour Desk, Skarv")
    ('Ada Moor', 'Ada Moor, Skarv', 'Harbour Desk, Skarv')
    """
    last, _, first = claim.partition(", ")
    words = (last, first)
    told = all(map(_WORD.fullmatch, words)) and not any(map(names_desk, words))
    return f"{first} {last}" if told and not any(map(is_agency, words)) else claim


def split_names(claim: str, *, whole: bool = False) -> list[str]:
    """Return the single names of a byline without its opening word, handles, dates and jobs."""
    text = squeeze(claim, 400)
    if text.startswith(("http://", "https://")):
        return []
    text = EDITED.sub("", _BRACKETS.sub("", _HANDLE.sub(" ", text)).strip(_EDGES))
    if not whole:
        text = _PLACE.sub("", _TIME.sub("", drop_time(drop_length(text))))
    text = _OUR.sub("", OPENING.sub("", text))
    names: list[str] = []
    for part in _SPLIT.split(text):
        names += _names_of(part.split(","), follows=bool(names))
    return [name for name in names if _is_name(name)]


def drop_time(text: str) -> str:
    """Return a line without its time: names stand before it, or behind it after a "by"."""
    before, behind = split_time(text)
    if behind and not before:
        behind = from_by(behind)
        late = _LATE_BY.search(behind)
        if late and is_full_name(late[2]):  # behind the section: "Politics by Ada Moor"
            behind = late[1]
        return behind if OPENING.match(behind) else ""
    return before


def from_by(text: str) -> str:
    """Return what stands behind a time from its "by" on: "Harbour Post Von Ada Moor"."""
    found = _BEFORE_BY.match(text)
    return text[found.end() :] if found else text


def _names_of(pieces: list[str], *, follows: bool) -> list[str]:
    """Keep names; a job after a comma, or in a part that `follows`, belongs to one before it."""
    names: list[str] = []
    for piece in pieces:
        whole = _ROLE.sub("", OPENING.sub("", squeeze(piece).strip(_SIGNS)).strip())
        name = _PLACE_BEHIND.sub("", _once(drop_job(whole)))
        behind = (names and JOB.search(whole)) or (follows and (":" in whole or is_job(whole)))
        if name and not behind:
            names.append(name)
    return names


def _once(name: str) -> str:
    """Return a name once that is printed twice, in its logo and beside it: EFE EFE."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] * 2 == words else name


def _is_name(name: str) -> bool:
    return (
        1 < len(name) <= 80
        and name.count(" ") <= 6
        and name.casefold() not in _EMPTY
        and not any(word.isdecimal() and len(word) > 1 for word in name.split())
        and not _NEVER & set(name)
        and not _HAN_TIME.match(name)
        and not name.startswith(_PLACED)
        and not is_button(name)
        and not _COUNT.fullmatch(name)
        and not tells_length(name)
        and any(character.isalpha() for character in name)
        and read_age(name) is None
    )


def tells_length(line: str) -> bool:
    """Say whether a line opens by telling how long a text takes to read.

    >>> tells_length("Lesezeit 1 Minute"), tells_length("2 Minute Read"), tells_length("Ada Moor")
    (True, True, False)
    """
    return bool(_LENGTH.match(line))


def drop_length(line: str) -> str:
    """Return a line without the time its text takes to read: "Ada Moor · 5 min read"."""
    return _LENGTH_BEHIND.sub("", line)


def _kind(name: str, is_agency: AgencyTest, desks: Collection[str]) -> AuthorKind:
    if is_agency(name):
        return "agency"
    return "desk" if name in desks or names_desk(name) else "person"


def _drop_employer(name: str, *, whole: bool) -> str:
    """Return a full name without whom its owner writes for."""
    found = (_FOR_IN_TITLE_CASE if whole else _FOR).search(name)
    person = name[: found.start()] if found else ""
    return name if " " not in person or DESK.search(person) or BODY.search(person) else person


def _part(name: str, is_agency: AgencyTest) -> list[str]:
    """Part a full name from the agency printed behind it: Ada Moor Associated Press.

    Behind a desk only letters are an agency: Harbour News Desk IANS, but Foreign Press Association.
    """
    given = INPUTS.match(name)
    if given and is_agency(name[given.end() :]):  # With inputs from PTI
        return [name[given.end() :]]
    words = name.split()
    if person_and_agency := _part_with(words, is_agency):
        return person_and_agency
    if len(words) < 3 or is_agency(name):
        return [name]
    for start in range(2, len(words)):
        agency = words[start:]
        told = len(agency) > 1 or len(agency[0]) >= NO_SURNAME or agency[0].isupper()
        told = told and agency[0][0].isupper() and not (len(agency) == 1 and name.isupper())
        person = " ".join(words[:start])
        alone = len(agency) == 1 and agency[0].isupper()
        if told and (alone or not DESK.search(person)) and is_agency(" ".join(agency)):
            runs_on = words[start - 1][0].islower() or person[-1] == "."  # "for the", "Ada M."
            return [name] if runs_on else [person, " ".join(agency)]
    return [name]


def _part_with(words: list[str], is_agency: AgencyTest) -> list[str]:
    """Part a name from the agency that it says "with" before: Ada Moor mit Material von dpa."""
    place = next((place for place, word in enumerate(words) if word in WITH), None)
    if place is None:
        return []
    for start in range(place + 1, len(words)):
        if is_agency(agency := " ".join(words[start:])):
            return [*filter(None, (" ".join(words[:place]),)), agency]
        if words[start] not in _MATERIAL and not words[start].islower():
            break  # someone else: with Bo Lind AP
    return []


def _is_place(name: str, claim: str, is_agency: AgencyTest) -> bool:
    """Tell whether what stands behind a comma is where someone wrote: "Ada Moor, Skarv".

    One word is, behind a full name or an agency; more are where they end the line and open as
    names of towns do. Behind an agency a slash set apart will do: "EFE / Madrid".
    """
    if is_agency(OPENING.sub("", claim.removesuffix(f" / {name}"))) and _WORD.fullmatch(name):
        return True
    found = claim.find(f", {name}")
    before = claim[: max(found, 0)]
    last = before.rpartition(",")[2].strip()
    if not last:
        return False
    if _WORD.fullmatch(name):
        return " " in last or is_agency(last)
    ends = claim.rstrip(_EDGES).endswith(name)
    return " " in last and " " in name and ends and bool(TOWN.match(name))
