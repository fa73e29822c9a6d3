"""Ask the reasoner and get its sections as text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
from emoomni_lite.reasoner import RuleReasoner

from emoomni_sdk.ecot import ECoT
from emoomni_sdk.interfaces import ReasonRequest
from emoomni_sdk.perception import Perception
from emoomni_sdk.turn import Turn

Ask: TypeAlias = Callable[..., Awaitable[dict[str, str]]]


async def _ask(
    text: str | None,
    perception: Perception | None = None,
    *,
    write: tuple[str, ...] = (),
    strategy: str | None = None,
    **turn: Any,
) -> dict[str, str]:
    thought = ECoT({"response_strategy": strategy}) if strategy else ECoT()
    request = ReasonRequest(
        turn=Turn(text=text, **turn),
        perception=perception or Perception(),
        thought=thought,
        write=write,
    )
    sections: dict[str, str] = {}
    async for delta in RuleReasoner().reason(request):
        sections[delta.section] = sections.get(delta.section, "") + delta.text
    return sections


@pytest.fixture
def ask() -> Ask:
    """Call it with text, a Perception and fields of the turn; returns section → text."""
    return _ask


_AFFECT = {
    "happy": (0.6, 0.6),
    "sad": (-0.6, -0.5),
    "angry": (-0.6, 0.7),
    "fearful": (-0.6, 0.6),
    "calm": (0.3, -0.4),
    "neutral": (0.0, 0.0),
}


@pytest.fixture
def sounding() -> Callable[..., Perception]:
    """A Perception of a voice, by emotion."""

    def _sounding(emotion: str, confidence: float = 0.7, **fields: Any) -> Perception:
        valence, arousal = _AFFECT[emotion]
        return Perception(
            emotions={emotion: confidence},
            valence=valence,
            arousal=arousal,
            confidence=confidence,
            **fields,
        )

    return _sounding
