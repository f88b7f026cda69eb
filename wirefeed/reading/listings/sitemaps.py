"""Sitemaps: plain, news and index, in XML or as lines of text."""

from io import BytesIO
from itertools import islice

from lxml import etree

from wirefeed.reading.language import read_language
from wirefeed.reading.listings.listing import Found, Listing, keep_first, read_date, read_title
from wirefeed.reading.markup.rawxml import clean, escape_stray, inflate
from wirefeed.text.addresses import resolve
from wirefeed.text.spaces import squeeze

MOST_URLS = 50_000  # both bounds are the protocol's own (sitemaps.org, 0.9)
LARGEST = 50_000_000  # bytes, unpacked

_MOST_KEYWORDS = 20
_MOST_FIELDS = 100
_LONGEST = 4_000

_Entry = dict[str, str]


def read_sitemap(data: bytes, url: str) -> Listing:
    """Return what the sitemap at `url` names: articles, or the child sitemaps of an index.

    Children that say when they changed come first, newest in front. At most 50,000 addresses are
    returned, and gzip is taken off first.
    """
    data, warnings = inflate(data, LARGEST)
    text, cut = clean(data, LARGEST)
    warnings += cut
    if not text.startswith(b"<"):
        return _read_lines(text, url, warnings)
    entries, faults = _list_entries(text)
    warnings += faults
    children = [entry for entry in entries if entry["tag"] == "sitemap"]
    children.sort(key=lambda entry: entry.get("lastmod", ""), reverse=True)
    listings = dict.fromkeys(resolve(entry.get("loc", ""), url) for entry in children)
    found = (_read_entry(entry, url) for entry in entries if entry["tag"] == "url")
    articles = keep_first(found, MOST_URLS)
    return Listing(articles, tuple(filter(None, listings)), tuple(dict.fromkeys(warnings)))


def _read_lines(text: bytes, url: str, warnings: list[str]) -> Listing:
    lines = (line.strip().decode("utf-8", "replace") for line in text.split(b"\n", MOST_URLS))
    found = (Found(resolve(line, url)) for line in lines if "://" in line[:8])
    articles = keep_first(found, MOST_URLS)
    if not articles:
        warnings.append("no-sitemap")
    return Listing(articles, (), tuple(dict.fromkeys(warnings)))


def _list_entries(text: bytes) -> tuple[list[_Entry], list[str]]:
    """Return the texts of every url and sitemap element by name, and warnings."""
    walk = etree.iterparse(
        BytesIO(escape_stray(text)),
        tag=("{*}url", "{*}sitemap"),
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    entries: list[_Entry] = []
    try:
        for _, element in islice(walk, MOST_URLS + 1):
            entries.append(_read_texts(element))
            _drop(element)
    except etree.XMLSyntaxError:
        return entries, ["repaired" if entries else "no-sitemap"]
    warnings = ["repaired"] if len(walk.error_log) else []
    if len(entries) > MOST_URLS:
        warnings.append("cut")
    root = "" if walk.root is None else str(walk.root.tag)
    if not entries and not root.endswith(("urlset", "sitemapindex")):
        warnings.append("no-sitemap")  # one without entries is a quiet day
    return entries[:MOST_URLS], warnings


def _drop(element: etree._Element) -> None:
    """Free an element that was read and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _read_texts(element: etree._Element) -> _Entry:
    namespace, _, tag = element.tag.rpartition("}")
    texts = {"tag": tag}
    for child in islice(element.iterchildren("{*}*"), _MOST_FIELDS):
        space, _, name = child.tag.rpartition("}")
        if name == "news":
            _add_news(texts, child)
        elif space == namespace:
            texts.setdefault(name, (child.text or "").strip()[:_LONGEST])
    return texts


def _add_news(texts: _Entry, news: etree._Element) -> None:
    for field in islice(news.iter("{*}*"), _MOST_FIELDS):
        name = field.tag.rpartition("}")[2]
        texts.setdefault(name, (field.text or "").strip()[:_LONGEST])


def _read_entry(entry: _Entry, url: str) -> Found:
    address, changed = resolve(entry.get("loc", ""), url), read_date(entry.get("lastmod", ""))
    if "publication_date" not in entry:  # the rest is in news sitemaps, which must have it
        return Found(address, changed=changed)
    printed = entry["publication_date"]
    words = (squeeze(word, 100) for word in entry.get("keywords", "").split(","))
    return Found(
        url=address,
        title=read_title(entry.get("title", "")),
        at=read_date(printed),
        changed=changed,
        printed=squeeze(printed, 100),
        language=read_language(entry.get("language", "")),
        keywords=tuple(islice(dict.fromkeys(filter(None, words)), _MOST_KEYWORDS)),
    )
