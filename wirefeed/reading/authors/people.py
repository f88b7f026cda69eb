"""Who wrote an article: the first of its sources that names someone other than the outlet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wirefeed.items import Author
from wirefeed.reading.authors.asian_names import find_asian_names
from wirefeed.reading.authors.authors import AgencyTest, read_authors, turn_name
from wirefeed.reading.authors.desks import names_outlet
from wirefeed.reading.authors.jobs import is_full_name
from wirefeed.reading.authors.lone_names import find_name_beside_time, find_signature
from wirefeed.reading.authors.named_authors import find_named_authors
from wirefeed.reading.authors.naming_lines import names_someone, part_roles, says_by
from wirefeed.reading.authors.own_names import (
    cut_address,
    cut_own_name,
    cut_place,
    is_all_outlets,
    is_own_name,
)
from wirefeed.reading.body.body import Body
from wirefeed.reading.claims import meta
from wirefeed.reading.claims.datalayer import find_author
from wirefeed.reading.credit.bywords import SOURCE
from wirefeed.reading.credit.photos import is_photo_credit
from wirefeed.reading.credit.states import drop_states, find_home
from wirefeed.reading.dating.domains import country_of
from wirefeed.reading.material import Material
from wirefeed.text.spaces import letters

_SOURCE = re.compile(rf"(?i){SOURCE}\s*[:：]")
_PARTS = re.compile(r"\s[-–—|•·»]\s|[_|｜丨]")
_DE = re.compile(r"\s*[Dd]e\s+(?=[^\W\da-z]\S*\s\S)")  # Romanian: De Ada Moor
_SENTENCE = 4  # words of a headline that is no name
_LONG = 3  # letters of a small word in a name: "dos", "van"


def read_people(
    material: Material,
    body: Body,
    headlines: tuple[str, str],
    lines: Sequence[str],
    is_agency: AgencyTest,
    *,
    language: str = "",
) -> list[Author]:
    """Return an article's authors; `lines` are its printed bylines, `language` is the page's.

    `headlines` are the headline as read and as printed. Where a source names a desk ("staff
    reporter") or an account, a printed byline may name whom it stands for.
    """
    own = [*material.names(), *_name_in_title(material.head.title)]
    desks = {*material.organisations("author"), *material.titles()}
    head = material.head
    titles = [letters(text) for text in (*headlines, head.first(meta.HEADLINE), head.title)]
    country = material.outlet.country if material.outlet else country_of(material.url)
    home = find_home(country, language)
    lines = [cut_place(drop_states(line, home, towns=True)) for line in lines]
    authors: list[Author] = []
    for claimed, whole in _list_sources(material, body, headlines[0], lines, is_agency):
        claims = [drop_states(claim, home, towns=True) for claim in claimed]
        if language.startswith("ro") and not whole:
            claims = [
                _DE.sub("", claim, count=1) if _DE.match(claim) else claim for claim in claims
            ]
        claims = [cut_address(claim, own, is_agency) for claim in claims]
        if whole:
            claims = [turn_name(cut_own_name(claim, own), is_agency) for claim in claims]
        found = read_authors(claims, is_agency, whole=whole, desks=desks)
        found = [
            replace(author, name=cut_own_name(author.name, own))
            for author in found
            if not _opens(titles, author.name)
        ]
        others = [author for author in found if not is_own_name(author.name, own)]
        found = [
            replace(each, kind="desk")
            if each.kind == "person" and is_all_outlets(each.name, own)
            else each
            for each in found
        ]
        if others:
            authors = found if whole else others
            break
        authors = authors or found
    if not any(author.kind == "agency" or _is_someone(author) for author in authors):
        return _read_printed(material, lines, is_agency, own) or authors
    return authors


def _list_sources(
    material: Material, body: Body, headline: str, lines: Sequence[str], is_agency: AgencyTest
) -> Iterator[tuple[list[str], bool]]:
    """Yield what each source claims, the best first, and whether a claim is one name already."""
    yield material.rule("by"), False
    yield material.named("author"), True
    system = _first_word(" ".join(material.head.tags.get("generator", [])[:1]))
    metas = material.head.all(meta.AUTHORS)
    yield [name for name in metas if not system or _first_word(name) != system], False
    yield find_asian_names(body, headline), True
    yield find_named_authors(body, headline, lines, material.root, is_agency), False
    told = letters(headline)
    topics = [line for line in lines[:3] if letters(line) == told or told.find(letters(line)) > 0]
    printed = [*(line for line in lines[:3] if line not in topics), *filter(says_by, lines[3:])]
    named = next((line for line in printed if names_someone(line, is_agency)), "")
    yield [part_roles(named, lines)] * bool(named), False
    alone = find_name_beside_time(body, headline, material, is_agency)
    yield [alone or find_signature(body)], False
    scripted = find_author(material.clean)
    yield [scripted] * is_full_name(scripted), True


def _first_word(text: str) -> str:
    return letters(text.strip().partition(" ")[0])


def _name_in_title(title: str) -> list[str]:
    """Return what stands last in a title, if its words are an outlet's."""
    last = _PARTS.split(title)[-1].strip()
    return [last] if last != title and names_outlet(last) else []


def _opens(titles: Sequence[str], name: str) -> bool:
    """Say whether a name is a title, or opens one with a word as no name has."""
    told = letters(name)
    if name.count(" ") + 1 < _SENTENCE:
        return False
    common = any(word.isalpha() and word.islower() and len(word) > _LONG for word in name.split())
    return told in titles or (common and any(title.startswith(told) for title in titles))


def _is_someone(author: Author) -> bool:
    return author.kind == "person" and not _is_login(author.name)


def _is_login(name: str) -> bool:
    """Say whether a name is an account's rather than someone's.

    >>> _is_login("ada_m"), _is_login("moor2"), _is_login("Madonna")
    (True, True, False)
    """
    return " " not in name and (
        name.islower() or any(sign.isdigit() or sign == "_" for sign in name)
    )


def _read_printed(
    material: Material, lines: Sequence[str], is_agency: AgencyTest, own: Sequence[str]
) -> list[Author]:
    """Return the agencies and full names of a line that says "by", or that is nothing else.

    Without a "by", a name counts where the page's head has it as well. A source is no person,
    nor is who has all of an outlet's name among `own`.
    """
    known = material.head.all(meta.AUTHORS)
    for line in lines[:2]:
        told = says_by(line) or is_agency(line) or line in known
        if not told or is_photo_credit(line):
            continue
        found = read_authors([line], is_agency)
        people = not _SOURCE.match(line)
        named = [
            each
            for each in found
            if each.kind == "agency"
            or (people and is_full_name(each.name) and not is_all_outlets(each.name, own))
        ]
        if named:
            return named
    return []
