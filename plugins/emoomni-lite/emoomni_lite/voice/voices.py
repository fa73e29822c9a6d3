"""Whether more than one person speaks: conservatively, from pitch and vocal tract.

Pieces of speech are split in two groups by pitch and formant spacing (2-means). Pitch alone moves
with every emotion; the length of the vocal tract hardly does. So two voices are reported only when
the groups differ in both, and each speaks for a while. Voices of one sex are mostly missed.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from emoomni_lite.voice.activity import Activity, Mask, runs
from emoomni_lite.voice.frames import HOP
from emoomni_lite.voice.tracks import Tracks

MIN_PIECE = 0.5
"""Seconds of voiced speech in a piece that is compared."""
LONGEST_PIECE = 3.0
FEWEST_TOLD = 6
"""Frames of a piece whose formants could be told."""
MIN_EACH = 1.2
"""Seconds of voiced speech of each voice."""
PITCH_APART = 3.0
"""Semitones."""
TRACT_APART = 1.5
"""Semitones of formant spacing: 9 %, half of what lies between men and women."""
PITCH_SPREAD = 9.0
"""Semitones that a voice's pitch moves about."""
TRACT_SPREAD = 0.86
"""Semitones of spacing between speakers of a sex, 5 %."""

Pieces: TypeAlias = NDArray[np.float64]
"""Shape ``(n, 3)``: pitch and formant spacing in semitones, voiced seconds."""


def count(tracks: Tracks, activity: Activity) -> int:
    """1, or 2 when at least two clearly different voices are heard; 0 without speech."""
    if not activity.voiced.any():
        return 0
    pieces = _pieces(tracks, activity)
    if len(pieces) < 2:
        return 1
    group = _split(pieces[:, 0] / PITCH_SPREAD + pieces[:, 1] / TRACT_SPREAD)
    if group.all() or not group.any():
        return 1
    high, low = pieces[group], pieces[~group]
    enough = min(high[:, 2].sum(), low[:, 2].sum()) >= MIN_EACH
    pitch, tract = (high.mean(axis=0) - low.mean(axis=0))[:2]
    return 2 if enough and pitch >= PITCH_APART and tract >= TRACT_APART else 1


def _pieces(tracks: Tracks, activity: Activity) -> Pieces:
    found = []
    longest = round(LONGEST_PIECE / HOP)
    for start, end in runs(activity.speech):
        for at in range(start, end, longest):
            voiced = np.flatnonzero(activity.voiced[at : min(end, at + longest)]) + at
            spacing = tracks.spacing[voiced].astype(np.float64)
            spacing = spacing[~np.isnan(spacing)]
            if len(voiced) * HOP < MIN_PIECE or len(spacing) < FEWEST_TOLD:
                continue
            pitch = float(np.median(tracks.pitch[voiced]))
            semitones = 12 * np.log2([pitch, float(np.median(spacing))])
            found.append((*semitones, len(voiced) * HOP))
    return np.array(found).reshape(-1, 3)


def _split(values: NDArray[np.float64]) -> Mask:
    group: Mask = values > values.mean()
    while group.any() and not group.all():
        moved: Mask = values > (values[group].mean() + values[~group].mean()) / 2
        if (moved == group).all():
            break
        group = moved
    return group
