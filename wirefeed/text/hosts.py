"""Host names and IP addresses in one spelling."""

import ipaddress
import re

_LONGEST = 253
_NAME = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_DEVICE = re.compile(r"(?:(?:www\d?|m|mobile|amp|touch|wap)\.)+(?=[^.]+\.)")  # www.m.outlet.test


def read_host(text: str) -> str:
    """Return a host name (ASCII, lower case) or IP address without port, "" where it is neither.

    >>> read_host("WWW.Harbourpost.test.:443"), read_host("[0:0::1]:80"), read_host("::1")
    ('www.harbourpost.test', '::1', '::1')
    >>> read_host("harbour post"), read_host("harbourpost.test/news")
    ('', '')
    """
    host = text[: _LONGEST + 9].strip().lower()
    if host.startswith("[") or host.count(":") > 1:
        return _read_ipv6(host)
    host = host.partition(":")[0]
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    host = host.removesuffix(".")
    return host if len(host) <= _LONGEST and _NAME.fullmatch(host) else ""


def is_ip(host: str) -> bool:
    """Say whether a host is an IP address.

    >>> is_ip("127.0.0.1"), is_ip("::1"), is_ip("harbourpost.test")
    (True, True, False)
    """
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _read_ipv6(text: str) -> str:
    inner, bracketed, _ = text.removeprefix("[").partition("]")
    try:
        host = ipaddress.IPv6Address(inner).compressed
    except ValueError:
        return ""
    # A scope ("%eth0") is true of one machine only.
    return "" if "%" in host or bool(bracketed) != text.startswith("[") else host


def fold_host(host: str) -> str:
    """Return a host without the labels in front that name a device, as `www.` and `m.` do.

    >>> fold_host("www.harbourpost.test"), fold_host("amp.harbourpost.test"), fold_host("m.test")
    ('harbourpost.test', 'harbourpost.test', 'm.test')
    """
    return _DEVICE.sub("", host, count=1) if _DEVICE.match(host) else host


def bracket(host: str) -> str:
    """Return a host as an address has it: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host
