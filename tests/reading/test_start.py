"""What a command loads before it reads a page."""

import subprocess
import sys
from pathlib import Path

import wirefeed.reading

ROOT = Path(__file__).parents[2]
LOADS = """
import pkgutil, sys
from importlib import import_module
import wirefeed.commands, wirefeed.settings
for module in pkgutil.iter_modules(wirefeed.commands.__path__):
    import_module(f"wirefeed.commands.{module.name}")
late = {"wirefeed.reading.reader", "wirefeed.reading.credit.credit"}
assert late.isdisjoint(sys.modules), late & {*sys.modules}
from wirefeed.reading import Credit, read_credit, read_page
assert late <= {*sys.modules}
"""


def test_no_command_loads_what_reads_pages_before_there_is_one():
    subprocess.run([sys.executable, "-c", LOADS], cwd=ROOT, check=True)


def test_the_package_has_no_other_names():
    assert not hasattr(wirefeed.reading, "read_paper")
    assert all(hasattr(wirefeed.reading, name) for name in wirefeed.reading.__all__)
