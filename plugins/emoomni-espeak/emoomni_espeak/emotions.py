"""How an emotion sounds when nothing but its name is asked for.

Directions follow Juslin & Laukka (2003, Psychological Bulletin 129, table 7) and Scherer (2003,
Speech Communication 40, table 2); sizes are moderate ones for a synthetic voice, at full intensity.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction

DEFAULT_INTENSITY = 0.7
_RATIOS = ("pitch_range", "rate", "pause")

_FULL = MappingProxyType(
    {
        "neutral": NEUTRAL,
        "calm": SpeakingInstruction(
            pitch=-1.0, pitch_range=0.8, rate=0.88, volume=-2.0, pause=1.3, timbre="warm"
        ),
        "warm": SpeakingInstruction(
            pitch=-0.5, pitch_range=0.95, rate=0.88, volume=-2.5, pause=1.3, timbre="warm"
        ),
        "happy": SpeakingInstruction(
            pitch=3.0, pitch_range=1.5, rate=1.12, volume=3.0, pause=0.8, timbre="bright"
        ),
        "excited": SpeakingInstruction(
            pitch=4.0, pitch_range=1.7, rate=1.25, volume=5.0, pause=0.7, timbre="bright"
        ),
        "sad": SpeakingInstruction(
            pitch=-2.5,
            pitch_range=0.6,
            rate=0.78,
            volume=-4.0,
            pause=1.6,
            timbre="soft",
            intonation="falling",
        ),
        "tired": SpeakingInstruction(
            pitch=-2.5, pitch_range=0.6, rate=0.78, volume=-5.0, pause=1.6, timbre="soft"
        ),
        "angry": SpeakingInstruction(
            pitch=2.0, pitch_range=1.5, rate=1.15, volume=6.0, pause=0.8, timbre="firm"
        ),
        "fearful": SpeakingInstruction(
            pitch=4.0, pitch_range=0.8, rate=1.2, volume=-1.0, pause=0.9, timbre="breathy"
        ),
        "disgusted": SpeakingInstruction(
            pitch=-2.0, pitch_range=1.2, rate=0.88, volume=1.0, pause=1.2, intonation="falling"
        ),
        "surprised": SpeakingInstruction(
            pitch=4.0, pitch_range=1.8, rate=1.1, volume=3.0, timbre="bright", intonation="rising"
        ),
        "bored": SpeakingInstruction(
            pitch=-2.0, pitch_range=0.5, rate=0.85, volume=-2.0, pause=1.3, intonation="flat"
        ),
    }
)

_SAME = MappingProxyType(
    {
        "calm": "serene peaceful relaxed reassuring soothing composed 平静 冷静 安抚 从容",
        "warm": "tender gentle caring compassionate sympathetic empathetic kind loving "
        "affectionate comforting 温柔 关心 同情 体贴 温暖",
        "happy": "joy joyful cheerful glad pleased amused content proud grateful "
        "开心 高兴 快乐 喜悦",
        "excited": "excitement enthusiastic elated thrilled energetic 激动 兴奋 热情",
        "sad": "sadness sorrowful grieving sorry melancholy disappointed lonely "
        "悲伤 难过 伤心 失落",
        "tired": "weary exhausted sleepy 疲惫 疲倦 累",
        "angry": "anger furious irritated annoyed frustrated indignant 生气 愤怒 恼火",
        "fearful": "fear afraid scared anxious worried nervous 害怕 恐惧 焦虑 担心 紧张",
        "disgusted": "disgust contempt contemptuous 厌恶 恶心",
        "surprised": "surprise astonished amazed 惊讶 吃惊 惊喜",
        "bored": "boredom indifferent apathetic 无聊 冷漠",
        "neutral": "none unmarked 中性 平常",
    }
)
_LABELS = MappingProxyType(
    {word: label for label, words in _SAME.items() for word in (label, *words.split())}
)


def numbers(emotion: str, intensity: float | None) -> SpeakingInstruction | None:
    """The numbers for `emotion`; None when the word is not known.

    Offsets shrink in proportion to the intensity, ratios towards 1 likewise.
    """
    label = _LABELS.get(emotion.strip().lower())
    if label is None:
        return None
    share = DEFAULT_INTENSITY if intensity is None else intensity
    if share == 0:
        return NEUTRAL
    scaled: dict[str, Any] = {
        name: value if isinstance(value, str) else _scaled(name, value, share)
        for name, value in _FULL[label].given().items()
    }
    return SpeakingInstruction(**scaled)


def _scaled(name: str, value: float, share: float) -> float:
    return round(value**share if name in _RATIOS else value * share, 3)
