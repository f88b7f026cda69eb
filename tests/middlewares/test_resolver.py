"""No address that is not public is connected to, however it is spelt."""

from ipaddress import ip_address

import pytest

from wirefeed.errors import ConfigError
from wirefeed.middlewares.resolver import is_public, read_networks


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
