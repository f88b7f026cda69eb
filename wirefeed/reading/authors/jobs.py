"""The jobs that are written behind the names of people, and names that hold none."""

import re

from wirefeed.reading.authors.desks import DESK

JOB = re.compile(
    r"(?i)\b(?:editors?|correspondents?|reporters?|writers?|columnist|producer|contributor|journalists?"
    r"|chief|analyst|critic|director|professor|lecturer|fellow|researcher|specialist|author"
    r"|envoyée?s?\sspécia\w+|enviad[oa]s?\sespecial\w*|inviat[oaei]|photographer|anchor|intern|trainee|manager|redakteur\w*|korrespondent\w*|kolumnist\w*|reporterin|autor(?:in)?"
    r"|journalistin?|redacteur|journaliste|corresponsal|redactor\w*|giornalista|muhabir\w*)\b"
    r"|^(?:m\.?[as]|m\.?d|r\.?[dn]|ph\.?d|mph|mba|j\.?d|esq)\.?$"
)
_STAFF = re.compile(
    r"\s(?:of\sthe\s(?:\S+\s){1,4}staff|[Ss]taff\s(?:[Ww]rit|[Rr]eport|[Pp]hoto)\S+)$"
)
# What stands before a job, and is nobody's first name: Chief Political Correspondent.
_RANK = re.compile(
    r"(?i)(?:our|chief|senior|junior|deputy|assistant|associate|acting|managing|executive|staff|special"
    r"|guest|freelance|contributing|foreign|diplomatic|national|international|world|european|regional"
    r"|local|city|democracy|political|politics|business|economics?|finance|sports?|football|cricket"
    r"|science|health|education|crime|legal|court|royal|defence|security|environment|energy|transport"
    r"|technology|tech|culture|arts?|entertainment|showbiz|features?|community|data|digital|multimedia"
    r"|video|investigative|investigations|affairs|lead|copy|and|&)"
)
# What two words before a job are where it is, and nobody's name: New York Correspondent.
_PLACED = re.compile(
    r"(?i)(?:New|Los|Las|San|Santa|St|São|Port|Cape|Hong|Tel|Buenos|Kuala|White|Middle|North|South|East|West"
    r"|Wall|Sky|Far|Latin|Down|The)\s|\S+\s(?:House|East|Street|America|Coast|City|Bay|Valley)$"
)
PARTICLES = frozenset(
    """de da das di do dos du del della der den die van von vom zu zur la le les el al bin ibn ter
    ten of the""".split()  # noqa: SIM905  a list of words reads as one
)


def is_full_name(name: str) -> bool:
    """Say whether words may be someone's first and last name, and are neither a job nor a desk.

    >>> is_full_name("Ada van Moor"), is_full_name("Trade Editor"), is_full_name("Special to us")
    (True, False, False)
    """
    words = [word for word in name.split() if word.casefold() not in PARTICLES]
    return (
        1 < len(words) < 5
        and all(word[0].isalpha() and not word[0].islower() for word in words)
        and not (JOB.search(name) or DESK.search(name))
    )


def drop_job(name: str) -> str:
    """Return a full name without the job behind it, where its words or capitals tell it.

    >>> drop_job("Ada Moor NNA Harbour Editor"), drop_job("ADA MOOR Envoyée spéciale à Skarv")
    ('Ada Moor', 'ADA MOOR')
    >>> drop_job("Ada Moor Staff Writer"), drop_job("Quay News Staff Writer")
    ('Ada Moor', 'Quay News Staff Writer')
    >>> drop_job("Ada Moor Chief Reporter"), drop_job("Senior Political Correspondent")
    ('Ada Moor', 'Senior Political Correspondent')
    """
    staff = _STAFF.search(name)
    if staff and is_full_name(name[: staff.start()]):
        return name[: staff.start()]
    words = name.split()
    if len(words) > 2 and is_job(name) and _are_ranks(words[2:]) and not _are_ranks(words[:1]):
        person = " ".join(words[:2])
        return person if is_full_name(person) and not _PLACED.match(person) else name
    shouted = bool(words) and words[0].isupper()
    if len(words) > 3 and words[1].isupper() == shouted and JOB.search(name):
        for place, word in enumerate(words[2:], 2):
            if word.isupper() != shouted and len(word) > 1:
                return " ".join(words[:place])
    return name


def _are_ranks(words: list[str]) -> bool:
    """Tell whether words are a job's: what is done, or of which kind or rank."""
    return all(_RANK.fullmatch(word) or JOB.fullmatch(word) for word in words)


def is_job(name: str) -> bool:
    """Say whether a piece behind a name ends in its job: "Ada Moor - NNA Harbour Writers"."""
    return any(match.end() == len(name) for match in JOB.finditer(name))
