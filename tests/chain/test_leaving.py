"""Leaving early, interrupting, and never mixing turns."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import AsyncIterator, Iterator

import pytest

from emoomni_sdk.audio import AudioChunk
from emoomni_sdk.blocking import CancelFlag, stream_blocking
from emoomni_sdk.chain import Chain
from emoomni_sdk.chain.heard import SpokenClause, heard_words
from emoomni_sdk.errors import ConfigError, LifecycleError
from emoomni_sdk.events import AudioReady, TurnDone
from emoomni_sdk.instruction import Lowering
from emoomni_sdk.interfaces import LowerRequest, Speaker, Utterance
from emoomni_sdk.testing import ScriptedSpeaker, ScriptedStrategist, ScriptedThinker, run_virtual
from emoomni_sdk.turn import Turn

from .builders import FULL, SOFT, events_of, scripted_chain, timed_thinker


class BlockingSpeaker(Speaker):
    """An engine that blocks its thread, and looks at its cancel flag now and then."""

    name = "blocking"

    def lower(self, request: LowerRequest) -> Lowering:
        return Lowering()

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        async for chunk in stream_blocking(self._synthesise):
            yield chunk

    def _synthesise(self, flag: CancelFlag) -> Iterator[AudioChunk]:
        while not flag:
            time.sleep(0.005)
            yield AudioChunk.from_samples([0.1] * 80, 8_000)


def alive() -> set[threading.Thread]:
    return set(threading.enumerate())


async def others() -> set[asyncio.Task[object]]:
    return {task for task in asyncio.all_tasks() if task is not asyncio.current_task()}


def test_leaving_at_every_event_leaves_nothing_behind() -> None:
    async def leave_at(stop: int) -> bool:
        thinker, speaker = timed_thinker(), ScriptedSpeaker(after=0.1)
        chain = Chain(thinker, speaker=speaker, strategist=ScriptedStrategist(SOFT, after=0.1))
        seen = 0
        async with chain.stream(Turn(text="hi")) as events:
            async for _ in events:
                seen += 1
                if seen > stop:
                    break
        assert await others() == set()
        assert thinker.closed == len(thinker.requests)
        assert speaker.closed == len(speaker.spoken)
        again = await chain.run(Turn(text="again"))
        assert again.reply.startswith("I hear you.")
        return seen > stop

    stop = 0
    while run_virtual(leave_at(stop)):
        stop += 1
    assert stop > 12


async def test_a_blocking_engine_ends_with_the_block() -> None:
    before = alive()
    chain = Chain(ScriptedThinker(FULL), speaker=BlockingSpeaker())
    async with chain.stream(Turn(text="hi")) as events:
        async for event in events:
            if isinstance(event, AudioReady):
                assert len(alive() - before) == 1
                break
    assert alive() == before
    assert await others() == set()


def test_an_outer_cancellation_stops_the_turn() -> None:
    thinker = timed_thinker()
    chain = Chain(thinker, speaker=ScriptedSpeaker())

    async def cancelled() -> None:
        task = asyncio.create_task(chain.run(Turn(text="hi")))
        await asyncio.sleep(2.5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await others() == set()
        assert thinker.closed == 1

    run_virtual(cancelled())


def test_an_interruption_keeps_only_what_was_heard() -> None:
    speaker = ScriptedSpeaker(seconds_per_character=0.1)
    chain = Chain(timed_thinker(), speaker=speaker, strategist=ScriptedStrategist(SOFT))

    async def barge_in() -> None:
        kinds = []
        async with chain.stream(Turn(text="hi")) as events:
            async for event in events:
                kinds.append(type(event))
                if isinstance(event, AudioReady) and event.clause == 1:
                    result = events.interrupt(played_seconds=1.4)
        assert kinds[-1] is TurnDone
        assert kinds.count(TurnDone) == 1
        assert result.interrupted
        assert result.partial
        assert result.audio is not None
        assert result.audio.seconds == pytest.approx(1.4)
        # 1.2 s are the first clause, the rest a part of the second.
        assert result.reply.startswith("I hear you.")
        assert result.reply != "I hear you. That is a heavy thing to carry."
        assert result.exchange().interrupted
        assert await others() == set()

    run_virtual(barge_in())


def test_an_interruption_before_any_speech_heard_nothing() -> None:
    async def barge_in() -> None:
        chain = Chain(timed_thinker(), speaker=ScriptedSpeaker())
        async with chain.stream(Turn(text="hi")) as events:
            await anext(events)
            result = events.interrupt(0.0)
            assert [type(event) async for event in events] == [TurnDone]
        assert result.audio is None
        assert result.reply == ""

    run_virtual(barge_in())


async def test_a_reply_that_was_made_faster_than_it_is_played_can_still_be_interrupted() -> None:
    chain = scripted_chain(speaker=ScriptedSpeaker(seconds_per_character=0.1))
    async with chain.stream(Turn(text="hi")) as events:
        async for _ in events:
            pass
        whole = events.result
        assert whole is not None
        assert whole.audio is not None
        assert events.interrupt(whole.audio.seconds) is whole
        cut = events.interrupt(1.3)
    assert cut.interrupted
    assert cut.reply == "I hear you."
    assert cut.audio is not None
    assert cut.audio.seconds == pytest.approx(1.3)
    assert events.result is cut


async def test_no_more_is_heard_than_was_made() -> None:
    text = "This first sentence is a rather long one to say."
    speaker = ScriptedSpeaker(seconds_per_character=0.065, chunk_seconds=0.2)
    script = {"response_strategy": "Calm.", "response": text}
    async with scripted_chain(script, speaker=speaker).stream(Turn(text="hi")) as events:
        async for event in events:
            if isinstance(event, AudioReady):
                result = events.interrupt(played_seconds=30.0)
    assert result.audio is not None
    assert result.audio.seconds == pytest.approx(0.2)
    assert result.reply in ("", "This")


@pytest.mark.parametrize("seconds", [-1.0, float("nan")])
async def test_played_seconds_are_seconds(seconds: float) -> None:
    async with scripted_chain().stream(Turn(text="hi")) as events:
        await anext(events)
        with pytest.raises(ConfigError):
            events.interrupt(seconds)


def test_words_are_cut_by_word_and_chinese_by_character() -> None:
    clauses = [SpokenClause("你好像很难过，", 2.0, True), SpokenClause("我在听。", 1.0, True)]
    assert heard_words(clauses, 1.0) == "你好像"
    assert heard_words(clauses, 2.5) == "你好像很难过，我在"
    english = [SpokenClause("You feel sad, I think. ", 2.0, True)]
    assert heard_words(english, 1.0) == "You feel"


def test_concurrent_turns_never_mix() -> None:
    class Echo(ScriptedThinker):
        async def think(self, request):  # type: ignore[no-untyped-def]
            self.script = ()
            for section in request.sections():
                for word in ("this", "is", request.turn.text):
                    await asyncio.sleep(0.01)
                    from emoomni_sdk.events import SectionDelta

                    yield SectionDelta(section, f"{word} ")
                yield SectionDelta(section, "", final=True)

    async def crowd() -> None:
        chain = Chain(Echo(FULL), speaker=ScriptedSpeaker(max_concurrency=3))
        turns = [Turn(text=f"word{index}") for index in range(40)]
        results = await asyncio.gather(*(chain.run(turn) for turn in turns))
        for turn, result in zip(turns, results, strict=True):
            assert result.turn_id == turn.turn_id
            assert set(result.ecot.values()) == {f"this is {turn.text}"}

    run_virtual(crowd())


async def test_two_hundred_turns_keep_memory_flat() -> None:
    thinker, speaker = ScriptedThinker(FULL), ScriptedSpeaker()
    chain = Chain(thinker, speaker=speaker)

    async def objects_after(turns: int) -> int:
        for _ in range(turns):
            await chain.run(Turn(text="hi"))
        # The scripted parts keep what they were asked; a real one does not.
        thinker.requests.clear()
        speaker.spoken.clear()
        gc.collect()
        return len(gc.get_objects())

    before = await objects_after(20)
    assert await objects_after(200) - before < 100


async def test_a_stream_is_entered_once() -> None:
    stream = scripted_chain().stream(Turn(text="hi"))
    with pytest.raises(LifecycleError):
        await anext(stream)
    async with stream:
        pass
    with pytest.raises(LifecycleError):
        async with stream:
            pass


async def test_a_slow_reader_holds_the_stages_back() -> None:
    speaker = ScriptedSpeaker(chunk_seconds=0.001, seconds_per_character=0.1)
    chain = scripted_chain(speaker=speaker)
    async with chain.stream(Turn(text="hi")) as events:
        await anext(events)
        await asyncio.sleep(0.05)
        assert speaker.closed == 0
    assert isinstance((await events_of(chain))[-1], TurnDone)
