"""What the listener adds to a turn: time after the last audio, and processor time."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from typing import Any

from benchmarks.speaking.voices import Texts, Voice
from emoomni_sdk.chain import Chain
from emoomni_sdk.events import AudioReady, SpeechMeasured
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Speaker
from emoomni_sdk.testing import ScriptedStrategist, ScriptedThinker
from emoomni_sdk.turn import Turn

TOLD = SpeakingInstruction(pitch=-3.0, rate=0.8, volume=-4.0)


async def timed_turns(voices: Sequence[Voice], texts: Texts) -> list[dict[str, Any]]:
    """Chains with and without a listener answer with each sentence: the medians of both."""
    rows = []
    for voice in voices:
        async with voice.build() as speaker:
            for text in [*texts[voice.language], " ".join(texts[voice.language] * 4)]:
                heard = [await turn(speaker, text, voice.language, True) for _ in range(5)]
                deaf = [await turn(speaker, text, voice.language, False) for _ in range(5)]
                rows.append({"voice": voice.label, **_medians(heard, deaf)})
    return rows


async def turn(speaker: Speaker, text: str, language: str, listens: bool) -> dict[str, float]:
    more = {} if listens else {"listener": None}
    chain = Chain(
        ScriptedThinker({"response": text}),
        speaker=speaker,
        strategist=ScriptedStrategist(TOLD),
        **more,  # type: ignore[arg-type]
    )
    for part in (chain.thinker, chain.strategist):
        await part.warm_up()
    asked = Turn(text="?", reply_language=language, seed=0)
    seconds, last, measured = 0.0, 0.0, False
    began = time.process_time()
    async with chain.stream(asked) as events:
        async for event in events:
            if isinstance(event, AudioReady):
                last = time.perf_counter()
                seconds += event.chunk.seconds
            measured = measured or isinstance(event, SpeechMeasured)
    ended = time.perf_counter()
    assert measured == listens
    return {"seconds": seconds, "after": ended - last, "work": time.process_time() - began}


def _medians(heard: list[dict[str, float]], deaf: list[dict[str, float]]) -> dict[str, float]:
    def middle(rows: list[dict[str, float]], name: str) -> float:
        return statistics.median(row[name] for row in rows)

    seconds = middle(heard, "seconds")
    return {
        "seconds": seconds,
        "added_seconds": middle(heard, "after") - middle(deaf, "after"),
        "added_share": (middle(heard, "after") - middle(deaf, "after")) / seconds,
        "added_work": (middle(heard, "work") - middle(deaf, "work")) / seconds,
    }
