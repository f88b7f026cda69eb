"""The outlets that a run is to visit by name: `-a outlets=`, as it was typed and as it is taken."""

from collections.abc import Collection

from scrapy.settings import BaseSettings

from wirefeed.errors import ConfigError
from wirefeed.extensions import project_folders
from wirefeed.registry import Outlet, load_registry

_FEW = 3  # outlets that a sentence names


def find_named(settings: BaseSettings, typed: str) -> list[Outlet]:
    """Return the outlets that a list names by domain, host or address, each once.

    Raise `ConfigError` for one that is not known, and for one that has nowhere to look.
    """
    registry = load_registry(project_folders(settings, "WIREFEED_OUTLETS"), [])
    names = (name.strip().lower() for name in typed.split(","))
    outlets = {o.domain: o for o in map(registry.outlet, filter(None, names))}
    for outlet in outlets.values():
        facts = outlet.discover
        if not (facts.feeds or facts.sitemaps or facts.sections):
            raise ConfigError(
                f"{outlet.path}: discover: {outlet.domain} has no feeds, sitemaps or sections, so "
                "a run finds nothing there: add one, or leave it out of -a outlets=."
            )
    return list(outlets.values())


def tell_strangers(outlets: Collection[Outlet], agency: str) -> str:
    """Return a sentence on the outlets whose facts do not list the one agency that is wanted.

    >>> post = Outlet(domain="harbourpost.test", name="Harbour Post", agencies=("ians",))
    >>> tell_strangers([post], "ians"), tell_strangers([post], "")
    ('', '')
    >>> tell_strangers([post], "afp")
    'afp is not among the agencies of harbourpost.test: nothing is kept there but what credits it.'
    """
    strangers = [o.domain for o in outlets if agency and agency not in o.agencies]
    if not strangers:
        return ""
    named, more = ", ".join(strangers[:_FEW]), len(strangers) - _FEW
    others = f" and {more} more" if more > 0 else ""
    return (
        f"{agency} is not among the agencies of {named}{others}: nothing is kept there but what "
        "credits it."
    )
