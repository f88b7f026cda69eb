"""What a run cannot do without is said where settings switch it off."""

import pytest

from wirefeed.errors import ConfigError
from wirefeed.extensions import StoreExtension, needed


class Crawler:
    def __init__(self, found):
        self.found = found

    def get_extension(self, kind):
        return self.found


def test_an_extension_that_is_there_is_handed_over():
    assert needed(Crawler("the store"), StoreExtension) == "the store"


def test_one_that_is_switched_off_is_named():
    with pytest.raises(ConfigError, match=r"StoreExtension is switched off in EXTENSIONS"):
        needed(Crawler(None), StoreExtension)
