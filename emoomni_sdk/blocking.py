"""Blocking engines in threads of their own, stopped by a flag when nobody listens any more.

The event loop's shared executor keeps its threads alive; these end with the work.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from typing import TypeVar

from emoomni_sdk.streams import closing

T = TypeVar("T")


class CancelFlag:
    """Tells blocking code that its caller has left. Check it between blocks of work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def __bool__(self) -> bool:
        return self._event.is_set()

    def set(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    def wait(self, seconds: float) -> bool:
        """Sleep up to `seconds`; True as soon as the work should stop."""
        return self._event.wait(seconds)


async def call_blocking(work: Callable[[CancelFlag], T], *, name: str = "emoomni-work") -> T:
    """Run `work(flag)` in its own thread and return what it returns.

    When the awaiting task is cancelled the flag is set and the thread's end is awaited.
    """
    async with closing(stream_blocking(lambda flag: [work(flag)], name=name)) as results:
        async for result in results:
            return result
    raise asyncio.CancelledError


async def stream_blocking(
    work: Callable[[CancelFlag], Iterable[T]], *, name: str = "emoomni-work", ahead: int = 4
) -> AsyncIterator[T]:
    """Yield what `work(flag)` yields from its own thread, at most `ahead` items early.

    Closing the iterator, or cancelling its task, sets the flag and awaits the thread's end.
    """
    loop = asyncio.get_running_loop()
    flag = CancelFlag()
    room = threading.Semaphore(ahead)
    items: asyncio.Queue[tuple[bool, T | BaseException | None]] = asyncio.Queue()
    ended = asyncio.Event()

    def post(more: bool, item: T | BaseException | None) -> None:
        loop.call_soon_threadsafe(items.put_nowait, (more, item))

    def produce() -> None:
        try:
            for item in work(flag):
                while not room.acquire(timeout=0.05):
                    if flag:
                        return
                if flag:
                    return
                post(True, item)
            post(False, None)
        except BaseException as error:
            post(False, error)
        finally:
            loop.call_soon_threadsafe(ended.set)

    thread = threading.Thread(target=produce, name=name, daemon=True)
    thread.start()
    try:
        while True:
            more, item = await items.get()
            if isinstance(item, BaseException) and not more:
                raise item
            if not more:
                return
            room.release()
            yield item  # type: ignore[misc]
    finally:
        flag.set()
        await _settle(ended)
        thread.join()


async def _settle(ended: asyncio.Event) -> None:
    """Wait for the end even when cancelled meanwhile, then let the cancellation through."""
    cancelled: asyncio.CancelledError | None = None
    while not ended.is_set():
        try:
            await ended.wait()
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled
