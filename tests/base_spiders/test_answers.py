"""What an answer's status and flags say of whether it is whole."""

import pytest
from scrapy.http import HtmlResponse

from wirefeed.base_spiders.answers import may_be_half


@pytest.mark.parametrize(
    ("status", "flags", "body", "half"),
    [
        (200, [], b"<p>Boats", False),
        (200, ["partial"], b"<p>Boats", True),
        (200, ["partial"], b"<p>Boats</p></body></html>", False),
        (206, [], b"<p>Boats", True),
        (200, ["partial"], b"<rss><channel></channel></rss>", False),
        (200, ["partial"], b"<rss><channel><item>", True),
    ],
)
def test_a_page_that_breaks_off_may_be_half(status, flags, body, half):
    response = HtmlResponse("http://quay.test/", status=status, flags=flags, body=body)

    assert may_be_half(response) is half
