"""`TurnStream`: one turn's events, its tasks, and leaving early."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from emoomni_sdk.chain.background import BackgroundLoop
from emoomni_sdk.chain.failures import as_own, as_turn_error
from emoomni_sdk.chain.flow import TurnFlow
from emoomni_sdk.chain.ledger import Ledger
from emoomni_sdk.chain.parts import Parts
from emoomni_sdk.errors import ConfigError, LifecycleError, TurnError
from emoomni_sdk.events import Event, Progress, TurnDone
from emoomni_sdk.observe import notify
from emoomni_sdk.result import TurnResult
from emoomni_sdk.turn import Turn

EVENTS_AHEAD = 64
"""Events kept for a slow reader; then the stages wait."""


class TurnStream:
    """``async with chain.stream(turn) as events: async for event in events: …``

    Leaving the block, for whatever reason, stops all work of the turn and awaits its end.

    Raises:
        TurnError: From iteration, when a stage failed; `partial` holds the `TurnResult` so far.
    """

    def __init__(
        self, parts: Parts, turn: Turn, write: tuple[str, ...] = (), *, owns_clip: bool = False
    ) -> None:
        self.turn = turn
        self.result: TurnResult | None = None
        """The result, once `TurnDone` has been read or the turn was interrupted."""
        self._parts = parts
        self._write = write
        self._owns_clip = owns_clip
        self._ledger = Ledger(turn)
        self._queue: asyncio.Queue[Event | TurnError] = asyncio.Queue(EVENTS_AHEAD)
        self._task: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._began = 0.0
        self._over = False

    async def __aenter__(self) -> Self:
        if self._task is not None:
            raise LifecycleError("A stream is entered once.", remedy="Call chain.stream(…) again.")
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        self._task = self._loop.create_task(self._drive(), name=f"turn {self.turn.turn_id}")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over = True
        assert self._task is not None
        try:
            await stop(self._task)
        finally:
            if self._owns_clip and self.turn.clip is not None:
                self.turn.clip.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        if self._task is None:
            raise LifecycleError("The stream was not entered.", remedy="Use `async with`.")
        if self._over:
            raise StopAsyncIteration
        item = await self._queue.get()
        if isinstance(item, TurnError):
            self._over = True
            raise item
        if isinstance(item, TurnDone):
            self._over = True
            self.result = item.result
        return item

    def interrupt(self, played_seconds: float) -> TurnResult:
        """Barge-in: stop all work; the result holds only what was heard.

        The next event is `TurnDone`, and the last. A reply is usually made faster than it is
        played: after the last event, too, a reply that was not played to its end is cut.

        Args:
            played_seconds: How much of the reply's audio has been played.

        Raises:
            LifecycleError: The stream was not entered.
            ConfigError: `played_seconds` is no number of seconds.
        """
        if self._task is None:
            raise LifecycleError("The stream was not entered.", remedy="Use `async with`.")
        if not played_seconds >= 0:
            raise ConfigError("`played_seconds` is a number of seconds, 0 or more.")
        if self.result is not None:
            return self._cut_short(self.result, played_seconds)
        self.result = self._ledger.heard(self._now(), played_seconds)
        self._task.cancel()
        while not self._queue.empty():
            self._queue.get_nowait()
        done = TurnDone(self.result)
        self._queue.put_nowait(done)
        notify(self._parts.observers, done, self.turn.turn_id)
        return self.result

    def _cut_short(self, result: TurnResult, played_seconds: float) -> TurnResult:
        """The turn is over; was the reply heard to its end?"""
        length = result.audio.seconds if result.audio else 0.0
        if not result.interrupted and played_seconds < length:
            self.result = self._ledger.heard(result.timings.total, played_seconds)
        assert self.result is not None
        return self.result

    async def _drive(self) -> None:
        flow = TurnFlow(self._parts, self._ledger, self._emit, self._now, self._report, self._write)
        try:
            await flow.run()
        except Exception as error:
            failed = as_turn_error(as_own(error), self._ledger.result(self._now(), partial=True))
            await self._queue.put(failed)
        else:
            await self._emit(TurnDone(self._ledger.result(self._now())))

    async def _emit(self, event: Event) -> None:
        if self.result is not None:
            return
        self._ledger.note(event, self._now())
        notify(self._parts.observers, event, self.turn.turn_id)
        await self._queue.put(event)

    def _report(self, progress: Progress) -> None:
        """Progress may be skipped: it never makes a stage wait."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._offer, progress)

    def _offer(self, progress: Progress) -> None:
        if not self._queue.full() and self.result is None and not self._over:
            notify(self._parts.observers, progress, self.turn.turn_id)
            self._queue.put_nowait(progress)

    def _now(self) -> float:
        assert self._loop is not None
        return self._loop.time() - self._began


class SyncTurnStream:
    """The same for code without an event loop: ``with chain.stream_sync(turn) as events: …``"""

    def __init__(self, stream: TurnStream, loop: BackgroundLoop) -> None:
        self._stream = stream
        self._background = loop

    @property
    def result(self) -> TurnResult | None:
        """The result, once `TurnDone` has been read or the turn was interrupted."""
        return self._stream.result

    def __enter__(self) -> Self:
        self._background.run(self._stream.__aenter__())
        return self

    def __exit__(self, *exc: object) -> None:
        self._background.run(self._stream.__aexit__(None, None, None))

    def __iter__(self) -> Iterator[Event]:
        while True:
            try:
                yield self._background.run(self._stream.__anext__())
            except StopAsyncIteration:
                return

    def interrupt(self, played_seconds: float) -> TurnResult:
        """As `TurnStream.interrupt`."""

        async def interrupt() -> TurnResult:
            return self._stream.interrupt(played_seconds)

        return self._background.run(interrupt())


async def stop(task: asyncio.Task[None]) -> None:
    """Cancel `task` and await its end, even when this task is cancelled meanwhile."""
    task.cancel()
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if not task.cancelled():
        task.exception()
    if cancelled is not None:
        raise cancelled
