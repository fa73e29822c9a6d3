"""The chain hears its own reply."""

from __future__ import annotations

import asyncio
import dataclasses
import threading
from collections.abc import AsyncIterator
from importlib import util

import numpy as np
import pytest

from emoomni_sdk.audio import Audio, AudioChunk
from emoomni_sdk.capabilities import SpeakerCapabilities
from emoomni_sdk.chain import Chain
from emoomni_sdk.events import AudioReady, SpeechMeasured, StageFailed, TurnDone
from emoomni_sdk.instruction import NEUTRAL, Lowering, SpeakingInstruction
from emoomni_sdk.interfaces import LowerRequest, Speaker, Utterance, VoiceProfile
from emoomni_sdk.listener import Heard, Listener, listening
from emoomni_sdk.testing import ScriptedStrategist, ScriptedThinker, run_virtual
from emoomni_sdk.turn import Turn

from .builders import FULL, events_of, timed_thinker

HIGH = SpeakingInstruction(pitch=5.0, volume=-6.0)


class ToneSpeaker(Speaker):
    """Sings one tone a clause, as high and as loud as it is told."""

    name = "tone"

    @property
    def voice(self) -> VoiceProfile:
        return VoiceProfile(pitch_hz=150.0, level_dbfs=-20.0)

    def lower(self, request: LowerRequest) -> Lowering:
        return Lowering()

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        told = utterance.instruction
        hz = 150 * 2 ** ((told.pitch or 0) / 12)
        peak = 2**0.5 * 10 ** ((-20 + (told.volume or 0)) / 20)
        time = np.arange(16_000) / 16_000
        tone = peak * np.sin(2 * np.pi * hz * time)
        for part in np.split(tone, 8):
            yield AudioChunk.from_samples(part, 16_000)


def chain_of(**more: object) -> Chain:
    strategist = ScriptedStrategist(HIGH)
    return Chain(ScriptedThinker(FULL), speaker=ToneSpeaker(), strategist=strategist, **more)


async def test_what_was_asked_stands_beside_what_was_heard() -> None:
    chain = chain_of()
    events = await events_of(chain)
    measured = [event for event in events if isinstance(event, SpeechMeasured)]
    assert len(measured) == 1
    assert measured[0].asked == {"pitch": 5.0, "volume": -6.0}
    assert measured[0].achieved["pitch"] == pytest.approx(5.0, abs=0.1)
    assert measured[0].achieved["volume"] == pytest.approx(-6.0, abs=0.3)
    assert measured[0].heard["syllables"] == 7
    assert isinstance(events[-1], TurnDone)
    result = events[-1].result
    assert result.measured["achieved"] == measured[0].achieved
    assert result.measured["heard"]["pitch_hz"] == pytest.approx(200.2, rel=0.01)
    assert "listen" in result.timings.stages


async def test_no_audio_waits_for_it() -> None:
    events = await events_of(chain_of())
    kinds = [type(event) for event in events]
    last_audio = max(at for at, kind in enumerate(kinds) if kind is AudioReady)
    assert last_audio < kinds.index(SpeechMeasured) < kinds.index(TurnDone)


async def test_it_can_be_left_out() -> None:
    events = await events_of(chain_of(listener=None))
    assert SpeechMeasured not in {type(event) for event in events}


async def test_without_numpy_nothing_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emoomni_sdk.listener.listener.find_spec", lambda name: None)
    assert util.find_spec("numpy") is not None
    for chain in (chain_of(), chain_of(listener=Listener())):
        kinds = {type(event) for event in await events_of(chain)}
        assert SpeechMeasured not in kinds
        assert StageFailed not in kinds


async def test_a_listener_that_fails_does_not_end_the_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*args: object, **more: object) -> Heard:
        raise ValueError("heard something private")

    monkeypatch.setattr(listening, "listen", broken)
    events = await events_of(chain_of())
    failed = [event for event in events if isinstance(event, StageFailed)]
    assert [event.stage for event in failed] == ["listen"]
    assert "private" not in str(failed[0].error)
    assert isinstance(events[-1], TurnDone)
    assert events[-1].result.audio is not None


@pytest.mark.parametrize("leave", ["break", "interrupt"])
async def test_leaving_while_it_listens_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def patient(audio: Audio, text: str, language: str, *, stopped: object) -> Heard:
        assert callable(stopped)
        begun.set()
        while not stopped():
            pass
        ended.set()
        raise listening.ListeningStoppedError

    monkeypatch.setattr(listening, "listen", patient)
    before = set(threading.enumerate())
    async with asyncio.timeout(60):
        async with chain_of().stream(Turn(text="hi")) as events:
            async for _ in events:
                if begun.is_set() or await asyncio.to_thread(begun.wait, 0.05):
                    break
            if leave == "interrupt":
                result = events.interrupt(0.5)
                assert result.measured == {}
                assert [type(event) async for event in events] == [TurnDone]
    assert ended.is_set()
    left = set(threading.enumerate()) - before
    assert not [thread for thread in left if thread.name == "emoomni-listener"]


class RepeatingSpeaker(ToneSpeaker):
    """Its tone depends on the words, so that no constant is its neutral."""

    def __init__(self, *, again: bool = True) -> None:
        super().__init__()
        self.capabilities = SpeakerCapabilities(speaks_again=again)
        self.spoken: list[Utterance] = []

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        self.spoken.append(utterance)
        told = utterance.instruction
        hz = 100 + 5 * len(utterance.text)
        higher = SpeakingInstruction(
            pitch=(told.pitch or 0) + 12 * float(np.log2(hz / 150)), volume=told.volume
        )
        async for chunk in super().speak(dataclasses.replace(utterance, instruction=higher)):
            yield chunk


async def test_a_speaker_that_speaks_again_is_compared_with_its_own_words() -> None:
    speaker = RepeatingSpeaker()
    short = FULL | {"response": "I hear you"}
    chain = Chain(ScriptedThinker(short), speaker=speaker, strategist=ScriptedStrategist(HIGH))
    result = await chain.run(Turn(text="hi", seed=3))
    assert result.measured["achieved"]["pitch"] == pytest.approx(5.0, abs=0.1)
    assert result.measured["achieved"]["volume"] == pytest.approx(-6.0, abs=0.1)
    asked, neutral = speaker.spoken[:1], speaker.spoken[1:]
    assert [one.instruction for one in neutral] == [NEUTRAL]
    same = [dataclasses.replace(one, instruction=NEUTRAL) for one in asked]
    assert neutral == same


class SlowRepeatingSpeaker(ToneSpeaker):
    """Takes half a second for a clause, and writes down when it was at which."""

    def __init__(self, places: int) -> None:
        super().__init__()
        self.capabilities = SpeakerCapabilities(speaks_again=True, max_concurrency=places)
        self.log: list[tuple[float, float, bool]] = []
        self.at_once = 0

    async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
        self.at_once += 1
        now = asyncio.get_running_loop().time
        began = now()
        try:
            await asyncio.sleep(0.5)
            async for chunk in super().speak(utterance):
                yield chunk
            self.log.append((began, now(), utterance.instruction == NEUTRAL))
        finally:
            self.at_once -= 1


class Repeated(Listener):
    """Hears the reply again, and measures nothing."""

    async def measure(self, *given: object, **more: object) -> None:
        speak_neutrally = given[5]
        assert callable(speak_neutrally)
        assert await speak_neutrally() is not None


def said(places: int, thinker: ScriptedThinker) -> list[tuple[float, float, bool]]:
    speaker = SlowRepeatingSpeaker(places)

    async def turn() -> None:
        strategist = ScriptedStrategist(HIGH)
        chain = Chain(thinker, speaker=speaker, strategist=strategist, listener=Repeated())
        await chain.run(Turn(text="hi"))

    run_virtual(turn())
    assert speaker.at_once == 0
    assert sorted(again for *_, again in speaker.log) == [False, False, True, True]
    return speaker.log


def test_a_clause_is_said_again_while_the_reply_waits_for_words() -> None:
    log = said(2, timed_thinker())
    assert [again for *_, again in log] == [False, True, False, True]


@pytest.mark.parametrize("places", [1, 2])
def test_a_reply_that_does_not_wait_is_not_kept_waiting(places: int) -> None:
    log = said(places, ScriptedThinker(FULL))
    assert [again for *_, again in log] == [False, False, True, True]
    last = max(ended for _, ended, again in log if not again)
    assert all(began >= last for began, _, again in log if again)


def test_with_one_place_the_reply_comes_first() -> None:
    log = said(1, timed_thinker())
    assert [again for *_, again in log] == [False, False, True, True]


async def test_a_speaker_that_fails_again_leaves_the_reply() -> None:
    class Once(RepeatingSpeaker):
        async def speak(self, utterance: Utterance) -> AsyncIterator[AudioChunk]:
            if utterance.instruction == NEUTRAL:
                raise ValueError("not again")
            async for chunk in super().speak(utterance):
                yield chunk

    chain = Chain(ScriptedThinker(FULL), speaker=Once(), strategist=ScriptedStrategist(HIGH))
    events = await events_of(chain)
    assert [event.stage for event in events if isinstance(event, StageFailed)] == ["listen"]
    assert isinstance(events[-1], TurnDone)
    assert events[-1].result.audio is not None


def test_leaving_at_every_event_stops_what_is_said_again() -> None:
    async def leave_at(stop: int) -> bool:
        speaker = SlowRepeatingSpeaker(2)
        strategist = ScriptedStrategist(HIGH)
        chain = Chain(timed_thinker(), speaker=speaker, strategist=strategist, listener=Repeated())
        seen = 0
        async with chain.stream(Turn(text="hi")) as events:
            async for _ in events:
                seen += 1
                if seen > stop:
                    break
        assert len(asyncio.all_tasks()) == 1
        assert speaker.at_once == 0
        return seen > stop

    stop = 0
    while run_virtual(leave_at(stop)):
        stop += 1
    assert stop > 12


async def test_others_are_not_asked_to_speak_again() -> None:
    speaker = RepeatingSpeaker(again=False)
    strategist = ScriptedStrategist(HIGH)
    result = await Chain(ScriptedThinker(FULL), speaker=speaker, strategist=strategist).run(
        Turn(text="hi")
    )
    assert len(speaker.spoken) == 2
    assert abs(result.measured["achieved"]["pitch"] - 5.0) > 1


async def test_a_neutral_that_was_given_is_enough() -> None:
    speaker = RepeatingSpeaker()
    heard = Heard(seconds=1, pitch_hz=100.0)
    chain = Chain(
        ScriptedThinker(FULL),
        speaker=speaker,
        strategist=ScriptedStrategist(HIGH),
        listener=Listener(heard),
    )
    result = await chain.run(Turn(text="hi"))
    assert len(speaker.spoken) == 2
    assert result.measured["achieved"]["pitch"] > 10


async def test_a_warm_chain_has_its_listener_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr("emoomni_sdk.listener.listener._load", lambda: calls.append("loaded"))
    async with chain_of():
        assert calls == ["loaded"]
    async with chain_of(listener=None):
        assert calls == ["loaded"]
