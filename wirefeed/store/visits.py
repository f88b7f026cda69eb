"""One visitor an outlet: a lock for each, held for the run and dropped by the kernel with it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Self
from urllib.parse import quote

from wirefeed.errors import BusyError, folder_error
from wirefeed.store.lock import Lock

LONGEST = 250  # characters of a domain, which has 253 at most; a file's name may have 255


class Visits:
    """The locks of the outlets that a run may visit; `busy` names those that another run visits."""

    def __init__(self, folder: Path, domains: Iterable[str]) -> None:
        self._locks: list[Lock] = []
        self.busy: set[str] = set()
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise folder_error(
                error, folder, "set WIREFEED_STATE to a folder that can be written"
            ) from error
        try:
            for domain in domains:
                self._take(folder, domain)
        except BaseException:
            self.release()
            raise

    def _take(self, folder: Path, domain: str) -> None:
        try:
            self._locks.append(Lock(folder / lock_name(domain)))
        except BusyError:
            self.busy.add(domain)

    def release(self) -> None:
        while self._locks:
            self._locks.pop().release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def lock_name(domain: str) -> str:
    """Return the name of an outlet's lock file, which leads nowhere else whatever the domain is.

    >>> lock_name("harbourpost.test"), lock_name("../etc/passwd")
    ('harbourpost.test.lock', '..%2Fetc%2Fpasswd.lock')
    """
    return f"{quote(domain, safe='')[:LONGEST]}.lock"
