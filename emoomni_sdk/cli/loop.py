"""Entering the event loop, which is loaded only once a command has work for it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run_async(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` in a new event loop to its end."""
    import asyncio

    return asyncio.run(work)
