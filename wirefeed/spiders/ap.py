"""Associated Press copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class ApSpider(AgencySpider):
    name = "ap"
    agency = "ap"
