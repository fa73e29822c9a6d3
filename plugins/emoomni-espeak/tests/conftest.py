"""Fixtures: the real engine, and an oracle for f0, level and tempo that is not the engine's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import numpy as np
import psutil
import pytest
from emoomni_espeak import EspeakSpeaker

from emoomni_sdk.audio import Audio
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Utterance

RATE = 22050
ANTI_HANG_SECONDS = 20.0


@dataclass(frozen=True)
class Measured:
    """What an independent ear hears: Hz, semitones (5 to 95 %), dBFS, seconds."""

    pitch: float
    span: float
    level: float
    seconds: float
    longest_silence: float

    @classmethod
    def of(cls, audio: Audio) -> Measured:
        sound = audio.samples().astype(float)
        track = f0(sound)
        low, mid, high = np.percentile(track, [5, 50, 95]) if len(track) else (1.0, 1.0, 1.0)
        frames = sound[: len(sound) // 441 * 441].reshape(-1, 441)
        power = np.sqrt((frames**2).mean(axis=1))
        active = power[power > power.max() / 20]
        return cls(
            pitch=float(mid),
            span=float(12 * np.log2(high / low)),
            level=float(20 * np.log10(np.sqrt((active**2).mean()))),
            seconds=audio.seconds,
            longest_silence=longest_run(power < 1e-3) * 0.02,
        )


def f0(sound: np.ndarray) -> np.ndarray:
    """Normalised autocorrelation of 46 ms frames, 50 to 500 Hz; unvoiced frames left out."""
    frames = np.lib.stride_tricks.sliding_window_view(sound, 1024)[::220]
    frames = frames[frames.std(axis=1) > 0.005]
    window = np.hanning(1024)
    bias = autocorrelation(window[None])
    shape = autocorrelation((frames - frames.mean(axis=1, keepdims=True)) * window)
    shape = shape / np.maximum(bias, 0.05)
    inner = shape[:, 1:-1]
    peak = (inner > shape[:, :-2]) & (inner >= shape[:, 2:]) & (inner > 0.6)
    peak[:, : RATE // 500] = False
    peak[:, RATE // 50 :] = False
    height = np.where(peak, inner, 0.0)
    voiced = peak.any(axis=1)
    # The first of the peaks near the highest is the period; later ones are its multiples.
    near = height > 0.9 * height.max(axis=1, keepdims=True)
    return RATE / (1.0 + near.argmax(axis=1)[voiced])


def autocorrelation(frames: np.ndarray) -> np.ndarray:
    spectrum = np.abs(np.fft.rfft(frames, 2048)) ** 2
    found = np.fft.irfft(spectrum)[:, :512]
    return found / found[:, :1]


def longest_run(flags: np.ndarray) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(int), [0]])))
    return int(max(edges[1::2] - edges[::2], default=0))


Say = Callable[..., Awaitable[Audio | None]]


@pytest.fixture
def measure() -> Callable[[Audio], Measured]:
    return Measured.of


@pytest.fixture
def say() -> Say:
    async def spoken(
        speaker: EspeakSpeaker,
        text: str,
        instruction: SpeakingInstruction | None = None,
        **details: object,
    ) -> Audio | None:
        utterance = Utterance(
            text=text, instruction=instruction or SpeakingInstruction(), **details
        )
        async with asyncio.timeout(ANTI_HANG_SECONDS):
            return Audio.join([chunk async for chunk in speaker.speak(utterance)])

    return spoken


@pytest.fixture
async def speaker() -> AsyncIterator[EspeakSpeaker]:
    async with EspeakSpeaker(workers=2) as ready:
        yield ready


@pytest.fixture
def workers() -> Callable[[], list[psutil.Process]]:
    """The engine processes that this process has started and that still run."""

    def running() -> list[psutil.Process]:
        return [
            child
            for child in psutil.Process().children(recursive=True)
            if child.status() != psutil.STATUS_ZOMBIE and "worker.py" in " ".join(child.cmdline())
        ]

    return running
