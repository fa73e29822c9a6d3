"""Numbers and names as a reader wants them: "−2.6 semitones", "0:04.9", "fairly sure"."""

from __future__ import annotations

import math
from typing import Any

MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"

EMOTION_PHRASES = {
    "fearful": "afraid",
    "disgusted": "disgusted",
}
"""How a label reads after "seems", where not as it stands."""
UNITS = {"ratio": "", "semitones": "semitones", "pauses": "", "voices": "", "faces": ""}
SHORT_UNITS = {"semitones": "st", "syllables/s": "syll/s", "semitones/s": "st/s"}
SECTION_TITLES = {
    "transcript": ("Transcript", "what was said"),
    "emotion_analysis": ("Emotion analysis", "what was perceived"),
    "user_intent": ("User intent", "what the person is after"),
    "response_strategy": ("Response strategy", "how to answer, in words and in voice"),
    "response": ("Response", "the words of the reply"),
}
SECTION_SYMBOLS = {
    "emotion_analysis": "p",
    "user_intent": "a",
    "response_strategy": "s",
    "response": "t",
}
"""The indices of z in the chain of thought."""
STAGES = {
    "perceive": "Perceive",
    "think": "Think",
    "reason": "Reason",
    "plan": "Plan",
    "instruct": "Direct",
    "speak": "Speak",
    "listen": "Listen",
}
DIMENSIONS = {
    "pitch": "Pitch",
    "pitch_range": "Pitch range",
    "rate": "Rate",
    "volume": "Loudness",
    "pause": "Pauses",
    "emotion": "Emotion",
    "intensity": "Intensity",
    "timbre": "Timbre",
    "intonation": "Intonation",
}
HEARD = {
    "seconds": ("Duration", "s"),
    "pitch_hz": ("Median pitch", "Hz"),
    "pitch_range_semitones": ("Pitch range", "semitones"),
    "rate": ("Rate", "syllables/s"),
    "level_dbfs": ("Level", "dBFS"),
    "pauses": ("Pauses", ""),
    "longest_pause": ("Longest pause", "s"),
    "leading_silence": ("Silence before", "s"),
}


def number(value: float, digits: int = 3) -> str:
    """About `digits` significant digits, never in powers of ten."""
    if not math.isfinite(value):
        return DASH
    places = 0 if value == 0 else max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{min(places, 3)}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", MINUS) if text not in ("-0", "0") else "0"


def signed(value: float, digits: int = 3) -> str:
    """With its sign: a change."""
    shown = number(value, digits)
    return shown if shown == "0" or value < 0 else f"+{shown}"


def share(value: float) -> str:
    """A place from -1 to 1, with its sign."""
    return f"{value:+.2f}".replace("-", MINUS)


def quantity(value: float | None, unit: str | None, *, short: bool = False) -> str:
    """A number with its unit."""
    if value is None:
        return ""
    name = unit or ""
    name = SHORT_UNITS.get(name, name) if short else name
    name = UNITS.get(name, name)
    return f"{number(value)} {name}".strip()


def clock(seconds: float) -> str:
    """``0:04.9``; from ten minutes on without tenths."""
    minutes, rest = divmod(max(0.0, round(seconds, 1)), 60)
    if minutes >= 60:
        return f"{int(minutes // 60)}:{int(minutes % 60):02}:{int(rest):02}"
    return f"{int(minutes)}:{rest:04.1f}"


def length(seconds: float) -> str:
    """A duration: ``2 ms``, ``0.45 s``, ``10.9 s``, ``3 min 20 s``."""
    if seconds < 0.0995:
        return f"{number(1000 * seconds, 2)} ms"
    if seconds < 90:
        return f"{number(seconds, 2 if seconds < 1 else 3)} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def percent(share: float) -> str:
    """A probability; what is under one in a hundred, but not nothing, says so."""
    if 0 < share < 0.005:
        return "< 1 %"
    return f"{100 * share:.0f} %"


def sureness(confidence: float | None) -> str | None:
    """A confidence in words."""
    if confidence is None:
        return None
    steps = ((0.8, "Very sure"), (0.6, "Fairly sure"), (0.4, "Not sure"))
    return next(
        (words for least, words in steps if confidence >= least), "Little more than a guess"
    )


def seeming(emotion: str | None, confidence: float | None) -> str:
    """The leading emotion as a heading."""
    if emotion is None:
        return "No emotion was told"
    word = EMOTION_PHRASES.get(emotion, emotion)
    if confidence is None or confidence >= 0.6:
        return f"Seems {word}"
    return f"May be {word}" if confidence >= 0.4 else f"Hard to tell; perhaps {word}"


def plain(name: str) -> str:
    """``brow_raise`` as "Brow raise"."""
    words = " ".join(str(name).replace("_", " ").split())
    return words[:1].upper() + words[1:]


def value_text(dimension: str, value: Any) -> str:
    """What was asked or achieved in one dimension of an instruction."""
    if value is None:
        return DASH
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if not math.isfinite(value):
        return DASH
    match dimension:
        case "pitch":
            return f"{value:+.1f} st".replace("-", MINUS)
        case "volume":
            return f"{value:+.1f} dB".replace("-", MINUS)
        case "pitch_range" | "rate" | "pause":
            return f"\N{MULTIPLICATION SIGN}{value:.2f}"
        case "intensity":
            return percent(value)
        case _:
            return number(value)
