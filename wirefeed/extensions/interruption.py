"""The signal that stopped a run, noted on its way to Scrapy, which does the stopping."""

import signal
from typing import Any


class Interruption:
    """Listens from the first turn of the event loop on; there is one for the process."""

    number: int | None = None

    def listen(self) -> None:
        """Stand before the handlers that Scrapy has put up and replaces at the first signal."""
        for number in (signal.SIGINT, signal.SIGTERM):
            scrapys = signal.getsignal(number)
            if callable(scrapys):
                signal.signal(number, self._note_before(scrapys))

    def _note_before(self, handle: Any) -> Any:
        def note(number: int, frame: Any) -> None:
            self.number = number
            handle(number, frame)

        return note


INTERRUPTION = Interruption()
