"""What the listener adds to a turn: time after the last audio, and processor time."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Sequence
from typing import Any

import psutil  # type: ignore[import-untyped,unused-ignore]

from benchmarks.speaking.voices import Texts, Voice
from emoomni_sdk.chain import Chain
from emoomni_sdk.events import AudioReady, SpeechMeasured
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.interfaces import Speaker
from emoomni_sdk.testing import ScriptedStrategist, ScriptedThinker
from emoomni_sdk.turn import Turn

TOLD = SpeakingInstruction(pitch=-3.0, rate=0.8, volume=-4.0)
TURNS = 10


async def timed_turns(voices: Sequence[Voice], texts: Texts) -> list[dict[str, Any]]:
    """Chains with and without a listener answer with each sentence, by turns."""
    rows = []
    for voice in voices:
        async with voice.build() as speaker:
            for text in [*texts[voice.language], " ".join(texts[voice.language] * 2)]:
                heard, deaf = [], []
                for place in range(TURNS + 1):
                    kept = slice(None) if place else slice(0)
                    heard += [await turn(speaker, text, voice.language, True)][kept]
                    deaf += [await turn(speaker, text, voice.language, False)][kept]
                rows.append({"voice": voice.label, **_added(heard, deaf)})
    return rows


async def turn(speaker: Speaker, text: str, language: str, listens: bool) -> dict[str, float]:
    """Seconds of audio, to the last of it, and from there to the end; and processor seconds."""
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
    own, engines = time.process_time(), _of_engines()
    began = time.perf_counter()
    async with chain.stream(asked) as events:
        async for event in events:
            if isinstance(event, AudioReady):
                last = time.perf_counter()
                seconds += event.chunk.seconds
            measured = measured or isinstance(event, SpeechMeasured)
    ended = time.perf_counter()
    assert measured == listens
    return {
        "seconds": seconds,
        "until": last - began,
        "after": ended - last,
        "work": time.process_time() - own,
        "engines": _of_engines() - engines,
    }


def _of_engines() -> float:
    """Processor seconds of every process that this one has started, ended or not."""
    ended = os.times()
    spent = ended.children_user + ended.children_system
    for child in psutil.Process(os.getpid()).children(recursive=True):
        times = child.cpu_times()
        spent += times.user + times.system
    return spent


def _added(heard: list[dict[str, float]], deaf: list[dict[str, float]]) -> dict[str, float]:
    """Medians of the waits; means of processor time, whose clock ticks every 10 ms in engines."""

    def wait(name: str) -> float:
        return statistics.median(a[name] for a in heard) - statistics.median(b[name] for b in deaf)

    def work(name: str) -> float:
        return statistics.mean(a[name] for a in heard) - statistics.mean(b[name] for b in deaf)

    seconds = statistics.median(row["seconds"] for row in heard)
    return {
        "seconds": seconds,
        "until_seconds": wait("until"),
        "added_seconds": wait("after"),
        "added_share": wait("after") / seconds,
        "added_work": work("work") / seconds,
        "engine_work": work("engines") / seconds,
    }
