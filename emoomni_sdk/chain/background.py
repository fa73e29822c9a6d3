"""One event loop in a background thread for all synchronous calls.

It works inside Jupyter, whose own loop is busy, and keeps components warm from call to call.
"""

from __future__ import annotations

import asyncio
import atexit
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from emoomni_sdk.errors import LifecycleError

T = TypeVar("T")
PATIENCE = 10.0
"""Seconds that interrupted work is given to end."""


class BackgroundLoop:
    """Started on first use; ended with the interpreter, after closing what was warmed on it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closers: dict[int, Callable[[], Awaitable[None]]] = {}

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run `work` to its end and return what it returns.

        An interruption (Ctrl-C) cancels the work and awaits its end before it is passed on.

        Raises:
            LifecycleError: Called from the background loop itself.
        """
        loop = self._started()
        if threading.current_thread() is self._thread:
            work.close()
            raise LifecycleError(
                "A synchronous call was made from inside an asynchronous one.",
                remedy="Use the method without `_sync` there.",
            )
        ended = threading.Event()

        async def tracked() -> T:
            try:
                return await work
            finally:
                ended.set()

        future = asyncio.run_coroutine_threadsafe(tracked(), loop)
        try:
            return future.result()
        except KeyboardInterrupt:
            future.cancel()
            ended.wait(PATIENCE)
            raise

    def at_exit(self, owner: object, close: Callable[[], Awaitable[None]]) -> None:
        """Have `close` awaited before the loop ends."""
        self._closers[id(owner)] = close

    def forget(self, owner: object) -> None:
        """`owner` has closed itself."""
        self._closers.pop(id(owner), None)

    def _started(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._loop.run_forever, name="emoomni-sync", daemon=True
                )
                self._thread.start()
                atexit.register(self._end)
            return self._loop

    def _end(self) -> None:
        loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return

        async def close_all() -> None:
            for close in list(self._closers.values()):
                await close()
            await loop.shutdown_asyncgens()

        try:
            asyncio.run_coroutine_threadsafe(close_all(), loop).result(timeout=PATIENCE)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(timeout=5.0)
            if not thread.is_alive():
                loop.close()


BACKGROUND = BackgroundLoop()
