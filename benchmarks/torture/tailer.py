"""A reader that follows a feed as it grows, and notices when a byte it has read is another.

    python -m benchmarks.torture.tailer FEEDS

Reads until its standard input is closed, then prints as JSON what it saw: by file the bytes and
lines, their SHA-256, and how often a byte had changed.
"""

import hashlib
import json
import select
import sys
from dataclasses import dataclass, field
from pathlib import Path

INTERVAL = 0.02  # seconds


@dataclass
class Seen:
    """What was read of one file: whole lines only."""

    size: int = 0
    lines: int = 0
    changed: int = 0
    stamp: tuple[int, int] = (0, 0)  # modified, size
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)


def follow(path: Path, seen: Seen) -> None:
    """Read what is new up to the last line feed; look at all the rest anew where it was touched."""
    stat = path.stat()
    stamp = (stat.st_mtime_ns, stat.st_size)
    if stamp == seen.stamp:
        return
    data = path.read_bytes()
    seen.stamp = stamp
    if hashlib.sha256(data[: seen.size]).digest() != seen.digest.digest():
        seen.changed += 1
    new = data[seen.size : data.rfind(b"\n") + 1]
    seen.digest.update(new)
    seen.size += len(new)
    seen.lines += new.count(b"\n")


def main() -> None:
    folder, files = Path(sys.argv[1]), dict[Path, Seen]()
    closing = False
    while True:
        for path in sorted(folder.glob("*/*.jsonl")):
            follow(path, files.setdefault(path, Seen()))
        if closing:
            break
        closing = bool(select.select([sys.stdin], [], [], INTERVAL)[0])
    print(
        json.dumps(
            {
                str(path.relative_to(folder)): {
                    "size": seen.size,
                    "lines": seen.lines,
                    "changed": seen.changed,
                    "sha256": seen.digest.hexdigest(),
                }
                for path, seen in files.items()
            }
        )
    )


if __name__ == "__main__":
    main()
