"""United News of India copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class UniSpider(AgencySpider):
    name = "uni"
    agency = "uni"
