"""Between us and the servers: which addresses may be asked, when, and what robots.txt allows.

The settings put each part where it belongs; the two named here are what others build on.
"""

from wirefeed.middlewares.resolver import GuardedResolver
from wirefeed.middlewares.robots import RobotsMiddleware

__all__ = ["GuardedResolver", "RobotsMiddleware"]
