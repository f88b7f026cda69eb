"""Agence France-Presse copy, wherever it is printed."""

from wirefeed.base_spiders import AgencySpider


class AfpSpider(AgencySpider):
    name = "afp"
    agency = "afp"
