"""Every agency in one run; ``-a agencies=ians,ani`` narrows it."""

from wirefeed.base_spiders import AgencySpider


class WireSpider(AgencySpider):
    name = "wire"
