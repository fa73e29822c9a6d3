"""Waveform, pitch and loudness of a sound in as many columns as a page can show."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoomni_sdk.listener import activity
from emoomni_sdk.listener.pitch import HOP, PitchTracker, plausible

Samples = NDArray[np.float32]
Floats = NDArray[np.float64]

MOST_COLUMNS = 1000
SHORTEST_COLUMN = 0.01
"""Seconds."""
SHORTEST_VOICED = 5
"""Frames of pitch; a shorter run is a click or a creak."""
SILENCE = -80.0
"""dBFS under which no curve goes."""


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Three curves on one time axis; column ``i`` begins at second ``i * step``."""

    seconds: float
    step: float
    peaks: Floats
    """Largest magnitude in each column, shape ``(n,)``, in [0, 1]."""
    pitch: Floats
    """Median of the fundamental frequency in Hz, 0 where there is none."""
    level: Floats
    """Mean intensity in dBFS."""

    @property
    def has_pitch(self) -> bool:
        """Whether anything in it has one."""
        return bool((self.pitch > 0).any())


def curves_of(sound: Samples, sample_rate: int) -> Curves | None:
    """The curves of `sound`, shape ``(n,)``, float32 in [-1, 1]; None where it is empty."""
    seconds = len(sound) / sample_rate
    count = min(MOST_COLUMNS, math.floor(seconds / SHORTEST_COLUMN))
    if count < 1:
        return None
    sound = np.nan_to_num(sound, nan=0.0, posinf=1.0, neginf=-1.0)
    centred = sound - sound.mean()
    intensity = activity.intensity_of(centred, sample_rate)
    return Curves(
        seconds=seconds,
        step=seconds / count,
        peaks=_columns(np.abs(sound).astype(np.float64), count, np.maximum),
        pitch=_pitch_columns(pitch_of(centred, sample_rate), count),
        level=np.maximum(_columns(intensity, count, np.add, mean=True), SILENCE),
    )


def pitch_of(sound: Samples, sample_rate: int) -> Floats:
    """Pitch of the voice in `sound` every 0.01 s in Hz, 0 where there is none."""
    found = np.zeros(math.ceil(len(sound) / sample_rate / HOP) + 1)
    spans = activity.find_speech(sound, sample_rate).spans
    tracker = PitchTracker(sound, sample_rate) if spans else None
    for start, end in spans:
        assert tracker is not None
        at = round(start / HOP)
        for block in tracker.span(start, end):
            room = block[: len(found) - at]
            found[at : at + len(room)] = room
            at += len(block)
    return _without_clicks(plausible(found))


def _without_clicks(pitch: Floats) -> Floats:
    voiced = np.concatenate([[False], pitch > 0, [False]])
    edges = np.flatnonzero(voiced[1:] != voiced[:-1]).reshape(-1, 2)
    for start, end in edges:
        if end - start < SHORTEST_VOICED:
            pitch[start:end] = 0.0
    return pitch


def _edges(length: int, count: int) -> NDArray[np.intp]:
    return np.minimum(np.arange(count) * length // count, length - 1).astype(np.intp)


def _columns(values: Floats, count: int, join: np.ufunc, *, mean: bool = False) -> Floats:
    if not len(values):
        return np.full(count, SILENCE if mean else 0.0)
    starts = _edges(len(values), count)
    joined = join.reduceat(values, starts)
    if mean:
        joined = joined / np.maximum(1, np.diff(np.append(starts, len(values))))
    return np.asarray(joined, np.float64)


def _pitch_columns(pitch: Floats, count: int) -> Floats:
    starts = _edges(len(pitch), count)
    found = np.zeros(count)
    for column, frames in enumerate(np.split(pitch, starts[1:])):
        voiced = frames[frames > 0]
        if len(voiced):
            found[column] = np.median(voiced)
    return found
