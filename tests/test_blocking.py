"""Blocking work in threads that end with it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest

from emoomni_sdk.blocking import CancelFlag, call_blocking, stream_blocking
from emoomni_sdk.streams import closing


async def test_a_result_and_an_exception_come_through() -> None:
    before = set(threading.enumerate())
    assert await call_blocking(lambda flag: 42) == 42
    with pytest.raises(ZeroDivisionError):
        await call_blocking(lambda flag: 1 // 0)
    assert set(threading.enumerate()) == before


async def test_cancelling_sets_the_flag_and_awaits_the_thread() -> None:
    before = set(threading.enumerate())
    seen: list[bool] = []

    def work(flag: CancelFlag) -> None:
        seen.append(flag.wait(60.0))

    task = asyncio.create_task(call_blocking(work))
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert seen == [True]
    assert set(threading.enumerate()) == before


async def test_a_stream_keeps_only_a_little_ahead() -> None:
    made: list[int] = []

    def count(flag: CancelFlag) -> Iterator[int]:
        for number in range(1000):
            made.append(number)
            yield number

    async with closing(stream_blocking(count, ahead=3)) as numbers:
        assert await anext(numbers) == 0
        await asyncio.sleep(0.05)
        assert len(made) <= 6
    assert len(made) < 1000


async def test_all_items_arrive_in_order() -> None:
    numbers = [n async for n in stream_blocking(lambda flag: range(500))]
    assert numbers == list(range(500))


async def test_the_loop_is_free_meanwhile() -> None:
    task = asyncio.create_task(call_blocking(lambda flag: time.sleep(0.1)))
    ticks = 0
    while not task.done():
        await asyncio.sleep(0.005)
        ticks += 1
    assert ticks > 3
