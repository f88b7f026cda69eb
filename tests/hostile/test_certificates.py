"""A server that cannot prove who it is is not believed, unless a setting says so."""

import ipaddress
import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from benchmarks.torture.world import World

OUTLET = """name = "Sealed Times"
domain = "sealed.test"
agencies = ["ians"]
delay = 0
[discover]
sections = ["https://sealed.test:{port}/list"]
article = '^/a/'
"""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b'<html><a href="/b/1">none</a>')

    def log_message(self, *_):
        pass


def sign_yourself(folder):
    """Write a key and a certificate for sealed.test that nobody else vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "sealed.test")])
    names = [x509.DNSName("sealed.test"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "both.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def sealed(tmp_path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sign_yourself(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    server.handle_error = lambda *_: None
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.slow
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path, sealed):
    world = World(tmp_path)
    world.domains = ["sealed.test"]
    (world.outlets / "sealed.toml").write_text(OUTLET.format(port=sealed.server_port))

    refused = world.run(RETRY_TIMES="0")
    asked = list(sealed.asked)
    believed = world.run(RETRY_TIMES="0", DOWNLOAD_VERIFY_CERTIFICATES="False")

    assert refused[0] == 3, refused[1]
    assert asked == []
    assert believed[0] == 0, believed[1]
    assert sealed.asked == ["/robots.txt", "/list"]
