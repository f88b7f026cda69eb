"""What a page asks of machines, from headers and meta tags, for us or for everybody."""

from datetime import UTC, datetime

import pytest

from wirefeed.reading.claims.opt_outs import read_opt_outs

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)


def said(headers=None, tags=None, **more):
    return [str(o) for o in read_opt_outs(headers or {}, tags or {}, NOON, **more)]


def binds(headers=None, tags=None, **more):
    return any(o.binds for o in read_opt_outs(headers or {}, tags or {}, NOON, **more))


def robots(*values):
    return {"x-robots-tag": values}


@pytest.mark.parametrize(
    ("value", "expected", "binding"),
    [
        ("noindex", ["noindex"], True),
        ("NoIndex, NOFOLLOW", ["noindex"], True),
        ("none", ["none"], True),
        ("noindex; nofollow", ["noindex"], True),
        ("index;noarchive , otherbot: noindex; none", ["noarchive"], False),
        ("unavailable_after: 25 Jun 2010 15:00:00 GMT; noarchive", None, True),
        ("noindex nofollow", ["noindex"], True),
        ("nofollow noarchive max-snippet:-1 noai", ["noarchive", "noai"], True),
        ("otherbot: noindex nofollow", [], False),
        ("wirefeed: nofollow noindex", ["noindex"], True),
        ("unavailable_after : 25 Jun 2010 15:00:00 GMT", None, True),
        ("noai, noimageai", ["noai", "noimageai"], True),
        ("noimageai", ["noimageai"], False),
        ("noarchive,nosnippet", ["noarchive", "nosnippet"], False),
        ("index, follow, max-image-preview:large, max-snippet:-1", [], False),
        ("all", [], False),
        ("otherbot: noindex", [], False),
        ("otherbot: noindex, nofollow, wirefeed: noarchive", ["noarchive"], False),
        ("wirefeed: noindex", ["noindex"], True),
        ("*: noindex", ["noindex"], True),
        ("noarchive, otherbot: noindex", ["noarchive"], False),
        ("unavailable_after: 25 Jun 2010 15:00:00 GMT", None, True),
        ("unavailable_after: Friday, 25-Jun-10 15:00:00 GMT, noarchive", None, True),
        ("unavailable_after: 2010-06-25T15:00:00+00:00", None, True),
        ("unavailable_after: 2010-06-25T15:00:00Z", None, True),
        ("unavailable_after: 25 Jun 2050 15:00:00 GMT", None, False),
        ("unavailable_after: soon", ["unavailable_after: soon"], False),
        ("otherbot: unavailable_after: 25 Jun 2010 15:00:00 GMT", [], False),
        ("noindexing, index: noindex-not", [], False),
        ("", [], False),
        (":" * 5_000, [], False),
        ("noindex," * 50_000, ["noindex"], True),
    ],
)
def test_directives_are_read_as_printed_and_only_those_for_us(value, expected, binding):
    if expected is not None:
        assert said(robots(value)) == [f"{each} (X-Robots-Tag)" for each in expected]
        assert said(tags={"robots": [value]}) == [f"{each} (meta robots)" for each in expected]
    assert binds(robots(value)) == binding
    assert binds(tags={"robots": [value]}) == binding


def test_several_headers_and_tags_add_up():
    found = said(
        robots("otherbot: none", "noarchive"), {"robots": ["nosnippet"], "wirefeed": ["noindex"]}
    )

    assert found == [
        "noarchive (X-Robots-Tag)",
        "nosnippet (meta robots)",
        "noindex (meta wirefeed)",
    ]


@pytest.mark.parametrize(
    ("tag", "header", "filed", "where"),
    [
        ("1", "", "", "meta tag"),
        ("", "1", "", "header"),
        ("", "", "1", "tdmrep.json"),
        ("1", "0", "0", "meta tag"),
        ("0", "1", "1", ""),
        ("", "0", "1", ""),
        ("2", "1", "", "header"),
        ("yes", "", "", ""),
    ],
)
def test_the_nearest_reservation_counts(tag, header, filed, where):
    tags, headers = {"tdm-reservation": [tag]}, {"tdm-reservation": [header]}

    found = said(headers, tags, filed=(filed, ""))

    assert found == ([f"tdm-reservation: 1 ({where})"] if where else [])
    assert binds(headers, tags, filed=(filed, "")) == bool(where)


def test_the_policy_that_a_licence_is_had_under_is_kept_with_its_reservation():
    tags = {"tdm-reservation": ["1"], "tdm-policy": ["https://quay.test/policy.json"]}

    assert said(tags=tags) == [
        "tdm-reservation: 1 (meta tag)",
        "tdm-policy: https://quay.test/policy.json (meta tag)",
    ]
