"""Commands of `scrapy` that this project has or changes."""
