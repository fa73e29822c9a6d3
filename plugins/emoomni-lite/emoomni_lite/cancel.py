"""Blocking work in a thread that ends when its caller no longer wants it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from emoomni_sdk import blocking
from emoomni_sdk.blocking import call_blocking

T = TypeVar("T")


class WorkCancelledError(Exception):
    """Raised inside the thread when the work is no longer wanted."""


class CancelFlag:
    """Asked by the thread at every block; set by the caller who leaves."""

    def __init__(
        self, deadline: float | None = None, stop: blocking.CancelFlag | None = None
    ) -> None:
        self._stop = blocking.CancelFlag() if stop is None else stop
        self._ends = None if deadline is None else time.monotonic() + deadline

    def set(self) -> None:
        """The work is no longer wanted."""
        self._stop.set()

    def is_set(self) -> bool:
        """Whether the work is no longer wanted."""
        return bool(self._stop)

    def check(self) -> None:
        """Raise `WorkCancelledError` when the work is no longer wanted."""
        if self._stop:
            raise WorkCancelledError

    def seconds_left(self) -> float | None:
        """Until the deadline; None when there is none."""
        return None if self._ends is None else self._ends - time.monotonic()


async def in_thread(work: Callable[[CancelFlag], T], deadline: float | None = None) -> T:
    """Run `work` in a thread of its own. Cancelling waits until the thread has ended."""
    return await call_blocking(lambda stop: work(CancelFlag(deadline, stop)), name="emoomni-lite")
