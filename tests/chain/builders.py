"""Chains made of scripted parts."""

from __future__ import annotations

from typing import Any

from emoomni_sdk.chain import Chain
from emoomni_sdk.events import Event
from emoomni_sdk.instruction import SpeakingInstruction
from emoomni_sdk.testing import (
    ScriptedSpeaker,
    ScriptedStrategist,
    ScriptedThinker,
    Step,
    step,
)
from emoomni_sdk.turn import Turn

SOFT = SpeakingInstruction(style="Speak softly", volume=-6.0)
FULL = {
    "emotion_analysis": "The voice is low and slow.",
    "user_intent": "They want to be heard.",
    "response_strategy": "Speak softly and slowly.",
    "response": "I hear you. That sounds heavy.",
}


def timed_thinker(*, continues: bool = False) -> ScriptedThinker:
    """z_p at 1 s, z_a at 2 s, z_s at 3 s, then a clause at 4 s and another at 6 s."""
    return ScriptedThinker(
        [
            step("emotion_analysis", "Low and slow.", after=1.0),
            step("user_intent", "To be heard.", after=1.0),
            step("response_strategy", "Speak softly.", after=1.0),
            step("response", "I hear you. ", after=1.0, final=False),
            step("response", "That is a heavy thing to carry.", after=2.0),
        ],
        continues=continues,
    )


def scripted_chain(
    script: dict[str, str] | list[Step] | None = None,
    *,
    speaker: ScriptedSpeaker | None = None,
    strategist: ScriptedStrategist | None = None,
    **more: Any,
) -> Chain:
    """A chain whose every part is scripted and takes no time."""
    return Chain(
        ScriptedThinker(script or FULL),
        speaker=speaker or ScriptedSpeaker(),
        strategist=strategist or ScriptedStrategist(SOFT),
        **more,
    )


async def events_of(chain: Chain, turn: Turn | None = None) -> list[Event]:
    """Every event of one turn."""
    async with chain.stream(turn or Turn(text="hello")) as events:
        return [event async for event in events]
