"""What holds for every test."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """A job in the background of a script is born deaf to Ctrl-C, and so would its children be."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
