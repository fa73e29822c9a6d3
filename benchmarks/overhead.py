"""What the chain and its import cost, beside doing without it: `make bench`.

Stages that take no time are driven through a `Chain`, called by hand, and, as a yardstick, a
four-step sequence of langchain-core is invoked. All in one run, interleaved, so that a busy machine
slows each alike. Times are medians.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

from emoomni_sdk.audio import AudioChunk, AudioFormat
from emoomni_sdk.capabilities import (
    SpeakerCapabilities,
    StrategistCapabilities,
    ThinkerCapabilities,
)
from emoomni_sdk.chain import Chain
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.events import SectionDelta
from emoomni_sdk.instruction import Lowering, SpeakingInstruction
from emoomni_sdk.interfaces import (
    InstructRequest,
    LowerRequest,
    Speaker,
    Strategist,
    Thinker,
    ThinkRequest,
    Thought,
    Utterance,
)
from emoomni_sdk.turn import Turn

TARGETS = {
    "chain: µs per event": 50.0,
    "chain: ms per turn": 1.0,
    "import emoomni_sdk ÷ import langchain_core.runnables": 0.5,
}
SECTIONS = ("emotion_analysis", "user_intent", "response_strategy", "response")
CLAUSE = "I hear you, and I am staying with you. "
CHUNK = AudioChunk(b"\0\0\0\x3e" * 2_000, AudioFormat(16_000))
INSTRUCTION = SpeakingInstruction(style="Softly.", rate=0.9)
BARE_MODEL = "import asyncio, pydantic\nclass Model(pydantic.BaseModel): text: str"
CONSOLE_SCRIPT = "import sys; from emoomni_sdk.cli import main; sys.exit(main())"


class FreeThinker(Thinker):
    """Writes prepared pieces at once."""

    name = "free"
    capabilities = ThinkerCapabilities(max_concurrency=64)

    def __init__(self, clauses: int) -> None:
        super().__init__()
        self.pieces = [
            SectionDelta(section, CLAUSE, final=at == clauses - 1)
            for section in SECTIONS
            for at in range(clauses)
        ]

    async def think(self, request: ThinkRequest) -> AsyncIterator[Thought]:
        del request
        for piece in self.pieces:
            yield piece


class FreeStrategist(Strategist):
    """Has its instruction ready."""

    name = "free"
    capabilities = StrategistCapabilities(max_concurrency=64)

    async def instruct(self, request: InstructRequest) -> SpeakingInstruction:
        del request
        return INSTRUCTION


class FreeSpeaker(Speaker):
    """Has one chunk ready for each clause."""

    name = "free"
    capabilities = SpeakerCapabilities(
        dimensions=frozenset({"style", "rate"}), streams=True, max_concurrency=64
    )

    def lower(self, request: LowerRequest) -> Lowering:
        del request
        return Lowering()

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        del utterance
        yield CHUNK


@dataclass(frozen=True)
class Stages:
    """The same three components, for the chain and for the hand."""

    thinker: FreeThinker
    strategist: FreeStrategist
    speaker: FreeSpeaker
    clauses: int

    async def by_hand(self) -> tuple[ECoT, bytes]:
        """What one would write without an SDK."""
        turn = Turn(text="x")
        texts = dict.fromkeys(SECTIONS, "")
        async for item in self.thinker.think(ThinkRequest(turn=turn)):
            if isinstance(item, SectionDelta):
                texts[item.section] += item.text
        thought = ECoT(texts)
        instruction = await self.strategist.instruct(InstructRequest(turn=turn, thought=thought))
        self.speaker.lower(LowerRequest(instruction=instruction))
        pcm = []
        for at, text in enumerate([CLAUSE.strip()] * self.clauses):
            utterance = Utterance(text=text, instruction=instruction, index=at)
            pcm += [chunk.pcm async for chunk in self.speaker.speak(utterance)]
        return thought, b"".join(pcm)


def stages(clauses: int) -> Stages:
    return Stages(FreeThinker(clauses), FreeStrategist(), FreeSpeaker(), clauses)


async def drain(chain: Chain) -> int:
    """Number of events of one turn."""
    count = 0
    async with chain.stream(Turn(text="x")) as events:
        async for _ in events:
            count += 1
    return count


def langchain_sequence() -> Callable[[], Awaitable[object]]:
    from langchain_core.runnables import RunnableLambda

    async def step(value: dict[str, str]) -> dict[str, str]:
        return value

    sequence = RunnableLambda(step)
    for _ in range(3):
        sequence = sequence | RunnableLambda(step)
    return lambda: sequence.ainvoke({"text": "x"})


async def medians(
    works: dict[str, Callable[[], Awaitable[object]]], rounds: int
) -> dict[str, float]:
    """Median seconds of each, the works taking turns."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        for _ in range(20):
            await work()
    gc.collect()
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            await work()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


async def turns(rounds: int) -> dict[str, float]:
    """The overhead of turns, short and long."""
    short, long = stages(1), stages(40)
    chains = {
        name: Chain(one.thinker, speaker=one.speaker, strategist=one.strategist, listener=None)
        for name, one in {"short": short, "long": long}.items()
    }
    works: dict[str, Callable[[], Awaitable[object]]] = {
        "short chain": lambda: drain(chains["short"]),
        "short hand": short.by_hand,
        "long chain": lambda: drain(chains["long"]),
        "long hand": long.by_hand,
        "langchain": langchain_sequence(),
    }
    taken = await medians(works, rounds)
    events = {name: await drain(chain) for name, chain in chains.items()}
    for chain in chains.values():
        await chain.aclose()
    return {
        "events of the short turn": events["short"],
        "events of the long turn": events["long"],
        "short turn by hand: ms": taken["short hand"] * 1e3,
        "short turn, chain: ms": taken["short chain"] * 1e3,
        "long turn by hand: ms": taken["long hand"] * 1e3,
        "long turn, chain: ms": taken["long chain"] * 1e3,
        "4-step langchain-core ainvoke: ms": taken["langchain"] * 1e3,
        "chain: ms per turn": (taken["short chain"] - taken["short hand"]) * 1e3,
        "chain: µs per event": (taken["long chain"] - taken["long hand"]) * 1e6 / events["long"],
    }


def starts(rounds: int) -> dict[str, float]:
    """Wall clock of fresh interpreters, in ms, and how the imports compare."""
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import emoomni_sdk": [sys.executable, "-c", "import emoomni_sdk"],
        "from emoomni_sdk import Chain": [sys.executable, "-c", "from emoomni_sdk import Chain"],
        "a pydantic model, asyncio": [sys.executable, "-c", BARE_MODEL],
        "import typer": [sys.executable, "-c", "import typer"],
        "emoomni --help": [sys.executable, "-c", CONSOLE_SCRIPT, "--help"],
        "import langchain_core.runnables": [
            sys.executable,
            "-c",
            "import langchain_core.runnables",
        ],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for at in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            if at:
                taken[name].append(time.perf_counter() - start)
    median = {name: statistics.median(times) * 1e3 for name, times in taken.items()}
    bare = median["python -c pass"]
    ours = median["import emoomni_sdk"]
    theirs = median["import langchain_core.runnables"]
    return {
        **{f"{name}: ms": value for name, value in median.items()},
        "import emoomni_sdk ÷ import langchain_core.runnables": ours / theirs,
        "the same, above the bare interpreter": (ours - bare) / (theirs - bare),
    }


def main() -> int:
    """Measure, print a table, and say which targets were missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=400, help="turns of each kind")
    parser.add_argument("--starts", type=int, default=15, help="fresh interpreters of each kind")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    figures = {**asyncio.run(turns(given.rounds)), **starts(given.starts)}
    if given.json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        for name, value in figures.items():
            target = TARGETS.get(name)
            verdict = "" if target is None else f"  target ≤ {target:g}: {said(value, target)}"
            print(f"{name:56} {value:10.3f}{verdict}")
    return int(any(figures[name] > target for name, target in TARGETS.items()))


def said(value: float, target: float) -> str:
    return "met" if value <= target else "MISSED"


if __name__ == "__main__":
    sys.exit(main())
