"""What is known beforehand: the agencies, the outlets, and how their pages are found and read."""

from wirefeed.registry.facts import Agency, Discovery, Outlet
from wirefeed.registry.load import load_registry
from wirefeed.registry.outlet_file import READ_FIELDS
from wirefeed.registry.registry import Registry
from wirefeed.registry.rules import compile_rule

__all__ = [
    "READ_FIELDS",
    "Agency",
    "Discovery",
    "Outlet",
    "Registry",
    "compile_rule",
    "load_registry",
]
