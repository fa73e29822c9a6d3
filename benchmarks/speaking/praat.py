"""The listener's measures, taken by Praat: an ear that is not ours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import parselmouth  # type: ignore[import-not-found,import-untyped,unused-ignore]
from numpy.typing import NDArray
from parselmouth.praat import call  # type: ignore[import-not-found,import-untyped,unused-ignore]

from emoomni_sdk.audio import Audio

FLOOR, CEILING = 50.0, 650.0
"""Hz; the listener's own."""
LOW, HIGH = 0.6, 1.8
"""Of the first and third quartile: the bounds of the second pass."""
SHORTEST_PAUSE = 0.12


@dataclass(frozen=True, slots=True)
class PraatMeasures:
    pitch_hz: float | None
    pitch_range_semitones: float | None
    level_dbfs: float
    speech_seconds: float


def praat_measures(audio: Audio) -> PraatMeasures:
    """Median and 5 to 95 % range of f0; level and seconds of speech."""
    # Praat takes a silence shorter than a pause at the edge of a sound for speech: give it more.
    samples = audio.samples().astype(float)
    rate = audio.sample_rate
    sound = parselmouth.Sound(np.pad(samples - samples.mean(), rate // 2), rate)
    f0 = voiced(sound, FLOOR, CEILING)
    if len(f0) >= 5:
        first, third = np.quantile(f0, [0.25, 0.75])
        f0 = voiced(sound, max(FLOOR, LOW * first), min(CEILING, HIGH * third))
    seconds, energy = speech(sound)
    middle = width = None
    if len(f0) >= 5:
        low, middle, high = (float(value) for value in np.quantile(f0, [0.05, 0.5, 0.95]))
        width = 12 * float(np.log2(high / low))
    level = 10 * float(np.log10(max(energy, 1e-12) / max(seconds, 1e-3)))
    return PraatMeasures(middle, width, level, seconds)


def voiced(sound: parselmouth.Sound, floor: float, ceiling: float) -> NDArray[np.float64]:
    track = sound.to_pitch_ac(time_step=0.01, pitch_floor=floor, pitch_ceiling=ceiling)
    f0 = np.asarray(track.selected_array["frequency"])
    return f0[f0 > 0]


def speech(sound: parselmouth.Sound) -> tuple[float, float]:
    """Seconds and energy of what Praat takes for speech."""
    grid = call(
        sound, "To TextGrid (silences)", 100, 0, -25, SHORTEST_PAUSE, 0.06, "silent", "sounding"
    )
    seconds = energy = 0.0
    for place in range(1, call(grid, "Get number of intervals", 1) + 1):
        if call(grid, "Get label of interval", 1, place) == "sounding":
            start = call(grid, "Get start time of interval", 1, place)
            end = call(grid, "Get end time of interval", 1, place)
            seconds += end - start
            energy += sound.get_energy(start, end)
    return seconds, energy
