"""Explicit numbers in prose: "20% faster", "two semitones higher", "half speed", 加3分贝."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TypeAlias

from emoomni_sdk.instruction.numerals import NUMBER, value_of
from emoomni_sdk.instruction.ratios import ratios

NEUTRAL_WORDS_PER_MINUTE = 160.0
"""Conversational English; what "at 200 words per minute" is measured against."""
NEUTRAL_CHARACTERS_PER_MINUTE = 240.0
"""Conversational Mandarin."""

_UP = r"faster|quicker|higher|louder|up|more|wider|increase|above|speedier|livelier"
_DOWN = r"slower|lower|deeper|softer|quieter|down|less|narrower|decrease|below|flatter"
_ZH_UP = "提高|加快|升高|增加|加大|提升|放大|加|高|快|大|增大|调高|变快|上调|增"
_ZH_DOWN = "降低|放慢|减慢|减小|降|减|低|慢|小|减少|调低|变慢|压低|下调"
_RATE = r"speed|pace|rate|tempo|speaking rate|speech rate"
_PERCENT = r"\s*(?:%|percent|per cent)"
_ZH_RATE = "语速|速度|节奏"

# Most prose holds no number, and twenty patterns cost more than one.
_ANY = re.compile(
    r"\d|semi|octave|step|percent|decibel|half|twice|double|triple|times|quarter|半|倍|分之|分贝|八度|成|折|番"
)

Found: TypeAlias = tuple[str, float]
_Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], Found | None]]


def extracted(text: str) -> tuple[dict[str, float], str]:
    """The changes that a normalised text gives in numbers, and the text without them.

    The changes are a `Shift`: "20% louder" is read as a ratio of amplitudes, "twice as loud" as
    the 10 dB that are heard as double (Stevens, 1955).
    """
    changes: dict[str, float] = {}
    if not _ANY.search(text):
        return changes, text
    changes, text = ratios(text)
    for pattern, meaning in _RULES:

        def take(match: re.Match[str], meaning: Callable[..., Found | None] = meaning) -> str:
            found = meaning(match)
            if found is None or not math.isfinite(found[1]):
                return match.group()
            changes.setdefault(*found)
            return " "

        text = pattern.sub(take, text)
    return changes, text


def _value(match: re.Match[str]) -> float:
    return value_of(match["n"])


def _sign(match: re.Match[str]) -> float:
    groups = match.groupdict()
    if groups.get("down"):
        return -1.0
    return 1.0


def _ratio(value: float) -> float | None:
    return math.log(value) if 0.05 <= value <= 20 else None


def _named(name: str, change: float | None) -> Found | None:
    return None if change is None else (name, change)


def _dimension(match: re.Match[str]) -> str:
    """Which dimension a percentage is of, by its words."""
    words = match.group()
    for name, pattern in (
        ("pitch_range", r"range|variation|express|intonation|wider|narrower|liv|flat|起伏"),
        ("pause", r"pause|停顿"),
        ("volume", r"loud|volume|quiet|soft|音量|声音|大|小"),
        ("pitch", r"pitch|higher|lower|deeper|音调|音高|声调|高|低"),
    ):
        if re.search(pattern, words) and not re.search(
            f"{_RATE}|{_ZH_RATE}|fast|slow|快|慢", words
        ):
            return name
    return "rate"


def _percent(match: re.Match[str]) -> Found | None:
    return _scaled(_dimension(match), 1.0 + _sign(match) * abs(_value(match)) / 100.0)


def _tenths(match: re.Match[str]) -> Found | None:
    return _scaled(_dimension(match), 1.0 + _sign(match) * _value(match) / 10.0)


def _percent_of(match: re.Match[str]) -> Found | None:
    return _scaled(_dimension(match), abs(_value(match)) / 100.0)


def _scaled(name: str, factor: float) -> Found | None:
    change = _ratio(factor)
    if change is None:
        return None
    if name == "pitch":
        return name, 12.0 * change / math.log(2.0)
    if name == "volume":
        return name, 20.0 * change / math.log(10.0)
    return name, change


def _times(match: re.Match[str]) -> Found | None:
    factor = _value(match)
    name = _dimension(match)
    if match.groupdict().get("down") and factor > 1:
        factor = 1.0 / factor
    if name == "volume":
        return _named(name, 10.0 * math.log2(factor) if 0.05 <= factor <= 8 else None)
    return _scaled(name, factor)


def _semitones(match: re.Match[str]) -> Found | None:
    steps = _value(match) * (12.0 if match["unit"] in {"octave", "octaves", "八度"} else 1.0)
    return "pitch", max(-24.0, min(24.0, _sign(match) * steps))


def _decibels(match: re.Match[str]) -> Found | None:
    return "volume", max(-40.0, min(20.0, _sign(match) * _value(match)))


def _per_minute(match: re.Match[str]) -> Found | None:
    zh = "字" in match.group()
    neutral = NEUTRAL_CHARACTERS_PER_MINUTE if zh else NEUTRAL_WORDS_PER_MINUTE
    return _named("rate", _ratio(_value(match) / neutral))


def _rule(pattern: str, meaning: Callable[[re.Match[str]], Found | None]) -> _Rule:
    return re.compile(pattern), meaning


_USUAL = r"(?:(?:the|your|its|their)\s+)?(?:(?:normal|usual|ordinary|regular|standard)\s+)?"
_SEMITONES = r"(?P<unit>semi ?tones?|semis?|half steps?|st|octaves?)"
_DECIBELS = r"(?:db|decibels?)"
_THING = (
    r"(?:the |your |my |its )?"
    r"(?:pitch range|pitch|volume|loudness|range|speed|pace|rate|tempo|voice|pauses?)"
)
_TO_LOWER = r"(?P<down>lower|reduce|decrease|drop|slow(?: it)? down|slow|cut)"
_TO_RAISE = r"(?:raise|increase|boost|lift|speed(?: it)? up|speed)"
_EDGE = r"(?<![\w.%])"

_RULES: tuple[_Rule, ...] = (
    # semitones and octaves
    _rule(
        rf"\b(?:(?P<down>down|drop|lower|lowered|sink|below)|up|raise|raised|above|higher)\s+"
        rf"(?:{_THING}\s+)?(?:it\s+)?(?:by\s+)?(?:about\s+|around\s+)?{NUMBER}[\s\-]*{_SEMITONES}\b",
        _semitones,
    ),
    _rule(rf"{_TO_LOWER}\s+{_THING}\s+(?:by\s+)?{NUMBER}[\s\-]*{_SEMITONES}\b", _semitones),
    _rule(
        rf"{_EDGE}{NUMBER}[\s\-]*{_SEMITONES}\b"
        rf"(?:\s+(?:in pitch\s+)?(?:(?P<down>{_DOWN})|{_UP}))?",
        _semitones,
    ),
    _rule(rf"(?:(?P<down>{_ZH_DOWN})|{_ZH_UP})?了?{NUMBER}\s*个?(?P<unit>半音|八度)", _semitones),
    # decibels
    _rule(rf"{_TO_LOWER}\s+{_THING}\s+(?:by\s+)?{NUMBER}\s*{_DECIBELS}\b", _decibels),
    _rule(
        rf"{_EDGE}{NUMBER}\s*{_DECIBELS}\b(?:\s+(?:in volume\s+)?(?:(?P<down>{_DOWN})|{_UP}))?",
        _decibels,
    ),
    _rule(rf"(?:(?P<down>{_ZH_DOWN}|轻)|{_ZH_UP}|响)?了?{NUMBER}\s*(?:个?分贝|db)", _decibels),
    # words per minute
    _rule(rf"{_EDGE}{NUMBER}\s*(?:words (?:per|a) minute|wpm)\b", _per_minute),
    _rule(rf"(?:每分钟|一分钟){NUMBER}\s*(?:个?字)", _per_minute),
    # percentages: a change, then a share of normal
    _rule(
        rf"\b(?:{_RATE}|volume|loudness|pitch|pitch range|pauses?)\s*[:=]?\s*(?:by\s+)?"
        rf"(?:(?P<down>-)|\+)(?P<n>\d{{1,3}}(?:\.\d{{1,3}})?){_PERCENT}?(?![\w.])",
        _percent,
    ),
    _rule(
        rf"(?:{_ZH_RATE}|音量|音调|停顿)[:为]?(?:(?P<down>-)|\+)(?P<n>\d{{1,3}})\s*%",
        _percent,
    ),
    _rule(
        rf"\b(?:{_RATE}|volume|loudness)\s*[:=]\s*{NUMBER}{_PERCENT}",
        _percent_of,
    ),
    _rule(
        rf"(?:(?P<down>{_ZH_DOWN}|轻|慢)|{_ZH_UP}|快|响)了?(?P<n>[一二两三四五六七八九])成",
        _tenths,
    ),
    _rule(
        rf"{_TO_LOWER}\s*(?:{_THING})?\s*by\s+(?:about\s+)?{NUMBER}{_PERCENT}",
        _percent,
    ),
    _rule(
        rf"{_TO_RAISE}\s*(?:{_THING})?\s*by\s+(?:about\s+)?{NUMBER}{_PERCENT}",
        _percent,
    ),
    _rule(
        rf"{_EDGE}{NUMBER}{_PERCENT}\s+(?:(?P<down>{_DOWN})|{_UP})\b"
        rf"(?:\s+(?:in )?(?:{_THING}|expressive))?",
        _percent,
    ),
    _rule(
        rf"(?:at |to )?{_EDGE}{NUMBER}{_PERCENT}\s*(?:of\s+)?{_USUAL}"
        rf"(?:{_RATE}|volume)\b",
        _percent_of,
    ),
    _rule(
        rf"(?:{_ZH_RATE}|音量|声音|音调|音高|声调)?(?:(?P<down>{_ZH_DOWN})|{_ZH_UP})了?(?:百分之{NUMBER})",
        _percent,
    ),
    _rule(
        rf"(?:{_ZH_RATE}|音量|声音|音调|音高|声调)?(?:(?P<down>{_ZH_DOWN})|{_ZH_UP})了?{NUMBER}\s*%",
        _percent,
    ),
    # multiples
    _rule(rf"{_EDGE}{NUMBER}\s*(?:x|times)\s*{_USUAL}(?:{_RATE}|faster)\b", _times),
    _rule(rf"{_EDGE}{NUMBER}\s*times\s*(?P<down>slower)\b", _times),
    _rule(
        rf"{_EDGE}{NUMBER}\s*(?:x\s*|times\s*)?{_USUAL}(?:pitch range|volume)\b",
        _times,
    ),
    _rule(
        rf"{_EDGE}{NUMBER}(?:\s+times)?\s+as\s+(?:fast|quick|quickly|loud|loudly|expressive)\b",
        _times,
    ),
    _rule(rf"{_EDGE}(?P<n>twice|half|double|triple)\s+as\s+(?P<down>slow|slowly)\b", _times),
    _rule(
        rf"(?:at\s+)?{_EDGE}(?P<n>half|double|twice|triple|three[ -]quarters?)[\s\-]*"
        rf"{_USUAL}(?:{_RATE})\b",
        _times,
    ),
    _rule(rf"pitch range(?:\s+of|\s*[:=])?\s*{NUMBER}\s*x?(?![\w%.])", _times),
    _rule(
        rf"(?:speaking |speech )?(?:{_RATE})(?:\s+of|\s*[:=])?\s*{NUMBER}\s*x?(?![\w%.])", _times
    ),
    _rule(rf"{NUMBER}\s*倍(?:的)?(?:语?速|速度)", _times),
    _rule(
        rf"(?:{_ZH_RATE})(?:调到|调成|调为|提到|提高到|降到|设为|变成|加到|减到|改成|[:：为是])?"
        rf"\s*{NUMBER}\s*倍",
        _times,
    ),
    _rule(
        rf"(?:{_ZH_RATE}|音量)(?:是|为|达到|提到|降到)?(?:平时|平常|正常|原来|原先|往常)的?"
        rf"(?P<n>一倍半|一半|两倍|三倍|半|\d(?:\.\d+)?)倍?",
        _times,
    ),
    _rule(r"(?:语速|速度)?(?:快|加快)(?P<n>一)倍", lambda match: ("rate", math.log(2.0))),
    _rule(
        r"(?:语速|速度)?(?:慢|放慢|减慢)(?P<n>一)(?:半|倍)|半速",
        lambda match: ("rate", math.log(0.5)),
    ),
)
