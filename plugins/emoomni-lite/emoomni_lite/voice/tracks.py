"""The small per-frame tracks that remain of a clip's sound once its samples are gone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoomni_lite.voice import spectrum, tract
from emoomni_lite.voice.frames import HOP, RATE, WINDOW, Floats, FrameBlock, Framer
from emoomni_lite.voice.pitch import PitchTracker, candidates


@dataclass(frozen=True, slots=True)
class Tracks:
    """One value per frame of 10 ms; `bands` and `peaks` as in `spectrum`, dB."""

    offset: float
    """Seconds of the clip at which frame 0 begins."""
    pitch: Floats
    """Hz, 0 where unvoiced."""
    periodicity: Floats
    level: Floats
    """dBFS."""
    bands: Floats
    peaks: Floats
    spacing: Floats
    """Of the formants, Hz; NaN where not told."""

    def __len__(self) -> int:
        return len(self.level)

    @property
    def seconds(self) -> float:
        """Duration they cover."""
        return len(self) * HOP

    def time(self, index: float) -> float:
        """Seconds of the clip at which frame `index` stands."""
        return round(self.offset + float(index) * HOP + WINDOW / 2, 3)


class TrackBuilder:
    """Turns a stream of samples (float32 mono, `RATE` Hz) into `Tracks`.

    About 50 bytes per frame are kept: 18 MB for an hour.
    """

    def __init__(self) -> None:
        self._framer = Framer()
        self._pitch = PitchTracker()
        self._offset: float | None = None
        self._fed = 0
        self._parts: dict[str, list[Floats]] = {
            name: [] for name in ("pitch", "periodicity", "level", "bands", "peaks", "spacing")
        }

    def push(self, start: float, samples: Floats) -> None:
        """Take samples that begin at `start` seconds of the clip; a gap counts as silence."""
        if self._offset is None:
            self._offset = start
        gap = round((start - self._offset) * RATE) - self._fed
        while gap > RATE // 100:
            filler = min(gap, 10 * RATE)
            self._feed(np.zeros(filler, np.float32))
            gap -= filler
        self._feed(samples)

    def finish(self) -> Tracks:
        """The tracks of everything that was pushed."""
        for block in self._framer.finish():
            self._take(block)
        self._keep_path(*self._pitch.finish())
        joined = {name: _join(parts) for name, parts in self._parts.items()}
        if not len(joined["bands"]):
            joined["bands"] = np.zeros((0, spectrum.BANDS), np.float16)
            joined["peaks"] = np.zeros((0, 2), np.float16)
        return Tracks(offset=self._offset or 0.0, **joined)

    def _feed(self, samples: Floats) -> None:
        self._fed += len(samples)
        for block in self._framer.push(samples):
            self._take(block)

    def _take(self, block: FrameBlock) -> None:
        found = candidates(block)
        self._keep_path(*self._pitch.push(block, found))
        spacing = tract.spacing(block, found.periodicity.max(axis=1))
        self._parts["spacing"].append(spacing.astype(np.float16))
        self._parts["level"].append(block.level)
        self._parts["bands"].append(spectrum.band_levels(block).astype(np.float16))
        self._parts["peaks"].append(spectrum.peak_levels(block).astype(np.float16))

    def _keep_path(self, pitch: Floats, periodicity: Floats) -> None:
        self._parts["pitch"].append(pitch)
        self._parts["periodicity"].append(periodicity)


def _join(parts: list[Floats]) -> Floats:
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)
