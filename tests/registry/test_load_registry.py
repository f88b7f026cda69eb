"""Folders of outlet files: what is read, who wins, and the sentence for whoever made a mistake."""

import re
from datetime import date
from textwrap import dedent
from zoneinfo import ZoneInfo

import pytest

from wirefeed.errors import ConfigError
from wirefeed.registry import load_registry
from wirefeed.registry.facts import Discovery

PLAIN = 'name = "Harbour Post"\ndomain = "harbourpost.test"\n'


def write(folder, text, name="harbourpost.toml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def load_error(*folders):
    with pytest.raises(ConfigError) as caught:
        load_registry(folders)
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_every_key_of_an_outlet_file_is_read(tmp_path):
    folder = write(
        tmp_path,
        r"""
        name = "Harbour Post"
        domain = "harbourpost.test"
        country = "IN"
        timezone = "Asia/Kolkata"
        language = "en-IN"
        agencies = ["ians", "ani", "ians"]
        verified = 2026-11-23
        delay = 5
        concurrency = 2
        hosts = ["hp.test"]

        [discover]
        feeds = ["https://www.harbourpost.test:8443/feed"]
        sitemaps = ["http://hp.test/news.xml"]
        sections = ["https://harbourpost.test/world/"]
        article = '^/news/\d+$'
        keep_query = ["ref"]
        drop_query = ["*"]

        [read]
        body = [".article-content p", "//div[@id='text']/p"]
        by = ["meta[name=author]::attr(content)"]
        """,
    )

    outlet = load_registry([folder]).outlet("harbourpost.test")

    assert outlet.name == "Harbour Post"
    assert (outlet.country, outlet.language) == ("IN", "en-IN")
    assert outlet.timezone == ZoneInfo("Asia/Kolkata")
    assert outlet.agencies == ("ians", "ani")
    assert outlet.verified == date(2026, 11, 23)
    assert (outlet.delay, outlet.concurrency, outlet.hosts) == (5.0, 2, ("hp.test",))
    assert outlet.discover.feeds == ("https://www.harbourpost.test:8443/feed",)
    assert outlet.discover.sitemaps == ("http://hp.test/news.xml",)
    assert outlet.discover.sections == ("https://harbourpost.test/world/",)
    assert outlet.discover.is_article("https://harbourpost.test/news/7")
    assert outlet.identify("http://hp.test./news?ref=7&page=2") == "harbourpost.test/news?ref=7"
    assert not outlet.discover.is_article("https://harbourpost.test/news/")
    assert not outlet.discover.is_article("ftp://harbourpost.test/news/7")
    assert outlet.read["body"] == (".article-content p", "//div[@id='text']/p")
    assert outlet.path == str(folder / "harbourpost.toml")


@pytest.mark.parametrize(
    ("address", "is_article"),
    [
        ("/news/7?utm_medium=rss&utm_source=feed", True),
        ("/news/7?from=home&fbclid=x", True),
        ("/show?id=7&utm_source=rss", True),
        ("/news/?utm_source=rss", False),
        ("/news/7?page=2", False),
    ],
)
def test_the_pattern_is_tried_without_what_tells_no_articles_apart(address, is_article):
    pattern = re.compile(r"^/news/\d+$|^/show\?id=\d+$")
    facts = Discovery(article=pattern, drop_query=("from",))

    assert facts.is_article(f"https://harbourpost.test{address}") == is_article


def test_a_name_and_a_domain_are_enough(tmp_path):
    outlet = load_registry([write(tmp_path, PLAIN)]).outlet("harbourpost.test")

    assert outlet.verified is outlet.delay is None
    assert outlet.timezone == ZoneInfo("UTC")
    assert outlet.agencies == outlet.hosts == outlet.discover.feeds == ()
    assert outlet.discover.is_article("https://harbourpost.test/whatever")


@pytest.mark.parametrize(
    ("domain", "expected"), [("127.0.0.1", "127.0.0.1"), ("::1", "::1"), ("[0:0::1]", "::1")]
)
def test_a_domain_may_be_an_ip_address(tmp_path, domain, expected):
    folder = write(tmp_path, f'name = "Local"\ndomain = "{domain}"\n')

    assert load_registry([folder]).outlet(expected).name == "Local"


def test_the_later_folder_has_the_last_word(tmp_path):
    first = write(tmp_path / "first", PLAIN)
    second = write(tmp_path / "second", 'name = "Mine"\ndomain = "harbourpost.test"\n')
    lokmat = write(tmp_path / "third", 'name = "Mine too"\ndomain = "lokmattimes.com"\n', "l.toml")

    registry = load_registry([first, second, lokmat])

    assert registry.outlet("harbourpost.test").name == "Mine"
    assert registry.outlet("lokmattimes.com").name == "Mine too"
    assert registry.outlet("daijiworld.com").name == "Daijiworld"


def test_a_host_that_two_folders_claim_is_the_later_folders(tmp_path):
    first = write(tmp_path / "first", f'{PLAIN}hosts = ["hp.test"]\n')
    second = write(tmp_path / "second", 'name = "A"\ndomain = "a.test"\nhosts = ["hp.test"]\n')

    assert load_registry([first, second]).outlet_of("hp.test").domain == "a.test"
    assert load_registry([second, first]).outlet_of("hp.test").domain == "harbourpost.test"


def test_an_outlet_told_anew_comes_after_those_of_the_folders_before(tmp_path):
    own = write(tmp_path / "own", f'{PLAIN}hosts = ["hp.test"]\n')
    other = write(tmp_path / "other", 'name = "A"\ndomain = "a.test"\nhosts = ["hp.test"]\n')
    again = write(tmp_path / "again", f'{PLAIN}hosts = ["hp.test"]\n')

    registry = load_registry([own, other, again])

    assert registry.outlet_of("hp.test").domain == "harbourpost.test"


def test_a_folder_may_add_agencies_for_its_outlets(tmp_path):
    folder = write(tmp_path, f'{PLAIN}agencies = ["hna"]\n')
    write(folder, '[hna]\nname = "Harbour News Agency"\nletters = ["HNA"]\n', "agencies.toml")

    registry = load_registry([folder])

    assert registry.agency("hna").letters == ("HNA",)
    assert [outlet.name for outlet in registry.outlets_of(["hna"])] == ["Harbour Post"]


def test_files_of_editors_and_of_other_kinds_are_left_alone(tmp_path):
    folder = write(tmp_path, PLAIN)
    write(folder, "(", ".harbourpost.toml")
    write(folder, "(", "harbourpost.toml.bak")
    (folder / "old.toml").mkdir()

    assert load_registry([folder]).outlet("harbourpost.test")


SENTENCES = [
    ("nme = 'x'", "nme: there is no such key: did you mean name?"),
    ("x = 1", "x: there is no such key: remove it; known are agencies, "),
    ("name = ' '", "name: it is empty: write the outlet's name as readers know it."),
    ("name = 7", "name: a whole number stands where a text belongs: put it in quotes."),
    ("agencies = 'ians'", "agencies: a text stands where a list belongs: put it in square"),
    ("agencies = ['ians', 1]", "agencies[1]: a whole number stands where a text belongs"),
    ("agencies = ['ianss']", "agencies: there is no agency 'ianss': did you mean ians?"),
    ("agencies = ['IANS']", "agencies: there is no agency 'IANS': write \"ians\"."),
    ("agencies = ['zzzzz']", "agencies: there is no agency 'zzzzz': add it to an agencies.toml"),
    ("timezone = 'Asia/Calcuta'", "timezone: there is no zone 'Asia/Calcuta': did you mean Asia/"),
    ("timezone = '../etc'", "timezone: there is no zone '../etc': "),
    ("timezone = 'Asia'", "timezone: there is no zone 'Asia': "),
    ("timezone = 'IST'", "timezone: there is no zone 'IST': write its IANA name, as in \"Asia/K"),
    (
        "country = 'IN'\ntimezone = 'IST'",
        "timezone: there is no zone 'IST': write \"Asia/Kolkata\".",
    ),
    ("country = 'US'\ntimezone = 'EDT'", "timezone: there is no zone 'EDT': write \"America/New_Y"),
    ("country = 'India'", "country: 'India' is no country code: write its ISO 3166-1 code, as in"),
    ("country = 'XX'", "country: 'XX' is no country code: write its ISO 3166-1 code, as in"),
    ("language = 'English'", "language: 'English' is no code: write it as in \"hi\"."),
    ("verified = 'yes'", "verified: a text stands where a date belongs: write it as YYYY-MM-DD"),
    ("verified = '2026-11-23'", "verified: a text stands where a date belongs"),
    ("verified = 2026-11-23T10:00:00", "verified: a date with a time stands where a date belongs"),
    ("verified = 2999-01-01", "verified: 2999-01-01 has not come yet: write the day its facts"),
    ("delay = -1", "delay: -1.0 is out of range: write seconds from 0 to 3600."),
    ("delay = nan", "delay: nan is out of range"),
    ("delay = '5'", "delay: a text stands where a number belongs: write it without quotes."),
    ("concurrency = 0", "concurrency: 0 is out of range: write 1 to 16."),
    ("budget_seconds = 0", "budget_seconds: 0.0 is out of range: write seconds from 1 to 86400."),
    ("budget_pages = 0", "budget_pages: 0 is out of range: write 1 to 1000000."),
    ("concurrency = 1.5", "concurrency: a number stands where a whole number belongs"),
    ("hosts = ['https://hp.test/']", "hosts: 'https://hp.test/' is no host name: write the host"),
    ("hosts = ['HP.test']", "hosts: 'HP.test' is no host name: write the host alone, in lower"),
    ("discover = 'x'", "discover: a text stands where a table belongs"),
    ("[discover]\nfeed = []", "discover.feed: there is no such key: did you mean feeds?"),
    ("[discover]\nbudget_pages = 9", "discover.budget_pages: there is no such key: move it above"),
    ("[read]\nfeeds = []", "read.feeds: there is no such key: move it below [discover]."),
    ("body = []", "body: there is no such key: move it below [read]."),
    ("[discover]\nfeeds = 'x'", "discover.feeds: a text stands where a list belongs"),
    ("[discover]\nfeeds = ['/feed']", "discover.feeds: '/feed' is no address: write it whole"),
    ("[discover]\nfeeds = ['file:///x']", "discover.feeds: 'file:///x' is no address"),
    (
        "[discover]\nfeeds = ['https://feeds.test/hp']",
        "discover.feeds: feeds.test is none of the outlet's hosts: correct it, or add that host",
    ),
    (
        "[discover]\nfeeds = ['https://theharbourpost.test/']",
        "discover.feeds: theharbourpost.test is none of the outlet's hosts",
    ),
    (
        "[discover]\narticle = '^/news/)'",
        "discover.article: the pattern does not compile (unbalanced parenthesis at position 7): ",
    ),
    ("[discover]\narticle = 'a{99999999999}'", "discover.article: the pattern does not compile"),
    (f"[discover]\narticle = '{'a' * 501}'", "discover.article: it is longer than 500 characters"),
    (
        "[discover]\nsections = ['https://harbourpost.test/']",
        "discover.article: sections need it, to tell their articles from their other links: add",
    ),
    (
        "[discover]\nkeep_query = ['id=7']",
        "discover.keep_query: 'id=7' is no parameter of a query: write its name alone",
    ),
    ("[discover]\nkeep_query = ['*']", "discover.keep_query: '*' is no parameter of a query"),
    ("[read]\nheadlin = []", "read.headlin: there is no such key: did you mean headline?"),
    ("[read]\nbody = 'p'", "read.body: a text stands where a list belongs"),
    ("[read]\nbody = ['p[']", "read.body: the rule 'p[' does not compile ("),
    ("[read]\nbody = ['//p[']", "read.body: the rule '//p[' does not compile (Invalid expression"),
    ("[read]\nbody = ['//x:p']", "read.body: the rule '//x:p' does not compile (Undefined name"),
    ("[read]\nbody = ['(nosuch(//p))']", "read.body: the rule '(nosuch(//p))' does not compile ("),
    ("[read]\nbody = ['']", "read.body: the rule '' does not compile ("),
]


@pytest.mark.parametrize(("line", "sentence"), SENTENCES)
def test_a_fault_is_named_with_file_key_and_remedy(tmp_path, line, sentence):
    text = line if line.startswith("name") else f"{PLAIN}{line}"
    if line.startswith("name"):
        text += '\ndomain = "harbourpost.test"'

    error = load_error(write(tmp_path, text))

    assert error.startswith(f"{tmp_path / 'harbourpost.toml'}: {sentence}")
    assert error[-1] in ".?"


@pytest.mark.parametrize(
    ("domain", "sentence"),
    [
        ("", "domain: '' is no host name: "),
        ("https://harbourpost.test", "domain: 'https://harbourpost.test' is no host name: "),
        ("harbourpost.test:8080", "domain: 'harbourpost.test:8080' is no host name: "),
        ("[::1]:8080", "domain: '[::1]:8080' is no host name: "),
        ("Harbourpost.test", "domain: 'Harbourpost.test' is no host name: write the host alone"),
        ("www.harbourpost.test", 'domain: www. belongs to every outlet: write "harbourpost.test".'),
    ],
)
def test_a_domain_is_a_bare_host_in_lower_case(tmp_path, domain, sentence):
    error = load_error(write(tmp_path, f'name = "Harbour Post"\ndomain = "{domain}"\n'))

    assert sentence in error


@pytest.mark.parametrize(("text", "key"), [('name = "X"', "domain"), ('domain = "x.test"', "name")])
def test_name_and_domain_must_be_there(tmp_path, text, key):
    assert f"{key}: it is missing: add it." in load_error(write(tmp_path, text))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"name = ", "harbourpost.toml: it is no TOML (Invalid value (at "),
        (b"name", "harbourpost.toml: it is no TOML (Expected '=' after a key"),
        (b"a = 1\na = 2", "harbourpost.toml: it is no TOML (Cannot overwrite a value (at "),
        (b"\n\nname = '\xff'", "harbourpost.toml: line 3 is not UTF-8: save the file in that"),
        (b"a = " + b"[" * 100_000, "harbourpost.toml: it is no TOML ("),
        (b"a = " + b"1" * 10_000, "harbourpost.toml: it is no TOML ("),
        (b"#" * 300_000, "harbourpost.toml: it is larger than 256 KiB: shorten it."),
    ],
)
def test_a_file_that_is_no_toml_says_where(tmp_path, data, sentence):
    (tmp_path / "harbourpost.toml").write_bytes(data)

    assert sentence in load_error(tmp_path)


def test_a_missing_folder_is_named_with_its_setting(tmp_path):
    error = load_error(tmp_path / "nowhere")

    assert error == (
        f"{tmp_path / 'nowhere'}: there is no such folder of outlets: create it, or take it out "
        "of WIREFEED_OUTLETS."
    )


def test_a_folder_that_is_a_file_is_named(tmp_path):
    file = tmp_path / "outlets"
    file.write_text("")

    assert "cannot be read (Not a directory): make it a readable folder" in load_error(file)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'domain = "harbourpost.test"',
            "second.toml: domain: harbourpost.toml beside it has harbourpost",
        ),
        (
            'domain = "other.test"\nhosts = ["hp.test"]',
            "second.toml: hosts: harbourpost.toml beside it has hp",
        ),
    ],
)
def test_two_files_of_one_folder_may_not_claim_one_host(tmp_path, text, sentence):
    write(tmp_path, f'{PLAIN}hosts = ["hp.test"]\n')
    write(tmp_path, f'name = "Second"\n{text}\n', "second.toml")

    assert sentence in load_error(tmp_path)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hna = 1", "hna: an agency is a table: write its keys below [hna]."),
        ("[HNA]\nname = 'x'", "HNA: this is no code of an agency: write it in lower case."),
        ("[hna]\nnme = 'x'", "hna.nme: there is no such key: did you mean name?"),
        ("[hna]\nletters = ['H']", "hna.name: it is missing: add it."),
        ("[hna]\nname = 'x'\nletters = 'H'", "hna.letters: a text stands where a list belongs"),
        ("[hna]\nname = 'x'\ncode = 'y'", "hna.code: the table's name is the code: remove the"),
        ("[hna]\nname = 'x'\ninitials = '('", "hna.initials: the pattern does not compile ("),
        ("[hna]\nname = 'x'\nsign_offs = ['(']", "hna.sign_offs: the pattern does not compile ("),
    ],
)
def test_a_fault_in_agencies_is_named_too(tmp_path, text, sentence):
    folder = write(tmp_path, text, "agencies.toml")

    assert load_error(folder).startswith(f"{folder / 'agencies.toml'}: {sentence}")
