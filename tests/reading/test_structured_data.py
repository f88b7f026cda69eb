"""JSON-LD and microdata in the wild: mended where broken, the page's own article chosen."""

import pytest
from lxml import html

from wirefeed.reading.claims.jsonld import choose_article, names, read_nodes
from wirefeed.reading.claims.microdata import read_items
from wirefeed.reading.credit.credit import read_credit
from wirefeed.reading.reader import read_page
from wirefeed.registry import load_registry


def page(*scripts: str) -> bytes:
    return "".join(
        f"<script type='application/ld+json'>{text}</script>" for text in scripts
    ).encode()


@pytest.mark.parametrize(
    "script",
    [
        pytest.param('{"@type":"NewsArticle","headline":"Rain"}', id="plain"),
        pytest.param('<!--\n{"@type":"NewsArticle","headline":"Rain"}\n-->', id="comment"),
        pytest.param('//<![CDATA[\n{"@type":"NewsArticle","headline":"Rain"}\n//]]>', id="cdata"),
        pytest.param('{"@type":"NewsArticle","headline":"Rain",}', id="trailing comma"),
        pytest.param('{"@type":"NewsArticle","headline":"Rain"};', id="semicolon"),
        pytest.param('{"@type":"NewsArticle",\n// ours\n"headline":"Rain"}', id="line comment"),
        pytest.param('{"@type":"NewsArticle","x":"a\nb\tc","headline":"Rain"}', id="control"),
        pytest.param("{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Rain&quot;}",
                     id="entities"),
        pytest.param('{"@type":"NewsArticle","x":"\\ud83d","headline":"Rain"}', id="surrogate"),
        pytest.param('{"@type":"NewsArticle","headline":"Rain","author":{"name":', id="cut off"),
        pytest.param('{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Rain"}]}',
                     id="graph"),
        pytest.param('[[{"@type":["Thing","http://schema.org/NewsArticle"],"headline":"Rain"}]]',
                     id="nested lists"),
    ],
)  # fmt: skip
def test_what_pages_write_is_read(script):
    article = choose_article(read_nodes(page(script)), [], [])

    assert article["headline"] == "Rain"


def test_elements_in_capitals_are_read():
    html = b'<SCRIPT TYPE="application/ld+json">{"headline":"Rain"}</SCRIPT><P>{"x":"</P>'

    assert read_nodes(html) == [{"headline": "Rain"}]


TWICE = "Ada&amp;#8217;s &amp;amp; Bo&amp;#8217;s ferry"


@pytest.mark.parametrize(
    "head",
    [
        page(f'{{"@type":"NewsArticle","headline":"{TWICE}"}}').decode(),
        f'<meta property="og:title" content="{TWICE}">',
        f"<title>{TWICE}</title>",
    ],
)
def test_what_was_escaped_twice_is_a_headline_as_people_write_it(head):
    assert read_page(f"<html><head>{head}</head></html>".encode(), "").headline == (
        "Ada’s & Bo’s ferry"
    )


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:image" content="https://hp.test/a.jpg?w=1&amp;region=0&amp;copy=2">',
        page(
            '{"@type":"NewsArticle","image":"https://hp.test/a.jpg?w=1&region=0&copy=2"}'
        ).decode(),
    ],
)
def test_what_looks_like_half_a_reference_in_an_address_is_none(head):
    found = read_page(f"<html><head>{head}</head></html>".encode(), "")

    assert found.image == "https://hp.test/a.jpg?w=1&region=0&copy=2"


def test_the_article_of_the_page_wins_over_its_neighbours():
    own = '{"@type":"NewsArticle","url":"https://a.test/rain","headline":"Rain in the islands"}'
    other = '{"@type":"NewsArticle","url":"https://a.test/x","headline":"Sun","articleBody":"%s"}'
    nodes = read_nodes(page(other % ("long " * 500), own))

    by_url = choose_article(nodes, ["https://www.a.test/rain/"], [])
    by_title = choose_article(nodes, [], ["Rain in the islands | A Test"])

    assert by_url["headline"] == by_title["headline"] == "Rain in the islands"


@pytest.mark.parametrize(
    ("node", "chosen"),
    [
        ('"url":"https://a.test/sun","headline":"Sun and heat in Hale on Sunday"', False),
        ('"url":"https://a.test/amp/1","headline":"Rain holds up the islands\' ferries"', True),
        ('"headline":"Sun and heat in Hale on Sunday"', True),
        ('"url":"https://a.test/rain","headline":"Sun and heat in Hale on Sunday"', True),
    ],
)
def test_a_teasers_node_is_not_the_articles_where_that_has_none(node, chosen):
    nodes = read_nodes(page(f'{{"@type":"NewsArticle",{node}}}'))

    found = choose_article(nodes, ["https://a.test/rain"], ["Rain in the islands", "Rain | A"])

    assert bool(found) == chosen


def test_an_author_may_be_a_reference():
    nodes = read_nodes(page('{"@graph":[{"@type":"Article","author":{"@id":"#p"}},'
                            '{"@type":"Person","@id":"#p","name":"Ada Moor"}]}'))  # fmt: skip

    assert names(nodes[1]["author"], nodes) == ["Ada Moor"]


def test_a_reference_to_itself_ends():
    nodes = read_nodes(
        page('{"@type":"Article","@id":"#a","author":{"@id":"#b"},"name":{"@id":"#a"}}')
    )

    assert names({"@id": "#a"}, nodes) == []


def test_two_nodes_of_one_article_fill_each_other():
    nodes = read_nodes(
        page(
            '{"@type":"Article","headline":"Rain","keywords":["ferries"]}',
            '{"@type":"NewsArticle","headline":"Rain","author":"Ada Moor"}',
            '{"@type":"Article","headline":"Sun","articleSection":"Weather"}',
        )
    )

    article = choose_article(nodes, [], ["Rain"])

    assert article["author"] == "Ada Moor"
    assert article["keywords"] == ["ferries"]
    assert "articleSection" not in article


def marked(markup: str) -> list[dict]:
    return read_items(html.fromstring(f"<html><body>{markup}</body></html>"), markup.encode())


def test_microdata_is_read_as_an_item_of_its_article():
    items = marked(
        """<article itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">Ice at  Skarv</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">
        By <b itemprop="name">Ada Moor</b>, pilot</span>
        <time itemprop="datePublished" datetime="2026-01-18">18.01.2026 - 07:18</time>
        <img itemprop="image" src="/ice.jpg"></article>"""
    )

    assert items == [
        {
            "@type": "NewsArticle",
            "headline": ["Ice at Skarv"],
            "author": ["Ada Moor"],
            "datePublished": ["2026-01-18", "18.01.2026 - 07:18"],
            "image": ["/ice.jpg"],
        }
    ]


def test_what_stands_outside_an_item_is_of_the_page_and_a_teasers_is_not():
    teaser = (
        '<div itemscope itemtype="http://schema.org/Article"><b itemprop="headline">Sun</b></div>'
    )
    items = marked(f'{teaser}<span itemprop="author">Ada Moor</span>')

    assert [item.get("author") for item in items] == [None, ["Ada Moor"]]
    assert choose_article(items, [], ["Sun in Hale"]).get("author") is None


def test_a_page_without_marks_has_no_items():
    assert marked("<p>Ice</p>") == []


@pytest.mark.parametrize("key", ["headline", "author", "image", "datePublished", "articleBody"])
@pytest.mark.parametrize(
    "value",
    [
        pytest.param("[" * 1_000 + '"x"' + "]" * 1_000, id="lists"),
        pytest.param('{"@value":' * 1_000 + '"x"' + "}" * 1_000, id="values"),
        pytest.param('{"name":' * 1_000 + '"x"' + "}" * 1_000, id="names"),
        pytest.param('"&#' + "1" * 5_000 + ';"', id="reference of 5,000 digits"),
        pytest.param("1" * 5_000, id="number of 5,000 digits"),
    ],
)
def test_no_value_of_structured_data_loses_the_page(key, value):
    script = f'{{"@type": "NewsArticle", "{key}": {value}}}'
    html = f'<script type="application/ld+json">{script}</script><h1>Ferry fares rise again</h1>'

    assert read_page(html.encode()).headline


def test_references_to_other_nodes_are_looked_up_for_fifty_names_at_most():
    refs = [[[{"@id": "#ada"}] * 50] * 50] * 50
    nodes = [{"@id": "#ada", "name": "Ada Moor"}]

    assert names(refs, nodes) == ["Ada Moor"] * 50


TEXT = "".join(
    f"<p>The ferry to Holm left the quay at noon, its captain said on day {n}.</p>"
    for n in range(5)
)
OPEN = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain",'
CLAIMS = {
    f'{OPEN}"creditText":"Reuters"}}</script>': "",
    f'{OPEN}"isBasedOn":"https://www.reuters.com/world/rain"}}</script>': "",
    '<meta name="syndication-source" content="https://www.reuters.com/a">': "",
    "": "<i itemprop=sourceOrganization itemscope><meta itemprop=name content=Reuters></i>",
}


def credit(head: str, above: str = "") -> str:
    html = f"<html><head><title>Rain</title>{head}</head><body><main><h1>Rain</h1>{above}{TEXT}"
    found = read_page(html.encode(), "https://quay.test/rain")
    agencies = load_registry().agencies
    return read_credit(found.paragraphs, found.credit_lines, agencies=agencies).agency


@pytest.mark.parametrize(("head", "above"), CLAIMS.items())
def test_an_agency_that_the_article_itself_is_owed_to_is_credited(head, above):
    assert credit(head, above) == "reuters"


@pytest.mark.parametrize(
    "claims",
    [
        '"image":{"@type":"ImageObject","creditText":"Reuters"}',
        '"creditText":"Ada Moor/Reuters"',
        '"provider":"Harbour Post"',
        '"contributor":{"@type":"Person","name":"Ada Moor, once of Reuters"}',
        '"contributor":{"@type":"Organization","name":"Reuters"}',
    ],
)
def test_a_picture_and_who_gave_a_part_credit_no_text(claims):
    assert credit(f"{OPEN}{claims}}}</script>") == ""


@pytest.mark.parametrize("box", ["figure", "div class=wp-caption-text"])
def test_the_source_that_a_pictures_box_marks_is_the_pictures(box):
    marked = "<meta itemprop=sourceOrganization content=Reuters>"

    assert credit("", f"<{box}><img src=a.jpg>{marked}</{box.split()[0]}>") == ""
    assert credit("", f"<div><img src=a.jpg>{marked}</div>") == "reuters"
