"""Whatever is logged stays one message, and shows no secret."""

import ipaddress
import logging

import pytest
from scrapy.settings import Settings

from wirefeed.extensions.logs import LONGEST, guard_log, harmless
from wirefeed.extensions.secrets import Secrets


@pytest.fixture
def logged(caplog):
    factory = logging.getLogRecordFactory()
    guard_log(Secrets(["hunter22"]))
    yield lambda: [logging.Formatter("%(message)s").format(record) for record in caplog.records]
    logging.setLogRecordFactory(factory)


@pytest.mark.parametrize("forger", ["\n", "\r", "\r\n", "\x0b", "\x85", "\u2028", "\x1b[2K\x1b[1A"])
def test_a_message_has_no_line_that_passes_for_another_one(logged, forger):
    logging.getLogger("scrapy").warning("Ignoring %s", f"a{forger}2026-11-28 [scrapy] ERROR: b")

    (message,) = logged()
    assert not any(line.startswith("2026") for line in message.splitlines())
    assert all(character.isprintable() or character == "\n" for character in message)


def test_an_exceptions_text_can_forge_nothing_either(logged):
    try:
        ipaddress.ip_address("\n2026-11-28 [scrapy] ERROR: forged \x1b[2J hunter22")
    except ValueError:
        logging.getLogger("scrapy").exception("It failed")

    (message,) = logged()
    assert "ValueError" in message
    assert "hunter22" not in message
    assert all(line.startswith("  ") for line in message.splitlines()[1:])
    assert "\x1b" not in message


def test_a_plain_message_stays_as_it_is(logged):
    logging.getLogger("scrapy").warning("Größe %d, 新聞", 7)

    assert logged() == ["Größe 7, 新聞"]


def test_what_a_cut_leaves_of_a_secret_is_hidden_too():
    secrets = Secrets(["hunter22"])

    assert "hunt" not in harmless("\n" + "x" * (LONGEST - 5) + "hunter22", secrets)


def test_a_message_without_end_is_cut():
    assert len(harmless("x" * 10**6, Secrets())) < 10**5


@pytest.mark.parametrize(
    ("settings", "environment"),
    [
        ({"AWS_SECRET_ACCESS_KEY": "hunter22"}, {}),
        ({"AWS_ACCESS_KEY_ID": "hunter22"}, {}),
        ({"FTP_PASSWORD": "hunter22"}, {}),
        ({"TELNETCONSOLE_PASSWORD": "hunter22"}, {}),
        ({"MY_API_KEY": "hunter22"}, {}),
        ({"HTTPAUTH_PASS": "hunter22"}, {}),
        ({"MAIL_PASS": "hunter22"}, {}),
        ({"WIREFEED_PING_URL": "hunter22"}, {}),
        ({"FEEDS": {"ftp://me:hunter22@a.test/x.csv": {}}}, {}),
        ({}, {"https_proxy": "http://me:hunter22@proxy.test:3128"}),
        ({}, {"AWS_SESSION_TOKEN": "hunter22"}),
    ],
)
def test_settings_and_environment_say_what_is_secret(settings, environment):
    secrets = Secrets.of(Settings(settings), environment)

    assert secrets.hide("login with hunter22 failed") == "login with *** failed"


def test_a_secret_is_hidden_in_every_spelling():
    secrets = Secrets(["p%40ss word"])

    shown = secrets.hide("p%40ss word, p@ss word, p%2540ss%20word")

    assert shown == "***, ***, ***"


def test_users_of_unknown_addresses_are_hidden_too():
    assert Secrets().hide("redis://:x@r.test/0 https://a@b.test") == (
        "redis://***@r.test/0 https://***@b.test"
    )


def test_an_address_with_an_at_sign_in_its_path_stays():
    assert Secrets().hide("https://a.test/@ada") == "https://a.test/@ada"


def test_what_scrapy_sets_itself_is_no_secret():
    said = "'latin-1' codec cannot decode /guest-column"  # FTP_PASSWORD is "guest"

    assert Secrets.of(Settings(), {}).hide(said) == said
