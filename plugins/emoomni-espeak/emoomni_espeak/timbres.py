"""Voice qualities, as variants of the engine and as what is done to its samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Timbre:
    """A voice quality.

    `male` and `female` name the engine's variant to take instead of a plain voice of that gender,
    where one exists; `tilt_db` tilts the spectrum between 0.5 and 4 kHz, `breath` mixes in noise,
    `tremor` lets pitch and loudness shake (0 to 1).
    """

    male: str | None = None
    female: str | None = None
    tilt_db: float = 0.0
    breath: float = 0.0
    tremor: float = 0.0
    level_db: float = 0.0
    """Measured change of level that comes with it, to be taken back."""
    only_variant: bool = False
    """There is nothing to it but the variant."""


_TIMBRES = MappingProxyType(
    {
        "whisper": Timbre(male="whisper", female="whisperf", only_variant=True),
        "creaky": Timbre(male="croak", only_variant=True),
        "hoarse": Timbre(male="croak", breath=0.3, level_db=-1.0),
        "breathy": Timbre(breath=0.45, tilt_db=-2.0, level_db=-1.7),
        "soft": Timbre(tilt_db=-5.0, breath=0.15, level_db=-0.6),
        "warm": Timbre(tilt_db=-6.0),
        "dark": Timbre(tilt_db=-9.0),
        "bright": Timbre(tilt_db=6.0, level_db=0.7),
        "firm": Timbre(tilt_db=4.0, level_db=0.4),
        "harsh": Timbre(tilt_db=9.0, level_db=1.5),
        "resonant": Timbre(tilt_db=-3.0),
        "thin": Timbre(tilt_db=8.0, level_db=1.2),
        "trembling": Timbre(tremor=1.0),
        "neutral": Timbre(),
    }
)

_SAME = MappingProxyType(
    {
        "whisper": "whispered whispering whispery 耳语 低语 悄悄 悄声",
        "creaky": "croaky croaking",
        "hoarse": "raspy gravelly rough husky scratchy 沙哑 嘶哑",
        "breathy": "airy breathless 气声 气息",
        "soft": "gentle tender mellow smooth velvety hushed 轻柔 柔和 温柔",
        "warm": "cosy cozy full 温暖 温厚",
        "dark": "deep muffled dull low 低沉",
        "bright": "clear light sunny crisp ringing smiling 带笑 明亮 清亮 清脆 清晰",
        "firm": "confident strong steady resolute powerful tense 坚定 有力 沉稳",
        "harsh": "sharp shrill piercing metallic strident 尖锐 刺耳",
        "resonant": "rich sonorous booming 浑厚",
        "thin": "reedy tinny 尖细",
        "trembling": "shaky shaking quivering quavering tremulous wavering 颤抖 发抖 哽咽",
        "neutral": "modal normal natural plain 自然 正常",
    }
)
_NAMES = MappingProxyType(
    {word: name for name, words in _SAME.items() for word in (name, *words.split())}
)


_PEOPLE = MappingProxyType(
    {
        "female": "woman feminine lady girl 女 女性 女声",
        "male": "man masculine gentleman boy 男 男性 男声",
        "child": "kid childlike boy girl 孩子 儿童 童声",
        "older": "old elderly aged senior 年长 老年 苍老",
        "young": "youthful teenage 年轻",
        "mature": "adult middle-aged 成熟",
    }
)
_AGED = MappingProxyType({"male": "grandpa", "female": "grandma"})
_PLAIN = MappingProxyType({"male": "m3", "female": "f3"})


def find_timbre(words: str) -> tuple[str, Timbre] | None:
    """The first known voice quality in `words`, with its name; None when there is none."""
    name = next(iter(_named(words, _NAMES)), None)
    return None if name is None else (name, _TIMBRES[name])


def find_person(words: str) -> frozenset[str]:
    """Whose voice `words` ask for: any of female, male, child, older, young, mature."""
    tokens = _tokens(words)
    return frozenset(
        person
        for person, same in _PEOPLE.items()
        if any(_holds(word, words, tokens) for word in (person, *same.split()))
    )


def person_variant(person: frozenset[str], own: str) -> str | None:
    """The variant for such a person where a voice of gender `own` would not do; else None."""
    gender = next((g for g in ("female", "male") if g in person), own)
    if "older" in person:
        return _AGED[gender]
    return _PLAIN[gender] if gender != own else None


def _named(words: str, names: Mapping[str, str]) -> list[str]:
    tokens = _tokens(words)
    return [names[token] for token in tokens if token in names] or [
        name for word, name in names.items() if not word.isascii() and word in words
    ]


def _tokens(words: str) -> list[str]:
    whole = words.strip().lower()
    return [whole, *whole.replace(",", " ").split(), *whole.replace("-", " ").split()]


def _holds(word: str, words: str, tokens: list[str]) -> bool:
    return word in tokens if word.isascii() else word in words
