"""`Again`: the reply once more, in the same voice, with nothing asked of it."""

from __future__ import annotations

import asyncio
import dataclasses
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any

from emoomni_sdk.audio import Audio, AudioChunk
from emoomni_sdk.instruction import NEUTRAL
from emoomni_sdk.interfaces import Speaker, Utterance
from emoomni_sdk.streams import closing

Spawn = Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]]


class Again:
    """Says the clauses of a reply again that have been spoken, one at a time.

    The reply goes first: a clause is begun while the reply waits for words, or is through. It takes
    a place of the Speaker's `max_concurrency` for that clause only, after whoever waits already;
    where there is only one place, the whole reply comes before.

    Args:
        speaker: One that `speaks_again`.
        spawn: Starts a task that ends with the turn.
    """

    def __init__(self, speaker: Speaker, spawn: Spawn) -> None:
        self._speaker = speaker
        self._spawn = spawn
        self._waiting: deque[Utterance] = deque()
        self._chunks: list[AudioChunk] = []
        self._free = asyncio.Event()
        self._failure: Exception | None = None
        self._task: asyncio.Task[None] | None = None

    def make_way(self) -> None:
        """A clause of the reply is being spoken: until `say` none is begun here."""
        self._free.clear()

    def say(self, utterance: Utterance) -> None:
        """Have `utterance`, which has been spoken, said neutrally. Does not wait."""
        self._free.set()
        self._waiting.append(dataclasses.replace(utterance, instruction=NEUTRAL))
        if self._task is None or self._task.done():
            self._task = self._spawn(self._work())

    async def audio(self) -> Audio | None:
        """All of it, once all has been said; None where nothing was.

        Raises:
            Exception: What the Speaker failed with.
        """
        if self._task is not None:
            await asyncio.wait([self._task])
        if self._failure is not None:
            raise self._failure
        return Audio.join(self._chunks)

    async def stop(self) -> None:
        """Say no more, and wait for the end of it."""
        self._waiting.clear()
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _work(self) -> None:
        try:
            while self._waiting and self._failure is None:
                await self._free.wait()
                await self._say(self._waiting.popleft())
        except Exception as error:
            # The reply goes on; whoever asks for the audio is told.
            self._failure = error

    async def _say(self, utterance: Utterance) -> None:
        async with self._speaker.slot(), closing(self._speaker.speak(utterance)) as spoken:
            async for chunk in spoken:
                self._chunks.append(chunk)
