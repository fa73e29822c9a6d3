"""The engine's own process: eSpeak NG through ctypes, spoken to over stdin and stdout.

It is run by path (``python -I -S worker.py LIBRARY DATA BUFFER_MS``) and needs only the standard
library, so it starts fast and keeps the engine, its process-global state and its crashes away from
the caller. Importing it does nothing.

Frames in both directions: a header of one kind byte, a request number and a payload length
(little-endian), then the payload. At most the granted number of audio frames is on its way at any
time; the engine waits for more credit, and stops at the next frame when told to. The process ends
by itself when its standard input closes.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import struct
import sys
import threading
from typing import Any

HEADER = struct.Struct("<BII")
SPEAK, CREDIT, CANCEL = 1, 2, 3
READY, AUDIO, DONE, FAILED, FATAL = 101, 102, 103, 104, 105

WINDOW = 3
"""Audio frames that may be on their way before the reader grants more."""

_OUTPUT_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_CHARS_UTF8, _SSML, _END_PAUSE = 1, 0x10, 0x1000
_PARAMETERS = {"rate": 1, "volume": 2, "pitch": 3, "range": 4, "word_gap": 7}
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class Engine:
    """eSpeak NG in this process. There can be only one."""

    def __init__(self, library: str, data: str, buffer_ms: int) -> None:
        # The engine holds its data path in a buffer of some 160 characters: a short relative path
        # works wherever the data lies.
        home, name = os.path.split(os.path.abspath(data))
        os.chdir(home)
        self._library, self._data, self._buffer_ms = library, os.fsencode(name), buffer_ms
        self._callback = _CALLBACK(self._on_audio)
        self._sink: Any = None
        self._load()
        self._lib.espeak_Info.restype = ctypes.c_char_p
        self.version = self._lib.espeak_Info(None).decode("ascii", "replace")

    def speak(self, job: dict[str, Any], sink: Any) -> None:
        """Synthesise `job`; `sink(pcm)` takes int16 bytes and returns True to stop.

        The first of ``job["voices"]`` that the engine knows speaks. With a seed, the same job
        gives the same samples each time.
        """
        if job["seed"] is not None:
            self._reload()
            self._lib.espeak_ng_SetRandSeed(ctypes.c_long(job["seed"] & 0x7FFFFFFF))
        self._choose(job["voices"])
        for name, number in _PARAMETERS.items():
            self._lib.espeak_SetParameter(number, int(job[name]), 0)
        text = job["text"].encode("utf-8", "replace")
        flags = _CHARS_UTF8 | _END_PAUSE | (_SSML if job["ssml"] else 0)
        self._sink = sink
        code = self._lib.espeak_Synth(text, len(text) + 1, 0, 1, 0, flags, None, None)
        if code:
            raise RuntimeError(f"espeak_Synth returned {code}")

    def _load(self) -> None:
        self._lib = ctypes.CDLL(self._library)
        self.sample_rate: int = self._lib.espeak_Initialize(
            _OUTPUT_SYNCHRONOUS, self._buffer_ms, self._data, _DONT_EXIT
        )
        if self.sample_rate <= 0:
            raise RuntimeError(f"espeak_Initialize returned {self.sample_rate}")
        self._lib.espeak_SetSynthCallback(self._callback)
        self._voices: list[str] = []

    def _reload(self) -> None:
        """Bring every static variable of the library back to its start, which takes 4 ms.

        The noise and the flutter of the voice go on from clause to clause, and the engine offers no
        other way to start them anew.
        """
        import _ctypes

        self._lib.espeak_Terminate()
        if sys.platform == "win32":
            _ctypes.FreeLibrary(self._lib._handle)
        else:
            _ctypes.dlclose(self._lib._handle)
        self._load()

    def _choose(self, names: list[str]) -> None:
        if names == self._voices:
            return
        self._voices = []
        # An unknown voice is an error code only: the engine would go on with another one.
        if all(self._lib.espeak_SetVoiceByName(name.encode()) for name in names):
            raise RuntimeError(f"eSpeak NG has no voice {' or '.join(names)}")
        self._voices = names

    def _on_audio(self, wave: int | None, count: int, events: int | None) -> int:
        del events
        if not wave or count <= 0:
            return 0
        return 1 if self._sink(ctypes.string_at(wave, count * 2)) else 0


class Channel:
    """The two pipes, and what the other side has said so far."""

    def __init__(self, source: int, target: int) -> None:
        self._source = source
        self._target = target
        self._changed = threading.Condition()
        self._jobs: list[tuple[int, bytes]] = []
        self._credit = 0
        self._cancelled: set[int] = set()

    def send(self, kind: int, request: int, payload: bytes = b"") -> None:
        """Write one frame; the process ends when nobody reads any more."""
        rest = memoryview(HEADER.pack(kind, request, len(payload)) + payload)
        try:
            while rest:
                rest = rest[os.write(self._target, rest) :]
        except OSError:
            os._exit(0)

    def listen(self) -> None:
        """Take frames until the input closes; then end the process, whatever it is doing."""
        try:
            while True:
                kind, request, length = HEADER.unpack(self._read(HEADER.size))
                payload = self._read(length)
                with self._changed:
                    self._take(kind, request, payload)
                    self._changed.notify_all()
        finally:
            os._exit(0)

    def next_job(self) -> tuple[int, bytes]:
        """Wait for a job, and start it with a full window."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs)
            self._credit = WINDOW
            return self._jobs.pop(0)

    def may_send(self, request: int) -> bool:
        """Wait for credit; False once `request` is cancelled."""
        with self._changed:
            self._changed.wait_for(lambda: self._credit > 0 or request in self._cancelled)
            if request in self._cancelled:
                return False
            self._credit -= 1
            return True

    def close(self, request: int) -> None:
        """Forget that `request` was cancelled."""
        with self._changed:
            self._cancelled.discard(request)

    def _take(self, kind: int, request: int, payload: bytes) -> None:
        if kind == SPEAK:
            self._jobs.append((request, payload))
        elif kind == CREDIT:
            self._credit += 1
        elif kind == CANCEL:
            self._cancelled = {request}

    def _read(self, length: int) -> bytes:
        parts = []
        while length:
            part = os.read(self._source, min(length, 1 << 16))
            if not part:
                os._exit(0)
            parts.append(part)
            length -= len(part)
        return b"".join(parts)


def serve(engine: Engine, channel: Channel) -> None:
    """Speak job after job, for ever."""
    while True:
        request, payload = channel.next_job()

        def sink(pcm: bytes, request: int = request) -> bool:
            if not channel.may_send(request):
                return True
            channel.send(AUDIO, request, pcm)
            return False

        try:
            engine.speak(json.loads(payload), sink)
        except Exception as error:
            channel.send(FAILED, request, str(error).encode("utf-8", "replace"))
        else:
            channel.send(DONE, request)
        channel.close(request)


def main(library: str, data: str, buffer_ms: str) -> None:
    """Run the worker on the standard streams."""
    # Ctrl-C reaches the whole terminal group: leaving is decided by the parent, through stdin.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    # Whatever the library prints must not end up between the frames.
    target = os.dup(1)
    if sys.platform == "win32":
        msvcrt.setmode(target, os.O_BINARY)
    os.dup2(2, 1)
    channel = Channel(0, target)
    threading.Thread(target=channel.listen, daemon=True).start()
    try:
        engine = Engine(library, data, int(buffer_ms))
    except Exception as error:
        channel.send(FATAL, 0, str(error).encode("utf-8", "replace"))
        os._exit(1)
    ready = {"sample_rate": engine.sample_rate, "version": engine.version}
    channel.send(READY, 0, json.dumps(ready).encode())
    serve(engine, channel)


if __name__ == "__main__":
    main(*sys.argv[1:])
