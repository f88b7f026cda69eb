"""What commands say, whatever the encoding of a stream is and however soon its reader has gone."""

import io
import os
import sys
from typing import Any, TextIO, cast


class Stream:
    """Writes to a stream of ours; once its reader has gone, what is written goes nowhere.

    So `scrapy story URL | head -4` is no error, and a command that writes the store goes on.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            let_go(self._stream)
        return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            let_go(self._stream)


def prepare_streams() -> None:
    r"""Make stdout and stderr such a stream.

    Stdout shows a letter that its encoding lacks as an escape (\u0928), as stderr does.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    # A stream that the caller has closed (`>&-`) is None, to which nothing is written.
    sys.stdout, sys.stderr = (
        cast("TextIO", Stream(stream)) if stream else stream for stream in (sys.stdout, sys.stderr)
    )


def let_go(stream: TextIO) -> None:
    """Lead what is still to be written to a stream nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
