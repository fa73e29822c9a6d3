"""Valence and emotion of a text, aware of negation, intensity and turns ("but")."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from emoomni_lite.words import chinese, emoji, english

Entry: TypeAlias = tuple[float, str | None]

NEGATED = -0.6
"""What a negation makes of a word: "not happy" is less bad than "unhappy"."""
REACH = 3
"""Words before a word in which a negation or intensifier bears on it."""
SOFTENING = 0.8
"""Evidence s gives valence s / sqrt(s² + SOFTENING): one strong word reaches 0.7."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FUNCTION_WORDS = (
    "the and i i'm you is are was were have has had do did to of it that this my we they he she "
    "not what with for but just can't don't can will so at be your me him her"
)
_COMMON = frozenset(_FUNCTION_WORDS.split())
_NEGATIONS = frozenset(english.NEGATIONS.split())
_STRONGER = frozenset(english.STRONGER.split())
_WEAKER = frozenset(english.WEAKER.split())
_TURNS = frozenset(english.TURNS.split())
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "est")


@dataclass(frozen=True, slots=True)
class Finding:
    """One word that counted: its valence after negation and intensity."""

    words: str
    valence: float
    emotion: str | None


@dataclass(frozen=True, slots=True)
class TextAffect:
    """What the words say. `weight` is 0 when no word of the lexicon was found, at most 1."""

    valence: float
    weight: float
    emotions: dict[str, float]
    findings: tuple[Finding, ...]


def language_of(text: str) -> str | None:
    """``zh``, ``en`` or None when it is neither or says too little."""
    han = len(_HAN.findall(text))
    latin = len(_WORD.findall(text.lower()))
    if han and han >= latin:
        return "zh"
    if latin <= 2:
        return "en" if latin and text.isascii() else None
    return "en" if _COMMON & set(_WORD.findall(text.lower())) else None


def read(text: str) -> TextAffect:
    """Valence and emotions of `text`, in English or Chinese."""
    findings = _chinese(text) if language_of(text) == "zh" else _english(text)
    findings += _emoji(text)
    total = sum(finding.valence for finding in findings)
    emotions: dict[str, float] = {}
    for finding in findings:
        if finding.emotion is not None:
            emotions[finding.emotion] = emotions.get(finding.emotion, 0) + abs(finding.valence)
    return TextAffect(
        valence=total / math.sqrt(total**2 + SOFTENING),
        weight=min(1.0, sum(abs(finding.valence) for finding in findings) / 0.5),
        emotions={name: min(1.0, share) for name, share in emotions.items()},
        findings=tuple(findings),
    )


def _english(text: str) -> list[Finding]:
    tokens = _WORD.findall(text.lower().replace("’", "'"))
    lexicon = _lexicon("en")
    after_turn = max((at for at, word in enumerate(tokens) if word in _TURNS), default=-1)
    findings: list[Finding] = []
    at = 0
    while at < len(tokens):
        length, entry = _phrase(tokens, at, lexicon)
        if entry is None:
            at += 1
            continue
        before = tokens[max(0, at - REACH) : at]
        negated = any(word in _NEGATIONS for word in before)
        strength = 1.3 if any(word in _STRONGER for word in before) else 1.0
        strength *= 0.6 if any(word in _WEAKER for word in before) else 1.0
        strength *= 0.6 if at < after_turn else 1.0
        words = " ".join(tokens[at : at + length])
        findings.append(_finding(words, entry, negated, strength))
        at += length
    return findings


def _chinese(text: str) -> list[Finding]:
    lexicon = _lexicon("zh")
    longest = max(map(len, lexicon))
    after_turn = max(text.rfind(word) for word in chinese.TURNS)
    findings: list[Finding] = []
    phrases = _phrases(text)
    at = 0
    while at < len(text):
        if at in phrases:
            size, entry = phrases[at]
            findings.append(_finding(text[at : at + size], entry, negated=False, strength=1.0))
            at += size
            continue
        sizes = range(min(longest, len(text) - at), 0, -1)
        size = next((size for size in sizes if text[at : at + size] in lexicon), 0)
        if not size:
            at += 1
            continue
        before = text[max(0, at - REACH) : at]
        negated = any(before.rstrip("很太那么好").endswith(word) for word in chinese.NEGATIONS)
        strength = 1.3 if any(before.endswith(word) for word in chinese.STRONGER) else 1.0
        strength *= 0.6 if any(word in before for word in chinese.WEAKER) else 1.0
        strength *= 0.6 if at < after_turn else 1.0
        words = text[at : at + size]
        findings.append(_finding(words, lexicon[words], negated, strength))
        at += size
    return findings


def _phrases(text: str) -> dict[int, tuple[int, Entry]]:
    return {
        match.start(): (match.end() - match.start(), (valence, emotion))
        for valence, emotion, pattern in chinese.PHRASES
        for match in re.finditer(pattern, text)
    }


def _emoji(text: str) -> list[Finding]:
    """Each emoji once; one that is repeated counts for more."""
    return [
        _finding(sign, entry, negated=False, strength=1.3 if text.count(sign) > 1 else 1.0)
        for sign, entry in emoji.feelings(text).items()
    ]


def _finding(words: str, entry: Entry, negated: bool, strength: float) -> Finding:
    valence, emotion = entry
    if not negated:
        return Finding(words, max(-1.0, min(1.0, valence * strength)), emotion)
    if emotion is None or valence < 0:
        return Finding(words, valence * NEGATED * 0.5, None)
    return Finding(words, valence * NEGATED, "sad")


def _phrase(tokens: list[str], at: int, lexicon: dict[str, Entry]) -> tuple[int, Entry | None]:
    for length in (4, 3, 2):
        entry = lexicon.get(" ".join(tokens[at : at + length]))
        if entry is not None and at + length <= len(tokens):
            return length, entry
    return 1, _inflected(tokens[at], lexicon)


def _inflected(word: str, lexicon: dict[str, Entry]) -> Entry | None:
    if word in lexicon:
        return lexicon[word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        doubled = stem[:-1] if stem[-1] == stem[-2] else stem
        for form in (stem, stem + "e", doubled, stem[:-1] + "y" if stem[-1] == "i" else stem):
            if form in lexicon:
                return lexicon[form]
    return None


@cache
def _lexicon(language: str) -> dict[str, Entry]:
    groups, comma = (chinese.GROUPS, "、") if language == "zh" else (english.GROUPS, ",")
    return {
        word.strip(): (valence, emotion)
        for valence, emotion, words in groups
        for word in words.split(comma)
    }
