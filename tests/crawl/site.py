"""A small site that a test can make behave: answers by path, and what it was asked."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!doctype html><html lang="en"><head><title>{headline}</title>
<meta property="og:type" content="article"><meta property="og:title" content="{headline}">
<meta property="article:published_time" content="{published}"></head><body><article>
<h1>{headline}</h1><p class="byline">By {by}</p>
<p>Panaji, Jan 6 ({by}) The {headline} was the talk of the harbour on Monday, where boats waited
for the tide and their crews for the auction that the port office had put off twice.</p>
<p>Traders said the delay had cost each of them two days of {headline} business, and that the ice
which keeps the catch fresh would not last beyond the weekend.</p>
<p>The port office promised an answer before noon on Tuesday and asked the crews of all boats that
carry {headline} to keep the fairway clear.</p></article></body></html>"""

# What an article says when it is asked again.
MORE = (
    b"<p>Late on Monday the port office said that two of the nine boats would be let through the "
    b"eastern channel after all, once the pilot had measured the depth at low water.</p>"
)

OUTLET = """\
name = "Quay Times"
domain = "quay.test"
country = "IN"
timezone = "Asia/Kolkata"
agencies = ["ians"]
{pace}
[discover]
{listings}
article = '{article}'
"""


class Site:
    """Answers by path: bytes, or a function of the handler that answers itself."""

    def __init__(self):
        self.answers, self.asked, self.headers = {}, [], []
        self.pause, self.at_once, self.most_at_once = 0.0, 0, 0
        self.lock = threading.Lock()

    def article(self, path, headline, by="IANS", published="2025-01-06T12:00:00+05:30"):
        self.answers[path] = ARTICLE.format(headline=headline, by=by, published=published).encode()

    def section(self, path, *articles, onward=""):
        links = "".join(f'<li><a href="{link}">{link}</a></li>' for link in articles)
        more = f'<a rel="next" href="{onward}">next</a>' if onward else ""
        self.answers[path] = f"<html><body><ul>{links}</ul>{more}</body></html>".encode()

    def status(self, path, code, location=""):
        def answer(handler):
            handler.send_response(code)
            if location:
                handler.send_header("Location", location)
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        self.answers[path] = answer

    def outlet(self, folder, *sections, article="^/a/", pace="delay = 0", host="quay.test"):
        listings = ", ".join(f'"http://{host}:{self.port}{path}"' for path in sections)
        text = OUTLET.format(pace=pace, listings=f"sections = [{listings}]", article=article)
        (folder / "quay.toml").write_text(text.replace("quay.test", host))


@contextmanager
def open_site():
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            with site.lock:
                site.asked.append(self.path)
                site.headers.append(dict(self.headers))
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
            time.sleep(site.pause)
            with site.lock:  # before the answer, which may bring the next question
                site.at_once -= 1
            answer = site.answers.get(self.path)
            if callable(answer):
                answer(self)
            else:
                self.send_body(answer)

        def send_body(self, body):
            etag = f'"{hash(body)}"'
            fresh = body is not None and self.headers.get("If-None-Match") == etag
            self.send_response(404 if body is None else 304 if fresh else 200)
            body = b"" if fresh or body is None else body
            self.send_header("ETag", etag)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
