"""Between us and the servers: which addresses may be asked, and what robots.txt allows."""

from wirefeed.middlewares.redirects import OutletRedirects
from wirefeed.middlewares.referer import NoReferer
from wirefeed.middlewares.resolver import GuardedResolver
from wirefeed.middlewares.robots import RobotsMiddleware

__all__ = ["GuardedResolver", "NoReferer", "OutletRedirects", "RobotsMiddleware"]
