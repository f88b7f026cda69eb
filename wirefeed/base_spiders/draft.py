"""An article on its way from its first page to the pipelines."""

from dataclasses import dataclass, field
from datetime import datetime

from wirefeed.items import StoredPage
from wirefeed.reading import Joining
from wirefeed.registry import Outlet
from wirefeed.store import Entry, Sighting, Validators


@dataclass(slots=True, kw_only=True)
class Draft:
    """What was read of an article so far; nothing of it is in the store before it is whole."""

    outlet: Outlet
    entry: Entry
    key: str  # the identity of the article, which its canonical address may name
    joining: Joining
    retrieved: datetime
    validators: Validators
    pages: list[StoredPage] = field(default_factory=list)  # to be kept with it
    is_same: bool = True  # whether the address that answered is another of this article
    beginning: Sighting | None = None  # the article this page is of, or a later part of
    opt_outs: list[str] = field(default_factory=list)  # what the page asks of machines
    faults: list[str] = field(default_factory=list)  # why it is no article of its own
