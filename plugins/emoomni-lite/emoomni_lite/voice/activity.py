"""Where someone speaks: periodic frames that stand out of the noise, and what adjoins them.

Levels are compared only with each other (the clip's own speech and its own floor, in windows of
20 s), never with full scale, so a quiet recording is as good as a loud one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.frames import HOP, Floats
from emoomni_lite.voice.spectrum import Noise, mean_power
from emoomni_lite.voice.tracks import Tracks

Mask: TypeAlias = NDArray[np.bool_]

MIN_VOICED_RUN = 0.03
"""Seconds; shorter periodic runs are taken for chance."""
MIN_RUN_PERIODICITY = 0.70
"""That the clearer frames of a run reach."""
MAX_STEADY = 1.0
"""Seconds of voicing without a break after which its pitch is checked for being a tone's."""
STEADY_STEP = 0.008
"""Semitones from one frame to the next that a voice moves at least."""
BELOW_SPEECH = 26.0
"""dB under the loud part of speech that voiced frames may fall."""
ABOVE_FLOOR = 5.0
"""dB over the noise floor that an unvoiced frame needs."""
CONSONANT_REACH = 0.15
"""Seconds around voiced frames in which unvoiced ones belong to speech."""
BRIDGE = 0.12
"""Seconds of gap that still count as one stretch of speech (closures of stops)."""
MIN_STRETCH = 0.08
MIN_SPEECH = 0.20
"""Seconds of voiced speech below which a clip holds none."""
WINDOW_SECONDS = 20.0
FLOOR_PERCENT = 5.0
"""Of the frames, band by band, that are taken for noise alone where speech never pauses; chosen.
That noise shows in the minima of each band, speech or no speech, is R. Martin's (2001, IEEE
Transactions on Speech and Audio Processing 9, 504-512); his correction of bias is left out."""


@dataclass(frozen=True, slots=True)
class Activity:
    """Masks over the frames, and the noise between the words.

    `noise` is None where there is no speech; `snr` is the level of speech in dB over what is heard
    between, and None where nothing is.
    """

    speech: Mask
    voiced: Mask
    noise: Noise | None
    snr: float | None
    steady_seconds: float
    """Seconds of tone or hum that were left out."""

    @property
    def seconds(self) -> float:
        """Seconds of speech."""
        return float(self.speech.sum()) * HOP

    def stretches(self) -> list[tuple[int, int]]:
        """Half-open frame spans of speech."""
        return list(runs(self.speech))


def detect(tracks: Tracks) -> Activity:
    """Find the speech in `tracks`."""
    nothing = np.zeros(len(tracks), bool)
    if not len(tracks):
        return Activity(nothing, nothing, None, None, 0.0)
    voiced, steady = _voiced(tracks)
    floor, speech_level = _levels(tracks, voiced)
    voiced &= tracks.level > speech_level - BELOW_SPEECH
    voiced = _drop_short(voiced, MIN_VOICED_RUN)
    if voiced.sum() * HOP < MIN_SPEECH:
        return Activity(nothing, nothing, None, None, steady)
    near = _dilate(voiced, CONSONANT_REACH)
    loud = tracks.level > np.maximum(floor + ABOVE_FLOOR, speech_level - BELOW_SPEECH - 6)
    speech = bridged(voiced | (near & loud), BRIDGE)
    speech = _drop_short(speech, MIN_STRETCH)
    voiced &= speech
    return Activity(speech, voiced, *_noise(tracks, speech, voiced), steady)


def runs(mask: Mask) -> Iterator[tuple[int, int]]:
    """Half-open spans in which `mask` holds."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _voiced(tracks: Tracks) -> tuple[Mask, float]:
    voiced = tracks.pitch > 0
    steady = 0
    for start, end in runs(voiced):
        periodicity = float(np.percentile(tracks.periodicity[start:end], 75))
        if (end - start) * HOP < MIN_VOICED_RUN or periodicity < MIN_RUN_PERIODICITY:
            voiced[start:end] = False
        elif (end - start) * HOP > MAX_STEADY and _is_steady(tracks.pitch[start:end]):
            voiced[start:end] = False
            steady += end - start
    return voiced, steady * HOP


def _is_steady(pitch: Floats) -> bool:
    """Tones and notes hold their pitch from frame to frame; a voice never does."""
    steps = np.abs(np.diff(12 * np.log2(pitch)))
    return float(np.median(steps)) < STEADY_STEP


def _levels(tracks: Tracks, voiced: Mask) -> tuple[Floats, Floats]:
    """Noise floor and level of speech around each frame, dBFS."""
    count = len(tracks)
    half = round(WINDOW_SECONDS / HOP / 2)
    centres = np.arange(half, max(half + 1, count), half)
    floor, speech = [], []
    whole = _loud(tracks.level[voiced]) if voiced.any() else 0.0
    for centre in centres:
        span = slice(max(0, centre - half), centre + half)
        level, inside = tracks.level[span], voiced[span]
        floor.append(float(np.percentile(level, 5)))
        speech.append(_loud(level[inside]) if inside.sum() * HOP > 0.5 else whole)
    at = np.arange(count)
    return (
        np.interp(at, centres, floor).astype(np.float32),
        np.interp(at, centres, speech).astype(np.float32),
    )


def _loud(level: Floats) -> float:
    return float(np.percentile(level, 80))


def _noise(tracks: Tracks, speech: Mask, voiced: Mask) -> tuple[Noise, float | None]:
    quiet = ~_dilate(speech, 0.08)
    if quiet.sum() * HOP < 0.15:
        return Noise(_floor(tracks.bands), _floor(tracks.peaks)), None
    noise = Noise(_mean_level(tracks.bands[quiet]), _mean_level(tracks.peaks[quiet]))
    snr = _mean_level(tracks.level[voiced]) - _mean_level(tracks.level[quiet])
    return noise, float(snr)


def _floor(decibels: Floats) -> Floats:
    lowest = np.percentile(decibels.astype(np.float32), FLOOR_PERCENT, axis=0)
    return np.asarray(lowest, np.float32)


def _mean_level(decibels: Floats) -> Floats:
    return np.asarray(10 * np.log10(mean_power(decibels)), np.float32)


def _drop_short(mask: Mask, seconds: float) -> Mask:
    kept = mask.copy()
    for start, end in runs(mask):
        if (end - start) * HOP < seconds - 1e-9:
            kept[start:end] = False
    return kept


def bridged(mask: Mask, seconds: float) -> Mask:
    """`mask` with inner gaps of at most `seconds` closed."""
    closed = mask.copy()
    for start, end in runs(~mask):
        if start > 0 and end < len(mask) and (end - start) * HOP <= seconds:
            closed[start:end] = True
    return closed


def _dilate(mask: Mask, seconds: float) -> Mask:
    reach = round(seconds / HOP)
    total = np.concatenate([[0], np.cumsum(mask)])
    at = np.arange(len(mask))
    low, high = np.maximum(at - reach, 0), np.minimum(at + reach + 1, len(mask))
    return np.asarray(total[high] > total[low])
