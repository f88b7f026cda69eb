"""From what a page says to an article: one normaliser per field."""

from wirefeed.loaders.article import ArticleLoader, article_uri, load_article
from wirefeed.loaders.withdrawn import load_sources, load_withdrawn

__all__ = ["ArticleLoader", "article_uri", "load_article", "load_sources", "load_withdrawn"]
