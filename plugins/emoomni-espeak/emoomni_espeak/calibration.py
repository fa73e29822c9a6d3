"""What the engine's settings do, as measured, and the settings that a wish needs.

The engine sets f0 as ``base · 2^((pitch - 50) / 50)`` plus the sentence melody, whose size in Hz
the range parameter scales; the quantiles of the melody, the pace at each words-per-minute setting
and the level are measured per language by ``benchmarks/calibrate_espeak.py``, which writes
``calibration.json``. From them the settings for a median in Hz and a range in semitones follow in
closed form.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import Any

NEUTRAL_PITCH = 50
NEUTRAL_RANGE = 50
NEUTRAL_WPM = 175
HIGHEST = 99
RATES = (80, 100, 125, 150, 175, 200, 225, 250, 300, 350, 400, 450)
"""Words-per-minute settings at which the pace is measured."""
PAUSE_RATES = ((80, 2.9), (120, 1.81), (175, 1.0), (260, 0.43), (450, 0.155))
"""Words per minute → length of the engine's own pauses relative to those at 175."""
SENTENCE_PAUSE = 0.3
CLAUSE_PAUSE = 0.16
"""Seconds of the engine's own pauses at 175 words per minute."""
LONGEST_PAUSE_RATIO = 4.0
LEVEL_PER_SEMITONE = 0.26
"""dB that the engine gets louder with every semitone."""
_PITCH_OFFSET = 9
_FALLBACK = "en-us"


@dataclass(frozen=True, slots=True)
class Melody:
    """f0 = floor + spread · (s · quantile + (1 - s) · rest), with s the range parameter over 50.

    `floor` and `spread` in Hz come from the voice file's pitch pair; `low`, `mid` and `high` are
    the 5 %, 50 % and 95 % quantiles of the language's melody.
    """

    floor: float
    spread: float
    low: float
    mid: float
    high: float
    rest: float

    @property
    def median(self) -> float:
        """Neutral median f0 in Hz."""
        return self.floor + self.spread * self.mid

    @property
    def semitones(self) -> float:
        """Neutral distance from the 5 % to the 95 % quantile in semitones."""
        return 12 * math.log2(
            (self.floor + self.spread * self.high) / (self.floor + self.spread * self.low)
        )

    def settings(self, shift: float, range_ratio: float) -> Settings:
        """Parameters for a median `shift` semitones up and a range `range_ratio` times as wide."""
        median = self.median * 2 ** (shift / 12)
        width = 2 ** (self.semitones * range_ratio / 12)
        scale = (
            median
            * (width - 1)
            / (self.spread * ((self.high - self.mid) + width * (self.mid - self.low)))
        )
        scale = min(max(scale, 0.0), HIGHEST / NEUTRAL_RANGE)
        melody = self.spread * (scale * (self.mid - self.rest) + self.rest)
        lowest, highest = (self.floor * 2 ** ((p - 50) / 50) for p in (0, HIGHEST))
        base = min(max(median - melody, lowest), highest)
        reached = base + melody
        swing = 12 * math.log2(
            (reached + self.spread * scale * (self.high - self.mid))
            / max(20.0, reached - self.spread * scale * (self.mid - self.low))
        )
        return Settings(
            pitch=round(NEUTRAL_PITCH + 50 * math.log2(base / self.floor)),
            range=round(scale * NEUTRAL_RANGE),
            shift=12 * math.log2(reached / self.median),
            range_ratio=swing / self.semitones,
        )

    def pitch_parameter(self, settings: Settings, semitones: float) -> int:
        """The pitch parameter for a word that many semitones off the clause's median."""
        base = self.floor * 2 ** ((settings.pitch - NEUTRAL_PITCH) / 50)
        median = self.median * 2 ** (settings.shift / 12)
        wanted = max(base + median * (2 ** (semitones / 12) - 1), self.floor / 2)
        return min(HIGHEST, max(0, round(NEUTRAL_PITCH + 50 * math.log2(wanted / self.floor))))


@dataclass(frozen=True, slots=True)
class Settings:
    """The engine's pitch and range parameters, and what they reach."""

    pitch: int
    range: int
    shift: float
    range_ratio: float


def melody(tag: str, pair: tuple[int, int], own: tuple[int, int] | None = None) -> Melody:
    """The melody of language `tag` in a voice whose file sets the pitch pair `own`, else `pair`."""
    first, last = own or pair
    low, mid, high, rest = _measured(tag)["melody"]
    return Melody(float(first - _PITCH_OFFSET), float(max(last - first, 1)), low, mid, high, rest)


def words_per_minute(tag: str, neutral: int, ratio: float) -> tuple[int, float]:
    """The setting whose pace is `ratio` times that of `neutral`, and the ratio it reaches."""
    paces = _measured(tag)["pace"]
    own = _interpolate(neutral, RATES, paces)
    wpm = round(_interpolate(own * ratio, paces, RATES))
    return wpm, _interpolate(wpm, RATES, paces) / own


def pause_ratio(wpm: int) -> float:
    """Length of the engine's own pauses at `wpm`, relative to those at 175."""
    return _interpolate(wpm, *zip(*PAUSE_RATES, strict=True))


def level(tag: str, variant: str | None) -> float:
    """Level in dBFS of the engine at the volume we run it at, before any gain."""
    own = float(_measured(tag)["level"])
    return own + float(_table()["variants"].get(variant, 0.0)) if variant else own


def syllables_per_second(tag: str) -> float | None:
    """Speaking rate at 175 words per minute, pauses included, where it is measured."""
    value = _table()["languages"].get(tag, {}).get("syllables")
    return None if value is None else float(value)


def articulation_rate(tag: str) -> float | None:
    """Syllables per second of speech at 175 words per minute, where it is measured."""
    value = _table()["languages"].get(tag, {}).get("articulation")
    return None if value is None else float(value)


def pace(tag: str, wpm: int) -> float:
    """Pace at `wpm` relative to 175 words per minute."""
    return _interpolate(wpm, RATES, _measured(tag)["pace"])


def _measured(tag: str) -> dict[str, Any]:
    languages: dict[str, dict[str, Any]] = _table()["languages"]
    primary = tag.split("-")[0]
    near = next((name for name in languages if name.split("-")[0] == primary), _FALLBACK)
    return languages.get(tag) or languages[near]


def _interpolate(x: float, xs: Any, ys: Any) -> float:
    if x <= xs[0]:
        return float(ys[0])
    for (x0, x1), (y0, y1) in zip(pairwise(xs), pairwise(ys), strict=True):
        if x <= x1:
            return float(y0 + (y1 - y0) * (x - x0) / (x1 - x0))
    return float(ys[-1])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("calibration.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
