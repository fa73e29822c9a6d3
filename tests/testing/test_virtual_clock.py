"""Virtual time."""

from __future__ import annotations

import asyncio

import pytest

from emoomni_sdk.testing import run_virtual


def test_an_hour_passes_at_once_and_in_order() -> None:
    async def hours() -> list[tuple[float, str]]:
        loop, seen = asyncio.get_running_loop(), []

        async def after(seconds: float, name: str) -> None:
            await asyncio.sleep(seconds)
            seen.append((loop.time(), name))

        await asyncio.gather(after(7200, "two"), after(3600, "one"), after(0, "now"))
        return seen

    assert run_virtual(hours()) == [
        (0.0, "now"),
        (pytest.approx(3600), "one"),
        (pytest.approx(7200), "two"),
    ]


def test_a_timeout_fires_in_virtual_time() -> None:
    async def slow() -> None:
        async with asyncio.timeout(5):
            await asyncio.sleep(10)

    with pytest.raises(TimeoutError):
        run_virtual(slow())
