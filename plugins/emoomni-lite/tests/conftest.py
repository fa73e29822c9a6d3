"""Synthetic voices whose pitch, pace, pauses and level are known."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from emoomni_lite import SignalPerceiver
from emoomni_lite.voice.measures import VoiceMeasures, measure
from emoomni_lite.voice.tracks import TrackBuilder, Tracks

from emoomni_sdk.interfaces import PerceiveRequest
from emoomni_sdk.media import Clip
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Turn

RATE = 16000


def resonances(frequency: np.ndarray, spacing: float) -> np.ndarray:
    """Gain of a tube whose formants lie `spacing` Hz apart."""
    gain = np.zeros_like(frequency)
    for number in range(1, 6):
        centre = spacing * (number - 0.5)
        gain += 1 / (1 + ((frequency - centre) / 80) ** 2) / number
    return gain + 0.005


@pytest.fixture(scope="session")
def speak() -> Callable[..., np.ndarray]:
    """A babbling voice: syllables of harmonics, `pauses` as (start, end) seconds."""

    def make(
        seconds: float = 4.0,
        *,
        pitch: float = 120.0,
        vibrato: float = 1.0,
        glide: float = 0.0,
        accent: float = 0.0,
        syllables: float = 4.0,
        tilt: float = 9.0,
        spacing: float = 1029.0,
        pauses: tuple[tuple[float, float], ...] = (),
        level: float = -20.0,
        noise: float | None = -75.0,
        seed: int = 0,
    ) -> np.ndarray:
        time = np.arange(round(seconds * RATE)) / RATE
        semitones = vibrato * np.sin(2 * np.pi * 0.7 * time) + glide * time
        semitones += accent * np.sin(2 * np.pi * syllables * time)
        frequency = pitch * 2 ** (semitones / 12)
        phase = 2 * np.pi * np.cumsum(frequency) / RATE
        sound = np.zeros_like(time)
        for number in range(1, int(5000 / (pitch * 1.3)) + 1):
            gain = resonances(frequency * number, spacing) * number ** (-tilt / 6)
            sound += gain * np.sin(number * phase)
        sound *= 0.02 + np.sin(np.pi * syllables * time) ** 2
        for start, end in pauses:
            sound[round(start * RATE) : round(end * RATE)] = 0
        sound *= 10 ** (level / 20) / np.sqrt(np.mean(sound**2))
        if noise is not None:
            hiss = np.random.default_rng(seed).standard_normal(len(time))
            sound += hiss * 10 ** (noise / 20)
        return sound.astype(np.float32)

    return make


@pytest.fixture(scope="session")
def track() -> Callable[[np.ndarray], Tracks]:
    """Samples as tracks."""

    def make(samples: np.ndarray) -> Tracks:
        builder = TrackBuilder()
        builder.push(0.0, samples.astype(np.float32))
        return builder.finish()

    return make


@pytest.fixture(scope="session")
def hear(track: Callable[[np.ndarray], Tracks]) -> Callable[[np.ndarray], VoiceMeasures | None]:
    """Samples as measures."""
    return lambda samples: measure(track(samples))


@pytest.fixture(scope="session")
def perceive() -> Callable[..., Perception]:
    """A Perception of samples, a file, a text, or both."""

    def make(
        source: Any = None, *, options: dict[str, Any] | None = None, **turn: Any
    ) -> Perception:
        async def run() -> Perception:
            clip = None
            if isinstance(source, np.ndarray):
                clip = Clip.from_arrays(audio=source, sample_rate=RATE)
            elif source is not None:
                clip = Clip.open(source)
            given = {"transcribe": "off", **(options or {})}
            try:
                async with SignalPerceiver(**given) as perceiver:
                    return await perceiver.perceive(PerceiveRequest(turn=Turn(clip=clip, **turn)))
            finally:
                if clip is not None:
                    clip.close()

        return asyncio.run(run())

    return make


@pytest.fixture(scope="session")
def clips() -> Path:
    """The bundled public-domain clips."""
    return Path(__file__).parents[3] / "examples" / "clips"
