"""Reuters copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class ReutersSpider(AgencySpider):
    name = "reuters"
    agency = "reuters"
