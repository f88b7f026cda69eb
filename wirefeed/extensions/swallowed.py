"""Errors that Scrapy logs and forgets: they would leave the exit code at 0."""

import logging

# Where Scrapy logs an error and goes on as if nothing had happened: a signal handler of ours that
# raised, the engine's own failures, a feed export that could not be written, what is called at
# intervals, a task of no one's.
SWALLOWERS = (
    "scrapy.utils.signal",
    "scrapy.core.engine",
    "scrapy.extensions.feedexport",
    "scrapy.utils.asyncio",
    "asyncio",
)


class Swallowed(logging.Handler):
    """Counts the errors that would otherwise leave the exit code at 0; exports apart."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.count = 0
        self.exports = 0

    def emit(self, record: logging.LogRecord) -> None:
        if "feedexport" in f"{record.name} {record.getMessage()} {record.exc_text}":
            self.exports += 1
        else:
            self.count += 1

    def start(self) -> None:
        for name in SWALLOWERS:
            logging.getLogger(name).addHandler(self)

    def stop(self) -> None:
        for name in SWALLOWERS:
            logging.getLogger(name).removeHandler(self)
