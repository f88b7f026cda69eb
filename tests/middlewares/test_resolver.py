"""No address that is not public is connected to, however it is spelt."""

from ipaddress import ip_address

import pytest
from scrapy import Request
from twisted.internet.error import DNSLookupError

from wirefeed.errors import ConfigError
from wirefeed.middlewares.resolver import (
    GuardedResolver,
    PrivateAddress,
    is_public,
    read_networks,
    refuse_private,
)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "169.254.169.254",
        "192.168.1.1",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
    ],
)
def test_an_address_that_is_not_public_is_refused(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_a_public_address_is_let_through(address):
    assert is_public(ip_address(address))


def test_networks_are_cidr_blocks():
    assert [str(n) for n in read_networks(["127.0.0.0/8", " 10.1.2.3 ", ""])] == [
        "127.0.0.0/8",
        "10.1.2.3/32",
    ]


def test_a_wrong_block_gets_a_sentence():
    with pytest.raises(ConfigError, match=r"WIREFEED_ALLOW_PRIVATE_NETWORKS: '10\.1\.0\.0/99'"):
        read_networks(["10.1.0.0/99"])


def test_a_name_is_refused_for_what_it_last_was():
    resolver = GuardedResolver(None, 0, 1)
    request = Request("http://moves.test/")

    with pytest.raises(DNSLookupError):
        resolver._check("10.1.2.3", "Moves.test")
    with pytest.raises(PrivateAddress, match=r"moves\.test is 10\.1\.2\.3"):
        refuse_private(request)
    resolver._check("93.184.215.14", "moves.test")
    refuse_private(request)
