"""What stops a run: each error is a plain sentence with a remedy and the exit code it means."""

import errno

_DISK_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


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
    """Another run holds the lock."""

    exit_code = 75


def path_error(error: OSError, sentence: str) -> WirefeedError:
    """Return what a refused path means: a full or broken disk, or else a wrong setting."""
    return (StoreError if error.errno in _DISK_FAULTS else ConfigError)(sentence)
