"""Whether more than one person speaks: conservatively, from pitch and the colour of the voice.

Stretches of speech are split in two groups by pitch and long-term spectrum (2-means). Two voices
are reported only when the groups lie far apart in both, each speaks for a while, and neither is a
passing mood of the other: their pitches hardly overlap.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.activity import Activity, runs
from emoomni_lite.voice.frames import HOP
from emoomni_lite.voice.tracks import Tracks

MIN_STRETCH = 0.5
"""Seconds of voiced speech in a piece that is compared."""
LONGEST_PIECE = 3.0
MIN_EACH = 1.5
"""Seconds each voice must speak."""
PITCH_APART = 5.0
"""Semitones between the groups' medians."""
COLOUR_APART = 3.0
"""dB, root mean square over bands, between the groups' spectra."""
SEPARATION = 2.2
"""Distance of the groups' pitches over the spread within them."""


def count(tracks: Tracks, activity: Activity) -> int:
    """1, or 2 when at least two clearly different voices are heard; 0 without speech."""
    if not activity.voiced.any():
        return 0
    pitch, colour, seconds = _pieces(tracks, activity)
    if len(pitch) < 2:
        return 1
    group = _split(pitch)
    shares = [float(seconds[group == side].sum()) for side in (False, True)]
    if min(shares) < MIN_EACH:
        return 1
    low, high = (
        np.average(pitch[group == side], weights=seconds[group == side]) for side in (False, True)
    )
    within = np.sqrt(np.mean(np.where(group, pitch - high, pitch - low) ** 2))
    colours = [
        np.average(colour[group == side], axis=0, weights=seconds[group == side])
        for side in (False, True)
    ]
    apart = float(np.sqrt(np.mean((colours[1] - colours[0]) ** 2)))
    distinct = high - low >= PITCH_APART and (high - low) / max(within, 0.5) >= SEPARATION
    return 2 if distinct and apart >= COLOUR_APART else 1


def _pieces(
    tracks: Tracks, activity: Activity
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    pitch, colour, seconds = [], [], []
    longest = round(LONGEST_PIECE / HOP)
    for start, end in runs(activity.speech):
        for at in range(start, end, longest):
            voiced = np.flatnonzero(activity.voiced[at : min(end, at + longest)]) + at
            if len(voiced) * HOP < MIN_STRETCH:
                continue
            pitch.append(float(np.median(12 * np.log2(tracks.pitch[voiced]))))
            spectrum = np.median(tracks.bands[voiced].astype(np.float64), axis=0)
            colour.append(spectrum - spectrum.mean())
            seconds.append(len(voiced) * HOP)
    return np.array(pitch), np.array(colour), np.array(seconds)


def _split(pitch: NDArray[np.float64]) -> NDArray[np.bool_]:
    low, high = float(pitch.min()), float(pitch.max())
    group = pitch > (low + high) / 2
    for _ in range(20):
        if group.all() or not group.any():
            break
        middle = (pitch[group].mean() + pitch[~group].mean()) / 2
        moved = pitch > middle
        if (moved == group).all():
            break
        group = moved
    return group
