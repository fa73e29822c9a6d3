"""What third parties build on: five interfaces, each method taking one frozen request."""

from emoomni_sdk.interfaces.component import Component, Env, Options
from emoomni_sdk.interfaces.requests import (
    InstructRequest,
    LowerRequest,
    PerceiveRequest,
    PlanRequest,
    ProgressSink,
    ReasonRequest,
    ReplyRequest,
    ThinkRequest,
    Utterance,
    VoiceProfile,
    ignore_progress,
)
from emoomni_sdk.interfaces.stages import (
    Perceiver,
    Reasoner,
    Speaker,
    Strategist,
    Thinker,
    Thought,
)

__all__ = [
    "Component",
    "Env",
    "InstructRequest",
    "LowerRequest",
    "Options",
    "PerceiveRequest",
    "Perceiver",
    "PlanRequest",
    "ProgressSink",
    "ReasonRequest",
    "Reasoner",
    "ReplyRequest",
    "Speaker",
    "Strategist",
    "ThinkRequest",
    "Thinker",
    "Thought",
    "Utterance",
    "VoiceProfile",
    "ignore_progress",
]
