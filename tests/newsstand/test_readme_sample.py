"""The line that the README shows is one that the newsstand's paper of its day gives."""

import json
import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from newsstand.facts import write_outlet_files
from newsstand.site import build_site
from wirefeed.exporters import record
from wirefeed.extensions import Plan
from wirefeed.loaders import load_article
from wirefeed.pipelines import CreditPipeline
from wirefeed.reading import read_page
from wirefeed.registry import load_registry

README = Path(__file__).parents[2] / "README.md"
# What depends on which copies a run has met before.
OF_THE_RUN = {"story", "version", "relation", "similarity", "why", "mergedFrom"}


def test_the_readmes_line_is_what_its_page_gives(tmp_path):
    block = re.search(r"^    \{\n.*?^    \}$", README.read_text(), re.DOTALL | re.MULTILINE)
    shown = json.loads(block[0])
    day, parts = date.fromisoformat(shown["dayPublished"]), urlsplit(shown["url"])
    site = build_site(day, parts.port)
    write_outlet_files(site, day, tmp_path)
    registry = load_registry([tmp_path])
    outlet = registry.outlet(shown["outlet"])
    now = datetime.combine(day + timedelta(days=1), time(), UTC)

    page = read_page(site.answers[parts.hostname, parts.path].body, shown["url"], outlet=outlet)
    key, seen = outlet.identify(shown["url"]), {"retrieved": now, "first_seen": now}
    article = load_article(page, outlet=outlet, key=key, url=shown["url"], **seen)
    plan = Plan(registry=registry, agencies=frozenset({"ians"}), outlets=(outlet,))
    given = record(CreditPipeline(plan).process_item(article))

    for name in shown.keys() - OF_THE_RUN:
        if str(shown[name]).endswith("..."):
            assert given[name].startswith(shown[name].removesuffix("..."))
        else:
            assert given[name] == shown[name]
