"""Asian News International copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class AniSpider(AgencySpider):
    name = "ani"
    agency = "ani"
