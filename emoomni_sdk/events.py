"""What a stream tells while a turn is answered: a tagged union of small frozen values.

Each event has a `type` tag. Readers ignore tags they do not know, so a new event breaks nobody.
Times are seconds on the chain's clock since the turn began.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from emoomni_sdk.audio import AudioChunk
from emoomni_sdk.ecot import ECoT
from emoomni_sdk.instruction import Dropped, SpeakingInstruction
from emoomni_sdk.perception import Perception

if TYPE_CHECKING:
    from emoomni_sdk.result import TurnResult


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is through a long clip; `total` is None where it is not known."""

    type: ClassVar[str] = "progress"
    stage: str
    seconds: float
    total: float | None = None


@dataclass(frozen=True, slots=True)
class SectionDelta:
    """More text of one section; `final` closes it (its text may then be empty)."""

    type: ClassVar[str] = "section_delta"
    section: str
    text: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class PerceptionReady:
    """The Perceiver is done."""

    type: ClassVar[str] = "perception_ready"
    perception: Perception


@dataclass(frozen=True, slots=True)
class ThoughtReady:
    """Every section is final."""

    type: ClassVar[str] = "thought_ready"
    ecot: ECoT


@dataclass(frozen=True, slots=True)
class InstructionReady:
    """How the reply will be spoken; `late` when the deadline made the rules decide."""

    type: ClassVar[str] = "instruction_ready"
    instruction: SpeakingInstruction
    by: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class DirectiveDropped:
    """The Speaker cannot do one thing that was asked."""

    type: ClassVar[str] = "directive_dropped"
    dropped: Dropped
    speaker: str


@dataclass(frozen=True, slots=True)
class SectionsDiscarded:
    """A Thinker failed and another starts over: forget these sections' text."""

    type: ClassVar[str] = "sections_discarded"
    sections: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class AudioReady:
    """The next piece of speech; `clause` counts the clauses of the reply from 0."""

    type: ClassVar[str] = "audio_ready"
    chunk: AudioChunk
    clause: int
    text: str = ""
    """The clause's words, on its first chunk only."""


@dataclass(frozen=True, slots=True)
class SpeechMeasured:
    """What was asked of the voice and what it did, by dimension."""

    type: ClassVar[str] = "speech_measured"
    asked: dict[str, Any] = field(default_factory=dict)
    achieved: dict[str, Any] = field(default_factory=dict)
    heard: dict[str, Any] = field(default_factory=dict)
    """The measures themselves, in Hz, seconds, dBFS: the fields of `listener.Heard`."""


@dataclass(frozen=True, slots=True)
class StageTimed:
    """When a stage began and ended."""

    type: ClassVar[str] = "stage_timed"
    stage: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Usage:
    """What a component consumed; every field adds up over a turn."""

    type: ClassVar[str] = "usage"
    component: str
    input_tokens: int = 0
    output_tokens: int = 0
    details: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answered:
    """Which component fills a role in this turn, and with which model."""

    type: ClassVar[str] = "answered"
    role: str
    component: str
    model: str | None = None


@dataclass(frozen=True, slots=True)
class StageFailed:
    """A stage failed and the turn goes on without it; `fallback` took its place."""

    type: ClassVar[str] = "stage_failed"
    stage: str
    component: str
    error: dict[str, Any]
    fallback: str


@dataclass(frozen=True, slots=True)
class ReplyStopped:
    """A reply guard ended the reply: nothing after this is spoken."""

    type: ClassVar[str] = "reply_stopped"
    reason: str


@dataclass(frozen=True, slots=True)
class TurnDone:
    """The last event of every turn that was not abandoned."""

    type: ClassVar[str] = "turn_done"
    result: TurnResult


Event: TypeAlias = (
    Progress
    | SectionDelta
    | PerceptionReady
    | ThoughtReady
    | InstructionReady
    | DirectiveDropped
    | SectionsDiscarded
    | AudioReady
    | SpeechMeasured
    | StageTimed
    | Usage
    | Answered
    | StageFailed
    | ReplyStopped
    | TurnDone
)
"""Anything a stream yields."""
