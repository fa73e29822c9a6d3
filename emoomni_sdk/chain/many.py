"""Many turns at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from typing import TypeVar

from emoomni_sdk.errors import ConfigError, EmoOmniError, TurnError
from emoomni_sdk.result import TurnResult
from emoomni_sdk.streams import closing
from emoomni_sdk.turn import Turn

T = TypeVar("T")


async def run_many(
    run: Callable[[Turn], Awaitable[TurnResult]],
    turns: Iterable[T] | AsyncIterable[T],
    as_turn: Callable[[T], Turn],
    concurrency: int,
) -> AsyncIterator[TurnResult | TurnError]:
    """Yield each turn's result, or its error, as it is done.

    No more than `concurrency` turns are drawn from `turns` ahead of what was yielded.
    """
    if concurrency < 1:
        raise ConfigError("`concurrency` must be at least 1.")
    running: set[asyncio.Task[TurnResult | TurnError]] = set()
    try:
        async with closing(_as_stream(turns)) as waiting:
            more = True
            while more or running:
                while more and len(running) < concurrency:
                    try:
                        item = await anext(waiting)
                    except StopAsyncIteration:
                        more = False
                    else:
                        running.add(asyncio.create_task(_outcome(run, item, as_turn)))
                if not running:
                    break
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
    finally:
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(running)


async def _outcome(
    run: Callable[[Turn], Awaitable[TurnResult]], item: T, as_turn: Callable[[T], Turn]
) -> TurnResult | TurnError:
    turn_id = str(item)
    try:
        turn = as_turn(item)
        turn_id = turn.turn_id
        return await run(turn)
    except TurnError as error:
        return error
    except EmoOmniError as error:
        failed = TurnError(error.message, turn_id=turn_id, remedy=error.remedy, stage=error.stage)
        failed.__cause__ = error
        return failed


async def _as_stream(turns: Iterable[T] | AsyncIterable[T]) -> AsyncIterator[T]:
    if isinstance(turns, AsyncIterable):
        async for turn in turns:
            yield turn
    else:
        for turn in turns:
            yield turn
