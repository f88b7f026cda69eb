"""A ping that fails is a sentence, never an error of the run, and never shows its address."""

import socket
import sys
from threading import Event, Thread

import pytest

from wirefeed.report import ping


@pytest.fixture
def answering():
    """Return a function that answers one request with some bytes and gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer(said):
            def serve():
                connection, _ = server.accept()
                with connection:
                    connection.recv(65_536)
                    connection.sendall(said)

            Thread(target=serve, daemon=True).start()
            return server.getsockname()[1]

        yield answer


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000 + b"\r\n\r\n",
    ],
)
def test_an_answer_that_is_no_http_is_told_in_a_sentence(answering, said):
    told = ping(f"http://127.0.0.1:{answering(said)}/hunter22", "0")

    assert told.startswith("the ping to 127.0.0.1 failed")
    assert "hunter22" not in told


@pytest.mark.parametrize("path", ["hunter22 ", "hunter22\x7f", "hunter22é"])
def test_an_address_that_cannot_be_asked_is_not_shown(path):
    told = ping(f"http://127.0.0.1:9/{path}", "0")

    assert told.startswith("the ping to 127.0.0.1 failed")
    assert "hunter22" not in told


def test_a_watchdog_that_dribbles_its_answer_is_not_waited_for_to_its_end(monkeypatch):
    monkeypatch.setattr(sys.modules["wirefeed.report.ping"], "SECONDS", 0.3)
    over = Event()

    def dribble():
        connection, _ = server.accept()
        with connection:
            connection.recv(65_536)
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            for _ in range(100):
                if over.wait(0.05):
                    break
                connection.sendall(b"A")
            connection.sendall(b": b\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        serving = Thread(target=dribble)
        serving.start()
        told = ping(f"http://127.0.0.1:{server.getsockname()[1]}/hunter22", "0")
        over.set()
        serving.join()

    assert told.startswith("the ping to 127.0.0.1 failed (TimeoutError)")
