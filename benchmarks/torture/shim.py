"""The library that stands between a process and its storage, built where there is a compiler."""

import ctypes
import os
import shutil
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
KILL, HALF = -1, -2  # what may happen at a call besides an errno
KINDS = {
    "o": "open",
    "w": "write",
    "r": "read",
    "s": "sync",
    "t": "truncate",
    "u": "unlink",
    "n": "rename",
    "m": "mkdir",
}


def find_compiler() -> str:
    """Return a C compiler's name, "" where there is none."""
    return next(filter(shutil.which, ("cc", "gcc", "clang")), "")


def build(folder: Path) -> Path:
    """Compile the library into a folder."""
    library = folder / "shim.so"
    command = [find_compiler(), "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own command
    return library


def environment(
    library: Path, root: Path, *, at: int = 0, what: int = 0, sticky: bool = False,
    calls: Path | None = None,
) -> dict[str, str]:  # fmt: skip
    """Return the variables with which a process begins below the library."""
    variables = {
        "LD_PRELOAD": str(library),
        "TORTURE_ROOT": str(root),
        "TORTURE_AT": str(at),
        "TORTURE_DO": str(what),
    }
    if sticky:
        variables["TORTURE_STICKY"] = "1"
    if calls:
        variables["TORTURE_CALLS"] = str(calls)
    return variables


class Shim:
    """The library in this process, which was started below it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ["LD_PRELOAD"])
        self._library.torture_calls.restype = ctypes.c_char_p

    def arm(
        self, root: Path, at: int, what: int, *, sticky: bool = False, reads: bool = False
    ) -> None:
        """Count the calls below a folder from now on; at the call of that number it happens."""
        self._library.torture_arm(str(root).encode(), ctypes.c_long(at), what, sticky, reads)

    def calls(self) -> str:
        """Return the kinds of the calls counted, in order."""
        return str(self._library.torture_calls().decode("ascii"))
