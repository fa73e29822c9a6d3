"""When each stage starts, on a virtual clock."""

from __future__ import annotations

import asyncio

import pytest

from emoomni_sdk.chain import Chain
from emoomni_sdk.events import (
    AudioReady,
    Event,
    InstructionReady,
    PerceptionReady,
    SectionDelta,
    StageTimed,
    ThoughtReady,
    TurnDone,
)
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.perception import Perception
from emoomni_sdk.testing import (
    ScriptedPerceiver,
    ScriptedReasoner,
    ScriptedSpeaker,
    ScriptedStrategist,
    ScriptedThinker,
    run_virtual,
    step,
)
from emoomni_sdk.turn import Turn

from .builders import SOFT, timed_thinker

CLOSE = pytest.approx


async def timeline(chain: Chain) -> list[tuple[float, Event]]:
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with chain.stream(Turn(text="hi")) as events:
        return [(loop.time() - start, event) async for event in events]


def first(times: list[tuple[float, Event]], kind: type[Event]) -> float:
    return next(at for at, event in times if isinstance(event, kind))


def test_the_strategist_starts_at_the_end_of_the_strategy() -> None:
    strategist = ScriptedStrategist(SOFT, after=0.2)
    chain = Chain(timed_thinker(), speaker=ScriptedSpeaker(), strategist=strategist)
    times = run_virtual(timeline(chain))
    assert strategist.started_at == [CLOSE(3.0)]
    assert first(times, InstructionReady) == CLOSE(3.2)


def test_speech_starts_with_the_first_clause_and_ttfa_is_the_critical_path() -> None:
    speaker = ScriptedSpeaker(after=0.15)
    chain = Chain(timed_thinker(), speaker=speaker, strategist=ScriptedStrategist(SOFT, after=0.2))
    times = run_virtual(timeline(chain))
    result = times[-1][1].result  # type: ignore[union-attr]
    # 4 s until the first clause is written, 0.15 s until its first chunk.
    assert speaker.started_at[0] == CLOSE(4.0)
    assert first(times, AudioReady) == CLOSE(4.15)
    assert result.timings.ttfa == CLOSE(4.15)


def test_leading_silence_counts_as_waiting() -> None:
    speaker = ScriptedSpeaker(silence=0.4, chunk_seconds=0.25)
    chain = Chain(timed_thinker(), speaker=speaker, strategist=ScriptedStrategist(SOFT))
    result = run_virtual(chain.run(Turn(text="hi")))
    assert result.timings.ttfa == CLOSE(4.4)


def test_the_instruction_may_be_the_critical_path() -> None:
    chain = Chain(
        timed_thinker(),
        speaker=ScriptedSpeaker(after=0.1),
        strategist=ScriptedStrategist(SOFT, after=1.2),
        instruction_deadline=2.0,
    )
    result = run_virtual(chain.run(Turn(text="hi")))
    assert result.timings.ttfa == CLOSE(3.0 + 1.2 + 0.1)
    assert result.instruction == SOFT


def test_a_late_strategist_is_replaced_by_the_rules_for_the_whole_reply() -> None:
    speaker = ScriptedSpeaker()
    strategist = ScriptedStrategist(SpeakingInstruction(style="too late"), after=60.0)
    chain = Chain(timed_thinker(), speaker=speaker, strategist=strategist, instruction_deadline=1.5)
    times = run_virtual(timeline(chain))
    ready = [event for _, event in times if isinstance(event, InstructionReady)]
    assert [(event.by, event.late) for event in ready] == [("rules", True)]
    assert first(times, InstructionReady) == CLOSE(4.5)
    assert {utterance.instruction for utterance in speaker.spoken} == {ready[0].instruction}


def test_the_deadline_counts_only_when_a_clause_waits() -> None:
    """0.9 s is past the deadline of 0.3 s, but the first clause comes later still."""
    chain = Chain(
        timed_thinker(), speaker=ScriptedSpeaker(), strategist=ScriptedStrategist(SOFT, after=0.9)
    )
    result = run_virtual(chain.run(Turn(text="hi")))
    assert result.instruction == SOFT
    assert result.timings.ttfa == CLOSE(4.0)


def test_the_next_clause_is_spoken_while_one_plays() -> None:
    speaker = ScriptedSpeaker(after=0.5, chunk_seconds=60.0, seconds_per_character=1.0)
    thinker = ScriptedThinker(
        {
            "response_strategy": "Speak softly.",
            "response": "I hear you there. That sounds heavy. Tell me what happened then.",
        }
    )
    chain = Chain(thinker, speaker=speaker, strategist=ScriptedStrategist(SOFT))

    async def play() -> list[float]:
        loop, played = asyncio.get_running_loop(), []
        async with chain.stream(Turn(text="hi")) as events:
            async for event in events:
                if isinstance(event, AudioReady):
                    played.append(loop.time())
                    await asyncio.sleep(event.chunk.seconds)
        return played

    played = run_virtual(play())
    assert len(played) == 3
    # Without overlap the second clause would begin after the first has been played.
    assert speaker.started_at[1] == CLOSE(1e-9 + played[0], abs=1e-6)
    assert played[1] - played[0] < 20.0


def test_sections_appear_while_they_are_written() -> None:
    chain = Chain(timed_thinker(), speaker=None)
    times = run_virtual(timeline(chain))
    written = [(at, e.section) for at, e in times if isinstance(e, SectionDelta)]
    assert written == [
        (CLOSE(1.0), "emotion_analysis"),
        (CLOSE(2.0), "user_intent"),
        (CLOSE(3.0), "response_strategy"),
        (CLOSE(4.0), "response"),
        (CLOSE(6.0), "response"),
    ]
    assert [type(event) for _, event in times][-2:] != [ThoughtReady, ThoughtReady]
    assert isinstance(times[-1][1], TurnDone)


def test_two_stages_are_timed_apart() -> None:
    perceiver = ScriptedPerceiver(Perception(analysis="Low voice."), after=2.0)
    reasoner = ScriptedReasoner(
        [
            step("user_intent", "To vent.", after=1.0),
            step("response_strategy", "Speak softly.", after=0.5),
            step("response", "I hear you.", after=0.25),
        ]
    )
    chain = Chain(perceiver, reasoner, ScriptedSpeaker())
    times = run_virtual(timeline(chain))
    stages = {e.stage: (e.start, e.end) for _, e in times if isinstance(e, StageTimed)}
    assert first(times, PerceptionReady) == CLOSE(2.0)
    assert stages["perceive"] == (0.0, CLOSE(2.0))
    assert stages["think"] == (CLOSE(2.0), CLOSE(3.75))
    assert stages["speak"][0] == CLOSE(3.75)


def test_without_a_strategy_section_the_voice_follows_intent() -> None:
    from emoomni_sdk.ecot import ECoTSpec

    strategist = ScriptedStrategist(SOFT)
    chain = Chain(
        timed_thinker(),
        speaker=ScriptedSpeaker(),
        strategist=strategist,
        spec=ECoTSpec.without_strategy(),
    )
    result = run_virtual(chain.run(Turn(text="hi")))
    assert strategist.started_at == [CLOSE(2.0)]
    assert list(result.ecot) == ["emotion_analysis", "user_intent", "response"]


def test_a_reply_alone_is_still_spoken() -> None:
    from emoomni_sdk.ecot import ECoTSpec

    chain = Chain(
        ScriptedThinker({"response": "Good morning."}),
        speaker=ScriptedSpeaker(),
        spec=ECoTSpec.response_only(),
    )
    result = run_virtual(chain.run(Turn(text="hi")))
    assert result.audio is not None
    assert result.instruction is not None
    assert result.instruction.is_neutral
