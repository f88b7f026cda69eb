"""From what a page says to an article: one normaliser per field."""

from wirefeed.loaders.article import ArticleLoader, article_uri, load_article

__all__ = ["ArticleLoader", "article_uri", "load_article"]
