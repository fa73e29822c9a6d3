"""What is asked of each voice, in words and in numbers, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, cast

import numpy as np

from benchmarks.speaking.ear import HEARD_AS, NOTICED, hear
from benchmarks.speaking.ladders import LADDERS
from benchmarks.speaking.ranks import spearman
from benchmarks.speaking.voices import Texts, Voice
from emoomni_sdk.compose import build_component
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.instruction import NEUTRAL, SpeakingInstruction
from emoomni_sdk.interfaces import InstructRequest, Reasoner, ReasonRequest, Speaker
from emoomni_sdk.perception import Perception
from emoomni_sdk.strategist import RuleStrategist
from emoomni_sdk.turn import Turn

Table: TypeAlias = list[dict[str, Any]]
EXTREME_SENTENCES = 3


async def pairs(voice: Voice, speaker: Speaker, sentences: Sequence[str], listed: Table) -> Table:
    """Each pair of styles for the voice's language: by how much the first is above the second."""
    rows = []
    language = voice.language
    for place, pair in enumerate(listed):
        if pair["voice"] != language:
            continue
        text = sentences[place % len(sentences)]
        more = await hear(speaker, language, text, SpeakingInstruction(style=pair["more"]))
        less = await hear(speaker, language, text, SpeakingInstruction(style=pair["less"]))
        up, down = pair.get("up", []), pair.get("down", [])
        found = {name: more.above(less, name) for name in up}
        found |= {name: less.above(more, name) for name in down}
        rows.append(
            {
                "dimension": up[0] if len(up) + len(down) == 1 else "combined",
                "voice": voice.label,
                "language": language,
                "more": pair["more"],
                "less": pair["less"],
                "heard": {name: round(value, 2) for name, value in found.items()},
                "right": all(value >= NOTICED[name] for name, value in found.items()),
            }
        )
    return rows


async def extremes(
    voice: Voice, speaker: Speaker, sentences: Sequence[str], wordings: Sequence[Sequence[str]]
) -> Table:
    """Medians over the sentences: excited, fast, loud against tired, slow, soft."""
    rows = []
    for up, down in wordings:
        found = []
        for text in sentences[:EXTREME_SENTENCES]:
            high = await hear(speaker, voice.language, text, SpeakingInstruction(style=up))
            low = await hear(speaker, voice.language, text, SpeakingInstruction(style=down))
            found.append([high.above(low, name) for name in ("pitch", "rate", "level")])
        pitch, rate, level = (float(value) for value in np.median(found, axis=0))
        row = {"voice": voice.label, "more": up, "less": down}
        rows.append({**row, "pitch": 2 ** (pitch / 12), "rate": rate, "level": level})
    return rows


async def neutral(
    voice: Voice, speaker: Speaker, sentences: Sequence[str], wordings: Sequence[str]
) -> Table:
    """Neutral wordings against no instruction at all."""
    rows: Table = []
    plain = await hear(speaker, voice.language, sentences[0], NEUTRAL)
    for style in wordings:
        told = SpeakingInstruction(style=style)
        heard = await hear(speaker, voice.language, sentences[0], told)
        same = heard.samples == plain.samples
        rows.append({"voice": voice.label, "style": style, "same": same})
        if not same:
            rows[-1]["heard"] = {name: round(heard.above(plain, name), 2) for name in NOTICED}
    return rows


async def ladders(voice: Voice, speaker: Speaker, sentences: Sequence[str]) -> Table:
    """Asked numbers against heard ones, each relative to the same sentence without any."""
    rows = []
    plain = {text: await hear(speaker, voice.language, text, NEUTRAL) for text in sentences}
    for dimension, levels in LADDERS.items():
        asked, found = [], []
        for text in sentences:
            for value in levels:
                order = SpeakingInstruction.model_validate({dimension: value})
                heard = await hear(speaker, voice.language, text, order)
                asked.append(value)
                found.append(heard.above(plain[text], HEARD_AS[dimension]))
        error = float(np.mean(np.abs(np.array(found) - np.array(asked))))
        row = {"voice": voice.label, "dimension": dimension, "error": error}
        rows.append({**row, "spearman": spearman(asked, found)})
    return rows


async def replies(
    voice: Voice, speaker: Speaker, sentences: Sequence[str], said: Mapping[str, Sequence[str]]
) -> Table:
    """The voice that answers happiness against the one that answers sadness."""
    text = sentences[min(1, len(sentences) - 1)]
    heard = {
        mood: [
            await hear(speaker, voice.language, text, await instruction(mood, words))
            for words in said[mood]
        ]
        for mood in ("happy", "sad")
    }
    both = [(up, down) for up in heard["happy"] for down in heard["sad"]]
    pitch = float(np.median([up.above(down, "pitch") for up, down in both]))
    rate = float(np.median([up.above(down, "rate") for up, down in both]))
    return [{"voice": voice.label, "pitch": pitch, "rate": rate}]


async def instruction(mood: str, said: str) -> SpeakingInstruction:
    """What the bundled rules ask of a voice that answers `said` in that mood."""
    sign = 1 if mood == "happy" else -1
    felt = Perception(emotions={mood: 0.8}, valence=0.6 * sign, arousal=0.5 * sign, confidence=0.8)
    turn = Turn(text=said, seed=0)
    reasoner = cast(Reasoner, build_component("reasoner", "rules"))
    request = ReasonRequest(turn=turn, perception=felt, write=("response_strategy",))
    strategy = ""
    async for delta in reasoner.reason(request):
        strategy += getattr(delta, "text", "")
    thought = ECoT({"response_strategy": strategy})
    return await RuleStrategist().instruct(
        InstructRequest(turn=turn, thought=thought, perception=felt)
    )


async def tried(
    voices: Sequence[Voice], texts: Texts, asked: Mapping[str, Any], listed: Table, *, only: bool
) -> dict[str, Table]:
    """Every trial of every voice; `only` the pairs, each by the first voice of its language."""
    result: dict[str, Table] = {"pairs": []}
    paired: set[str] = set()
    for voice in voices:
        sentences = texts[voice.language]
        async with voice.build() as speaker:
            if voice.language not in paired:
                result["pairs"] += await pairs(voice, speaker, sentences, listed)
                paired.add(voice.language)
            if only:
                continue
            parts = {
                "extremes": await extremes(
                    voice, speaker, sentences, asked["extremes"]["wordings"]
                ),
                "neutral": await neutral(voice, speaker, sentences, asked["neutral"]["wordings"]),
                "replies": await replies(voice, speaker, sentences, asked["reply"]),
                "ladders": await ladders(voice, speaker, sentences),
            }
            for name, rows in parts.items():
                result.setdefault(name, []).extend(rows)
    return result
