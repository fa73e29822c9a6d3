"""`Shape`: what is done to the engine's samples, as data."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_PAUSE = 1.2
"""Seconds. A reply never falls silent for longer."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How to shape: gain in dB, spectral tilt in dB at 4 kHz, breath as an amplitude
    ratio, tremor from 0 to 1.

    Pauses of at least `pause_from` seconds become `pause_scale` times as long; `closing` seconds of
    silence end the clause.
    """

    gain_db: float = 0.0
    tilt_db: float = 0.0
    breath: float = 0.0
    tremor: float = 0.0
    pause_scale: float = 1.0
    pause_from: float = 0.1
    closing: float = 0.05
    seed: int = 0
