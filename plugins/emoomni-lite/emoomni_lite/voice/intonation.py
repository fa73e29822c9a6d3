"""Level, range and movement of the pitch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.activity import Activity, Mask, bridged, runs
from emoomni_lite.voice.frames import HOP, Floats
from emoomni_lite.voice.tracks import Tracks

EVENT_SEMITONES = 3.5
"""Distance from the median that makes a fall or rise worth telling."""
EVENT_SECONDS = 0.08
EVENT_GAP = 0.12
"""Seconds without voice that do not end an event."""
MAX_EVENTS = 3
WITHIN = (0.55, 1.8)
"""Of the median: pitch outside is taken for a slip of the tracker by an octave or more."""
MOVEMENT_FRAMES = 5
"""Over which pitch is averaged before its speed is told: 50 ms, half a short syllable."""
FASTEST = 110.0
"""Semitones per second; chosen. A voice has a top speed, which grows with the size of the change
(Y. Xu and X. Sun 2002, JASA 111, 1399-1413); what is faster than this is taken for a slip."""


@dataclass(frozen=True, slots=True)
class PitchEvent:
    """The pitch leaves its median: `hz` at the farthest, from `start` to `end` seconds."""

    kind: Literal["fall", "rise"]
    hz: float
    ratio: float
    """`hz` over the clip's median."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Intonation:
    """Of all voiced frames."""

    median: float
    """Hz."""
    range: float
    """10th to 90th percentile, semitones."""
    variation: float
    """Standard deviation, semitones."""
    slope: float
    """Of a line through the whole clip, semitones per second."""
    final: float
    """Of the last voiced half-second against the median, semitones."""
    movement: float
    """Mean speed of the smoothed pitch within voiced runs, semitones per second."""
    events: tuple[PitchEvent, ...]


def measure(tracks: Tracks, activity: Activity) -> Intonation:
    """Intonation of the speech in `tracks`, which must hold some."""
    voiced = _credible(tracks, activity.voiced)
    frames = np.flatnonzero(voiced)
    pitch = tracks.pitch[frames].astype(np.float64)
    median = float(np.median(pitch))
    semitones = np.clip(12 * np.log2(pitch / median), -18, 18)
    low, high = np.percentile(semitones, [10, 90])
    return Intonation(
        median=median,
        range=float(high - low),
        variation=float(semitones.std()),
        slope=_slope(frames, semitones),
        final=float(np.median(semitones[frames > frames[-1] - round(0.5 / HOP)])),
        movement=_movement(tracks.pitch.astype(np.float64), voiced),
        events=_events(tracks, activity, median),
    )


def _slope(frames: NDArray[np.intp], semitones: NDArray[np.float64]) -> float:
    time = frames * HOP
    spread = float(time.var())
    if spread < 0.01:
        return 0.0
    return float(np.mean((time - time.mean()) * semitones) / spread)


def _credible(tracks: Tracks, voiced: Mask) -> Mask:
    usual = float(np.median(tracks.pitch[voiced]))
    kept: Mask = voiced & (tracks.pitch > WITHIN[0] * usual) & (tracks.pitch < WITHIN[1] * usual)
    return kept


def _movement(pitch: NDArray[np.float64], voiced: Mask) -> float:
    kernel = np.full(MOVEMENT_FRAMES, 1 / MOVEMENT_FRAMES)
    speeds = [
        np.abs(np.diff(np.convolve(12 * np.log2(pitch[start:end]), kernel, "valid"))) / HOP
        for start, end in runs(voiced)
        if end - start > MOVEMENT_FRAMES
    ]
    speed = np.concatenate(speeds) if speeds else np.zeros(0)
    speed = speed[speed < FASTEST]
    return float(speed.mean()) if len(speed) else 0.0


def _events(tracks: Tracks, activity: Activity, median: float) -> tuple[PitchEvent, ...]:
    semitones = np.full(len(tracks), np.nan)
    semitones[activity.voiced] = 12 * np.log2(tracks.pitch[activity.voiced] / median)
    found: list[tuple[float, PitchEvent]] = []
    for sign, kind in ((-1, "fall"), (1, "rise")):
        away = bridged(np.nan_to_num(semitones * sign, nan=0.0) > EVENT_SEMITONES, EVENT_GAP)
        for start, end in runs(away):
            if (end - start) * HOP < EVENT_SECONDS or _is_octave_jump(semitones, start, end):
                continue
            far = float(np.median(np.sort(_known(semitones[start:end] * sign))[-5:])) * sign
            ratio = float(2 ** (far / 12))
            span = tracks.time(start), tracks.time(end)
            event = PitchEvent("fall" if kind == "fall" else "rise", median * ratio, ratio, *span)
            found.append((abs(far) * (end - start) ** 0.5, event))
    strongest = sorted(found, key=lambda pair: -pair[0])[:MAX_EVENTS]
    return tuple(sorted((event for _, event in strongest), key=lambda event: event.start))


def _is_octave_jump(semitones: Floats | NDArray[np.float64], start: int, end: int) -> bool:
    """A run that begins and ends with a leap of about an octave is a slip of the tracker."""
    before = semitones[start - 1] if start else np.nan
    after = semitones[end] if end < len(semitones) else np.nan
    leaps = (abs(semitones[start] - before), abs(semitones[end - 1] - after))
    return any(9 < leap < 15 for leap in leaps)


def _known(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return values[~np.isnan(values)]
