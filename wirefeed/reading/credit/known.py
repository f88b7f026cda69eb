"""Which names are agencies', by the registry."""

from functools import lru_cache

from wirefeed.reading.credit.bywords import WITH
from wirefeed.reading.credit.names import name_agencies
from wirefeed.registry import Agency, load_registry

_MOST_INITIALS, _LONG_INITIALS = 6, 4


def is_agency(name: str) -> bool:
    """Say whether a name as a whole is an agency's, or that of a desk of one.

    >>> is_agency("Reuters"), is_agency("PTI"), is_agency("Ada Moor")
    (True, True, False)
    >>> is_agency("ANP Producties")
    True
    """
    names = name_agencies(_agencies())
    return bool(names.find_whole(name) or names.find_desk(name))


def find_agency(name: str) -> str:
    """Return the code of the agency whose name this is as a whole, "" where it is none's."""
    return name_agencies(_agencies()).find_whole(name)


def signs_off(text: str) -> bool:
    """Say whether a line is an agency's name, perhaps behind "with" or before writers' initials.

    >>> signs_off("Australian Associated Press"), signs_off("PTI SG DAN"), signs_off("With AP")
    (True, True, True)
    >>> signs_off("Reuters Institute"), signs_off("Harbour Post")
    (False, False)
    """
    first, *others = text.split()[:_MOST_INITIALS] or [""]
    if others and first.casefold() in WITH:
        return is_agency(" ".join(others))
    initials = others and all(word.isupper() and len(word) <= _LONG_INITIALS for word in others)
    return is_agency(text) or bool(initials and is_agency(first))


def names_agency(text: str) -> bool:
    """Say whether a text names an agency, by name or by letters as they are printed.

    >>> names_agency("© 2026 The Associated Press."), names_agency("© 2026 Harbour Post.")
    (True, False)
    """
    return bool(name_agencies(_agencies()).find_all(text))


def closes_dispatch(text: str) -> bool:
    """Say whether a line is one that only one agency prints below its dispatches.

    >>> closes_dispatch("◎공감언론 뉴시스 moor@newsis.com"), closes_dispatch("뉴시스")
    (True, False)
    """
    return bool(name_agencies(_agencies()).find_closing(text))


@lru_cache(maxsize=1)
def _agencies() -> dict[str, Agency]:
    return dict(load_registry().agencies)
