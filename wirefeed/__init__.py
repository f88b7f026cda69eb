"""A crawler that turns the outlets that print agency copy into one clean feed of dispatches."""

__version__ = "0.1.0"
