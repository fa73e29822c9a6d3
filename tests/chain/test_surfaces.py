"""`understand`, `express`, `run_many` and the synchronous calls."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator

import pytest

from emoomni_sdk.chain import Chain
from emoomni_sdk.errors import (
    CapabilityError,
    ConfigError,
    LifecycleError,
    ServiceError,
    TurnError,
    WrongLoopError,
)
from emoomni_sdk.events import TurnDone
from emoomni_sdk.result import TurnResult
from emoomni_sdk.testing import ScriptedSpeaker, ScriptedThinker, Step, run_virtual, step
from emoomni_sdk.turn import Turn

from .builders import FULL, SOFT, scripted_chain

TURN = Turn(text="hi")


async def test_understand_writes_everything_but_the_response() -> None:
    speaker = ScriptedSpeaker()
    thought = await scripted_chain(speaker=speaker).understand(TURN)
    assert list(thought.ecot) == ["emotion_analysis", "user_intent", "response_strategy"]
    assert speaker.spoken == []


async def test_express_speaks_somebody_elses_words_in_the_voice_of_the_thought() -> None:
    speaker = ScriptedSpeaker()
    chain = scripted_chain(speaker=speaker)
    thought = await chain.understand(TURN)

    async def llm() -> AsyncIterator[str]:
        for word in ["This", "is", "my", "own", "text.", "It", "comes", "from", "elsewhere."]:
            yield f"{word} "

    chunks = [chunk async for chunk in chain.express(llm(), thought)]
    assert chunks
    assert [u.text.strip() for u in speaker.spoken] == [
        "This is my own text.",
        "It comes from elsewhere.",
    ]
    assert {u.instruction for u in speaker.spoken} == {SOFT}


def test_express_starts_with_the_first_clause() -> None:
    async def first_chunk_at() -> float:
        loop = asyncio.get_running_loop()

        async def llm() -> AsyncIterator[str]:
            yield "This is the first clause. "
            yield "And "
            await asyncio.sleep(100.0)
            yield "another."

        chunks = scripted_chain().express(llm())
        await anext(chunks)
        now = loop.time()
        await chunks.aclose()  # type: ignore[attr-defined]
        return now

    assert run_virtual(first_chunk_at()) < 1.0


async def test_express_needs_a_speaker() -> None:
    chain = Chain(ScriptedThinker(FULL))
    with pytest.raises(CapabilityError):
        await anext(chain.express("hello"))


def test_run_many_bounds_its_concurrency_and_one_bad_turn_stops_nothing() -> None:
    class Counting(ScriptedThinker):
        running = 0
        most = 0

        async def think(self, request):  # type: ignore[no-untyped-def]
            self.running += 1
            self.most = max(self.most, self.running)
            try:
                async for item in super().think(request):
                    if request.turn.text == "bad":
                        raise ServiceError("down")
                    yield item
            finally:
                self.running -= 1

    thinker = Counting([step("response_strategy", "Calm.", after=1.0), step("response", "Yes.")])

    async def many() -> list[TurnResult | TurnError]:
        turns = [Turn(text="bad" if i == 3 else "ok", turn_id=str(i)) for i in range(10)]
        return [r async for r in Chain(thinker).run_many(turns, concurrency=4)]

    results = run_virtual(many())
    assert sorted(result.turn_id or "" for result in results) == [str(i) for i in range(10)]
    failed = [result for result in results if isinstance(result, TurnError)]
    assert [error.turn_id for error in failed] == ["3"]
    assert thinker.most == 4


async def test_run_many_names_a_missing_clip() -> None:
    results = [r async for r in scripted_chain().run_many(["no-such-file.wav"])]
    assert [type(result) for result in results] == [TurnError]
    assert results[0].turn_id == "no-such-file.wav"
    with pytest.raises(ConfigError):
        await anext(scripted_chain().run_many([], concurrency=0))


def test_the_synchronous_calls_share_one_loop_and_work_twice() -> None:
    chain = scripted_chain()
    assert chain.run_sync(TURN).reply == FULL["response"]
    with chain.stream_sync(TURN) as events:
        assert isinstance(list(events)[-1], TurnDone)
    assert events.result is not None
    with chain.stream_sync(TURN) as events:
        next(iter(events))
        assert events.interrupt(0.0).interrupted
    names = [thread.name for thread in threading.enumerate()]
    assert names.count("emoomni-sync") == 1
    chain.close_sync()


def test_a_sync_failure_is_the_same_error() -> None:
    chain = Chain(ScriptedThinker([Step(0, ServiceError("down"))]))
    with pytest.raises(TurnError, match="down"):
        chain.run_sync(TURN)


def test_the_synchronous_calls_work_inside_a_running_loop() -> None:
    async def like_a_notebook() -> str:
        return scripted_chain().run_sync(TURN).reply

    assert asyncio.run(like_a_notebook()) == FULL["response"]


def test_a_sync_call_from_inside_the_background_loop_is_refused() -> None:
    chain = scripted_chain()

    class Nested(ScriptedThinker):
        async def think(self, request):  # type: ignore[no-untyped-def]
            chain.run_sync(TURN)
            yield  # pragma: no cover

    with pytest.raises(TurnError) as caught:
        Chain(Nested(FULL)).run_sync(TURN)
    assert isinstance(caught.value.__cause__, LifecycleError)


def test_a_component_belongs_to_the_loop_that_warmed_it() -> None:
    chain = scripted_chain()
    chain.run_sync(TURN)
    with pytest.raises(TurnError) as caught:
        asyncio.run(chain.run(TURN))
    assert isinstance(caught.value.__cause__, WrongLoopError)


def test_a_script_that_forgets_to_close_ends_cleanly() -> None:
    code = (
        "from emoomni_sdk.chain import Chain\n"
        "from emoomni_sdk.testing import ScriptedThinker\n"
        "from emoomni_sdk.turn import Turn\n"
        "class Loud(ScriptedThinker):\n"
        "    async def teardown(self): print('closed')\n"
        "chain = Chain(Loud({'response_strategy': 'x', 'response': 'Hello.'}))\n"
        "print(chain.run_sync(Turn(text='hi')).reply)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["Hello.", "closed"]
    assert done.stderr == ""
