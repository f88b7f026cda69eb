"""What a page's head says of it: meta tags of every family, links, title."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from wirefeed.reading.claims import opt_outs
from wirefeed.text.addresses import resolve
from wirefeed.text.entities import unescape_whole
from wirefeed.text.spaces import squeeze

_MAX_TAGS, _MAX_VALUE = 2_000, 5_000

# The families in the order they are believed, by field.
HEADLINE = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description")
AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "cxenseparse:author", "article:author_name", "citation_author",
    "authors", "article.author", "articleauthor", "article_author", "og:article:author",
    "author_name", "news_authors", "twitter:data1",
)  # fmt: skip
PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dc.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "published_time",
    "publish-date", "publishdate", "pubdate", "published-date", "publication_date",
    "last-published",
    "article.published", "date_published", "iso-8601-publish-date", "bt:pubdate", "ptime",
    "displaydate", "article_date_original", "rnews:datepublished", "og:article:published_time",
    "pub_date", "publish_date", "date", "created", "datecreated", "citation_publication_date",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "article:modified", "og:updated_time", "datemodified", "lastmod",
    "dc.date.modified", "dcterms.modified", "last-modified", "article:updated", "updated_time",
    "cxenseparse:recs:modifiedtime", "bt:moddate", "utime", "date_modified", "last-updated",
    "article.updated", "rnews:datemodified", "lastmodified", "last_updated_date",
)  # fmt: skip
SECTION = (
    "article:section", "section", "parsely-section", "cxenseparse:section", "bt:section",
    "og:section", "articlesection", "article.section", "sailthru.verticals", "category",
)  # fmt: skip
KEYWORDS = (
    "article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc.subject",
    "cxenseparse:keywords", "tags",
)  # fmt: skip
SYNDICATED = ("syndication-source",)  # where the text stands that this is a copy of
TIER = ("article:content_tier", "article:premium", "ispremium", "article.access")
IMAGE = ("og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url")
LANGUAGE = ("og:locale", "content-language", "dc.language", "language", "inlanguage")
# Pages carry a hundred tags for others' machines; only what someone asks for is kept.
_ASKED = frozenset(
    HEADLINE
    + DESCRIPTION
    + AUTHORS
    + PUBLISHED
    + MODIFIED
    + SECTION
    + KEYWORDS
    + IMAGE
    + LANGUAGE
    + TIER
    + SYNDICATED
    + opt_outs.TAGS
) | {"og:type", "og:site_name", "twitter:label1", "generator"}
# What a card says of an article that is no author: how long it takes to read, where it is filed.
_NO_AUTHOR = re.compile(
    r"(?i)read(?:ing)?\b|min|lese|lectur|leitura|lettura|leestijd|läs|les(?:e)?tid|czas|čas|время|час"
    r"|時間|时间|시간|thời gian|okuma|categor|kategor|catégor|section|rubri|filed|price|prix|preis"
)


@dataclass(slots=True)
class Head:
    """The meta tags by lower-case name, and what the head links to."""

    tags: dict[str, list[str]] = field(default_factory=dict)
    title: str = ""
    canonical: str = ""
    amp: str = ""
    language: str = ""  # of the html element
    base: str = ""

    def all(self, names: Iterable[str]) -> list[str]:
        """Return every value of the first family that has any."""
        return next((self.tags[name] for name in names if self.tags.get(name)), [])

    def first(self, names: Iterable[str]) -> str:
        """Return the first value of the first family that has any, else ""."""
        return next(iter(self.all(names)), "")


def read_head(root: etree._Element, url: str) -> Head:
    """Collect meta, link, title and language of a page; a body may hold stray metas too."""
    head = Head(language=(root.get("lang") or root.get("xml:lang") or "")[:35], base=url)
    for count, element in enumerate(root.iter("meta", "link", "title", "base")):
        if count > _MAX_TAGS:
            break
        _note(element, head)
    if any(map(_NO_AUTHOR.search, head.tags.get("twitter:label1", []))):
        head.tags.pop("twitter:data1", None)
    head.canonical = resolve(head.canonical, head.base)
    head.amp = resolve(head.amp, head.base)
    return head


def _note(element: etree._Element, head: Head) -> None:
    if element.tag == "meta":
        _note_meta(element, head)
    elif element.tag == "title" and not head.title:
        head.title = squeeze(unescape_whole(element.text or ""), 1_000)
    elif element.tag == "base":
        head.base = resolve(element.get("href") or "", head.base) or head.base
    elif element.tag == "link":
        relation = (element.get("rel") or "").lower().split()
        if "canonical" in relation and not head.canonical:
            head.canonical = element.get("href") or ""
        elif "amphtml" in relation and not head.amp:
            head.amp = element.get("href") or ""


def _read_content(element: etree._Element) -> str:
    """Return what a tag says; some systems escape what they hold escaped."""
    return squeeze(unescape_whole((element.get("content") or "")[: 4 * _MAX_VALUE]), _MAX_VALUE)


def _note_meta(element: etree._Element, head: Head) -> None:
    value = None
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = element.get(attribute)
        if name and (name := name.strip().lower()) in _ASKED:
            value = _read_content(element) if value is None else value
            if value:
                head.tags.setdefault(name, []).append(value)
