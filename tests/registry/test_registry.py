"""Finding an outlet by its host, and saying what was meant."""

import pickle

import pytest

from wirefeed.errors import ConfigError
from wirefeed.registry import Agency, Outlet, Registry


@pytest.fixture
def registry():
    outlets = [
        Outlet(domain="harbourpost.test", name="Harbour Post", agencies=("hna", "ina")),
        Outlet(domain="urdu.harbourpost.test", name="Harbour Post Urdu", agencies=("ina",)),
        Outlet(domain="dailyhill.test", name="Daily Hill", hosts=("hill.test",)),
        Outlet(domain="127.0.0.1", name="Local"),
        Outlet(domain="::1", name="Local, too"),
    ]
    agencies = [Agency(code="hna", name="Harbour News"), Agency(code="ina", name="Inland News")]
    return Registry(
        {agency.code: agency for agency in agencies},
        {outlet.domain: outlet for outlet in outlets},
    )


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("harbourpost.test", "Harbour Post"),
        ("www.harbourpost.test", "Harbour Post"),
        ("m.harbourpost.test", "Harbour Post"),
        ("amp.harbourpost.test", "Harbour Post"),
        ("sport.live.harbourpost.test", "Harbour Post"),
        ("urdu.harbourpost.test", "Harbour Post Urdu"),
        ("www.urdu.harbourpost.test", "Harbour Post Urdu"),
        ("hill.test", "Daily Hill"),
        ("www.hill.test", "Daily Hill"),
        ("WWW.HarbourPost.TEST.", "Harbour Post"),
        ("harbourpost.test:8443", "Harbour Post"),
        ("127.0.0.1:8000", "Local"),
        ("[::1]:8000", "Local, too"),
        ("0:0:0:0:0:0:0:1", "Local, too"),
    ],
)
def test_a_host_belongs_to_its_outlet(registry, host, name):
    assert registry.outlet_of(host).name == name


@pytest.mark.parametrize(
    "host",
    [
        "",
        "test",
        "theharbourpost.test",
        "harbourpost.test.evil.test",
        "0.0.1",
        "[::2]",
        "http://harbourpost.test/",
        "harbour post.test",
        "." * 500,
        "a." * 5_000,
    ],
)
def test_other_hosts_belong_to_none(registry, host):
    assert registry.outlet_of(host) is None


def test_a_domain_goes_before_another_outlets_further_host():
    own, other = Outlet(domain="b.test", name="B"), Outlet(domain="a.test", name="A")
    claiming = Outlet(domain="c.test", name="C", hosts=("b.test",))

    registry = Registry({}, {outlet.domain: outlet for outlet in (own, other, claiming)})

    assert registry.outlet_of("b.test") is own


def test_outlets_are_found_by_the_agencies_they_carry(registry):
    found = [outlet.name for outlet in registry.outlets_of(["ina"])]

    assert found == ["Harbour Post", "Harbour Post Urdu"]
    assert registry.outlets_of([]) == []


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (
            lambda registry: registry.outlet("harborpost.test"),
            "no outlet harborpost.test: did you mean harbourpost.test? `scrapy outlets` lists",
        ),
        (lambda registry: registry.outlet("zzz"), "no outlet zzz: `scrapy outlets` lists them."),
        (
            lambda registry: registry.agency("hnaa"),
            "no agency hnaa: did you mean hna? wirefeed/registry/agencies.toml lists them.",
        ),
        (lambda registry: registry.outlets_of(["hna", "HNA"]), "no agency HNA: "),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(registry, ask, sentence):
    with pytest.raises(ConfigError) as caught:
        ask(registry)

    assert str(caught.value).startswith(sentence)


def test_a_registry_travels_to_other_processes(registry):
    copy = pickle.loads(pickle.dumps(registry))

    assert copy.outlet_of("hill.test") == registry.outlet_of("hill.test")
