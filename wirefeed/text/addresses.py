"""Addresses: what may be fetched, and when two spellings name the same article."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from wirefeed.text.hosts import bracket, fold_host, read_host

LONGEST = 2_048  # what browsers and sitemaps (protocol 0.9) stop at

_DEFAULT_PORTS = {"http": 80, "https": 443}
_BLANK = "".join(map(chr, range(33)))
# Most addresses are clean already, and a sitemap has 50,000 of them.
_CLEAN = re.compile(
    r"(https?)://([a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,3})((?:/(?!\.)[A-Za-z0-9_~.-]*)+)"
    r"(?:\?([A-Za-z0-9_~.=&-]+))?"
)
_PLAIN = re.compile(r"[A-Za-z0-9_~./=&-]*")
_ESCAPE = re.compile(r"%(?:[0-9A-Fa-f]{2})?")
_SLASHES = re.compile(r"/{2,}")
_SESSION = re.compile(
    r"""
      ;(?:jsessionid|phpsessid|sid)=[^/;]*  # /news/show;jsessionid=1A2B
    | /\([asf]\([^/()]{8,}\)\)              # /(S(lit3py55t21z5v55vlm25s55))/news, as ASP.NET has it
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Parameters that number sessions where their value looks like one; outlets number articles so too.
_SESSION_KEYS = frozenset({"sid", "session", "sessionid", "session_id", "sessid", "cfid"})
_SESSION_VALUE = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{26,}")
_MOST_SEGMENTS, _MOST_REPEATS = 20, 3
_AMP_PATH = re.compile(
    r"""
      ^/amp(?=/.)            # /amp/world/slug
    | /amp/?$                # /world/slug/amp
    | \.amp(?=(?:\.html?)?$) # /world/slug.amp.html
    """,
    re.VERBOSE,
)

_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_PATH = "/:@!$&'()*+,;=~%"
_IN_QUERY = _IN_PATH + "?"
_LIKE_UNRESERVED = _UNRESERVED | frozenset("!$'()*,:@")  # servers take %2C and "," for the same

_TRACKING = re.compile(
    r"""
      utm_.* | mtm_.* | piwik_.* | pk_(?:campaign|kwd|source|medium|content|cid)
    | fbclid | fb_(?:action_ids|action_types|ref|source) | __tn__ | igsh(?:id)?
    | gclid | gclsrc | dclid | gbraid | wbraid | srsltid | _ga | _gl
    | msclkid | ocid | yclid | ttclid | twclid | __twitter_impression | ref_(?:src|url)
    | mc_[ce]id | mkt_tok | _hsenc | _hsmi | hsa_.* | hsctatracking | vero_id | oly_(?:anon|enc)_id
    | at_(?:campaign|medium|custom.*) | ns_(?:campaign|fee|linkname|mchannel|source)
    | cmp(?:id)? | icid | ito | ncid | s_cid | smid | smtyp | soc_(?:src|trk) | spm | sr_share
    | trk | wt[._]mc.* | xtor | rb_clickid | guce_.* | guccounter | _branch_match_id | fromapp
    | ref(?:err?er)? | phpsessid | jsessionid | aspsessionid[a-z]* | cftoken | osc?sid | zenid
    """,
    re.VERBOSE,
)
_AMP_SWITCHES = frozenset({"", "0", "1", "amp", "true", "false"})
_AMP_KEYS = frozenset({"output", "outputtype", "view", "format", "mode", "type"})


class _Parts(NamedTuple):
    scheme: str
    host: str
    port: str  # ":8080", "" where it is the scheme's own
    path: str
    query: str


def normalise(url: str) -> str:
    """Return the one spelling of an http(s) address that is fetched, "" for anything else.

    Nothing is taken away that a server could ask for; user names and fragments never are.

    >>> normalise(" HTTP://WWW.Harbour-Post.test.:80/a/../news/%7epeer?id=7#comments")
    'http://www.harbour-post.test/news/~peer?id=7'
    >>> normalise("https://münchen.test/größe")
    'https://xn--mnchen-3ya.test/gr%C3%B6%C3%9Fe'
    >>> normalise("javascript:void(0)"), normalise("https://[::1/")
    ('', '')
    """
    parts = _split(url)
    if parts is None:
        return ""
    scheme, host, port, path, query = parts
    whole = f"{scheme}://{bracket(host)}{port}{path}{'?' if query else ''}{query}"
    return whole if len(whole) <= LONGEST else ""


def resolve(link: str, base: str) -> str:
    """Return the address a link of the page or listing at `base` leads to, "" for none of ours.

    >>> resolve("../sport/?p=2", "https://harbourpost.test/world/index.html")
    'https://harbourpost.test/sport/?p=2'
    """
    link = link[: LONGEST + 1].strip(_BLANK)
    if _CLEAN.fullmatch(link):
        return link
    try:
        return normalise(urljoin(base, link)) if link else ""
    except ValueError:  # urljoin refuses half an IPv6 address
        return ""


def identity(
    url: str,
    *,
    domain: str = "",
    hosts: Collection[str] = (),
    keep: Collection[str] = (),
    drop: Collection[str] = (),
) -> str:
    """Return the ledger's key of an article's address, "" where it is none of http(s).

    Scheme, `www.` and mobile hosts (and `hosts`, the outlet's further ones), AMP forms, tracking
    parameters, the order of the query and a slash at the end make no difference; any other query
    does, since some outlets number their articles there. Of the query's parameters those named in
    `keep` always count, and of the others those in `drop` never do, "*" naming all of them.

    >>> identity("https://m.harbourpost.test/news/show/amp/?utm_source=x&id=7", domain="harbourpost.test")
    'harbourpost.test/news/show?id=7'
    >>> identity("http://www.harbourpost.test:8080/news/show.amp.html")
    'harbourpost.test:8080/news/show.html'
    >>> identity("http://harbourpost.test/show?ref=7&page=home", keep=["ref"], drop=["*"])
    'harbourpost.test/show?ref=7'
    """  # noqa: E501  a doctest cannot be broken
    parts = _split(url)
    if parts is None:
        return ""
    site = fold_host(parts.host)
    if domain and (site == fold_host(domain) or parts.host in hosts or site in hosts):
        site = domain
    path, query = _fold_path(parts.path), _fold_query(parts.query, keep, drop)
    return f"{bracket(site)}{parts.port}{path}{'?' if query else ''}{query}"


def host_of(url: str) -> str:
    """Return an address's host as `read_host` gives it, "" where there is none.

    >>> host_of("https://WWW.harbourpost.test:8443/x")
    'www.harbourpost.test'
    """
    parts = _split(url)
    return parts.host if parts else ""


def is_trap(url: str) -> bool:
    """Say whether an address looks like one of the endless ones that relative links breed.

    Its path has more than 20 steps (as Heritrix has it), or one of them more than three times. An
    address that is too long is none at all, see `normalise`.

    >>> is_trap("https://harbourpost.test/a/b/a/b/a/b/a"), is_trap("https://harbourpost.test/2011/11/11")
    (True, False)
    """
    steps = [step for step in path_of(url).partition("?")[0].split("/") if step]
    if len(steps) > _MOST_SEGMENTS:
        return True
    return any(steps.count(step) > _MOST_REPEATS for step in set(steps))


def authority_of(url: str) -> str:
    """Return an address's host, with its port where that is not the scheme's own, else "".

    >>> authority_of("https://WWW.harbourpost.test:443/x"), authority_of("http://[::1]:8080/")
    ('www.harbourpost.test', '[::1]:8080')
    """
    parts = _split(url)
    return f"{bracket(parts.host)}{parts.port}" if parts else ""


def path_of(url: str) -> str:
    """Return an address's path with its query, which outlets' article patterns are tried on.

    >>> path_of("https://harbourpost.test/news/show?id=7#top")
    '/news/show?id=7'
    """
    parts = _split(url)
    return f"{parts.path}{'?' if parts.query else ''}{parts.query}" if parts else ""


def telling_path_of(url: str, *, keep: Collection[str] = (), drop: Collection[str] = ()) -> str:
    """Return an address's path with what of its query tells articles apart, see `identity`.

    >>> telling_path_of("https://harbourpost.test/news/show?utm_source=rss&id=7")
    '/news/show?id=7'
    """
    path, _, query = path_of(url).partition("?")
    query = _fold_query(query, keep, drop)
    return f"{path}{'?' if query else ''}{query}"


def is_front(url: str) -> bool:
    """Say whether an address is its site's own, with nothing behind the host that tells.

    >>> is_front("https://harbourpost.test"), is_front("https://harbourpost.test/?utm_source=rss")
    (True, True)
    >>> is_front("https://harbourpost.test/?p=7"), is_front("")
    (False, False)
    """
    return bool(host_of(url)) and telling_path_of(url) in {"", "/"}


def same_site(one: str, other: str) -> bool:
    """Say whether two addresses are on one site, `www.` and mobile hosts aside.

    >>> same_site("https://harbourpost.test/a", "http://m.harbourpost.test/b")
    True
    >>> same_site("https://harbourpost.test/a", "https://harbourpost.test.evil.test/a")
    False
    """
    host = fold_host(host_of(one))
    return bool(host) and host == fold_host(host_of(other))


@lru_cache(maxsize=256)  # a page's own address is asked about a dozen times
def _split(url: str) -> _Parts | None:
    if len(url) > LONGEST:
        return None
    clean = _CLEAN.fullmatch(url)
    if clean:
        return _Parts(clean[1], clean[2], "", clean[3], clean[4] or "")
    try:
        # Feeds often escape their links twice.
        parts = urlsplit(url.strip(_BLANK).replace("&amp;", "&"))
        scheme, port = parts.scheme, parts.port
    except ValueError:
        return None
    # A backslash in the host means another host to a browser than to urllib.
    if scheme not in _DEFAULT_PORTS or port == 0 or "\\" in parts.netloc:
        return None
    host = read_host(
        f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    )
    if not host:
        return None
    given = "" if port in {None, _DEFAULT_PORTS[scheme]} else f":{port}"
    path = _drop_dots(_escape(parts.path, _UNRESERVED, _IN_PATH))
    return _Parts(scheme, host, given, path, _escape(parts.query, _UNRESERVED, _IN_QUERY))


def _escape(text: str, plain: frozenset[str], safe: str) -> str:
    """Escape what is not `safe`, write escapes one way, and undo those of `plain` characters."""
    if _PLAIN.fullmatch(text):
        return text

    def rewrite(match: re.Match[str]) -> str:
        escape = match[0].upper()
        if escape == "%":
            return "%25"
        character = chr(int(escape[1:], 16))
        return character if character in plain else escape

    return quote(_ESCAPE.sub(rewrite, text), safe=safe, errors="replace")


def _drop_dots(path: str) -> str:
    """Return a path without "." and ".." (RFC 3986, 5.2.4), beginning with a slash."""
    if "/." not in path:
        return path or "/"
    kept: list[str] = []
    steps = path.split("/")[1:]
    for step in steps:
        if step == "..":
            del kept[-1:]
        elif step != ".":
            kept.append(step)
    if steps[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _fold_path(path: str) -> str:
    path = _escape(_SESSION.sub("", path), _LIKE_UNRESERVED, _IN_PATH)
    path = _AMP_PATH.sub("", _SLASHES.sub("/", path))
    return path.rstrip("/") or "/"


def _fold_query(query: str, keep: Collection[str], drop: Collection[str]) -> str:
    if not query:
        return ""
    query = _escape(query.replace("+", "%20"), _LIKE_UNRESERVED, _IN_QUERY)
    pairs = (pair.partition("=") for pair in query.split("&"))
    kept = sorted((key, value) for key, _, value in pairs if _tells(key, value, keep, drop))
    return "&".join(f"{key}={value}" if value else key for key, value in kept)


def _tells(key: str, value: str, keep: Collection[str], drop: Collection[str]) -> bool:
    """Say whether a parameter tells articles apart, by an outlet's facts, else by the rule."""
    if key in keep:
        return True
    if key in drop or "*" in drop:
        return False
    return not _is_noise(key.lower(), value.lower())


def _is_noise(key: str, value: str) -> bool:
    """Say whether a parameter (both in lower case) tells readers apart and not articles.

    >>> _is_noise("utm_medium", "rss"), _is_noise("outputtype", "amp"), _is_noise("newsid", "7")
    (True, True, False)
    """
    return (
        not key
        or _TRACKING.fullmatch(key) is not None
        or (key in _SESSION_KEYS and _SESSION_VALUE.fullmatch(value) is not None)
        or (key == "amp" and value in _AMP_SWITCHES)
        or (key in _AMP_KEYS and value == "amp")
    )
