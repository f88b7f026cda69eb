"""A loopback server that speaks to each host as its behaviour does, in bytes of its own choice."""

import socket
import threading
from contextlib import contextmanager, suppress

HERE = "127.0.0.2"  # not the address that the attacks point at


class Server:
    """Hands every request to the behaviour of the host it is for, and remembers its head."""

    def __init__(self, behaviours, address):
        self.behaviours, self.heads, self.connections = behaviours, [], 0
        self.closing = threading.Event()
        self.lock = threading.Lock()
        self.socket = socket.create_server(address, backlog=128)
        self.port = self.socket.getsockname()[1]

    def serve(self):
        while not self.closing.is_set():
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
            threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection):
        connection.settimeout(60)
        with suppress(OSError), connection:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65_536)
                if not piece:
                    return
                head += piece
            lines = head.decode("latin-1").split("\r\n")
            path = lines[0].split(" ")[1]
            fields = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
            host = fields.get("host", "").partition(":")[0]
            with self.lock:
                self.heads.append((host, path, fields))
            behaviour = self.behaviours.get(host, lambda *_: not_found())
            for piece in behaviour(path, self):
                if self.closing.is_set():
                    return
                connection.sendall(piece)

    def close(self):
        self.closing.set()
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()


@contextmanager
def serving(behaviours, address=(HERE, 0)):
    server = Server(behaviours, address)
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join()


def reply(body, media="text/html; charset=utf-8", status="200 OK", **fields):
    """Yield one answer; `fields` are further header fields, _ for -."""
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    size = "" if "Content_Length" in fields else f"Content-Length: {len(body)}\r\n"
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{size}Connection: close\r\n{more}\r\n"
    yield head.encode()
    yield body


def not_found():
    return reply(b"no such page", status="404 Not Found")


def leads_to(location, status="302 Found"):
    return reply(b"", status=status, Location=location)
