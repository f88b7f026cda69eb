"""Runs remember what is usual of an outlet: links that vanish are seen, and quiet is not."""

import pytest

ONLY = ("-a", "outlets=quay.test")
NAMES = [f"/a/boat-{number}" for number in range(6)]


@pytest.mark.slow
def test_links_that_vanish_are_seen_and_quiet_hours_are_healthy(crawls, site):
    for name in NAMES:
        site.article(name, name)
    site.outlet(crawls.outlets, "/")
    codes = []
    for hour in range(3):  # the listing changes, and nothing in it is new but the first time
        site.section("/", *NAMES, f"/hour/{hour}")
        codes.append(crawls.run("ians", *ONLY).returncode)
    unchanged = crawls.run("ians", *ONLY)
    site.section("/", "/elsewhere")
    emptied = crawls.run("ians", *ONLY)
    site.section("/", *NAMES)
    mended = crawls.run("ians", *ONLY)

    assert codes == [0, 0, 0]
    assert unchanged.returncode == 0
    assert "same" in unchanged.stdout
    assert emptied.returncode == 3
    assert "no article link in 1 listing, where 6 are usual" in " ".join(emptied.stdout.split())
    assert mended.returncode == 0
    assert sum(path.startswith("/a/") for path in site.asked) == len(NAMES)
