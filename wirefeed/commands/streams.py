"""What commands say, whatever the encoding of a stream is and however soon its reader has gone."""

import io
import os
import sys
from typing import IO, Any, AnyStr, Generic, TextIO, cast


class Stream(Generic[AnyStr]):
    """Writes to a stream of ours; once its reader has gone, what is written goes nowhere.

    So `scrapy story URL | head -4` is no error, and a command that writes the store goes on.
    """

    def __init__(self, stream: IO[AnyStr]) -> None:
        self._stream: IO[AnyStr] = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @property
    def buffer(self) -> "Stream[bytes]":
        """Return the stream of bytes below, to which `-o -` exports."""
        return Stream(cast("TextIO", self._stream).buffer)

    def write(self, text: AnyStr) -> int:
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
    open_closed()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout, sys.stderr = cast("tuple[TextIO, TextIO]", map(Stream, (sys.stdout, sys.stderr)))


def open_closed() -> None:
    """Lead standard streams that the caller has closed (`2>&-`) nowhere.

    Else the next file that is opened has their number, and what is meant for a screen goes there.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(_open_nowhere(number), "r" if name == "stdin" else "w"))


def _open_nowhere(number: int) -> int:
    """Return a descriptor that leads nowhere: the number that is free, else another one."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    try:
        os.fstat(number)
    except OSError:
        os.dup2(nowhere, number)
        os.close(nowhere)
        return number
    return nowhere


def let_go(stream: IO[Any]) -> None:
    """Lead what is still to be written to a stream nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
