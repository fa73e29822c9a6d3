"""Words that say more or less, and the nouns that say of what: "raise your voice", 语速偏快.

"High" is a pitch, a volume, a pace or an energy, depending on its noun; the table here decides.
"""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, Parts, entries

BOUND: dict[tuple[str, bool], Parts] = {
    ("pitch", True): (("high", 1.0),),
    ("pitch", False): (("low", 1.0),),
    ("voice", True): (("high", 1.0),),
    ("voice", False): (("low", 0.9), ("soft", 0.5)),
    ("rate", True): (("fast", 1.0),),
    ("rate", False): (("slow", 1.0),),
    ("volume", True): (("loud", 1.0),),
    ("volume", False): (("soft", 1.0),),
    ("range", True): (("lively", 1.0),),
    ("range", False): (("flat", 0.8),),
    ("energy", True): (("excited", 0.8),),
    ("energy", False): (("tired", 0.6),),
    ("pause", True): (("paused", 1.0),),
    ("pause", False): (("unbroken", 1.0),),
}
"""(noun, up?) → what is asked for."""

VERB_BOUND: dict[tuple[str, bool], Parts] = {
    ("voice", True): (("loud", 1.0), ("high", 0.3)),
    ("voice", False): (("soft", 1.0), ("low", 0.4)),
}
"""Where a verb means another thing than its adjective: "raise your voice" is louder."""

UNBOUND: dict[str, Parts] = {
    "high": (("high", 1.0),),
    "low": (("low", 1.0),),
    "wide": (("lively", 1.0),),
    "narrow": (("flat", 0.8),),
    "deep": (("low", 1.0),),
    "ease": (("slow", 0.8), ("soft", 0.2)),
    "sunk": (("low", 0.6), ("soft", 0.6)),
}
"""The direction's own sense, by `Entry.noun`, when no noun is near."""

HELD = {
    "rate": "even rate",
    "volume": "even volume",
    "pitch": "even pitch",
    "range": "even range",
    "pause": "even pause",
}
"""Noun → what "normal" or "moderate" before it holds at neutral."""


def _up(words: str, own: str = "", *, verb: bool = False, back: bool = False) -> dict[str, Entry]:
    return entries(words, Entry("direction", weight=1.0, noun=own, verb=verb, looks_back=back))


def _down(words: str, own: str = "", *, verb: bool = False, back: bool = False) -> dict[str, Entry]:
    return entries(words, Entry("direction", weight=-1.0, noun=own, verb=verb, looks_back=back))


def _noun(name: str, words: str) -> dict[str, Entry]:
    return entries(words, Entry("noun", noun=name))


DIRECTIONS_EN: dict[str, Entry] = {
    **_up("high, higher, highest, elevated, heightened", "high"),
    **_up(
        "overdo, upward, upwards, hike, hoist, jack up, step up, scale up, ramp up, notch up, "
        "pull up, move up, "
        "go up, take up, nudge up, edge up, inch up, double, beef up, pump up, enhance, "
        "strengthen, "
        "intensify, send up, slide up, shift up, bump up, tip up, climb, ascend, ascending, soar, "
        "enlarge, magnify, maximise, maximize, "
        "raise, raised, raising, increase, increased, increasing, boost, boosted, lift, lifted, "
        "turn up, crank up, bring up, up, amplify, amplified, heighten, elevate, rise, push up, "
        "rising, climbing",
        verb=True,
    ),
    **_up(
        "max, maximum, maximal, maximized, peak, full, top, considerable, utmost, huge, "
        "long, longer, longest, lengthy, extended, prolonged, "
        "large, larger, big, bigger, great, greater, rich, plenty of, lots of, a lot of, many, "
        "ample, generous, varied, expansive, exaggerated, frequent, enhanced"
    ),
    **_up(
        "wide, wider, broad, broader, expanded, widened, widen, broaden, expand, widest, "
        "sweeping, open up, spread out",
        "wide",
    ),
    **_up("heightening, well above, far above, just above, a little above, above"),
    **_down("well below, far below, just below, a little below, below"),
    **_down("ease, ease off, ease up, ease up on, ease off on, relax", "ease", verb=True),
    **_down("low, lower, lowest, lowish", "low"),
    **_down(
        "skimp on, skimp, go easy on, cut down on, sparing with, economise on, stingy with, "
        "downward, downwards, scale back, pull back, dial back, rein in, curb, "
        "restrain, trim, shave, "
        "halve, taper, weaken, step down, notch down, move down, go down, take down, nudge down, "
        "edge down, inch down, slash, slacken, pull down, slide down, shift down, bump down, "
        "tip down, descend, descending, back off, shrink, cut back, hold back on, subdue, "
        "lowered, lowering, drop, dropped, dropping, reduce, reduced, reducing, decrease, "
        "decreased, decreasing, turn down, bring down, cut, diminish, diminished, down, dial "
        "down, dim, lessen, tone down, sink, fall, minimise, minimize",
        verb=True,
    ),
    **_down(
        "nil, none, absent, nonexistent, negligible, min, minimum, lowest, zero, scant, "
        "scarce, diminutive, "
        "small, smaller, little, few, fewer, minimal, limited, restricted, restrained, "
        "tiny, no, short, shorter, slight"
    ),
    **_down("narrow, narrower, compressed, narrowed, compress", "narrow"),
    **_down("deep, deeper, deepest, deepened, deepen", "deep"),
    **_noun(
        "pitch",
        "pitch, pitches, register, key, fundamental frequency, f0, octave, pitched, "
        "vocal register, pitch level, average pitch, vocal pitch, notes",
    ),
    **_noun(
        "rate",
        "pace, paces, paced, speed, tempo, rate, speaking rate, speech rate, velocity, "
        "cadence, rhythm, talking speed",
    ),
    **_noun("volume", "volume, loudness, amplitude, level, vocal volume, decibel, sound level"),
    **_noun("voice", "voice, voices, voiced, tone, tones, toned, timbre"),
    **_noun(
        "range",
        "pitch range, range, variation, variations, pitch variation, variability, "
        "pitch variability, inflection, inflections, modulation, intonation, melody, "
        "expressiveness, expressivity, dynamics, contour, contours, pitch contour, "
        "vocal variety, vocal range, fluctuation, fluctuations, pitch movement, "
        "expression, expressions, pitch changes, ups and downs, vocal variation, "
        "tonal variation, melodic variation",
    ),
    **_noun(
        "energy",
        "energy, arousal, intensity, vigor, vigour, vitality, spirit, spirits, "
        "energy level, energy levels",
    ),
    **_noun(
        "pause",
        "pause, pauses, silence, silences, gap, gaps, breaks, spacing, rests, "
        "silence between words, pausing",
    ),
    **entries(
        "normal, normally, natural, naturally, moderate, moderately, medium, average, regular, "
        "ordinary, standard, usual, usually, conversational, neutral, neutrally, even, evenly, "
        "steady, steadily, plain, plainly, mid, middle, default, unremarkable, stable, "
        "consistent, regular, typical, comfortable, unchanged, constant, everyday, "
        "conversationally, baseline",
        Entry("middle"),
    ),
    **entries("more", Entry("more", weight=1.0)),
    **entries("less", Entry("more", weight=-1.0)),
}

DIRECTIONS_ZH: dict[str, Entry] = {
    **_up("高, 偏高, 较高", back=True),
    **_up("大, 偏大, 较大, 长, 多, 丰富, 强, 宽, 饱满, 足", back=True),
    **_up(
        "提高, 升高, 加大, 增大, 提升, 抬高, 放大, 拉高, 调高, 调大, 增加, 放开, 加强, "
        "增强, 扩大, "
        "拉大, 扬起, 多加, 提起",
        verb=True,
    ),
    **_up("拔高, 挑高, 扬高", "high", verb=True),
    **_down("压低, 压下去, 压下来", "sunk", verb=True),
    **_up("高出, 高上, 高了, 高过, 高起来, 高上去, 走高", back=True),
    **_down("低上, 低了, 低过, 低出, 低下去, 低下来, 走低", back=True),
    **_up("上去, 上来, 往上, 上升", back=True),
    **_down("下去, 下来, 往下", back=True),
    **_down("低, 偏低, 较低", back=True),
    **_down("小, 偏小, 较小, 短, 少, 弱, 窄", back=True),
    **_down(
        "降低, 放低, 减小, 调低, 调小, 减少, 减弱, 拉低, 缩小, 控制, 收小, 压着, 降下, 少用",
        verb=True,
    ),
    **_noun("pitch", "语调, 音调, 音高, 声调, 调子, 调门, 音区, 基频, 调"),
    **_noun("rate", "语速, 速度, 节奏, 速率, 说话速度, 讲话速度"),
    **_noun("volume", "力气, 力道, 劲儿, 音量, 响度, 嗓门, 分贝, 说话音量"),
    **_noun("voice", "声音, 嗓音, 声线, 嗓子"),
    **_noun(
        "range",
        "感情, 情感, 起伏, 音高变化, 语调变化, 音调变化, 抑扬, "
        "情感起伏, 语调起伏, 音域, 变化, 波动",
    ),
    **_noun("energy", "能量, 精力, 活力, 劲头"),
    **_noun("pause", "停顿, 间隔, 间歇, 停歇"),
    **entries(
        "正常, 自然, 中性, 平常, 普通, 适中, 中等, 一般, 平稳, 平实, 平静自然, 自然平静, 匀速, "
        "稳定, "
        "均匀, 平和自然, 标准, 不紧不慢, 不快不慢, 不高不低, 不大不小, 如常, 照常, "
        "平铺直叙地正常, 适度",
        Entry("middle", looks_back=True),
    ),
}

ZH_VOICE_VOLUME: Parts = (("loud", 1.0),)
"""大 and 小 of 声音 are its volume."""
