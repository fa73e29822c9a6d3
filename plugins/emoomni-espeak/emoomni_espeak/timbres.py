"""Voice qualities, as variants of the engine and as what is done to its samples."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Timbre:
    """A voice quality.

    `male` and `female` name the engine's variant to take instead of a plain voice of that gender,
    where one exists; `tilt_db` tilts the spectrum between 0.5 and 4 kHz, `breath` mixes in noise.
    """

    male: str | None = None
    female: str | None = None
    tilt_db: float = 0.0
    breath: float = 0.0
    level_db: float = 0.0
    """Measured change of level that comes with it, to be taken back."""
    only_variant: bool = False
    """There is nothing to it but the variant."""


_TIMBRES = MappingProxyType(
    {
        "whisper": Timbre(male="whisper", female="whisperf", only_variant=True),
        "creaky": Timbre(male="croak", only_variant=True),
        "breathy": Timbre(breath=0.45, tilt_db=-2.0, level_db=-1.7),
        "soft": Timbre(tilt_db=-5.0, breath=0.15, level_db=-0.6),
        "warm": Timbre(tilt_db=-6.0),
        "dark": Timbre(tilt_db=-9.0),
        "bright": Timbre(tilt_db=6.0, level_db=0.7),
        "firm": Timbre(tilt_db=4.0, level_db=0.4),
        "harsh": Timbre(tilt_db=9.0, level_db=1.5),
        "neutral": Timbre(),
    }
)

_SAME = MappingProxyType(
    {
        "whisper": "whispered whispering whispery 耳语 低语 悄悄 悄声",
        "creaky": "croaky hoarse raspy gravelly rough husky 沙哑 嘶哑",
        "breathy": "airy breathless 气声 气息",
        "soft": "gentle tender mellow smooth hushed 轻柔 柔和 温柔",
        "warm": "rich cosy cozy full 温暖 温厚",
        "dark": "deep muffled dull low 低沉 浑厚",
        "bright": "clear light sunny crisp ringing 明亮 清亮 清脆 清晰",
        "firm": "confident strong steady resolute powerful tense 坚定 有力 沉稳",
        "harsh": "sharp shrill piercing metallic strident 尖锐 刺耳",
        "neutral": "modal normal natural plain 自然 正常",
    }
)
_NAMES = MappingProxyType(
    {word: name for name, words in _SAME.items() for word in (name, *words.split())}
)


def find_timbre(words: str) -> tuple[str, Timbre] | None:
    """The first known voice quality in `words`, with its name; None when there is none."""
    whole = words.strip().lower()
    spoken = [whole, *whole.replace(",", " ").replace("-", " ").split()]
    name = next((_NAMES[word] for word in spoken if word in _NAMES), None)
    if name is None:  # Chinese is written without spaces
        name = next((_NAMES[word] for word in _NAMES if not word.isascii() and word in whole), None)
    return None if name is None else (name, _TIMBRES[name])
