"""The names that a page's markup calls its authors', or links to their pages, close to its text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple

from lxml import etree

from wirefeed.reading.authors.authors import (
    EDITED,
    OPENING,
    TOWN,
    AgencyTest,
    no_agency,
    split_names,
)
from wirefeed.reading.authors.jobs import is_full_name
from wirefeed.reading.authors.naming_lines import is_byline
from wirefeed.reading.authors.near_lines import list_places
from wirefeed.reading.body.body import Body
from wirefeed.reading.credit.bywords import BY, opens_byline
from wirefeed.reading.layout.comments import Others
from wirefeed.reading.markup.naming import AUTHOR_NAME
from wirefeed.text.spaces import squeeze

_MOST_ELEMENTS, _MOST_CLAIMS = 10_000, 200  # that are looked at
_LONGEST: Final = 60  # characters of a name, or of two
_PIECES = 60  # pieces of text of a name
_COMMENT: Final = 40  # characters, with its writer
# What the pages of authors are filed under, in small letters; the news' own people may be "people".
_AUTHORS: Final = re.compile(
    r"""(?x) [/_-] (?: authors? | autor(?:e|en|es|i|in|zy|y)? | auteure?s? | autrice | redacteurs?
      | redactor(?:a|as|es)? | redaktor(?:zy)? | avtor(?:ji)? | contributors? | staff | reporters?
      | journalist(?:s|er|es|en|e)? | writers? | correspondents? | columnists? | columnistas?
      | colunistas? | periodistas? | by-?lines? | bios? | (?:meet-)?(?:the|our)-team | news-team
      | redaktion | firmas? | giornalist[aei] | forfatter | skribent(?:er)? | toimittaja(?:t)?
      | yazar(?:lar)? | muhabir | penulis | dziennikarze | novinari? | szerzok? | dopisovatel
      | tac-gia ) [/_=-] [^\s/]"""
)
_PEOPLE: Final = re.compile(
    r"/(?:people|persons?|personen|personas|team|profiles?|profil|perfil)/[^\s/]"
)
# An inline piece that is called but "author" holds the name, and what stands beside it does not.
_CALLED: Final = re.compile(
    r"(?i)(?:^|\s)(?!\S*(?:image|photo|foto|picture|media|caption|comment))"
    r"(?:[\w-]{1,60}(?:__|-))?(?:author|auteur|autor)(?:\s|$)"
)
_INLINE: Final = frozenset({"a", "span", "strong", "b", "cite"})
_ELEMENTS: Final = ("a", "span", "div", "p", "strong", "b", "li", "cite", "h2", "h3", "h4", "h5")
_ACCOUNT: Final = re.compile(r"(?:https?://[^/]+)?/@\w")
_FEW_TIMES, _MOST_LINES = 5, 60
_ENDS_PART: Final = re.compile(rf"(?i)(?:^|[,:;|/·•–—-]|\b{BY}|\b(?:and|und|et|y|e))\s*$")
_BEGINS_PART: Final = re.compile(r"(?i)\s*(?:$|[,;|/·•–—-]|(?:and|und|et|y|e)\b)")
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)$")  # Ada Moor (special envoy)
_NO_NAME: Final = re.compile(
    r"(?i)^(?:more|all|see|view|read|about|follow|email|latest|mehr|alle|ver|más|voir|tous)\b|[\d@]"
)


class _Claim(NamedTuple):
    name: str
    sure: bool  # its markup means an author, not only some person
    told: bool  # it says `rel=author`


def find_named_authors(
    body: Body,
    headline: str,
    lines: Sequence[str],
    root: etree._Element,
    is_agency: AgencyTest = no_agency,
) -> list[str]:
    """Return the names in `lines` that are called authors'; where none says "by", others near.

    In the line that says "by", or where none does, the pages of any people will do. Where all
    links that say `rel=author` have one name, they may stand anywhere.
    """
    claims = _choose_inner(list(islice(_list_claims(root, Others(_find_home(body))), _MOST_CLAIMS)))
    if not claims:
        return []
    sure = list(dict.fromkeys(claim.name for claim in claims if claim.sure))
    people = list(dict.fromkeys(claim.name for claim in claims))
    lines = _drop_editors(lines)
    says_by = any(map(_says_by, lines))
    for line in lines:
        names = _find(sure, [line])
        if _says_by(line) or not (says_by or names):
            names = _find(people, [line])
        if names:
            return sorted([*names, *_find_others(line, names, is_agency)], key=line.find)
    if not says_by:
        for near in list_places(body, headline):
            if found := _find(sure, _drop_editors(near[:_MOST_LINES])):
                return found
    told = {claim.name for claim in claims if claim.told}
    return [*told] if len(told) == 1 else []


def _drop_editors(lines: Sequence[str]) -> list[str]:
    """Return lines up to who edited or translated a text."""
    return list(filter(None, (EDITED.sub("", line) for line in lines)))


def _says_by(line: str) -> bool:
    return opens_byline(line) and not line.casefold().startswith("photo")


def _find(names: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Return the names that stand in a line as a whole, and in no longer one of them."""
    found = [name for name in names if any(_stands(name, line) for line in lines)]
    return [name for name in found if not any(name != other and name in other for other in found)]


def _stands(name: str, line: str) -> bool:
    """Say whether a name is none but a piece of another: Jo Li in "Jo Liang", Ada in "Ada Moor"."""
    for match in islice(re.finditer(re.escape(name), line), _FEW_TIMES):
        before, behind = line[: match.start()], line[match.end() :]
        glued = behind[:1].isupper() and name[-1].islower()  # to a job
        whole = not before[-1:].isalpha() and (not behind[:1].isalpha() or glued)
        alone = _ENDS_PART.search(before) and _BEGINS_PART.match(behind)
        if whole and (alone or " " in name or not name.isascii()):
            return True
    return False


def _choose_inner(claims: list[_Claim]) -> list[_Claim]:
    """Leave out what holds a claimed name and a job: "Ada Moor Staff Writer"."""
    names = {claim.name for claim in claims}
    return [
        claim
        for claim in claims
        if claim.told
        or not any(name != claim.name and name in claim.name for name in names)
        or (
            "," not in claim.name
            and is_full_name(claim.name)
            and len(set(claim.name.split())) == claim.name.count(" ") + 1
        )
    ]


def _list_claims(root: etree._Element, others: Others) -> Iterator[_Claim]:
    for element in islice(root.iter(*_ELEMENTS), _MOST_ELEMENTS):
        names = element.get("class", "")
        sure = ("ame" in names or "fn" in names) and AUTHOR_NAME.search(names[:200]) is not None
        called = "aut" in names.casefold() and element.tag in _INLINE and _calls(names)
        told = people = account = False
        address = ""
        if element.tag == "a":
            address = (element.get("href") or "")[:300].lower()
            told = element.get("rel") == "author"
            people, account = bool(_PEOPLE.search(address)), bool(_ACCOUNT.match(address))
            sure = sure or told or _AUTHORS.search(address) is not None
        if (sure or called or people or account) and not others.holds(element, least=_COMMENT):
            name = _read_name(element)
            if called and is_full_name(bare := OPENING.sub("", name)):
                name = bare
            called = called and is_full_name(name)
            if not (sure or called or people or account) or not name or _NO_NAME.search(name):
                continue
            if told or _may_name(name, address):
                yield _Claim(name, sure or called or not people, told)


def _calls(names: str) -> bool:
    return _CALLED.search(names[:200]) is not None


def _find_home(body: Body) -> set[etree._Element]:
    """Return the elements around each piece of the text."""
    home: set[etree._Element] = set()
    for block in body.blocks:
        around = (region.element for region in block.region.around())
        home.update(takewhile(lambda element: element not in home, around))
    return home


def _read_name(element: etree._Element) -> str:
    """Return what an element says, its first full name where a job is glued to it."""
    pieces = [str(piece) for piece in islice(element.itertext(), _PIECES)]
    whole = _BRACKETS.sub("", squeeze("".join(pieces), _LONGEST + 1))
    for piece in pieces:
        name = piece.strip()
        if " " in name and whole.startswith(name) and whole[len(name) :][:1].isupper():
            return name
    return whole


def _may_name(name: str, address: str) -> bool:
    """Say whether a link's words may name someone: one word alone is in the address as well."""
    if not 1 < len(name) <= _LONGEST or not is_byline(name):
        return False
    path = _plain(address.partition("://")[2].partition("/")[2] or address)
    shares = any(len(word) > 2 and word in path for word in _plain(name).split())
    return (
        shares
        or (not name.isascii() and name.upper() == name)
        or (" " in name and not _ACCOUNT.match(address))
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()


def _find_others(line: str, names: Sequence[str], is_agency: AgencyTest) -> Iterator[str]:
    """Yield agencies and full names that stand in a line of claimed names: "Ada Moor / TNN"."""
    for name in split_names(line):
        if found := [claimed for claimed in names if claimed in name or name in claimed]:
            rest = name.replace(found[0], "").strip(" ,|/-–—")  # Ada Moor Associated Press
            if rest and is_agency(rest):
                yield rest
            continue
        person = is_full_name(name) and not (TOWN.match(name) and f", {name}" in line)
        if is_agency(name) or person or (name.isupper() and " " not in name):
            yield name
