"""Press Trust of India copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class PtiSpider(AgencySpider):
    name = "pti"
    agency = "pti"
