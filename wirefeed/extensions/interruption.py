"""The signal that stopped a run, noted on its way to Scrapy, which does the stopping."""

import logging
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

# Where Scrapy logs an error and goes on as if nothing had happened: a signal handler of ours that
# raised, the engine's own failures, a feed export that could not be written.
SWALLOWERS = ("scrapy.utils.signal", "scrapy.core.engine", "scrapy.extensions.feedexport")


class Swallowed(logging.Handler):
    """Counts the errors that would otherwise leave the exit code at 0."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1

    def start(self) -> None:
        for name in SWALLOWERS:
            logging.getLogger(name).addHandler(self)

    def stop(self) -> None:
        for name in SWALLOWERS:
            logging.getLogger(name).removeHandler(self)
