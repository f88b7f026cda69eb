"""What all spiders share: the way to an outlet's articles, and their reading."""

from wirefeed.base_spiders.agency_spider import AgencySpider

__all__ = ["AgencySpider"]
