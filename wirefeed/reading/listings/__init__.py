"""What names an outlet's articles: sections, feeds and sitemaps."""
