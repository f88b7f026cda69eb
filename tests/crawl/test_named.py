"""`-a outlets=`: the outlets a run is to visit, in whatever form they are typed."""

import pytest


@pytest.fixture
def quay(crawls, site):
    """The folder of outlet files: Quay Times with one article, and Pier, which has no listings."""
    site.article("/a/crabs", "Crabs")
    site.section("/", "/a/crabs")
    site.outlet(crawls.outlets, "/")
    (crawls.outlets / "pier.toml").write_text(
        'name = "Pier"\ndomain = "pier.test"\n[discover]\nfeeds = []\n'
    )
    return crawls.outlets


@pytest.mark.parametrize(
    "typed", ["www.quay.test", "http://www.quay.test/a/crabs", "quay.test,WWW.quay.test,"]
)
def test_an_outlet_is_known_by_its_hosts_and_addresses_too(crawls, quay, site, typed):
    done = crawls.run("ians", "-a", f"outlets={typed}")

    assert (done.returncode, done.stderr) == (0, "")
    assert len(crawls.lines()) == 1
    assert site.asked.count("/a/crabs") == 1


def test_an_outlet_that_has_nowhere_to_look_is_a_wrong_setting(crawls, quay, site):
    done = crawls.run("ians", "-a", "outlets=quay.test,pier.test")

    assert done.returncode == 2
    assert "pier.toml: discover: pier.test has no feeds, sitemaps or sections" in done.stderr
    assert site.asked == []


def test_an_outlet_that_does_not_carry_the_agency_is_visited_and_said(crawls, quay, site):
    afp, ians = (crawls.run(spider, "-a", "outlets=quay.test") for spider in ("afp", "ians"))

    assert "afp is not among the agencies of quay.test: nothing is kept there" in afp.stderr
    assert "/a/crabs" in site.asked
    assert ians.stderr == ""
