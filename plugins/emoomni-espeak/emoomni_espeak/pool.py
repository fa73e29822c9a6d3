"""`EnginePool`: as many workers as are needed at once, up to a limit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from emoomni_espeak.process import EngineProcess
from emoomni_sdk.errors import ClosedError, SpeechError


class EnginePool:
    """Workers that are started when first needed and used again; calls beyond the limit wait.

    Args:
        library: The eSpeak NG shared library.
        data: Its ``espeak-ng-data`` folder.
        limit: Most workers at any time.
    """

    def __init__(self, library: Path, data: Path, limit: int) -> None:
        self._library = library
        self._data = data
        self._slots = asyncio.Semaphore(limit)
        self._idle: list[EngineProcess] = []
        self._all: set[EngineProcess] = set()
        self._starting = 0
        self._settled = asyncio.Event()
        self._settled.set()
        self._closed = False

    @property
    def pids(self) -> tuple[int, ...]:
        """Process numbers of the workers that run."""
        return tuple(sorted(engine.pid for engine in self._all))

    @asynccontextmanager
    async def engine(self) -> AsyncIterator[EngineProcess]:
        """A worker for one job. One that died or would not stop is not used again.

        Raises:
            ClosedError: The pool is closed.
            SpeechError: A new worker could not start.
        """
        async with self._slots:
            engine = await self._take()
            try:
                yield engine
            except SpeechError:
                self._check_open()
                raise
            finally:
                if engine.idle and not engine.worn and not self._closed:
                    self._idle.append(engine)
                else:
                    self._all.discard(engine)
                    await engine.kill()

    async def aclose(self) -> None:
        """End every worker, also those at work, and wait until they are gone."""
        self._closed = True
        self._idle.clear()
        engines = list(self._all)
        self._all.clear()
        await asyncio.gather(
            *(engine.stop() if engine.idle else engine.kill() for engine in engines)
        )
        await self._settled.wait()

    async def _take(self) -> EngineProcess:
        self._check_open()
        while self._idle:
            engine = self._idle.pop()
            if engine.idle:
                return engine
            self._all.discard(engine)
            await engine.kill()
        return await self._start()

    async def _start(self) -> EngineProcess:
        self._check_open()
        self._starting += 1
        self._settled.clear()
        try:
            engine = await EngineProcess.start(self._library, self._data)
            if self._closed:
                await engine.kill()
                self._check_open()
        finally:
            self._starting -= 1
            if not self._starting:
                self._settled.set()
        self._all.add(engine)
        return engine

    def _check_open(self) -> None:
        if self._closed:
            raise ClosedError("It was closed.", component="espeak", remedy="Construct a new one.")
