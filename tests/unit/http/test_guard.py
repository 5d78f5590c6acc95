"""Which addresses are public."""

import pytest

from monitor.http.guard import (
    PrivateAddressError,
    is_public,
    refuse_local_name,
    refuse_private_literal,
)

PRIVATE = """
127.0.0.1 127.255.0.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 0.0.0.0
100.64.0.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 203.0.113.9 ::1 ::
fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 2001:db8::1 ::ffff:127.0.0.1 ::ffff:192.168.0.1
64:ff9b::7f00:1 2002:7f00:0001:: 2001:0:4136:e378:8000:63bf:80ff:fffe nonsense
"""


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1", "::ffff:8.8.8.8"]
)
def test_public_addresses_are_public(address: str):
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private_and_reserved_addresses_are_not_public(address: str):
    assert not is_public(address)


def test_an_address_in_the_url_is_judged_and_a_name_is_left_to_dns():
    refuse_private_literal("example.org")
    refuse_private_literal("8.8.8.8")
    for host in ("127.0.0.1", "::1", "fe80::1%3"):
        with pytest.raises(PrivateAddressError):
            refuse_private_literal(host)


def test_local_names_are_known_by_their_endings():
    refuse_local_name("feeds.example.org")
    for host in ("localhost", "printer.local", "wiki", "a.internal.", "x.home.arpa"):
        with pytest.raises(PrivateAddressError):
            refuse_local_name(host)
