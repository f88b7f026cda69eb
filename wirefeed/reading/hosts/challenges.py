"""Pages that ask for proof of a human instead of showing what was asked for.

They are told by what only they are built of: a header, a script, a title with nearly no text. Words
in a text say nothing: an article on captchas is an article.
"""

import re
from collections.abc import Mapping

_LARGEST = 200_000  # bytes; no such page has been seen to be larger
_FEW, _NEARLY_NONE = 1_500, 400  # characters that readers see

# Headers that say so outright: name, a word of the value, who says it.
_HEADERS = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-amzn-waf-action", "challenge", "AWS WAF"),
    ("x-amzn-waf-action", "captcha", "AWS WAF"),
    ("x-vercel-mitigated", "challenge", "Vercel"),
    ("x-sucuri-block", "", "Sucuri"),
)
# What stands in the markup of such pages alone, never in the text that readers see.
_MARKS = {
    "_cf_chl_opt": "Cloudflare",
    "cf-browser-verification": "Cloudflare",
    "cf_captcha_kind": "Cloudflare",
    "captcha-delivery.com": "DataDome",
    "px-captcha": "PerimeterX",
    "_incapsula_resource?cwudnsai": "Imperva",
    "/_sec/cp_challenge": "Akamai",
    "sec-if-cpt-container": "Akamai",
    "bm-verify=": "Akamai",
    "gokuprops": "AWS WAF",
    "sucuri_cloudproxy_js": "Sucuri",
    "ddos-guard/js-challenge": "DDoS-Guard",
    "/.ddg/check": "DDoS-Guard",
    "anubis_challenge": "Anubis",
    "validate.perfdrive.com": "Radware",
    "/_guard/auto.js": "a guard",
    "slowaes.decrypt": "a guard",  # the script of aes.js, by which free hosts set a cookie
}
# What stands in ordinary pages too, beside a comment form or put there by a guard that let us in:
# it counts where there is nearly no text.
_TOOLS = {
    "/cdn-cgi/challenge-platform/": "Cloudflare",
    "challenges.cloudflare.com": "Cloudflare",
    "_incapsula_resource": "Imperva",
    "/149e9513-01fa-4fb0-aad4-566afd725d1b/": "Kasada",
    "/tspd/": "F5",
    "/recaptcha/api.js": "reCAPTCHA",
    "/recaptcha/enterprise.js": "reCAPTCHA",
    "hcaptcha.com/1/api.js": "hCaptcha",
    "smartcaptcha.yandexcloud": "SmartCaptcha",
    "geetest.com": "GeeTest",
    "friendlycaptcha": "Friendly Captcha",
}
# Whole titles, dots and marks at their ends aside.
_TITLES = frozenset(
    {
        "just a moment", "one moment, please", "please wait",
        "attention required! | cloudflare", "checking your browser",
        "checking your browser before accessing", "ddos protection by cloudflare",
        "are you a robot", "are you human", "robot check", "bot verification",
        "human verification", "verify you are human", "verification required",
        "security check", "security checkpoint", "vercel security checkpoint",
        "pardon our interruption", "access to this page has been denied",
        "making sure you're not a bot", "captcha", "ddos-guard", "you are being redirected",
        "nur einen moment", "einen moment, bitte", "bitte warten", "sicherheitsüberprüfung",
        "un instant", "un momento", "un momento, por favor", "espere un momento",
        "verificación de seguridad", "un attimo", "um momento", "só um momento",
        "verificação de segurança", "een moment geduld", "en øyeblikk", "ett ögonblick",
        "hetki", "jeszcze chwila", "okamžik", "egy pillanat", "un moment",
        "bir dakika lütfen", "один момент", "проверка браузера", "вы не робот", "зачекайте",
        "tunggu sebentar", "mohon tunggu sebentar", "chờ một chút", "सिर्फ एक क्षण",
        "एक क्षण", "কিছুক্ষণ অপেক্ষা করুন", "لحظة", "لحظة من فضلك", "رجاء الانتظار",
        "یک لحظه", "רק רגע", "请稍候", "请稍等", "安全验证", "人机验证", "請稍候",
        "しばらくお待ちください", "お待ちください", "잠시만 기다리십시오",
        "잠시만 기다려 주세요",
    }
)  # fmt: skip
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*"
    r"<(?:!doctype html|html|head|body|script|meta|title)\b"
)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,200})</title")
_ARTICLE = re.compile(
    r'"(?:[a-z]{0,20}article|[a-z]{0,20}posting)"'  # JSON-LD
    r"""|og:type["'\s][^<>]{0,80}["']article|["']article["'][^<>]{0,80}og:type"""
)
_HIDDEN = re.compile(r"<(script|style|svg)\b")
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")


def read_challenge(headers: Mapping[str, str], body: bytes) -> str:
    """Return who asks for proof of a human in place of a page, "" where it is a page.

    `headers` have lower-case names; `body` is what was sent, decompressed.

    >>> read_challenge({"cf-mitigated": "challenge"}, b"")
    'Cloudflare'
    >>> read_challenge({}, b"<html><title>Just a moment...</title><p>Enable JavaScript.</html>")
    'its title'
    >>> read_challenge({}, b"<html><title>Why captchas fail</title><p>Just a moment...</html>")
    ''
    """
    for name, word, who in _HEADERS:
        if name in headers and word in headers[name].lower():
            return who
    if len(body) > _LARGEST:
        return ""
    page = body.decode("utf-8", "replace").lower()
    if not _HTML.match(page):
        return ""
    return _judge(page, _read_title(page) in _TITLES)


def _judge(page: str, titled: bool) -> str:
    found = {mark for mark in (*_MARKS, *_TOOLS) if mark in page}  # faster than one expression
    if not (found or titled) or _ARTICLE.search(page):
        return ""
    markup, text = _part(page)
    found = {mark for mark in found if mark in markup}
    marks = [who for mark, who in _MARKS.items() if mark in found]
    if marks and len(text) < _FEW:
        return marks[0]
    if len(text) >= _NEARLY_NONE:
        return ""
    tools = [who for mark, who in _TOOLS.items() if mark in found]
    return next(iter(tools), "its title" if titled else "")


def _read_title(page: str) -> str:
    found = _TITLE.search(page)
    return _SPACE.sub(" ", found[1]).strip(" .…!?。") if found else ""


def _part(page: str) -> tuple[str, str]:
    """Return a page's markup with its scripts, and the text that readers see."""
    markup, seen, end = [], [], 0
    while opening := _HIDDEN.search(page, end):
        seen.append(page[end : opening.start()])
        closing = page.find(f"</{opening[1]}", opening.end())
        end = closing if closing >= 0 else len(page)
        markup.append(page[opening.start() : end])
    seen.append(page[end:])
    shown = "".join(seen)
    markup += _TAG.findall(shown)
    return "".join(markup), _SPACE.sub(" ", _TAG.sub(" ", shown)).strip()
