"""How an emotion sounds when nothing but its name is asked for.

The core knows what each mood is worth (`emoomni_sdk.instruction.from_prose`); here it is scaled to
the intensity asked for.
"""

from __future__ import annotations

from typing import Any

from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction, from_prose

_OFFSETS = ("pitch", "volume")
_LIMITS = {
    "pitch": (-24.0, 24.0),
    "volume": (-40.0, 20.0),
    "pitch_range": (0.1, 4.0),
    "rate": (0.1, 4.0),
    "pause": (0.1, 8.0),
}


def sound_of(emotion: str, intensity: float | None) -> SpeakingInstruction | None:
    """The numbers, timbre and intonation for `emotion`; None when the word is not known.

    Offsets grow in proportion to the intensity, ratios as its power; no intensity means the one
    that the bare word has.
    """
    found = from_prose(emotion)
    if found.emotion is None:
        return None
    if found.emotion == "neutral" or intensity == 0:
        return NEUTRAL
    share = 1.0 if intensity is None else intensity / (found.intensity or 1.0)
    values = found.given()
    scaled: dict[str, Any] = {
        name: min(high, max(low, _scaled(name, values[name], share)))
        for name, (low, high) in _LIMITS.items()
        if name in values
    }
    return SpeakingInstruction(timbre=found.timbre, intonation=found.intonation, **scaled)


def _scaled(name: str, value: float, share: float) -> float:
    return round(value * share if name in _OFFSETS else value**share, 3)
