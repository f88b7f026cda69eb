"""Files of the feed on their disk: whether they are there, written whole, made durable.

An error of the disk is a `StoreError` with a remedy; `sync_folder` leaves it to its caller.
"""

import os
from pathlib import Path

from wirefeed.errors import StoreError, remedy


def stat(path: Path) -> os.stat_result | None:
    """Return what a file is, None where there is none."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_had(path, error) from error


def not_had(path: Path, error: OSError) -> StoreError:
    """Return what to tell of a file that cannot be asked for, opened or read."""
    todo = remedy(error, "see to its disk")
    return StoreError(
        f"{path} cannot be opened ({error.strerror}): {todo}; the next run goes on from here."
    )


def write_all(file: int, block: bytes, start: int, path: Path) -> None:
    view = memoryview(block)
    try:
        while view:
            done = os.pwrite(file, view, start)
            view, start = view[done:], start + done
    except OSError as error:
        raise StoreError(
            f"{path} could not be written ({error.strerror}): "
            "make room; the next run writes what is missing."
        ) from error


def sync(file: int, path: Path) -> None:
    try:
        os.fsync(file)
    except OSError as error:
        raise StoreError(
            f"{path} could not be synced ({error.strerror}): the next run writes it again."
        ) from error


def sync_folder(folder: Path) -> None:
    """Make a new file's name durable too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
