"""What moods do to a voice: the default prosody behind each emotion word.

Directions follow the reviews of vocal emotion; sizes are ours, within the ranges they report:

- Juslin & Laukka (2003), "Communication of emotions in vocal expression and music performance",
  Psychological Bulletin 129, tables 7 and 11: anger: fast, loud, high and variable pitch, few
  pauses; fear: fast, high pitch; happiness: fast, medium to loud, high and variable pitch; sadness:
  slow, soft, low, little variation, many pauses; tenderness: slow, soft, low, little variation.
- Scherer (2003), "Vocal communication of emotion", Speech Communication 40, table 2: stress, anger,
  fear, joy raise pitch, intensity and rate; sadness lowers all three; boredom lowers pitch, its
  range and the rate.
- Banse & Scherer (1996), "Acoustic profiles in vocal emotion expression", JPSP 70: hot anger,
  panic, elation and despair have the highest pitch and energy; boredom, contempt, disgust and
  sadness the lowest; cold anger lies between.
- Cheang & Pell (2008), "The sound of sarcasm", Speech Communication 50: lower, narrower, slower.

Moods that these do not cover (sheepish, conspiratorial, formal …) are set by analogy with the
nearest one that they do cover, and marked so.
"""

from __future__ import annotations

from emoomni_sdk.instruction.concepts import Concept
from emoomni_sdk.instruction.shift import Shift, shift


def _mood(
    name: str,
    zh: str,
    emotion: str | None,
    change: Shift,
    *,
    salience: float = 1.0,
    timbre: str | None = None,
    intonation: str | None = None,
) -> Concept:
    return Concept(
        name,
        "mood",
        change,
        zh=zh,
        emotion=emotion,
        salience=salience,
        timbre=timbre,
        intonation=intonation,
    )


# pitch (semitones), pitch range (ratio), rate (ratio), volume (dB), pause (ratio)
REVIEWED = (
    # Juslin & Laukka (happiness); Banse & Scherer (elation for "excited")
    _mood("happy", "开心", "happy", shift(2.0, 1.3, 1.08, 2.0, 0.9)),
    _mood("excited", "兴奋", "happy", shift(4.0, 1.5, 1.18, 3.5, 0.75), intonation="lively"),
    # Juslin & Laukka, Scherer (sadness); Banse & Scherer (despair: high and intense)
    _mood("sad", "悲伤", "sad", shift(-2.0, 0.7, 0.83, -3.0, 1.35)),
    _mood("desperate", "绝望", "desperate", shift(2.5, 1.25, 1.05, 1.5)),
    # Banse & Scherer: hot anger, cold anger
    _mood("angry", "愤怒", "angry", shift(2.5, 1.4, 1.12, 4.5, 0.8)),
    _mood("stern", "严厉", "stern", shift(-0.8, 0.85, 0.95, 1.5), salience=0.9, timbre="firm"),
    # Juslin & Laukka (fear); Banse & Scherer (panic)
    _mood("fearful", "害怕", "fearful", shift(3.0, 1.05, 1.15, 0.5)),
    _mood("panicked", "惊慌", "fearful", shift(4.0, 1.3, 1.28, 3.0, 0.6)),
    _mood("anxious", "焦虑", "fearful", shift(1.5, 0.97, 1.1, -0.5), salience=0.7),
    # Banse & Scherer (boredom, disgust, contempt)
    _mood("bored", "无聊", "bored", shift(-1.5, 0.6, 0.87, -2.0, 1.15), intonation="flat"),
    _mood("disgusted", "厌恶", "disgusted", shift(-1.2, 1.05, 0.92, -0.5)),
    _mood("contemptuous", "轻蔑", "disgusted", shift(-1.5, 0.9, 0.92, -0.5), salience=0.9),
    _mood("sarcastic", "讽刺", "sarcastic", shift(-1.5, 0.8, 0.88)),
    _mood("surprised", "惊讶", "surprised", shift(3.0, 1.6, 1.05, 2.0), intonation="rising"),
    # Juslin & Laukka (tenderness)
    _mood("gentle", "温柔", "calm", shift(-0.8, 0.9, 0.9, -2.5, 1.15), salience=0.7, timbre="warm"),
    _mood("calm", "平静", "calm", shift(-1.0, 0.85, 0.9, -2.0, 1.15), salience=0.6),
)

# By analogy: with happiness and elation
BRIGHT = (
    _mood("playful", "俏皮", "happy", shift(2.0, 1.4, 1.08, 1.0), intonation="lively"),
    _mood("amused", "忍俊不禁", "happy", shift(1.0, 1.3, 1.03, 0.5), salience=0.8),
    _mood("proud", "自豪", "proud", shift(1.2, 1.3, 0.98, 2.5)),
    _mood("hopeful", "充满希望", "hopeful", shift(1.0, 1.15, 1.0, 0.5), salience=0.8),
    _mood("encouraging", "鼓励", "happy", shift(0.8, 1.2, 1.0, 0.6), salience=0.5, timbre="warm"),
    _mood("friendly", "友好", "happy", shift(0.8, 1.15, 1.0, 0.5), salience=0.4, timbre="warm"),
    _mood("curious", "好奇", "curious", shift(1.0, 1.25, 1.0), intonation="rising"),
    _mood("grateful", "感激", "grateful", shift(0.5, 1.1, 0.95, -0.3), timbre="warm"),
    _mood("dramatic", "夸张", "dramatic", shift(0.8, 1.7, 0.95, 2.0), intonation="lively"),
    _mood("passionate", "激情", "passionate", shift(1.5, 1.4, 1.05, 3.0)),
    _mood("urgent", "急切", "urgent", shift(1.5, 1.1, 1.22, 3.0, 0.6)),
    _mood("flustered", "慌乱", "flustered", shift(1.2, 1.15, 1.08), salience=0.7),
)

# By analogy: with tenderness
SOFT = (
    _mood("reassuring", "安抚", "calm", shift(-0.8, 0.9, 0.9, -1.5, 1.15), timbre="warm"),
    _mood("compassionate", "关切", "calm", shift(-1.0, 0.9, 0.9, -2.0, 1.2), timbre="warm"),
    _mood("concerned", "关心", "concerned", shift(0.4, 0.95, 0.95, -1.0), salience=0.5),
    _mood("loving", "深情", "tender", shift(-1.0, 0.95, 0.88, -2.5, 1.15), timbre="warm"),
    _mood("seductive", "撩人", "seductive", shift(-1.5, 0.95, 0.87, -3.0), timbre="breathy"),
    _mood("secretive", "神秘", "mysterious", shift(-1.2, 0.9, 0.9, -4.0), timbre="breathy"),
    _mood("relieved", "如释重负", "relieved", shift(-0.8, 0.95, 0.92, -1.5), timbre="breathy"),
    _mood("sincere", "真诚", "sincere", shift(-0.3, 1.05, 0.95), salience=0.4),
    _mood("polite", "礼貌", "polite", shift(0.3, 1.0, 0.97, -0.8), salience=0.3),
)

# By analogy: with sadness, boredom and fear
SUBDUED = (
    _mood("tired", "疲惫", "tired", shift(-2.5, 0.7, 0.82, -3.5, 1.3), timbre="breathy"),
    _mood("lonely", "落寞", "sad", shift(-1.2, 0.8, 0.88, -2.0, 1.25), salience=0.9),
    _mood("disappointed", "失望", "sad", shift(-1.5, 0.8, 0.9, -1.8, 1.15), salience=0.9),
    _mood("tearful", "哽咽", "sad", shift(-0.8, 0.85, 0.82, -2.5, 1.4), timbre="trembling"),
    _mood("hurt", "委屈", "sad", shift(-0.8, 0.9, 0.9, -2.0), salience=0.9),
    _mood("apologetic", "歉疚", "apologetic", shift(-1.0, 0.85, 0.9, -2.5, 1.2)),
    _mood("sheepish", "不好意思", "sheepish", shift(0.5, 0.95, 0.96, -2.0, 1.15)),
    _mood("shy", "害羞", "shy", shift(0.5, 0.8, 0.92, -4.0, 1.2)),
    _mood("hesitant", "犹豫", "hesitant", shift(0.4, 0.95, 0.9, -1.8, 1.5), intonation="rising"),
    _mood("puzzled", "困惑", "confused", shift(0.8, 1.15, 0.94, -0.5), intonation="rising"),
    _mood("nostalgic", "怀念", "nostalgic", shift(-0.8, 0.95, 0.88, -2.0, 1.2), timbre="warm"),
)

# By analogy: with cold anger and contempt
COOL = (
    _mood("serious", "严肃", "serious", shift(-1.2, 0.75, 0.9, 0.5, 1.2), salience=0.7),
    _mood("confident", "自信", "confident", shift(-0.6, 1.1, 0.99, 2.5), timbre="firm"),
    _mood("menacing", "威胁", "menacing", shift(-2.5, 0.8, 0.88, -0.5, 1.2), timbre="harsh"),
    _mood("suspicious", "怀疑", "suspicious", shift(-0.5, 0.95, 0.93, -1.0)),
    _mood("jealous", "嫉妒", "jealous", shift(0.5, 1.1, 1.0, 0.8)),
    _mood("indifferent", "冷淡", "bored", shift(-0.8, 0.6, 0.97, -1.2), intonation="flat"),
    _mood("formal", "正式", "formal", shift(-0.4, 0.95, 0.97, 0.5), salience=0.4, timbre="clear"),
    _mood("casual", "随意", "relaxed", shift(-0.4, 0.98, 0.97, -1.0), salience=0.5),
)

MOODS = REVIEWED + BRIGHT + SOFT + SUBDUED + COOL
