"""One run at a time: a lock that the kernel drops with its holder, so it is never stale."""

import contextlib
import fcntl
import os
from pathlib import Path
from typing import Self

from wirefeed.errors import BusyError, path_error

_MOST = 2**31  # no process has a greater number


class Lock:
    """A file lock held from construction to `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock or raise `BusyError` naming the run that holds it."""
        self.path = path
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise path_error(
                error,
                f"{path} cannot be opened ({error.strerror}): "
                "make the folder writable, or set WIREFEED_STATE.",
            ) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(self._file, 100).decode("ascii", "replace").strip()
            os.close(self._file)
            if _lives(holder):
                sentence = f"Another run holds {path} ({holder}): wait until it has ended."
            else:  # a run that is starting, or what takes the lock without leaving its name
                sentence = f"Another run or a backup holds {path}: wait until it has ended."
            raise BusyError(sentence) from error
        self._name_holder()

    def _name_holder(self) -> None:
        """Write the process id for people to read; the lock itself does not need it."""
        with contextlib.suppress(OSError):  # a full disk: the lock holds all the same
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, f"process {os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, 0)  # whoever takes the lock next is not this process
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _lives(holder: str) -> bool:
    """Tell whether the process that a lock file names still runs: one that was killed left it."""
    number = holder.removeprefix("process ")
    if not number.isdecimal() or not 0 < int(number) < _MOST:
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it is another user's
        return True
    return True
