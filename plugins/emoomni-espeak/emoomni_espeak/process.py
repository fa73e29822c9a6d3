"""`EngineProcess`: one worker, as seen from the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
from collections.abc import AsyncGenerator, Mapping
from pathlib import Path
from typing import Any, cast

from emoomni_espeak import worker
from emoomni_sdk.errors import SpeechError

BUFFER_MS = 60
"""Length of the engine's audio frames: what a consumer waits for, and the grain of a cancel."""
START_SECONDS = 30.0
STALL_SECONDS = 30.0
"""How long the engine may take over a single frame before it is taken for dead."""
STOP_SECONDS = 2.0
MOST_RELOADS = 100
"""A seeded job reloads the library, which leaks up to 0.1 MB: a worker is retired in time."""
_SCRIPT = str(Path(worker.__file__).resolve())
_STDERR_KEPT = 2000


class EngineProcess(asyncio.SubprocessProtocol):
    """A worker process that speaks one job at a time.

    Raises:
        SpeechError: It could not start, died or stalled (`retryable`), or refused a job.
    """

    def __init__(self) -> None:
        self._transport: asyncio.SubprocessTransport | None = None
        self._frames: asyncio.Queue[tuple[int, int, bytes]] = asyncio.Queue()
        self._unread = bytearray()
        self._stderr = b""
        self._gone = asyncio.Event()
        self._request = 0
        self._busy = False
        self._reloads = 0
        self.sample_rate = 0
        self.version = ""

    @classmethod
    async def start(cls, library: Path, data: Path) -> EngineProcess:
        """Start a worker and wait until its engine is ready."""
        command = [sys.executable, "-I", "-S", _SCRIPT, str(library), str(data), str(BUFFER_MS)]
        loop = asyncio.get_running_loop()
        try:
            # Out of the terminal's group: Ctrl-C is the parent's to handle.
            _, process = await loop.subprocess_exec(
                cls,
                *command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                **_own_group(),
            )
        except OSError as error:
            raise SpeechError(
                f"The speech engine's process could not be started: {error.strerror}.",
                stage="speak",
                remedy="Check the limits on processes and memory.",
                retryable=True,
            ) from error
        try:
            await process._wait_until_ready()
        except BaseException:
            await process.kill()
            raise
        return process

    @property
    def idle(self) -> bool:
        """Whether it lives and can take a job."""
        return self._transport is not None and not self._gone.is_set() and not self._busy

    @property
    def worn(self) -> bool:
        """Whether it should be replaced once it is idle."""
        return self._reloads >= MOST_RELOADS

    @property
    def pid(self) -> int:
        """The operating system's number for it."""
        assert self._transport is not None
        return self._transport.get_pid()

    async def speak(self, job: Mapping[str, Any]) -> AsyncGenerator[bytes, None]:
        """Frames of int16 PCM as they are synthesised; leaving early stops the synthesis."""
        self._request += 1
        request = self._request
        self._busy = True
        self._reloads += job["seed"] is not None
        payload = json.dumps(dict(job), ensure_ascii=True).encode()
        try:
            self._send(worker.SPEAK, request, payload)
            while True:
                kind, payload = await self._frame(request, STALL_SECONDS)
                if kind != worker.AUDIO:
                    break
                yield payload
                self._send(worker.CREDIT, request)
            self._busy = False
            if kind == worker.FAILED:
                raise SpeechError(
                    f"The speech engine refused: {payload.decode('utf-8', 'replace')}.",
                    stage="speak",
                    remedy="Choose another voice or shorter text.",
                )
        finally:
            if self._busy:
                await self._abandon(request)

    async def stop(self) -> None:
        """Let it leave by itself, which it does when its input closes, and wait for that."""
        self._close_input()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._gone.wait()
        except TimeoutError:
            await self.kill()
        except asyncio.CancelledError:
            await self.kill()
            raise
        finally:
            if self._transport is not None:
                self._transport.close()

    async def kill(self) -> None:
        """End it at once and wait until it is gone."""
        if self._transport is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._transport.kill()
        try:
            # Closing first would reap the child behind the back of asyncio's own watcher.
            await self._gone.wait()
        finally:
            self._transport.close()

    async def _wait_until_ready(self) -> None:
        kind, payload = await self._frame(0, START_SECONDS)
        if kind == worker.FATAL:
            raise SpeechError(
                f"eSpeak NG could not be loaded: {payload.decode('utf-8', 'replace')}.",
                stage="speak",
                remedy="Reinstall espeakng-loader, or check the options `library` and `data`.",
            )
        ready = json.loads(payload)
        self.sample_rate, self.version = ready["sample_rate"], ready["version"]

    async def _frame(self, request: int, seconds: float) -> tuple[int, bytes]:
        while True:
            try:
                async with asyncio.timeout(seconds):
                    kind, number, payload = await self._frames.get()
            except TimeoutError:
                await self.kill()
                raise self._death("stopped answering") from None
            if kind == 0:
                raise self._death("ended unexpectedly")
            if number == request:
                return kind, payload

    async def _abandon(self, request: int) -> None:
        """Stop the job under way; a worker that will not stop is ended."""
        if self._gone.is_set():
            return
        self._send(worker.CANCEL, request)
        try:
            while (await self._frame(request, STOP_SECONDS))[0] == worker.AUDIO:
                pass
            self._busy = False
        except SpeechError:
            pass
        except asyncio.CancelledError:
            await self.kill()
            raise

    def _death(self, how: str) -> SpeechError:
        said = self._stderr.decode("utf-8", "replace").strip().splitlines()
        detail = f" ({said[-1]})" if said else ""
        return SpeechError(
            f"The speech engine's process {how}{detail}.",
            stage="speak",
            remedy="Try again: a fresh one is started.",
            retryable=True,
        )

    def _send(self, kind: int, request: int, payload: bytes = b"") -> None:
        if self._transport is None or self._gone.is_set():
            return
        pipe = self._transport.get_pipe_transport(0)
        if pipe is not None and not pipe.is_closing():
            frame = worker.HEADER.pack(kind, request, len(payload)) + payload
            cast(asyncio.WriteTransport, pipe).write(frame)

    def _close_input(self) -> None:
        pipe = self._transport.get_pipe_transport(0) if self._transport else None
        if pipe is not None:
            pipe.close()

    # What the event loop calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The process runs."""
        self._transport = cast(asyncio.SubprocessTransport, transport)

    def pipe_data_received(self, fd: int, data: bytes | str) -> None:
        """Cut the stream into frames."""
        assert isinstance(data, bytes)
        if fd == 2:
            self._stderr = (self._stderr + data)[-_STDERR_KEPT:]
            return
        self._unread += data
        while len(self._unread) >= worker.HEADER.size:
            kind, request, length = worker.HEADER.unpack_from(self._unread)
            end = worker.HEADER.size + length
            if len(self._unread) < end:
                return
            self._frames.put_nowait((kind, request, bytes(self._unread[worker.HEADER.size : end])))
            del self._unread[:end]

    def connection_lost(self, exc: Exception | None) -> None:
        """The process has ended and all its pipes are closed."""
        self._gone.set()
        self._frames.put_nowait((0, 0, b""))


def _own_group() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
