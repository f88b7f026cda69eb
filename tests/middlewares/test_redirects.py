"""A redirect stays with the outlet that was asked."""

from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.settings import Settings

from wirefeed.middlewares.redirects import LedElsewhere, OutletRedirects
from wirefeed.registry import Outlet, Registry

QUAY = Outlet(domain="quay.test", name="Quay", hosts=("amp.quay-sites.test",))
MOLE = Outlet(domain="mole.test", name="Mole")


def follow(location):
    registry = Registry(agencies={}, outlets={each.domain: each for each in (QUAY, MOLE)})
    spider = SimpleNamespace(drafting=SimpleNamespace(registry=registry))
    redirects = OutletRedirects(Settings())
    redirects.crawler = SimpleNamespace(spider=spider)
    request = Request("http://quay.test/a", meta={"download_slot": "quay.test"})
    answer = Response(request.url, status=302, headers={"Location": location}, request=request)
    return redirects.process_response(request, answer).url


@pytest.mark.parametrize(
    "location", ["/b", "http://www.quay.test/b", "http://amp.quay-sites.test/b"]
)
def test_a_redirect_within_the_outlet_is_followed(location):
    assert follow(location).endswith("/b")


@pytest.mark.parametrize("location", ["http://elsewhere.test/b", "http://mole.test/b"])
def test_a_redirect_to_another_site_is_not_even_where_that_is_an_outlet_too(location):
    with pytest.raises(LedElsewhere):
        follow(location)
