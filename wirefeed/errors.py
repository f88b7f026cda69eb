"""What stops a run: each error is a plain sentence with a remedy and the exit code it means."""

import errno
import os
import sqlite3
from pathlib import Path

_DISK_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
_NO_RIGHT = (sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY)
_OWN = "make it and its folder writable for the user that runs wirefeed"


class WirefeedError(Exception):
    """A run cannot go on; the message names the thing and the remedy."""

    exit_code = 1


class ConfigError(WirefeedError):
    """A setting, an argument or an outlet file is wrong."""

    exit_code = 2


class FeedError(WirefeedError):
    """A feed or a state file is not what the store wrote there; a person has to look."""

    exit_code = 2


class StoreError(WirefeedError):
    """The store or a feed could not be written; what was committed is safe."""

    exit_code = 1


class BusyError(WirefeedError):
    """Another run holds the lock, or another program a file that is to be written anew."""

    exit_code = 75


def path_error(error: OSError, sentence: str) -> WirefeedError:
    """Return what a refused path means: a full or broken disk, or else a wrong setting."""
    return (StoreError if error.errno in _DISK_FAULTS else ConfigError)(sentence)


def folder_error(error: OSError, folder: Path, otherwise: str) -> WirefeedError:
    """Return what to say of a folder that cannot be made: most often a file has its name."""
    fault = f"The folder {folder} cannot be made ({error.strerror}): make it"
    if isinstance(error, (FileExistsError, NotADirectoryError)) and (file := _in_the_way(folder)):
        fault = f"The folder {folder} cannot be made, for {file} is no folder: move that away"
        if not file.exists():
            disk = os.path.realpath(file)
            fault = f"The folder {folder} cannot be made, for {file} is a link to {disk}, "
            fault += "which is missing: mount or make that"
    return path_error(error, f"{fault}, or {otherwise}.")


def _in_the_way(folder: Path) -> Path | None:
    """Return what has the name of a folder or of one above it, also a link that leads nowhere."""
    paths = (folder, *folder.parents)
    return next((path for path in paths if os.path.lexists(path) and not path.is_dir()), None)


def remedy(error: OSError | sqlite3.Error, otherwise: str) -> str:
    """Return what to do about a file that could not be had, `otherwise` where we have the right.

    >>> remedy(PermissionError(errno.EACCES, "Permission denied"), "see to its disk")
    'make it and its folder writable for the user that runs wirefeed'
    >>> busy = sqlite3.OperationalError("database is locked")
    >>> busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    >>> remedy(busy, "see to its disk")
    'wait until no other program writes to it'
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what SQLite adds to it
    if isinstance(error, PermissionError) or code in _NO_RIGHT:
        return _OWN
    if code == sqlite3.SQLITE_BUSY:
        return "wait until no other program writes to it"
    if code == sqlite3.SQLITE_CANTOPEN:  # of a missing right and of a broken disk alike
        return f"{_OWN}, or {otherwise}"
    return otherwise
