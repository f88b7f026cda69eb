"""Doors that stay shut whatever an outlet sends: schemes, listeners, pickles, names as paths."""

import ast
from pathlib import Path

import pytest
from scrapy.settings import Settings

from wirefeed.errors import ConfigError
from wirefeed.extensions import read_plan

PACKAGE = Path(__file__).parents[2] / "wirefeed"
# Modules that run, unpickle or expand what they are given.
UNWANTED = ("pickle", "marshal", "shelve", "xml", "subprocess", "telnetlib", "ftplib")


def settings():
    found = Settings()
    found.setmodule("wirefeed.settings")
    return found


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COOKIES_ENABLED", False),
        ("HTTPPROXY_ENABLED", False),
        ("TELNETCONSOLE_ENABLED", False),
        ("REMOTE_CONTROL_ENABLED", False),
        ("METAREFRESH_ENABLED", False),
        ("HTTPCACHE_ENABLED", False),
        ("DOWNLOAD_VERIFY_CERTIFICATES", True),
        ("DOWNLOAD_FAIL_ON_DATALOSS", True),
        ("ROBOTSTXT_OBEY", True),
        ("JOBDIR", None),
        ("DOWNLOAD_MAXSIZE", 5 * 2**20),
        ("REDIRECT_MAX_TIMES", 5),
    ],
)
def test_a_back_door_of_the_framework_is_shut(name, value):
    assert settings()[name] == value


def test_only_the_web_has_a_handler():
    handlers = settings().getwithbase("DOWNLOAD_HANDLERS")

    assert {scheme for scheme, handler in handlers.items() if handler} <= {"http", "https"}


def test_no_export_holds_objects_instead_of_records():
    exporters = settings().getwithbase("FEED_EXPORTERS")

    assert [exporters["pickle"], exporters["marshal"]] == [None, None]


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_runs_unpickles_or_expands_what_it_is_given(module):
    tree = ast.parse(module.read_text("utf-8"))
    imported = {
        name.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    } | {
        str(node.module).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    called = {node.func.id for node in ast.walk(tree) if is_call_by_name(node)}

    assert imported & set(UNWANTED) == set()
    assert called & {"eval", "exec", "__import__"} == set()


def test_no_request_passes_the_check_that_it_stays_with_its_outlets():
    assert [path.name for path in PACKAGE.rglob("*.py") if "dont_filter" in path.read_text()] == []


def is_call_by_name(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a\0b", "..", "harbour post"])
def test_a_name_that_is_a_path_is_no_outlet(name):
    with pytest.raises(ConfigError, match="outlet"):
        read_plan(settings(), "ians", {"outlets": name})
