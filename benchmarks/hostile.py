"""Pages that were made to cost: what each takes to read, and the worst of thousands mutated.

    python -m benchmarks.hostile [--bytes 5000000] [--mutated 2000] [--pages tests/pages] [case ...]

Prints CPU seconds, dearest first, and fails where a page takes more than a second or raises. Each
page is read in a process of its own, which is stopped after twenty seconds of CPU.
"""

import argparse
import os
import random
import re
import resource
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from wirefeed.reading import read_credit, read_page, read_section
from wirefeed.registry import load_registry

BOUND = 1.0  # seconds of CPU a page may take
GIVEN_UP = 20
MEGABYTE = 1_000_000

TITLE = b"Ferry fares rise in the northern islands"
OPEN = b"<html><head><title>%b</title></head><body><h1>%b</h1>" % (TITLE, TITLE)
CLOSE = b"".join(
    b"<p>Ferry number %d left the harbour at noon with its crew, the port office said.</p>" % place
    for place in range(9)
)
ARTICLE_PAGE = OPEN + CLOSE
SENTENCE = b"The ferry %d left the harbour at noon."

Piece = bytes | Callable[[int], bytes]
Page = Callable[[int], bytes]  # size in bytes -> page


def fill(piece: Piece, size: int) -> bytes:
    """Return a piece, or the pieces made of 0, 1, 2..., over and over up to a size."""
    if isinstance(piece, bytes):
        return piece * max(1, size // len(piece))
    pieces: list[bytes] = []
    length = 0
    for place in count():
        pieces.append(piece(place))
        length += len(pieces[-1])
        if length >= size:
            return b"".join(pieces)
    raise AssertionError


def among(piece: Piece, before: bytes = b"", behind: bytes = b"") -> Page:
    """Return an article whose body begins with as many pieces as the size allows."""
    return lambda size: OPEN + before + fill(piece, size) + behind + CLOSE


def head(piece: Piece, before: bytes = b"", behind: bytes = b"") -> Page:
    """Return an article whose head holds the pieces."""
    return lambda size: ARTICLE_PAGE.replace(
        b"</head>", before + fill(piece, size) + behind + b"</head>"
    )


def data(piece: Piece, before: bytes = b"", behind: bytes = b"") -> Page:
    """Return an article with the pieces in two scripts of JSON-LD, as large as are read."""

    def make(size: int) -> bytes:
        inside = before + fill(piece, min(size // 2, 1_900_000)) + behind
        script = b'<script type="application/ld+json">%b</script>' % inside
        return ARTICLE_PAGE.replace(b"</head>", script + script + b"</head>")

    return make


def scanned(blank: bytes) -> Page:
    """Return an article of blocks that begin with blanks, before words that are marked."""

    def make(size: int) -> bytes:
        blanks = fill(blank, min(size // 2, 19_000 * len(blank)))
        block = b"<p>" + blanks + fill(b"<b class=date></b>x", len(blanks) // 5) + b"</p>"
        return among(block)(size)

    return make


def word(place: int) -> bytes:
    """Return a word of four letters that is another one for each place."""
    letters = bytearray()
    for _ in range(4):
        place, letter = divmod(place, 26)
        letters.append(97 + letter)
    return bytes(letters)


def spread(options: bytes, place: int, times: int) -> bytes:
    """Return a word put together of some, the same for the same place."""
    chance = random.Random(place)  # noqa: S311  no secret
    return b"".join(chance.choice(options.split()) for _ in range(times))


def attributes(between: bytes, value: bytes = b"1") -> Callable[[int], bytes]:
    return lambda place: between + b"a%d=" % place + value


def many(between: bytes, number: int) -> bytes:
    return between.join(b"a%d=1" % place for place in range(number))


def nested(tag: bytes, depth: int) -> tuple[bytes, bytes]:
    return b"<%b>" % tag * depth, b"</%b>" % tag.split()[0] * depth


ARTICLE = b'{"@type": "NewsArticle", '
NAV, NAV_END = nested(b"nav", 170)
SPAN, SPAN_END = nested(b"span", 118)
DIV, DIV_END = nested(b"div", 100)

PAGES: dict[str, Page] = {
    # Tags and what stands in them.
    "attributes": among(attributes(b" "), b"<p", b">x</p>"),
    "attributes, line feeds": among(attributes(b"\n"), b"<p", b">x</p>"),
    "attributes, returns": among(attributes(b"\r"), b"<p", b">x</p>"),
    "attributes, form feeds": among(attributes(b"\f"), b"<p", b">x</p>"),
    "attributes, nothing between": among(attributes(b"", b'"1"'), b"<p ", b">x</p>"),
    "attributes, > in values": among(attributes(b" ", b'">"'), b"<p", b">x</p>"),
    "attributes, < in values": among(attributes(b" ", b'"<"'), b"<p", b">x</p>"),
    "attributes, 450 a tag": among(b"<p " + many(b"\n", 450) + b">x</p>"),
    "attributes, 199 a tag": among(b"<p " + many(b" ", 199) + b">x</p>"),
    "attributes, 450 a tag without text": among(b"<i " + many(b"\n", 450) + b"></i>"),
    "long names": among(b"<" + b"a" * 4_030 + b" "),
    "long names of two": among(b"<" + b"a" * 41 + b"b" * 3_950),
    "html over and over": among(lambda place: b"<html a%d=1>" % place),
    "one attribute without end": among(b"x", b'<p class="', b'">x</p>'),
    "entities in an attribute": among(b"&amp;", b'<p title="', b'">x</p>'),
    "inline elements side by side": among(b"<span>Ada Moor</span><b>Bo</b>", b"<h2>", b"</h2>"),
    "buttons amid a sentence": among(b" a b <button>c d</button> e", b"<p>", b"</p>"),
    # The same tag over and over.
    **{
        f"<{tag.decode()}>": among(b"<" + tag + b">")
        for tag in b"p br hr i b div span img form a font table td ul select option textarea"
        b" title base meta link script style template noscript svg article section h1 li".split()
    },
    "<a href>": among(b"<a href=x>"),
    "<i></i>": among(b"<i></i>"),
    "<i></i> and words": among(b"<i></i>x "),
    "<div></div>": among(b"<div></div>"),
    "<div> </div>": among(b"<div> </div> "),
    "<x-y></x-y>": among(b"<x-y></x-y>"),
    "a name a tag": among(lambda place: b"<x%d></x%d>" % (place, place)),
    "<table><tr><td>": among(b"<table><tr><td>"),
    "cells of one row": among(b"<td>a", b"<table><tr>", b"</table>"),
    "rows": among(b"<tr><td>a<td>b", b"<table>", b"</table>"),
    "ends of deep tags": among(b"</i>", b"<b>" * 200_000),
    "ends of paragraphs": among(b"</p>"),
    "comments": among(b"<!---->"),
    "comments without end": among(b"<!--"),
    "declarations": among(b"<!"),
    "instructions": among(b"<?x"),
    "cdata": among(b"<![CDATA[x]]>"),
    "<": among(b"<"),
    "</": among(b"</"),
    "links": among(lambda place: b'<a href="/x%d">word word</a>' % place),
    "links to parts": among(lambda place: b'<a href="?page=%d">next</a>' % (place % 99)),
    "an address of numbers": among(b"1?", b'<a href="?', b'\n\n">2</a>'),
    "long links to parts": among(
        lambda place: b'<a href="?' + b"%c3=1&" * 150 + b'page=%d">2</a>' % place
    ),
    "long numbers in links": among(
        lambda place: b'<a href="?' + b"b=%41&" * 150 + b'page=%d">2</a>' % place
    ),
    "links of authors": among(lambda place: b"<a rel=author>Ada Moor %d</a>" % place),
    # Deep trees.
    "furniture in furniture": among(b"<hr>", NAV, b"<p>x</p>" * 3 + NAV_END),
    "furniture amid a long text": among(b"<a class=share>x</a> ", b"<p>" + b"x " * 400_000),
    "inline in inline": among(b"<i></i>", SPAN, SPAN_END),
    "inline in inline, a block last": among(b"<i></i>", SPAN, b"<div>x</div>" + SPAN_END),
    "paragraphs, each deep": among(
        lambda place: DIV + b"<p>" + SENTENCE % place + b"</p>" + DIV_END
    ),
    # Blocks.
    "short paragraphs": among(b"<p>a b c d"),
    "sentences": among(lambda place: b"<p>" + SENTENCE % place + b"</p>"),
    "two breaks": among(b"x<br><br>"),
    "breaks, then marked words": scanned(b"<br>"),
    "bold nothing, then marked words": scanned(b"<b></b>"),
    "headlines": among(lambda place: b"<h1>Ferry %d is late</h1>" % place),
    "headlines between sentences": among(
        lambda place: (
            b"<div><p>" + SENTENCE % place + b"</p></div><h1>Ferry %d is late</h1>" % place
        )
    ),
    "headlines between deep sentences": among(
        lambda place: (
            DIV + b"<p>" + SENTENCE % place + b"</p>" + DIV_END + b"<h1>Ferry is late</h1>"
        )
    ),
    "headlines, then deep sentences": lambda size: (
        OPEN
        + fill(b"<h1>Ferry is late</h1>", size // 80)
        + fill(lambda place: DIV + b"<p>" + SENTENCE % place + b"</p>" + DIV_END, size)
    ),
    "boxes": among(lambda place: b"<h2>More news</h2><p>" + SENTENCE % place + b"</p>"),
    "furniture, then boxes": lambda size: (
        OPEN + fill(b"<hr class=share>", size // 2) + fill(b"<p>More a", size // 2) + CLOSE
    ),
    "boxes, then deep sentences": lambda size: (
        OPEN
        + fill(b"<h2>More news</h2>", size // 180)
        + fill(lambda place: DIV + b"<p>" + SENTENCE % place + b"</p>" + DIV_END, size)
    ),
    "teasers": among(lambda place: b"<p>The ferry %d left the harbour at noon and ...</p>" % place),
    "names": among(
        lambda place: b'<i class="%b"></i>' % b" ".join(word(60 * place + at) for at in range(60))
    ),
    "a name an element": among(lambda place: b"<div class=%b id=a%d></div>" % (word(place), place)),
    "names like ours": among(
        lambda place: b'<i class="%b"></i>' % spread(b"Re Au Ph Sh Po St Ar Im Co Pa Cr", place, 40)
    ),
    "names like credits": among(
        lambda place: b'<div class="%b%d">x</div>' % (b"photo" * 23, place)
    ),
    "long styles": among(b'<div style="' + b" " * 480 + b'"></div>'),
    # What is said.
    "signs": among(lambda place: b"<p>" + b"-." * 200 + b"%d a b c.</p>" % place),
    "signs apart": among(lambda place: b"<p>" + b". " * 190 + b"%d a b c.</p>" % place),
    "items of a list": among(
        lambda place: (
            b"<li class=a>"
            + b"<a href=/%d>x y z</a>" % place * 30
            + b"<time>2025-01-01</time></li>"
        )
    ),
    "tags": among(lambda place: b"<a rel=tag href=/%d></a><i></i>" % place),
    "machines in points": among(b"<li>AI at Hale Skarv port</li>", b"<ul>", b"</ul>"),
    "machines in boxes": among(b"<div>Map MAIN SIM HAI KI</div>"),
    "machines in headings": among(b"<h1>Zusammenfassung KI " + b"IA SI MI " * 20 + b"</h1>"),
    "machines in deep lines": among(b"<i>AI summary</i><br><br>", b"<div>" * 150, b"</div>" * 150),
    "digests": among(b"<div><b>AI summary</b><ul><li>Ice</li></ul></div>"),
    "labels": among(lambda place: b"<p>" + b"photo: " * 38 + b"%d</p>" % place),
    "prompts": among(lambda place: b"<p>get " + b"by via in your " * 26 + b"%d.</p>" % place),
    "pull quotes": among(
        lambda place: (
            b"<p>%d ice on the quay of the port at noon.</p><div class=pull-quote>"
            b"<p>Ice on the quay of the harbour %d</p></div>" % (place, place)
        )
    ),
    "mastheads": lambda size: (
        b"<title>"
        + b"ice on the quay of the port " * 4
        + b"- Skarv Post</title><body>"
        + fill(
            b"<h1>Skarv Post</h1><div>Ice on the long quays of every port, said once</div>", size
        )
    ),
    "quotations": among(
        lambda place: (
            b'<p>"ice on the quay of the harbour of port %d"</p><p>Boats lay fast on the ice of '
            b"the harbour, said the pilot of %d.</p>" % (place, place)
        )
    ),
    "interruptions": among(
        lambda place: b"<p>text weiter nach " + b"dals po na " * 6 + b"%d</p>" % place
    ),
    "clocks": among(lambda place: b"<p>" + b"1:11 " * 30 + b"%d.</p>" % place),
    "feeds": among(lambda place: b"<p>feed " + b"published from " * 20 + b"%d</p>" % place),
    "long feeds": among(lambda place: b"<p>feed " + b"published from " * 45 + b"%d</p>" % place),
    "pictures": among(lambda place: b"<div>" + b"A" * 280 + b"%d/</div>" % place),
    "captions": among(
        lambda place: b"<div><img><div>Ferries at the quay %d. (AFP)</div></div>" % place
    ),
    "bylines": among(lambda place: b"<div class=byline>By Ada Moor%d and Bo Lind</div>" % place),
    "dated bylines": among(
        lambda place: b"<div class=byline>By Ada | %d janv soir 12:30 et 14.3.2025</div>" % place
    ),
    "agencies": among(lambda place: b"<p>Reuters AP dpa Press Trust of India %d said.</p>" % place),
    "offers": among(b"<div><p>Subscribe to continue reading</p></div>", b"<div><p>It froze.</p>"),
    "sign-offs": among(b"<p>--IANS ab/cd</p>"),
    "addresses of mail": among(
        lambda place: b"<p>" + SENTENCE % place + b" a b c d e f g h " + b"a@" * 19_000 + b"</p>"
    ),
    # Characters.
    "words": among(b"word ", b"<p>"),
    "one word": among(b"w", b"<p>"),
    "white space": among(b" \n\t", b"<p>"),
    "combining marks": among("\u0301".encode(), b"<p>e"),
    "piles of marks": among(("<p>" + ("e" + "\u0301" * 31) * 50 + "</p>").encode()),
    "invisible characters": among("\u200d\ufeff\u202e".encode(), b"<p>e"),
    "unspaced script": among("<p>船は正午に港を出た。</p>".encode()),
    "references": among(b"&#38;", b"<p>"),
    "references to nothing": among(b"&#x110000;&abcdefghij;", b"<p>"),
    "one long reference": among(b"1", b"<p>&#", b";</p>"),
    "zeros": among(b"\0"),
    "zeros between": among(b"<\0p\0>\0x\0"),
    "no encoding": among(b"\xff"),
    "another encoding": among("<p>Fähre nach Ålesund</p>".encode("cp1252")),
    "half of a letter": among(b"\x810", b"<p>"),
    "letters of four bytes": among(b"\x810\x810", b"<p>"),
    "words of another script": among("<p>Паром на острова</p>".encode("cp1251")),
    "sixteen bits": lambda size: (
        b"\xff\xfe" + among(b"<p>x</p>")(size // 2).decode().encode("utf-16-le")
    ),
    # Heads.
    "metas": head(b"<meta name=date content=never>"),
    "metas of authors": head(lambda place: b'<meta name=author content="Ada Moor %d">' % place),
    "metas of mail": head(
        lambda place: b'<meta name=author content="%b%d">' % (b"a@" * 198, place)
    ),
    "metas of lists": head(
        lambda place: b'<meta name=author content="%b%d">' % (b"a b, " * 80, place)
    ),
    "metas of dates": head(
        lambda place: b'<meta name=dc.date content="%d janv 12:30 lundi 2025 a/b/c">' % place
    ),
    "long title": head(b"word - ", b'<meta property="og:title" content="', b'">'),
    # JSON-LD.
    "brackets": data(b"["),
    "line feeds": data(b"\n", b"{", b"x"),
    "line feeds and blanks": data(b"\n \t", b"{", b"x"),
    "openings of comments": data(b"/*\n", b"{"),
    "commas": data(b"," + b" " * 199, b"{"),
    "keys": data(lambda place: b'"k%d": 1,' % place, ARTICLE, b'"x": 1}'),
    "nodes": data(b'{"@type": "NewsArticle"},', b"[", b"{}]"),
    "a number without end": data(b"9", ARTICLE + b'"headline": 1.', b"e999999999}"),
    "halves of characters": data(b"\\ud800", ARTICLE + b'"headline": "', b'"}'),
    "authors": among(
        lambda place: b"<p><a href=/author/a%d class=author-name>Ada M%d</a></p>" % (place, place)
    ),
    "authors in one line": among(
        lambda place: b"<a href=/author/a%d>Ada M%d</a> and " % (place, place),
        b"<p class=byline>",
        b"</p>",
    ),
    "authors in asides": among(
        lambda place: b"<aside>x<a href=/author/a%d>Ada M%d</a></aside>" % (place, place)
    ),
    "ages with titles": among(b'<span title="x 2025">3 hours</span>'),
    "hidden times of change": among(
        b"<time class=updated hidden>2025-01-06T10:00</time><time>2025</time>", b"<p>"
    ),
    "hidden spans of change": among(b'<span style="display:none" class=updated>x</span>'),
    "times by another tag": among(b"<x-time datetime=2025-01-06T10:00>x</x-time>"),
    "printed days": among(lambda place: b"<time>January %d, 2025</time>" % (place % 28 + 1)),
    "entities": data(b"&abcdefghijklmnopqrstuvwxyzabcdef ", ARTICLE + b'"articleBody": "', b'"}'),
    "entities in what is broken": data(
        b"&abcdefghijklmnop ", ARTICLE + b',"articleBody": "', b'"}'
    ),
    "references to authors": data(
        b'{"@id": "a"},', ARTICLE + b'"author": [[[', b'{"@id": "b"}]]]}'
    ),
    "lists of dates": data(b'["2025-13-13T00:00"],', ARTICLE + b'"datePublished": [', b"1]}"),
    "a text all but said": lambda size: data(b"a", ARTICLE + b'"articleBody": "', b'"}')(
        size // 2
    ).replace(
        CLOSE, b"".join(b"<p>" + b"a" * 47 + b"b%d aaa aaa.</p>" % place for place in range(6_000))
    ),
    "scripts": head(b'<script type="application/ld+json">{}</script>'),
    "scripts without end": head(b'<script type="application/ld+json">'),
    "talk of scripts": head(b"<script<script<script application/ld+json"),
}


def spend() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def read(page: bytes) -> None:
    """Do with a page what a crawl does with an article: read it, then its credit."""
    found = read_page(page, "https://harbourpost.test/world/ferry-fares")
    agencies = load_registry().agencies
    read_credit(found.paragraphs, found.credit_lines, agencies=agencies, headline=found.headline)


def list_links(page: bytes) -> None:
    """Do with a page what a crawl does with a section."""
    read_section(page, "https://harbourpost.test/world/", re.compile("/world/").search)


def measure(page: bytes) -> float:
    """Return the CPU seconds a page takes, as an article or as a section, whichever is more.

    It is read in a process of its own; infinite where that raises or has to be stopped.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            limit = int(spend()) + GIVEN_UP
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 2))
            spent = []
            for work in (read, list_links):
                before = spend()
                work(page)
                spent.append(spend() - before)
            os.write(writer, str(max(spent)).encode())
        finally:
            os._exit(0)
    os.close(writer)
    said = os.read(reader, 100)
    os.close(reader)
    os.waitpid(child, 0)
    return float(said) if said else float("inf")


def mutate(pages: list[bytes], number: int, size: int) -> Iterator[bytes]:
    """Yield pages in which a stretch is moved, dropped or said over and over."""
    chance = random.Random(7)  # noqa: S311  no secret
    for _ in range(number):
        page = chance.choice(pages)
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(page))
            piece = page[start : start + chance.choice((1, 3, 10, 40, 200, 1_000))]
            times = chance.choice((0, 1, 2, 50, size // 10 // max(1, len(piece))))
            place = chance.randrange(len(page))
            page = page[:place] + piece * times + page[place:]
        yield page[:size]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--bytes", type=int, default=5 * MEGABYTE)
    words.add_argument("--mutated", type=int, default=2_000)
    words.add_argument("--pages", type=Path, default=Path("tests/pages"))
    words.add_argument("cases", nargs="*")
    asked = words.parse_args()
    for work in (read, list_links):
        work(ARTICLE_PAGE)  # whatever is loaded once
    found = {
        name: measure(PAGES[name](asked.bytes)[: asked.bytes]) for name in asked.cases or PAGES
    }
    if not asked.cases:
        frozen = [path.read_bytes() for path in sorted(asked.pages.glob("**/*.html"))]
        spent = [measure(page) for page in mutate(frozen, asked.mutated, asked.bytes)]
        found[f"the worst of {asked.mutated} mutated pages"] = max(spent, default=0.0)
    for name, seconds in sorted(found.items(), key=lambda pair: -pair[1]):
        print(f"{seconds:7.2f} s  {name}")
    dear = sum(seconds > BOUND for seconds in found.values())
    print(f"{dear} of {len(found)} cost more than {BOUND:g} s of CPU")
    sys.exit(bool(dear))


if __name__ == "__main__":
    main()
