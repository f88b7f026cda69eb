"""Commands in forks of a process that has imported Scrapy and us, which takes most of a short run.

Each fork is a process of its own with its own environment, settings, reactor and exit code. What a
test does to a run while it goes on (kill it, stop it, read its screen) it does to a process that
begins at Python's own start, as `Crawls.line` has it.
"""

import atexit
import multiprocessing
import os
import pkgutil
import subprocess
import sys
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import scrapy.commands
from scrapy.cmdline import execute

import wirefeed.commands

_FORKS = multiprocessing.get_context("forkserver")
# All that a run imports but the settings, which read the environment then.
_FORKS.set_forkserver_preload(
    [
        __name__,
        "scrapy.extensions.telnet",
        "wirefeed.base_spiders",
        "wirefeed.reading.reader",
        *(
            f"{package.__name__}.{module.name}"
            for package in (scrapy.commands, wirefeed.commands)
            for module in pkgutil.iter_modules(package.__path__)
        ),
    ]
)


_LONGEST = 600  # seconds, for what hangs


def run(words, folder, *, answer=""):
    """Run `scrapy` with these words in a folder, as `subprocess.run` does; `answer` is its stdin.

    A warning is an error there, but for those of imports: `Crawls.line` minds these too.
    """
    words = ["scrapy", *map(str, words)]
    with TemporaryDirectory() as held:
        streams = [Path(held, name) for name in ("stdin", "stdout", "stderr")]
        streams[0].write_text(answer)
        process = _FORKS.Process(
            target=_execute, args=(words, str(folder), dict(os.environ), streams)
        )
        process.start()
        process.join(_LONGEST)
        if process.is_alive():
            process.kill()
            process.join()
        _, out, err = (stream.read_text(errors="replace") for stream in streams)
        return subprocess.CompletedProcess(words, process.exitcode, out, err)


def _execute(words, folder, environment, streams):
    flags = (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT] * 2)
    for number, (path, flag) in enumerate(zip(streams, flags, strict=True)):
        os.dup2(os.open(path, flag), number)
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout.reconfigure(encoding=environment.get("PYTHONIOENCODING", "utf-8"))
    warnings.resetwarnings()
    warnings.simplefilter("error")
    os.chdir(folder)
    sys.argv = words
    try:
        execute()
    finally:
        atexit._run_exitfuncs()
