"""Pages that ask for proof of a human are told from pages, by what they are built of."""

import pytest

from wirefeed.reading.hosts.challenges import read_challenge

TEXT = (
    "The port office has put a riddle before its timetable, which asks whether one is human. Just "
    "a moment, it says, checking your browser. Fishermen call the captcha, made by Cloudflare and "
    "named challenge-platform, a nuisance at four in the morning; the office says that robots "
    "have been asking for the tides all night, and that px-captcha or captcha-delivery.com would "
    " have cost more. Verify you are human, a sign on the quay now reads as well. "
)


def page(title="", head="", body=""):
    top = f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head>"
    return f"{top}<body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("headers", "who"),
    [
        ({"cf-mitigated": "challenge"}, "Cloudflare"),
        ({"x-amzn-waf-action": "captcha"}, "AWS WAF"),
        ({"x-vercel-mitigated": "challenge"}, "Vercel"),
    ],
)
def test_a_header_that_says_so_is_believed(headers, who):
    assert read_challenge(headers, page("Harbour news", body=f"<p>{TEXT * 9}</p>")) == who


@pytest.mark.parametrize("name", ["x-datadome", "x-iinfo", "cf-ray", "server", "x-px"])
def test_a_guards_own_header_on_a_page_it_let_through_says_nothing(name):
    assert read_challenge({name: "cloudflare"}, page("Tides", body="<p>High at four.</p>")) == ""


@pytest.mark.parametrize(
    ("markup", "who"),
    [
        ("<script>window._cf_chl_opt={cvId:'3',cType:'managed'};</script>", "Cloudflare"),
        ("<script src='https://ct.captcha-delivery.com/c.js'></script>", "DataDome"),
        ("<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>", "DataDome"),
        ("<div id='px-captcha'></div><script>window._pxAppId='PX1'</script>", "PerimeterX"),
        (
            "<iframe id='main-iframe' src='/_Incapsula_Resource?CWUDNSAI=9&incident_id=7'>",
            "Imperva",
        ),
        ("<div id='sec-if-cpt-container'></div>", "Akamai"),
        ("<script>window.gokuProps = {key: 'x'};</script>", "AWS WAF"),
        ("<script>sucuri_cloudproxy_js='';</script>", "Sucuri"),
        ("<script src='/.well-known/ddos-guard/js-challenge/index.js'></script>", "DDoS-Guard"),
        ("<script id='anubis_challenge' type='application/json'>{}</script>", "Anubis"),
    ],
)
def test_scripts_of_such_pages_alone_are_known_whatever_the_language(markup, who):
    assert read_challenge({}, page("quay.test", body=f"<p>Un instant.</p>{markup}")) == who


@pytest.mark.parametrize(
    "title",
    [
        "Just a moment...",
        "Nur einen Moment…",
        "Один момент…",
        "请稍候…",
        "잠시만 기다리십시오...",
        "Un momento…",
        "  Attention Required! | Cloudflare ",
        "Bir dakika lütfen...",
        "لحظة…",
        "DDoS-Guard",
    ],
)
def test_titles_are_known_in_many_languages_where_there_is_no_text(title):
    assert read_challenge({}, page(title, body="<h1>quay.test</h1><p>Enable JavaScript.</p>"))


@pytest.mark.parametrize(
    "markup",
    [
        "<script src='https://www.google.com/recaptcha/api.js'></script>",
        "<script src='https://js.hcaptcha.com/1/api.js'></script>",
        "<script src='https://challenges.cloudflare.com/turnstile/v0/api.js'></script>",
        "<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>",
        "<script src='/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3'></script>",
    ],
)
def test_a_riddle_beside_a_text_is_no_challenge(markup):
    short = page(
        "Tide", "<meta property='og:type' content='article'>", f"<p>High at four.</p>{markup}"
    )

    assert read_challenge({}, page("Tides", body=f"<p>{TEXT}</p>{markup}")) == ""
    assert read_challenge({}, short) == ""
    assert read_challenge({}, page("quay.test", body=f"<p>One step more.</p>{markup}"))


def test_an_article_on_captchas_is_an_article():
    for title in ("Why captchas fail", "Just a moment..."):
        assert read_challenge({}, page(title, body=f"<article><p>{TEXT}</p></article>")) == ""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<?xml version='1.0'?><rss><channel><title>Captcha</title></channel></rss>",
        b"<urlset><url><loc>http://quay.test/captcha</loc></url></urlset>",
        b'{"title": "Just a moment...", "script": "_cf_chl_opt"}',
        b"%PDF-1.7 _cf_chl_opt",
        b"\xff\xfe\x00<\x00h\x00t\x00m\x00l",
    ],
)
def test_what_is_no_html_page_is_none(body):
    assert read_challenge({}, body) == ""


@pytest.mark.parametrize(
    "piece", ["<script ", "<title ", "<", "<!--", "_cf_chl_opt", "<a _cf_chl_opt", "</script"]
)
def test_work_grows_with_the_page_alone(piece):
    body = b"<html>" + piece.encode() * (190_000 // len(piece))

    assert read_challenge({}, body) in ("", "Cloudflare")


KASADA = "/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/p.js"


@pytest.mark.parametrize("script", ["/TSPD/08a1?type=17", KASADA, "/crime?incident_id=5"])
def test_a_guards_script_on_a_short_page_that_it_let_through_says_nothing(script):
    short = page("Tides", head=f"<script src='{script}'></script>", body=f"<p>{TEXT}</p>")

    assert read_challenge({}, short) == ""


def test_a_page_that_says_it_is_an_article_is_one_however_short():
    head = "<meta property='og:type' content='article'>"
    head += "<link rel='preconnect' href='https://geo.captcha-delivery.com'>"

    assert read_challenge({}, page("Ferry strike ends", head=head, body="<p>At four.</p>")) == ""
