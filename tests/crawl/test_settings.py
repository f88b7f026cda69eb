"""Every command of ours refuses settings that are wrong, before it does anything."""

import pytest

URL = "https://quay.test/a/1"
COMMANDS = {
    "crawl": ["ians"],
    "doctor": [],
    "export": ["-o", "-"],
    "forget": [URL, "--yes"],
    "outlets": [],
    "reread": [],
    "story": [URL],
    "verify": [],
    "why": [URL, "--stored"],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_a_slip(crawls, monkeypatch, command):
    monkeypatch.setenv("WIREFEED_FEDS", "x")

    done = crawls.call(command, *COMMANDS[command], WIREFEED_STAT="q")

    assert done.returncode == 2
    assert "wirefeed: WIREFEED_STAT: no such setting: did you mean WIREFEED_STATE?" in done.stderr
    assert "WIREFEED_FEDS in the environment: did you mean WIREFEED_FEEDS?" in done.stderr
    assert done.stdout == ""
    assert not (crawls.folder / "state").exists()


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("WIREFEED_STATE", "", "WIREFEED_STATE is empty: name a folder"),
        ("WIREFEED_FEEDS", " ", "WIREFEED_FEEDS is empty: name a folder"),
        ("WIREFEED_KEEP_PAGES", "two weeks", "set a whole number of days"),
        ("WIREFEED_MIN_FREE_MB", "-1", "write a number, 0 for no bound"),
        ("WIREFEED_FEED_POLICY", "some", "set versions or all"),
        ("WIREFEED_ALLOW_PRIVATE_NETWORKS", "10.0.0.0/99", "Write CIDR blocks"),
        ("WIREFEED_PING_URL", "mail me", "is no http or https address"),
        ("LOG_FILE", "/nonexistent/a.log", "which cannot be written: name another file"),
    ],
)
def test_verify_refuses_what_a_run_would_refuse(crawls, name, value, sentence):
    done = crawls.call("verify", **{name: value})

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "no run has left a store" not in done.stderr


@pytest.mark.parametrize("name", ["WIREFEED_STATE", "WIREFEED_FEEDS"])
def test_a_run_does_not_take_an_empty_folder_for_the_projects_own(crawls, stand, name):
    done = crawls.run("ians", "-a", f"outlets={stand.outlets[0]}", **{name: ""})

    assert done.returncode == 2
    assert f"wirefeed: {name} is empty: name a folder, or leave the setting out." in done.stderr
    assert "Traceback" not in done.stderr
    assert stand.requests == []
