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


@lru_cache(maxsize=1)
def _agencies() -> dict[str, Agency]:
    return dict(load_registry().agencies)
