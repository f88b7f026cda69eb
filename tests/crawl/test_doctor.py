"""`scrapy doctor`: how outlets were, and plain sentences where it cannot say."""


def test_a_run_is_told_of_and_a_wrong_call_is_said(crawls, site):
    site.section("/", "/a/crabs")
    site.article("/a/crabs", "Crabs")
    site.outlet(crawls.outlets, "/")
    crawls.run("ians", "-a", "outlets=quay.test")

    all_, one = crawls.call("doctor"), crawls.call("doctor", "quay.test")
    stranger, option = crawls.call("doctor", "pier.test"), crawls.call("doctor", "--spider", "ians")

    assert all_.stdout == "ians: 1 outlet, 0 not well\n"
    assert "quay.test: 1 link, 1 read, 1 line, 0 copies" in one.stdout
    assert (stranger.returncode, option.returncode) == (2, 2)
    assert "no run has met pier.test" in stranger.stdout + stranger.stderr
    assert "there is no option --spider" in option.stdout + option.stderr


def test_its_help_says_its_exit_codes(crawls):
    assert "Exit codes: 0 shown" in " ".join(crawls.call("doctor", "-h").stdout.split())
