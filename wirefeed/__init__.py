"""A crawler that turns the outlets that print agency copy into one clean feed of dispatches."""

import sys

__version__ = "0.1.0"

if sys.platform == "win32":
    sys.exit("wirefeed runs on Linux and macOS: its locks and its feed need a POSIX system.")
