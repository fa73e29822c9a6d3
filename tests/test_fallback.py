"""Fallback and Retry between Thinkers, and Retry of the other roles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from emoomni_sdk.chain import Chain
from emoomni_sdk.errors import (
    CapabilityError,
    ConfigError,
    CredentialError,
    PerceptionError,
    RateLimitError,
    ServiceError,
    TurnError,
)
from emoomni_sdk.events import AudioReady, Event, SectionDelta, SectionsDiscarded
from emoomni_sdk.fallback import Fallback
from emoomni_sdk.interfaces import PerceiveRequest
from emoomni_sdk.perception import Perception
from emoomni_sdk.retry import Retry
from emoomni_sdk.testing import (
    ScriptedPerceiver,
    ScriptedSpeaker,
    ScriptedThinker,
    Step,
    run_virtual,
    step,
)
from emoomni_sdk.turn import Turn

TURN = Turn(text="hi")
SPARE = {
    "emotion_analysis": "Spare analysis.",
    "user_intent": "Spare intent.",
    "response_strategy": "Speak softly.",
    "response": "Spare reply.",
}


def breaks_in(section: str, error: Exception | None = None) -> ScriptedThinker:
    """Writes the analysis, half of `section`, then fails."""
    return ScriptedThinker(
        [
            step("emotion_analysis", "First analysis."),
            step(section, "half a ", final=False),
            Step(0.0, error or ServiceError("down")),
        ],
        name="first",
    )


async def events_of(chain: Chain) -> list[Event]:
    async with chain.stream(TURN) as events:
        return [event async for event in events]


async def test_the_next_thinker_continues_after_the_last_final_section() -> None:
    spare = ScriptedThinker(SPARE, continues=True, name="spare")
    events = await events_of(Chain(Fallback(breaks_in("user_intent"), spare)))
    result = events[-1].result  # type: ignore[union-attr]
    assert result.ecot.emotion_analysis == "First analysis."
    assert result.ecot.user_intent == "Spare intent."
    assert spare.requests[0].thought.emotion_analysis == "First analysis."
    discarded = [e.sections for e in events if isinstance(e, SectionsDiscarded)]
    assert discarded == [("user_intent",)]
    assert result.answered_by["thinker"] == "spare"


async def test_a_thinker_that_cannot_continue_starts_over() -> None:
    spare = ScriptedThinker(SPARE, name="spare")
    events = await events_of(Chain(Fallback(breaks_in("user_intent"), spare)))
    result = events[-1].result  # type: ignore[union-attr]
    assert result.ecot.emotion_analysis == "Spare analysis."
    discarded = [e.sections for e in events if isinstance(e, SectionsDiscarded)]
    assert discarded == [("emotion_analysis", "user_intent")]


def test_a_reply_that_was_begun_but_not_heard_is_begun_again() -> None:
    first = ScriptedThinker(
        [
            step("response_strategy", "Speak softly."),
            step("response", "I was about to say. And ", final=False),
            Step(0.5, ServiceError("down")),
        ]
    )
    speaker = ScriptedSpeaker(after=5.0)
    chain = Chain(Fallback(first, ScriptedThinker(SPARE)), speaker=speaker)
    result = run_virtual(chain.run(TURN))
    assert result.reply == "Spare reply."
    assert result.audio is not None
    assert result.audio.seconds == pytest.approx(len("Spare reply.") * 0.05)


def test_nothing_is_replayed_once_speech_has_gone_out() -> None:
    first = ScriptedThinker(
        [
            step("response_strategy", "Speak softly."),
            step("response", "This was already heard. And ", final=False),
            Step(9.0, ServiceError("down")),
        ]
    )
    spare = ScriptedThinker(SPARE, continues=True)
    chain = Chain(Fallback(first, spare), speaker=ScriptedSpeaker())
    with pytest.raises(TurnError) as caught:
        run_virtual(chain.run(TURN))
    assert spare.requests == []
    assert caught.value.partial.audio is not None


async def test_only_retryable_errors_are_passed_on_to_the_next() -> None:
    first = breaks_in("user_intent", CredentialError("bad key"))
    with pytest.raises(TurnError, match="bad key"):
        await Chain(Fallback(first, ScriptedThinker(SPARE))).run(TURN)
    result = await Chain(Fallback(first, ScriptedThinker(SPARE), always=True)).run(TURN)
    assert result.reply == "Spare reply."
    with pytest.raises(CapabilityError):
        Fallback(first)


class Flaky(ScriptedThinker):
    """Fails `times` times, then writes its script."""

    def __init__(self, times: int, error: Exception) -> None:
        super().__init__(SPARE, continues=True)
        self.left = times
        self.error = error

    async def think(self, request):  # type: ignore[no-untyped-def]
        self.requests.append(request)
        yield SectionDelta("emotion_analysis", "half ")
        if self.left:
            self.left -= 1
            raise self.error
        yield SectionDelta("emotion_analysis", "whole", final=True)
        for section in ("user_intent", "response_strategy", "response"):
            yield SectionDelta(section, SPARE[section], final=True)


def test_retry_waits_as_long_as_the_server_asks() -> None:
    thinker = Flaky(2, RateLimitError("busy", retry_after=7.0))
    chain = Chain(Retry(attempts=3, jitter=0).wrap(thinker))
    result = run_virtual(chain.run(TURN))
    assert result.timings.total == pytest.approx(14.0)
    assert result.ecot.emotion_analysis == "half whole"
    assert len(thinker.requests) == 3


@pytest.mark.parametrize(
    "error",
    [CredentialError("bad key"), RateLimitError("far too busy", retry_after=3600.0)],
)
def test_retry_gives_up_at_once_where_waiting_is_no_use(error: Exception) -> None:
    thinker = Flaky(1, error)
    with pytest.raises(TurnError):
        run_virtual(Chain(Retry().wrap(thinker)).run(TURN))
    assert len(thinker.requests) == 1


def test_retry_gives_up_after_its_attempts() -> None:
    thinker = Flaky(5, ServiceError("down"))
    with pytest.raises(TurnError):
        run_virtual(Chain(Retry(attempts=3).wrap(thinker)).run(TURN))
    assert len(thinker.requests) == 3


def test_a_clause_is_spoken_again_only_before_its_first_chunk() -> None:
    class Stutters(ScriptedSpeaker):
        def __init__(self, fails_after: int) -> None:
            super().__init__()
            self.fails_after = fails_after
            self.left = 1

        async def speak(self, utterance):  # type: ignore[no-untyped-def]
            count = 0
            async for chunk in super().speak(utterance):
                if self.left and count == self.fails_after:
                    self.left = 0
                    raise ServiceError("lost")
                count += 1
                yield chunk

    def run(fails_after: int) -> list[Event]:
        speaker = Retry().wrap(Stutters(fails_after))
        return run_virtual(events_of(Chain(ScriptedThinker(SPARE), speaker=speaker)))

    spoken = [event for event in run(0) if isinstance(event, AudioReady)]
    assert sum(event.chunk.seconds for event in spoken) == pytest.approx(0.6)
    with pytest.raises(TurnError):
        run(1)


def test_a_perceiver_is_asked_again() -> None:
    answers: Iterator[Perception | Exception] = iter(
        [PerceptionError("once", retryable=True), Perception(analysis="ok")]
    )

    class Changing(ScriptedPerceiver):
        async def perceive(self, request: PerceiveRequest) -> Perception:
            self.result = next(answers)
            return await super().perceive(request)

    patient = Retry().wrap(Changing(Perception()))
    found = run_virtual(patient.perceive(PerceiveRequest(turn=TURN)))
    assert found.analysis == "ok"
    with pytest.raises(CapabilityError):
        Retry().wrap(object())  # type: ignore[call-overload]
    with pytest.raises(ConfigError):
        Retry(attempts=0)
