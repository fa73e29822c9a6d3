"""`compare`: what was asked of a voice, and what it did."""

from __future__ import annotations

import math

from emoomni_sdk.events import SpeechMeasured
from emoomni_sdk.instruction import SpeakingInstruction, from_prose
from emoomni_sdk.interfaces import VoiceProfile
from emoomni_sdk.listener.heard import Heard

NUMBERS = ("pitch", "pitch_range", "rate", "volume", "pause")
"""The dimensions of an instruction that can be measured."""


def asked_of(instruction: SpeakingInstruction) -> dict[str, float]:
    """The numbers an instruction asks for: those given outright, else those its `style` means."""
    prose = from_prose(instruction.style) if instruction.style else SpeakingInstruction()
    given = instruction.over(prose).given()
    return {name: float(given[name]) for name in NUMBERS if name in given}


def compare(
    instruction: SpeakingInstruction,
    heard: Heard,
    voice: VoiceProfile | None = None,
    neutral: Heard | None = None,
) -> SpeechMeasured:
    """Asked beside achieved, in the instruction's own units.

    Args:
        instruction: What was asked. A number wins over the words of `style`.
        heard: The speech.
        voice: The neutral of the voice, as its Speaker declares it.
        neutral: The same voice heard without an instruction, best on the same text; wins over
            `voice` where it knows more.

    Returns:
        `asked`: what the instruction gives of `NUMBERS`. `achieved`: pitch in semitones, volume in
        dB, `pitch_range`, `rate` and `pause` (mean duration) as ratios, each relative to neutral
        and only where neutral is known. `heard`: the measures themselves.
    """
    base = _neutral(voice or VoiceProfile(), neutral)
    achieved = {
        "pitch": _semitones(heard.pitch_hz, base.pitch_hz),
        "pitch_range": _ratio(heard.pitch_range_semitones, base.pitch_range_semitones),
        "rate": _ratio(heard.rate, base.articulation_rate),
        "volume": _difference(heard.level_dbfs, base.level_dbfs),
        "pause": _ratio(heard.mean_pause, neutral.mean_pause) if neutral else None,
    }
    return SpeechMeasured(
        asked=dict(asked_of(instruction)),
        achieved={name: round(value, 3) for name, value in achieved.items() if value is not None},
        heard=_rounded(heard),
    )


def _neutral(voice: VoiceProfile, neutral: Heard | None) -> VoiceProfile:
    if neutral is None:
        return voice
    return VoiceProfile(
        pitch_hz=neutral.pitch_hz or voice.pitch_hz,
        articulation_rate=neutral.rate or voice.articulation_rate,
        level_dbfs=voice.level_dbfs if neutral.level_dbfs is None else neutral.level_dbfs,
        pitch_range_semitones=neutral.pitch_range_semitones or voice.pitch_range_semitones,
    )


def _rounded(heard: Heard) -> dict[str, float | int]:
    measures = heard.model_dump(exclude_none=True)
    return {
        name: round(value, 4) if isinstance(value, float) else value
        for name, value in measures.items()
    }


def _semitones(value: float | None, base: float | None) -> float | None:
    return 12 * math.log2(value / base) if value and base else None


def _ratio(value: float | None, base: float | None) -> float | None:
    return value / base if value is not None and base else None


def _difference(value: float | None, base: float | None) -> float | None:
    return None if value is None or base is None else value - base
