"""Indo-Asian News Service copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class IansSpider(AgencySpider):
    name = "ians"
    agency = "ians"
