"""Articles that a run asks for again: last of all, and with one request of an outlet in ten."""

from collections import Counter, deque
from collections.abc import Iterator
from datetime import datetime

from wirefeed.store import Entry, Revisits

OTHERS = 9  # requests for each revisit; one revisit a run is free
MOST = 56  # revisits of an outlet that one run may come to


class Again:
    """Counts an outlet's requests and says which revisits there is room for; by domain."""

    def __init__(self, revisits: Revisits | None, since: datetime | None) -> None:
        """Without `revisits` nothing is asked for again."""
        self._revisits, self._since = revisits, since
        self._due: dict[str, deque[Entry]] = {}
        self._others: Counter[str] = Counter()
        self._spent: Counter[str] = Counter()
        self._open: Counter[str] = Counter()  # listings that may still show something new

    def count(self, domain: str) -> None:
        """Count a request for something new."""
        self._others[domain] += 1

    def spend(self, domain: str) -> None:
        """Count a request for something known."""
        self._spent[domain] += 1

    def ask_listing(self, domain: str) -> None:
        self._open[domain] += 1
        self.count(domain)

    def close_listing(self, domain: str) -> None:
        self._open[domain] -= 1

    def stop(self, domain: str) -> None:
        """Ask for nothing known any more: a host of the outlet wants to be left alone."""
        self._due[domain] = deque()

    def take(self, domain: str, now: float) -> Iterator[Entry]:
        """Yield what may be asked for again now, as long as the caller goes on."""
        if self._revisits is None or self._open[domain]:
            return
        if domain not in self._due:
            self._due[domain] = deque(self._revisits.due(domain, now, self._since, MOST))
        due = self._due[domain]
        while due and self._spent[domain] < max(1, self._others[domain] // OTHERS):
            self.spend(domain)
            yield due.popleft()
