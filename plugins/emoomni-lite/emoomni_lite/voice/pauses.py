"""Silent pauses between stretches of speech.

Silences under 0.25 s belong to articulation (F. Goldman-Eisler 1968, Psycholinguistics).
"""

from __future__ import annotations

from dataclasses import dataclass

from emoomni_lite.voice.activity import Activity, runs
from emoomni_lite.voice.frames import HOP
from emoomni_lite.voice.tracks import Tracks

SHORTEST = 0.25


@dataclass(frozen=True, slots=True)
class Pause:
    """From `start` to `end`, seconds of the clip."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.end - self.start


def find(tracks: Tracks, activity: Activity) -> tuple[Pause, ...]:
    """Every pause of at least `SHORTEST` seconds between two stretches of speech."""
    return tuple(
        Pause(tracks.time(start), tracks.time(end))
        for start, end in runs(~activity.speech)
        if start > 0 and end < len(tracks) and (end - start) * HOP >= SHORTEST
    )
