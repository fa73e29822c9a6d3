"""`Shift`: a change of the five numeric dimensions, on scales where changes add up."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TypeAlias

NUMERIC = ("pitch", "pitch_range", "rate", "volume", "pause")
"""The dimensions of an instruction that are numbers, `intensity` apart."""
RATIOS = frozenset({"pitch_range", "rate", "pause"})

Shift: TypeAlias = Mapping[str, float]
"""Dimension → change: semitones for `pitch`, dB for `volume`, the natural logarithm of the ratio
for `pitch_range`, `rate` and `pause`. A dimension that is absent is not spoken of; 0 holds it at
neutral."""

_LIMITS: dict[str, tuple[float, float]] = {
    "pitch": (-9.0, 9.0),
    "pitch_range": (0.3, 2.5),
    "rate": (0.5, 2.0),
    "volume": (-20.0, 14.0),
    "pause": (0.35, 3.0),
}
_AUDIBLE = {"pitch": 0.15, "pitch_range": 0.03, "rate": 0.015, "volume": 0.3, "pause": 0.03}
_REPEATED = 0.3


def shift(
    pitch: float = 0.0,
    pitch_range: float = 1.0,
    rate: float = 1.0,
    volume: float = 0.0,
    pause: float = 1.0,
) -> Shift:
    """A shift from semitones, ratios and dB; a neutral value leaves its dimension out."""
    changes = {
        "pitch": pitch,
        "pitch_range": math.log(pitch_range),
        "rate": math.log(rate),
        "volume": volume,
        "pause": math.log(pause),
    }
    return {name: change for name, change in changes.items() if change}


def scaled(change: Shift, factor: float) -> Shift:
    """The same direction, `factor` times as far."""
    return {name: amount * factor for name, amount in change.items()}


def arousal(change: Shift) -> float:
    """How much louder, faster, higher and wider: above 0 activated, below 0 subdued."""
    return (
        change.get("volume", 0.0) / 5.0
        + change.get("rate", 0.0) / 0.22
        + change.get("pitch", 0.0) / 3.5
        + change.get("pitch_range", 0.0) / 0.4
    )


def gathered(amounts: Iterable[float]) -> float:
    """One amount for many mentions of a dimension.

    Repetition saturates (three words for slow are not three times as slow); opposites cancel.
    """
    rising = sorted((amount for amount in amounts if amount > 0), reverse=True)
    falling = sorted(amount for amount in amounts if amount < 0)
    return sum(
        side[0] + _REPEATED * sum(side[1:]) / math.sqrt(len(side))
        for side in (rising, falling)
        if side
    )


def combined(shifts: Iterable[Shift]) -> dict[str, float]:
    """One shift for many, dimension by dimension."""
    listed = list(shifts)
    return {
        name: gathered([change[name] for change in listed if name in change])
        for name in NUMERIC
        if any(name in change for change in listed)
    }


def layered(explicit: Shift, implied: Shift) -> dict[str, float]:
    """What is asked for outright, over what a mood implies.

    An explicit word wins where the two pull apart; where they agree, the mood adds to it.
    """
    result = dict(implied)
    for name, asked in explicit.items():
        mood = implied.get(name, 0.0)
        share = 0.4 if asked * mood > 0 else 0.0
        result[name] = asked + share * mood
    return result


def averaged(phases: list[Shift]) -> dict[str, float]:
    """One shift for a delivery that changes on its way: later phases weigh more."""
    weights = [1.0 + 0.25 * place for place in range(len(phases))]
    result = {}
    for name in NUMERIC:
        spoken = [(w, p[name]) for w, p in zip(weights, phases, strict=True) if name in p]
        if spoken:
            result[name] = sum(w * v for w, v in spoken) / sum(w for w, _ in spoken)
    return result


def as_fields(change: Shift, *, keep: frozenset[str] = frozenset()) -> dict[str, float]:
    """The shift in the instruction's units, limited to what a voice can do.

    Changes too small to hear are left out, except for the dimensions in `keep`.
    """
    fields = {}
    for name, amount in change.items():
        if abs(amount) < _AUDIBLE[name] and name not in keep:
            continue
        low, high = _LIMITS[name]
        # Before exp, which overflows on an absurd sum.
        bounded = max(-30.0, min(30.0, amount))
        value = math.exp(bounded) if name in RATIOS else bounded
        fields[name] = round(max(low, min(high, value)), 2)
    return fields


def from_fields(fields: Mapping[str, float]) -> Shift:
    """The shift behind an instruction's numbers; the inverse of `as_fields`."""
    return {
        name: math.log(value) if name in RATIOS else value
        for name, value in fields.items()
        if name in NUMERIC and (name not in RATIOS or value > 0)
    }
