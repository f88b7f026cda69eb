"""Which names are agencies', by the registry."""

from functools import lru_cache

from wirefeed.reading.credit.names import name_agencies
from wirefeed.registry import Agency, load_registry


def is_agency(name: str) -> bool:
    """Say whether a name as a whole is an agency's.

    >>> is_agency("Reuters"), is_agency("PTI"), is_agency("Ada Moor")
    (True, True, False)
    """
    return bool(name_agencies(_agencies()).find_whole(name))


def names_agency(text: str) -> bool:
    """Say whether a text names an agency, by name or by letters as they are printed.

    >>> names_agency("© 2026 The Associated Press."), names_agency("© 2026 Harbour Post.")
    (True, False)
    """
    return bool(name_agencies(_agencies()).find_all(text))


@lru_cache(maxsize=1)
def _agencies() -> dict[str, Agency]:
    return dict(load_registry().agencies)
