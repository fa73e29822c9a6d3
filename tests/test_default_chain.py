"""The no-download chain as it ships: leaving early, many turns, turns at once."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import threading
from pathlib import Path

import psutil
import pytest
from emoomni_espeak import EspeakSpeaker
from emoomni_lite import RuleReasoner, SignalPerceiver

from emoomni_sdk import AudioReady, Chain, Clip, Turn, TurnDone

M_ARENA_MAX = -8
CLIPS = Path(__file__).parents[1] / "examples" / "clips"


def default_chain() -> Chain:
    return Chain(SignalPerceiver(), RuleReasoner(), EspeakSpeaker())


async def others() -> set[str]:
    current = asyncio.current_task()
    return {task.get_name() for task in asyncio.all_tasks() if task is not current}


def one_arena() -> None:
    """Have all threads share one heap: what short-lived ones keep apart is not in use."""
    choose = getattr(ctypes.CDLL(None), "mallopt", None)
    if choose is not None:
        choose(M_ARENA_MAX, 1)


def resident() -> float:
    """Megabytes in use, without what the C library merely keeps for later."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
    return float(psutil.Process().memory_info().rss) / 2**20


def processes() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


async def test_leaving_at_every_event_leaves_only_the_warm_workers() -> None:
    strangers = processes()
    async with default_chain() as chain:
        with Clip.open(CLIPS / "columbia.mkv", start=3.0, end=8.0) as clip:
            await chain.run(Turn(clip=clip))
            tasks, threads, workers = await others(), set(threading.enumerate()), processes()
            stop, more = 0, True
            while more:
                seen = 0
                async with chain.stream(Turn(clip=clip)) as events:
                    async for event in events:
                        seen += 1
                        more = not isinstance(event, TurnDone)
                        if seen > stop:
                            break
                assert await others() == tasks
                assert set(threading.enumerate()) == threads
                assert processes() == workers
                # After the text come many chunks of speech: a few places among them will do.
                stop += 1 if stop < 25 else 15
            assert (await chain.run(Turn(clip=clip))).audio is not None
    assert processes() <= strangers


async def test_two_hundred_turns_keep_memory_flat() -> None:
    one_arena()
    async with default_chain() as chain:

        async def used_after(turns: int) -> tuple[int, float]:
            for number in range(turns):
                await chain.run(Turn(text=f"I lost my keys again, for the time number {number}."))
            megabytes = resident()
            return len(gc.get_objects()), megabytes

        objects, megabytes = await used_after(30)
        more_objects, more_megabytes = await used_after(200)
    assert more_objects - objects < 200
    assert more_megabytes - megabytes < 3.0


async def test_turns_at_once_never_mix() -> None:
    said = {
        "exam": "I failed my exam and I am ashamed.",
        "dog": "My dog died yesterday.",
        "job": "I got the job, I am so happy!",
        "rent": "I cannot pay the rent this month.",
    }

    async with default_chain() as chain:
        alone = {name: await chain.run(Turn(text=text)) for name, text in said.items()}
        crowd = await asyncio.gather(
            *(
                chain.run(Turn(text=text, turn_id=f"{name}-{n}"))
                for n in range(4)
                for name, text in said.items()
            )
        )
    for result in crowd:
        reference = alone[result.turn_id.split("-")[0]]
        assert result.ecot == reference.ecot
        assert result.audio is not None
        assert reference.audio is not None
        assert result.audio.seconds == pytest.approx(reference.audio.seconds, rel=0.02)


async def test_an_interruption_in_the_middle_of_real_speech() -> None:
    async with default_chain() as chain:
        async with chain.stream(Turn(text="I lost my job and I do not know what to do.")) as events:
            heard = 0.0
            async for event in events:
                if isinstance(event, AudioReady):
                    heard += event.chunk.seconds
                    if heard > 1.0:
                        result = events.interrupt(1.0)
        assert result.audio is not None
        assert result.audio.seconds == pytest.approx(1.0, abs=0.01)
        again = await chain.run(Turn(text="Where was I?"))
        assert again.audio is not None


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts descriptors in /proc")
async def test_no_descriptor_is_left_open() -> None:
    def descriptors() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    async def use() -> None:
        async with default_chain() as chain:
            await chain.run(CLIPS / "nasa.mp4")

    await use()
    gc.collect()
    before = descriptors()
    await use()
    gc.collect()
    assert descriptors() == before
