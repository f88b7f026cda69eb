"""One newsstand of a fixed day for all tests that only look at it, and a client for it."""

import http.client
from datetime import date

import pytest

from newsstand import Newsstand

DAY = date(2025, 1, 6)


class Client:
    """Ask a newsstand for a URL as the outside does: by port and Host header."""

    def __init__(self, stand):
        self.connection = http.client.HTTPConnection("127.0.0.1", stand.port, timeout=30)

    def get(self, url, method="GET", **headers):
        host, _, path = url.removeprefix("http://").partition("/")
        sent = {"Host": host} | {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request(method, f"/{path}", headers=sent)
        answer = self.connection.getresponse()
        return answer, answer.read()


@pytest.fixture(scope="session")
def day():
    return DAY


@pytest.fixture(scope="session")
def stand(day):
    with Newsstand(day=day) as opened:
        yield opened


@pytest.fixture(scope="session")
def connect():
    """Return a way to open a client of any stand; all are closed in the end."""
    opened = []

    def open_client(stand):
        opened.append(Client(stand))
        return opened[-1]

    yield open_client
    for each in opened:
        each.connection.close()


@pytest.fixture(scope="session")
def client(stand, connect):
    return connect(stand)
