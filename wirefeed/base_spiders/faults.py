"""Whose fault it is that a request failed."""

import traceback
from typing import Final

from scrapy.exceptions import DownloadCancelledError, IgnoreRequest
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from wirefeed.base_spiders.answers import status_of

_ON_PURPOSE: Final = (IgnoreRequest, HttpError)
_WHOSE: Final = ("wirefeed", "scrapy", "twisted")


def is_ours(error: BaseException) -> bool:
    """Tell whether our own code raised an error, or a library that it called.

    What Scrapy and Twisted raise tells of an outlet, and so does what we raise on purpose.
    """
    if isinstance(error, _ON_PURPOSE):
        return False
    frames = traceback.walk_tb(error.__traceback__)
    rooms = [str(frame.f_globals.get("__name__", "")).partition(".")[0] for frame, _ in frames]
    return next((room for room in reversed(rooms) if room in _WHOSE), "") == "wirefeed"


def is_too_long(error: BaseException | None) -> bool:
    """Tell whether an answer was longer than its bound, as it came or unpacked.

    Scrapy has one error for an answer that unpacks to too much, which has a cause, and for
    redirects without an end, which have none.
    """
    unpacked = type(error) is IgnoreRequest and error.__cause__ is not None
    return unpacked or isinstance(error, DownloadCancelledError)


def tell_status(failure: Failure) -> int | None:
    """Return the HTTP status of a failure that was an answer, as the address itself gave it."""
    return status_of(failure.value.response) if isinstance(failure.value, HttpError) else None


def tell_reason(failure: Failure) -> str:
    """Return the reason under which a failure is counted: a status, or the name of its error."""
    if isinstance(failure.value, HttpError):
        return f"HTTP {failure.value.response.status}"
    return type(failure.value).__name__
