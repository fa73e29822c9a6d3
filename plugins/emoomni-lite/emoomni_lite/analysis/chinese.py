"""The analysis in Chinese."""

from __future__ import annotations

from emoomni_lite.analysis.findings import LOUDER, SURE, UNSURE, Findings
from emoomni_lite.voice.intonation import PitchEvent

NOUNS = {
    "neutral": "没有明显情绪",
    "calm": "平静",
    "happy": "高兴",
    "sad": "悲伤",
    "angry": "愤怒",
    "fearful": "害怕或担忧",
    "surprised": "惊讶",
    "disgusted": "厌恶",
    "bored": "无聊或倦怠",
}
FACE_SIGNS = {
    "smile": (0.3, "嘴角带笑"),
    "frown": (0.3, "嘴角下垂"),
    "brows_raised": (0.35, "眉毛上扬"),
    "brows_lowered": (0.35, "眉头紧锁"),
    "eyes_wide": (0.3, "眼睛睁大"),
    "eyes_closed": (0.5, "眼睛多半闭着"),
}
SOURCES = {"caller": "所给的文字", "subtitles": "字幕"}


def write(findings: Findings) -> str:
    """Evidence first, then what it may mean, then what could not be perceived."""
    return "".join(
        [
            *_voice(findings),
            *_events(findings),
            *_timing(findings),
            *_face(findings),
            *_words(findings),
            *_meaning(findings),
            *_limits(findings),
        ]
    )


def _voice(findings: Findings) -> list[str]:
    voice = findings.seen.voice
    if voice is None:
        return []
    usual = "说话人先前的声音" if findings.baseline else "一般成年人"
    sentences = [
        f"与{usual}相比，声音{'、'.join(_described(findings))}："
        f"音高中位数{voice.intonation.median:.0f}赫兹，音域{voice.intonation.range:.1f}个半音，"
        f"1千赫以上能量{voice.balance.alpha_ratio:+.1f}分贝，谐噪比{voice.harmonicity:.1f}分贝，"
        f"每秒{voice.rate.speaking:.1f}个音节。"
    ]
    if findings.seen.voices > 1:
        sentences.append("似乎不止一个人在说话，这些数值可能混合了几个人。")
    return sentences


def _described(findings: Findings) -> list[str]:
    words = {
        "pitch": ("偏高", "偏低"),
        "loudness": ("比平时响", "比平时轻"),
        "brightness": ("明亮而用力", "柔和而暗"),
        "movement": ("语调起伏大", "语调平"),
        "pitch_range": ("音域宽", "音域窄"),
        "rate": ("语速快", "语速慢"),
        "harmonicity": ("音色清晰", "音色粗糙或带气声"),
    }
    found = [
        pair[0 if way == "high" else 1]
        for feature, pair in words.items()
        if (way := findings.deviation(feature))
    ]
    return found or ["在音高、音色和语速上没有明显特点"]


def _events(findings: Findings) -> list[str]:
    voice = findings.seen.voice
    if voice is None:
        return []
    sentences = []
    if voice.intonation.events:
        sentences.append("；".join(_event(event) for event in voice.intonation.events) + "。")
    change = voice.change
    if change is not None and abs(change.loudness) >= LOUDER:
        way = "响" if change.loudness > 0 else "轻"
        sentences.append(f"结尾比开头{way}{abs(change.loudness):.0f}分贝。")
    if change is not None and abs(change.pitch) >= 2.5:
        way = "高" if change.pitch > 0 else "低"
        sentences.append(f"最后三分之一{way}了{abs(change.pitch):.1f}个半音。")
    return sentences


def _event(event: PitchEvent) -> str:
    share = abs(event.ratio - 1) * 100
    verb, side = ("降到", "低于") if event.kind == "fall" else ("升到", "高于")
    return (
        f"{event.start:.1f}至{event.end:.1f}秒处音高{verb}{event.hz:.0f}赫兹，"
        f"{side}全段中位数{share:.0f}%"
    )


def _timing(findings: Findings) -> list[str]:
    voice, long = findings.seen.voice, findings.long_pauses()
    if voice is None or not voice.pauses:
        return []
    longest = max(voice.pauses, key=lambda pause: pause.seconds)
    place = f"最长的{longest.seconds:.1f}秒，在{longest.start:.1f}秒处"
    if long:
        return [f"有{len(long)}处超过0.6秒的停顿，{place}。"]
    return [f"有{len(voice.pauses)}处短停顿，{place}。"]


def _face(findings: Findings) -> list[str]:
    face = findings.seen.face
    if face is None:
        return []
    where = "左侧" if face.x < 0.4 else "右侧" if face.x > 0.6 else "中间"
    moves = "几乎不动" if face.movement < 0.1 else "动得很多" if face.movement > 0.6 else "有些移动"
    sentences = [
        f"{face.visible * 100:.0f}%的画面里看得到脸，位于画面{where}，"
        f"占{face.area * 100:.0f}%，{moves}。"
    ]
    signs = [
        f"{words}（{face.signs[name]:.2f}）"
        for name, (least, words) in FACE_SIGNS.items()
        if face.signs.get(name, 0.0) >= least
    ]
    if signs:
        sentences.append(f"平均来看，{'，'.join(signs)}。")
    elif face.signs:
        sentences.append("表情上没有明显的笑、嘴角下垂或扬眉。")
    if face.faces > 1:
        sentences.append(f"有时能看到{face.faces}张脸。")
    return sentences


def _words(findings: Findings) -> list[str]:
    transcript, words = findings.transcript, findings.words
    if transcript is None or words is None:
        return []
    source = SOURCES.get(transcript.source, f"{transcript.source}听到的文字（未经核对）")
    if not words.findings:
        return [f"{source}里没有表达情绪的词。"]
    strongest = sorted(words.findings, key=lambda finding: -abs(finding.valence))[:3]
    quoted = "、".join(f"“{finding.words}”" for finding in strongest)
    tone = "偏负面" if words.valence < -0.15 else "偏正面" if words.valence > 0.15 else "好坏参半"
    return [f"{source}{tone}（{words.valence:+.2f}）：{quoted}。"]


def _meaning(findings: Findings) -> list[str]:
    affect = findings.affect
    if affect is None:
        return ["无法判断这个人的感受。"]
    if not findings.telling:
        return ["单凭这样的文字，看不出是什么情绪。"]
    sentences = [_arousal(affect.arousal, findings), _feeling(findings)]
    if findings.conflict is not None:
        sentences.append(findings.conflict.description)
    return sentences


def _arousal(arousal: float, findings: Findings) -> str:
    heard = "这些迹象说明" if findings.voice else "只从文字看，"
    if arousal > 0.4:
        state = "情绪很激动"
    elif arousal > 0.1:
        state = "情绪有些激动"
    elif arousal < -0.4:
        state = "精力很低"
    elif arousal < -0.1:
        state = "精力偏低"
    else:
        state = "激动程度一般"
    return f"{heard}{state}（{arousal:+.2f}）。"


def _feeling(findings: Findings) -> str:
    assert findings.affect is not None
    (first, share), (second, next_share) = findings.leading()
    confidence = findings.affect.confidence
    odds = f"{share * 100:.0f}%比{next_share * 100:.0f}%"
    if confidence >= SURE:
        return f"最可能是{NOUNS[first]}（{share * 100:.0f}%）。"
    if confidence >= UNSURE:
        return f"可能是{NOUNS[first]}，也可能是{NOUNS[second]}（{odds}），单凭这些迹象不能确定。"
    return (
        f"具体是什么感受没有把握：最可能的猜测是{NOUNS[first]}，其次是{NOUNS[second]}（{odds}）。"
    )


def _limits(findings: Findings) -> list[str]:
    voice, sentences = findings.seen.voice, []
    if findings.noisy() and voice is not None and voice.snr is not None:
        sentences.append(f"噪声只比语音低{voice.snr:.0f}分贝，声音难以判断。")
    if voice is not None and voice.seconds < 1.0:
        sentences.append(f"可供判断的语音只有{voice.seconds:.1f}秒。")
    if findings.unperceived:
        told = "；".join(f"{what}：{why}" for what, why in findings.unperceived.items())
        sentences.append(f"未能感知：{told}。")
    return sentences
