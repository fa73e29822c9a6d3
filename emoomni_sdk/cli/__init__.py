"""The command line, ``emoomni``."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0: done. 1: it failed. 2: it was asked for wrongly. 130: interrupted.
    143, 129: ended by SIGTERM or SIGHUP, just as tidily.
    """
    try:
        from emoomni_sdk.cli.app import run

        return run(argv)
    except KeyboardInterrupt:
        return 130
