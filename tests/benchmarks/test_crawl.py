"""The crawl benchmark measures what it says; without limits, which depend on the machine."""

import gzip

import pytest

from benchmarks.crawl import compare, measure_quiet
from benchmarks.real_pages import RealPages, serve


@pytest.mark.slow
def test_a_run_with_nothing_new_asks_each_outlet_once_and_conditionally():
    costs, asked = measure_quiet(1, outlets=4)

    assert sorted(asked) == sorted(["/robots.txt", "/feed"] * 4)
    assert len(costs) == 1


@pytest.mark.slow
def test_both_crawls_fetch_the_same_pages(tmp_path, monkeypatch):
    page = tmp_path / "page.html.gz"
    page.write_bytes(gzip.compress(b"<title>Boats</title><h1>Boats</h1><p>They sail.</p>"))
    pages = RealPages({"quay.test": {"/pages/1": page, "/pages/2": page}})
    asked = []
    answer = RealPages.answer
    monkeypatch.setattr(
        RealPages, "answer", lambda self, host, path: asked.append(path) or answer(self, host, path)
    )

    with serve(pages) as port:
        costs = compare(pages, port, 1)

    assert asked.count("/pages/1") == asked.count("/pages/2") == 2
    assert all(cost.cpu > 0 for kind in costs.values() for cost in kind)
