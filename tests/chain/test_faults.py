"""What a turn does when a stage fails."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from emoomni_sdk.chain import Chain
from emoomni_sdk.ecot import ECoTSpec
from emoomni_sdk.errors import (
    CapabilityError,
    ClipNotFoundError,
    ClosedError,
    ConfigError,
    CredentialError,
    InstructionError,
    ServiceError,
    SpeechError,
    ThinkingError,
    TurnError,
)
from emoomni_sdk.events import StageFailed
from emoomni_sdk.instruction import Lowering
from emoomni_sdk.interfaces import LowerRequest, VoiceProfile
from emoomni_sdk.perception import Perception
from emoomni_sdk.testing import (
    ScriptedPerceiver,
    ScriptedReasoner,
    ScriptedSpeaker,
    ScriptedStrategist,
    ScriptedThinker,
    Step,
    step,
)
from emoomni_sdk.turn import Turn

from .builders import FULL, SOFT, events_of, scripted_chain

TURN = Turn(text="hi")


async def test_a_failing_thinker_gives_back_what_was_written() -> None:
    script = [step("emotion_analysis", "Low."), Step(0, ServiceError("down", retry_after=2.0))]
    with pytest.raises(TurnError) as caught:
        await Chain(ScriptedThinker(script)).run(TURN)
    error = caught.value
    assert isinstance(error.__cause__, ServiceError)
    assert (error.stage, error.component) == ("think", "scripted")
    assert error.retryable
    assert error.retry_after == 2.0
    assert error.partial.ecot.emotion_analysis == "Low."
    assert error.partial.partial
    assert error.turn_id == TURN.turn_id


class Broken(ScriptedSpeaker):
    """Raises a foreign error where no stage expects one."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    async def setup(self) -> None:
        self._at("setup")

    @property
    def voice(self) -> VoiceProfile:
        self._at("voice")
        return super().voice

    def lower(self, request: LowerRequest) -> Lowering:
        self._at("lower")
        return super().lower(request)

    def _at(self, place: str) -> None:
        if place == self.place:
            raise KeyError(place)


@pytest.mark.parametrize("place", ["setup", "voice", "lower"])
async def test_a_foreign_exception_anywhere_ends_the_turn(place: str) -> None:
    async with asyncio.timeout(30):
        with pytest.raises(TurnError, match=f"KeyError: '{place}'"):
            await scripted_chain(speaker=Broken(place)).run(TURN)


async def test_a_guard_that_fails_lets_nothing_through() -> None:
    def guard(clause: str, so_far: str) -> None:
        raise ValueError("private")

    speaker = ScriptedSpeaker()
    async with asyncio.timeout(30):
        with pytest.raises(TurnError, match="guard failed: ValueError"):
            await scripted_chain(speaker=speaker, guard=guard).run(TURN)
    assert speaker.spoken == []


async def test_a_foreign_exception_is_wrapped_and_placed() -> None:
    perceiver = ScriptedPerceiver(ValueError("oops"))
    chain = Chain(perceiver, ScriptedReasoner(FULL))
    with pytest.raises(TurnError) as caught:
        await chain.run(TURN)
    assert isinstance(caught.value.__cause__, ThinkingError)
    assert "ValueError: oops" in str(caught.value)


async def test_a_failing_speaker_keeps_the_thought() -> None:
    chain = scripted_chain(speaker=ScriptedSpeaker(fail_at=1))
    with pytest.raises(TurnError) as caught:
        await chain.run(TURN)
    assert isinstance(caught.value.__cause__, SpeechError)
    assert caught.value.stage == "speak"
    assert caught.value.partial.ecot.response_strategy == FULL["response_strategy"]
    assert caught.value.partial.audio is not None


async def test_a_failing_strategist_does_not_silence_the_reply() -> None:
    strategist = ScriptedStrategist(InstructionError("no model"))
    events = await events_of(scripted_chain(strategist=strategist))
    failed = [event for event in events if isinstance(event, StageFailed)]
    assert [(event.stage, event.fallback) for event in failed] == [("instruct", "rules")]
    assert events[-1].result.instruction is not None  # type: ignore[union-attr]


async def test_a_strategist_with_a_bad_key_is_no_reason_to_go_on() -> None:
    strategist = ScriptedStrategist(CredentialError("no key"))
    with pytest.raises(TurnError) as caught:
        await scripted_chain(strategist=strategist).run(TURN)
    assert isinstance(caught.value.__cause__, CredentialError)


async def test_a_thinker_without_a_reply_has_failed() -> None:
    with pytest.raises(TurnError, match="no reply"):
        await scripted_chain({"emotion_analysis": "Low."}).run(TURN)


async def test_a_speaker_may_not_change_its_format() -> None:
    class Fickle(ScriptedSpeaker):
        async def speak(self, utterance):  # type: ignore[no-untyped-def]
            self.sample_rate += 1_000
            async for chunk in super().speak(utterance):
                yield chunk

    with pytest.raises(TurnError, match="audio format"):
        await scripted_chain(speaker=Fickle()).run(TURN)


async def test_an_observer_that_fails_disturbs_nobody(caplog: pytest.LogCaptureFixture) -> None:
    seen: list[str] = []

    def bad(event: object, turn_id: str) -> None:
        raise ValueError("the user said something private")

    def good(event: object, turn_id: str) -> None:
        seen.append(type(event).__name__)

    await scripted_chain(observers=[bad, good]).run(TURN)
    assert seen[-1] == "TurnDone"
    assert "ValueError" in caplog.text
    assert "private" not in caplog.text


def test_parts_that_do_not_fit_are_refused_at_construction() -> None:
    perceiver, reasoner = ScriptedPerceiver(Perception()), ScriptedReasoner(FULL)
    with pytest.raises(CapabilityError, match="Reasoner"):
        Chain(perceiver)
    with pytest.raises(CapabilityError, match="speaker="):
        Chain(ScriptedThinker(FULL), ScriptedSpeaker())  # type: ignore[arg-type]
    with pytest.raises(CapabilityError, match="before the Reasoner"):
        Chain(reasoner, perceiver)  # type: ignore[arg-type]
    with pytest.raises(CapabilityError, match="Perceiver before it"):
        Chain(reasoner, ScriptedSpeaker())  # type: ignore[arg-type]
    with pytest.raises(CapabilityError, match=r"is a class\. Write ScriptedThinker"):
        Chain(ScriptedThinker)  # type: ignore[arg-type]
    with pytest.raises(CapabilityError, match=r"compose\.build"):
        Chain("signal", "rules")  # type: ignore[arg-type]
    with pytest.raises(CapabilityError, match="starts with a Thinker"):
        Chain(ScriptedSpeaker(), reasoner)  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="instruction_deadline"):
        scripted_chain(instruction_deadline=-1.0)


async def test_the_same_object_twice_means_that_one_thinker() -> None:
    thinker = ScriptedThinker(FULL)
    result = await Chain(thinker, thinker, ScriptedSpeaker()).run(TURN)
    assert len(thinker.requests) == 1
    assert result.answered_by["thinker"] == "scripted"


def test_a_strategist_that_plans_needs_a_thinker_that_continues() -> None:
    planner = ScriptedStrategist(SOFT, plan={"response_strategy": "Stay calm."})
    with pytest.raises(CapabilityError, match="cannot go on"):
        Chain(ScriptedThinker(FULL), strategist=planner)


async def test_a_strategist_that_plans_writes_the_strategy() -> None:
    planner = ScriptedStrategist(SOFT, plan={"response_strategy": "Company policy: stay calm."})
    thinker = ScriptedThinker(FULL, continues=True)
    result = await Chain(thinker, speaker=ScriptedSpeaker(), strategist=planner).run(TURN)
    asked = [request.write for request in thinker.requests]
    assert asked == [("emotion_analysis", "user_intent"), ("response",)]
    assert thinker.requests[1].thought.response_strategy == "Company policy: stay calm."
    assert result.ecot.response_strategy == "Company policy: stay calm."
    assert list(result.ecot) == list(ECoTSpec().sections)
    assert "plan" in result.timings.stages


async def test_a_closed_chain_says_so() -> None:
    chain = scripted_chain()
    async with chain:
        await chain.run(TURN)
    with pytest.raises(ClosedError, match="This chain was closed"):
        await chain.run(TURN)
    with pytest.raises(ClosedError):
        chain.express("hello")
    await chain.aclose()


def test_a_turn_takes_a_path_and_says_what_else_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "clip.wav"
    path.write_bytes(b"RIFF")
    turn = Turn(clip=str(path))  # type: ignore[arg-type]
    assert turn.clip is not None
    assert turn.clip.path == path
    with pytest.raises(ClipNotFoundError):
        Turn(clip="no-such-clip.wav")  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="a path"):
        Turn(clip=3)  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="Its fields are clip, text"):
        Turn(txt="hello")
