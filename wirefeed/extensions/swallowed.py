"""Errors that Scrapy logs and forgets: they would leave the exit code at 0."""

import logging

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
