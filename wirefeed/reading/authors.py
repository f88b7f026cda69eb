"""The names of a byline, as printed, and what kind of name each is."""

import re
from collections.abc import Callable, Iterable
from itertools import islice

from wirefeed.items import Author, AuthorKind
from wirefeed.text.spaces import squeeze

_OPENING = re.compile(
    r"(?i)^(?:(?:written|reported|posted|published|edited|compiled|updated|story|text|article"
    r"|reviewed|photos?)\s+)?(?:by|von|par|por|di|de la|door|af|av|przez|yazan|oleh|от)\b[\s:]*"
    r"|^(?:authors?|autore?n?|auteurs?|autores|reporter|source|quelle|fuente|rédaction)\s*:\s*"
)
_SPLIT = re.compile(r"\s*(?:[;|•·/\n]|\s&\s|\s(?:and|und|et|y|e|og|och|en|ve|i|и)\s)\s*|、|，\s*")
_HANDLE = re.compile(
    r"(?:^|\s)@\w+|(?<!\S)[^\s@]++@\S+\.\w+|\([^()]{0,80}@[^()]{0,80}\)|https?://\S+"
)
_BRACKETS = re.compile(r"\s*\([^()]{0,80}\)|\s*\[[^\[\]]{0,80}\]")
_DATE = re.compile(
    r"(?i)\b(?:(?:last\s+)?updated|published|posted|modified|aktualisiert|publié|publicado"
    r"|pubblicato)\b.*|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\b\d{1,2}:\d{2}\b.*"
)
_JOB = re.compile(
    r"(?i)\b(?:editor|correspondent|reporter|writer|columnist|producer|contributor|journalist"
    r"|chief|analyst|critic|director|professor|lecturer|fellow|researcher|specialist|author"
    r"|photographer|anchor|intern|trainee|manager|redakteur\w*|korrespondent\w*|reporterin|autor(?:in)?"
    r"|journalistin?|redacteur|journaliste|corresponsal|redactor\w*|giornalista|muhabir\w*)\b"
)
_DESK = re.compile(
    r"(?i)\b(?:desk|staff|team|bureau|newsroom|news|online|redaktion|rédaction|redacción|redazione"
    r"|redactie|redakcja|editorial|editors|web|agencies|agentur\w*|times|post|herald|tribune|daily"
    r"|magazine|media|tv|radio|press|service|network|correspondents?|reporters?|board|center"
    r"|centre|institute|university|foundation|ब्यूरो|डेस्क|टीम|編集部|編集局|取材班)\b"
    r"|ब्यूरो|डेस्क|टीम|編集部|編集局|取材班|\.(?:com|de|net|org|co|fr)\b"
)
_MOST_CLAIMS = 50
_EMPTY = ("admin", "administrator", "null", "undefined", "none", "n/a", "unknown", "author", "user")

AgencyTest = Callable[[str], bool]


def _no_agency(_name: str) -> bool:
    return False


def read_authors(
    claims: Iterable[str], is_agency: AgencyTest = _no_agency, *, whole: bool = False
) -> list[Author]:
    """Return the authors named in claims such as "By Ada Moor and Bo Lind", each once.

    A `whole` claim is one name already, as structured data has it, and is not split at commas.

    >>> [author.name for author in read_authors(["By Ada Moor and Bo Lind, Trade Editor"])]
    ['Ada Moor', 'Bo Lind']
    >>> read_authors(["Harbour desk"])[0].kind
    'desk'
    """
    authors: dict[str, Author] = {}
    for claim in islice(claims, _MOST_CLAIMS):
        for name in split_names(claim, whole=whole):
            authors.setdefault(name.casefold(), Author(name=name, kind=_kind(name, is_agency)))
    return list(authors.values())[:20]


def is_own_name(name: str, own: Iterable[str]) -> bool:
    """Say whether a name is the outlet's: its title or its host, as `own` has them.

    >>> is_own_name("harbourpost.test", ["Harbour Post", "www.harbourpost.test"])
    True
    >>> is_own_name("Ada Moor", ["Harbour Post"])
    False
    """
    mine = _letters(name)
    return bool(mine) and any(
        mine == other or (len(mine) > 5 and other.startswith(mine)) or mine.startswith(other)
        for other in map(_letters, own)
        if len(other) > 1
    )


def split_names(claim: str, *, whole: bool = False) -> list[str]:
    """Return the single names of a byline without its opening word, handles, dates and jobs."""
    text = squeeze(claim, 400)
    if text.startswith(("http://", "https://")):
        return []
    text = _DATE.sub("", _BRACKETS.sub("", _HANDLE.sub(" ", text)))
    text = _OPENING.sub("", text.strip(" ,.|-–—"))
    names: list[str] = []
    for part in _SPLIT.split(text):
        pieces = part.split(",") if part and not (whole and _looks_whole(part)) else [part]
        names.extend(_names_of(pieces))
    return [name for name in names if _is_name(name)]


def _looks_whole(part: str) -> bool:
    return "," not in part


def _names_of(pieces: list[str]) -> list[str]:
    """Keep names; a job or a place after a comma belongs to the name before it."""
    names: list[str] = []
    for piece in pieces:
        name = _OPENING.sub("", squeeze(piece).strip(" .,:;|-–—_()[]")).strip()
        if name and not (names and _JOB.search(name)):
            names.append(name)
    return names


def _is_name(name: str) -> bool:
    return (
        1 < len(name) <= 80
        and name.count(" ") <= 6
        and name.casefold() not in _EMPTY
        and any(character.isalpha() for character in name)
    )


def _kind(name: str, is_agency: AgencyTest) -> AuthorKind:
    if is_agency(name):
        return "agency"
    return "desk" if _DESK.search(name) else "person"


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold().removeprefix("www.")))
