"""Room on the disk: a run ends while there is some left, rather than in the middle of a write."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from wirefeed.errors import StoreError

MIB = 2**20


class Space:
    """Watches the disks of some folders; `least` is in bytes, 0 for no bound."""

    def __init__(
        self,
        folders: Iterable[Path],
        least: int,
        statvfs: Callable[[Path], os.statvfs_result] = os.statvfs,
    ) -> None:
        self.folders, self.least, self.statvfs = list(folders), least, statvfs

    def check(self) -> None:
        """Raise `StoreError` where a disk has too little room for whoever runs us, or is gone."""
        for folder in self.folders if self.least else ():
            try:
                disk = self.statvfs(folder)
            except OSError as error:
                raise StoreError(
                    f"The disk of {folder} could not be asked for its room ({error.strerror}): "
                    "bring the folder back and run again; what was committed is safe."
                ) from error
            free = disk.f_bavail * disk.f_frsize
            if free < self.least:
                raise StoreError(
                    f"The disk of {folder} has {free // MIB:,} MiB left and "
                    f"{self.least // MIB:,} are to stay free: make room, or set "
                    "WIREFEED_MIN_FREE_MB lower; what was committed is safe."
                )
