"""A small local server of invented outlets and invented prose, for the demo and for the tests."""

from newsstand.copies import Expected
from newsstand.server import Newsstand

__all__ = ["Expected", "Newsstand"]
