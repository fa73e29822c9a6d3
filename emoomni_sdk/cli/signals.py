"""Being asked to end: a polite end (SIGTERM, SIGHUP) tidies up just as Ctrl-C does."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any, Self

INTERRUPTED = 128 + signal.SIGINT
POLITE = ("SIGTERM", "SIGHUP")


class PoliteEnd:
    """Within the block such a signal interrupts the command, so that whatever cleans up runs.

    A signal that whoever started the command ignores or handles stays with them, as after
    ``nohup``.
    """

    def __init__(self) -> None:
        self.code = INTERRUPTED
        """Exit code of a command that was interrupted."""
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in (getattr(signal, name, None) for name in POLITE):
                if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                    self._before[number] = signal.signal(number, self._interrupt)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self.code = 128 + number
        # A job in the background ignores Ctrl-C, and raising it would change nothing.
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            raise KeyboardInterrupt
        signal.raise_signal(signal.SIGINT)
