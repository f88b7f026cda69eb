"""The documentation says what is there."""

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from scrapy import exceptions
from scrapy.exceptions import IgnoreRequest
from scrapy.settings import Settings

from wirefeed.extensions.drops import Drop
from wirefeed.extensions.store import RECORDED
from wirefeed.stories.fingerprint import LEAST_SKETCH, SHARE
from wirefeed.stories.matching import (
    ACROSS_OUTLETS,
    IN_DOUBT,
    IN_MUCH_LONGER,
    OF_ONE_TEXT,
    ON_ONE_PAGE,
    TO_MERGE,
    WITHIN_OUTLET,
)

ROOT = Path(__file__).parents[1]
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def test_every_setting_of_ours_is_documented_with_its_default():
    settings = Settings()
    settings.setmodule("wirefeed.settings")
    ours = {name for name in settings if name.startswith("WIREFEED_")}

    rows = re.findall(r"^\| `(WIREFEED_\w+)` \| (.+?) \|", read("docs/settings.md"), re.MULTILINE)

    assert {name for name, _ in rows} == ours
    for name, default in rows:
        assert default.strip("`") in (settings[name], "none" if settings[name] == "" else None)


def test_every_setting_of_ours_names_its_reader():
    source = read("wirefeed/settings.py")

    for block in re.findall(r"((?:^#.*\n)*)^WIREFEED_\w+ =", source, re.MULTILINE):
        readers = re.findall(r"[\w/]+\.py", block)
        assert readers, block
        assert all((ROOT / "wirefeed" / reader).is_file() for reader in readers), block


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_files_that_a_page_names_are_there(page):
    named = re.findall(
        r"`((?:docs|wirefeed|tests|benchmarks|newsstand)/[\w/.-]+)`", page.read_text()
    )

    assert [name for name in named if not (ROOT / name).exists()] == []


def test_tests_that_a_page_names_are_there():
    named = {name for page in DOCS for name in re.findall(r"`(test_\w+)`", page.read_text())}
    written = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }

    assert len(named) > 30
    assert named - written == set()


def test_modules_of_the_walk_are_there():
    walk = read("docs/architecture.md").partition("## Rooms")[0]
    modules = re.findall(r"`([a-z_]+/[a-z_]+\.py)`", walk)

    assert len(modules) > 5
    assert [name for name in modules if not (ROOT / "wirefeed" / name).is_file()] == []


def test_the_page_on_stories_has_the_figures_of_the_code():
    page = " ".join(read("docs/stories.md").split())

    assert SHARE == 12
    assert f"(one in twelve, {LEAST_SKETCH} at least)" in page
    assert f"two outlets | {ACROSS_OUTLETS:.2f}".replace("0.", ".") in page
    for figure in (OF_ONE_TEXT, IN_DOUBT, IN_MUCH_LONGER, WITHIN_OUTLET, ON_ONE_PAGE, TO_MERGE):
        assert f" {figure:.2f} ".replace("0.", ".") in page


def test_the_unit_has_what_the_page_on_security_relies_on():
    unit = read("docs/operations.md")

    for key in re.findall(r"`(\w+(?:Sec|Max))=?\w*`", read("docs/security.md")):
        assert re.search(rf"^    {key}=\w+$", unit, re.MULTILINE), key


def test_every_reason_of_a_drop_or_a_failure_is_told_what_to_do_about():
    import_module("wirefeed.settings")  # and with it every part of a run
    ours = {kind.__name__ for kind in Drop.__subclasses__() if kind.outcome not in RECORDED[:2]}
    ours |= {kind.__name__ for kind in _below(IgnoreRequest) if "wirefeed" in kind.__module__}
    scrapys = {name for name in vars(exceptions) if re.fullmatch(r"(Download|Cannot)\w+", name)}

    reasons = read("docs/operations.md").partition("## Reasons")[2]
    told = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (.+?) \|", reasons, re.MULTILINE))))

    assert len(ours) > 20
    assert (ours | scrapys | {"ResponseDataLossError"}) - told == {"LeftDue"}  # which is no failure


def _below(kind):
    return {each for below in kind.__subclasses__() for each in (below, *_below(below))}


def test_every_spider_is_named_in_the_readme():
    spiders = {file.stem for file in (ROOT / "wirefeed/spiders").glob("[a-z]*.py")}

    assert {name for name in spiders if f"`{name}`" not in read("README.md")} == set()


def test_requirements_pin_every_dependency():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    pinned = set(re.findall(r"^([\w-]+)==", read("requirements.txt"), re.MULTILINE))

    names = {re.match(r"[\w-]+", requirement)[0] for requirement in wanted}
    assert names - pinned == set()


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")
