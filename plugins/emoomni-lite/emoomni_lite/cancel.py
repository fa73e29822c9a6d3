"""Blocking work in a thread that ends when its caller no longer wants it."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class WorkCancelledError(Exception):
    """Raised inside the thread when the work is no longer wanted."""


class CancelFlag:
    """Asked by the thread at every block; set by the caller who leaves."""

    def __init__(self, deadline: float | None = None) -> None:
        self._event = threading.Event()
        self._ends = None if deadline is None else time.monotonic() + deadline

    def set(self) -> None:
        """The work is no longer wanted."""
        self._event.set()

    def is_set(self) -> bool:
        """Whether the work is no longer wanted."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise `WorkCancelledError` when the work is no longer wanted."""
        if self._event.is_set():
            raise WorkCancelledError

    def seconds_left(self) -> float | None:
        """Until the deadline; None when there is none."""
        return None if self._ends is None else self._ends - time.monotonic()


async def in_thread(work: Callable[[CancelFlag], T], deadline: float | None = None) -> T:
    """Run `work` in a thread. Cancelling waits until the thread has noticed and ended."""
    flag = CancelFlag(deadline)
    task = asyncio.ensure_future(asyncio.to_thread(work, flag))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        flag.set()
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise
