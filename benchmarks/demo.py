"""Answer one clip through the command line and state what it took: `make demo`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path


def main() -> int:
    """Run `emoomni respond`, then print seconds and megabytes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install-seconds", type=int, required=True)
    parser.add_argument("clip", type=Path)
    parser.add_argument("reply", type=Path)
    given = parser.parse_args()

    start = time.perf_counter()
    command = [Path(sys.executable).with_name("emoomni"), "respond", given.clip, "-o", given.reply]
    failed = subprocess.run(command, check=False).returncode
    seconds = time.perf_counter() - start
    if failed:
        return failed
    size = given.reply.stat().st_size // 1000
    print(
        f"\ninstalled in {given.install_seconds} s, {megabytes(Path(sys.prefix)):.0f} MB"
        f" · answered in {seconds:.1f} s · {given.reply} ({size} kB)\n"
        "The voice is eSpeak NG, licensed GPL-3.0-or-later, in a process of its own."
    )
    return 0


def megabytes(folder: Path) -> float:
    """Size of all files under `folder` in 10^6 bytes, each counted once."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


if __name__ == "__main__":
    sys.exit(main())
