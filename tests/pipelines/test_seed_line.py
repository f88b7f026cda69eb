"""The page the project started from, all the way to its line, in the markups outlets use."""

from datetime import UTC, datetime

import pytest

from tests.reading.test_seed_page import MARKUPS, SEED, URL
from tests.reading.test_seed_page import _page as dress
from wirefeed.exporters import record
from wirefeed.extensions.plan import Plan
from wirefeed.loaders import load_article
from wirefeed.pipelines import CheckPipeline, CreditPipeline
from wirefeed.reading import read_page
from wirefeed.registry import load_registry

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed page is not at hand")
REGISTRY = load_registry()
RETRIEVED = datetime(2025, 4, 26, 12, tzinfo=UTC)


@pytest.fixture(params=MARKUPS, ids=lambda markup: markup.__name__)
def line(request):
    outlet = REGISTRY.outlet("lokmattimes.com")
    page = read_page(dress(request.param()), URL, outlet=outlet, retrieved=RETRIEVED)
    article = load_article(
        page, outlet=outlet, key="seed", url=URL, retrieved=RETRIEVED, first_seen=RETRIEVED
    )
    plan = Plan(registry=REGISTRY, agencies=frozenset({"ians"}), outlets=(outlet,))
    return record(CreditPipeline(plan).process_item(CheckPipeline().process_item(article)))


def test_headline(line):
    assert line["headline"] == SEED.read_text(encoding="utf-8").split("\n\n")[1]


def test_agency_by_its_byline(line):
    sources = {source["code"]: source for source in line["infoSources"]}

    assert line["agency"] == "ians"
    assert "byline" in sources["ians"]["evidence"]
    assert sources["yonhap"]["role"] == "cited"


def test_dateline(line):
    assert line["locationCreated"] == ["Seoul"]
    assert line["datelineDate"] == "2025-01-06"


def test_times(line):
    assert line["datePublished"] is None
    assert line["dateModified"] == "2025-01-06T07:50:00+05:30"


def test_body_is_the_dispatch_and_nothing_else(line):
    paragraphs = SEED.read_text(encoding="utf-8").split("\n\n")
    first = next(i for i, text in enumerate(paragraphs) if text.endswith("officials said."))
    last = next(i for i, text in enumerate(paragraphs) if text.startswith("Disclaimer"))
    wanted = "\n".join(paragraphs[first:last])

    assert wanted.endswith(line["body"])
    assert line["body"].startswith("South Korean Foreign Minister")
    assert line["body"].endswith("under the Biden administration.")


def test_disclaimer_has_its_own_field(line):
    assert line["disclaimer"].startswith("Disclaimer: This post has been auto-published")
    assert "auto-published" not in line["body"]
