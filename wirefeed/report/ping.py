"""A ping to a watchdog that raises the alarm when no run reports: at the start, and at the end."""

import http.client
import urllib.error
import urllib.request
from threading import Thread
from urllib.parse import urlsplit

from wirefeed.errors import ConfigError

SECONDS = 10.0  # for the whole of a ping
LONGEST = 10_000  # bytes told


def check_ping(url: str) -> str:
    """Return a ping's URL, or raise `ConfigError`, which does not repeat it: it is a secret."""
    try:
        parts = urlsplit(url)
        is_one = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_one = False
    if url and not is_one:
        raise ConfigError("WIREFEED_PING_URL is no http or https address: correct it.")
    return url


def ping(url: str, event: str, told: str = "") -> str:
    """Tell a watchdog of an event ("start", or an exit code); return a sentence if that fails.

    As healthchecks.io has it: the event is the last part of the path, what is told is the body.
    """
    parts = urlsplit(url)
    address = parts._replace(path=f"{parts.path.rstrip('/')}/{event}").geturl()
    request = urllib.request.Request(  # noqa: S310  check_ping has looked at the scheme
        address,
        data=told.encode("utf-8", "replace")[:LONGEST],
        headers={"User-Agent": "wirefeed", "Content-Type": "text/plain; charset=utf-8"},
        method="POST",
    )
    answers: list[str] = []
    asking = Thread(target=lambda: answers.append(_ask(request)), daemon=True)
    asking.start()
    asking.join(SECONDS)  # a socket's time-out begins anew with every byte
    why = answers[0] if answers else "TimeoutError"
    return why and (
        f"the ping to {parts.hostname} failed ({why}): see WIREFEED_PING_URL; "
        "the run itself is not touched by it."
    )


def _ask(request: urllib.request.Request) -> str:
    """Return why a request was not answered well, "" where it was."""
    try:
        with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310  http or https by now
            return ""
    except urllib.error.HTTPError as error:
        error.close()
        return f"HTTP {error.code}"
    except (OSError, ValueError, http.client.HTTPException) as error:  # no HTTP, or no address
        return type(getattr(error, "reason", error)).__name__
