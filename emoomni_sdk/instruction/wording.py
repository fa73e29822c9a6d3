"""`to_prose`: an instruction's numbers as one plain sentence, for talkers that read words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from emoomni_sdk.instruction.concepts import PERSON_CONCEPTS, TIMBRE_CONCEPTS
from emoomni_sdk.instruction.model import SpeakingInstruction
from emoomni_sdk.instruction.moods import MOODS
from emoomni_sdk.instruction.shift import NUMERIC, Shift, from_fields

Language = Literal["en", "zh"]

_ONE_WORD: dict[tuple[str, bool], float] = {
    ("rate", True): 0.2231,
    ("rate", False): -0.2231,
    ("volume", True): 5.0,
    ("volume", False): -5.0,
    ("pitch", True): 3.5,
    ("pitch", False): -3.0,
    ("pitch_range", True): 0.4055,
    ("pitch_range", False): -0.6931,
    ("pause", True): 0.5306,
    ("pause", False): -0.5108,
}
"""What the plain word for a direction is worth; see `concepts`."""
_EN = {
    ("rate", True): "fast",
    ("rate", False): "slowly",
    ("volume", True): "loudly",
    ("volume", False): "softly",
    ("pitch", True): "high pitch",
    ("pitch", False): "low pitch",
    ("pitch_range", True): "lively intonation",
    ("pitch_range", False): "flat intonation",
    ("pause", True): "long pauses",
    ("pause", False): "few pauses",
}
_SLIGHTLY_EN = {
    ("rate", True): "a little faster",
    ("rate", False): "a little slower",
    ("volume", True): "a little louder",
    ("volume", False): "a little more softly",
}
_ZH = {
    ("rate", True): "语速{}快",
    ("rate", False): "语速{}慢",
    ("volume", True): "音量{}大",
    ("volume", False): "音量{}小",
    ("pitch", True): "音调{}高",
    ("pitch", False): "音调{}低",
    ("pitch_range", True): "语调起伏{}大",
    ("pitch_range", False): "语调{}单调",
    ("pause", True): "停顿{}多",
    ("pause", False): "停顿{}少",
}
_DEGREES: tuple[tuple[float, str, str], ...] = (
    (0.25, "", ""),
    (0.7, "slightly", "稍"),
    (1.35, "", ""),
    (1.85, "very", "很"),
    (9e9, "extremely", "极其"),
)
_ADVERBS = ("volume", "rate")
_ZH_EMOTIONS = {m.name: m.zh for m in MOODS} | {
    m.emotion: m.zh for m in reversed(MOODS) if m.emotion
}
_ZH_EMOTIONS |= {
    "calm": "平静",
    "happy": "开心",
    "sad": "悲伤",
    "fearful": "害怕",
    "neutral": "自然",
}
_ZH_TIMBRES = {c.name: c.zh for c in (*TIMBRE_CONCEPTS, *PERSON_CONCEPTS)}
_CONTOURS = {
    "rising": ("a rising intonation", "语调上扬"),
    "falling": ("a falling intonation", "语调下降"),
    "flat": ("flat intonation", "语调单调"),
    "lively": ("lively intonation", "抑扬顿挫"),
}


def to_prose(instruction: SpeakingInstruction, language: Language = "en") -> str:
    """One sentence that says what the instruction's numbers and labels say.

    `style` is not repeated, except where nothing else is given. `from_prose` reads the sentence
    back in the same directions, in steps of a word: "slightly", plain, "very", "extremely".
    """
    given = instruction.given()
    style = given.pop("style", None)
    if not given and style:
        return str(style)
    change = from_fields({name: given[name] for name in NUMERIC if name in given})
    return chinese(instruction, change) if language == "zh" else english(instruction, change)


def sentence(adverbs: Sequence[str], adjectives: Sequence[str], tail: Sequence[str] = ()) -> str:
    """ "Speak softly and slowly, in a warm, calm voice with a low pitch" from its words."""
    words = "Speak"
    if adverbs:
        words += " " + _and(adverbs)
    if adjectives:
        article = "an" if adjectives[0][0] in "aeiou" else "a"
        words += f"{',' if adverbs else ''} in {article} {', '.join(adjectives)} voice"
    if tail:
        words += f"{',' if adverbs and not adjectives else ''} with {_and(tail)}"
    return words if adverbs or adjectives or tail else "Speak in a neutral, natural voice"


def english_words(change: Shift) -> tuple[list[str], list[str]]:
    """The adverbs ("very softly") and the nouns ("slightly low pitch") for a shift."""
    adverbs, nouns = [], []
    for name in (*_ADVERBS, "pitch", "pitch_range", "pause"):
        said = _said(name, change.get(name, 0.0))
        if said is None:
            continue
        up, (degree, _) = said
        phrase = " ".join(part for part in (degree, _EN[name, up]) if part)
        if name in _ADVERBS:
            adverbs.append(_SLIGHTLY_EN[name, up] if degree == "slightly" else phrase)
        else:
            nouns.append(_with_article(phrase) if name == "pitch" else phrase)
    return adverbs, nouns


def english(instruction: SpeakingInstruction, change: Shift) -> str:
    """The sentence in English."""
    adverbs, nouns = english_words(change)
    adjectives = _adjectives(instruction)
    contour = instruction.intonation
    if contour and not any("intonation" in noun for noun in nouns):
        nouns.append(_CONTOURS.get(contour, (f"{contour} intonation", ""))[0])
    return sentence(adverbs, adjectives, nouns)


def chinese(instruction: SpeakingInstruction, change: Shift) -> str:
    """The sentence in Chinese."""
    manner = []
    if instruction.emotion:
        degree = _emotion_degree(instruction.intensity)[1]
        manner.append(degree + _ZH_EMOTIONS.get(instruction.emotion, instruction.emotion))
    timbres = [t.strip() for t in (instruction.timbre or "").split(",") if t.strip()]
    voice = "、".join("".join(_ZH_TIMBRES.get(w, w) for w in t.split()) for t in timbres)
    parts = []
    for name in ("rate", "volume", "pitch", "pitch_range", "pause"):
        said = _said(name, change.get(name, 0.0))
        if said is not None:
            up, (_, degree) = said
            parts.append(_ZH[name, up].format(degree))
    contour = instruction.intonation
    if contour and not any("语调" in part for part in parts):
        parts.append(_CONTOURS.get(contour, ("", f"语调{contour}"))[1])
    opening = ""
    if manner:
        opening = f"用{'、'.join(manner)}的语气说话"
    if voice:
        opening += f"{'，' if opening else '用'}{'声音' if opening else ''}{voice}"
        opening += "" if manner else "的声音说话"
    return "，".join(part for part in (opening, *parts) if part) or "用自然平稳的语气说话"


def _adjectives(instruction: SpeakingInstruction) -> list[str]:
    timbres = [t.strip() for t in (instruction.timbre or "").split(",") if t.strip()]
    quality = ["whispering" if timbre == "whisper" else timbre for timbre in timbres]
    if not instruction.emotion:
        return quality
    degree = _emotion_degree(instruction.intensity)[0]
    emotion = " ".join(part for part in (degree, instruction.emotion) if part)
    return [*quality[:1], emotion, *quality[1:]]


def _emotion_degree(intensity: float | None) -> tuple[str, str]:
    if intensity is None:
        return "", ""
    return _degree(intensity / 0.6)


def _said(name: str, amount: float) -> tuple[bool, tuple[str, str]] | None:
    size = amount / _ONE_WORD[name, amount > 0]
    return None if size < _DEGREES[0][0] else (amount > 0, _degree(size))


def _degree(size: float) -> tuple[str, str]:
    return next((en, zh) for limit, en, zh in _DEGREES[1:] if size < limit)


def _with_article(phrase: str) -> str:
    return f"{'an' if phrase[0] in 'aeiou' else 'a'} {phrase}"


def _and(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
