"""Room on the disk: a run ends while there is some left, rather than in the middle of a write."""

import os
from collections.abc import Iterable
from pathlib import Path

from wirefeed.errors import StoreError

MIB = 2**20


def check_space(folders: Iterable[Path], least: int) -> None:
    """Raise `StoreError` where a disk has less than `least` bytes for whoever runs us, or is gone.

    0 sets no bound.
    """
    for folder in folders if least else ():
        try:
            disk = os.statvfs(folder)
        except OSError as error:
            raise StoreError(
                f"The disk of {folder} could not be asked for its room ({error.strerror}): "
                "bring the folder back and run again; what was committed is safe."
            ) from error
        free = disk.f_bavail * disk.f_frsize
        if free < least:
            raise StoreError(
                f"The disk of {folder} has {free // MIB:,} MiB left and "
                f"{least // MIB:,} are to stay free: make room, or set "
                "WIREFEED_MIN_FREE_MB lower; what was committed is safe."
            )
