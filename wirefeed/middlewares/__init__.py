"""Between us and the servers: which addresses may be asked, when, and what robots.txt allows."""

from wirefeed.middlewares.handler import GuardedHandler
from wirefeed.middlewares.hosts import HostsMiddleware
from wirefeed.middlewares.redirects import OutletRedirects
from wirefeed.middlewares.referer import NoReferer
from wirefeed.middlewares.resolver import GuardedResolver
from wirefeed.middlewares.robots import RobotsMiddleware
from wirefeed.middlewares.tdm import TdmMiddleware

__all__ = [
    "GuardedHandler",
    "GuardedResolver",
    "HostsMiddleware",
    "NoReferer",
    "OutletRedirects",
    "RobotsMiddleware",
    "TdmMiddleware",
]
