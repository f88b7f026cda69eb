"""The article as its page has it: every printed field through its one normaliser."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from itemloaders import ItemLoader
from itemloaders.processors import Identity, TakeFirst

from wirefeed.items import Article, CreditLine
from wirefeed.loaders import normalise as to
from wirefeed.loaders.normalise import each, upto

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wirefeed.reading.page import Page
    from wirefeed.registry.facts import Outlet


class ArticleLoader(ItemLoader):
    """Fill an article from printed values: bounded, on one line each, lists without repetitions.

    A text takes the first value that is any good, a list takes all. Whatever a page holds, no
    normaliser raises.
    """

    default_item_class = Article

    headline_in = headline_raw_in = each(upto(1_000))
    description_in = each(upto(5_000))
    paragraphs_in = to.body
    language_in = each(to.language)
    by_in = each(upto(500))
    authors_in = each(to.author, most=50)
    credit_lines_in = each(to.credit_line, most=50)
    section_in = reader_in = each(upto(200))
    keywords_in = each(upto(200), most=100)
    canonical_url_in = image_in = each(to.web_url)
    confidence_in = to.shares
    warnings_in = each(upto(300), most=50)

    headline_out = headline_raw_out = description_out = language_out = by_out = TakeFirst()
    section_out = reader_out = canonical_url_out = image_out = confidence_out = TakeFirst()
    paragraphs_out = authors_out = credit_lines_out = keywords_out = warnings_out = Identity()

    # Every field has both, so the look-up of defaults on the item, half of a loader's time, is left
    # out; on the class, because an instance would bind the functions among them.
    def get_input_processor(self, field_name: str) -> Callable[..., Any]:
        processor: Callable[..., Any] = getattr(type(self), f"{field_name}_in")
        return processor

    def get_output_processor(self, field_name: str) -> Callable[..., Any]:
        processor: Callable[..., Any] = getattr(type(self), f"{field_name}_out")
        return processor


def load_article(
    page: Page,
    *,
    outlet: Outlet,
    key: str,
    url: str,
    retrieved: datetime,
    first_seen: datetime,
) -> Article:
    """Return the article a page holds, with where and when it was found.

    `key` is the ledger's key of the URL within the outlet; the article's uri is made of both, so a
    page read again is the same article. The language is the page's, else its outlet's.
    """
    article = _printed(page, outlet.language)
    article.outlet, article.outlet_name = outlet.domain, outlet.name
    article.key, article.url = key, url
    article.uri = article_uri(outlet.domain, key)
    article.retrieved, article.first_seen = retrieved, first_seen
    return article


def article_uri(domain: str, key: str) -> str:
    """Return the uri of the article an outlet's ledger knows by `key`.

    >>> article_uri("harbourpost.test", "harbourpost.test/news/rain")
    'urn:wirefeed:harbourpost.test:7a5a428b6cad9d62'
    """
    return f"urn:wirefeed:{domain}:{sha256(key.encode(errors='replace')).hexdigest()[:16]}"


_AS_PRINTED = (
    "canonical_url",
    "headline",
    "headline_raw",
    "description",
    "paragraphs",
    "by",
    "authors",
    "section",
    "keywords",
    "image",
    "reader",
    "confidence",
)


def _printed(page: Page, language: str) -> Article:
    loader = ArticleLoader()
    for field in _AS_PRINTED:
        if value := getattr(page, field):
            loader.add_value(field, value)
    loader.add_value("language", (page.language, language))
    loader.add_value("credit_lines", _credit_lines(page))
    loader.add_value("warnings", _warnings(page))
    article: Article = loader.load_item()
    article.kind, article.published, article.modified = page.kind, page.published, page.modified
    article.published_day = None if page.published else page.published_day
    return article


def _credit_lines(page: Page) -> list[CreditLine]:
    """Return a page's credit lines, its disclaimer among them."""
    if not page.disclaimer:
        return page.credit_lines
    return [CreditLine(text=page.disclaimer, position="disclaimer"), *page.credit_lines]


def _warnings(page: Page) -> list[str]:
    """Return a page's warnings, and what the loader itself has to leave out."""
    warnings = list(page.warnings)
    if page.paywalled:
        warnings.append("paywalled")
    if page.kind == "live":
        warnings.append("live-blog")
    lines, length = len(page.paragraphs), sum(map(len, page.paragraphs))
    if lines > to.BODY_PARAGRAPHS or length + lines - 1 > to.BODY_CHARS:
        warnings.append("body-cut")
    return list(dict.fromkeys(warnings))
