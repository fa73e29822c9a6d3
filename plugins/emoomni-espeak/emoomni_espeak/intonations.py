"""Intonation contours: how far each word of a sentence lies above or below the clause's pitch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Intonation:
    """`offset(place, word)` in semitones, `place` from 0 to 1; None: no word is moved.

    `range_ratio` holds where the instruction itself sets no pitch range.
    """

    range_ratio: float = 1.0
    offset: Callable[[float, str], float] | None = None


def _accent(place: float, word: str) -> float:
    """Long words carry content: lift them, and let the short ones between them fall."""
    del place
    letters = sum(char.isalpha() for char in word)
    long = 5 if word.isascii() else 3
    return 2.0 if letters >= long else -1.0


_CONTOURS = MappingProxyType(
    {
        "rising": Intonation(offset=lambda place, word: 6.0 * place - 2.5),
        "falling": Intonation(offset=lambda place, word: 2.5 - 5.0 * place),
        "rise-fall": Intonation(offset=lambda place, word: 2.5 - 10.0 * abs(place - 0.5)),
        "fall-rise": Intonation(offset=lambda place, word: 10.0 * abs(place - 0.5) - 2.5),
        "lively": Intonation(range_ratio=1.3, offset=_accent),
        "flat": Intonation(range_ratio=0.3),
        "even": Intonation(range_ratio=0.7),
        "neutral": Intonation(),
    }
)
_SAME = MappingProxyType(
    {
        "rising": "rise upward up questioning upturned 上扬 上升 升调",
        "falling": "fall downward down conclusive declining 下降 下沉 降调",
        "rise-fall": "peaking arched",
        "fall-rise": "dipping valley",
        "lively": "varied expressive melodic dynamic animated singsong sing-song playful "
        "起伏 活泼 抑扬顿挫 生动",
        "flat": "monotone monotonous level 平淡 平直 单调",
        "even": "steady stable restrained gentle smooth 平稳 平和",
        "neutral": "natural normal plain 自然 正常",
    }
)
_NAMES = MappingProxyType(
    {word: name for name, words in _SAME.items() for word in (name, *words.split())}
)


def find_intonation(words: str) -> str | None:
    """The name of the first known contour in `words`; None when there is none."""
    whole = words.strip().lower()
    for word in (whole, *whole.replace(",", " ").split()):
        if word in _NAMES:
            return _NAMES[word]
    return next((_NAMES[word] for word in _NAMES if not word.isascii() and word in whole), None)


def intonation(name: str) -> Intonation:
    """The contour of that name."""
    return _CONTOURS[name]
