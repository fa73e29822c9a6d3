"""Perceiver and Reasoner as one Thinker."""

from __future__ import annotations

from emoomni_sdk.chain import Chain
from emoomni_sdk.ecot import ECoT, ECoTSpec
from emoomni_sdk.events import SectionDelta
from emoomni_sdk.interfaces import ThinkRequest
from emoomni_sdk.perception import Perception, Transcript
from emoomni_sdk.testing import ScriptedPerceiver, ScriptedReasoner
from emoomni_sdk.turn import Turn
from emoomni_sdk.two_stage import TwoStage

SEEN = Perception(analysis="A low voice.", transcript=Transcript(text="I lost it."))
WRITTEN = {"user_intent": "To vent.", "response_strategy": "Calm.", "response": "I hear you."}
TURN = Turn(text="hi")


async def test_perception_is_the_first_section_and_reasoning_goes_on_from_it() -> None:
    reasoner = ScriptedReasoner(WRITTEN)
    result = await Chain(ScriptedPerceiver(SEEN), reasoner).run(TURN)
    assert list(result.ecot) == list(ECoTSpec().sections)
    assert result.perception == SEEN
    request = reasoner.requests[0]
    assert request.write == tuple(WRITTEN)
    assert request.thought == ECoT(emotion_analysis="A low voice.")
    assert result.answered_by["perceiver"] == "scripted-perceiver"
    assert result.answered_by["reasoner"] == "scripted-reasoner"


async def test_the_transcript_comes_first_where_it_is_asked_for() -> None:
    chain = Chain(
        ScriptedPerceiver(SEEN), ScriptedReasoner(WRITTEN), spec=ECoTSpec.with_transcript()
    )
    result = await chain.run(TURN)
    assert list(result.ecot) == list(ECoTSpec.with_transcript().sections)
    assert result.ecot.transcript == "I lost it."


async def test_the_ablations_of_the_paper_leave_their_section_out() -> None:
    for spec in (ECoTSpec.without_analysis(), ECoTSpec.without_intent(), ECoTSpec.response_only()):
        chain = Chain(ScriptedPerceiver(SEEN), ScriptedReasoner(WRITTEN), spec=spec)
        assert tuple((await chain.run(TURN)).ecot) == spec.sections


async def test_what_was_perceived_before_is_not_perceived_again() -> None:
    perceiver = ScriptedPerceiver(SEEN)
    thinker = TwoStage(perceiver, ScriptedReasoner(WRITTEN))
    request = ThinkRequest(turn=TURN, perception=SEEN, write=("emotion_analysis", "response"))
    async with thinker:
        items = [item async for item in thinker.think(request)]
    assert perceiver.requests == []
    texts = [item.text for item in items if isinstance(item, SectionDelta)]
    assert texts == ["A low voice.", "I hear you."]
